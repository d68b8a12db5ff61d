#!/usr/bin/env bash
# What run.sh and literature.sh have in common.

# refute COMMAND STATEMENT BUDGET FOLDER: outcome, seconds of the search and processor time of the process, as `--json` and the shell say; "refused" where it prints no outcome. Leaves files in the folder.
refute() {
    TIMEFORMAT='%U %S'
    { time $1 refute "$2" --budget "$3" --json >"$4/out" 2>"$4/err" || true; } 2>"$4/time"
    local outcome seconds
    outcome=$(sed -nE 's/^ *"outcome": "([^"]*)".*/\1/p' "$4/out" | head -1)
    seconds=$(sed -nE 's/^ *"seconds": ([0-9.]+).*/\1/p' "$4/out" | head -1)
    awk -v outcome="${outcome:-refused}" -v seconds="${seconds:-0}" '{ printf "%s %s %.2f\n", outcome, seconds, $1 + $2 }' "$4/time"
}

# figures FILE: median and maximum of the numbers in a file, one a line, and how many there are.
figures() {
    sort -n "$1" | awk '{ v[NR] = $1 } END { printf "median %s, maximum %s, %d statements\n", v[int((NR + 1) / 2)], v[NR], NR }'
}
