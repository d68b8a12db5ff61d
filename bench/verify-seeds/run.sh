#!/usr/bin/env bash
# brox verify for a range of seeds: every claim and every variant must come out as expected for each of them, whatever the instances are.
# For each seed a line: its exit code, how many are as expected, how many instances were undecided; then what was not as expected. The last line counts the seeds.
#
# usage: bench/verify-seeds/run.sh [FIRST] [LAST] [TESTS]    (0 99 60; about 15 s of processor time a seed)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
first=${1:-0}
last=${2:-99}
tests=${3:-60}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [[ -z ${BROX:-} ]]; then
    dotnet build src/Brox.Cli -c Release -v q -nologo >"$work/build.log" 2>&1 || { cat "$work/build.log"; exit 1; }
    BROX="dotnet src/Brox.Cli/bin/Release/net10.0/brox.dll"
fi

surprises=0
echo "seed  exit  as expected  undecided instances"
for ((seed = first; seed <= last; seed++)); do
    code=0
    $BROX verify --tests "$tests" --seed "$seed" --json >"$work/out.json" 2>"$work/err" || code=$?
    total=$(sed -nE 's/^ *"total": ([0-9]+),?$/\1/p' "$work/out.json")
    met=$(sed -nE 's/^ *"asExpected": ([0-9]+),?$/\1/p' "$work/out.json")
    undecided=$(sed -nE 's/^ *"undecided": ([0-9]+),?$/\1/p' "$work/out.json" | awk '{ sum += $1 } END { print sum + 0 }')
    printf '%4d  %4d  %11s  %19s\n' "$seed" "$code" "$met of $total" "$undecided"
    if ((code != 0)); then
        surprises=$((surprises + 1))
        grep '^not as expected' "$work/err" || cat "$work/err"
    fi
done

echo "$((last - first + 1 - surprises)) of $((last - first + 1)) seeds as expected (--tests $tests)"
((surprises == 0))
