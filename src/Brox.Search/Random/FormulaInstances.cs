using Brox.Definitions;
using Brox.Generators;
using Brox.Numbers;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Random;

/// <summary>Instances of claims about formulas: a member by construction with its minimizer, a point that is mostly far from it, a radius, a metric.</summary>
internal static class FormulaInstances
{
    private static readonly Rational[] _radii = [Rational.Half, Rational.One, Rational.Create(3, 2), 2];

    public static ConjectureInstance Make(InstanceKind kind, IReadOnlyCollection<string> classes, Draw draw)
    {
        var dimension = kind switch
        {
            InstanceKind.FormulaSpace => draw.Between(3, 6),
            InstanceKind.FormulaChangeSpace or InstanceKind.FormulaScalingSpace => 3,
            _ => 2,
        };
        var member = FormulaMembers.Make(draw, classes, dimension, Metrics.Any(draw, dimension))
            ?? throw new InvalidOperationException($"no construction of {string.Join(", ", classes)}");
        var instance = ConjectureInstance.Of(member.Function).With("t", draw.From(_radii));
        for (var i = 0; i < dimension; i++)
        {
            instance = instance.With($"c{i + 1}", member.Minimizer[i]).With($"x{i + 1}", member.Minimizer[i] + Rational.Create(draw.Between(-10, 10), 2));
        }

        instance = member.Amplitude.IsZero ? instance : instance.With("e", member.Amplitude);
        instance = classes.Contains(ClassName.QuasarConvex) && member.Constant is { } gamma ? instance.With("gamma", gamma) : instance;
        return kind switch
        {
            InstanceKind.FormulaChange or InstanceKind.FormulaChangeSpace => LinearChanges.Changed(instance, LinearChanges.Matrix(dimension, member.Function.Metric, draw), draw),
            InstanceKind.FormulaAnyChange => LinearChanges.Changed(instance, LinearChanges.Matrix(dimension, null, draw), draw),
            InstanceKind.FormulaScaling or InstanceKind.FormulaScalingSpace => instance.With("a", Rational.Create(draw.Chance(80) ? draw.Between(1, 6) : draw.Between(-6, -1), 2)).With("b", new Rational(draw.Between(-3, 3))),
            _ => instance.With("a", Rational.Create(draw.Between(1, 7), 8)),
        };
    }
}
