using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Search.Smt;
using Brox.Tests.Shared;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Tests.Smt;

/// <summary>Questions that are asked by the order of the values, several at a time, and races of solvers.</summary>
public sealed class ProofCasesTests
{
    private static readonly Rational[] _radii = [Rational.Half, 1, 2];

    [Fact]
    public void There_is_a_case_for_every_order_of_numbered_values()
    {
        Assert.Equal(["0"], ValueLevels.All(1).Select(Text));
        Assert.Equal(["000", "001", "011", "012"], ValueLevels.All(3).Select(Text));
        Assert.Equal(16, ValueLevels.All(5).Select(Text).Distinct().Count());
        Assert.All(ValueLevels.All(5), levels => Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 0, 1)));

        static string Text(ImmutableArray<int> levels) => string.Concat(levels);
    }

    /// <summary>No other values but 0, 1, 2, ... are needed: the question with unknown values and the case of their order are both true of a function, whatever its values are.</summary>
    [Theory]
    [InlineData("alignment(t=s), s < r => alignment(t=r)")]
    [InlineData("progress(t^2=2) => broximally-aligned(t=s)")]
    [InlineData("uniformly-aligned-in-ball(t=s) => uniformly-aligned(t=s)")]
    [InlineData("uniformly-aligned-sublevel(t=s), closed => unique-minimizer")]
    [InlineData("connected-minimizers, quadratic-growth => generalized-pseudoconvex")]
    public void A_case_asks_what_the_question_asks_of_functions_with_its_order(string text)
    {
        var goal = new ConjectureGoal(Conjecture.Parse(text));
        Assert.True(goal.DependsOnOrderAlone);
        var random = new System.Random(6);
        var violated = 0;
        var wholes = new Dictionary<int, EncodedProblem>();
        var cases = new Dictionary<string, EncodedProblem>();
        for (var repeat = 0; repeat < 300; repeat++)
        {
            var n = random.Next(1, 5);
            var places = Enumerable.Range(0, 9).OrderBy(_ => random.Next()).Take(n).Select(i => new Point(i / 3, i % 3)).ToList();
            var values = Enumerable.Range(0, n).Select(_ => Rational.Create(random.Next(-2, 3), 3)).Order().ToList();
            var ranks = values.ConvertAll(v => values.Distinct().Count(w => w < v));
            var whole = wholes.TryGetValue(n, out var asked) ? asked : wholes[n] = goal.Encode(n, Frame.Plane);
            if (!cases.TryGetValue(string.Concat(ranks), out var problem))
            {
                problem = cases[string.Concat(ranks)] = goal.Encode(n, Frame.Plane, ValueLevels.All(n).Single(levels => levels.SequenceEqual(ranks)));
                Assert.DoesNotContain(problem.Reals, name => name.StartsWith("v_", StringComparison.Ordinal));
            }

            var reals = goal.Parameters.ToDictionary(UnknownNames.Parameter, _ => _radii[random.Next(_radii.Length)]);
            for (var i = 0; i < n; i++)
            {
                reals.Add(UnknownNames.Value("f", i), values[i]);
                reals.Add(UnknownNames.Coordinate(i, 0), places[i][0] - places[0][0]);
                reals.Add(UnknownNames.Coordinate(i, 1), places[i][1] - places[0][1]);
            }

            var isViolated = whole.Assertions.All(a => a.Evaluate(reals, ImmutableDictionary<string, bool>.Empty));
            Assert.Equal(isViolated, problem.Assertions.All(a => a.Evaluate(reals, ImmutableDictionary<string, bool>.Empty)));
            var f = (FiniteFunction)problem.Read(reals, ImmutableDictionary<string, bool>.Empty).Functions["f"];
            Assert.Equal(ranks.Select(r => new Rational(r)), places.Select(p => f.Values[f.Points.IndexOf(p - places[0])]));
            violated += isViolated ? 1 : 0;
        }

        Assert.InRange(violated, 1, 299);
    }

    [Theory]
    [InlineData("unique-minimizer => quadratic-growth(mu=s)")]
    [InlineData("quadratic-growth(mu=1) => closed")]
    [InlineData("progress(t=1) => 2*f: progress(t=1)")]
    [InlineData("progress(t=1), f + f(2*x): closed => closed")]
    [InlineData("progress(t=1), g: progress(t=1) => g: progress(t=2)")]
    public void Where_values_count_there_are_no_cases(string text) => Assert.False(new ConjectureGoal(Conjecture.Parse(text)).DependsOnOrderAlone);

    /// <summary>The first solver never answers; the second knows the answers.</summary>
    [RequiresProgramFact("z3", "sh")]
    public void In_a_race_a_solver_that_does_not_end_keeps_nobody_waiting()
    {
        var goal = new ConjectureGoal(Conjecture.Parse("progress(t=s), s < r => progress(t=r)"));
        var result = new Prover([new Solver("sleep 600"), new Solver(Solver.DefaultCommand)], isRace: true).Decide(new ProofQuestion(goal, 3, 2), TimeSpan.FromMinutes(2));
        Assert.Equal(ProofOutcome.HoldsInScope, result.Outcome);
        Assert.Empty(result.UnsatisfiableBy);
        Assert.Equal("each unsat is trusted from the solver that was first, sleep or z3; without --race all are asked", result.Trust);
    }

    [RequiresProgramFact("z3", "sh")]
    public void In_a_race_who_gives_up_or_fails_does_not_win()
    {
        var goal = new ConjectureGoal(Conjecture.Parse("alignment(t=s), s < r => alignment(t=r)"));
        var helpless = new Solver($"sh {Script("while read -r line; do case \"$line\" in \"(check-sat)\") echo unknown;; esac; done")}");
        Assert.Equal(ProofOutcome.Refuted, Decide([helpless, new Solver(Solver.DefaultCommand)], 3).Outcome);
        var open = Decide([helpless, helpless], 3);
        Assert.Equal(ProofOutcome.Undecided, open.Outcome);
        Assert.Contains("unknown", open.Reason, StringComparison.Ordinal);
        Assert.Throws<SolverException>(() => Decide([new Solver("false"), new Solver("sleep 600")], 3));

        ProofResult Decide(IReadOnlyList<Solver> solvers, int points) => new Prover(solvers, isRace: true).Decide(new ProofQuestion(goal, points, 2), TimeSpan.FromMinutes(2));
    }

    /// <summary>Five cases, of which the second and the fourth have a solution: the fourth is found at once, the second after it.</summary>
    [RequiresProgramFact("sh")]
    public void The_first_case_with_a_counterexample_counts_whichever_is_quicker()
    {
        var goal = new ConjectureGoal(Conjecture.Parse("progress(t=1) => alignment(t=1)"));
        var problems = ValueLevels.All(4).Take(5).Select(levels => goal.Encode(4, Frame.Plane, levels)).ToList();
        var body = "read -r line; case \"$line\" in *1*) sleep 0.3; echo sat;; *3*) echo sat;; *4*) sleep 600;; *) echo unsat;; esac; cat > /dev/null; echo '()'";
        var reals = problems[0].Reals.Select(r => $"({r} 1.0)");
        var solver = new Solver($"sh {Script(body.Replace("'()'", $"'({string.Join(' ', reals)})'", StringComparison.Ordinal))}");
        var instance = new ConjectureInstance(ImmutableSortedDictionary<string, FunctionInstance>.Empty, ImmutableSortedDictionary<string, Rational>.Empty);
        foreach (var workers in new[] { 1, 2, 3 })
        {
            var answers = new ProofCases([solver], isRace: false, workers).Ask(problems, p => $"; {problems.IndexOf(p)}\n", (_, _) => instance, CancellationToken.None);
            Assert.Equal(2, answers.Count);
            Assert.IsType<SolverAnswer.Unsatisfiable>(answers[0].Answer);
            Assert.Null(answers[0].Instance);
            Assert.Same(instance, answers[1].Instance);
        }

        // Where no solution is a counterexample, all cases are answered.
        var all = new ProofCases([solver], isRace: false, 2).Ask([.. problems.Take(4)], p => $"; {problems.IndexOf(p)}\n", (_, _) => null, CancellationToken.None);
        Assert.Equal([false, true, false, true], all.Select(a => a.Answer is SolverAnswer.Satisfiable));
    }

    private static string Script(string body)
    {
        var path = Path.Combine(Path.GetTempPath(), $"brox-solver-{Guid.NewGuid():N}.sh");
        File.WriteAllText(path, body + "\n");
        return path;
    }
}
