using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Failures of uniform alignment, readings A and C, of a function that is continuous on its box.</summary>
/// <remarks>
/// Let x be far, <c>x* in X</c>, and w a direction such that <c>x* + ew</c> lies in the box for small <c>e &gt; 0</c> and <c>&lt;x - x*, w&gt;_B &lt;= 0</c>. As the ball around x does not meet X, f is above f*
/// on it by some margin (it is compact), and by continuity <c>u = x* + ew</c> has a lower value for a small e; but <c>&lt;x - u, u - x*&gt;_B = e&lt;x - x*, w&gt;_B - e^2 |w|_B^2 &lt; 0</c>: this x* does not
/// serve. Along a coordinate in which x* is inside the box w or -w will do; at an end of a side the one direction inward.
/// </remarks>
internal static class UniformFailure
{
    private const int MostPoints = 80;
    private const int MostCentres = 30;
    private const int MostPartners = 40;

    /// <summary>The failure; <see langword="null"/> where none was found.</summary>
    /// <param name="a">The function.</param>
    /// <param name="t">The radius.</param>
    /// <param name="sublevel">Whether u is asked for in the sublevel set of x (reading A), not below the ball (C).</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Fails? Find(FormulaAnalysis a, Radius t, bool sublevel, CancellationToken cancellation)
    {
        if (a.Minimum(cancellation) is not { } minimum)
        {
            return null;
        }

        if (a.F.Box.IsWholeSpace)
        {
            return Anywhere(a, minimum, t, cancellation) is { } far ? Failed(a, minimum, far) : null;
        }

        return AtSides(a, minimum, t, cancellation) ?? Sampled(a, minimum, t, sublevel, cancellation);
    }

    /// <summary>Pairs of a far x and a u that is low enough, on the wrong side of every x*.</summary>
    private static Fails? Sampled(FormulaAnalysis a, Minimum minimum, Radius t, bool sublevel, CancellationToken cancellation)
    {
        var random = new Random(47);
        var candidates = new List<Refutation>();
        foreach (var x in FarPoints.Of(a, minimum, t).Take(MostCentres))
        {
            cancellation.ThrowIfCancellationRequested();
            var at = FloatBoxes.Of(x);
            var level = sublevel ? a.F.Enclose(at).Lower : FormulaOperator.Brox(a.F, x, t, 500, cancellation)?.Minimum.Lower ?? double.NegativeInfinity;
            for (var k = 0; k < MostPartners; k++)
            {
                var u = SimplePoints.Round(a.F, k % 2 == 0 ? a.Region.Sample(random) : Beyond(a, minimum, x, random), 8);
                var there = FloatBoxes.Of(u);
                FloatInterval Product(FloatInterval[] c) => FormulaOperator.Inner(a.F, FloatBoxes.Difference(at, there), FloatBoxes.Difference(there, c));
                if (a.F.Enclose(there).Upper <= level && a.F.Box.Contains(u) && Product([.. minimum.Cover[0]]).Upper < 0)
                {
                    candidates.Add(new Refutation(
                        c => Product(c).Upper < 0,
                        c => Witness.Of($"f(u) is at most {(sublevel ? "f(x)" : "the least value over the ball")}, and <x-u, u-x*>_B < 0 for every x* of X in {FloatBoxes.Text(c)}").With("x", x).With("u", u)));
                }
            }
        }

        return candidates.Count > 0 && RefuteAll.Try(minimum, candidates, out _, cancellation) is { } witness
            ? new Fails($"no minimizer serves as x*, on {a.F.Box}: {minimum.Text}", witness, Method.Certified) : null;
    }

    /// <summary>A point on the way from a minimizer past x, or past the minimizer.</summary>
    private static double[] Beyond(FormulaAnalysis a, Minimum minimum, Point x, Random random)
    {
        var s = (4 * random.NextDouble()) - 1;
        return a.Region.Project([.. minimum.Best.Zip(FloatBoxes.Middle(FloatBoxes.Of(x)), (p, q) => p + (s * (q - p)))]);
    }

