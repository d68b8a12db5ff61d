using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace Brox.Generators;

/// <summary>Functions on few points of small integer coordinates, in dimension 1 to 3 and random metrics.</summary>
public static class FiniteFunctions
{
    /// <summary>Any function: 1 to 7 distinct points of a small grid, values 0 to 3 so that ties are frequent, the identity or another metric.</summary>
    public static Arbitrary<FiniteFunction> Any() => Arb.From(Generator(), FunctionShrinker.Finite);

    private static Gen<FiniteFunction> Generator() =>
        from dimension in Gen.Choose(1, 3)
        from count in Gen.Choose(1, 7)
        from coordinates in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, dimension == 1 ? 8 : 3), dimension), count)
        from values in Gen.ArrayOf(Gen.Choose(0, 3), count)
        from metric in Metrics(dimension)
        let points = coordinates.Select(c => new Point([.. c.Select(i => (Rational)(long)i)])).Distinct().ToList()
        select FiniteFunction.Create(points, values.Take(points.Count).Select(v => (Rational)(long)v), metric);

    /// <summary>The identity, or L'L + I for a small integer matrix L, which is positive definite.</summary>
    private static Gen<Metric> Metrics(int dimension) =>
        from plain in Gen.Elements(true, false)
        from entries in Gen.ArrayOf(Gen.Choose(-1, 1), dimension * dimension)
        select plain ? Metric.Identity(dimension) : FromFactor(entries, dimension);

    private static Metric FromFactor(int[] entries, int dimension)
    {
        Rational Entry(int i, int j) =>
            Enumerable.Range(0, dimension).Select(k => (Rational)(long)(entries[(k * dimension) + i] * entries[(k * dimension) + j])).Aggregate((a, b) => a + b)
            + (i == j ? Rational.One : Rational.Zero);
        var rows = Enumerable.Range(0, dimension).Select(i => Enumerable.Range(0, dimension).Select(j => Entry(i, j)).ToArray()).ToArray();
        return Metric.TryCreate([.. rows.Select(row => System.Collections.Immutable.ImmutableArray.Create(row))], out var metric, out var error)
            ? metric!
            : throw new InvalidOperationException(error);
    }
}
