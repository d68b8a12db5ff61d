using Brox.Definitions;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>
/// A polynomial on all of R that is unbounded below, such as <c>x</c>, which no piecewise function of this laboratory is: it has no minimizer, and what the definitions say of its shape are signs of its derivatives.
/// </summary>
/// <param name="p">The polynomial.</param>
internal sealed class WholePolynomial(Polynomial p)
{
    private bool IsUnboundedBelow => p.Degree > 0 && (p.Degree % 2 != 0 || p.Leading.Sign < 0);

    /// <summary>Whether it belongs to a class; <see langword="null"/> where it is bounded below, or the class is not read here.</summary>
    public MembershipAnswer? Decide(string className) => !IsUnboundedBelow ? null : className switch
    {
        ClassName.HasMinimizer or ClassName.UniqueMinimizer => MembershipAnswer.No($"{p} has the limit -inf towards {(p.Leading.Sign < 0 ? "inf" : "-inf")}: its leading term is {p.Leading}*x^{p.Degree}"),
        ClassName.Closed or ClassName.ConvexDomain or ClassName.RealValued or ClassName.Continuous or ClassName.Differentiable => MembershipAnswer.Yes("a polynomial on R"),
        ClassName.BoundedDomain => MembershipAnswer.No("the domain is R"),
        ClassName.Convex => MembershipAnswer.Of(Signs(p.Derivative().Derivative()).All(s => s >= 0)),
        ClassName.Quasiconvex => MembershipAnswer.Of(Signs(p.Derivative()).SkipWhile(s => s <= 0).All(s => s >= 0)),
        _ => null,
    };

    private static IEnumerable<int> Signs(Polynomial q) => PolynomialSigns.Over(q, null, null).Select(part => part.Sign);
}
