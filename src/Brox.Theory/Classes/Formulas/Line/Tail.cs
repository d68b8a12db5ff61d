using Brox.Functions.Formulas;
using Brox.Functions.Formulas.Symbolic;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>How a positive function behaves towards infinity.</summary>
internal enum Trend
{
    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>It tends to 0.</summary>
    ToZero,

    /// <summary>It stays between two positive numbers.</summary>
    Bounded,

    /// <summary>It tends to infinity.</summary>
    ToInfinity,
}

/// <summary>
/// Enclosures on a half-line <c>[M, inf)</c>. Each monomial is monotone there where its elasticity <c>x m'/m</c>, a sum of the elasticities of its kernels and of <c>x A'</c> for a factor
/// <c>exp(A)</c>, has one sign, and so is enclosed by its value at M; a sum is its leading monomial times 1 plus the ratios of the others to it, each enclosed in this way.
/// </summary>
/// <param name="from">The number M &gt;= 1.</param>
internal sealed class Tail(double from)
{
    private const int MostDepth = 12;

    private static readonly Monomial _x = Monomial.Of(Kernel.Variable(0), Rational.One);

    private readonly Dictionary<string, FloatInterval?> _ranges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FloatInterval?> _elasticities = new(StringComparer.Ordinal);
    private int _depth;

    /// <summary>The number from which on what is said holds.</summary>
    public double From => from;

    /// <summary>The sign of a sum towards infinity and a number from which on it has it; <see langword="null"/> where none was found.</summary>
    public static (int Sign, Tail Tail)? SignOf(KernelSum sum, CancellationToken cancellation)
    {
        for (var m = 2.0; m < 1e12; m *= 4)
        {
            cancellation.ThrowIfCancellationRequested();
            var tail = new Tail(m);
            if (tail.Leading(sum) is var (leading, _) && tail.SignOf(leading) is var sign && sign != 0)
            {
                return (sign, tail);
            }
        }

        return null;
    }

    /// <summary>This tail and later ones, on which more is monotone.</summary>
    public IEnumerable<Tail> AndLater() => [this, new Tail(from * 64), new Tail(from * 65536)];

    /// <summary>The leading monomial of a sum, with an enclosure of the sum divided by it, which is positive; <see langword="null"/> where none leads.</summary>
    public (Monomial Term, FloatInterval Ratio)? Leading(KernelSum sum)
    {
        var rewritten = new TailRewriting(this).Rewritten(sum);
        var graded = rewritten.Terms.Where(t => t.Powers.All(p => IsGraded(p.Kernel))).ToList();
        if (graded.Count == 0)
        {
            return null;
        }

        var leading = graded.MaxBy(t => KernelMagnitude.Of(t, 1e7))!;
        var inverse = leading.Inverse();
        var ratio = new FloatInterval(1.0);
        foreach (var term in rewritten.Terms)
        {
            if (ReferenceEquals(term, leading))
            {
                continue;
            }

            if (Range(term * inverse) is not { } part)
            {
                return null;
            }

            ratio += part;
        }

        return ratio.Lower > 0 && ratio.IsBounded ? (leading, ratio) : null;
    }

    /// <summary>The sign of a monomial made of graded kernels: that of its coefficient and of its kernels; 0 where it is not known.</summary>
    public int SignOf(Monomial term)
    {
        var sign = term.Coefficient.Sign;
        foreach (var (kernel, power) in term.Powers)
        {
            var own = SignOf(kernel);
            sign *= own == 0 ? 0 : power.IsInteger && !(power * Rational.Half).IsInteger ? own : 1;
        }

        return sign;
    }

    /// <summary>How the absolute value of a monomial behaves.</summary>
    public Trend TrendOf(Monomial term)
    {
        // Factors between two positive numbers change nothing.
        var reduced = Reduced(term)?.Term ?? term;
        var rest = reduced;
        foreach (var (kernel, _) in reduced.Powers)
        {
            if (kernel.IsConstant || (Range(kernel) is { } range && range.IsBounded && range.Mignitude > 0))
            {
                rest = rest.Without(kernel);
            }
        }

        if (rest.IsRational)
        {
            return Trend.Bounded;
        }

        if (Elasticity(rest) is not { } elasticity)
        {
            return Trend.Unknown;
        }

        if (elasticity.Lower > 0 || elasticity.Upper < 0)
        {
            return elasticity.Lower > 0 ? Trend.ToInfinity : Trend.ToZero;
        }

        // Powers of logarithms of what tends to infinity are slower than all others.
        var logs = rest.Powers.Where(p => p.Kernel.Kind == KernelKind.Log && Range(p.Kernel) is { Lower: > 0, Upper: double.PositiveInfinity }).ToList();
        var sum = logs.Aggregate(Rational.Zero, (s, p) => s + p.Power);
        var others = logs.Aggregate(rest, (r, p) => r.Without(p.Kernel));
        return others.IsRational && logs.All(p => p.Power.Sign == sum.Sign && TendsToInfinity(p.Kernel.Argument!)) && logs.Count > 0 ? (sum.Sign > 0 ? Trend.ToInfinity : Trend.ToZero) : Trend.Unknown;
    }