    private static Fails? AtSides(FormulaAnalysis a, Minimum minimum, Radius t, CancellationToken cancellation)
    {
        Point? first = null;
        var candidates = Candidates(a, minimum, t).ToList();
        foreach (var place in minimum.Only is { } p ? [FloatBoxes.Of(p)] : minimum.Cover)
        {
            cancellation.ThrowIfCancellationRequested();
            if (candidates.Find(x => Refutes(a.F, x, place, minimum.Only)) is not { Dimension: > 0 } x)
            {
                return null;
            }

            first ??= x;
        }

        return first is { } found ? Failed(a, minimum, found) : null;
    }

    /// <summary>A far point of the whole space.</summary>
    private static Point? Anywhere(FormulaAnalysis a, Minimum minimum, Radius t, CancellationToken cancellation)
    {
        if (FarPoints.Of(a, minimum, t).FirstOrDefault() is { Dimension: > 0 } far)
        {
            return far;
        }

        var random = new Random(41);
        for (var i = 0; i < MostPoints; i++)
        {
            var x = SimplePoints.Round(a.F, a.Region.Sample(random), 1);
            if (FarPoints.IsHighAround(a, minimum.Value.Enclosure.Upper, x, t, cancellation))
            {
                return x;
            }
        }

        return null;
    }

    /// <summary>Far points, and those of them on the sides of the box on which the one minimizer lies.</summary>
    private static IEnumerable<Point> Candidates(FormulaAnalysis a, Minimum minimum, Radius t)
    {
        foreach (var x in FarPoints.Of(a, minimum, t).Take(MostPoints))
        {
            yield return x;
        }

        if (minimum.Only is not { } p)
        {
            yield break;
        }

        var all = FarPoints.Of(a, minimum, t).Take(MostPoints).ToList();
        for (var i = 0; i < a.F.Dimension; i++)
        {
            var side = i;
            foreach (var far in all)
            {
                var x = new Point([.. far.Coordinates.Select((c, k) => k == side ? p[k] : c)]);
                if (FarPoints.IsFar(a, minimum, x, t))
                {
                    yield return x;
                }
            }
        }
    }

    private static bool Refutes(FormulaFunction f, Point x, FloatInterval[] place, Point? exact)
    {
        for (var i = 0; i < f.Dimension; i++)
        {
            var side = f.Box.Sides[i];
            var (down, up) = exact is { } p
                ? (side.Lower is not { } low || p[i] > low, side.Upper is not { } high || p[i] < high)
                : (side.Lower is not { } least || place[i].Lower > FloatInterval.FromRational(least).Upper, side.Upper is not { } most || place[i].Upper < FloatInterval.FromRational(most).Lower);
            if ((down && up) || (up && Along(f, x, place, exact, i) <= 0) || (down && -Along(f, x, place, exact, i, upper: false) <= 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A bound of <c>&lt;x - x*, e_i&gt;_B</c>.</summary>
    private static double Along(FormulaFunction f, Point x, FloatInterval[] place, Point? exact, int i, bool upper = true)
    {
        if (exact is { } p)
        {
            var unit = new Point([.. Enumerable.Range(0, f.Dimension).Select(k => k == i ? Rational.One : Rational.Zero)]);
            return f.Metric.InnerProduct(x - p, unit).Sign;
        }

        FloatInterval[] axis = [.. Enumerable.Range(0, f.Dimension).Select(k => new FloatInterval(k == i ? 1 : 0))];
        var product = FormulaOperator.Inner(f, FloatBoxes.Difference(FloatBoxes.Of(x), place), axis);
        return upper ? product.Upper : product.Lower;
    }

    private static Fails Failed(FormulaAnalysis a, Minimum minimum, Point x) => new(
        $"f is continuous at every minimizer, on {a.F.Box}: {minimum.Text}",
        Witness.Of("x is far; for every x* in X some u = x* + ew in the box with a small e > 0 and <x - x*, w> <= 0 has f(u) below the least value over the ball, and <x-u, u-x*> < 0").With("x", x),
        Method.Certified);
}
