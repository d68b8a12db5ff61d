using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Reports.Pictures;
using Brox.Reports.Plots;
using Brox.Reports.Plots.Functions;
using Brox.Theory.Claims.Language;

namespace Brox.Reports.Exports;

/// <summary>The formulas of two variables of what is exported, as landscapes with the points of the witness, for TikZ.</summary>
internal static class LatexLandscapes
{
    /// <summary>How long the minimizers of a formula are looked for; a picture is left out where that takes longer.</summary>
    private static readonly TimeSpan _mostTime = TimeSpan.FromSeconds(20);

    /// <summary>A <c>tikzpicture</c> for each formula of two variables, and for the one that the conclusion makes of others.</summary>
    public static IEnumerable<string> Of(ExportSubject subject)
    {
        var concluded = (subject.Conclusion?.Statement as Membership)?.Function;
        var all = subject.Functions.Select(f => (Name: f.Key, Function: (FunctionInstance?)f.Value, IsConcluded: concluded is FunctionExpression.Variable variable && variable.Name == f.Key));
        if (concluded is not (null or FunctionExpression.Variable))
        {
            all = all.Append(($"{concluded}", FunctionEvaluation.Evaluate(concluded, new ConjectureInstance(subject.Functions, subject.Parameters)).Function, true));
        }

        foreach (var (name, function, isConcluded) in all)
        {
            if (function is FormulaFunction { Dimension: 2 } formula && FunctionPlot.Objection(formula) is null && Drawn(Scene(name, formula, isConcluded ? subject : null)) is { } picture)
            {
                yield return picture;
            }
        }
    }

    private static FunctionScene Scene(string name, FormulaFunction formula, ExportSubject? subject)
    {
        var scene = new FunctionScene(formula) { Title = $"The function {name}" };
        return subject?.Conclusion is { Statement: Membership membership, Verdict: Fails fails }
            ? scene.With(string.Empty, fails.Witness) with { Evidence = [], Radius = membership.Class.Evaluate(subject.Parameters)?.Argument.RadiusOrNull }
            : scene;
    }

    private static string? Drawn(FunctionScene scene)
    {
        if (!Scale.Fits(FunctionWindow.Marks(scene).SelectMany(x => x)))
        {
            return null;
        }

        using var limit = new CancellationTokenSource(_mostTime);
        try
        {
            return TikzText.Write(FunctionPlot.Draw(scene, limit.Token));
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
