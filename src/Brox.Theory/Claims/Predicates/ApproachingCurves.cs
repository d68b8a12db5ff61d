using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Claims.Predicates;

/// <summary>
/// Functions of the plane whose minimizers are two disjoint curves that approach each other: <c>X = {|y| = w(x)}</c>, w positive and falling to 0,
/// <c>f = (|y|-w)^2</c> where <c>|y| &gt;= w</c> and <c>f = g(x) (1-z^2)^2</c>, <c>z = y/w</c>, <c>g &gt; 0</c> falling, where <c>|y| &lt; w</c>. Both pieces vanish to second order on X, so f is C^1.
/// </summary>
/// <remarks>
/// By symmetry <c>y &gt;= 0</c>; then a nearest point of X is <c>p = (q, w(q))</c> on the upper curve, and with <c>s = |w'|</c> and the distance along the normal measured by r,
/// <para>below the curve <c>(x, y) = p - r (s(q), 1)</c>, <c>0 &lt; r &lt;= w(q)</c>, so <c>x &lt; q</c>; above it <c>(x, y) = p + r (s(q), 1)</c>. By the mean value theorem <c>|y - w(x)| = r M</c>,
/// <c>M = 1 + s(xi) s(q)</c> with xi between x and q. All inequalities are asked of every q and r, so of every foot of a normal, nearest or not.</para>
/// <para>Above, <c>&lt;grad f, (x,y)-p&gt; = 2 r^2 M (1 + s(x) s(q))</c>: at least <c>theta f = theta r^2 M^2</c> if <c>theta (1 + S^2) &lt;= 2</c>, and at least <c>mu r^2 (1 + s(q)^2)</c> if
/// <c>mu (1 + S^2) &lt;= 2</c>, with <c>S = sup s</c>.</para>
/// <para>Below, with <c>A = w |g'|/g</c>, <c>&lt;grad f, (x,y)-p&gt; = (r g/w)(1-z^2) N</c>, <c>N = (A (1-z^2) + 4 z^2 s(x)) s(q) + 4z</c>, and <c>1-z^2 = (r M/w)(1+z)</c>. So
/// aiming asks <c>N &gt;= theta M (1+z)</c>, the restricted secant inequality <c>(g/w^2) M (1+z) N &gt;= mu (1 + s(q)^2)</c>: nothing there is singular on X, and no neighbourhood of X has to be left out.</para>
/// </remarks>
internal sealed class ApproachingCurves
{
    private const int Budget = 400_000;
    private static readonly FloatInterval _unit = new(0, 1);
    private static readonly FloatInterval _one = new(1.0);

    private ApproachingCurves(
        string text, Rational steepest, Func<FloatInterval, FloatInterval> width, Func<FloatInterval, FloatInterval, FloatInterval, FloatInterval> rate)
    {
        (Text, Steepest, Width, Rate) = (text, steepest, width, rate);
    }

    /// <summary>
    /// <c>w = sqrt(1+x^2) - x</c>, <c>g = w^4 exp(-1/w^4)</c>: aiming with <c>theta = 1/5</c>, everywhere.
    /// </summary>
    /// <remarks>
    /// <c>s = 2w^2/(1+w^2) &lt; 2</c>, so above the curve <c>theta = 2/5</c> serves; <c>A = 4 s(x) (1 + 1/w^4)</c>; s falls with w, so <c>s(q) &lt;= s(xi) &lt;= s(x)</c>. Below, if <c>z &gt;= 1/3</c>, then
    /// <c>4z &gt;= 1+z &gt;= M(1+z)/5</c>. If <c>z &lt; 1/3</c>: <c>w(q) = y + r</c> and <c>r = (w-y)/M &gt;= (w-y)/5</c>, so <c>w(q) &gt;= w/5</c>, <c>s(q) &gt;= 2w^2/(25+w^2)</c>, and with <c>1-z^2 &gt;= 8/9</c>
    /// and <c>4 s(x) (1-z^2) + 4 z^2 s(x) = 4 s(x)</c>: <c>N &gt;= s(x) s(q) (4 + 32/(9 w^4)) &gt;= (16 v^2 + 128/9)/((1+v)(25+v))</c> with <c>v = w^2</c>, while <c>M(1+z)/5 &lt;= (4/15)(1 + 4v^2/(1+v)^2)</c>.
    /// That the first is at least the second for all <c>v &gt; 0</c> is the polynomial inequality <c>15 (16 v^2 + 128/9)(1+v) &gt;= 4 (25+v) ((1+v)^2 + 4v^2)</c>, decided by its roots.
    /// </remarks>
    public static ApproachingCurves Hyperbolas { get; } = new(
        "w = sqrt(1+x^2)-x; (abs(y)-w)^2 where abs(y) >= w, (w^2-y^2)^2*exp(-1/w^4) where abs(y) < w",
        2,
        static x => Falling(x, static a => a.Lower > 0 ? _one / (Root(a) + a) : Root(a) - a),
        static (_, w, s) => new FloatInterval(4) * s * (_one + (_one / FloatInterval.Power(w, 4))))
    {
        Reach = 100,
        Steepness = static w => new FloatInterval(2) / (_one + (_one / FloatInterval.Power(w, 2))),
    };

