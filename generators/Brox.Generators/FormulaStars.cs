using Brox.Numbers;

namespace Brox.Generators;

/// <summary>Formulas that fall towards one point or one set without having convex sublevel sets: quasar-convex, aiming, Polyak-Lojasiewicz, quadratic growth.</summary>
internal static class FormulaStars
{
    private static readonly (string B, Rational Mu)[] _shears = [("3/2", Rational.Create(1, 4)), ("5/6", Rational.Create(4, 9)), ("8/3", Rational.Create(1, 9))];

    private static readonly Rational[] _powers = [Rational.Half, Rational.Create(1, 4), Rational.Create(1, 8)];

    /// <summary>
    /// A homogeneous polynomial of degree m, positive outside c: <c>|y|^m h(y/|y|)</c> with an angle profile h that varies by its non-convex second term (Hinder et al. 2019, with g(r) = r^m).
    /// By Euler's identity <c>&lt;grad P(x), y&gt; = m P</c>.
    /// </summary>
    public static (string Text, int Degree) Homogeneous(Draw draw, FormulaTerms y)
    {
        var ((p, q), weight) = (y.Pair(), draw.From([1, 4, 10, 20]));
        return draw.Below(3) switch
        {
            0 => ($"(({y.SquaredNorm})^2 + {weight}*({p}*{q})^2)", 4),
            1 => ($"(({y.SquaredNorm})^2 + {weight}*({p}^2 - {draw.Between(1, 3)}*{q}^2)^2)", 4),
            _ => ($"(({y.SquaredNorm})^3 + {weight}*({p}^2*{q})^2)", 6),
        };
    }

    /// <summary>
    /// Quasar-convex and aiming at one point, with <c>theta = a m</c> and <c>gamma = min(1, a m)</c>: <c>f = (1 + P)^a - 1</c> for P as in <see cref="Homogeneous"/> and <c>0 &lt; a &lt;= 1</c>. Indeed
    /// <c>&lt;grad f, y&gt; = a m P (1+P)^(a-1) &gt;= a m ((1+P)^a - 1)</c>, since <c>P &gt;= (1+P) - (1+P)^(1-a)</c>. Or <c>|y|^2 (2 + sin(k y_i y_j / (1 + |y|^2)))</c>, k = 2 or 4:
    /// the sine's radial derivative is at most <c>k/4</c>, so <c>&lt;grad f, y&gt; &gt;= (2 - k/4) f &gt;= f</c>.
    /// </summary>
    public static FormulaMember Radial(Draw draw, FormulaTerms y, bool quasar)
    {
        if (draw.Chance(25))
        {
            var (p, q) = y.Pair();
            return y.Member($"({y.SquaredNorm})*(2 + sin({draw.From([2, 4])}*{p}*{q}/(1 + {y.SquaredNorm})))", isUnique: true, Rational.One);
        }

        var (text, degree) = Homogeneous(draw, y);
        var a = draw.Chance(40) ? Rational.One : draw.From(_powers);
        var theta = a * degree;
        return y.Member(a == Rational.One ? text : $"(1 + {text})^({a}) - 1", isUnique: true, quasar ? Rational.Min(theta, Rational.One) : theta);
    }

    /// <summary>Aiming with at least a given constant: <c>P |y|^(2k)</c> is homogeneous of any even degree wanted.</summary>
    public static FormulaMember Aiming(Draw draw, FormulaTerms y, Rational theta)
    {
        var (text, degree) = Homogeneous(draw, y);
        var more = (int)Rational.Max((theta - degree) / 2, Rational.Zero).Ceiling();
        return y.Member(more == 0 ? text : $"{text}*({y.SquaredNorm})^{more}", isUnique: true, theta);
    }

    /// <summary>
    /// Aiming at a curve: <c>(y_2 - e sin y_1)^2 + |rest|^2</c>, <c>0 &lt; e &lt; 1</c>, with <c>theta = 2(1-e^2)/(1+e^2)</c> (the function <c>w = y_2 - e sin y_1</c> is Lipschitz in y_1 with constant e; the
    /// projection p lies within <c>|w|</c>, and w falls on the way to it at the rate of that cone). X is a wave, times a point.
    /// </summary>
    public static FormulaMember Wave(Draw draw, FormulaTerms y)
    {
        var e = draw.From([Rational.Create(1, 4), Rational.Half, Rational.Create(3, 4)]);
        var rest = string.Concat(Enumerable.Range(2, y.Dimension - 2).Select(i => $" + {y.Coordinate(i)}^2"));
        var square = e * e;
        return y.Member($"({y.Coordinate(1)} - ({e})*sin({y.Coordinate(0)}))^2{rest}", isUnique: false, 2 * (Rational.One - square) / (Rational.One + square)) with { Amplitude = e };
    }

    /// <summary>
    /// Polyak-Lojasiewicz: <c>|F|^2/2</c> with <c>F = (y_1, y_2 + b sin y_1)</c> on pairs of coordinates (and the last alone): <c>|J'F|^2 &gt;= lambda |F|^2</c>, and with <c>b = s - 1/s</c> the least
    /// eigenvalue of JJ' is at least <c>1/s^2</c>. Or a component alone, <c>(y_2 + b sin y_1)^2/2</c> with mu = 1 and a wave of minimizers. Or <c>sum y_i^2 + 3 sin^2 y_i</c>, mu = 1/32
    /// (Karimi et al. 2016). Scaled by a factor, mu is scaled alike.
    /// </summary>
    public static FormulaMember PolyakLojasiewicz(Draw draw, FormulaTerms y, Rational mu)
    {
        var (b, least) = draw.From(_shears);
        switch (draw.Below(3))
        {
            case 0:
                return y.Member($"({mu / 2})*({y.Coordinate(1)} + ({b})*sin({y.Coordinate(0)}))^2", isUnique: false, mu);
            case 1:
                var sum = string.Join(" + ", Enumerable.Range(0, y.Dimension).Select(i => $"{y.Coordinate(i)}^2 + 3*sin({y.Coordinate(i)})^2"));
                return y.Member($"({32 * mu})*({sum})", isUnique: true, mu);
            default:
                var components = Enumerable.Range(0, y.Dimension).Select(i => i % 2 == 0 ? $"{y.Coordinate(i)}^2" : $"({y.Coordinate(i)} + ({b})*sin({y.Coordinate(i - 1)}))^2");
                return y.Member($"({mu / least / 2})*({string.Join(" + ", components)})", isUnique: true, mu);
        }
    }

    /// <summary>Quadratic growth with two minimizers c and c + v: <c>mu/2 min(|y|^2, |y-v|^2)</c>, which is <c>mu/2 dist(x, X)^2</c>.</summary>
    public static FormulaMember QuadraticGrowth(Draw draw, FormulaTerms y, Rational mu)
    {
        var shifted = string.Join(" + ", Enumerable.Range(0, y.Dimension).Select(i => i == 0 || draw.Chance(50) ? $"({y.Coordinate(i)} - {draw.Between(1, 4)})^2" : $"{y.Coordinate(i)}^2"));
        return y.Member($"({mu / 2})*min({y.SquaredNorm}, {shifted})", isUnique: false, mu);
    }
}
