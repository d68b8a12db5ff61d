using System.Text.Json.Nodes;
using Brox.Definitions;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>Looks at the points that a saved witness names.</summary>
internal static class WitnessRecheck
{
    private static readonly string[] _aligned = [ClassName.Alignment, ClassName.BroximallyAligned, ClassName.UniformlyAligned,
        ClassName.UniformlyAlignedSublevel, ClassName.UniformlyAlignedInBall];

    /// <summary>What is wrong with a witness, in one line; <see langword="null"/> where nothing is, or where its points are irrational or the function, a formula, or the class is not looked at here.</summary>
    /// <param name="function">The function that is said to be outside the class.</param>
    /// <param name="className">The name of the class.</param>
    /// <param name="radius">The radius, for a class with one.</param>
    /// <param name="witness">The witness as JSON.</param>
    public static string? Objection(FunctionInstance function, string className, Radius? radius, JsonObject witness)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(witness);
        if (function is FormulaFunction)
        {
            return null;
        }

        var parts = witness["refutations"] is JsonArray { Count: > 0 } several ? several.OfType<JsonObject>().Append(witness) : [witness];
        foreach (var part in parts)
        {
            if (OfOne(function, className, radius, part) is { } objection)
            {
                return objection;
            }
        }

        return null;
    }

    private static string? OfOne(FunctionInstance function, string className, Radius? radius, JsonObject witness)
    {
        var points = new Dictionary<string, Point>();
        foreach (var letter in new[] { "x", "y", "z", "u", "xStar" })
        {
            if (witness[letter] is JsonArray coordinates)
            {
                if (PointOf(coordinates) is not { } point)
                {
                    return coordinates.Any(c => c is JsonObject) ? null : $"{letter} is not a point";
                }

                if (point.Dimension != function.Dimension)
                {
                    return $"{letter} has {point.Dimension} coordinates, the function has dimension {function.Dimension}";
                }

                points[letter] = point;
            }
        }

        if (points.TryGetValue("x", out var x) && points.TryGetValue("u", out var u) && points.TryGetValue("xStar", out var star) && radius is { } t && _aligned.Contains(className))
        {
            return Aligned(function, className, t, x, u, star);
        }

        return className == ClassName.UniqueMinimizer && points.TryGetValue("x", out var first) && points.TryGetValue("y",
            out var second) && Value(function, first) != Value(function, second)
            ? $"f({first}) and f({second}) differ"
            : null;
    }

    private static string? Aligned(FunctionInstance function, string className, Radius t, Point x, Point u, Point star)
    {
        var metric = function.Metric;
        if (Value(function, x) is not { } atX || Value(function, u) is not { } atU || Value(function, star) is not { } atStar)
        {
            return "x, u or xStar is outside the domain";
        }

        if (metric.InnerProduct(x - u, u - star).Sign >= 0)
        {
            return $"<x-u, u-x*> = {metric.InnerProduct(x - u, u - star)} is not negative";
        }

        if (metric.SquaredDistance(x, star) <= t.Squared)
        {
            return $"x = {x} is not farther than t from x* = {star}";
        }

        if (className is ClassName.Alignment or ClassName.BroximallyAligned or ClassName.UniformlyAlignedInBall && metric.SquaredDistance(x,
            u) > t.Squared)
        {
            return $"u = {u} is outside the ball around x = {x}";
        }

        if (atU > atX || atStar > atU)
        {
            return "the values are not f(x*) <= f(u) <= f(x)";
        }

        if (function is not FiniteFunction finite)
        {
            return null;
        }

        if (finite.Values.Any(v => v < atStar))
        {
            return $"x* = {star} is no minimizer";
        }

        if (finite.Points.Where((_, i) => finite.Values[i] == atStar).Any(p => metric.SquaredDistance(p, x) <= t.Squared))
        {
            return $"x = {x} is not far from the minimizers";
        }

        var sublevel = className is ClassName.UniformlyAlignedSublevel or ClassName.UniformlyAlignedInBall;
        return !sublevel && finite.Points.Where((p, i) => metric.SquaredDistance(p, x) <= t.Squared && finite.Values[i] < atU).Any()
            ? $"u = {u} is above the minimum over the ball around x = {x}"
            : null;
    }

    private static Rational? Value(FunctionInstance function, Point x) => new RecheckExpression.Leaf(function).At(x);

    private static Point? PointOf(JsonArray coordinates)
    {
        var result = new List<Rational>();
        foreach (var c in coordinates)
        {
            if (c is not JsonValue value || !value.TryGetValue<string>(out var text) || !Rational.TryParse(text, out var number, out _))
            {
                return null;
            }

            result.Add(number);
        }

        return new Point([.. result]);
    }
}
