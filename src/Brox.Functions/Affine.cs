using Brox.Numbers;

namespace Brox.Functions;

/// <summary>The affine function <c>x -> Constant + Slope*x</c> of one variable.</summary>
/// <param name="Constant">The value at 0.</param>
/// <param name="Slope">The slope.</param>
internal readonly record struct Affine(Rational Constant, Rational Slope)
{
    /// <summary>The value at a rational point.</summary>
    public Rational At(Rational x) => Slope.IsZero ? Constant : Constant + (Slope * x);

    /// <summary>The value at a point of a quadratic field.</summary>
    public Surd At(Surd x) => Slope.IsZero ? Constant : Constant + ((Surd)Slope * x);
}
