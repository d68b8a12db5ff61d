using Brox.Definitions.Claims;
using Brox.Functions.Text;
using Brox.Numbers;
using Brox.Theory.Claims.Saved;

namespace Brox.Reports.Exports;

/// <summary>What a run that refutes a claim of Section 4 or Appendix A is said to do, in the languages of the exported programs.</summary>
internal sealed class RunStatements
{
    private readonly bool _isCoq;
    private readonly SavedRun _run;

    private RunStatements(RunStatement statement, SavedRun run, bool isCoq)
    {
        (_isCoq, _run, ClassName) = (isCoq, run, statement.Hypothesis);
        if (run.Iterates.Length < statement.Iterates)
        {
            throw new NotExportableException($"the run has {Counted.Of(run.Iterates.Length, "iterate")}, the claim speaks of {statement.Iterates}");
        }

        Statements = [.. Said(statement)];
        Allowed = statement is RunStatement.Steps { Bound: var bound } ? Written(bound) : null;
    }

    /// <summary>The class that the claim supposes, if any.</summary>
    public string? ClassName { get; }

    /// <summary>What the run does, against the claim.</summary>
    public IReadOnlyList<ScriptStatement> Statements { get; }

    /// <summary>The number of steps that a claim on their number allows, as an expression in <c>ratio = d0^2/t^2</c>, where that is more than 1; else <see langword="null"/>.</summary>
    public string? Allowed { get; }

    /// <summary>The statements of a saved run.</summary>
    /// <exception cref="NotExportableException">The claim is not one on runs, or the file has no run.</exception>
    public static RunStatements Of(ExportSubject subject, bool isCoq)
    {
        var claim = (SavedCounterexample.ToClaim)subject.Saved!;
        var language = isCoq ? "coq" : "python";
        var reading = RunReading.Find(claim.Claim, claim.Reading ?? string.Empty)
            ?? throw new NotExportableException($"the claim {claim.Claim}{(claim.Reading is { } name ? $" (reading {name})" : string.Empty)} is not stated in {language}");
        return new RunStatements(reading.Statement, subject.Run ?? throw new NotExportableException($"the claim {claim.Claim} is not stated in {language}: the file has no run on a finite function f"), isCoq);
    }

    private IEnumerable<ScriptStatement> Said(RunStatement statement) => statement switch
    {
        RunStatement.NoReturn s => [.. Far(s.Far), Same(2, 0), Differ(1, 0)],
        RunStatement.Moves => [IsMinimizer(0, isOne: false), Same(1, 0)],
        RunStatement.Optimality => _run.Iterates[0] == _run.Iterates[1] ? [IsMinimizer(0, isOne: false), Same(1, 0)] : [IsMinimizer(0, isOne: true), IsMinimizer(1, isOne: false)],
        RunStatement.Arrival { ByBall: false } => Enumerable.Range(0, 2).Select(k => IsMinimizer(k, _run.Value(_run.Iterates[k]) == _run.Function.Minimum)),
        RunStatement.LongSteps { IsPair: true } s => [.. Far(s.Far), Near(2, 0)],
        RunStatement.LongSteps s => [.. Far(s.Far), Near(2, 0), Near(3, 1)],
        RunStatement.Decrease { Share: { } share } s => [Serves(), .. Far(s.Far), Falls(s.Lag, Share(share, "tt", " / "), Share(share, "t^2", "/"))],
        RunStatement.Decrease s => [Serves(), .. Far(s.Far), Falls(s.Lag, Distance(0, 1), "|x_1-x_0|^2")],
        RunStatement.Steps s => [s.AsksServing ? Serves() : IsMinimum(), .. Long()],
        _ => throw new NotExportableException($"the claim is not stated in {(_isCoq ? "coq" : "python")}"),
    };

