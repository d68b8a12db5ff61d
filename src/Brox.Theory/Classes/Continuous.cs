using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary><c>continuous</c>: continuous as a map from R^d to <c>R ∪ {+inf}</c>; a boundary point of the domain with a finite value is a discontinuity. On a box: of the restriction to the box.</summary>
internal sealed class Continuous() : FunctionClass(ClassName.Continuous, "f is continuous as a map from R^d to the extended reals",
    "Section 1")
{
    /// <summary>The first discontinuity; <see langword="null"/> where there is none.</summary>
    internal static Fails? Failure(PiecewisePolynomial f)
    {
        for (var k = 0; k < f.Knots.Length; k++)
        {
            var (left, value, right) = (f.LeftLimit(k), f.KnotValues[k], f.RightLimit(k));
            if ((left != value && f.Knots[k] != f.Box?.Lower) || (right != value && f.Knots[k] != f.Box?.Upper))
            {
                static string Show(Rational? v) => v?.ToString() ?? "+inf";
                return new Fails(
                    "the function is not continuous",
                    Witness.Of($"the limits {Show(left)} and {Show(right)} and the value {Show(value)} at x are not all equal").With("x", f.Knots[k]));
            }
        }

        return null;
    }

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        new Fails("the function is not continuous", Witness.Of($"f(x) = {f.Values[0]}, and +inf at all points near x").With("x", f.Points[0]));

    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)Failure(f) ?? new Holds("the one-sided limits agree with the value at every knot");

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) =>
        DecidePiecewise(f.Source, argument, cancellation);
}
