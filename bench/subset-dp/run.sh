#!/usr/bin/env bash
# The exhaustive engine against a straightforward C++ dynamic programme over subsets, in one run: the count of broximally aligned functions on 16 points of a line, t = 1.
# Then the times of three decisions on 16 points, and time and memory of larger scopes. Each line gives wall time and processor time; take the best of RUNS (3).
#
# usage: bench/subset-dp/run.sh [POINTS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
points=${1:-16}
runs=${RUNS:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

g++ -O3 -march=native -std=c++17 -o "$work/subset_dp" bench/subset-dp/subset_dp.cpp
dotnet build src/Brox.Cli -c Release -v q -nologo >"$work/build.log" 2>&1 || { cat "$work/build.log"; exit 1; }
brox=(dotnet src/Brox.Cli/bin/Release/net10.0/brox.dll)

# timed COMMAND...: the best wall and processor time of the runs, in seconds; the output of the last run is left in $work/out.
timed() {
    local best=
    for ((i = 0; i < runs; i++)); do
        TIMEFORMAT='%R %U %S'
        { time "$@" >"$work/out" 2>"$work/err" || true; } 2>"$work/time"
        best=$(awk -v best="$best" '{ cpu = $2 + $3; split(best, b); if (best == "" || $1 < b[1]) print $1, cpu; else print best }' "$work/time")
    done
    echo "$best"
}

read -r cpp_wall cpp_cpu <<<"$(timed "$work/subset_dp" "$points")"
expected=$(cat "$work/out")
read -r brox_wall brox_cpu <<<"$(timed "${brox[@]}" exhaust --count "broximally-aligned(t=1)" --points "$points" --json)"
count=$(sed -nE 's/.*"count": "([0-9]+)".*/\1/p' "$work/out")
[[ $count == "$expected" ]] || { echo "the counts differ: $count, $expected"; exit 1; }
echo "count on $points points: $count, the same from both"
echo "  C++ subset DP, one thread   $cpp_wall s wall, $cpp_cpu s processor"
echo "  brox exhaust                $brox_wall s wall, $brox_cpu s processor"
awk -v a="$cpp_wall" -v b="$brox_wall" -v c="$cpp_cpu" -v d="$brox_cpu" 'BEGIN { printf "  C++ / brox                  %.1f by wall time, %.1f by processor time\n", a / b, c / d }'

for conjecture in "alignment(t=1), progress(t=1) => alignment(t=2)" "alignment(t=2), progress(t=2) => alignment(t=1)" "uniformly-aligned-in-ball(t=1) => uniformly-aligned-in-ball(t=2)"; do
    read -r wall cpu <<<"$(timed "${brox[@]}" exhaust "$conjecture" --points "$points")"
    echo "$conjecture on $points points: $(sed -nE '2s/:.*//p' "$work/out") in $wall s wall, $cpu s processor"
done

for scope in "--points 18" "--points 20" "--grid 4x4"; do
    for question in "--count broximally-aligned(t=1)" "broximally-aligned(t=1)=>alignment(t=2)"; do
        read -ra words <<<"$question $scope"
        "${brox[@]}" exhaust "${words[@]}" >"$work/out" 2>"$work/err" &
        pid=$!
        start=$(date +%s%N)
        peak=0
        while [[ -r /proc/$pid/status ]]; do
            now=$(sed -nE 's/^VmHWM:[^0-9]*([0-9]+).*/\1/p' "/proc/$pid/status" 2>/dev/null || true)
            ((${now:-0} > peak)) && peak=$now
            sleep 0.05
            kill -0 "$pid" 2>/dev/null || break
        done
        wait "$pid" || true
        awk -v ns="$(($(date +%s%N) - start))" -v kb="$peak" -v what="$question $scope" 'BEGIN { printf "%s: %.1f s, %.0f MB at most\n", what, ns / 1e9, kb / 1024 }'
    done
done
