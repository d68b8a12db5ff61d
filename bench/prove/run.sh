#!/usr/bin/env bash
# How far `brox prove` comes: every question on the line and in the plane, with z3 alone and in a race of z3 and cvc5; with an earlier brox also with that.
# A line for each run: who, dimension, points, outcome, seconds, seconds of processor time (all processes), the question. Seconds depend on the load, outcomes under the budget too.
#
# usage: bench/prove/run.sh ["COMMAND OF BROX" ["COMMAND OF AN EARLIER BROX"]]     BUDGET=60s SCOPES="1:8 1:12 2:4 2:5" bench/prove/run.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
new=${1:-dotnet $here/../../src/Brox.Cli/bin/Release/net10.0/brox.dll}
old=${2:-}
budget=${BUDGET:-60s}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
z3="z3 -in"
cvc5="cvc5 --lang smt2 --produce-models --incremental -"

# ask WHO BROX DIMENSION POINTS QUESTION OPTIONS...
ask() {
    local who=$1 brox=$2 dimension=$3 points=$4 question=$5
    shift 5
    TIMEFORMAT='%U %S'
    { time $brox prove "$question" --dimension "$dimension" --points "$points" --budget "$budget" --json "$@" > "$work/out" 2> "$work/err" || true; } 2> "$work/time"
    python3 - "$work" "$who" "$dimension" "$points" "$question" <<'P'
import json, sys
work, who, dimension, points, question = sys.argv[1:]
cpu = sum(float(t) for t in open(work + "/time").read().split())
try:
    answer = json.load(open(work + "/out"))
    outcome = answer["outcome"]
    if outcome == "refuted": outcome += f" at {len(answer['solver'])}"
    if outcome == "not-refuted": outcome = f"open from {len([s for s in answer['solver'] if s['answer'] == 'unsat']) + 1}"
    seconds = f"{answer['seconds']:.1f}"
except ValueError:
    outcome, seconds = "refused", "-"
print(f"{who:<9} {dimension} {points:>2}  {outcome:<15} {seconds:>6} s  {cpu:>6.1f} s  {question}", flush=True)
P
}

for scope in ${SCOPES:-1:8 1:12 2:4 2:5}; do
    while read -r question; do
        [[ -n $question ]] || continue
        [[ -z $old ]] || ask before "$old" "${scope%:*}" "${scope#*:}" "$question"
        ask z3 "$new" "${scope%:*}" "${scope#*:}" "$question"
        ask race "$new" "${scope%:*}" "${scope#*:}" "$question" --race --solver "$z3" --solver "$cvc5"
    done < "$here/questions.txt"
done
