#!/usr/bin/env bash
# Wrong statements: each drops or weakens a hypothesis of a theorem and keeps its proof. Coq must refuse every one, and not for its syntax.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
scratch=${1:-$(mktemp -d)}

# file | what is there | what stands there instead
plants=(
    'AppendixA.v|Theorem Theorem_A_1 f t x : closed f -> 0 < t ->|Theorem Theorem_A_1 f t x : True -> 0 < t ->'
    'AppendixA.v|Theorem Lemma_A_2 f t x u : closed f -> alignment f t -> far f t x ->|Theorem Lemma_A_2 f t x u : closed f -> alignment f t -> True ->'
    'AppendixA.v|Theorem Lemma_A_3 f t x y : progress f t ->|Theorem Lemma_A_3 f t x y : alignment f t ->'
    'Section3.v|closed f -> 0 < t -> convex_domain f -> alignment f t -> progress f t|closed f -> 0 < t -> True -> alignment f t -> progress f t'
    'Section3.v|Theorem Second_Brox_Theorem f t x u : 0 < t -> convex f ->|Theorem Second_Brox_Theorem f t x u : 0 < t -> quasiconvex f ->'
    'Section4.v|(3 * m + 1 <= K)%nat|(2 * m + 1 <= K)%nat'
    'Section4.v|9/2 * (normB|4 * (normB'
    'Section5.v|Theorem Theorem_5_1 f t : 0 < t -> has_minimizer f -> strictly_quasiconvex f|Theorem Theorem_5_1 f t : 0 < t -> has_minimizer f -> quasiconvex f'
    'Section5.v|Theorem Theorem_5_4 f theta t : 0 < t -> unique_minimizer f ->|Theorem Theorem_5_4 f theta t : 0 < t -> has_minimizer f ->'
    'AppendixD.v|Theorem Proposition_2 f t1 t2 : 0 < t1 < t2 ->|Theorem Proposition_2 f t1 t2 : 0 < t2 < t1 ->'
    'Inclusions.v|Theorem Star_convex_quasar_convex f : differentiable f ->|Theorem Star_convex_quasar_convex f : continuous f ->'
    'Classes.v|<<x [-] u, u [-] s>>_B >= 0.|<<x [-] u, u [-] s>>_B > 0.'
)
for plant in "${plants[@]}"; do
    IFS='|' read -r file good bad <<<"$plant"
    rm -rf "$scratch/planted"
    mkdir "$scratch/planted"
    GOOD=$good BAD=$bad python3 - "$file" "$scratch/planted/$file" <<'PYTHON'
import os
import sys

text = open(sys.argv[1], encoding="utf-8").read()
assert text.count(os.environ["GOOD"]) >= 1, f"{sys.argv[1]} has no {os.environ['GOOD']}"
open(sys.argv[2], "w", encoding="utf-8").write(text.replace(os.environ["GOOD"], os.environ["BAD"], 1))
PYTHON
    if [[ $file == Classes.v ]]; then
        # a definition changed: what was proved of it must fail
        cp -r . "$scratch/planted/all"
        cp "$scratch/planted/$file" "$scratch/planted/all/$file"
        if make -s -C "$scratch/planted/all" >"$scratch/planted/out" 2>&1; then
            echo "accepted: $file: $bad"
            exit 1
        fi
    elif coqc -q -R . Brox "$scratch/planted/$file" >"$scratch/planted/out" 2>&1; then
        echo "accepted: $file: $bad"
        exit 1
    fi
    if ! grep -q '^Error' "$scratch/planted/out" || grep -qi 'syntax error' "$scratch/planted/out"; then
        cat "$scratch/planted/out"
        echo "refused for another reason: $file: $bad"
        exit 1
    fi
done
echo "${#plants[@]} wrong statements refused"
