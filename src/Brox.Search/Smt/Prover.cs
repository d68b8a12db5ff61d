using System.Collections.Immutable;
using System.Diagnostics;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Search.Shrinking;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smt;

/// <summary>What is asked: a statement, up to how many points, in which dimension.</summary>
/// <param name="Goal">The statement.</param>
/// <param name="Points">The largest number of points of all functions together.</param>
/// <param name="Dimension">1 or 2.</param>
internal sealed record ProofQuestion(ProofGoal Goal, int Points, int Dimension)
{
    /// <summary>The question for exactly the given number of points as SMT-LIB 2 text; a solution is a counterexample.</summary>
    /// <exception cref="NotEncodableException">A class or expression is not written out as a formula.</exception>
    public string Script(int points) => SmtScript.Of(Goal.Encode(points, Dimension == 1 ? Frame.Line : Frame.TurnedPlane), Describe(points)) + "(check-sat)\n";

    internal string Describe(int points) => $"a counterexample to {Goal.Statement} with {points} {(points == 1 ? "point" : "points")} {(Dimension == 1 ? "on the line" : "in the plane")}";
}

/// <summary>
/// Decides a statement for all functions on at most N points, at any real positions, with any real values and any positive real parameters: a solver is asked for a
/// counterexample with 1, 2, ... points. What it finds is evaluated exactly, twice; that it finds none is compared with all functions on a small grid, and else trusted, unless
/// a second solver is asked and agrees.
/// </summary>
public sealed class Prover
{
    private readonly List<ImmutableArray<string>> _unsatisfiable = [];
    private readonly IReadOnlyList<Solver> _solvers;
    private readonly Action<ProofStep>? _report;
    private readonly ProofCases _cases;
    private readonly bool _isRace;

    /// <summary>A prover with one solver.</summary>
    /// <param name="command">The command line of an SMT solver that reads SMT-LIB 2 on its standard input.</param>
    /// <exception cref="SolverException">The command line is empty.</exception>
    public Prover(string command = Solver.DefaultCommand)
        : this(new Solver(command))
    {
    }

    /// <summary>A prover with one solver.</summary>
    /// <param name="solver">The solver.</param>
    internal Prover(Solver solver)
        : this([solver], isRace: false)
    {
    }

    /// <summary>A prover with several solvers.</summary>
    /// <param name="solvers">The solvers, at least one.</param>
    /// <param name="isRace">Whether the answer of the solver that is first is enough; else each question goes to all of them until one finds a counterexample.</param>
    /// <param name="report">Is told about each number of points.</param>
    internal Prover(IReadOnlyList<Solver> solvers, bool isRace = false, Action<ProofStep>? report = null)
    {
        (_solvers, _report) = (solvers, report);
        _isRace = isRace && solvers.Count > 1;
        _cases = new ProofCases(solvers, _isRace, Math.Max(1, Environment.ProcessorCount / (_isRace ? solvers.Count : 1)));
    }

    /// <summary>Decides a conjecture for all functions on at most so many points.</summary>
    /// <param name="conjecture">The conjecture.</param>
    /// <param name="points">The largest number of points of all functions together.</param>
    /// <param name="dimension">1 or 2.</param>
    /// <param name="budget">The time; what it leaves over is undecided.</param>
    /// <param name="interrupt">Stops the work.</param>
    /// <exception cref="NotSupportedException">A class or expression is not written out as a formula.</exception>
    /// <exception cref="SolverException">The solver cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ProofResult Decide(Conjecture conjecture, int points, int dimension, TimeSpan budget, CancellationToken interrupt = default) =>
        Decide(new ProofQuestion(new ConjectureGoal(conjecture), points, dimension), budget, interrupt);

    /// <summary>Answers a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="budget">The time; what it leaves over is undecided.</param>
    /// <param name="interrupt">Stops the work.</param>
    /// <exception cref="NotEncodableException">A class or expression is not written out as a formula.</exception>
    /// <exception cref="SolverException">The solver cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <exception cref="SolverContradictionException">The solver and the exact evaluation contradict each other.</exception>
    internal ProofResult Decide(ProofQuestion question, TimeSpan budget, CancellationToken interrupt = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        _unsatisfiable.Clear();
        var result = AskInTurn(question, budget, interrupt);
        var by = _unsatisfiable.Count == 0 || _isRace ? [] : _unsatisfiable.Aggregate((a, b) => [.. a.Intersect(b)]);
        return result with { UnsatisfiableBy = by, Trust = Trust(by) };
    }

