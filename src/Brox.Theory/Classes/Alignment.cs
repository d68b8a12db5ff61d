using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Theory.Broximal;

namespace Brox.Theory.Classes;

/// <summary>
/// <c>alignment(t)</c>: there is one <c>x* ∈ X</c> such that for every far <c>x ∈ dom f</c> (<c>dist(x, X) &gt; t</c>) and every <c>u ∈ brox_t(x)</c>,
/// <c>&lt;x-u, u-x*&gt;_B &gt;= 0</c>. Assumption 3.1, eq. (3). Closed functions only.
/// </summary>
internal sealed class Alignment() : FunctionClass(
    ClassName.Alignment, "one x* in X with <x-u, u-x*>_B >= 0 for every x with dist(x, X) > t and every u in brox_t(x)",
    "Assumption 3.1, eq. (3)", ParameterKind.Radius, "t")
{
    /// <summary>The minimizers that serve as the <c>x*</c> of the definition, in the function's order.</summary>
    public static IReadOnlyList<Point> Serving(FiniteFunction f, Radius radius, CancellationToken cancellation = default) =>
        Search(f, radius, farOnly: true, cancellation).Serving;

    /// <summary>The components of X whose points serve as the <c>x*</c> of the definition; all points of a component serve alike.</summary>
    public static IReadOnlyList<Numbers.Interval> Serving(PiecewiseLinear f, Radius radius, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!f.Source.IsClosed)
        {
            return [];
        }

        var constraints = LineMoves.Broximal(f, radius.HalfWidth(f.Source.Metric), cancellation);
        return [.. f.Minimizers.Where((_, i) => constraints.FirstServing <= i && i <= constraints.LastServing)];
    }

    /// <summary>The ends of the components of X that serve as the <c>x*</c> of the definition, or a point of one without ends, for a closed function of degree at most 2.</summary>
    public static IReadOnlyList<Numbers.Surd> ServingEnds(PiecewisePolynomial f, Radius radius, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(f);
        var spectrum = LineSpectrum.Broximal(MonotoneLine.Of(f), cancellation);
        return
        [
            .. spectrum.AllServing(radius.HalfWidth(f.Metric))
                .SelectMany(j => new[] { spectrum.Line.Minimizers[j].From, spectrum.Line.Minimizers[j].To }.OfType<Numbers.AlgebraicSum>().DefaultIfEmpty(Numbers.AlgebraicSum.Zero))
                .Select(x => (Numbers.Surd)x.RationalPart)
                .Distinct(),
        ];
    }

    /// <summary>The search for an <c>x*</c>, over far points as the definition says, or over all points of the domain.</summary>
    internal static FiniteAlignment Search(FiniteFunction f, Radius radius, bool farOnly, CancellationToken cancellation) =>
        FiniteAlignment.Search(f, radius, farOnly, (i, ball) => FiniteOperator.Brox(f, ball.Center, radius), cancellation);

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        Search(f, argument.Radius, farOnly: true, cancellation).ToVerdict(Name);

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)AlignmentVerdicts.NotClosed(f.Source)
        ?? AlignmentVerdicts.Of(f, LineMoves.Broximal(f, argument.Radius.HalfWidth(f.Source.Metric), cancellation), Name);

    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        f.Degree <= 1
            ? base.DecidePiecewise(f, argument, cancellation)
            : CurvedAlignment.Decide(f, argument.Radius, line => LineSpectrum.Broximal(line, cancellation), Name);
}
