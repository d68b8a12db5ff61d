using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>Domain, continuity and differentiability of a function of one variable whose domain is an interval.</summary>
internal static class LineDomainVerdicts
{
    /// <summary>The verdict for one of these properties; <see langword="null"/> where it is not known.</summary>
    public static Verdict? Decide(LineFunction f, string name, CancellationToken cancellation) => name switch
    {
        ClassName.RealValued => f.IsWhole ? new Holds($"the formula has a finite value at every point of {f.F.Box}", Method.Certified)
            : new Fails($"the formula has no finite value at a point of {f.F.Box}", Witness.Of("f(x) is not defined").With("x", Outside(f)), Method.Certified),
        ClassName.ConvexDomain => new Holds($"the domain is the interval {Text(f)} of {f.F.Box}", Method.Certified),
        ClassName.BoundedDomain => f is { Lower: not null, Upper: not null }
            ? new Holds($"the domain is the interval {Text(f)} of {f.F.Box}", Method.Certified)
            : new Fails($"the domain is the interval {Text(f)} of {f.F.Box}", Witness.Of("a ray from x stays in dom f").With("x", Inside(f)), Method.Certified),
        ClassName.Continuous => Continuous(f, cancellation),
        ClassName.Closed => Closed(f, cancellation),
        ClassName.Differentiable => Differentiable(f, cancellation),
        _ => null,
    };

    /// <summary>Whether it is differentiable on its whole box; <see langword="null"/> where that is not known.</summary>
    public static Verdict? Differentiable(LineFunction f, CancellationToken cancellation)
    {
        if (Decide(f, ClassName.RealValued, cancellation) is Fails infinite)
        {
            return infinite with { Reason = $"not differentiable: {infinite.Reason}" };
        }

        foreach (var b in f.Breaks)
        {
            if (b.IsSmooth is false)
            {
                var why = b.IsContinuous is false ? "a one-sided limit is not the value" : $"the one-sided derivatives are {Text(b.Before)} and {Text(b.After)}";
                return new Fails($"the formula is not differentiable at a point of {f.F.Box}", Witness.Of(why).With("x", b.X), Method.Certified);
            }
        }

        foreach (var atUpper in new[] { false, true })
        {
            var (end, isIn) = atUpper ? (f.Upper, f.UpperIn) : (f.Lower, f.LowerIn);
            if (end is { } x && isIn)
            {
                var slope = f.SlopeAt(atUpper ? f.Pieces.Count - 1 : 0, atUpper);
                if (slope is { Value: null })
                {
                    return new Fails($"the formula is not differentiable at a point of {f.F.Box}", Witness.Of("the one-sided derivative is infinite").With("x", x), Method.Certified);
                }

                if (slope is null)
                {
                    return null;
                }
            }
        }

        return f.IsContinuous && f.Breaks.All(b => b.IsSmooth is true) ? new Holds($"continuously differentiable on {f.F.Box}, piece by piece", Method.Certified) : null;
    }

    /// <summary>Whether the function is lower semicontinuous; <see langword="null"/> where that is not known.</summary>
    public static bool? IsClosed(LineFunction f, CancellationToken cancellation) => Decide(f, ClassName.Closed, cancellation) switch
    {
        Holds => true,
        Fails => false,
        _ => null,
    };

    private static Verdict? Continuous(LineFunction f, CancellationToken cancellation)
    {
        if (f.Breaks.FirstOrDefault(b => b.IsContinuous is false) is { } jump)
        {
            return new Fails($"the formula is not continuous at a point of {f.F.Box}", Witness.Of("a one-sided limit is not the value").With("x", jump.X), Method.Certified);
        }

        foreach (var atUpper in new[] { false, true })
        {
            if (InnerEnd(f, atUpper) is { } x)
            {
                // Beyond this end the function is +inf.
                var isIn = atUpper ? f.UpperIn : f.LowerIn;
                if (isIn || LimitIsInfinite(f, atUpper, cancellation) is false)
                {
                    return new Fails(
                        $"the formula is not continuous at a point of {f.F.Box}",
                        Witness.Of(isIn ? "f(x) is finite, and +inf at points near x" : "f(x) = +inf, and the limit from the domain is not").With("x", x), Method.Certified);
                }

                if (LimitIsInfinite(f, atUpper, cancellation) is null)
                {
                    return null;
                }
            }
        }

        return f.IsContinuous ? new Holds($"continuous on its domain {Text(f)}, and +inf towards the ends that do not belong to it, on {f.F.Box}", Method.Certified) : null;
    }