    private string Trust(ImmutableArray<string> by) =>
        _unsatisfiable.Count == 0 ? string.Empty
        : _isRace ? $"each unsat is trusted from the solver that was first, {string.Join(" or ", _solvers.Select(s => s.Name))}; without --race all are asked"
        : by.Length > 1 ? $"{string.Join(" and ", by)} agree on every unsat"
        : _solvers.Count > 1 ? $"not every unsat has a second solver that agrees: {string.Join("; ", _unsatisfiable.Select(u => string.Join(" and ", u)).Distinct())}"
        : $"unsat is trusted from {by[0]}; --solver given twice asks a second solver";

    private ProofResult AskInTurn(ProofQuestion question, TimeSpan budget, CancellationToken interrupt)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(interrupt);
        limited.CancelAfter(budget);
        var steps = ImmutableArray.CreateBuilder<ProofStep>();
        try
        {
            for (var n = 1; n <= question.Points; n++)
            {
                var watch = Stopwatch.StartNew();
                var (answer, result) = Ask(question, n, steps, limited.Token);
                steps.Add(new ProofStep(n, answer, watch.Elapsed.TotalSeconds));
                _report?.Invoke(steps[^1]);
                if (result is not null)
                {
                    return result with { Steps = steps.ToImmutable() };
                }
            }

            var grid = GridCheck.Run(question.Goal, question.Points, question.Dimension, limited.Token);
            return grid.Counterexample is { } overlooked
                ? throw new SolverContradictionException($"the solver finds no counterexample to {question.Goal.Text}, but one was evaluated: {Show(overlooked)}")
                : new ProofResult(
                    ProofOutcome.HoldsInScope,
                    $"{Scope(question, question.Points)}; the solver finds no counterexample; cross-checked by evaluating {grid.Scope}: {grid.Instances} instances, none violates it",
                    string.Empty,
                    grid.Instances,
                    null,
                    null,
                    steps.ToImmutable());
        }
        catch (OperationCanceledException) when (!interrupt.IsCancellationRequested)
        {
            return Open(question, steps.Count + 1, "the budget is used up", steps);
        }
    }

    /// <summary>An instance in one line, for messages.</summary>
    internal static string Show(ConjectureInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var functions = instance.Functions.Select(f => $"{f.Key}: {Show(f.Value)}");
        return string.Join("; ", functions.Concat(instance.Parameters.Select(p => $"{p.Key} = {p.Value}")));
    }

    private static string Show(FunctionInstance function) => function is FiniteFunction f
        ? string.Join(", ", f.Points.Zip(f.Values, (p, v) => $"f({(p.Dimension == 1 ? p.ToString() : p.ToString()[1..^1])}) = {v}"))
        : "a function";

    /// <summary>The solver's answer for exactly n points, and the result if that ends the search.</summary>
    private (string Answer, ProofResult? Result) Ask(ProofQuestion question, int n, ImmutableArray<ProofStep>.Builder steps, CancellationToken cancellation)
    {
        // A line lies in the plane, and is asked about more quickly, without cases. Turning the plane loses no counterexample but may make its coordinates irrational.
        Frame[] frames = question.Dimension == 1 ? [Frame.Line] : [Frame.Line, Frame.TurnedPlane, Frame.Plane];
        ImmutableArray<ImmutableArray<int>?> whole = [null];
        var open = question.Goal.DependsOnOrderAlone ? [.. ValueLevels.All(n).Select(l => (ImmutableArray<int>?)l)] : whole;
        foreach (var frame in frames)
        {
            var cases = frame == Frame.Line ? whole : open;
            var problems = cases.Select(levels => question.Goal.Encode(n, frame, levels)).ToList();
            var answers = _cases.Ask(problems, problem => SmtScript.Of(problem, question.Describe(n)), (problem, solution) => Instance(question, problem, solution), cancellation);
            _unsatisfiable.AddRange(answers.Where(a => a.Answer is SolverAnswer.Unsatisfiable).Select(a => a.By));
            if (answers[^1].Instance is { } instance)
            {
                return ("sat", Refutation(question, n, instance, cancellation));
            }

            if (answers.Select(a => a.Answer).OfType<SolverAnswer.Unknown>().FirstOrDefault() is { } unknown)
            {
                return ("unknown", Open(question, n, unknown.Reason, steps));
            }

            var irrational = cases.Where((_, i) => answers[i].Answer is SolverAnswer.Satisfiable).ToImmutableArray();
            if (irrational.IsEmpty && (frame != Frame.Line || frame == frames[^1]))
            {
                return ("unsat", null);
            }

            if (frame == frames[^1])
            {
                return ("sat", Open(question, n, "the solver finds a counterexample at irrational positions, and none at rational ones near them", steps));
            }

            open = frame == Frame.Line ? open : irrational;
        }

        throw new InvalidOperationException("The last frame is always answered.");
    }

    /// <summary>The counterexample that a solution stands for; <see langword="null"/> where its numbers had to be rounded and no longer solve the problem.</summary>
    private static ConjectureInstance? Instance(ProofQuestion question, EncodedProblem problem, SolverAnswer.Satisfiable solution)
    {
        if (!problem.Assertions.All(a => a.Evaluate(solution.Reals, solution.Flags)))
        {
            return solution.IsExact
                ? throw new SolverContradictionException($"the solver's model is no solution of the formula it was given, for {question.Goal.Text}")
                : null;
        }

        var instance = problem.Read(solution.Reals, solution.Flags);
        return instance with { Functions = instance.Functions.ToImmutableSortedDictionary(f => f.Key, f => (FunctionInstance)Embedded((FiniteFunction)f.Value, question.Dimension)) };
    }

    private static FiniteFunction Embedded(FiniteFunction f, int dimension) => f.Dimension == dimension
        ? f
        : FiniteFunction.Create(f.Points.Select(p => new Point([.. p.Coordinates, .. Enumerable.Repeat(Rational.Zero, dimension - f.Dimension)])), f.Values);

    private static ProofResult Refutation(ProofQuestion question, int points, ConjectureInstance instance, CancellationToken cancellation)
    {
        if (!IsCounterexample(instance))
        {
            throw new SolverContradictionException($"the solver's model is not confirmed as a counterexample to {question.Goal.Text}: {Show(instance)}");
        }

        var shrunk = Shrinker.Shrink(instance, IsCounterexample, cancellation: cancellation);
        var sorted = shrunk.Instance with
        {
            Functions = shrunk.Instance.Functions.ToImmutableSortedDictionary(f => f.Key, f => (FunctionInstance)FiniteCandidates.Sorted((FiniteFunction)f.Value)),
        };
        return new ProofResult(
            ProofOutcome.Refuted,
            points == 1 ? Scope(question, 1) : $"{Scope(question, points)}; with fewer than {points} points there is no counterexample",
            string.Empty,
            1 + shrunk.Candidates,
            sorted,
            question.Goal.Violation(sorted, CancellationToken.None),
            []);

        bool IsCounterexample(ConjectureInstance candidate) => candidate.Functions.Values.All(f => f.Dimension == question.Dimension)
            && question.Goal.Violation(candidate, CancellationToken.None) is not null
            && question.Goal.IsViolatedFromDefinitions(candidate);
    }

    private static ProofResult Open(ProofQuestion question, int points, string reason, ImmutableArray<ProofStep>.Builder steps) => new(
        ProofOutcome.Undecided,
        points == 1 ? $"nothing was decided of {Scope(question, question.Points)}" : $"decided only: {Scope(question, points - 1)}, where there is no counterexample",
        $"{reason}, at {points} {(points == 1 ? "point" : "points")}", 0, null, null, steps.ToImmutable());

    private static string Scope(ProofQuestion question, int points)
    {
        var many = question.Goal.Functions.Count > 1;
        var functions = many ? $"finite functions {string.Join(", ", question.Goal.Functions)} whose domains together have" : "finite functions with";
        var parameters = question.Goal.Parameters.IsEmpty ? string.Empty : $" and positive real {string.Join(", ", question.Goal.Parameters)}";
        var number = points == 1 ? "1 point" : $"at most {points} points";
        return $"all {functions} {number} {(question.Dimension == 1 ? "on the line" : "in the plane")}, at all real positions, with all real values{parameters}, B = I";
    }
}
