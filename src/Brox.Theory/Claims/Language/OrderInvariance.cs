using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Claims.Language;

/// <summary>
/// Decides <c>phi(f)</c> for a strictly increasing phi of the short list where the composition itself is not representable. The definitions of the classes named here compare values of the function only
/// with each other, and <c>phi(a) &lt;= phi(b)</c> exactly when <c>a &lt;= b</c>, <c>phi(f)</c> being <c>+inf</c> where <c>f</c> is: so <c>phi(f)</c> is in such a class exactly when <c>f</c> is (Lemma 5.1).
/// It does not apply where phi is undefined at a value of <c>f</c>.
/// </summary>
internal static class OrderInvariance
{
    private static readonly ImmutableHashSet<string> _classes =
    [
        ClassName.Alignment, ClassName.Progress, ClassName.BroximallyAligned, ClassName.UniformlyAligned,
        ClassName.UniformlyAlignedSublevel, ClassName.UniformlyAlignedInBall, ClassName.Quasiconvex, ClassName.StrictlyQuasiconvex,
        ClassName.StarQuasiconvex, ClassName.StrictlyStarQuasiconvex, ClassName.UniqueMinimizer, ClassName.ConnectedMinimizers,
        ClassName.HasMinimizer, ClassName.ConvexDomain, ClassName.BoundedDomain,
    ];

    /// <summary>The verdict on the inner function, where it is that of the composition; else <see langword="null"/>.</summary>
    public static Verdict? Decide(Membership membership, ConjectureInstance instance, CancellationToken cancellation)
    {
        if (membership is not { Function: FunctionExpression.Composed { Outer: var outer, Function: var inner }, Class: var term } || !_classes.Contains(term.Class.Name)
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
