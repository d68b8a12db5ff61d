#!/usr/bin/env bash
# How long `brox refute` takes for each false statement of statements.txt: outcome, time of the search, processor time of the whole process; then median and maximum. With a second
# program, the same for that one in turn, and the ratio of the processor times.
#
# usage: bench/textbook/run.sh ["COMMAND OF BROX" ["COMMAND OF AN EARLIER BROX"]]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
new=${1:-dotnet $here/../../src/Brox.Cli/bin/Release/net10.0/brox.dll}
old=${2:-}
budget=${BUDGET:-30s}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

while IFS= read -r statement; do
    [[ -z $statement || $statement == \#* ]] && continue
    read -r outcome seconds cpu <<<"$(refute "$new" "$statement" "$budget" "$work")"
    echo "$seconds" >>"$work/seconds"
    echo "$cpu" >>"$work/cpu"
    before=
    if [[ -n $old ]]; then
        read -r outcome_before seconds_before cpu_before <<<"$(refute "$old" "$statement" "$budget" "$work")"
        before=$(awk -v o="$outcome_before" -v s="$seconds_before" -v a="$cpu_before" -v b="$cpu" 'BEGIN { printf "   before: %s, %s s, %s s; ratio %.2f", o, s, a, a / b }')
    fi
    printf '%-12s %7s s search %6s s processor  %s%s\n' "$outcome" "$seconds" "$cpu" "$statement" "$before"
done <"$here/statements.txt"
echo "time of the search: $(figures "$work/seconds")"
echo "processor time: $(figures "$work/cpu")"
