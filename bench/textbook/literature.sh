#!/usr/bin/env bash
# What `brox refute` answers to each statement of literature.txt, or of another list such as examined.txt, and how long its search takes; then the false ones that are not refuted, the true ones that are, median and maximum of the false.
#
# usage: bench/textbook/literature.sh ["COMMAND OF BROX" [LIST]]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
brox=${1:-dotnet $here/../../src/Brox.Cli/bin/Release/net10.0/brox.dll}
list=${2:-$here/literature.txt}
budget=${BUDGET:-10s}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
touch "$work/wrong" "$work/missed" "$work/seconds"
while read -r truth statement; do
    [[ $truth == true || $truth == false ]] || continue
    statement=$(sed -E 's/ +#.*$//' <<<"$statement")
    $brox refute "$statement" --budget "$budget" --json >"$work/out" 2>/dev/null || true
    outcome=$(sed -nE 's/^ *"outcome": "([^"]*)".*/\1/p' "$work/out" | head -1)
    seconds=$(sed -nE 's/^ *"seconds": ([0-9.]+).*/\1/p' "$work/out" | head -1)
    printf '%-14s %7s s  %-5s %s\n' "${outcome:-refused}" "${seconds:-0}" "$truth" "$statement"
    if [[ $truth == false ]]; then
        echo "${seconds:-0}" >>"$work/seconds"
        [[ $outcome == refuted ]] || echo "$statement" >>"$work/missed"
    elif [[ $outcome == refuted ]]; then
        echo "$statement" >>"$work/wrong"
    fi
done <"$list"
sort -n "$work/seconds" | awk '{ v[NR] = $1 } END { printf "false: %d, median %s s, maximum %s s\n", NR, v[int((NR + 1) / 2)], v[NR] }'
sed 's/^/missed: /' "$work/missed"
sed 's/^/refuted though true: /' "$work/wrong"
[[ ! -s $work/wrong ]]
