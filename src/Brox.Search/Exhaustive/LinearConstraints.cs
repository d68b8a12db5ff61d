using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Search.Exhaustive;

/// <summary>The constraint <c>coefficients * x + constant &gt;= 0</c>, or <c>&gt; 0</c>.</summary>
/// <param name="Coefficients">The coefficients.</param>
/// <param name="Constant">The constant.</param>
/// <param name="Strict">Whether 0 itself is excluded.</param>
internal sealed record LinearConstraint(ImmutableArray<Rational> Coefficients, RadicalSum Constant, bool Strict);

/// <summary>Systems of linear constraints, decided exactly by elimination (Fourier and Motzkin).</summary>
internal static class LinearConstraints
{
    /// <summary>
    /// The interval over which one variable ranges, for real solutions; <see langword="null"/> where there is none. A bound that is <see langword="null"/> is infinite.
    /// </summary>
    public static (RadicalSum? Low, bool LowStrict, RadicalSum? High, bool HighStrict)? Range(
        IEnumerable<LinearConstraint> constraints, int variable, CancellationToken cancellation)
    {
        var rows = constraints.ToList();
        var count = rows.Count > 0 ? rows[0].Coefficients.Length : 0;
        for (var v = 0; v < count; v++)
        {
            if (v != variable)
            {
                rows = Eliminate(rows, v, cancellation);
            }
        }

        (RadicalSum? low, var lowStrict, RadicalSum? high, var highStrict) = (null, false, null, false);
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            var c = variable < count ? row.Coefficients[variable] : Rational.Zero;
            if (c.IsZero)
            {
                if (!IsTrue(row))
                {
                    return null;
                }

                continue;
            }

            var bound = (-Rational.One / c) * row.Constant;
            if (c.Sign > 0 && IsTighter(bound, row.Strict, low, lowStrict, 1))
            {
                (low, lowStrict) = (bound, row.Strict);
            }
            else if (c.Sign < 0 && IsTighter(bound, row.Strict, high, highStrict, -1))
            {
                (high, highStrict) = (bound, row.Strict);
            }
        }

        if (low is not null && high is not null)
        {
            var width = Difference(high, low).Sign();
            if (width < 0 || (width == 0 && (lowStrict || highStrict)))
            {
                return null;
            }
        }

        return (low, lowStrict, high, highStrict);
    }

    /// <summary>Whether there is a real solution.</summary>
    public static bool AreFeasible(IEnumerable<LinearConstraint> constraints, CancellationToken cancellation) => Range(constraints, 0, cancellation) is not null;

    /// <summary>The system with a value put in for a variable.</summary>
    public static List<LinearConstraint> Substitute(IEnumerable<LinearConstraint> constraints, int variable, Rational value) =>
        [.. constraints.Select(row => new LinearConstraint(
            row.Coefficients.SetItem(variable, Rational.Zero), row.Constant + RadicalSum.Of(row.Coefficients[variable] * value), row.Strict))];

    private static bool IsTighter(RadicalSum bound, bool strict, RadicalSum? known, bool knownStrict, int direction)
    {
        if (known is null)
        {
            return true;
        }

        var sign = direction * Difference(bound, known).Sign();
        return sign > 0 || (sign == 0 && strict && !knownStrict);
    }

    private static RadicalSum Difference(RadicalSum left, RadicalSum right) => left + (-Rational.One * right);

    private static bool IsTrue(LinearConstraint row)
    {
        var sign = row.Constant.Sign();
        return sign > 0 || (sign == 0 && !row.Strict);
    }

    private static List<LinearConstraint> Eliminate(List<LinearConstraint> rows, int variable, CancellationToken cancellation)
    {
        var result = rows.Where(r => r.Coefficients[variable].IsZero).ToList();
        var lower = rows.Where(r => r.Coefficients[variable].Sign > 0).ToList();
        foreach (var upper in rows.Where(r => r.Coefficients[variable].Sign < 0))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var low in lower)
            {
                var (a, b) = (-upper.Coefficients[variable], low.Coefficients[variable]);
                result.Add(new LinearConstraint(
                    [.. low.Coefficients.Zip(upper.Coefficients, (l, u) => (a * l) + (b * u))], (a * low.Constant) + (b * upper.Constant), low.Strict || upper.Strict));
            }
        }

        return result;
    }
}
