using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Generators;

/// <summary>A formula that is in its classes by construction, with what is known exactly of it. Its least value is 0.</summary>
/// <param name="Function">The function.</param>
/// <param name="Minimizer">A minimizer that serves as <c>x*</c>: f falls (strictly, where the class says so) along the way to it from every point outside X, unless X is curved.</param>
/// <param name="IsUnique">Whether it is the only one; where it is not, X is an affine subspace, a wave or two points, as the construction says.</param>
/// <param name="Constant">The constant with which f is in the class: mu, gamma or theta; <see langword="null"/> where the class has none. A larger one may do as well.</param>
internal sealed record FormulaMember(FormulaFunction Function, Point Minimizer, bool IsUnique, Rational? Constant)
{
    /// <summary>The least value f*.</summary>
    public Rational Minimum { get; init; } = Rational.Zero;

    /// <summary>The amplitude e where X is the wave <c>y_2 = e sin y_1</c> (and the other coordinates are 0), with <c>y = x - x*</c>; else 0.</summary>
    public Rational Amplitude { get; init; }
}
