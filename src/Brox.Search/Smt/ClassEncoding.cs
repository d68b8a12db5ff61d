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
            case "alignment":
                return Aligned(f, Radius().IsFar, Radius().IsBroximal);
            case "progress":
                return Progresses(f, Radius());
            case "broximally-aligned":
                return Aligned(f, Radius().IsFar, Radius().IsBroximal) & Progresses(f, Radius());
            case "uniformly-aligned":
                return Aligned(f, Radius().IsFar, Radius().IsAtMostBallMinimum);
            case "uniformly-aligned-sublevel":
                return Aligned(f, Radius().IsFar, (x, u) => f.InDomain(u) & f.AtMost(u, x));
            case "uniformly-aligned-in-ball":
                return Aligned(f, Radius().IsFar, (x, u) => f.InDomain(u) & f.AtMost(u, x) & Radius().IsNear(x, u));
            case "unique-minimizer" or "connected-minimizers":
                return BoolTerm.All(f.Pairs().Select(p => !(f.IsMinimizer(p.I) & f.IsMinimizer(p.J))));
            case "generalized-pseudoconvex":
                return BoolTerm.All(Indices(f).Select(x => BoolTerm.Implies(f.InDomain(x), f.IsMinimizer(x))));
            case "quadratic-growth":
                return argument is null ? BoolTerm.True : Grows(f, argument);
            case "convex" or "strongly-convex" or "quasiconvex" or "strictly-quasiconvex" or "convex-domain"
                or "star-convex" or "star-quasiconvex" or "strictly-star-quasiconvex":
                return f.IsOnePoint();
            case "closed" or "has-minimizer" or "bounded-domain":
                return BoolTerm.True;
            case "real-valued" or "continuous" or "differentiable" or "pseudoconvex" or "quasar-convex" or "aiming" or "polyak-lojasiewicz" or "restricted-secant":
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
