using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>The ball of a metric around a point of a formula's box, cut with the box, as a region for branch and bound.</summary>
internal sealed class FormulaBall
{
    private readonly FormulaFunction _f;
    private readonly FloatInterval[] _center;
    private readonly double[] _near;
    private readonly FloatInterval _squaredRadius;
    private readonly FloatInterval[] _inner;

    public FormulaBall(FormulaFunction f, Point x, Radius radius)
    {
        _f = f;
        _center = FloatBoxes.Of(x);
        _near = FloatBoxes.Middle(_center);
        _squaredRadius = FloatInterval.FromRational(radius.Squared);
        _inner = [.. f.Box.Sides.Select(s => new FloatInterval(
            s.Lower is { } a ? FloatInterval.FromRational(a).Upper : double.NegativeInfinity,
            s.Upper is { } b ? FloatInterval.FromRational(b).Lower : double.PositiveInfinity))];
        var inverse = InverseDiagonal(f.Metric);
        Around = [.. _center.Select((c, i) =>
        {
            var reach = FloatInterval.SquareRoot(FloatInterval.FromRational(radius.Squared * inverse[i])).Upper;
            return FloatInterval.Intersection(c + new FloatInterval(-reach, reach), f.Enclosure[i]);
        })];
    }

    /// <summary>A box around the region.</summary>
    public FloatInterval[] Around { get; }

    /// <summary>Whether a box lies in the region; <see langword="null"/> where it may cross its boundary.</summary>
    public bool? IsInside(FloatInterval[] box)
    {
        var distance = FormulaOperator.SquaredDistance(_f, box, _center);
        if (distance.Lower > _squaredRadius.Upper || !FloatBoxes.Meet(box, [.. _f.Enclosure]))
        {
            return false;
        }

        return distance.Upper <= _squaredRadius.Lower && FloatBoxes.Contains(_inner, box) ? true : null;
    }

    /// <summary>A point of the region near a point.</summary>
    public double[] Project(double[] z)
    {
        var inside = z.Select((c, i) => Math.Clamp(c, _inner[i].Lower, _inner[i].Upper)).ToArray();
        var distance = Math.Sqrt(FormulaOperator.SquaredDistance(_f, FloatBoxes.Of(inside), _center).Upper);
        var radius = Math.Sqrt(_squaredRadius.Lower) * (1 - 1e-14);
        return distance <= radius ? inside : [.. inside.Select((c, i) => _near[i] + (radius / distance * (c - _near[i])))];
    }

    /// <summary>
    /// Whether no minimizer lies in a box in the interior of the function's box: there <c>grad f(u) = c B(x-u)</c> with <c>c &gt;= 0</c> (Lemma A.1), so the two vectors are parallel.
    /// </summary>
    public bool IsHopeless(FloatInterval[] box, FloatInterval[] gradient)
    {
        for (var i = 0; i < box.Length; i++)
        {
            if (!(box[i].Lower > _inner[i].Lower && box[i].Upper < _inner[i].Upper))
            {
                return false;
            }
        }

        var inward = FormulaOperator.Times(_f.Metric, FloatBoxes.Difference(_center, box));
        if (FloatBoxes.Dot(gradient, inward).Upper < 0)
        {
            return true;
        }

        for (var i = 0; i < box.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var minor = (gradient[i] * inward[j]) - (gradient[j] * inward[i]);
                if (minor.Lower > 0 || minor.Upper < 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The diagonal of the inverse matrix, exactly.</summary>
    private static Rational[] InverseDiagonal(Metric metric)
    {
        var n = metric.Dimension;
        var result = new Rational[n];
        for (var k = 0; k < n; k++)
        {
            var a = Enumerable.Range(0, n).Select(i => metric.Rows[i].Append(i == k ? Rational.One : Rational.Zero).ToArray()).ToArray();
            for (var p = 0; p < n; p++)
            {
                for (var i = 0; i < n; i++)
                {
                    if (i != p)
                    {
                        var factor = a[i][p] / a[p][p];
                        for (var j = p; j <= n; j++)
                        {
                            a[i][j] -= factor * a[p][j];
                        }
                    }
                }
            }

            result[k] = a[k][n] / a[k][k];
        }

        return result;
    }
}
