#!/usr/bin/env bash
# Runs many commands of one build of brox and keeps what each prints, with times taken out: two folders of two builds are compared with `diff -r`.
# Usage: bench/compare/outputs.sh BROX.DLL FOLDER [FIRST LAST]   (FIRST and LAST choose commands by their number, from 1)
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
dll=$(realpath "$1") out=$2 first=${3:-1} last=${4:-100000}
mkdir -p "$out"
out=$(realpath "$out")
number=0

# Seconds are no part of an answer, nor is how far a search or a prover is.
quiet() { sed -E -e '/^refute: .* left;/d' -e '/^\[[0-9]+\/[0-9]+\] /d' -e 's/[0-9]+([.,][0-9]+)? ?(ms|s)\b/TIME/g; s/"(seconds|elapsed)": *[0-9.e-]+/"\1": TIME/g; s/ in TIME//g'; }

run() {
    number=$((number + 1))
    ((number >= first && number <= last)) || return 0
    local code=0
    timeout 60 dotnet "$dll" "$@" >"$out/raw" 2>&1 </dev/null || code=$?
    { echo "\$ brox $*"; quiet <"$out/raw"; echo "exit code $code"; } >"$out/$(printf %04d "$number").txt"
    rm -f "$out/raw"
}

examples=(docs/examples/*.json)
formulas=("x^2" "x^4" "x^2 + 3*sin(x)^2" "x^4 - x^2" "abs(x)" "sqrt(abs(x))" "exp(x)" "x^2/(1 + x^2)" "log(1 + x^2)" "x^2 + y^2" "x^2 + x*y + y^2" "(1 - x)^2 + 100*(y - x^2)^2" "max(abs(x), abs(y))" "x^2*y^2" "cos(x)")
points=("0:0" "0:0, 2:2, 3:1" "0:1, 2:1, 5:0" "0:0, 1:0, 2:3" "0:2, 1:0, 3:1, 4:0" "(0,0):0, (1,0):1, (0,1):1, (2,2):3")
classes=("alignment(t=1)" "alignment(t^2=2)" "progress(t=1)" "broximally-aligned(t=1)" "uniformly-aligned(t=1)" "uniformly-aligned-in-ball(t=1)" "uniformly-aligned-sublevel(t=1)" convex "strongly-convex(mu=1)" strongly-convex
    quasiconvex strictly-quasiconvex pseudoconvex generalized-pseudoconvex quasar-convex "quasar-convex(gamma=1/2)" "aiming(theta=1)" polyak-lojasiewicz "polyak-lojasiewicz(mu=1/4)" "restricted-secant(mu=1)" quadratic-growth
    "quadratic-growth(mu=1)" star-convex star-quasiconvex strictly-star-quasiconvex convex-domain bounded-domain closed continuous differentiable real-valued has-minimizer unique-minimizer connected-minimizers)
further=(strictly-convex "weakly-convex(rho=1)" semistrictly-quasiconvex "sharp(c=1)" invex star-convex-all star-quasiconvex-all convex-minimizers local-minimizers-global "lipschitz(L=1)" "ball-convex(t=1)" quasiconcave)

run classes
run classes --json
for f in "${examples[@]}" "${points[@]}" "${formulas[@]}"; do
    run classify "$f"
    run check "$f" "${classes[@]}" --budget 20s
    run check "$f" "${further[@]}" --budget 20s
done
for f in "${formulas[@]}"; do
    run check "$f" "${classes[@]}" --sampled --budget 20s
done
for f in "${points[@]}" "docs/examples/quartic.json" "docs/examples/two-wells.json"; do
    run check "$f" "${classes[@]}" --by-definition --budget 20s
done
worst=(docs/examples/worst/*.json)
for f in "${examples[@]}" "${worst[@]:0:6}"; do
    run recheck "$f"
    run shrink "$f"
    for format in markdown latex csharp python coq svg; do run export "$f" --format $format; done
done
run bpm docs/examples/example-2.json --start=-3 --radius 1
run bpm docs/examples/example-1.json --start=9/2 --radius 1 --all
run bpm "0:0, 2:2, 3:1" --start 3 --radius 2 --rates
run bpm "x^2 + 3*sin(x)^2" --start 3 --radius 1
for classname in alignment convex quasiconvex pseudoconvex star-convex; do run implications "$classname"; done
run implications
run atlas
run atlas --json
for statement in "alignment(t=s), s < r => alignment(t=r)" "progress(t=s), s < r => progress(t=r)" "quasiconvex => broximally-aligned(t=1)" "alignment(t=1) => progress(t=1)" "alignment(t=1), has-minimizer => progress(t=1)" \
    "uniformly-aligned(t=1) => alignment(t=1)" "alignment(t=1) => uniformly-aligned-in-ball(t=1)" "convex => unique-minimizer" "progress(t=1) => quadratic-growth(mu=1)" "f: alignment(t=1), g: alignment(t=1) => max(f, g): progress(t=1)" \
    "strictly-convex => alignment(t=1)" "generalized-pseudoconvex => connected-minimizers"; do
    run exhaust "$statement" --points 5
    run prove "$statement" --points 3
    run refute "$statement" --seed 1 --budget 20s
done
for counted in "broximally-aligned(t=1)" "alignment(t=2)" "uniformly-aligned(t=1)" "unique-minimizer" "generalized-pseudoconvex" "convex"; do run exhaust --count "$counted" --points 10; done
run exhaust --count "alignment(t=1)" --grid 3x3
while IFS= read -r statement; do
    [[ -z $statement || $statement == "#"* ]] || run refute "$statement" --seed 1 --budget 10s
done <bench/textbook/statements.txt
for claim in thm-4.1.i thm-D.1 lem-A.2 lem-5.1 lem-A.4 thm-5.1 prop-D.1; do run verify "$claim" --seed 1; done
echo "$number commands"
