using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Reports.Plots;

/// <summary>A run of the Ball Proximal Point Method that is to be drawn.</summary>
/// <param name="Function">The function.</param>
/// <param name="Radius">The radius t, measured in the metric of the function.</param>
/// <param name="Iterates">The coordinates of x_0, x_1, ...; at least x_0, all in the domain.</param>
/// <param name="XStar">The minimizer x* that distances are measured to, if one is to be marked.</param>
internal sealed record RunScene(FunctionInstance Function, Radius Radius, ImmutableArray<ImmutableArray<Surd>> Iterates, ImmutableArray<Surd>? XStar = null)
{
    /// <summary>A run on a function of finitely many points.</summary>
    public static RunScene Of(FiniteFunction function, Radius radius, BpmRun<Point> run, Point? xStar = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new RunScene(function, radius, [.. run.Iterates.Select(Exact)], xStar is { } star ? Exact(star) : null);
    }

    /// <summary>A run on a function of one variable.</summary>
    public static RunScene Of(PiecewisePolynomial function, Radius radius, BpmRun<Surd> run, Surd? xStar = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new RunScene(function, radius, [.. run.Iterates.Select(x => ImmutableArray.Create(x))], xStar is { } star ? [star] : null);
    }

    private static ImmutableArray<Surd> Exact(Point x) => [.. x.Coordinates.Select(c => (Surd)c)];
}
