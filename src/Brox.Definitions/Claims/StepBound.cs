using System.Numerics;
using Brox.Numbers;

namespace Brox.Definitions.Claims;

/// <summary>
/// A bound on the number of steps of the Ball Proximal Point Method: <c>x_K</c> is in X once <c>K &gt;= Times ceil(Factor (d0^2/t^2 - 1)) + Plus</c>, where <c>d0 = |x_0 - x*| &gt; t</c>, and once
/// <c>K &gt;= 1</c> otherwise. The bounds of Theorem 4.1 (iii) stand here and nowhere else.
/// </summary>
/// <param name="Times">The whole factor outside.</param>
/// <param name="Factor">The factor inside.</param>
/// <param name="Plus">The whole summand.</param>
internal sealed record StepBound(int Times, Rational Factor, int Plus)
{
    /// <summary>Theorem 4.1 (iii), reading P: pairs of steps.</summary>
    public static StepBound OfPairs { get; } = new(2, 2, 1);

    /// <summary>Theorem 4.1 (iii), reading W: three steps each.</summary>
    public static StepBound OfWindows { get; } = new(3, 2, 1);

    /// <summary>The bound that is derived in docs/case-study-theorem-4-1.md.</summary>
    public static StepBound NineHalves { get; } = new(1, Rational.Create(9, 2), 3);

    /// <summary>The steps that are allowed from a start with the given <c>d0^2/t^2</c>.</summary>
    public BigInteger Allowed(Surd squaredRatio) => squaredRatio <= Rational.One ? BigInteger.One : (Times * (Factor * (squaredRatio - Rational.One)).Ceiling()) + Plus;

    /// <summary>The bound for <c>d0 &gt; t</c>, such as <c>3 ceil(2(d0^2/t^2 - 1)) + 1</c>.</summary>
    public override string ToString() => $"{(Times == 1 ? string.Empty : $"{Times} ")}ceil({(Factor.IsInteger ? $"{Factor}" : $"({Factor})")}(d0^2/t^2 - 1)) + {Plus}";
}
