using Brox.Numbers;

namespace Brox.Functions.Formulas.Symbolic;

/// <summary>What a kernel is.</summary>
internal enum KernelKind
{
    /// <summary>A positive rational under a fractional power.</summary>
    Number,

    /// <summary>The circle number.</summary>
    Pi,

    /// <summary>A variable.</summary>
    Variable,

    /// <summary>A logarithm of a sum.</summary>
    Log,

    /// <summary>A sine of a sum.</summary>
    Sin,

    /// <summary>A cosine of a sum.</summary>
    Cos,

    /// <summary>An arc tangent of a sum.</summary>
    Atan,

    /// <summary>An absolute value of a sum; it has no derivative in this form.</summary>
    Abs,

    /// <summary>A sum under a negative or fractional power.</summary>
    Sum,
}

/// <summary>A factor that is not taken apart: a variable, a number under a root, a function of a sum, a sum under a power.</summary>
internal sealed class Kernel : IEquatable<Kernel>
{
    private Kernel(KernelKind kind, int index, Rational value, KernelSum? argument, string key)
    {
        Kind = kind;
        Index = index;
        Value = value;
        Argument = argument;
        Key = key;
    }

    /// <summary>The circle number.</summary>
    public static Kernel Pi { get; } = new(KernelKind.Pi, 0, default, null, "p");

    /// <summary>What it is.</summary>
    public KernelKind Kind { get; }

    /// <summary>The index of a variable; else 0.</summary>
    public int Index { get; }

    /// <summary>The number under a root; else 0.</summary>
    public Rational Value { get; }

    /// <summary>The sum of which it is a function; <see langword="null"/> for numbers and variables.</summary>
    public KernelSum? Argument { get; }

    /// <summary>A text that two kernels share exactly when they are the same.</summary>
    public string Key { get; }

    /// <summary>Whether no variable occurs.</summary>
    public bool IsConstant => Kind is KernelKind.Number or KernelKind.Pi || Argument is { IsConstant: true };

    /// <summary>A variable.</summary>
    public static Kernel Variable(int index) => new(KernelKind.Variable, index, default, null, $"x{index}");

    /// <summary>A positive rational, to be put under a root.</summary>
    public static Kernel Number(Rational value) => new(KernelKind.Number, 0, value, null, $"#{value}");

    /// <summary>A function of a sum, or a sum to be put under a power.</summary>
    public static Kernel Of(KernelKind kind, KernelSum argument) => new(kind, 0, default, argument, $"{kind}[{argument.Key}]");

    /// <inheritdoc/>
    public bool Equals(Kernel? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Kernel);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <summary>The kernel as a formula.</summary>
    public Expression ToExpression() => Kind switch
    {
        KernelKind.Number => Expression.Constant(Value),
        KernelKind.Pi => Expression.Of(Operation.Pi),
        KernelKind.Variable => Expression.Variable(Index),
        KernelKind.Log => Expression.Of(Operation.Log, Argument!.ToExpression()),
        KernelKind.Sin => Expression.Of(Operation.Sin, Argument!.ToExpression()),
        KernelKind.Cos => Expression.Of(Operation.Cos, Argument!.ToExpression()),
        KernelKind.Atan => Expression.Of(Operation.Atan, Argument!.ToExpression()),
        KernelKind.Abs => Expression.Of(Operation.Abs, Argument!.ToExpression()),
        _ => Argument!.ToExpression(),
    };
}
