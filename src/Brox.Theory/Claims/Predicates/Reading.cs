using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Reads the functions and parameters of an instance as a claim in code wants them.</summary>
internal static class Reading
{
    /// <summary>The name of a parameter that is the square of a radius.</summary>
    public const string SquareOfRadius = "t^2";

    /// <summary>A function on finitely many points, or <see langword="null"/> where the instance has another kind.</summary>
    public static FiniteFunction? Finite(this ConjectureInstance instance, string name = "f") => instance.Functions[name] as FiniteFunction;

    /// <summary>A piecewise linear function, or <see langword="null"/> where the instance has another kind.</summary>
    public static PiecewiseLinear? Line(this ConjectureInstance instance, string name = "f") =>
        instance.Functions[name] is PiecewisePolynomial { Degree: <= 1 } f ? PiecewiseLinear.Of(f) : null;

    /// <summary>The radius: <c>t</c>, or <c>t^2</c> where its square is given; <see langword="null"/> where it is not positive.</summary>
    public static Radius? Radius(this ConjectureInstance instance)
    {
        var isSquare = !instance.Parameters.TryGetValue("t", out var value);
        value = isSquare ? instance.Parameters[SquareOfRadius] : value;
        return value.Sign <= 0 ? null : isSquare ? Functions.Geometry.Radius.FromSquare(value) : Functions.Geometry.Radius.FromLength(value);
    }

    /// <summary>A parameter, or 0 where it is not given.</summary>
    public static Rational Parameter(this ConjectureInstance instance, string name) => instance.Parameters.TryGetValue(name, out var value) ? value : Rational.Zero;

    /// <summary>The point with the coordinates <c>x1, x2, ...</c> for a letter x.</summary>
    public static Point Coordinates(this ConjectureInstance instance, string letter, int dimension) =>
        new([.. Enumerable.Range(1, dimension).Select(i => instance.Parameter($"{letter}{i}"))]);
}
