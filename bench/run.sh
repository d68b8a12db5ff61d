#!/usr/bin/env bash
# Every benchmark of this folder in one run, each with its ratios. A part that fails is named at the end, and the exit code is 1.
#
# usage: bench/run.sh ["COMMAND OF AN EARLIER BROX"]     PARTS="layers subset-dp deciders formulas textbook" RUNS=3 bench/run.sh
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
old=${1:-}
export RUNS=${RUNS:-3}
parts=${PARTS:-layers subset-dp deciders formulas $(for run in bench/*/run.sh; do basename "$(dirname "$run")"; done | grep -v -e subset-dp -e verify-seeds -e mutation -e prove)}

for project in src/Brox.Cli bench/Brox.Bench bench/Brox.FormulaBench; do
    dotnet build "$project" -c Release -v q -nologo >/tmp/bench-build.$$ 2>&1 || { cat /tmp/bench-build.$$; exit 1; }
    rm -f /tmp/bench-build.$$
done
brox="dotnet $PWD/src/Brox.Cli/bin/Release/net10.0/brox.dll"

failed=()
for part in $parts; do
    echo "== $part"
    case $part in
        layers) bench/layers.sh "$brox" "$old" ;;
        subset-dp) bench/subset-dp/run.sh ;;
        deciders) dotnet bench/Brox.Bench/bin/Release/net10.0/Brox.Bench.dll && dotnet bench/Brox.Bench/bin/Release/net10.0/Brox.Bench.dll --valley ;;
        formulas) dotnet bench/Brox.FormulaBench/bin/Release/net10.0/Brox.FormulaBench.dll adversary 50 1 ;;
        *) "bench/$part/run.sh" "$brox" "$old" ;;
    esac || failed+=("$part")
done
((${#failed[@]} == 0)) || { echo "bench: failed: ${failed[*]}"; exit 1; }
