using System.Collections.Immutable;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smt;

/// <summary>Function expressions as terms: values add in the extended reals, sums and maxima live on the common domain, minima on the union.</summary>
/// <param name="variables">The functions that the conjecture quantifies over.</param>
internal sealed class FunctionEncoding(IReadOnlyDictionary<string, FunctionView> variables)
{
    private readonly Dictionary<string, FunctionView> _known = [];

    public FunctionView Of(FunctionExpression expression)
    {
        var text = expression.ToString();
        if (!_known.TryGetValue(text, out var view))
        {
            _known.Add(text, view = Build(expression));
        }

        return view;
    }

    private FunctionView Build(FunctionExpression expression) => expression switch
    {
        FunctionExpression.Variable variable => variables[variable.Name],
        FunctionExpression.Sum sum => OnCommonDomain(Of(sum.Left), Of(sum.Right), ExtendedValue.Sum),
        FunctionExpression.Extremum { IsMaximum: true } maximum =>
            OnCommonDomain(Of(maximum.Left), Of(maximum.Right), (a, b) => ExtendedValue.Extremum(maximum: true, a, b)),
        FunctionExpression.Extremum minimum => Minimum(Of(minimum.Left), Of(minimum.Right)),
        FunctionExpression.Multiple multiple => Multiple(Of(multiple.Function), EncodedParameter.Of(multiple.Factor)),
        FunctionExpression.Dilation { Shift: null } dilation => Dilation(Of(dilation.Function), EncodedParameter.Of(dilation.Factor)),
        _ => throw new NotEncodableException($"the function {expression}"),
    };

    private static FunctionView Multiple(FunctionView f, EncodedParameter factor) => new(
        [.. f.Slots.Select(s => s with { Value = s.Value.Times(factor.Term) })],
        f.Order,
        f.IsDefined & factor.IsDefined & Quotient.Zero.Below(factor.Term, orEqual: false));

    /// <summary>The function x -> f(c*x): its points are those of f divided by c.</summary>
    private static FunctionView Dilation(FunctionView f, EncodedParameter factor) => new(
        [.. f.Slots.Select(s => s with { Position = [.. s.Position.Select(c => c / factor.Term)] })],
        f.Order * factor.Term.EvidentSign(),
        f.IsDefined & factor.IsDefined & !factor.Term.EqualTo(Quotient.Zero));

    private static FunctionView OnCommonDomain(FunctionView f, FunctionView g, Func<ExtendedValue, ExtendedValue, ExtendedValue> combine)
    {
        var shared = HaveOneSetOfSlots(f, g);
        var slots = (shared
            ? f.Slots.Zip(g.Slots, (a, b) => a with { Value = combine(a.Value, b.Value) })
            : f.Slots.SelectMany(a => g.Slots.Select(b => a with { Value = combine(a.Value.Where(AtOnePlace(a, b)), b.Value) }))).ToImmutableArray();
        return new FunctionView(slots, shared ? f.Order : 0, f.IsDefined & g.IsDefined & BoolTerm.Any(slots.Select(s => s.Value.IsFinite)));
    }

    private static FunctionView Minimum(FunctionView f, FunctionView g)
    {
        var defined = f.IsDefined & g.IsDefined;
        if (HaveOneSetOfSlots(f, g))
        {
            return new FunctionView([.. f.Slots.Zip(g.Slots, (a, b) => a with { Value = ExtendedValue.Extremum(maximum: false, a.Value, b.Value) })], f.Order, defined);
        }

        // At a slot of f the value of g there counts too; a slot of g counts only where f has no point.
        var first = f.Slots.Select(a => a with
        {
            Value = g.Slots.Aggregate(a.Value, (value, b) => ExtendedValue.Extremum(maximum: false, value, b.Value.Where(AtOnePlace(a, b) & a.Value.IsFinite))),
        });
        var second = g.Slots.Select(b => b with { Value = b.Value.Where(!BoolTerm.Any(f.Slots.Select(a => a.Value.IsFinite & AtOnePlace(a, b)))) });
        return new FunctionView([.. first, .. second], 0, defined);
    }

    private static BoolTerm AtOnePlace(Slot a, Slot b) => BoolTerm.All(a.Position.Zip(b.Position, (x, y) => x.EqualTo(y)));

    private static bool HaveOneSetOfSlots(FunctionView f, FunctionView g) =>
        f.Count == g.Count && f.Slots.Zip(g.Slots, (a, b) => ReferenceEquals(AtOnePlace(a, b), BoolTerm.True)).All(same => same);
}
