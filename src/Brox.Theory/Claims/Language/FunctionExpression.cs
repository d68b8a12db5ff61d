using System.Collections.Immutable;

namespace Brox.Theory.Claims.Language;

/// <summary>A function made of the functions that a conjecture quantifies over. Values add in the extended reals.</summary>
public abstract record FunctionExpression
{
    private protected FunctionExpression(int depth) => Depth = depth;

    /// <summary>The number of operations on one another, from the outermost one to a function.</summary>
    internal int Depth { get; }

    /// <summary>The precedence of the outermost operation: 1 sum, 2 multiple, 3 atom.</summary>
    private protected abstract int Precedence { get; }

    /// <summary>The functions that occur, in order of name.</summary>
    public ImmutableSortedSet<string> Functions => [.. FunctionNames()];

    /// <summary>The parameters that occur, in order of name.</summary>
    public ImmutableSortedSet<string> Parameters => [.. ParameterNames()];

    /// <summary>The expression, where its depth is bounded.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    internal static FunctionExpression Bounded(FunctionExpression expression) => expression.Depth > ParameterExpression.MaximumDepth
        ? throw new ArgumentException($"more than {ParameterExpression.MaximumDepth} operations on one another")
        : expression;

    /// <summary>The canonical text.</summary>
    public sealed override string ToString() => Text();

    private protected abstract IEnumerable<string> FunctionNames();

    private protected abstract IEnumerable<string> ParameterNames();

    private protected abstract string Text();

    private protected static string Inside(FunctionExpression expression, int precedence) =>
        expression.Precedence < precedence ? $"({expression})" : expression.ToString();

    /// <summary>One of the functions.</summary>
    /// <param name="Name">Its lower-case name; <c>f</c> when left out.</param>
    public sealed record Variable(string Name) : FunctionExpression(0)
    {
        private protected override int Precedence => 3;

        private protected override IEnumerable<string> FunctionNames() => [Name];

        private protected override IEnumerable<string> ParameterNames() => [];

        private protected override string Text() => Name;
    }

    /// <summary>The sum, on the common domain.</summary>
    /// <param name="Left">The left operand.</param>
    /// <param name="Right">The right operand.</param>
    public sealed record Sum(FunctionExpression Left, FunctionExpression Right) : FunctionExpression(1 + Math.Max(Left.Depth, Right.Depth))
    {
        private protected override int Precedence => 1;

        private protected override IEnumerable<string> FunctionNames() => Left.FunctionNames().Concat(Right.FunctionNames());

        private protected override IEnumerable<string> ParameterNames() => Left.ParameterNames().Concat(Right.ParameterNames());

        private protected override string Text() => $"{Inside(Left, 1)} + {Inside(Right, 2)}";
    }

    /// <summary>The pointwise maximum, on the common domain, or the pointwise minimum, on the union of the domains.</summary>
    /// <param name="IsMaximum">Whether it is the maximum.</param>
    /// <param name="Left">The left operand.</param>
    /// <param name="Right">The right operand.</param>
    public sealed record Extremum(bool IsMaximum, FunctionExpression Left, FunctionExpression Right) : FunctionExpression(1 + Math.Max(Left.Depth, Right.Depth))
    {
        private protected override int Precedence => 3;

        private protected override IEnumerable<string> FunctionNames() => Left.FunctionNames().Concat(Right.FunctionNames());

        private protected override IEnumerable<string> ParameterNames() => Left.ParameterNames().Concat(Right.ParameterNames());

        private protected override string Text() => $"{(IsMaximum ? "max" : "min")}({Left}, {Right})";
    }

    /// <summary>A multiple <c>c*f</c>, <c>c &gt; 0</c>.</summary>
    /// <param name="Factor">The factor c.</param>
    /// <param name="Function">The function.</param>
    public sealed record Multiple(ParameterExpression Factor, FunctionExpression Function) : FunctionExpression(1 + Function.Depth)
    {
        private protected override int Precedence => 2;

        private protected override IEnumerable<string> FunctionNames() => Function.FunctionNames();

        private protected override IEnumerable<string> ParameterNames() => Factor.Parameters;

        private protected override string Text()
        {
            var factor = Factor is ParameterExpression.Binary { Operator: '+' or '-' } ? $"({Factor})" : Factor.ToString();
            return $"{factor}*{Inside(Function, 3)}";
        }
    }

    /// <summary>The function <c>x -&gt; f(c*x)</c>, <c>c != 0</c>.</summary>
    /// <param name="Function">The function.</param>
    /// <param name="Factor">The factor c.</param>
    public sealed record Dilation(FunctionExpression Function, ParameterExpression Factor) : FunctionExpression(1 + Function.Depth)
    {
        private protected override int Precedence => 3;

        private protected override IEnumerable<string> FunctionNames() => Function.FunctionNames();

        private protected override IEnumerable<string> ParameterNames() => Factor.Parameters;

        private protected override string Text()
        {
            var factor = Factor is ParameterExpression.Binary { Operator: '+' or '-' } ? $"({Factor})" : Factor.ToString();
            return $"{Inside(Function, 3)}({factor}*x)";
        }
    }
}
