using Brox.Numbers;

namespace Brox.Functions.Operations;

/// <summary>The composition <c>phi∘f</c> of two piecewise linear functions of one variable.</summary>
internal static class Composition
{
    public static OperationResult Of(PiecewisePolynomial phi, PiecewisePolynomial f)
    {
        // New knots where f passes a knot of phi inside a cell.
        var knots = f.Knots.ToList();
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is { Degree: 1 } line)
            {
                knots.AddRange(phi.Knots
                    .Select(y => (y - line.Coefficient(0)) / line.Coefficient(1))
                    .Where(x => (f.CellFrom(i) is not { } from || x > from) && (f.CellTo(i) is not { } to || x < to)));
            }
        }

        knots = [.. knots.Distinct().Order()];
        var pieces = new List<Piece>();
        for (var i = 0; i <= knots.Count; i++)
        {
            Rational? from = i == 0 ? null : knots[i - 1];
            Rational? to = i == knots.Count ? null : knots[i];
            var inside = SimplestRational.Between(from, to);
            if (f.Cells[f.Locate(inside).Cell] is not { } line)
            {
                continue;
            }

            var (cell, isKnot) = phi.Locate(line.Evaluate(inside));
            var outer = isKnot ? phi.KnotValues[cell] is { } value ? new Polynomial([value]) : null : phi.Cells[cell];
            if (outer is null)
            {
                return OperationResult.None("phi is not finite at a value of f");
            }

            var (constant, slope) = (outer.Coefficient(0), outer.Coefficient(1));
            pieces.Add(new Piece(from, to, new Polynomial([constant + (slope * line.Coefficient(0)), slope * line.Coefficient(1)])));
        }

        var at = new List<(Rational X, Rational? Value)>();
        foreach (var x in knots)
        {
            if (f.Evaluate(x) is { } inner)
            {
                if (phi.Evaluate(inner) is not { } outer)
                {
                    return OperationResult.None("phi is not finite at a value of f");
                }

                at.Add((x, outer.RationalPart));
            }
            else
            {
                at.Add((x, null));
            }
        }

        return PiecewisePolynomial.TryCreate(pieces, at, requireClosed: false, f.Metric, null, null, out var result, out var error)
            ? OperationResult.Of(result!)
            : OperationResult.None(error!.Cause);
    }
}
