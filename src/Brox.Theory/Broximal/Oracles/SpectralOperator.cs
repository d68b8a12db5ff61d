using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>
/// The broximal operator over the spectral-norm ball of matrices of variables, by branch and bound. Membership is decided from the Gram matrix, so every layer needs a side of length at most 2:
/// <c>|D| &lt;= t</c> with singular values p and q exactly if <c>p^2 + q^2 &lt;= 2t^2</c> and <c>(t^2 - p^2)(t^2 - q^2) &gt;= 0</c>, where <c>p^2 + q^2 = |D|_F^2</c> and <c>p^2 q^2</c> is the determinant of
/// the Gram matrix.
/// </summary>
internal static class SpectralOperator
{
    /// <summary>Whether membership in the ball of these layers can be decided.</summary>
    public static bool Decides(MatrixLayers layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        return layers.Sizes.All(s => Math.Min(s.Rows, s.Columns) <= 2);
    }

    /// <summary>
    /// An enclosure of the minimizers of f over <c>{u : |U_k - X_k| &lt;= t for every layer k}</c> cut with the box of f; <see langword="null"/> where x is not in the box or no point of the ball was
    /// found at which f is defined.
    /// </summary>
    /// <param name="f">The function; its metric plays no part.</param>
    /// <param name="layers">The layers; <see cref="Decides"/> says which can be treated.</param>
    /// <param name="x">The centre.</param>
    /// <param name="radius">The radius t.</param>
    /// <param name="budget">The largest number of boxes to look at.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The layers do not fit the function, or have a layer with both sides above 2.</exception>
    public static BroximalEnclosure? Brox(FormulaFunction f, MatrixLayers layers, Point x, Radius radius, int budget = 20_000, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!Decides(layers) || layers.Count != f.Dimension)
        {
            throw new ArgumentException("every layer needs a side of length at most 2, and together they need one variable for each coordinate", nameof(layers));
        }

        if (!f.Box.Contains(x))
        {
            return null;
        }

        var center = FloatBoxes.Of(x);
        var squaredRadius = FloatInterval.FromRational(radius.Squared);
        var exactRadius = FloatInterval.SquareRoot(squaredRadius);
        FloatInterval[] around = [.. center.Select((c, i) => FloatInterval.Intersection(c + new FloatInterval(-exactRadius.Upper, exactRadius.Upper), f.Enclosure[i]))];
        var near = FloatBoxes.Middle(center);
        var length = Math.Sqrt(squaredRadius.Lower) * (1 - 1e-14);
        var search = new MinimumSearch(f, around, box => IsInside(f, layers, box, center, squaredRadius), z => Project(layers, z, near, length), bound: (box, gradient, atMiddle) => Bound(layers, box, gradient, atMiddle, center, exactRadius));
        var random = new Random(29);
        for (var i = 0; i < 4; i++)
        {
            var start = around.Select(s => i == 0 ? s.Middle : s.Lower + (random.NextDouble() * s.Width)).ToArray();
            search.Offer(LocalSearch.Descend(f, start, z => Project(layers, z, near, length)));
        }

