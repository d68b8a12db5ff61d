using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes.Further;

/// <summary><c>invex</c>, and on the line <c>variationally-coherent</c>, for every minimizer or for some: differentiable, and every stationary point is a minimizer.</summary>
/// <remarks>
/// Variationally coherent functions are invex. Conversely f' is continuous on the line and vanishes in X only: X is an interval, since between two minimizers f would have a maximum, and f' points away from
/// it, so <c>f'(x)(x-s) &gt; 0</c> for x outside X and s in X.
/// </remarks>
internal sealed class Invex(string name) : FurtherClass(name)
{
    protected override Verdict Decide(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation) => (Verdict?)NotInvex(f) ?? new Holds("every stationary point is a minimizer");

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) => RealValued.Failure(f);
}

/// <summary><c>strictly-pseudoconvex</c> on the line: every stationary point is a minimizer, and X is a point; then f is strictly monotone on either side.</summary>
internal sealed class StrictlyPseudoconvex() : FurtherClass("strictly-pseudoconvex")
{
    protected override Verdict Decide(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)NotInvex(f) ?? (Verdict?)NotUnique(f) ?? new Holds("the minimizer is the only stationary point");

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) => RealValued.Failure(f);
}

/// <summary><c>acute-gradient(a)</c> on the line: <c>f'(x)(x-p) &gt;= a |f'(x)| |x-p|</c>.</summary>
/// <remarks>For <c>a &lt;= 1</c> this says that f' nowhere points towards the nearest minimizer; in the middle between two, one of them will do. For <c>a &gt; 1</c> it says that f' is 0 outside X, so f is constant.</remarks>
internal sealed class AcuteGradient() : FurtherClass("acute-gradient", ParameterKind.PositiveConstant, "a")
{
    protected override Verdict Decide(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        if (DifferentiableClass.Failure(f.Source) is { } failure)
        {
            return failure;
        }

        var isLarge = argument.ConstantOrNull is { } a && a > Rational.One;
        var found = SlopeRatios.OverSquare(f, Rational.One).SelectMany(r => isLarge ? new[] { r, r with { Numerator = -r.Numerator } } : [r])
            .Select(r => r.Violation(Rational.Zero)).OfType<Rational>().Aggregate((Rational?)null, (best, x) => best is { } b && !SimplestRational.IsSimpler(x, b) ? b : x);
        return found is { } at
            ? new Fails(
                isLarge ? "the derivative is not 0" : "the derivative points towards the nearest minimizer",
                Witness.Of($"f'(x) = {DifferentiableClass.Slope(f.Source, at)}, X = {string.Join(" and ", f.Minimizers)}").With("x", at))
            : new Holds("the derivative nowhere points towards the nearest minimizer");
    }

    protected override BestConstant Best(MonotoneProfile f, CancellationToken cancellation) =>
        Decide(f, ClassArgument.None, cancellation) is Fails ? new NoConstant()
        : Decide(f, ClassArgument.Of(new Rational(2)), cancellation) is Holds ? new EveryConstant()
        : new LargestConstant(Rational.One);

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) => RealValued.Failure(f);

    private protected override BestConstant BestFinite(FiniteFunction f, CancellationToken cancellation) => new NoConstant();
}
