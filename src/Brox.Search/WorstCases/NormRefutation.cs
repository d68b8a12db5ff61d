using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Geometry.Norms;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Search.WorstCases;

/// <summary>
/// The smallest finite function that is broximally aligned with the balls of a norm other than <c>|.|_B</c> (the inner product of eq. (3) stays Euclidean) and on which a step of the
/// method leads away from X in that norm: by exhaustion, in the published order (docs/smallest.md).
/// <para>
/// Four points are the fewest. Let the step lead from a far x to u, farther from X than x. Then u is far too, and by progress some w other than u is in its broximal set. By eq. (3)
/// the Euclidean distance to <c>x*</c> falls strictly along x, u, w, so w is neither x nor u, and not <c>x*</c>, since u is far. Nor is w another minimizer. So with four points X is
/// <c>x*</c> alone, and w is within t of it, by progress and eq. (3) once more. The values 2, 1, 1, 0 of x, u, w, <c>x*</c> are the least. On a line eq. (3) puts u between x and
/// <c>x*</c>, so two dimensions are the fewest; the spectral norm is one on R^4.
/// </para>
/// </summary>
internal sealed class NormRefutation
{
    private const int SumOfValues = 4;

    private static readonly Rational[] Values = [2, 1, 1, 0];

    private readonly BallNorm _norm;
    private readonly int _dimension;
    private readonly int _sum;
    private readonly CancellationToken _cancellation;
    private readonly int[] _x;
    private readonly int[] _u;
    private readonly int[] _w;
    private readonly int[] _star;
    private readonly List<ConjectureInstance> _found = [];

    private NormRefutation(BallNorm norm, int sum, CancellationToken cancellation)
    {
        (_norm, _sum, _cancellation) = (norm, sum, cancellation);
        _dimension = DimensionOf(norm);
        (_x, _u, _w, _star) = (new int[_dimension], new int[_dimension], new int[_dimension], new int[_dimension]);
    }

    /// <summary>The name of the parameter that carries the radius: <c>t</c>, and <c>t^2</c> for the spectral norm, whose lengths are irrational.</summary>
    public static string RadiusName(BallNorm norm) => norm == BallNorm.Spectral ? "t^2" : "t";

    /// <summary>
    /// The smallest one whose numbers (coordinates, values and radius, non-negative whole numbers) have a sum of at most <paramref name="largest"/>; <see langword="null"/> where there is none.
    /// </summary>
    /// <param name="norm">The norm: <c>l1</c> or <c>linf</c> in the plane, or <c>spectral</c> in R^4.</param>
    /// <param name="largest">The largest sum looked at.</param>
    /// <param name="progress">Told each sum before it is looked at.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static NormCase? Find(BallNorm norm, int largest, Action<int> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(norm);
        ArgumentNullException.ThrowIfNull(progress);
        for (var sum = SumOfValues + 1; sum <= largest; sum++)
        {
            progress(sum);
            var search = new NormRefutation(norm, sum, cancellation);
            search.PlaceThree(0, 0);
            if (search._found.Count > 0)
            {
                search._found.Sort(InstanceOrder.Comparer);
                var (name, number) = search._found[0].Parameters.Single();
                var radius = name == "t" ? Radius.FromLength(number) : Radius.FromSquare(number);
                return new NormCase((FiniteFunction)search._found[0].Functions["f"], norm, radius, sum);
            }
        }

