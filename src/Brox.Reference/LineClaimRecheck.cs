using Brox.Definitions;
using Brox.Definitions.Claims;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>The claims on which radii serve a piecewise linear function of one variable, a second time: the remark on large radii, uniform alignment of functions with a far point, Example 2.</summary>
internal static class LineClaimRecheck
{
    private static readonly long[] _scales = [1, 100, 10_000, 1_000_000];

    /// <summary>The remark on large radii for any domain: refuted for the squares <c>max(t^2, 4h^2)</c> times 1, 10^2, 10^4 and 10^6, h one more than the length of the hull of the knots.</summary>
    public static (bool? Refutes, string Reason) LargeRadius(ClaimVariant variant, FunctionInstance function, Radius radius)
    {
        if (!variant.Lacks(Weakening.Domain) || function is not PiecewisePolynomial { Degree: <= 1 } f)
        {
            return (null, "the remark is rechecked for any domain, on piecewise linear functions");
        }

        var hull = f.Knots.IsEmpty ? Rational.One : f.Knots[^1] - f.Knots[0] + Rational.One;
        var first = Rational.Max(radius.Squared, 4 * hull * hull);
        foreach (var scale in _scales)
        {
            var larger = Radius.FromSquare(first * scale);
            var answer = MembershipRecheck.Of(f, ClassName.BroximallyAligned, larger, null);
            if (answer.Kind != MembershipKind.NotMember)
            {
                return (answer.Kind == MembershipKind.Undecided ? null : false, $"broximally-aligned({larger}): {answer.Reason}");
            }
        }

        return (true, $"not broximally aligned for t^2 = {first} times 1, 10^2, 10^4, 10^6");
    }

    /// <summary>A function with a far point that is uniformly aligned, with the hypotheses that the reading leaves.</summary>
    public static (bool? Refutes, string Reason) Vacuous(ClaimVariant variant, FunctionInstance function, Radius radius)
    {
        if (function is not PiecewisePolynomial { Degree: <= 1 } f)
        {
            return (null, "the claim is rechecked on piecewise linear functions");
        }

        var isExtended = variant.Lacks(Weakening.RealValued);
        if (!isExtended && MembershipRecheck.Of(f, ClassName.RealValued, null, null).Kind != MembershipKind.Member)
        {
            return (false, "the function is not real-valued");
        }

        var lowest = Lowest(f);
        if (!isExtended && !variant.Lacks(Weakening.Continuous)
            && Enumerable.Range(0, f.Knots.Length).Any(k => f.KnotValues[k] == lowest && (f.LeftLimit(k) != lowest || f.RightLimit(k) != lowest)))
        {
            return (false, "the function is not continuous at a minimizer");
        }

        if (!HasFarPoint(f, lowest, radius.HalfWidth(f.Metric)))
        {
            return (false, "no point is far");
        }

        var name = variant.Reading switch
        {
            "A" => ClassName.UniformlyAlignedSublevel,
            "B" => ClassName.UniformlyAlignedInBall,
            _ => ClassName.UniformlyAligned,
        };
        return MembershipRecheck.Of(f, name, radius, null) switch
        {
            { Kind: MembershipKind.Member } => (true, $"the function has a far point and is in {name}({radius})"),
            { Kind: MembershipKind.NotMember, Reason: var reason } => (false, reason),
            { Reason: var reason } => (null, reason),
        };
    }

    /// <summary>Example 2 with <c>f(b) = v</c>: <c>abs(x)</c> with the value v at b.</summary>
    public static (bool? Refutes, string Reason) DeepPoint(ClaimVariant variant, Rational place, Rational value, Radius radius)
    {
        if (place.IsZero || value.Sign < 0 || value > Rational.Abs(place) || (!value.IsZero && !variant.Lacks(Weakening.ValueAtPoint)))
        {
            return (false, "b and f(b) are not those that the example allows");
        }

        var arms = new[] { new Piece(null, Rational.Zero, new Polynomial([Rational.Zero, -Rational.One])), new Piece(Rational.Zero, null, new Polynomial([Rational.Zero, Rational.One])) };
        var answer = MembershipRecheck.Of(PiecewisePolynomial.Create(arms, [(place, value)]), ClassName.BroximallyAligned, radius, null);
        return (answer.Kind == MembershipKind.Undecided ? null : answer.Kind == MembershipKind.NotMember, $"abs(x) with f({place}) = {value}: {answer.Reason}");
    }

    /// <summary>
    /// Lemma 5.1 for <c>f(x) = x + c/x</c> on x > 0 and <c>phi(r) = sign(k) r^k</c>: for k &lt; 0 all values of <c>phi∘f</c> are negative, while it is +inf at 0, the limit of points of its domain; for k > 0
    /// they are at least <c>(c/x)^k</c>.
    /// </summary>
    public static (bool? Refutes, string Reason) Pole(ClaimVariant variant, Rational c, Rational k)
    {
        if (c.Sign <= 0 || k.IsZero || !k.IsInteger || (k.Sign < 0 && !variant.Lacks(Weakening.Growth)))
        {
            return (false, "c and k are not those that the reading allows");
        }

        return k.Sign < 0 ? (true, "phi(f) < 0 on x > 0, and phi(f) = +inf at 0: it is not closed") : (false, "phi(f(x)) tends to +inf at 0");
    }

    private static bool HasFarPoint(PiecewisePolynomial f, Rational lowest, Surd halfWidth)
    {
        // Being far and being in the domain change at knots and half a ball beside them only.
        var ends = f.Knots.SelectMany(k => new[] { k, k - halfWidth, k + halfWidth }).Distinct().Order().ToList();
        if (ends.Count == 0)
        {
            return false;
        }

        var samples = ends.Concat(ends.Zip(ends.Skip(1), (a, b) => (a + b) / (Surd)new Rational(2))).Append(ends[0] - 1).Append(ends[^1] + 1);
        return samples.Any(x => f.Evaluate(x) is not null && !Touches(f, lowest, x - halfWidth, x + halfWidth));
    }

    /// <summary>Whether a minimizer lies in a closed window: a knot, or a point of a constant piece, whose ends are minimizers too since the function is closed.</summary>
    private static bool Touches(PiecewisePolynomial f, Rational lowest, Surd low, Surd high) =>
        Enumerable.Range(0, f.Knots.Length).Any(k => f.KnotValues[k] == lowest && low <= f.Knots[k] && f.Knots[k] <= high)
        || Enumerable.Range(0, f.Cells.Length).Any(c => f.Cells[c] is { } piece && piece.Coefficient(1).IsZero && piece.Coefficient(0) == lowest
            && (f.CellFrom(c) is not { } from || from <= high) && (f.CellTo(c) is not { } to || low <= to));

    private static Rational Lowest(PiecewisePolynomial f) =>
        f.KnotValues.OfType<Rational>().Concat(f.Cells.Where(c => c is not null && c.Coefficient(1).IsZero).Select(c => c!.Coefficient(0))).Aggregate(Rational.Min);
}
