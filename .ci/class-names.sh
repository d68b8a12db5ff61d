#!/usr/bin/env bash
# Counts the string literals that are names of classes in code, file by file: the only place for them is src/Brox.Definitions/ClassName.cs, the rest is what else the words mean.
# Usage: .ci/class-names.sh [FOLDER...]   (default: src generators)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folders=("$@")
[ ${#folders[@]} -gt 0 ] || folders=(src generators)
names=$(basename -s .brox -a src/Brox.Definitions/Classes/*.brox | paste -sd'|')
grep -rnE --include=*.cs "\"($names)\"" "${folders[@]}" | grep -vE '^src/Brox.Definitions/ClassName.cs|^[^:]*:[0-9]+: *///' | grep -oE "^[^:]*:|\"($names)\"" \
    | awk '/:$/ { file = $0; next } { count[file]++; all++ } END { for (f in count) printf "%5d %s\n", count[f], f; printf "%5d in all\n", all }' | sort -rn
