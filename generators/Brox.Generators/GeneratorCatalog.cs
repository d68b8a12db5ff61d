using Brox.Definitions;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;
using FsCheck;

namespace Brox.Generators;

/// <summary>
/// Generators for every class and family: members by construction (nothing is filtered), functions that miss the class by one step, and functions without any condition.
/// The same seed gives the same functions.
/// </summary>
public static class GeneratorCatalog
{
    private static readonly string[] _formulas =
    [
        ClassName.Convex, ClassName.StronglyConvex, ClassName.StrictlyQuasiconvex, ClassName.Quasiconvex, ClassName.Pseudoconvex,
        ClassName.StarQuasiconvex, ClassName.StrictlyStarQuasiconvex, ClassName.QuasarConvex, ClassName.Aiming,
        ClassName.PolyakLojasiewicz, ClassName.QuadraticGrowth, ClassName.Differentiable, ClassName.UniqueMinimizer,
    ];

    private static readonly string[] _weak = [ClassName.Quasiconvex, ClassName.StarQuasiconvex, ClassName.QuadraticGrowth];

    /// <summary>
    /// Members of a class, by construction; <see langword="null"/> where the class has no function of this family and dimension, or none that can be constructed.
    /// </summary>
    /// <param name="expression">The class with its parameter.</param>
    /// <param name="family">The family.</param>
    /// <param name="dimension">The dimension; 1 for functions of one variable.</param>
    /// <param name="metric">The metric; a random one when absent.</param>
    public static Gen<FunctionInstance>? Members(ClassExpression expression, FunctionFamily family, int dimension, Metric? metric = null) =>
        Generator(Member(expression, family), family, dimension, metric);

    /// <summary>
    /// Functions made like members, with one step against the rule. Most, not all, are outside the class. <see langword="null"/> where every function of the family is in the class.
    /// </summary>
    /// <inheritdoc cref="Members"/>
    public static Gen<FunctionInstance>? NearMembers(ClassExpression expression, FunctionFamily family, int dimension, Metric? metric = null) =>
        Generator(NearMember(expression, family), family, dimension, metric);

    /// <summary>Functions without any condition: ties, jumps, plateaus, gaps, isolated points, bounded and unbounded domains.</summary>
    /// <param name="family">The family.</param>
    /// <param name="dimension">The dimension; 1 for functions of one variable.</param>
    /// <param name="metric">The metric; a random one when absent.</param>
    public static Gen<FunctionInstance> Any(FunctionFamily family, int dimension, Metric? metric = null) =>
        Generator(AnyOf(family), family, dimension, metric)!;

    /// <summary>The construction of members.</summary>
    internal static Func<Draw, Setting, FunctionInstance>? Member(ClassExpression expression, FunctionFamily family) => family switch
    {
        FunctionFamily.Finite => FiniteMembers.Of(expression, broken: false),
        FunctionFamily.Piecewise => LineMembers.Of(expression),
        FunctionFamily.Formula => Formulas(expression),
        _ => SplineMembers.Of(expression),
    };

    /// <summary>The construction of functions that miss the class by one step.</summary>
    internal static Func<Draw, Setting, FunctionInstance>? NearMember(ClassExpression expression, FunctionFamily family) => family switch
    {
        FunctionFamily.Finite => FiniteMembers.Of(expression, broken: true),
        FunctionFamily.Piecewise => NearLineMembers.Of(expression),
        FunctionFamily.Formula => Formulas(expression) is null ? null : static (draw, setting) => Formula(draw, setting, draw.From(_weak)),
        _ => SplineMembers.Any,
    };

    /// <summary>The construction of functions without condition.</summary>
    internal static Func<Draw, Setting, FunctionInstance> AnyOf(FunctionFamily family) => family switch
    {
        FunctionFamily.Finite => FiniteMembers.Any,
        FunctionFamily.Piecewise => LineMembers.Any,
        FunctionFamily.Formula => static (draw, setting) => Formula(draw, setting, draw.From(_formulas)),
        _ => SplineMembers.Any,
    };

    private static Func<Draw, Setting, FunctionInstance>? Formulas(ClassExpression expression) =>
        _formulas.Contains(expression.Class.Name) ? (draw, setting) => Formula(draw, setting, expression.Class.Name, expression.Argument.ConstantOrNull) : null;

    private static FormulaFunction Formula(Draw draw, Setting setting, string name, Rational? constant = null) =>
        FormulaMembers.Make(draw, [name], setting.Dimension, setting.Metric, constant)!.Function;

    private static Gen<FunctionInstance>? Generator(Func<Draw, Setting, FunctionInstance>? construction, FunctionFamily family, int dimension, Metric? metric)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimension);
        if (family is FunctionFamily.Piecewise or FunctionFamily.Spline && dimension != 1)
        {
            throw new ArgumentOutOfRangeException(nameof(dimension), $"functions of the family {family} have one variable");
        }

        if (family == FunctionFamily.Formula && dimension == 1)
        {
            throw new ArgumentOutOfRangeException(nameof(dimension), "formulas are generated from dimension 2 on; on the line there are exact families");
        }

        return construction is null ? null : Draw.Generator(draw => construction(draw, new Setting(dimension, metric ?? Metrics.Any(draw, dimension), null)));
    }
}
