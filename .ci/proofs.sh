#!/usr/bin/env bash
# Checks the Coq development: a clean compile, no axiom beyond those of Coq's reals and excluded middle under any theorem, nothing admitted,
# every theorem of proofs/index.json there, and wrong statements (a hypothesis dropped) refused. With --kernel also coqchk, the checker apart from coqc.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../proofs"

fail() {
    echo "proofs: $*"
    exit 1
}

SECONDS=0
make -s clean
make -s -j"$(nproc)" || fail "coqc refuses the development"
compiled=$SECONDS

if grep -nE '^[^(]*\b(Admitted|admit|Axiom|Axioms|Parameter|Parameters|Conjecture|Unset Guard Checking|Unset Universe Checking|Unset Positivity Checking)\b' ./*.v Lib/*.v; then
    fail "something is assumed or admitted"
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# One term with every theorem of index.json in it, in the module that index.json names: what it assumes is what they assume.
python3 - "$scratch" <<'PYTHON'
import json
import sys

index = json.load(open("index.json", encoding="utf-8"))
entries = index["claims"] + index["facts"]
names = sorted({f"{e['file'][:-2]}.{name}" for e in entries for name in [e["theorem"]]} | {name for e in entries for name in e.get("also", [])})
text = "From Brox Require Import " + " ".join(sorted({e["file"][:-2] for e in entries})) + ".\n"
text += "Definition every_theorem := (" + ",\n  ".join("@" + name for name in names) + ").\nPrint Assumptions every_theorem.\n"
open(sys.argv[1] + "/Assumptions.v", "w", encoding="utf-8").write(text)
open(sys.argv[1] + "/count", "w", encoding="utf-8").write(str(len({name.split(".")[-1] for name in names})))
PYTHON
coqc -q -R . Brox "$scratch/Assumptions.v" >"$scratch/assumptions" || fail "a theorem of index.json is not there"
allowed='ClassicalDedekindReals.sig_not_dec|ClassicalDedekindReals.sig_forall_dec|FunctionalExtensionality.functional_extensionality_dep|(Classical_Prop\.)?classic'
if grep -E '^[A-Za-z_][A-Za-z0-9_.]* *(:|$)' "$scratch/assumptions" | sed 's/ *:.*//' | grep -vE "^(Axioms|$allowed)\$"; then
    fail "a theorem assumes more than the axioms of Coq's reals and excluded middle"
fi
grep -q sig_forall_dec "$scratch/assumptions" || fail "the axioms of Coq's reals are not among what is assumed: the check does not see what it should"

bash planted.sh "$scratch" || fail "a wrong statement was not refused"

# The definitions that exported files have are printed from the language of classes; the first ones, written by hand, say the same of every finite function. With one sign changed they do not.
cp ../tests/Brox.Reports.Tests/Coq/*.v "$scratch"
(cd "$scratch" && coqc -q FirstDefinitions.v && coqc -q PrintedDefinitions.v && coqc -q Equivalence.v) >"$scratch/equivalence" 2>&1 \
    || { cat "$scratch/equivalence"; fail "the printed definitions are not those that were written by hand first"; }
grep -qx 'Closed under the global context' "$scratch/equivalence" || fail "the equivalence of the definitions assumes something"
for change in 's/tt < to_minimizers/tt <= to_minimizers/' 's/snd z <= snd x \/\\ (minimizer/snd z < snd x \/\\ (minimizer/;s/\/\\ same (fst s) (fst x)/\/\\ True/' 's|mu / 2 \* to_min|mu * to_min|'; do
    sed "$change" ../tests/Brox.Reports.Tests/Coq/PrintedDefinitions.v >"$scratch/PrintedDefinitions.v"
    cmp -s ../tests/Brox.Reports.Tests/Coq/PrintedDefinitions.v "$scratch/PrintedDefinitions.v" && fail "the planted change $change changes nothing"
    (cd "$scratch" && coqc -q PrintedDefinitions.v && coqc -q Equivalence.v) >/dev/null 2>&1 && fail "definitions changed by $change were not refused"
done
if [[ ${1:-} == --kernel ]]; then
    modules=()
    for file in ./*.v Lib/*.v; do
        name=${file#./}
        name=${name%.v}
        modules+=("Brox.${name//\//.}")
    done
    coqchk -silent -o -R . Brox "${modules[@]}" >"$scratch/coqchk" 2>&1 || { cat "$scratch/coqchk"; fail "coqchk refuses the development"; }
    sed -n '/Axioms/,/^$/p' "$scratch/coqchk"
fi
echo "proofs: the definitions of exported files are those that were written by hand first"
echo "proofs: $(cat "$scratch/count") theorems, compiled in $compiled s, no axiom but those of Coq's reals and excluded middle"
