#!/usr/bin/env bash
# Packs the libraries and the tool, installs the tool from the folder and runs it, and makes a test project outside of the repository with the packages, as docs/ci.md says.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
rm -rf artifacts

dotnet pack -c Release -o artifacts/packages -p:ContinuousIntegrationBuild=true </dev/null

version=$(sed -nE 's:.*<Version>(.*)</Version>.*:\1:p' Directory.Build.props)
for package in Brox.Numbers Brox.Functions Brox.Definitions Brox.Reference Brox.Theory Brox.Generators Brox.Search Brox.Xunit; do
    contents=$(python3 -m zipfile -l "artifacts/packages/$package.$version.nupkg" && python3 -m zipfile -l "artifacts/packages/$package.$version.snupkg")
    for file in README.md icon.png "lib/net10.0/$package.dll" "lib/net10.0/$package.xml" "lib/net10.0/$package.pdb"; do
        grep -q "^$file " <<<"$contents" || { echo "$package.$version has no $file" && exit 1; }
    done
done

dotnet tool install Brox.Cli --tool-path artifacts/tools --add-source artifacts/packages
[[ $(artifacts/tools/brox --version | head -n 1) == "$version" ]]
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

# A project elsewhere, with a package cache of its own: a package of the same version that was built earlier is not taken for this one.
outside=$(mktemp -d)
trap 'rm -rf "$outside"' EXIT
export NUGET_PACKAGES=$outside/cache
ln -s "$root" "$outside/brox"
mkdir "$outside/work"
cd "$outside/work"
cp "$root/samples/conjecture-tests/nuget.config" .
dotnet new xunit -o first
dotnet add first package Brox.Xunit </dev/null
cp "$root/samples/conjecture-tests/FirstConjectures.cs" first/UnitTest1.cs
code=0
said=$(dotnet test first </dev/null 2>&1) || code=$?
echo "$said" | sed 's/^/    /'
((code == 1)) || { echo "dotnet test first ends with $code, and two of its three tests fail" && exit 1; }
# What docs/ci.md shows of it, line by line; "..." stands for any lines.
python3 - "$root/docs/ci.md" "$said" <<'PYTHON'
import re, sys
document, said = open(sys.argv[1]).read(), sys.argv[2]
shown = re.search(r"^\$ dotnet test first\n(.*?)^```", document, re.M | re.S).group(1)
bare = lambda text: re.sub(r"\[[<\d][^\]]*s\]|Duration: [^-]*- |\d+ (?=candidates)|^\[xUnit.net.*\n", "", text, flags=re.M)
pattern = "".join(r"(?:.*\n)*?" if line == "..." else re.escape(line.rstrip()) + r"[ ]*\n" for line in bare(shown).rstrip("\n").split("\n"))
if not re.search(r"(?:\A|\n)" + pattern, bare(said.replace("\r", "") + "\n")):
    sys.exit("docs/ci.md does not show what dotnet test first prints")
PYTHON

# The code in the documents needs nothing that is not public: each block is compiled alone, with the packages.
dotnet new classlib -o blocks
dotnet add blocks package Brox.Xunit </dev/null
dotnet add blocks package xunit </dev/null
python3 - "$root" <<'PYTHON'
import pathlib, re, sys
root, count = pathlib.Path(sys.argv[1]), 0
for document in sorted([root / "README.md", *root.glob("docs/*.md"), *root.glob("src/*/PACKAGE.md"), *root.glob("generators/*/PACKAGE.md")]):
    for block in re.findall(r"^```csharp\n(.*?)^```", document.read_text(), re.M | re.S):
        usings = "".join(re.findall(r"^using [^=;(]*;\n", block, re.M))
        body = re.sub(r"^using [^=;(]*;\n", "", block, flags=re.M)
        if not re.search(r"^public class ", body, re.M):
            body = "public static class Block { public static void Run() {\n" + body + "} }\n"
        count += 1
        pathlib.Path(f"blocks/Block{count}.cs").write_text(f"using Xunit;\n{usings}namespace Block{count}\n{{\n{body}}}\n")
if count < 10:
    sys.exit(f"only {count} blocks of C# were found in the documents")
PYTHON
dotnet build blocks </dev/null

# What such a project becomes: all of it passes, a counterexample that was exported among it.
cp "$root/samples/conjecture-tests/RadiusConjectures.cs" first/UnitTest1.cs
cp -r "$root/samples/conjecture-tests/__counterexamples__" first/
"$root/artifacts/tools/brox" export "$root/docs/examples/thm-D.1-reading-B.json" --format csharp >first/Pinned.cs
CI=true dotnet test first </dev/null
