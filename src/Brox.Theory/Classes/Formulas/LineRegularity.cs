using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Continuity and differentiability, relative to its domain, of a piecewise polynomial whose domain is an interval.</summary>
internal static class LineRegularity
{
    /// <summary>A point of the domain at which the value differs from a one-sided limit; <see langword="null"/> where there is none.</summary>
    public static Witness? Jump(PiecewisePolynomial f)
    {
        for (var k = 0; k < f.Knots.Length; k++)
        {
            foreach (var limit in new[] { f.LeftLimit(k), f.RightLimit(k) })
            {
                if (limit is { } l && f.KnotValues[k] is { } value && l != value)
                {
                    return Witness.Of($"a one-sided limit is {l}, the value is {value}").With("x", f.Knots[k]);
                }
            }
        }

        return null;
    }

    /// <summary>A point inside the domain at which it is not differentiable, or a jump; <see langword="null"/> where there is none.</summary>
    public static Witness? Kink(PiecewisePolynomial f)
    {
        if (Jump(f) is { } jump)
        {
            return jump;
        }

        for (var k = 0; k < f.Knots.Length; k++)
        {
            if (f.Cells[k] is { } before && f.Cells[k + 1] is { } after && (before.Derivative().Evaluate(f.Knots[k]), after.Derivative().Evaluate(f.Knots[k])) is var (left, right) && left != right)
            {
                return Witness.Of($"the one-sided derivatives {left} and {right} differ").With("x", f.Knots[k]);
            }
        }

        return null;
    }
}
