using Brox.Search.Smt;
using Brox.Tests.Shared;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Tests.Smt;

public sealed class ProverTests
{
    private static readonly TimeSpan _budget = TimeSpan.FromMinutes(2);

    [RequiresProgramFact("z3")]
    public void What_the_paper_proves_holds_for_six_points()
    {
        foreach (var goal in NamedGoals.All.Where(g => g.Claim is "lem-A.2" or "prop-2" or "uba-ba" || (g.Claim == "thm-D.1" && g.Reading != "B")))
        {
            var result = Decide(goal.Goal, 6);
            Assert.Equal(ProofOutcome.HoldsInScope, result.Outcome);
            Assert.Equal(6, result.Steps.Length);
            Assert.Contains("at most 6 points on the line, at all real positions", result.Scope, StringComparison.Ordinal);
            Assert.True(result.Instances > 1000, result.Scope);
        }
    }

    [RequiresProgramFact("z3")]
    public void What_is_false_is_refuted_by_the_fewest_points()
    {
        (string Conjecture, int Points)[] cases =
        [
            ("alignment(t=s), s < r => alignment(t=r)", 3),
            ("alignment(t=r), s < r => alignment(t=s)", 3),
            ("uniformly-aligned-in-ball(t=s), s <= r => uniformly-aligned-in-ball(t=r)", 3),
            ("broximally-aligned(t=1), g: broximally-aligned(t=1) => f + g: broximally-aligned(t=1)", 3),
            ("broximally-aligned(t=1), g: broximally-aligned(t=1) => f/2 + g/2: broximally-aligned(t=1)", 3),
            ("broximally-aligned(t=1), g: broximally-aligned(t=1) => max(f, g): broximally-aligned(t=1)", 3),
            ("broximally-aligned(t=1), g: broximally-aligned(t=1) => min(f, g): broximally-aligned(t=1)", 2),
            ("progress(t=r), s < r => progress(t=s)", 2),
            ("alignment(t=1) => progress(t=1)", 2),
            ("progress(t=1) => alignment(t=1)", 3),
            ("broximally-aligned(t=1) => connected-minimizers", 2),
            ("alignment(t=s) => f(2*x): alignment(t=s)", 3),
            ("alignment(t^2=2), r^2 > 2 => alignment(t=r)", 3),
        ];
        foreach (var (text, points) in cases)
        {
            var conjecture = Conjecture.Parse(text);
            var result = Decide(new ConjectureGoal(conjecture), 4);
            Assert.True(result.Outcome == ProofOutcome.Refuted, text);
            Assert.Equal(points, result.Steps.Length);
            Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(conjecture, result.Counterexample!));
        }
    }

    [RequiresProgramFact("z3")]
    public void The_loop_lemma_needs_its_hypotheses()
    {
        Assert.Equal(ProofOutcome.Refuted, Decide(new LoopGoal(requiresAlignment: false), 4).Outcome);
        Assert.Equal(ProofOutcome.Refuted, Decide(new LoopGoal(requiresFar: false), 4).Outcome);
    }

    [RequiresProgramFact("z3")]
    public void The_plane_is_asked_about_too()
    {
        var refuted = Decide(new ConjectureGoal(Conjecture.Parse("alignment(t=s), s < r => alignment(t=r)")), 3, dimension: 2);
        Assert.Equal(ProofOutcome.Refuted, refuted.Outcome);
        Assert.Equal(2, refuted.Counterexample!.Functions["f"].Dimension);
        Assert.Equal(ProofOutcome.HoldsInScope, Decide(new ConjectureGoal(Conjecture.Parse("progress(t=s), s < r => progress(t=r)")), 3, dimension: 2).Outcome);
    }

    [RequiresProgramFact("sh")]
    public void A_solver_that_overlooks_a_counterexample_is_found_out()
    {
        var script = Script("while read -r line; do case \"$line\" in \"(check-sat)\") echo unsat;; esac; done");
        var error = Assert.Throws<SolverContradictionException>(() => Decide(new ConjectureGoal(Conjecture.Parse("progress(t=1) => alignment(t=1)")), 3, solver: $"sh {script}"));
        Assert.Contains("finds no counterexample", error.Message, StringComparison.Ordinal);
    }

    [RequiresProgramFact("sh")]
    public void A_model_that_is_none_is_found_out()
    {
        var script = Script("while read -r line; do case \"$line\" in \"(check-sat)\") echo sat;; *get-value*) echo '((v_f_1 0.0))';; esac; done");
        var error = Assert.Throws<SolverContradictionException>(() => Decide(new ConjectureGoal(Conjecture.Parse("progress(t=1) => alignment(t=1)")), 3, solver: $"sh {script}"));
        Assert.Contains("no solution", error.Message, StringComparison.Ordinal);
    }

    [RequiresProgramFact("sh")]
    public void What_is_not_SMT_LIB_is_refused_in_one_line()
    {
        foreach (var body in new[] { "cat", "echo sat; cat > /dev/null", "echo '(error \"no\")'; cat > /dev/null", "exit 1" })
        {
            var error = Assert.Throws<SolverException>(() => Decide(new ConjectureGoal(Conjecture.Parse("progress(t=1) => alignment(t=1)")), 3, solver: $"sh {Script(body)}"));
            Assert.DoesNotContain('\n', error.Message);
        }
    }

    [RequiresProgramFact("sh")]
    public void A_solver_that_does_not_answer_is_ended()
    {
        var goal = new ConjectureGoal(Conjecture.Parse("progress(t=1) => alignment(t=1)"));
        var result = new Prover(new Solver("sleep 600")).Decide(new ProofQuestion(goal, 3, 1), TimeSpan.FromMilliseconds(300));
        Assert.Equal(ProofOutcome.Undecided, result.Outcome);
        Assert.Contains("budget", result.Reason, StringComparison.Ordinal);

        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Assert.ThrowsAny<OperationCanceledException>(() => new Prover(new Solver("sleep 600")).Decide(new ProofQuestion(goal, 3, 1), _budget, interrupt.Token));
    }

    [RequiresProgramFact("z3", "cvc5")]
    public void Two_solvers_are_asked_and_named_where_they_agree()
    {
        var goal = new ConjectureGoal(Conjecture.Parse("progress(t=s), s < r => progress(t=r)"));
        var alone = Decide(goal, 3);
        Assert.Equal(["z3"], alone.UnsatisfiableBy.ToArray());
        Assert.Equal("unsat is trusted from z3; --solver given twice asks a second solver", alone.Trust);
        var both = new Prover([new Solver(Solver.DefaultCommand), new Solver("cvc5 --lang smt2 --produce-models --incremental -")]).Decide(new ProofQuestion(goal, 3, 1), _budget);
        Assert.Equal(ProofOutcome.HoldsInScope, both.Outcome);
        Assert.Equal(["z3", "cvc5"], both.UnsatisfiableBy.ToArray());
        Assert.Equal("z3 and cvc5 agree on every unsat", both.Trust);
    }

    [RequiresProgramFact("z3", "sh")]
    public void A_solver_that_always_says_unsat_is_caught_by_a_second_one()
    {
        var goal = new ConjectureGoal(Conjecture.Parse("alignment(t=s), s < r => alignment(t=r)"));
        var liar = new Solver($"sh {Script("while read -r line; do case \"$line\" in \"(check-sat)\") echo unsat;; esac; done")}");
        var result = new Prover([liar, new Solver(Solver.DefaultCommand)]).Decide(new ProofQuestion(goal, 3, 1), _budget);
        Assert.Equal(ProofOutcome.Refuted, result.Outcome);
        Assert.Contains("sh", result.Trust, StringComparison.Ordinal);
    }

    [RequiresProgramFact("sh")]
    public void A_solver_that_gives_up_leaves_the_question_open()
    {
        var result = Decide(new ConjectureGoal(Conjecture.Parse("progress(t=1) => alignment(t=1)")), 3, solver: $"sh {Script("while read -r line; do case \"$line\" in \"(check-sat)\") echo unknown;; esac; done")}");
        Assert.Equal(ProofOutcome.Undecided, result.Outcome);
        Assert.Contains("unknown", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_solver_is_named()
    {
        var error = Assert.Throws<SolverException>(() => Decide(new LoopGoal(), 2, solver: "no-such-solver -in"));
        Assert.Contains("there is no solver \"no-such-solver\"", error.Message, StringComparison.Ordinal);
        Assert.Throws<SolverException>(() => new Solver("  "));
    }

    [Theory]
    [InlineData("progress(t=s), s < r => progress(t=r)", 1, "QF_LRA")]
    [InlineData("progress(t^2=4) => progress(t=3)", 1, "QF_LRA")]
    [InlineData("alignment(t=s) => f(c*x): alignment(t=s/c)", 1, "QF_LRA")]
    [InlineData("progress(t^2=2) => progress(t=3)", 1, "QF_NRA")]
    [InlineData("progress(t=s), s < r => progress(t=r)", 2, "QF_NRA")]
    public void The_logic_is_the_smallest_that_serves(string text, int dimension, string logic) =>
        Assert.Contains($"(set-logic {logic})", new ProofQuestion(new ConjectureGoal(Conjecture.Parse(text)), 4, dimension).Script(4), StringComparison.Ordinal);

    private static ProofResult Decide(ProofGoal goal, int points, int dimension = 1, string solver = Solver.DefaultCommand) =>
        new Prover(new Solver(solver)).Decide(new ProofQuestion(goal, points, dimension), _budget);

    private static string Script(string body)
    {
        var path = Path.Combine(Path.GetTempPath(), $"brox-solver-{Guid.NewGuid():N}.sh");
        File.WriteAllText(path, body + "\n");
        return path;
    }
}
