using Brox.Numbers;

namespace Brox.Search.Smt;

/// <summary>A sum of multiples of extended values, and a quotient.</summary>
/// <param name="Values">The values, each with its factor.</param>
/// <param name="Rest">The quotient.</param>
internal sealed record ExtendedSum(IReadOnlyList<(ExtendedValue Value, Rational Factor)> Values, Quotient Rest)
{
    /// <summary>The condition that <c>inf - inf</c> does not occur.</summary>
    public BoolTerm IsDefined => BoolTerm.All(Values.Where(v => v.Factor.Sign < 0).Select(v => v.Value.IsFinite)) | BoolTerm.All(Values.Where(v => v.Factor.Sign > 0).Select(v => v.Value.IsFinite));

    public ExtendedSum Plus(ExtendedSum other) => new([.. Values, .. other.Values], Rest + other.Rest);

    public ExtendedSum Times(Rational factor) => new([.. Values.Select(v => (v.Value, v.Factor * factor))], Rest * Quotient.Of(factor));

    /// <summary>Of <c>a - b &lt;= c - d</c> with defined sides, <c>a + d &lt;= c + b</c>.</summary>
    public BoolTerm AtMost(ExtendedSum other)
    {
        var all = Plus(other.Times(-Rational.One));
        return all.Part(positive: true).Plus(all.Rest).AtMost(all.Part(positive: false));
    }

    /// <summary>The sum of the values with a positive factor, or of the others with theirs reversed.</summary>
    private ExtendedValue Part(bool positive) => Values.Where(v => v.Factor.Sign > 0 == positive)
        .Select(v => v.Value.Times(Quotient.Of(Rational.Abs(v.Factor))))
        .Aggregate(ExtendedValue.Of(BoolTerm.True, Quotient.Zero), ExtendedValue.Sum);
}
