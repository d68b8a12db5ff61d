using Brox.Definitions;
using Brox.Definitions.Language;
using Brox.Numbers;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;
using Statement = Brox.Definitions.Language.Statement;

namespace Brox.Search.Smt;

/// <summary>The classes of the paper and its neighbours for functions on finitely many points, written out as formulas.</summary>
internal sealed class ClassEncoding
{
    private readonly Dictionary<(FunctionView, string), RadiusEncoding> _radii = [];

    /// <summary>Whether a function belongs to a class; false where the constant is outside its range.</summary>
    public BoolTerm Of(FunctionView f, ClassTerm term)
    {
        if (term.Class is DefinedClass defined)
        {
            return Of(f, defined, term);
        }

        if (term.Argument is null)
        {
            return Of(f, term, null);
        }

        var argument = EncodedParameter.Of(term.Argument);
        var inRange = argument.IsDefined & Quotient.Zero.Below(argument.Term, orEqual: false);
        if (term.Class.Parameter == ParameterKind.UnitConstant)
        {
            inRange &= argument.Term.Below(Quotient.Of(Rational.One), orEqual: true);
        }

        return inRange & Of(f, term, argument.Term);
    }

    /// <summary>
    /// Whether the formula of a class reads the values of its function through comparisons with one another alone: all do, but growth with a constant, and definitions of the user's own, which may say
    /// anything of a value.
    /// </summary>
    public static bool DependsOnOrderAlone(ClassTerm term) => term.Class is not DefinedClass && (term.Class.Name != ClassName.QuadraticGrowth || term.Argument is null);

    /// <summary>A class by its definition; a parameter that is left out is a number that exists.</summary>
    private static BoolTerm Of(FunctionView f, DefinedClass defined, ClassTerm term)
    {
        var given = term.More.ToDictionary(m => m.Name, m => (Value: EncodedParameter.Of(m.Value), m.IsSquare));
        if (term.Argument is { } argument)
        {
            given.Add(defined.ParameterName, (EncodedParameter.Of(argument), term.IsSquare));
        }

        var statement = defined.Catalog.Inline(defined.Written.Body ?? throw new NotEncodableException($"the class {defined.Name}"));
        var inRange = BoolTerm.True;
        foreach (var parameter in defined.Written.Parameters.Reverse())
        {
            if (!given.TryGetValue(parameter.Name, out var value))
            {
                statement = new Statement.OverNumbers(Quantifier.Some, parameter.Name, parameter.Range, statement);
                continue;
            }

            inRange &= value.Value.IsDefined;
            if (parameter.Range.Lower is { } low)
            {
                inRange &= Quotient.Of(low).Below(value.Value.Term, parameter.Range.WithLower);
            }

            if (parameter.Range.Upper is { } high)
            {
                inRange &= value.Value.Term.Below(Quotient.Of(high), parameter.Range.WithUpper);
            }
        }

        var encoding = new DefinitionEncoding(
            f, given.Where(g => !g.Value.IsSquare).ToDictionary(g => g.Key, g => g.Value.Value.Term), given.Where(g => g.Value.IsSquare).ToDictionary(g => g.Key, g => g.Value.Value.Term));
        return inRange & encoding.Of(statement);
    }

    private BoolTerm Of(FunctionView f, ClassTerm term, Quotient? argument)
    {
        switch (term.Class.Name)
        {
            case ClassName.Alignment:
                return Aligned(f, Radius().IsFar, Radius().IsBroximal);
            case ClassName.Progress:
                return Progresses(f, Radius());
            case ClassName.BroximallyAligned:
                return Aligned(f, Radius().IsFar, Radius().IsBroximal) & Progresses(f, Radius());
            case ClassName.UniformlyAligned:
                return Aligned(f, Radius().IsFar, Radius().IsAtMostBallMinimum);
            case ClassName.UniformlyAlignedSublevel:
                return Aligned(f, Radius().IsFar, (x, u) => f.InDomain(u) & f.AtMost(u, x));
            case ClassName.UniformlyAlignedInBall:
                return Aligned(f, Radius().IsFar, (x, u) => f.InDomain(u) & f.AtMost(u, x) & Radius().IsNear(x, u));
            case ClassName.UniqueMinimizer or ClassName.ConnectedMinimizers:
                return BoolTerm.All(f.Pairs().Select(p => !(f.IsMinimizer(p.I) & f.IsMinimizer(p.J))));
            case ClassName.GeneralizedPseudoconvex:
                return BoolTerm.All(Indices(f).Select(x => BoolTerm.Implies(f.InDomain(x), f.IsMinimizer(x))));
            case ClassName.QuadraticGrowth:
                return argument is null ? BoolTerm.True : Grows(f, argument);
            case ClassName.Convex or ClassName.StronglyConvex or ClassName.Quasiconvex or ClassName.StrictlyQuasiconvex
                or ClassName.ConvexDomain
                or ClassName.StarConvex or ClassName.StarQuasiconvex or ClassName.StrictlyStarQuasiconvex:
                return f.IsOnePoint();
            case ClassName.Closed or ClassName.HasMinimizer or ClassName.BoundedDomain:
                return BoolTerm.True;
            case ClassName.RealValued or ClassName.Continuous or ClassName.Differentiable or ClassName.Pseudoconvex
                or ClassName.QuasarConvex or ClassName.Aiming or ClassName.PolyakLojasiewicz or ClassName.RestrictedSecant:
                return BoolTerm.False;
            default:
                throw new NotEncodableException($"the class {term.Class.Name}");
        }

        RadiusEncoding Radius() => RadiusOf(f, term.Argument!, argument!, term.IsSquare);
    }

    /// <summary>What a radius says of a function.</summary>
    public RadiusEncoding RadiusOf(FunctionView f, ParameterExpression radius, Quotient term, bool isSquare)
    {
        var key = (f, $"{isSquare} {radius}");
        if (!_radii.TryGetValue(key, out var known))
        {
            _radii.Add(key, known = new RadiusEncoding(f, term, isSquare));
        }

        return known;
    }

    private static BoolTerm Aligned(FunctionView f, Func<int, BoolTerm> isFar, Func<int, int, BoolTerm> isConstrained) => BoolTerm.Any(Indices(f).Select(star =>
        f.IsMinimizer(star) & BoolTerm.All(Indices(f).Where(x => x != star).Select(x => !isFar(x) | BoolTerm.All(
            Indices(f).Select(u => f.LiesBetween(x, u, star) | !isConstrained(x, u)))))));

    private static BoolTerm Progresses(FunctionView f, RadiusEncoding radius) => BoolTerm.All(Indices(f).Select(x =>
        !f.InDomain(x) | f.IsMinimizer(x) | BoolTerm.Any(Indices(f).Where(u => u != x).Select(u => radius.IsNear(x, u) & f.InDomain(u) & f.AtMost(u, x)))));

    private static BoolTerm Grows(FunctionView f, Quotient mu) => BoolTerm.All(Indices(f).Select(x => !f.InDomain(x) | BoolTerm.Any(Indices(f).Select(z =>
        f.IsMinimizer(z) & f.Slots[z].Value.Plus(mu * Quotient.Of(Rational.Half) * f.SquaredDistance(x, z)).AtMost(f.Slots[x].Value)))));

    private static IEnumerable<int> Indices(FunctionView f) => Enumerable.Range(0, f.Count);
}