        return null;
    }

    /// <summary>The dimension that is searched.</summary>
    private static int DimensionOf(BallNorm norm) => norm == BallNorm.Spectral ? 4 : 2;

    /// <summary>Chooses, coordinate by coordinate, x*, x and u; a translation makes the least of them 0.</summary>
    private void PlaceThree(int coordinate, int cost)
    {
        if (coordinate == _dimension)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (LeadsAway(_norm, _x, _u, _star))
            {
                for (var radius = 1; cost + radius + SumOfValues <= _sum; radius++)
                {
                    if (IsFirst(_norm, radius, _x, _u, _star))
                    {
                        PlaceLast(0, cost, radius, [.. _star], [.. _x], [.. _u]);
                    }
                }
            }

            return;
        }

        for (var total = 0; cost + total + SumOfValues < _sum; total++)
        {
            for (var a = 0; a <= total; a++)
            {
                for (var b = 0; a + b <= total; b++)
                {
                    var c = total - a - b;
                    if (Math.Min(a, Math.Min(b, c)) == 0)
                    {
                        (_star[coordinate], _x[coordinate], _u[coordinate]) = (a, b, c);
                        PlaceThree(coordinate + 1, cost + total);
                    }
                }
            }
        }
    }

    /// <summary>Chooses w; where a coordinate of it is negative, all points are moved up.</summary>
    private void PlaceLast(int coordinate, int cost, int radius, int[] star, int[] x, int[] u)
    {
        if (coordinate == _dimension)
        {
            if (cost + radius + SumOfValues == _sum && IsSecond(_norm, radius, x, u, _w, star))
            {
                _found.Add(Instance(radius, star, x, u));
            }

            return;
        }

        var left = _sum - SumOfValues - radius - cost;
        for (var value = -(left / 3); value <= left; value++)
        {
            var moved = Math.Max(0, -value);
            if ((value < 0 ? 3 * moved : value) > left)
            {
                continue;
            }

            (star[coordinate], x[coordinate], u[coordinate], _w[coordinate]) = (star[coordinate] + moved, x[coordinate] + moved, u[coordinate] + moved, value + moved);
            PlaceLast(coordinate + 1, cost + (3 * moved) + value + moved, radius, star, x, u);
            (star[coordinate], x[coordinate], u[coordinate]) = (star[coordinate] - moved, x[coordinate] - moved, u[coordinate] - moved);
        }
    }

    /// <summary>Whether the values 2, 1, 1, 0 on x, u, w, <c>x*</c> make such a function.</summary>
    internal static bool IsRefutation(BallNorm norm, int radius, int[] x, int[] u, int[] w, int[] star) =>
        LeadsAway(norm, x, u, star) && IsFirst(norm, radius, x, u, star) && IsSecond(norm, radius, x, u, w, star);

    private static bool LeadsAway(BallNorm norm, int[] x, int[] u, int[] star) => IsStep(x, u, star) && Integers.Compare(norm, Difference(u, star), Difference(x, star)) > 0;

    private static bool IsFirst(BallNorm norm, int radius, int[] x, int[] u, int[] star) =>
        !Integers.IsWithin(norm, Difference(x, star), radius) && Integers.IsWithin(norm, Difference(x, u), radius);

    private static bool IsSecond(BallNorm norm, int radius, int[] x, int[] u, int[] w, int[] star)
    {
        if (!Integers.IsWithin(norm, Difference(w, star), radius) || !Integers.IsWithin(norm, Difference(u, w), radius) || !IsStep(u, w, star) || w.AsSpan().SequenceEqual(star))
        {
            return false;
        }

        // Where x sees w too, eq. (3) speaks of it, and the farther of u and w is taken.
        return !Integers.IsWithin(norm, Difference(x, w), radius) || (IsStep(x, w, star) && Integers.Compare(norm, Difference(x, w), Difference(x, u)) <= 0);
    }

    private static bool IsStep(int[] x, int[] u, int[] star) => Integers.Alignment(x, u, star) >= 0 && !x.AsSpan().SequenceEqual(u);

    private static int[] Difference(int[] a, int[] b)
    {
        var result = new int[a.Length];
        for (var i = 0; i < a.Length; i++)
        {
            result[i] = a[i] - b[i];
        }

        return result;
    }

    private ConjectureInstance Instance(int radius, int[] star, int[] x, int[] u)
    {
        var f = FiniteFunction.Create(new[] { x, u, _w, star }.Select(p => new Point([.. p.Select(c => new Rational(c))])), Values);
        return new ConjectureInstance(
            ImmutableSortedDictionary<string, FunctionInstance>.Empty.Add("f", f),
            ImmutableSortedDictionary<string, Rational>.Empty.Add(RadiusName(_norm), radius));
    }
}
