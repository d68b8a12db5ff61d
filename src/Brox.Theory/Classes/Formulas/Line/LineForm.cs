using System.Collections.Immutable;
using Brox.Functions.Formulas;
using Brox.Functions.Formulas.Symbolic;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>
/// A formula of one variable on an open interval as a sum of kernels. An interval of negative numbers is mirrored first, so that the variable is known to be positive wherever it has one sign.
/// </summary>
/// <param name="Sum">The formula, in the mirrored variable where it is mirrored.</param>
/// <param name="IsMirrored">Whether the variable is <c>-x</c>.</param>
/// <param name="Lower">The lower end in that variable; <see langword="null"/> for minus infinity.</param>
/// <param name="Upper">The upper end in that variable; <see langword="null"/> for plus infinity.</param>
internal sealed record LineForm(KernelSum Sum, bool IsMirrored, Rational? Lower, Rational? Upper)
{
    /// <summary>The variables that are positive.</summary>
    public ImmutableArray<int> Positive => Lower is { Sign: >= 0 } ? [0] : [];

    /// <summary>The variable x itself, in the mirrored one.</summary>
    public KernelSum X => KernelSum.Of(Monomial.Of(Kernel.Variable(0), Rational.One).Times(IsMirrored ? -Rational.One : Rational.One));

    /// <summary>The form of a formula between two numbers; <see langword="null"/> where it has none.</summary>
    public static LineForm? Of(Expression e, Rational? lower, Rational? upper)
    {
        var isMirrored = upper is { Sign: <= 0 };
        var (low, high) = isMirrored ? (-upper, -lower) : (lower, upper);
        var formula = isMirrored ? Simplifier.Simplify(e.Substitute(_ => Expression.Of(Operation.Negate, Expression.Variable(0)))) : e;
        ImmutableArray<int> positive = low is { Sign: >= 0 } ? [0] : [];
        return SymbolicForm.Of(formula, positive) is { } sum ? new LineForm(sum, isMirrored, low, high) : null;
    }

    /// <summary>The same interval with another sum.</summary>
    public LineForm With(KernelSum sum) => this with { Sum = sum };

    /// <summary>The derivative with respect to x; <see langword="null"/> where it has too many terms.</summary>
    public LineForm? Derivative() => Sum.Derivative(0) is { } slope ? With(IsMirrored ? slope.Times(-Rational.One) : slope) : null;

    /// <summary>The value at a rational x, as a sum without variables; <see langword="null"/> where the form is not defined there.</summary>
    public KernelSum? At(Rational x) => SymbolicForm.At(Sum, 0, KernelSum.Of(IsMirrored ? -x : x));

    /// <summary>The chart of its signs in x; <see langword="null"/> where it was not found.</summary>
    public SignChart? Chart(CancellationToken cancellation) =>
        LineChart.Of(Sum, Lower, Upper, cancellation) is { } chart ? IsMirrored ? chart.Mirrored() : chart : null;

    /// <summary>
    /// The form near an end of the interval in a new variable t that tends to infinity: <c>x = t</c> or <c>x = -t</c> at an infinite end, else <c>x = end + 1/t</c> or <c>end - 1/t</c>.
    /// </summary>
    /// <param name="sum">The sum, in this form's variable.</param>
    /// <param name="atUpper">Whether the upper end, in x, is meant.</param>
    public KernelSum? Near(KernelSum sum, bool atUpper) => LineChart.Near(sum, atUpper == IsMirrored ? Lower : Upper, atUpper != IsMirrored);

    /// <summary>The form near a rational point inside from one side, as <see cref="Near(KernelSum, bool)"/>.</summary>
    public KernelSum? NearPoint(KernelSum sum, Rational x, bool fromBelow) => LineChart.Near(sum, IsMirrored ? -x : x, fromBelow != IsMirrored);
}
