using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;
using FsCheck;

namespace Brox.Generators;

/// <summary>
/// Instances of a conjecture: its functions are mostly members of the classes of its hypotheses, made by construction; its parameters satisfy its side conditions.
/// </summary>
internal static class InstanceGenerator
{
    /// <summary>Instances of a conjecture. All functions have one metric and, where they are finite, points of one pool.</summary>
    /// <param name="conjecture">The conjecture.</param>
    /// <param name="family">The family of the functions.</param>
    /// <param name="dimension">The dimension; 1 for functions of one variable.</param>
    public static Gen<ConjectureInstance> For(Conjecture conjecture, FunctionFamily family, int dimension)
    {
        ArgumentNullException.ThrowIfNull(conjecture);
        return Draw.Generator(draw => Make(draw, conjecture, family, dimension));
    }

    /// <summary>The instance that a sequence of random choices gives, as <see cref="For"/>.</summary>
    internal static ConjectureInstance Make(Draw draw, Conjecture conjecture, FunctionFamily family, int dimension)
    {
        ArgumentNullException.ThrowIfNull(draw);
        ArgumentNullException.ThrowIfNull(conjecture);
        var parameters = ParameterValues.Of(draw, conjecture, []);
        var metric = Metrics.Any(draw, dimension);
        var radius = Terms(conjecture.Statements, null, parameters).Select(e => e.Argument.RadiusOrNull).FirstOrDefault(r => r is not null) ?? Radius.FromLength(Rational.One);
        var pool = conjecture.Functions.Count > 1 && family == FunctionFamily.Finite
            ? draw.Shuffled(PointPool.Tree(draw, metric, radius, 40)).Take(draw.Between(5, 10)).ToList()
            : null;
        var setting = new Setting(dimension, metric, pool);
        var functions = conjecture.Functions.ToImmutableSortedDictionary(name => name, name => Function(draw, conjecture, name, parameters, family, setting));
        var instance = new ConjectureInstance(functions, parameters);

        // Radii at which something changes for these very functions; the members may then be members no longer.
        return draw.Chance(35) && parameters.Count > 0
            ? instance with { Parameters = ParameterValues.Of(draw, conjecture, [.. functions.Values.SelectMany(ParameterValues.Critical).Distinct()]) }
            : instance;
    }

    private static FunctionInstance Function(
        Draw draw, Conjecture conjecture, string name, ImmutableSortedDictionary<string, Rational> parameters, FunctionFamily family, Setting setting)
    {
        var hypotheses = Terms(conjecture.Hypotheses, name, parameters).Select(e => GeneratorCatalog.Member(e, family)).OfType<Func<Draw, Setting, FunctionInstance>>().ToList();
        var conclusions = Terms([conjecture.Conclusion], name, parameters).Select(e => GeneratorCatalog.NearMember(e, family)).OfType<Func<Draw, Setting, FunctionInstance>>().ToList();
        var kind = draw.Below(100);
        var construction = kind < 60 && hypotheses.Count > 0 ? draw.From(hypotheses)
            : kind < 80 && conclusions.Count > 0 ? draw.From(conclusions)
            : GeneratorCatalog.AnyOf(family);
        return construction(draw, setting);
    }

    /// <summary>The classes that a statement names for a function itself (for any function when the name is absent), with their parameters.</summary>
    private static IEnumerable<ClassExpression> Terms(IEnumerable<Statement> statements, string? name, ImmutableSortedDictionary<string, Rational> parameters) =>
        statements.OfType<Membership>()
            .Where(m => name is null || m.Function is FunctionExpression.Variable v && v.Name == name)
            .Select(m => m.Class.Evaluate(parameters))
            .OfType<ClassExpression>();
}
