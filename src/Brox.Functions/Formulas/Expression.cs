using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>What a node of a formula does with its arguments.</summary>
internal enum Operation
{
    /// <summary>A rational number.</summary>
    Constant,

    /// <summary>The circle number.</summary>
    Pi,

    /// <summary>A variable.</summary>
    Variable,

    /// <summary>a + b.</summary>
    Add,

    /// <summary>a - b.</summary>
    Subtract,

    /// <summary>a * b.</summary>
    Multiply,

    /// <summary>a / b.</summary>
    Divide,

    /// <summary>-a.</summary>
    Negate,

    /// <summary>a ^ b.</summary>
    Power,

    /// <summary>The absolute value.</summary>
    Abs,

    /// <summary>The square root.</summary>
    Sqrt,

    /// <summary>The exponential.</summary>
    Exp,

    /// <summary>The natural logarithm.</summary>
    Log,

    /// <summary>The sine.</summary>
    Sin,

    /// <summary>The cosine.</summary>
    Cos,

    /// <summary>The tangent.</summary>
    Tan,

    /// <summary>The arc tangent.</summary>
    Atan,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>The least of the arguments.</summary>
    Min,

    /// <summary>The greatest of the arguments.</summary>
    Max,

    /// <summary>The Euclidean norm of the arguments.</summary>
    Norm,

    /// <summary><c>if(a &lt; b, p, q)</c>.</summary>
    IfLess,

    /// <summary><c>if(a &lt;= b, p, q)</c>.</summary>
    IfLessOrEqual,

    /// <summary>The largest integer that is not above the argument.</summary>
    Floor,
}

/// <summary>A formula as a tree. Two trees are equal when they are written alike.</summary>
internal sealed class Expression : IEquatable<Expression>
{
    private readonly int _hash;

    private Expression(Operation operation, ImmutableArray<Expression> arguments, Rational value, int index)
    {
        Operation = operation;
        Arguments = arguments;
        Value = value;
        Index = index;
        Depth = arguments.IsEmpty ? 1 : 1 + arguments.Max(static a => a.Depth);
        IsConstant = operation != Operation.Variable && arguments.All(static a => a.IsConstant);
        _hash = arguments.Aggregate(HashCode.Combine(operation, value, index), static (hash, a) => HashCode.Combine(hash, a._hash));
    }

    /// <summary>What the node does.</summary>
    public Operation Operation { get; }

    /// <summary>The arguments, in order.</summary>
    public ImmutableArray<Expression> Arguments { get; }

    /// <summary>The number of a constant; else 0.</summary>
    public Rational Value { get; }

    /// <summary>The index of a variable, from 0; else 0.</summary>
    public int Index { get; }

    /// <summary>Whether no variable occurs.</summary>
    public bool IsConstant { get; }

    /// <summary>The number of nodes on the longest way from here to a leaf.</summary>
    public int Depth { get; }

    /// <summary>A number.</summary>
    public static Expression Constant(Rational value) => new(Operation.Constant, [], value, 0);

    /// <summary>A variable.</summary>
    public static Expression Variable(int index) => new(Operation.Variable, [], default, index);

    /// <summary>An operation on arguments.</summary>
    public static Expression Of(Operation operation, params ImmutableArray<Expression> arguments) => new(operation, arguments, default, 0);

    /// <inheritdoc/>
    public bool Equals(Expression? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _hash == other._hash && Operation == other.Operation && Index == other.Index && Value == other.Value
            && Arguments.AsSpan().SequenceEqual(other.Arguments.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Expression);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>Whether a variable occurs.</summary>
    public bool Mentions(int variable) =>
        Operation == Operation.Variable ? Index == variable : Arguments.Any(a => a.Mentions(variable));

    /// <summary>The formula with every variable replaced.</summary>
    public Expression Substitute(Func<int, Expression> replacement)
    {
        ArgumentNullException.ThrowIfNull(replacement);
        return Operation == Operation.Variable
            ? replacement(Index)
            : Arguments.IsEmpty ? this : new Expression(Operation, [.. Arguments.Select(a => a.Substitute(replacement))], Value, Index);
    }
}
