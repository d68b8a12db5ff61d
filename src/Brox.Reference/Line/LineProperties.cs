using Brox.Definitions.Language;
using Brox.Functions;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>The notions that the language of definitions cannot say, for functions of one variable.</summary>
internal static class LineProperties
{
    /// <summary>Whether a function has a property.</summary>
    /// <exception cref="NotReadableException">The notion is not known.</exception>
    public static bool Holds(PiecewisePolynomial f, Statement.Class property) => property.Name switch
    {
        "closed" => f.IsClosed,
        "continuous" => Enumerable.Range(0, f.Knots.Length).All(k => f.LeftLimit(k) == f.KnotValues[k] && f.RightLimit(k) == f.KnotValues[k]),
        "differentiable" => IsDifferentiable(f),
        "connected-minimizers" => new LinePartition(f) is var line && line.Components.Length == 1,
        _ => throw new NotReadableException($"{property.Name} is not understood on the line"),
    };

    private static bool IsDifferentiable(PiecewisePolynomial f) => f.Cells.All(c => c is not null) && Enumerable.Range(0, f.Knots.Length).All(k =>
        f.KnotValues[k] is { } value && f.LeftLimit(k) == value && f.RightLimit(k) == value
        && f.Cells[k]!.Derivative().Evaluate(f.Knots[k]) == f.Cells[k + 1]!.Derivative().Evaluate(f.Knots[k]));
}
