using Brox.Definitions.Forms;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Claims.Language;

/// <summary>
/// Decides <c>phi(f)</c> for a strictly increasing phi of the short list where the composition itself is not representable. A class whose definition compares values of the function only with each other contains
/// <c>phi(f)</c> exactly when it contains <c>f</c>, <c>phi(f)</c> being <c>+inf</c> where <c>f</c> is (Lemma 5.1; the proof stands at <see cref="OrderOfValues"/>). It does not apply where phi is undefined at a value of <c>f</c>.
/// </summary>
internal static class OrderInvariance
{
    /// <summary>The verdict on the inner function, where it is that of the composition; else <see langword="null"/>.</summary>
    public static Verdict? Decide(Membership membership, ConjectureInstance instance, CancellationToken cancellation)
    {
        if (membership is not { Function: FunctionExpression.Composed { Outer: var outer, Function: var inner }, Class: var term } || !term.Class.Form.IsOfOrder
            || FunctionEvaluation.Evaluate(inner, instance).Function is not { } f || !IsDefined(outer, f) || term.Evaluate(instance.Parameters) is not { } expression)
        {
            return null;
        }

        var why = $"{outer.Name} is strictly increasing, so the order of the values is that of {inner}";
        return expression.Decide(f, cancellation) switch
        {
            Holds holds => holds with { Reason = $"{holds.Reason}; {why}" },
            Fails fails => fails with { Reason = $"{fails.Reason}; {why}" },
            var open => open,
        };
    }

    private static bool IsDefined(MonotoneFunction outer, FunctionInstance f)
    {
        if (outer.From is not { } from)
        {
            return true;
        }

        var (order, isAttained) = f switch
        {
            FiniteFunction finite => (finite.Minimum.CompareTo(from), true),
            PiecewisePolynomial piecewise => Least(MonotoneProfile.Of(piecewise), from),
            _ => (-1, true),
        };
        return order > 0 || (order == 0 && (outer.WithFrom || !isAttained));
    }

    private static (int Order, bool IsAttained) Least(MonotoneProfile profile, Rational from) => (profile.Infimum.CompareTo(from), !profile.Minimizers.IsEmpty);
}
