using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Claims.Language;

namespace Brox.Theory.Claims.Predicates;

/// <summary>
/// One broximal step of a formula <c>f >= 0</c> as an instance gives it: the centre <c>x1, x2, ...</c>, a minimizer <c>c1, c2, ...</c> with the value 0, a radius. Steps are found in floating point;
/// what is called certain is proved by enclosures.
/// </summary>
internal sealed class FormulaStep
{
    private const int Budget = 2_000;
    private const int Starts = 3;
    private const int Steps = 120;
    private readonly CancellationToken _cancellation;
    private readonly Lazy<BroximalEnclosure?> _enclosure;
    private readonly FloatInterval[] _at;

    private FormulaStep(FormulaFunction f, Point x, Point center, Radius radius, CancellationToken cancellation)
    {
        (F, X, Center, Radius, _cancellation) = (f, x, center, radius, cancellation);
        _at = FloatBoxes.Of(x);
        _enclosure = new(() => FormulaOperator.Brox(F, X, Radius, Budget, _cancellation));
    }

    public FormulaFunction F { get; }

    public Point X { get; }

    /// <summary>The minimizer.</summary>
    public Point Center { get; }

    public Radius Radius { get; }

    /// <summary>Whether x is farther than t from the minimizer that is known; only then can it be far.</summary>
    public bool MayBeFar => F.Metric.SquaredDistance(X, Center) > Radius.Squared;

    /// <summary>What is proved of <c>brox_t(x)</c>; <see langword="null"/> where nothing is.</summary>
    public BroximalEnclosure? Enclosure => _enclosure.Value;

    /// <summary>The step of an instance; <see langword="null"/> where the radius is not positive, x is not in the box or <c>f(c)</c> is not 0.</summary>
    public static FormulaStep? Of(ConjectureInstance instance, CancellationToken cancellation)
    {
        if (instance.Functions["f"] is not FormulaFunction f || instance.Radius() is not { } radius)
        {
            return null;
        }

        var (x, c) = (instance.Coordinates("x", f.Dimension), instance.Coordinates("c", f.Dimension));
        return f.Box.Contains(x) && f.Box.Contains(c) && f.ExactValue(c) is { IsZero: true } ? new FormulaStep(f, x, c, radius, cancellation) : null;
    }

    /// <summary>A point of low value in the ball, found by projected gradient descent from several starts, the first towards the minimizer.</summary>
    public double[] Descend(int starts = Starts)
    {
        var ball = new FormulaBall(F, X, Radius);
        var random = new Random(41);
        var best = ball.Project([.. Center.Coordinates.Select(c => c.ToDouble())]);
        for (var i = 0; i < starts; i++)
        {
            var start = i == 0 ? best : ball.Project([.. ball.Around.Select(s => s.Lower + (random.NextDouble() * s.Width))]);
            var end = Descend(start, ball);
            best = F.Evaluate(end) < F.Evaluate(best) ? end : best;
        }

        return best;
    }

    /// <summary>A point of the ball that is not higher than the given one, by more steps of the same descent.</summary>
    public double[] Further(double[] u) => Descend(u, new FormulaBall(F, X, Radius));

    /// <summary>Projected gradient descent in the metric, with a step that grows while the value falls.</summary>
    private double[] Descend(double[] start, FormulaBall ball)
    {
        var (u, value, step) = (start, F.Evaluate(start), 0.5);
        for (var i = 0; i < Steps; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            var direction = InMetric([.. F.Differentiate(u, second: false).Slopes.Select(g => g.Value)]);
            var length = Math.Sqrt(direction.Sum(v => v * v));
            if (!double.IsFinite(length) || length < 1e-12)
            {
                break;
            }

            for (step = Math.Min(4 * step, 4); step > 1e-12; step /= 2)
            {
                var from = u;
                var next = ball.Project([.. from.Zip(direction, (c, v) => c - (step / length * v))]);
                if (F.Evaluate(next) is var there && there < value)
                {
                    (u, value) = (next, there);
                    break;
                }
            }

            if (step <= 1e-12)
            {
                break;
            }
        }

        return u;
    }

