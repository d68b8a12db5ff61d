using Brox.Theory.Claims.Saved;

namespace Brox.Reports.Exports;

/// <summary>What a run that refutes a claim of Section 4 or Appendix A is said to do, in the languages of the exported programs.</summary>
internal sealed class RunStatements
{
    private readonly bool _isCoq;
    private readonly SavedRun _run;
    private readonly string _reading;

    private RunStatements(SavedCounterexample.ToClaim claim, SavedRun run, bool isCoq)
    {
        (_isCoq, _run, _reading) = (isCoq, run, claim.Reading ?? string.Empty);
        var isPair = _reading.StartsWith('P');
        var arrives = claim.Claim == "thm-4.1.i" && _reading.StartsWith('O');
        ClassName = arrives ? null
            : claim.Claim == "lem-A.2" ? DropsAlignment ? null : "alignment"
            : DropsProgress ? claim.Claim == "lem-A.3" ? null : "alignment"
            : DropsAlignment || claim.Claim == "lem-A.3" ? "progress"
            : "broximally-aligned";
        Statements = [.. claim.Claim switch
        {
            "lem-A.2" => Ask(3, [.. _reading.Contains("drop far", StringComparison.Ordinal) ? [] : Far(2), Same(2, 0), Differ(1, 0)]),
            "lem-A.3" => Ask(2, [IsMinimizer(0, isOne: false), Same(1, 0)]),
            "thm-4.1.i" when arrives => Ask(2, Enumerable.Range(0, 2).Select(k => IsMinimizer(k, run.Value(run.Iterates[k]) == run.Function.Minimum))),
            "thm-4.1.i" => Ask(2, run.Iterates[0] == run.Iterates[1] ? [IsMinimizer(0, isOne: false), Same(1, 0)] : [IsMinimizer(0, isOne: true), IsMinimizer(1, isOne: false)]),
            "lem-A.4" => Ask(isPair ? 3 : 4, [.. Far(isPair ? 2 : 3), Near(2, 0), .. isPair ? Array.Empty<ScriptStatement>() : [Near(3, 1)]]),
            "thm-4.1.ii.a" => Ask(2, [Serves(), .. Far(1), Falls(1, Distance(0, 1), "|x_1-x_0|^2")]),
            "thm-4.1.ii.b" => Ask(isPair ? 3 : 4, [Serves(), .. Far(isPair ? 2 : 3), Falls(isPair ? 2 : 3, "tt / 2", "t^2/2")]),
            "thm-4.1.iii" or "bound-9/2" => Ask(2, [DropsAlignment ? IsMinimum() : Serves(), .. Long()]),
            _ => throw new NotExportableException($"the claim {claim.Claim} is not stated in {(isCoq ? "coq" : "python")}"),
        }];
        Allowed = claim.Claim is not ("thm-4.1.iii" or "bound-9/2") ? null
            : claim.Claim == "bound-9/2" ? (isCoq ? "Qceiling ((9 # 2) * (ratio - 1)) + 3" : "ceil(F(9, 2) * (ratio - 1)) + 3")
            : $"{(isPair ? 2 : 3)} * {(isCoq ? "Qceiling (2 * (ratio - 1))" : "ceil(2 * (ratio - 1))")} + 1";
    }

    /// <summary>The class that the claim supposes, if any.</summary>
    public string? ClassName { get; }

    /// <summary>What the run does, against the claim.</summary>
    public IReadOnlyList<ScriptStatement> Statements { get; }

    /// <summary>The number of steps that a claim on their number allows, as an expression in <c>ratio = d0^2/t^2</c>, where that is more than 1; else <see langword="null"/>.</summary>
    public string? Allowed { get; }

    private bool DropsProgress => _reading.Contains("drop progress", StringComparison.Ordinal);

    private bool DropsAlignment => _reading.Contains("drop alignment", StringComparison.Ordinal);

    /// <summary>The statements of a saved run.</summary>
    /// <exception cref="NotExportableException">The claim is not one on runs, or the file has no run.</exception>
    public static RunStatements Of(ExportSubject subject, bool isCoq)
    {
        var claim = (SavedCounterexample.ToClaim)subject.Saved!;
        return new RunStatements(claim, subject.Run ?? throw new NotExportableException($"the claim {claim.Claim} is not stated in {(isCoq ? "coq" : "python")}: the file has no run on a finite function f"), isCoq);
    }

    private IEnumerable<ScriptStatement> Ask(int iterates, IEnumerable<ScriptStatement> statements) => _run.Iterates.Length >= iterates
        ? statements
        : throw new NotExportableException($"the run has {_run.Iterates.Length} iterates, the claim speaks of {iterates}");

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