    private string Written(StepBound bound)
    {
        var factor = (bound.Factor.IsInteger, _isCoq) switch
        {
            (true, _) => $"{bound.Factor}",
            (_, true) => $"({bound.Factor.Numerator} # {bound.Factor.Denominator})",
            _ => $"F({bound.Factor.Numerator}, {bound.Factor.Denominator})",
        };
        var whole = $"{(_isCoq ? "Qceiling (" : "ceil(")}{factor} * (ratio - 1))";
        return $"{(bound.Times == 1 ? string.Empty : $"{bound.Times} * ")}{whole} + {bound.Plus}";
    }

    private static string Share(Rational share, string square, string over) => $"{(share.Numerator.IsOne ? square : $"{share.Numerator} * {square}")}{over}{share.Denominator}";

    private string X(int k) => _isCoq ? $"x{k}" : $"xs[{k}]";

    private string Distance(int j, int k) => _isCoq ? $"squared_distance B {X(j)} {X(k)}" : $"squared_distance(B, {X(j)}, {X(k)})";

    private string ToStar(int k) => _isCoq ? $"squared_distance B {X(k)} star" : $"squared_distance(B, {X(k)}, star)";

    private IEnumerable<ScriptStatement> Far(int count) =>
        Enumerable.Range(0, count).Select(k => new ScriptStatement($"x_{k} is far", _isCoq ? $"far tt B f {X(k)}" : $"far(tt, B, f, {X(k)})"));

    private ScriptStatement Near(int j, int k) => new($"|x_{j}-x_{k}| <= t", $"{Distance(j, k)} <= tt");

    private ScriptStatement Same(int j, int k) => new($"x_{j} = x_{k}", _isCoq ? $"same (fst {X(j)}) (fst {X(k)})" : $"{X(j)} == {X(k)}");

    private ScriptStatement Differ(int j, int k) => new($"x_{j} != x_{k}", _isCoq ? $"~ same (fst {X(j)}) (fst {X(k)})" : $"{X(j)} != {X(k)}");

    private ScriptStatement IsMinimizer(int k, bool isOne) => isOne
        ? new($"x_{k} is in X", _isCoq ? $"minimizer f {X(k)}" : $"{X(k)} in minimizers(f)")
        : new($"x_{k} is not in X", _isCoq ? $"~ minimizer f {X(k)}" : $"{X(k)} not in minimizers(f)");

    private void WantStar()
    {
        if (_run.XStar is not { } star || _run.Function.IndexOf(star) < 0)
        {
            throw new NotExportableException("the run names no point xStar of the function");
        }
    }

    private ScriptStatement Serves()
    {
        WantStar();
        return new ScriptStatement("x* serves in the definition of alignment", _isCoq ? "(listed f star /\\ serves tt B f (brox tt B f) star)" : "serving(tt, B, f, star)");
    }

    private ScriptStatement IsMinimum()
    {
        WantStar();
        return new ScriptStatement("x* is a minimizer", _isCoq ? "(listed f star /\\ minimizer f star)" : "star in minimizers(f)");
    }

    private ScriptStatement Falls(int lag, string by, string text) =>
        new($"|x_{lag}-x*|^2 > |x_0-x*|^2 - {text}", _isCoq ? $"{ToStar(0)} - {by} < {ToStar(lag)}" : $"{ToStar(lag)} > {ToStar(0)} - {by}");

    private IEnumerable<ScriptStatement> Long()
    {
        var last = _run.Iterates.Length - 1;
        yield return new ScriptStatement(
            "the iterates before the last are not in X", _isCoq ? "(forall x, In x (removelast xs) -> ~ minimizer f x)" : "all(x not in minimizers(f) for x in xs[:-1])");
        if (_run.Value(_run.Iterates[last]) == _run.Function.Minimum)
        {
            yield return new ScriptStatement("the last iterate is in X", _isCoq ? $"minimizer f {X(last)}" : "xs[-1] in minimizers(f)");
            yield return new ScriptStatement("it takes more steps than are allowed", _isCoq ? "(allowed < Z.of_nat (length xs) - 1)%Z" : "len(xs) - 1 > allowed");
        }
        else
        {
            yield return new ScriptStatement(
                "the run comes back to an earlier iterate", _isCoq ? $"(exists x, In x (removelast xs) /\\ same (fst x) (fst {X(last)}))" : "xs[-1] in xs[:-1]");
        }
    }
}
