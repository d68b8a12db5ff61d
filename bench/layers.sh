#!/usr/bin/env bash
# Counts in layers, in one run: processor time (user and system, all processes together) of one worker, of one process as it works by default, of N processes, and of N processes divided from
# the first layer on; with an earlier brox also of that. Every line ends with the ratio to the default. All counts must be equal, and those that are known must be known ones.
# At last a run in N processes is killed in the middle and resumed.
#
# usage: bench/layers.sh ["COMMAND OF BROX" ["COMMAND OF AN EARLIER BROX"]]     SCOPES="--points 22;--grid 5x5" PROCESSES=4 RUNS=3 KILLED="--points 24" bench/layers.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
new=${1:-dotnet $here/../src/Brox.Cli/bin/Release/net10.0/brox.dll}
old=${2:-}
processes=${PROCESSES:-4}
runs=${RUNS:-1}
question="broximally-aligned(t=1)"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

declare -A known=(
    ["--points 18"]=66244060350113 ["--points 20"]=8259169472107743 ["--points 22"]=1178724919033537552 ["--points 24"]=190439650508925523412
    ["--points 26"]=34509079055811796174719 ["--points 28"]=6958237785912464571992876 ["--grid 4x4"]=44314993245839 ["--grid 5x5"]=6816036322331619069654228
)

# check: the count in the file out is that of the commands before, and the known one.
check() {
    local count
    count=$(sed -nE 's/.*"count": "([0-9]+)".*/\1/p' out)
    [[ -n $count && $count == "${expected:-$count}" ]] || { echo "the counts differ: $count, $expected"; exit 1; }
    expected=$count
}

# measure NAME COMMAND...: the least processor time of the runs, and the peak of the memory of one process where GNU time is there.
measure() {
    local name=$1 cpu
    shift
    TIMEFORMAT='%U %S'
    : >times
    for ((run = 0; run < runs; run++)); do
        { time "$@" --json >out 2>err; } 2>>times || { cat err; exit 1; }
        check
    done
    cpu=$(awk '{ print $1 + $2 }' times | sort -n | head -1)
    awk -v name="$name" -v a="$cpu" -v b="${whole:-$cpu}" 'BEGIN { printf "  %-34s %8.2f s processor  %.2f\n", name, a, a / b }'
}

IFS=';' read -ra scopes <<<"${SCOPES:---points 20;--points 22;--points 24;--points 26;--points 28;--grid 4x4;--grid 5x5;--grid 2x3x3}"
for scope in "${scopes[@]}"; do
    read -ra words <<<"$scope"
    expected=${known[$scope]:-}
    unset whole
    echo "$question $scope"
    measure "default" $new exhaust --count "$question" "${words[@]}"
    whole=$(awk '{ print $1 + $2 }' times | sort -n | head -1)
    measure "one worker" $new exhaust --count "$question" "${words[@]}" --workers 1
    measure "$processes processes" $new exhaust --count "$question" "${words[@]}" --processes "$processes"
    measure "$processes processes, divided at once" $new exhaust --count "$question" "${words[@]}" --processes "$processes" --divide-after 0
    [[ -z $old ]] || measure "before" $old exhaust --count "$question" "${words[@]}"
    echo "  count $expected"
done

scope=${KILLED:---points 24}
read -ra words <<<"$scope"
expected=${known[$scope]:-}
$new exhaust --count "$question" "${words[@]}" --processes 2 --divide-after 0 --layers "$work/killed" >out 2>err &
pid=$!
for _ in {1..600}; do
    [[ -s $work/killed/layer-17-1.json || ! -d /proc/$pid ]] && break
    sleep 0.05
done
kill -9 "$pid" 2>/dev/null || true
wait "$pid" 2>/dev/null || true
done_before=$(find "$work/killed" -name 'layer-*.json' | wc -l)
sleep 1
$new exhaust --count "$question" "${words[@]}" --processes 2 --divide-after 0 --layers "$work/killed" --resume --json >out 2>err || { cat err; exit 1; }
check
echo "$question $scope, killed when $done_before parts of layers were done, and resumed: the same count"
