#!/usr/bin/env bash
# usage: .ci/counterexamples.sh FOLDER: every counterexample in FOLDER (written by brox verify --out) and every exact witness of the atlas is looked at a second time by brox recheck, and those on
# finitely many points, those of docs/examples among them, are theorems that coqc proves without axioms.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=$1
atlas=$folder-atlas
proofs=$folder-coq
brox=(dotnet src/Brox.Cli/bin/Release/net10.0/brox.dll)
rm -rf "$atlas" "$proofs"

"${brox[@]}" atlas --out "$atlas" >/dev/null
confirmed=0
undecided=0
for file in "$folder"/*.json "$atlas"/*.json; do
    [[ $(basename "$file") != verify.json ]] || continue
    code=0
    answer=$("${brox[@]}" recheck "$file") || code=$?
    case $code in
        0) confirmed=$((confirmed + 1)) ;;
        3) undecided=$((undecided + 1)) ;;
        *) echo "$file: $answer" && exit 1 ;;
    esac
    # On finitely many points every definition is a loop: the second look has an answer.
    if [[ $code == 3 ]] && grep -q '"functions": {$' "$file" && ! grep -qE '"kind": "(piecewise|formula)"' "$file"; then
        echo "$file: $answer" && exit 1
    fi
done
echo "brox recheck: $confirmed confirmed, $undecided undecided"

"${brox[@]}" export "$folder" "$atlas" docs/examples --format coq --out "$proofs" 2>"$proofs.log"
# Outer gamma-convexity speaks of weights of points outside the domain, which the printer of Coq does not state.
if grep -vE 'the claim gamma \(reading outer, d = 2\) is not stated in coq|is written for functions on finitely many points|a function alone refutes nothing|verify\.json: ' "$proofs.log"; then
    echo "a counterexample on finitely many points has no Coq file" && exit 1
fi
count=$(find "$proofs" -name '*.v' | wc -l)
((count > 0))
closed=$(cd "$proofs" && find . -name '*.v' -print0 | xargs -0 -n1 -P"$(nproc)" coqc | grep -cx 'Closed under the global context')
echo "coqc: $closed of $count theorems proved without axioms"
((closed == count))
