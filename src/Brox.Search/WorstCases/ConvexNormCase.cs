using System.Collections.Immutable;
using Brox.Functions.Geometry;
using Brox.Functions.Geometry.Norms;
using Brox.Numbers;

namespace Brox.Search.WorstCases;

/// <summary>A step of the method on a maximum of linear functions, and the distances to X before and after it in the norm of the balls; all exact.</summary>
/// <param name="Function">The function.</param>
/// <param name="Norm">The norm.</param>
/// <param name="Start">The start x.</param>
/// <param name="Radius">The radius t.</param>
/// <param name="Next">The vertices of the broximal set of x; empty where the ball meets X.</param>
/// <param name="Before">The distance of x to X.</param>
/// <param name="After">The least distance of a vertex of the broximal set to X; that of x where the ball meets X.</param>
internal sealed record ConvexNormCase(PlanarMaximum Function, BallNorm Norm, Point Start, Rational Radius, ImmutableArray<Point> Next, Rational Before, Rational After)
{
    /// <summary>The step from a start.</summary>
    public static ConvexNormCase Of(PlanarMaximum function, BallNorm norm, Point start, Rational radius)
    {
        ArgumentNullException.ThrowIfNull(function);
        var before = function.DistanceToMinimizers(norm, start);
        var next = before <= radius ? [] : function.BroximalVertices(norm, start, radius);
        var after = next.IsEmpty ? before : next.Select(u => function.DistanceToMinimizers(norm, u)).Aggregate(Rational.Min);
        return new ConvexNormCase(function, norm, start, radius, next, before, after);
    }

    /// <summary>The formula of the function in the variables x, y, such as <c>max(-x - y, -x + 2*y, x)</c>.</summary>
    public string Formula => $"max({string.Join(", ", Function.Gradients.Select(Linear))})";

    private static string Linear(Point g)
    {
        var terms = new[] { (g[0], "x"), (g[1], "y") }.Where(term => !term.Item1.IsZero).ToList();
        if (terms.Count == 0)
        {
            return "0";
        }

        var text = string.Concat(terms.Select((term, i) =>
            $"{(term.Item1.Sign < 0 ? (i == 0 ? "-" : " - ") : i == 0 ? string.Empty : " + ")}{(Rational.Abs(term.Item1) == Rational.One ? string.Empty : $"{Rational.Abs(term.Item1)}*")}{term.Item2}"));
        return text;
    }
}
