using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>
/// The second look at "does this function belong to this class?": from the definitions, by code that shares nothing with the deciders but the numbers. Where only a dense
/// sample could be looked at and nothing was found, the answer is <see cref="MembershipKind.Undecided"/>.
/// </summary>
public static class MembershipRecheck
{
    /// <summary>Whether a function belongs to a class.</summary>
    /// <param name="function">The function.</param>
    /// <param name="className">The name of the class.</param>
    /// <param name="radius">The radius, for a class with one.</param>
    /// <param name="constant">The constant; <see langword="null"/> means "for some value", or that the class has none.</param>
    /// <exception cref="ArgumentException">The class has a radius, and none is given.</exception>
    public static MembershipAnswer Of(FunctionInstance function, string className, Radius? radius, Rational? constant) => function switch
    {
        // What is not rechecked is answered as such by name; an exception is a fault of the caller or of this code, and no answer.
        FiniteFunction finite => FiniteDefinitions.Of(finite, className, radius, constant),
        PiecewisePolynomial piecewise => PiecewiseDefinitions.Of(piecewise, className, radius, constant),
        _ => MembershipAnswer.Unknown("formulas are not rechecked: their verdicts are proofs by enclosures, and there is no second implementation of these"),
    };
}