    /// <summary>An enclosure of a sum on the half-line; <see langword="null"/> where none was found.</summary>
    public FloatInterval? Range(KernelSum sum)
    {
        if (sum.IsZero)
        {
            return FloatInterval.Zero;
        }

        return Known(_ranges, "s" + sum.Key, () =>
        {
            if (Leading(sum) is var (term, ratio) && Range(term) is { } range)
            {
                return range * ratio;
            }

            var total = FloatInterval.Zero;
            foreach (var t in new TailRewriting(this).Rewritten(sum).Terms)
            {
                if (Range(t) is not { } part)
                {
                    return null;
                }

                total += part;
            }

            return total;
        });
    }

    /// <summary>
    /// The monomial with sums replaced by their leading terms, and sines of what tends to 0 by their arguments, with an enclosure of the quotient, which is positive; <see langword="null"/>
    /// where there is nothing to replace.
    /// </summary>
    private (Monomial Term, FloatInterval Ratio)? Reduced(Monomial term)
    {
        var (result, ratio, changed) = (term, new FloatInterval(1.0), false);
        foreach (var (kernel, power) in term.Powers)
        {
            if (kernel.IsConstant || kernel.Kind is not (KernelKind.Sum or KernelKind.Sin) || Leading(kernel.Argument!) is not var (lead, own))
            {
                continue;
            }

            if (kernel.Kind == KernelKind.Sin)
            {
                // For 0 < v <= 1: 4/5 v < sin(v) <= v.
                if (Range(kernel.Argument!) is not { } v || v.Magnitude > 1 || SignOf(lead) == 0)
                {
                    continue;
                }

                own *= new FloatInterval(0.8, 1);
            }

            if ((power.IsInteger || SignOf(lead) > 0) && SymbolicForm.Power(KernelSum.Of(lead), power, [0]) is { Terms: [var replaced] })
            {
                result = result.Without(kernel) * replaced;
                ratio *= FloatInterval.Power(own, power);
                changed = true;
            }
        }

        return changed && ratio.IsBounded && ratio.Lower > 0 ? (result, ratio) : null;
    }

    private bool TendsToInfinity(KernelSum sum) => Leading(sum) is var (term, _) && TrendOf(term) == Trend.ToInfinity;

    private FloatInterval? Known(Dictionary<string, FloatInterval?> cache, string key, Func<FloatInterval?> compute)
    {
        if (cache.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_depth >= MostDepth)
        {
            return null;
        }

        _depth++;
        cache[key] = null;
        var result = compute();
        _depth--;
        return cache[key] = result is { IsEmpty: false } ? result : null;
    }

    /// <summary>An enclosure of a monomial on the half-line.</summary>
    private FloatInterval? Range(Monomial term) => Known(_ranges, "m" + term.Coefficient + term.Key, () =>
    {
        var bounded = new FloatInterval(1.0);
        if (Reduced(term) is var (simple, factor))
        {
            (term, bounded) = (simple, factor);
        }

        var graded = term;
        foreach (var (kernel, power) in term.Powers)
        {
            if (IsGraded(kernel))
            {
                continue;
            }

            if (Range(kernel) is not { IsBounded: true } range || (power.Sign < 0 && range.Mignitude == 0) || (!power.IsInteger && range.Lower < 0))
            {
                return null;
            }

            bounded *= FloatInterval.Power(range, power);
            graded = graded.Without(kernel);
        }

        if (graded.IsRational)
        {
            return FloatInterval.FromRational(graded.Coefficient) * bounded;
        }

        if (Elasticity(graded) is not { } elasticity)
        {
            return null;
        }

        var at = AtStart(graded);
        if (at.IsEmpty || at.Decoration == Decoration.Trivial)
        {
            return null;
        }

        var size = FloatInterval.Absolute(at);
        var sign = SignOf(graded);
        FloatInterval? along = elasticity.IsZero ? size
            : elasticity.Upper <= 0 ? new FloatInterval(0, size.Upper)
            : elasticity.Lower >= 0 ? new FloatInterval(size.Lower, double.PositiveInfinity)
            : null;
        return along is not { } values ? null : (sign > 0 ? values : sign < 0 ? -values : FloatInterval.Hull(values, -values)) * bounded;
    });

