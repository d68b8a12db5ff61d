#!/usr/bin/env bash
# Packs the libraries and the tool, installs the tool from the folder and runs it, and builds and tests the sample project that references the packages.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rm -rf artifacts samples/conjecture-tests/bin samples/conjecture-tests/obj

dotnet pack -c Release -o artifacts/packages -p:ContinuousIntegrationBuild=true </dev/null

version=$(sed -nE 's:.*<Version>(.*)</Version>.*:\1:p' Directory.Build.props)
for package in Brox.Numbers Brox.Functions Brox.Definitions Brox.Reference Brox.Theory Brox.Generators Brox.Search Brox.Xunit; do
    contents=$(python3 -m zipfile -l "artifacts/packages/$package.$version.nupkg" && python3 -m zipfile -l "artifacts/packages/$package.$version.snupkg")
    for file in README.md icon.png "lib/net10.0/$package.dll" "lib/net10.0/$package.xml" "lib/net10.0/$package.pdb"; do
        grep -q "^$file " <<<"$contents" || { echo "$package.$version has no $file" && exit 1; }
    done
done

dotnet tool install Brox.Cli --tool-path artifacts/tools --add-source artifacts/packages
[[ $(artifacts/tools/brox --version) == "$version" ]]
question=(docs/examples/three-points.json "alignment(t=1/2)" "alignment(t=1)")
code=0
said=$(artifacts/tools/brox check "${question[@]}") || code=$?
[[ $code == 1 && $said == "$(dotnet src/Brox.Cli/bin/Release/net10.0/brox.dll check "${question[@]}")" ]] || { echo "the installed brox says: $said (exit code $code)" && exit 1; }

# The installed studio serves its page, and ends when it is told to.
coproc STUDIO (exec artifacts/tools/brox studio 2>/dev/null)
studio=$STUDIO_PID
read -r address <&"${STUDIO[0]}"
python3 -c 'import sys, urllib.request; assert b"<title>Brox studio</title>" in urllib.request.urlopen(sys.argv[1]).read()' "$address"
kill -TERM "$studio"
code=0
wait "$studio" || code=$?
[[ $code == 130 ]] || { echo "the installed studio ended with exit code $code" && exit 1; }

dotnet test samples/conjecture-tests </dev/null
