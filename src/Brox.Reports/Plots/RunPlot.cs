using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reports.Plots.Functions;

namespace Brox.Reports.Plots;

/// <summary>
/// Pictures of a run of the Ball Proximal Point Method. In one variable (Figure 2): the landscape with its jumps and gaps, the iterates, and below it for every step the ball and the
/// broximal set. In the plane, for functions on finitely many points (Figure 1): the points by level, the path, balls, x*, and the disc of equation (3) with diameter <c>[x*, x_0]</c>.
/// </summary>
internal static class RunPlot
{
    /// <summary>Why runs on a function are not drawn, in a few words; <see langword="null"/> where they are.</summary>
    public static string? Objection(FunctionInstance function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return !Scale.Fits(function, []) ? Scale.Refusal : function switch
        {
            FiniteFunction { Dimension: <= 2 } or PiecewisePolynomial { Degree: <= 2, IsClosed: true } => null,
            PiecewisePolynomial => "a run on the line is drawn for closed functions with pieces of degree at most 2",
            _ => "a run is drawn for functions of one variable and for functions on finitely many points of the plane",
        };
    }

    /// <summary>Why balls of a radius are not drawn, in a few words; <see langword="null"/> where they are.</summary>
    internal static string? RadiusObjection(Radius radius) => Scale.Fits([radius.Squared.ToDouble()]) ? null : Scale.Refusal;

    /// <summary>The picture, one column of a paper wide (8.5 cm), all texts at least 7 points high.</summary>
    /// <exception cref="ArgumentException">Runs on the function are not drawn, see <see cref="Objection"/>, or the run has no iterate or another dimension.</exception>
    public static Drawing Draw(RunScene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        if ((Objection(scene.Function) ?? RadiusObjection(scene.Radius)) is { } objection)
        {
            throw new ArgumentException(objection, nameof(scene));
        }

        if (scene.Iterates.IsEmpty || scene.Iterates.Any(x => x.Length != scene.Function.Dimension))
        {
            throw new ArgumentException("A run has at least one iterate, and every iterate as many coordinates as the function.", nameof(scene));
        }

        return FunctionPlot.Draw(SceneOf(scene));
    }

    /// <summary>The scene that a run is.</summary>
    internal static FunctionScene SceneOf(RunScene scene) => new(scene.Function)
    {
        Radius = scene.Radius,
        Iterates = [.. scene.Iterates.Select(Near)],
        Rows = scene.Function.Dimension == 1 ? BallRow.Of(scene) : [],
        XStar = scene.XStar is { } star ? Near(star) : null,
        Title = $"Ball Proximal Point Method on {(scene.Function.Name is { Length: > 0 } own ? own : "f")}, {scene.Radius}",
    };

    private static ImmutableArray<double> Near(ImmutableArray<Surd> x) => [.. x.Select(c => c.ToDouble())];
}
