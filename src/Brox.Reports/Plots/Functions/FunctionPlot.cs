using Brox.Functions;
using Brox.Reports.Pictures;

namespace Brox.Reports.Plots.Functions;

/// <summary>
/// Pictures of functions of every kind: in one variable the graph, in two the landscape of a formula or the points of a finite function, in three and more the landscape on a plane. Minimizers, a witness, balls
/// and a run of the method are drawn into it.
/// </summary>
internal static class FunctionPlot
{
    /// <summary>Why a function is not drawn, in a few words; <see langword="null"/> where it is.</summary>
    public static string? Objection(FunctionInstance function) => function switch
    {
        _ when !Scale.Fits(function, []) => Scale.Refusal,
        FiniteFunction { Dimension: > 2 } => $"a function on finitely many points is drawn on the line and in the plane; this one has dimension {function.Dimension}",
        FormulaFunction { HasDoubles: false } => "the box is thinner than a double-precision number can show",
        FiniteFunction or PiecewisePolynomial or FormulaFunction => null,
        _ => $"functions of the kind {function.GetType().Name} are not drawn",
    };

    /// <summary>The picture, one column of a paper wide (8.5 cm), all texts at least 7 points high. The same scene gives the same picture.</summary>
    /// <exception cref="ArgumentException">The function is not drawn, see <see cref="Objection"/>, or the scene names numbers that are not.</exception>
    public static Drawing Draw(FunctionScene scene, CancellationToken cancellation = default)
    {
        var marks = FunctionWindow.Marks(scene).SelectMany(x => x).Concat(scene.Window.SelectMany(w => new[] { w.From, w.To }));
        if ((Objection(scene.Function) ?? (Scale.Fits(marks) ? null : Scale.Refusal)) is { } objection)
        {
            throw new ArgumentException(objection, nameof(scene));
        }

        var known = scene with { Minimizers = scene.Minimizers ?? MinimizerMarks.Of(scene.Function, cancellation) };
        return scene.Function switch
        {
            { Dimension: 1 } => LinePlot.Draw(known, cancellation),
            FiniteFunction finite => PointsPlot.Draw(known, finite),
            FormulaFunction formula => LandscapePlot.Draw(known, formula, cancellation),
            _ => throw new ArgumentException(Objection(scene.Function), nameof(scene)),
        };
    }
}
