using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;

namespace Brox.Reports.Plots.Functions;

/// <summary>
/// A plane <c>p + a e_1 + b e_2</c> through the space of a function, with <c>e_1</c> and <c>e_2</c> orthonormal in its metric: a ball around a point of the plane cuts it in a disc of the same radius.
/// </summary>
/// <param name="Origin">The point p.</param>
/// <param name="First">The direction e_1.</param>
/// <param name="Second">The direction e_2.</param>
/// <param name="FirstName">What is written at the first axis.</param>
/// <param name="SecondName">What is written at the second.</param>
internal sealed record PlaneSlice(ImmutableArray<double> Origin, ImmutableArray<double> First, ImmutableArray<double> Second, string FirstName, string SecondName)
{
    /// <summary>The point of the space with the given coordinates in the plane.</summary>
    public ImmutableArray<double> At(double a, double b) => [.. Origin.Select((p, i) => p + (a * First[i]) + (b * Second[i]))];

    /// <summary>The coordinates in the plane of the nearest point to a point of the space.</summary>
    public (double A, double B) Foot(Metric metric, ImmutableArray<double> x)
    {
        ImmutableArray<double> from = [.. x.Select((c, i) => c - Origin[i])];
        return (Inner(metric, from, First), Inner(metric, from, Second));
    }

    /// <summary>
    /// The plane through the first of the given points that spans it with two others; where they lie on one line or in one point, with directions of coordinates as far as they are needed.
    /// </summary>
    /// <param name="function">The function, of dimension 2 at least.</param>
    /// <param name="points">Points with their letters, the first the origin; none for the plane of the first two coordinates through 0, or the middle of a bounded box.</param>
    public static PlaneSlice Through(FunctionInstance function, IReadOnlyList<MarkedPoint> points)
    {
        var dimension = function.Dimension;
        var origin = points.Count > 0 ? points[0].At : [.. Enumerable.Range(0, dimension).Select(i => Middle(function, i))];
        var from = points.Count > 0 ? points[0].Letter : string.Empty;
        var candidates = points.Skip(1).Select(p => (Name: $"from {from} towards {p.Letter}", Direction: p.At.Select((c, i) => c - origin[i]).ToImmutableArray()))
            .Concat(Enumerable.Range(0, dimension).Select(i => (points.Count == 0 ? Name(function, i) : $"along {Name(function, i)}", Enumerable.Range(0, dimension).Select(j => i == j ? 1.0 : 0.0).ToImmutableArray())));
        var found = new List<(string Name, ImmutableArray<double> Direction)>();
        foreach (var (name, direction) in candidates)
        {
            var length = Math.Sqrt(Inner(function.Metric, direction, direction));
            var rest = direction;
            foreach (var (_, e) in found)
            {
                var part = Inner(function.Metric, rest, e);
                rest = [.. rest.Select((c, i) => c - (part * e[i]))];
            }

            var left = Math.Sqrt(Inner(function.Metric, rest, rest));
            if (left > 1e-9 * length && length > 0)
            {
                found.Add((name, [.. rest.Select(c => c / left)]));
            }

            if (found.Count == 2)
            {
                break;
            }
        }

        return new PlaneSlice(origin, found[0].Direction, found[1].Direction, found[0].Name, found[1].Name);
    }

    private static string Name(FunctionInstance function, int i) => function is FormulaFunction f ? f.Variables[i] : $"x{i + 1}";

    private static double Middle(FunctionInstance function, int i) =>
        function is FormulaFunction f && f.Box.Sides[i] is { Lower: { } low, Upper: { } high } ? (low.ToDouble() + high.ToDouble()) / 2 : 0;

    private static double Inner(Metric metric, ImmutableArray<double> v, ImmutableArray<double> w)
    {
        var sum = 0.0;
        for (var i = 0; i < v.Length; i++)
        {
            for (var j = 0; j < w.Length; j++)
            {
                sum += metric.IsIdentity ? (i == j ? v[i] * w[j] : 0) : v[i] * metric.Rows[i][j].ToDouble() * w[j];
            }
        }

        return sum;
    }
}
