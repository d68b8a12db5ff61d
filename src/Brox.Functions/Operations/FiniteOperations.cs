using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions.Operations;

/// <summary>The operations on functions of finitely many points; results keep the order of the points of the first function.</summary>
internal static class FiniteOperations
{
    public static OperationResult OnCommonDomain(FiniteFunction f, FiniteFunction g, Func<Rational, Rational, Rational> combine)
    {
        var other = Lookup(g);
        var common = Enumerable.Range(0, f.Points.Length).Where(i => other.ContainsKey(f.Points[i])).ToList();
        return common.Count == 0
            ? OperationResult.None("the domains do not meet, so the function is +inf everywhere")
            : OperationResult.Of(FiniteFunction.Create(common.Select(i => f.Points[i]), common.Select(i => combine(f.Values[i], other[f.Points[i]])), f.Metric));
    }

    public static OperationResult Minimum(FiniteFunction f, FiniteFunction g)
    {
        var (first, second) = (Lookup(f), Lookup(g));
        var points = f.Points.Concat(g.Points.Where(p => !first.ContainsKey(p))).ToList();
        return OperationResult.Of(FiniteFunction.Create(points, points.Select(Value), f.Metric));

        Rational Value(Point p) => (first.TryGetValue(p, out var a), second.TryGetValue(p, out var b)) switch
        {
            (true, true) => Rational.Min(a, b),
            (true, false) => a,
            _ => b,
        };
    }

    public static OperationResult Multiple(FiniteFunction f, Rational factor) =>
        OperationResult.Of(FiniteFunction.Create(f.Points, f.Values.Select(v => factor * v), f.Metric));

    public static OperationResult Dilation(FiniteFunction f, Rational factor) =>
        OperationResult.Of(FiniteFunction.Create(f.Points.Select(p => (Rational.One / factor) * p), f.Values, f.Metric));

    /// <summary>A function on points of the line as isolated values.</summary>
    public static PiecewisePolynomial AsPiecewise(FiniteFunction f) =>
        PiecewisePolynomial.Create([], [.. f.Points.Select((p, i) => (p[0], (Rational?)f.Values[i]))], metric: f.Metric);

    private static Dictionary<Point, Rational> Lookup(FiniteFunction f) =>
        Enumerable.Range(0, f.Points.Length).ToDictionary(i => f.Points[i], i => f.Values[i]);
}
