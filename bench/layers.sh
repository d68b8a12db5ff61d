#!/usr/bin/env bash
# Counts in layers, in one run: processor time of one process, of N processes together, and of an undivided run; with an earlier brox also of that. All counts must be equal.
# Every line gives the processor time (user and system, children included), then its ratio to that of the undivided run.
#
# usage: bench/layers.sh ["COMMAND OF BROX" ["COMMAND OF AN EARLIER BROX"]]     SCOPES="--points 20;--points 22" PROCESSES=4 bench/layers.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
new=${1:-dotnet $here/../src/Brox.Cli/bin/Release/net10.0/brox.dll}
old=${2:-}
processes=${PROCESSES:-4}
question="broximally-aligned(t=1)"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# measure NAME COMMAND...: processor time, and the count, which must be that of the commands before.
measure() {
    local name=$1 count cpu
    shift
    TIMEFORMAT='%U %S'
    { time "$@" --json >out 2>err; } 2>time || { cat err; exit 1; }
    count=$(sed -nE 's/.*"count": "([0-9]+)".*/\1/p' out)
    cpu=$(awk '{ print $1 + $2 }' time)
    [[ -z ${expected:-} || $count == "$expected" ]] || { echo "the counts differ: $count, $expected"; exit 1; }
    expected=$count
    whole=${whole:-$cpu}
    awk -v name="$name" -v a="$cpu" -v b="$whole" 'BEGIN { printf "  %-28s %8.2f s processor  %.2f\n", name, a, a / b }'
}

IFS=';' read -ra scopes <<<"${SCOPES:---points 18;--points 20;--points 22;--points 24;--grid 4x4;--grid 2x3x3}"
for scope in "${scopes[@]}"; do
    read -ra words <<<"$scope"
    unset expected whole
    echo "$question $scope"
    measure "undivided" $new exhaust --count "$question" "${words[@]}"
    measure "layers, 1 process" $new exhaust --count "$question" "${words[@]}" --processes 1
    measure "layers, $processes processes" $new exhaust --count "$question" "${words[@]}" --processes "$processes"
    [[ -z $old ]] || measure "before, undivided" $old exhaust --count "$question" "${words[@]}"
    echo "  count $expected"
done
