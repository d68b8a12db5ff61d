using Brox.Definitions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Generators;

/// <summary>Formulas in R^d, d >= 2, that belong to classes by construction. Each construction says why in its own words.</summary>
internal static class FormulaMembers
{
    /// <summary>A member of a class, or of the intersection of some; <see langword="null"/> where no construction is known.</summary>
    /// <param name="draw">The random choices.</param>
    /// <param name="classes">The names of the classes.</param>
    /// <param name="dimension">The dimension, at least 2.</param>
    /// <param name="metric">The metric; the identity when absent.</param>
    /// <param name="constant">The constant mu, gamma or theta; one of the construction when absent.</param>
    public static FormulaMember? Make(Draw draw, IReadOnlyCollection<string> classes, int dimension, Metric? metric, Rational? constant = null)
    {
        ArgumentNullException.ThrowIfNull(draw);
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 2);
        var y = new FormulaTerms(draw, dimension, metric);
        var mu = constant ?? draw.From([Rational.Half, Rational.One, new Rational(2)]);
        var (unique, smooth) = (classes.Contains(ClassName.UniqueMinimizer), classes.Contains(ClassName.Differentiable));
        return classes.Except([ClassName.UniqueMinimizer, ClassName.Differentiable]).ToList() switch
        {
            [] => FormulaConvexity.Plateau(y, smooth),
            [ClassName.Convex] => smooth ? FormulaConvexity.SmoothConvex(draw, y) : FormulaConvexity.Convex(draw, y),
            [ClassName.StronglyConvex] => FormulaConvexity.StronglyConvex(draw, y, mu),
            [ClassName.StrictlyQuasiconvex] => FormulaConvexity.StrictlyQuasiconvex(draw, y),
            [ClassName.Quasiconvex] => FormulaConvexity.Plateau(y, smooth),
            [ClassName.Pseudoconvex] => FormulaConvexity.Pseudoconvex(draw, y),
            [ClassName.StarQuasiconvex] => FormulaConvexity.Plateau(y, smooth: true, FormulaStars.Homogeneous(draw, y).Text, 1_000_000),
            [ClassName.StrictlyStarQuasiconvex] => draw.Chance(50)
                ? FormulaStars.Radial(draw, y, quasar: true)
                : FormulaConvexity.StrictlyQuasiconvex(draw, y),
            [ClassName.QuasarConvex] => constant is null
                ? FormulaStars.Radial(draw, y, quasar: true)
                : FormulaStars.Aiming(draw, y, Rational.One) with { Constant = constant },
            [ClassName.Aiming] when constant is { } theta => FormulaStars.Aiming(draw, y, theta),
            [ClassName.Aiming] => unique || draw.Chance(50) ? FormulaStars.Radial(draw, y, quasar: false) : FormulaStars.Wave(draw, y),
            [ClassName.PolyakLojasiewicz] => FormulaStars.PolyakLojasiewicz(draw, y, mu),
            [ClassName.QuadraticGrowth] => FormulaStars.QuadraticGrowth(draw, y, mu),
            _ => null,
        };
    }
}
