#!/usr/bin/env bash
# Runs the mutants of named classes of Brox.Theory by the tests of Brox.Theory.Tests, without a test host for each: thousands in minutes, where dotnet-stryker by itself takes hours.
# dotnet-stryker makes the assembly with all its mutants compiled in and puts it beside the tests; while it runs, that folder is copied. README.md says how, and what came out.
#
# ASSEMBLY names another assembly than Brox.Theory.dll, LIMIT the seconds after which a mutant is taken for endless (20).
# usage: bench/mutation/run.sh FOLDER "LineShape,FiniteAlignment" INCLUDE EXCLUDE     (FOLDER: the copied folder; INCLUDE, EXCLUDE: regular expressions for the names of tests)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(realpath "$1") classes=$2 include=$3 exclude=$4 limit=${LIMIT:-20} assembly=${ASSEMBLY:-Brox.Theory.dll}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/Runner.cs" "$work/Program.cs"
cat > "$work/runner.csproj" <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>
P
dotnet build "$work" -c Release -v q --nologo -o "$work/out" > /dev/null
run() { dotnet "$work/out/runner.dll" "$folder" "$assembly" "$@"; }
run list "$classes" > "$work/list"
awk '$6 == "code" && !seen[$1]++ { print $1 }' "$work/list" > "$work/left"
: > "$work/all"

# A mutant that does not end within the limit is killed with its process, and the rest is run in a new one.
while [[ -s $work/left ]]; do
    dotnet "$work/out/runner.dll" "$folder" "$assembly" "$work/left" "$include" "$exclude" > "$work/now" 2>&1 &
    pid=$!
    size=-1 still=0
    while kill -0 $pid 2> /dev/null; do
        sleep 1
        new=$(wc -c < "$work/now")
        if [[ $new == "$size" ]] && grep -q '^start' "$work/now"; then still=$((still + 1)); else still=0; fi
        size=$new
        if ((still >= limit)); then kill -9 $pid 2> /dev/null || true; fi
    done
    wait $pid 2> /dev/null || true
    grep -E '^[0-9]+ ' "$work/now" >> "$work/all" || true
    last=$(grep '^start' "$work/now" | tail -1 | cut -d' ' -f2)
    [[ -n $last ]] || { cat "$work/now"; exit 2; }
    grep -qE "^$last (Killed|Survived)" "$work/now" || echo "$last Timeout" >> "$work/all"
    awk -v last="$last" 'found; $1 == last { found = 1 }' "$work/left" > "$work/rest"
    mv "$work/rest" "$work/left"
done

awk 'NR == FNR { at[$1] = $2 " " $4 " at " $5; class[$1] = $2; next } { count[class[$1] " " $2]++; if ($2 != "Killed") print $2, $1, at[$1] } END { for (c in count) print count[c], c }' "$work/list" "$work/all"