        return search.Run(budget, FloatBoxes.Width(around) / 256, 2_048, cancellation) is { } found
            ? new BroximalEnclosure(new FloatInterval(found.Lower, found.Upper), [.. found.Best], [.. found.Cover.Select(box => box.ToImmutableArray())])
            : null;
    }

    private static bool? IsInside(FormulaFunction f, MatrixLayers layers, FloatInterval[] box, FloatInterval[] center, FloatInterval squaredRadius)
    {
        if (!FloatBoxes.Meet(box, [.. f.Enclosure]))
        {
            return false;
        }

        bool? result = box.Zip(f.Box.Sides).All(pair =>
            (pair.Second.Lower is not { } a || Rational.FromDouble(pair.First.Lower) >= a) && (pair.Second.Upper is not { } b || Rational.FromDouble(pair.First.Upper) <= b)) ? true : null;
        var difference = FloatBoxes.Difference(box, center);
        var start = 0;
        foreach (var size in layers.Sizes)
        {
            switch (IsShort(difference.AsSpan(start, size.Count), size, squaredRadius))
            {
                case false:
                    return false;
                case null:
                    result = null;
                    break;
            }

            start += size.Count;
        }

        return result;
    }

    /// <summary>
    /// A lower bound of f on the members u of the ball in a box with middle p. By the mean value theorem <c>f(u) - f(p)</c> is <c>&lt;g, u - p&gt;</c> with g a gradient on the box; with h the middle of
    /// these gradients that is at least <c>&lt;h, X - p&gt; + &lt;h, u - X&gt; - sum |g_i - h_i| |u_i - p_i|</c>, and on the ball <c>&lt;h, u - X&gt; &gt;= -t |h|_*</c>, the dual norm.
    /// </summary>
    private static double Bound(MatrixLayers layers, FloatInterval[] box, FloatInterval[] gradient, FloatInterval atMiddle, FloatInterval[] center, FloatInterval radius)
    {
        var (h, p) = (FloatBoxes.Middle(gradient), FloatBoxes.Middle(box));
        var result = atMiddle + FloatBoxes.Dot(FloatBoxes.Of(h), FloatBoxes.Difference(center, FloatBoxes.Of(p))) - (radius * NuclearNorm(layers, h));
        for (var i = 0; i < box.Length; i++)
        {
            var (spread, reach) = (gradient[i] - new FloatInterval(h[i]), box[i] - new FloatInterval(p[i]));
            result -= new FloatInterval(spread.Magnitude) * new FloatInterval(reach.Magnitude);
        }

        return double.IsNaN(result.Lower) ? double.NegativeInfinity : result.Lower;
    }

    /// <summary>
    /// An upper bound, as an interval, of the sum of the nuclear norms of layers: <c>|D|_* = sqrt(|D|_F^2 + 2 p q)</c> where p and q are the two singular values, and pq the root of the determinant
    /// of the Gram matrix.
    /// </summary>
    private static FloatInterval NuclearNorm(MatrixLayers layers, double[] d)
    {
        var (sum, start) = (FloatInterval.Zero, 0);
        foreach (var size in layers.Sizes)
        {
            var (p, q) = Lines(FloatBoxes.Of(d.AsSpan(start, size.Count)), size);
            var product = FloatInterval.SquareRoot(FloatInterval.Maximum(FloatInterval.Zero, GramDeterminant(p, q)));
            sum += FloatInterval.SquareRoot(FloatBoxes.SquaredNorm(p) + FloatBoxes.SquaredNorm(q) + product + product);
            start += size.Count;
        }

        return sum;
    }

    /// <summary>Whether the matrices in a box have a spectral norm of at most t.</summary>
    private static bool? IsShort(ReadOnlySpan<FloatInterval> d, MatrixSize size, FloatInterval squaredRadius)
    {
        var (p, q) = Lines(d, size);
        var (pp, qq) = (FloatBoxes.SquaredNorm(p), FloatBoxes.SquaredNorm(q));
        if (pp.Lower > squaredRadius.Upper || qq.Lower > squaredRadius.Upper)
        {
            return false;
        }

        if ((pp + qq).Upper <= squaredRadius.Lower)
        {
            return true;
        }

        // (t^2 - p^2)(t^2 - q^2) = t^4 - t^2 |D|_F^2 + det, written in two ways.
        var slack = ((squaredRadius - pp) * (squaredRadius - qq)) - Mixed(p, q);
        var other = FloatInterval.Power(squaredRadius, 2) - (squaredRadius * (pp + qq)) + GramDeterminant(p, q);
        var product = FloatInterval.Intersection(slack, other);
        var total = pp + qq - squaredRadius - squaredRadius;
        return product.Upper < 0 || total.Lower > 0 ? false
            : product.Lower >= 0 && total.Upper <= 0 ? true
            : null;
    }

    /// <summary>The rows or the columns of a matrix, whichever are at most two; the second is empty where there is one.</summary>
    private static (FloatInterval[] First, FloatInterval[] Second) Lines(ReadOnlySpan<FloatInterval> d, MatrixSize size)
    {
        var isWide = size.Rows <= 2;
        var (lines, across) = isWide ? (size.Rows, size.Columns) : (size.Columns, size.Rows);
        var (p, q) = (new FloatInterval[across], new FloatInterval[lines > 1 ? across : 0]);
        for (var k = 0; k < across; k++)
        {
            p[k] = isWide ? d[k] : d[k * size.Columns];
            if (lines > 1)
            {
                q[k] = isWide ? d[size.Columns + k] : d[(k * size.Columns) + 1];
            }
        }

        return (p, q);
    }

    /// <summary>The determinant of the Gram matrix of two lines, a sum of squares (Cauchy and Binet).</summary>
    private static FloatInterval GramDeterminant(FloatInterval[] p, FloatInterval[] q)
    {
        var determinant = FloatInterval.Zero;
        for (var i = 0; i < q.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                determinant += FloatInterval.Power((p[i] * q[j]) - (p[j] * q[i]), 2);
            }
        }

        return determinant;
    }

    /// <summary>The square of the inner product of two lines.</summary>
    private static FloatInterval Mixed(FloatInterval[] p, FloatInterval[] q) =>
        q.Length == 0 ? FloatInterval.Zero : FloatInterval.Power(FloatBoxes.Dot(p, q), 2);

    /// <summary>The nearest point of the ball: every singular value above the radius is lowered to it.</summary>
    private static double[] Project(MatrixLayers layers, double[] z, double[] center, double radius)
    {
        var result = (double[])z.Clone();
        var start = 0;
        foreach (var size in layers.Sizes)
        {
            Clip(result.AsSpan(start, size.Count), center.AsSpan(start, size.Count), size, radius);
            start += size.Count;
        }

        return result;
    }

    /// <summary>
    /// Projects one matrix. With D the difference to the centre, of two lines, and R the eigenvectors of its Gram matrix the projection is <c>R diag(min(1, t/s_i)) R'D</c>, s_i the singular values.
    /// </summary>
    private static void Clip(Span<double> z, ReadOnlySpan<double> center, MatrixSize size, double radius)
    {
        var isWide = size.Rows <= 2;
        var (lines, across) = isWide ? (size.Rows, size.Columns) : (size.Columns, size.Rows);
        int First(int k) => isWide ? k : k * size.Columns;
        int Second(int k) => isWide ? size.Columns + k : (k * size.Columns) + 1;
        var (pp, pq, qq) = (0.0, 0.0, 0.0);
        for (var k = 0; k < across; k++)
        {
            var p = z[First(k)] - center[First(k)];
            var q = lines > 1 ? z[Second(k)] - center[Second(k)] : 0;
            (pp, pq, qq) = (pp + (p * p), pq + (p * q), qq + (q * q));
        }

        var angle = 0.5 * Math.Atan2(2 * pq, pp - qq);
        var (sine, cosine) = Math.SinCos(angle);
        var spread = Math.Sqrt((0.25 * (pp - qq) * (pp - qq)) + (pq * pq));
        var longest = Math.Sqrt((0.5 * (pp + qq)) + spread);
        var shortest = Math.Sqrt(Math.Max(0, (0.5 * (pp + qq)) - spread));
        var (w, v) = (longest > radius ? radius / longest : 1, shortest > radius ? radius / shortest : 1);
        for (var k = 0; w < 1 && k < across; k++)
        {
            var p = z[First(k)] - center[First(k)];
            var q = lines > 1 ? z[Second(k)] - center[Second(k)] : 0;
            var (along, beside) = (w * ((cosine * p) + (sine * q)), v * ((cosine * q) - (sine * p)));
            z[First(k)] = center[First(k)] + (cosine * along) - (sine * beside);
            if (lines > 1)
            {
                z[Second(k)] = center[Second(k)] + (sine * along) + (cosine * beside);
            }
        }
    }
}
