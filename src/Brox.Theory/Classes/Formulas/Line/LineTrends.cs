using Brox.Functions.Formulas.Symbolic;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>How positive sums and their quotients behave beside the minimizer and towards the ends of the domain.</summary>
/// <param name="line">The function, its monotone stretches and its minimizers.</param>
internal sealed class LineTrends(LineTheory line)
{
    private static readonly double[] _reaches = [16, 1e4, 1e8];

    private LineFunction Function => line.Function;

    /// <summary>
    /// Whether a quotient that is positive and continuous outside the one minimizer has a positive infimum: it must not tend to 0 beside the minimizer, nor at an end of the domain that does not belong to it.
    /// The reason where it does; <see langword="null"/> for the answer where that is not known.
    /// </summary>
    public (bool? IsPositive, string Where) HasPositiveInfimum(Func<LineForm, KernelSum, KernelSum, (KernelSum? Top, KernelSum? Bottom)> quotient, bool regularAtCurved)
    {
        var place = line.Minimizers!.Place!;
        var unknown = false;
        if (place.Exact is { } p && Function.ValueAt(p) is { } least)
        {
            foreach (var fromBelow in new[] { true, false })
            {
                var piece = PieceBeside(p, fromBelow);
                if (piece < 0)
                {
                    continue;
                }

                var form = Function.Pieces[piece];
                var (top, bottom) = quotient(form, KernelSum.Of(p), least);
                switch (top is null || bottom is null ? Trend.Unknown : OrderTrend(form, top, bottom, p) ?? QuotientTrend(form.NearPoint(top, p, fromBelow), form.NearPoint(bottom, p, fromBelow)))
                {
                    case Trend.ToZero:
                        return (false, "the minimizer");
                    case Trend.Unknown:
                        unknown = true;
                        break;
                }
            }
        }
        else
        {
            unknown = !regularAtCurved || !IsCurvedAt(place);
        }

        foreach (var atUpper in new[] { false, true })
        {
            var (end, isIn) = atUpper ? (Function.Upper, Function.UpperIn) : (Function.Lower, Function.LowerIn);
            if (end is not null && isIn)
            {
                continue;
            }

            // What is subtracted is bounded: where f tends to infinity it does not matter, else f - f* lies between two positive numbers.
            var form = Function.Pieces[atUpper ? Function.Pieces.Count - 1 : 0];
            var (top, bottom) = quotient(form, KernelSum.Of(place.Exact ?? SimplestRational.Between(place.Low, place.High)), KernelSum.Zero);
            var (nearTop, nearBottom) = (top is null ? null : form.Near(top, atUpper), bottom is null ? null : form.Near(bottom, atUpper));
            switch (EndTrend(form, atUpper, nearTop, nearBottom))
            {
                case Trend.ToZero:
                    return (false, $"the {(atUpper ? "upper" : "lower")} end of the domain");
                case Trend.Unknown:
                    unknown = true;
                    break;
            }
        }

        return (unknown ? null : true, string.Empty);
    }

    /// <summary>How a positive sum behaves at an end of a piece: Bounded at one at which it is defined and not 0.</summary>
    public Trend TrendAt(LineForm form, KernelSum sum, bool atUpper) => form.Near(sum, atUpper) is { } near ? TrendOf(near) : Trend.Unknown;

    /// <summary>How a quotient of two sums behaves near an end or a point, in the variable that tends to infinity there.</summary>
    public Trend QuotientTrend(KernelSum? top, KernelSum? bottom)
    {
        if (top is null || bottom is null || bottom.IsZero)
        {
            return Trend.Unknown;
        }

        if (top.IsZero)
        {
            return Trend.ToZero;
        }

        (top, bottom) = (LineChart.Simplified(top), LineChart.Simplified(bottom));
        if (Tail.SignOf(top, line.Cancellation) is not var (_, first) || Tail.SignOf(bottom, line.Cancellation) is not var (_, second))
        {
            return Trend.Unknown;
        }

        return new Tail(Math.Max(first.From, second.From)).AndLater()
            .Select(tail => tail.Leading(top) is var (a, _) && tail.Leading(bottom) is var (b, _) ? tail.TrendOf(a * b.Inverse()) : Trend.Unknown)
            .FirstOrDefault(t => t != Trend.Unknown);
    }

    private Trend TrendOf(KernelSum near)
    {
        if (near.IsConstant)
        {
            return near.IsZero ? Trend.ToZero : Trend.Bounded;
        }

        near = LineChart.Simplified(near);
        return Tail.SignOf(near, line.Cancellation) is var (_, first)
            ? first.AndLater().Select(tail => tail.Leading(near) is var (term, _) ? tail.TrendOf(term) : Trend.Unknown).FirstOrDefault(t => t != Trend.Unknown) : Trend.Unknown;
    }

    /// <summary>The trend of a quotient at an open end in which f stands for f - f*: it may stand so where f tends to infinity; where f is bounded, f - f* lies between two positive numbers.</summary>
    private Trend EndTrend(LineForm form, bool atUpper, KernelSum? top, KernelSum? bottom)
    {
        var falls = atUpper ? line.Structure!.Directions[^1] < 0 : line.Structure!.Directions[0] > 0;
        if (falls || top is null || bottom is null || form.Near(form.Sum, atUpper) is not { } f)
        {
            return Trend.Unknown;
        }

        if (TrendOf(f) == Trend.ToInfinity)
        {
            return QuotientTrend(top, bottom);
        }

        var isBounded = _reaches.Any(m => new Tail(m).Range(f) is { IsBounded: true });
        if (!isBounded)
        {
            return Trend.Unknown;
        }

        var one = KernelSum.Of(Rational.One);
        return QuotientTrend(top.Equals(f) ? one : top, bottom.Equals(f) ? one : bottom);
    }

    /// <summary>The trend of a quotient of two sums that are analytic at a point, from the orders to which they vanish there.</summary>
    private Trend? OrderTrend(LineForm form, KernelSum top, KernelSum bottom, Rational p)
    {
        var x = form.IsMirrored ? -p : p;
        return ZeroIsolation.Order(top, x, line.Cancellation) is { } m && ZeroIsolation.Order(bottom, x, line.Cancellation) is { } n
            ? m == n ? Trend.Bounded : m > n ? Trend.ToZero : Trend.ToInfinity : null;
    }

    private int PieceBeside(Rational p, bool fromBelow)
    {
        for (var i = 0; i < Function.Pieces.Count; i++)
        {
            var (low, high) = (Function.Ends[i], Function.Ends[i + 1]);
            if (fromBelow ? !(low >= p) && !(high < p) : !(low > p) && !(high <= p))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the second derivative is positive around a zero of the derivative inside a piece.</summary>
    private bool IsCurvedAt(Cut place)
    {
        var jet = Function.F.Differentiate([place.Enclosure], second: true);
        return jet.Curvatures[0] is { Decoration: Decoration.Continuous, Lower: > 0 };
    }
}
