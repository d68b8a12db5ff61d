#!/usr/bin/env bash
# What `brox refute` answers to each statement of literature.txt, or of another list such as examined.txt, and how long its search takes; then the false ones that are not refuted, the true ones that are, median and maximum of the false.
#
# usage: bench/textbook/literature.sh ["COMMAND OF BROX" [LIST]]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
brox=${1:-dotnet $here/../../src/Brox.Cli/bin/Release/net10.0/brox.dll}
list=${2:-$here/literature.txt}
budget=${BUDGET:-10s}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
touch "$work/wrong" "$work/missed" "$work/seconds"
while read -r truth statement; do
    [[ $truth == true || $truth == false ]] || continue
    statement=$(sed -E 's/ +#.*$//' <<<"$statement")
    read -r outcome seconds _ <<<"$(refute "$brox" "$statement" "$budget" "$work")"
    printf '%-14s %7s s  %-5s %s\n' "$outcome" "$seconds" "$truth" "$statement"
    if [[ $truth == false ]]; then
        echo "$seconds" >>"$work/seconds"
        [[ $outcome == refuted ]] || echo "$statement" >>"$work/missed"
    elif [[ $outcome == refuted ]]; then
        echo "$statement" >>"$work/wrong"
    fi
done <"$list"
echo "false: $(figures "$work/seconds")"
sed 's/^/missed: /' "$work/missed"
sed 's/^/refuted though true: /' "$work/wrong"
[[ ! -s $work/wrong ]]