    private FloatInterval? Range(Kernel kernel) => Known(_ranges, "k" + kernel.Key, () =>
    {
        switch (kernel.Kind)
        {
            case KernelKind.Sin or KernelKind.Cos:
                return new FloatInterval(-1, 1);
            case KernelKind.Log:
                return Range(kernel.Argument!) is { Lower: > 0 } inside ? FloatInterval.Logarithm(inside) : null;
            case KernelKind.Atan:
                return Range(kernel.Argument!) is { } tangent ? FloatInterval.ArcTangent(tangent) : new FloatInterval(-2, 2);
            case KernelKind.Sum:
                return Range(kernel.Argument!);
            case KernelKind.Abs:
                return Range(kernel.Argument!) is { } inner ? FloatInterval.Absolute(inner) : null;
            case KernelKind.Variable:
                return new FloatInterval(from, double.PositiveInfinity);
            default:
                return new FormulaProgram(kernel.ToExpression(), 1).Value<FloatInterval>([FloatInterval.Zero]);
        }
    });

    /// <summary>The sign of a kernel that is not 0 on the ray; 0 where it is not known.</summary>
    public int SignOf(Kernel kernel) => kernel.Kind switch
    {
        KernelKind.Variable or KernelKind.Number or KernelKind.Pi => 1,
        KernelKind.Sum or KernelKind.Atan => Leading(kernel.Argument!) is var (term, _) ? SignOf(term) : 0,
        _ => Range(kernel) is { } range ? range.Lower > 0 ? 1 : range.Upper < 0 ? -1 : 0 : 0,
    };

    private bool IsGraded(Kernel kernel) => kernel.IsConstant || Elasticity(kernel) is not null;

    private FloatInterval? Elasticity(Monomial term) => Known(_elasticities, "m" + term.Key, () =>
    {
        var sum = FloatInterval.Zero;
        foreach (var (kernel, power) in term.Powers)
        {
            if (Elasticity(kernel) is not { } own)
            {
                return null;
            }

            sum += FloatInterval.FromRational(power) * own;
        }

        if (term.Exponent is { } exponent)
        {
            if (exponent.Derivative(0) is not { } slope || Range(slope.Times(_x)) is not { } own)
            {
                return null;
            }

            sum += own;
        }

        return sum;
    });

    private FloatInterval? Elasticity(Kernel kernel)
    {
        if (kernel.IsConstant)
        {
            return FloatInterval.Zero;
        }

        if (kernel.Kind == KernelKind.Variable)
        {
            return new FloatInterval(1.0);
        }

        return Known(_elasticities, "k" + kernel.Key, () =>
        {
            var u = kernel.Argument!;
            switch (kernel.Kind)
            {
                case KernelKind.Sum:
                    return Elasticity(u);
                case KernelKind.Log:
                    // x (log u)' / log u = (x u'/u) / log u
                    return Range(u) is { Lower: > 1 } inside && Elasticity(u) is { } own ? own / FloatInterval.Logarithm(inside) : null;
                case KernelKind.Atan:
                    // v/((1+v^2) atan v) lies between 1/(1+v^2) and 1.
                    return Range(u) is { } range && range.Mignitude >= 0 && (range.Lower >= 0 || range.Upper <= 0) && Elasticity(u) is { } inner
                        ? inner * FloatInterval.Hull(new FloatInterval(1.0), new FloatInterval(1.0) / (new FloatInterval(1.0) + FloatInterval.Power(new FloatInterval(range.Magnitude), 2)))
                        : null;
                default:
                    return null;
            }
        });
    }

    private FloatInterval? Elasticity(KernelSum sum) => Known(_elasticities, "s" + sum.Key, () =>
    {
        if (Leading(sum) is not var (term, ratio) || sum.Derivative(0) is not { } slope)
        {
            return null;
        }

        // x s'/s, both divided by the leading term; the sum of enclosures of the single ratios.
        var inverse = term.Inverse();
        var top = FloatInterval.Zero;
        foreach (var t in slope.Times(_x).Times(inverse).Terms)
        {
            if (Range(t) is not { } part)
            {
                return null;
            }

            top += part;
        }

        return top / ratio;
    });

    private FloatInterval AtStart(Monomial term) => new FormulaProgram(term.ToExpression(), 1).Value<FloatInterval>([new FloatInterval(from)]);
}
