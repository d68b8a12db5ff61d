using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>The value of a function with its first and, where asked for, second derivatives: forward-mode automatic differentiation.</summary>
/// <remarks>
/// Over <see cref="FloatInterval"/> the entries enclose the derivatives on a box. Where the function has a kink they enclose Clarke's generalized gradient and are decorated
/// <see cref="Decoration.Trivial"/>; a gradient all of whose entries are decorated <see cref="Decoration.Continuous"/> proves that the function is continuously differentiable there.
/// </remarks>
/// <typeparam name="T">The kind of number.</typeparam>
internal sealed class Jet<T>
    where T : struct, IScalar<T>
{
    /// <summary>A value with derivatives.</summary>
    /// <param name="value">The value.</param>
    /// <param name="gradient">The gradient.</param>
    /// <param name="hessian">The lower triangle of the Hessian, row by row; empty where not asked for.</param>
    public Jet(T value, T[] gradient, T[] hessian)
    {
        Value = value;
        Slopes = gradient;
        Curvatures = hessian;
    }

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>The gradient.</summary>
    public IReadOnlyList<T> Gradient => Slopes;

    /// <summary>The gradient, as it is kept.</summary>
    internal T[] Slopes { get; }

    /// <summary>The lower triangle of the Hessian, as it is kept.</summary>
    internal T[] Curvatures { get; }

    /// <summary>An entry of the Hessian.</summary>
    /// <exception cref="IndexOutOfRangeException">Second derivatives were not asked for.</exception>
    public T Hessian(int i, int j) => i >= j ? Curvatures[(i * (i + 1) / 2) + j] : Curvatures[(j * (j + 1) / 2) + i];

    internal static Jet<T> Constant(T value, int dimension, bool second)
    {
        var zero = T.FromRational(Rational.Zero);
        var (gradient, hessian) = (new T[dimension], new T[second ? dimension * (dimension + 1) / 2 : 0]);
        Array.Fill(gradient, zero);
        Array.Fill(hessian, zero);
        return new Jet<T>(value, gradient, hessian);
    }

    internal static Jet<T> Variable(T value, int index, int dimension, bool second)
    {
        var result = Constant(value, dimension, second);
        result.Slopes[index] = T.FromRational(Rational.One);
        return result;
    }

    internal static Jet<T> Linear(Jet<T> a, Jet<T> b, Func<T, T, T> operation) => new(
        operation(a.Value, b.Value), Zip(a.Slopes, b.Slopes, operation), Zip(a.Curvatures, b.Curvatures, operation));

    internal Jet<T> Map(Func<T, T> linear) => new(linear(Value), Array.ConvertAll(Slopes, x => linear(x)), Array.ConvertAll(Curvatures, x => linear(x)));

    internal static Jet<T> Product(Jet<T> a, Jet<T> b)
    {
        var gradient = new T[a.Slopes.Length];
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] = (a.Slopes[i] * b.Value) + (a.Value * b.Slopes[i]);
        }

        var hessian = new T[a.Curvatures.Length];
        for (int i = 0, k = 0; k < hessian.Length; i++)
        {
            for (var j = 0; j <= i; j++, k++)
            {
                hessian[k] = (a.Curvatures[k] * b.Value) + (a.Value * b.Curvatures[k]) + (a.Slopes[i] * b.Slopes[j]) + (a.Slopes[j] * b.Slopes[i]);
            }
        }

        return new Jet<T>(a.Value * b.Value, gradient, hessian);
    }

    /// <summary>The chain rule: a function of one variable with its first and second derivatives at the value.</summary>
    internal Jet<T> Compose(T value, T first, Func<T> second)
    {
        var gradient = Array.ConvertAll(Slopes, g => first * g);
        var hessian = new T[Curvatures.Length];
        if (hessian.Length > 0)
        {
            var bend = second();
            for (int i = 0, k = 0; k < hessian.Length; i++)
            {
                for (var j = 0; j <= i; j++, k++)
                {
                    var pair = i == j ? T.Power(Slopes[i], 2) : Slopes[i] * Slopes[j];
                    hessian[k] = (first * Curvatures[k]) + (bend * pair);
                }
            }
        }

        return new Jet<T>(value, gradient, hessian);
    }

    /// <summary>One of two branches: the value is that of one of them, the derivatives lie between theirs, the Hessian need not exist.</summary>
    internal static Jet<T> Kink(T value, Jet<T> a, Jet<T> b)
    {
        var hessian = new T[a.Curvatures.Length];
        Array.Fill(hessian, T.Unknown);
        return new Jet<T>(value, Zip(a.Slopes, b.Slopes, static (p, q) => T.Undecorated(T.Either(p, q))), hessian);
    }

    /// <summary>A value of which no derivative is known.</summary>
    internal static Jet<T> Rough(T value, int dimension, bool second)
    {
        var result = Constant(value, dimension, second);
        Array.Fill(result.Slopes, T.Unknown);
        Array.Fill(result.Curvatures, T.Unknown);
        return result;
    }

    private static T[] Zip(T[] left, T[] right, Func<T, T, T> operation)
    {
        var result = new T[left.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = operation(left[i], right[i]);
        }

        return result;
    }
}