    /// <summary>
    /// <c>w = exp(-exp(x))</c>, <c>g = exp(-x)</c>: the restricted secant inequality with <c>mu = 1/2</c>, everywhere.
    /// </summary>
    /// <remarks>
    /// <c>s = e^x w &lt;= 1/e</c>, so above the curve <c>mu = 1</c> serves, and <c>M &lt;= 1 + 1/e^2 &lt; 8/7</c>; <c>A = w</c>. Below, <c>w(q) = y + r</c> and <c>r = (w-y)/M</c> give <c>w(q) &gt;= 7w/8</c>, and with
    /// <c>q &gt;= x</c>: <c>s(q) &gt;= (7/8) e^x w</c>. So <c>N &gt;= (7/8) e^x w^2 (1-z^2) + 4z</c>, and with <c>M &gt;= 1</c> the left side is at least
    /// <c>(1+z)((7/8)(1-z^2) + 4z e^-x/w^2)</c>. As <c>w &lt;= 1</c> and <c>w e^x &lt;= 1/e</c>, <c>e^-x/w^2 &gt;= e</c>, and <c>(1+z)((7/8)(1-z^2) + 8z) &gt;= 7/8 &gt;= (1/2)(8/7)</c> for <c>0 &lt;= z &lt;= 1</c>.
    /// What makes it possible is that w falls so fast: along the axis f has to fall at least at the rate <c>mu w/s = mu e^-x</c>, and that has a finite integral.
    /// </remarks>
    public static ApproachingCurves DoubleExponentials { get; } = new(
        "w = exp(-exp(x)); (abs(y)-w)^2 where abs(y) >= w, exp(-x)*(1-y^2/w^2)^2 where abs(y) < w",
        Rational.Half,
        static x => FloatInterval.Exponential(-FloatInterval.Exponential(x)),
        static (_, w, _) => w)
    {
        Reach = 5,
        SteepnessAt = static x => FloatInterval.Exponential(x - FloatInterval.Exponential(x)),
        Height = static x => FloatInterval.Exponential((new FloatInterval(2) * FloatInterval.Exponential(x)) - x),
    };

    /// <summary>The function, for people.</summary>
    public string Text { get; }

    /// <summary>A number that s nowhere exceeds.</summary>
    public Rational Steepest { get; }

    /// <summary>Half the length of an interval of feet over which the inequality is proved by enclosures.</summary>
    public required Rational Reach { get; init; }

    private Func<FloatInterval, FloatInterval> Width { get; }

    /// <summary>s as a function of w.</summary>
    private Func<FloatInterval, FloatInterval>? Steepness { get; init; }

    /// <summary>s as a function of x.</summary>
    private Func<FloatInterval, FloatInterval>? SteepnessAt { get; init; }

    /// <summary>A as a function of x, w and s.</summary>
    private Func<FloatInterval, FloatInterval, FloatInterval, FloatInterval> Rate { get; }

    /// <summary><c>g/w^2</c>, where the restricted secant inequality is asked; <see langword="null"/> where aiming is.</summary>
    private Func<FloatInterval, FloatInterval>? Height { get; init; }

    /// <summary>
    /// Proves the inequality with a constant at every point whose nearest point of X lies over <c>[-n, n]</c>: by boxes of q and r/w(q) below the curve, above it the constant has to be at most
    /// <c>2/(1+S^2)</c>.
    /// </summary>
    /// <param name="constant">The constant.</param>
    /// <param name="n">Half the length of the interval.</param>
    /// <param name="cancellation">Stops the work.</param>
    public BoxProof Prove(Rational constant, Rational n, CancellationToken cancellation)
    {
        var c = FloatInterval.FromRational(constant);
        FloatInterval[] start = [new(FloatInterval.FromRational(-n).Lower, FloatInterval.FromRational(n).Upper), _unit];
        return constant * (Rational.One + (Steepest * Steepest)) > 2
            ? new BoxProof(start, 0)
            : BoxProof.Attempt(start, box => Margin(At(box[0], box[1]), c) is var m && m.Lower >= 0 ? true : m.Upper < 0 ? false : null, Budget, cancellation);
    }

    private FloatInterval Margin(Place at, FloatInterval constant) => Height is { } height
        ? (height(at.X) * at.M * (_one + at.Z) * at.N) - (constant * (_one + FloatInterval.Power(at.SlopeAtFoot, 2)))
        : at.N - (constant * at.M * (_one + at.Z));

    /// <summary>Enclosures for all feet over an interval and all shares of the distance from the curve to the axis.</summary>
    private Place At(FloatInterval q, FloatInterval share)
    {
        var atFoot = Width(q);
        var slopeAtFoot = Slope(q, atFoot);
        var r = share * atFoot;
        var x = q - (r * slopeAtFoot);
        var w = Width(x);
        var y = (_one - share) * atFoot;
        var between = FloatInterval.Hull(x, q);
        var m = _one + (Slope(between, Width(between)) * slopeAtFoot);
        if (share.Lower > 0)
        {
            m = FloatInterval.Intersection(m, (w - y) / r);
        }

        var z = FloatInterval.Intersection(y / w, _unit);
        var square = FloatInterval.Power(z, 2);
        var slope = Slope(x, w);
        var four = new FloatInterval(4);
        var n = (((Rate(x, w, slope) * (_one - square)) + (four * square * slope)) * slopeAtFoot) + (four * z);
        return new Place(x, z, m, n, slopeAtFoot);
    }

    private FloatInterval Slope(FloatInterval x, FloatInterval w) => Steepness is { } ofWidth ? ofWidth(w) : SteepnessAt!(x);

    /// <summary>The values of a falling function on an interval, from those at its ends.</summary>
    private static FloatInterval Falling(FloatInterval x, Func<FloatInterval, FloatInterval> f) => new(f(new FloatInterval(x.Upper)).Lower, f(new FloatInterval(x.Lower)).Upper);

    private static FloatInterval Root(FloatInterval x) => FloatInterval.SquareRoot(_one + FloatInterval.Power(x, 2));

    /// <summary>What the inequalities are made of, at a point below the curve.</summary>
    private readonly record struct Place(FloatInterval X, FloatInterval Z, FloatInterval M, FloatInterval N, FloatInterval SlopeAtFoot);
}
