using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Reference;
using Brox.Theory.Broximal;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Search.Smt;

/// <summary>
/// Lemma A.2: under <c>alignment(t)</c>, if x and u are far, <c>u ∈ brox_t(x)</c> and <c>x ∈ brox_t(u)</c>, then <c>x = u</c>; for every <c>t &gt; 0</c>.
/// </summary>
/// <param name="requiresAlignment">Whether alignment is a hypothesis; without it the lemma fails.</param>
/// <param name="requiresFar">Whether both points must be far; without it the lemma fails.</param>
internal sealed class LoopGoal(bool requiresAlignment = true, bool requiresFar = true) : ProofGoal
{
    /// <inheritdoc/>
    public override string Text => (requiresAlignment, requiresFar) switch
    {
        (true, true) => "lem-A.2",
        (false, true) => "lem-A.2, without alignment",
        (true, false) => "lem-A.2, also for points that are not far",
        _ => "lem-A.2, without alignment, also for points that are not far",
    };

    /// <inheritdoc/>
    public override string Statement =>
        $"{(requiresAlignment ? "f: alignment(t), " : string.Empty)}{(requiresFar ? "x and u far, " : string.Empty)}u in brox_t(x), x in brox_t(u) => x = u";

    /// <inheritdoc/>
    public override ImmutableSortedSet<string> Functions => ["f"];

    /// <inheritdoc/>
    public override ImmutableSortedSet<string> Parameters => ["t"];

    internal override bool DependsOnOrderAlone => true;

    internal override EncodedProblem Encode(int points, Frame frame, ImmutableArray<int>? levels)
    {
        var set = new PointSet(points, frame, Functions, anchored: true, levels);
        var f = set.Views["f"];
        var term = new ClassTerm(ClassCatalog.Alignment, new ParameterExpression.Parameter("t"), IsSquare: false);
        var radius = new RadiusEncoding(f, EncodedParameter.Of(term.Argument!).Term);
        var loop = BoolTerm.Any(f.Pairs().Select(p =>
            radius.IsBroximal(p.I, p.J) & radius.IsBroximal(p.J, p.I) & (requiresFar ? radius.IsFar(p.I) & radius.IsFar(p.J) : BoolTerm.True)));
        return new EncodedProblem(
            set.Coordinates,
            Functions,
            Parameters,
            [BoolTerm.Positive(UnknownNames.Parameter("t")), .. set.Conditions, requiresAlignment ? ClassEncoding.Of(f, term) : BoolTerm.True, loop],
            levels);
    }

    internal override Fails? Violation(ConjectureInstance instance, CancellationToken cancellation)
    {
        var (f, radius) = Of(instance);
        if (requiresAlignment && ClassCatalog.Alignment.Decide(f, ClassArgument.Of(radius), cancellation) is not Holds)
        {
            return null;
        }

        for (var i = 0; i < f.Points.Length; i++)
        {
            var x = f.Points[i];
            foreach (var u in FiniteOperator.Brox(f, x, radius).Where(j => j != i).Select(j => f.Points[j]))
            {
                if (FiniteOperator.Brox(f, u, radius).Contains(i) && (!requiresFar || (FiniteOperator.IsFar(f, x, radius) && FiniteOperator.IsFar(f, u, radius))))
                {
                    return new Fails("two different points are in each other's broximal sets", Witness.Of("u in brox_t(x), x in brox_t(u), x != u").With("x", x).With("u", u));
                }
            }
        }

        return null;
    }

    internal override bool IsViolatedFromDefinitions(ConjectureInstance instance)
    {
        var (f, radius) = Of(instance);
        if (requiresAlignment && MembershipRecheck.Of(f, ClassName.Alignment, radius, null).Kind != MembershipKind.Member)
        {
            return false;
        }

        // With equal values in each other's balls, neither ball reaches lower.
        return f.Points.Any(x => f.Points.Any(u => x != u && Near(x, u) && Value(x) == Value(u) && NothingLower(x, x) && NothingLower(u, x)
            && (!requiresFar || (IsFar(x) && IsFar(u)))));

        bool Near(Point a, Point b) => f.Metric.InnerProduct(a - b, a - b) <= radius.Squared;
        Numbers.Rational Value(Point a) => f.Values[f.IndexOf(a)];
        bool NothingLower(Point center, Point than) => f.Points.All(z => !Near(center, z) || Value(z) >= Value(than));
        bool IsFar(Point a) => f.Points.All(z => Value(z) > f.Minimum || !Near(a, z));
    }

    private static (FiniteFunction F, Radius Radius) Of(ConjectureInstance instance) =>
        ((FiniteFunction)instance.Functions["f"], Radius.FromLength(instance.Parameters["t"]));
}
