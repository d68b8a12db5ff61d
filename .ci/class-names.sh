#!/usr/bin/env bash
# Counts the string literals that are names of classes, file by file, outside what defines them (Brox.Definitions), prints texts or tests texts.
# Usage: .ci/class-names.sh [FOLDER...]   (default: src generators)
set -euo pipefail
cd "$(dirname "$0")/.."
folders=("$@")
[ ${#folders[@]} -gt 0 ] || folders=(src generators)
names=$(ls src/Brox.Definitions/Classes/*.brox | xargs -n1 basename -s .brox | paste -sd'|')
grep -rnoE --include=*.cs "\"($names)\"" "${folders[@]}" | grep -v '^src/Brox.Definitions/' | cut -d: -f1 | sort | uniq -c | sort -rn