    /// <summary>The direction <c>B^-1 g</c> of steepest ascent in the metric, by elimination.</summary>
    private double[] InMetric(double[] g)
    {
        if (F.Metric.IsIdentity)
        {
            return g;
        }

        double[][] a = [.. F.Metric.Rows.Select((row, i) => row.Select(b => b.ToDouble()).Append(g[i]).ToArray())];
        var n = a.Length;
        for (var k = 0; k < n; k++)
        {
            for (var i = 0; i < n; i++)
            {
                var factor = i == k ? 0 : a[i][k] / a[k][k];
                for (var j = k; j <= n && factor != 0; j++)
                {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }

        return [.. a.Select((row, i) => row[n] / row[i])];
    }

    /// <summary>An enclosure of <c>&lt;x-u, u-p>_B</c> for members of two boxes.</summary>
    public FloatInterval Product(FloatInterval[] u, FloatInterval[] p) =>
        FormulaOperator.Inner(F, FloatBoxes.Difference(_at, u), FloatBoxes.Difference(u, p));

    /// <summary>The product of a point found in floating point, divided by the lengths of both factors.</summary>
    public double Cosine(double[] u, double[] p)
    {
        var (at, there) = (FloatBoxes.Of(u), FloatBoxes.Of(p));
        var scale = Math.Sqrt(FormulaOperator.SquaredDistance(F, _at, at).Upper * FormulaOperator.SquaredDistance(F, at, there).Upper);
        return scale == 0 ? 0 : Product(at, there).Middle / scale;
    }

    /// <summary>A proof that x is far and some u of <c>brox_t(x)</c> has <c>&lt;x-u, u-p>_B &lt; 0</c>, in one line; <see langword="null"/> where there is none.</summary>
    /// <param name="p">The point p.</param>
    public string? Contradiction(Point p)
    {
        if (Enclosure is not { Cover.Count: > 0, Minimum: { Lower: > 0, IsBounded: true } } brox)
        {
            return null;
        }

        if (BeyondX(p) is { } u && F.ExactValue(u) is { } value && value <= Rational.FromDouble(brox.Minimum.Lower))
        {
            return $"u = {u} is in brox_t(x), for f(u) = {value} is the least value over the ball, and <x-u, u-p>_B = {F.Metric.InnerProduct(X - u, u - p)} < 0 for p = {p}";
        }

        var at = FloatBoxes.Of(p);
        var largest = brox.Cover.Max(box => Product([.. box], at).Upper);
        return largest < 0
            ? $"<x-u, u-p>_B <= {FloatBoxes.Text(new FloatInterval(largest))} for every u in brox_t(x), which lies in {FloatBoxes.Text([.. brox.Cover.Select(b => (FloatInterval[])[.. b]).Aggregate(FloatBoxes.Hull)])}, and p = {p}"
            : null;
    }

    /// <summary>Whether <c>&lt;x-u, u-p>_B >= 0</c> is proved for every u of <c>brox_t(x)</c>, x far, and <c>f(x)</c> above the least value over the ball.</summary>
    public bool IsCertainlyAligned(Point p)
    {
        var at = FloatBoxes.Of(p);
        return Enclosure is { Cover.Count: > 0 } brox && brox.Minimum.Lower > 0 && F.Enclose(_at).Lower > brox.Minimum.Upper && brox.Cover.All(u => Product([.. u], at).Lower >= 0);
    }

    /// <summary>A rational point of the ball on the line from p through x, beyond x.</summary>
    private Point? BeyondX(Point p)
    {
        var square = F.Metric.SquaredDistance(X, p);
        if (square.IsZero)
        {
            return null;
        }

        var share = Rational.Create((long)(Math.Sqrt((Radius.Squared / square).ToDouble()) * 64), 64);
        var u = X + (share * (X - p));
        return share.Sign > 0 && F.Metric.SquaredDistance(X, u) <= Radius.Squared && F.Box.Contains(u) ? u : null;
    }
}
