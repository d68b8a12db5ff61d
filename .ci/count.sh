# Sourced by .ci/run: sums the counters of the test reports in $results into $passed and $failed, and complains of whatever did not run.
# A skipped test counts in total but not in executed; its notExecuted counter may still say 0.
total=0
executed=0
not_executed=0
files=0
counter() {
    sed -nE "s/.* $1=\"([0-9]+)\".*/\1/p" <<<"$2"
}
while IFS= read -r -d '' trx; do
    files=$((files + 1))
    counters=$(grep -m1 -o '<Counters [^>]*>' "$trx" || true)
    if [[ -z $counters ]]; then
        complain "$trx has no counters"
        continue
    fi
    total=$((total + $(counter total "$counters")))
    executed=$((executed + $(counter executed "$counters")))
    not_executed=$((not_executed + $(counter notExecuted "$counters")))
    passed=$((passed + $(counter passed "$counters")))
    for kind in failed error timeout aborted; do
        failed=$((failed + $(counter "$kind" "$counters")))
    done
done < <(find "$results" -name '*.trx' -print0)

projects=$(grep -l '<IsTestProject>true' tests/*/*.csproj | wc -l)
((files == projects)) || complain "$files test reports for $projects test projects"
((total > 0)) || complain "no test ran"
((failed == 0)) || complain "$failed tests failed"
grep -hoE '<UnitTestResult [^>]*outcome="Failed"[^>]*>' "$results"/*.trx | sed -E 's/.* testName="([^"]*)".*/ci: failed: \1/' || true
((total == executed && not_executed == 0)) || complain "$((total - executed + not_executed)) tests were skipped"
((passed + failed == executed)) || complain "$executed tests ran, but $passed passed and $failed failed"
