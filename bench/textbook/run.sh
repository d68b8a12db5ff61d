#!/usr/bin/env bash
# How long `brox refute` takes for each false statement of statements.txt: outcome, time of the search, processor time of the whole process; then median and maximum. With a second
# program, the same for that one in turn, and the ratio of the processor times.
#
# usage: bench/textbook/run.sh ["COMMAND OF BROX" ["COMMAND OF AN EARLIER BROX"]]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
new=${1:-dotnet $here/../../src/Brox.Cli/bin/Release/net10.0/brox.dll}
old=${2:-}
budget=${BUDGET:-30s}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# refute COMMAND STATEMENT: outcome, seconds of the search, processor time.
refute() {
    TIMEFORMAT='%U %S'
    { time $1 refute "$2" --budget "$budget" --json >"$work/out" 2>"$work/err" || true; } 2>"$work/time"
    local outcome seconds
    outcome=$(sed -nE 's/^ *"outcome": "([^"]*)".*/\1/p' "$work/out" | head -1)
    seconds=$(sed -nE 's/^ *"seconds": ([0-9.]+).*/\1/p' "$work/out" | head -1)
    awk -v outcome="${outcome:-refused}" -v seconds="${seconds:-0}" '{ printf "%s %s %.2f\n", outcome, seconds, $1 + $2 }' "$work/time"
}

while IFS= read -r statement; do
    [[ -z $statement || $statement == \#* ]] && continue
    read -r outcome seconds cpu <<<"$(refute "$new" "$statement")"
    echo "$seconds" >>"$work/seconds"
    echo "$cpu" >>"$work/cpu"
    before=
    if [[ -n $old ]]; then
        read -r outcome_before seconds_before cpu_before <<<"$(refute "$old" "$statement")"
        before=$(awk -v o="$outcome_before" -v s="$seconds_before" -v a="$cpu_before" -v b="$cpu" 'BEGIN { printf "   before: %s, %s s, %s s; ratio %.2f", o, s, a, a / b }')
    fi
    printf '%-12s %7s s search %6s s processor  %s%s\n' "$outcome" "$seconds" "$cpu" "$statement" "$before"
done <"$here/statements.txt"
for figure in seconds cpu; do
    sort -n "$work/$figure" | awk -v name="$figure" '{ v[NR] = $1 } END { printf "%s: median %s, maximum %s, %d statements\n", name == "cpu" ? "processor time" : "time of the search", v[int((NR + 1) / 2)], v[NR], NR }'
done