    private static Verdict? Closed(LineFunction f, CancellationToken cancellation)
    {
        if (!f.IsContinuous)
        {
            return null;
        }

        foreach (var atUpper in new[] { false, true })
        {
            var (end, isIn) = atUpper ? (f.Upper, f.UpperIn) : (f.Lower, f.LowerIn);
            if (end is { } x && !isIn)
            {
                if (LimitIsInfinite(f, atUpper, cancellation) is not { } isInfinite)
                {
                    return null;
                }

                if (!isInfinite)
                {
                    return new Fails($"the function is not closed, on {f.F.Box}", Witness.Of("f(x) = +inf is above the limit from the domain").With("x", x), Method.Certified);
                }
            }
        }

        return new Holds($"continuous on its domain {Text(f)}, and +inf towards the ends that do not belong to it, on {f.F.Box}", Method.Certified);
    }

    /// <summary>A finite end of the domain inside the box, or one at the box's boundary that does not belong to the domain.</summary>
    private static Rational? InnerEnd(LineFunction f, bool atUpper) =>
        atUpper ? f.Upper is { } u && (u != f.F.Box.Sides[0].Upper || !f.UpperIn) ? u : null
        : f.Lower is { } l && (l != f.F.Box.Sides[0].Lower || !f.LowerIn) ? l : null;

    /// <summary>Whether f tends to plus infinity at an end that does not belong to the domain; <see langword="null"/> where that is not known.</summary>
    private static bool? LimitIsInfinite(LineFunction f, bool atUpper, CancellationToken cancellation)
    {
        var piece = f.Pieces[atUpper ? f.Pieces.Count - 1 : 0];
        if (piece.Near(piece.Sum, atUpper) is not { } near)
        {
            return null;
        }

        if (near.IsConstant)
        {
            return false;
        }

        near = LineChart.Simplified(near);
        if (Tail.SignOf(near, cancellation) is not var (sign, first))
        {
            return null;
        }

        foreach (var tail in first.AndLater())
        {
            if (tail.Leading(near) is var (term, _) && tail.TrendOf(term) is var trend && trend != Trend.Unknown)
            {
                return trend == Trend.ToInfinity && sign > 0;
            }
        }

        return null;
    }

    private static Point Outside(LineFunction f)
    {
        var side = f.F.Box.Sides[0];
        return f.Lower is { } l && l != side.Lower ? new Point(SimplestRational.Between(side.Lower, l))
            : f.Upper is { } u && u != side.Upper ? new Point(SimplestRational.Between(u, side.Upper))
            : new Point(f.LowerIn || f.Lower is null ? f.Upper!.Value : f.Lower!.Value);
    }

    private static Point Inside(LineFunction f) => new(SimplestRational.Between(f.Lower, f.Upper));

    private static string Text(LineFunction f) => $"{(f.LowerIn ? "[" : "(")}{f.Lower?.ToString() ?? "-inf"}, {f.Upper?.ToString() ?? "inf"}{(f.UpperIn ? "]" : ")")}";

    private static string Text(LineSlope? slope) => slope is null ? "unknown" : slope.Value is { } value
        ? value.RationalOrNull?.ToString() ?? Functions.Formulas.FormulaPrinter.Print(value.ToExpression(), ["x"])
        : slope.Sign > 0 ? "+inf" : "-inf";
}
