using System.Collections.Immutable;

namespace Brox.Theory.Claims.Language;

/// <summary>A function made of the functions that a conjecture quantifies over. Values add in the extended reals.</summary>
internal abstract record FunctionExpression
{
    private protected FunctionExpression(int depth) => Depth = depth;

    /// <summary>The number of operations on one another, from the outermost one to a function.</summary>
    internal int Depth { get; }

    /// <summary>The precedence of the outermost operation: 1 sum and sign, 2 multiple, product and quotient, 3 power, 4 atom.</summary>
    private protected abstract int Precedence { get; }

    /// <summary>The functions that occur, in order of name.</summary>
    public ImmutableSortedSet<string> Functions => [.. FunctionNames()];

    /// <summary>The parameters that occur, in order of name.</summary>
    public ImmutableSortedSet<string> Parameters => [.. ParameterNames()];

    /// <summary>The linear maps that occur, in order of name.</summary>
    internal ImmutableSortedSet<string> Maps => [.. Parts.OfType<Linear>().Select(l => l.Map)];

    /// <summary>The expression and all that it is made of, innermost first.</summary>
    internal IEnumerable<FunctionExpression> Parts => Operands.SelectMany(o => o.Parts).Append(this);

    /// <summary>The expressions that the outermost operation joins.</summary>
    internal abstract ImmutableArray<FunctionExpression> Operands { get; }

    /// <summary>The expression with matrices in the place of their names.</summary>
    internal FunctionExpression With(IReadOnlyDictionary<string, LinearMap> maps) => this switch
    {
        Sum e => e with { Left = e.Left.With(maps), Right = e.Right.With(maps) },
        Extremum e => e with { Left = e.Left.With(maps), Right = e.Right.With(maps) },
        Product e => e with { Left = e.Left.With(maps), Right = e.Right.With(maps) },
        Quotient e => e with { Left = e.Left.With(maps), Right = e.Right.With(maps) },
        Multiple e => e with { Function = e.Function.With(maps) },
        Dilation e => e with { Function = e.Function.With(maps) },
        Opposite e => e with { Function = e.Function.With(maps) },
        Power e => e with { Function = e.Function.With(maps) },
        Composed e => e with { Function = e.Function.With(maps) },
        Indicator e => e with { Function = e.Function.With(maps) },
        Linear e => e with { Function = e.Function.With(maps), Value = maps.GetValueOrDefault(e.Map) ?? e.Value },
        _ => this,
    };

    /// <summary>The expression, where its depth is bounded.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    internal static FunctionExpression Bounded(FunctionExpression expression) => expression.Depth > ParameterExpression.MaximumDepth
        ? throw new ArgumentException($"more than {ParameterExpression.MaximumDepth} operations on one another")
        : expression;

    /// <summary>The canonical text.</summary>
    public sealed override string ToString() => Text();

    private protected virtual IEnumerable<string> FunctionNames() => Operands.SelectMany(o => o.FunctionNames());

    private protected virtual IEnumerable<string> ParameterNames() => Operands.SelectMany(o => o.ParameterNames());

    private protected abstract string Text();

    private protected static string Enclosed(ParameterExpression factor) => factor is ParameterExpression.Binary { Operator: '+' or '-' } ? $"({factor})" : factor.ToString();

    private protected static string Inside(FunctionExpression expression, int precedence) =>
        expression.Precedence < precedence ? $"({expression})" : expression.ToString();

    /// <summary>One of the functions.</summary>
    /// <param name="Name">Its lower-case name; <c>f</c> when left out.</param>
    public sealed record Variable(string Name) : FunctionExpression(0)
    {
        private protected override int Precedence => 4;

        internal override ImmutableArray<FunctionExpression> Operands => [];

        private protected override IEnumerable<string> FunctionNames() => [Name];

        private protected override string Text() => Name;
    }

    /// <summary>The sum, on the common domain.</summary>
    /// <param name="Left">The left operand.</param>
    /// <param name="Right">The right operand.</param>
    public sealed record Sum(FunctionExpression Left, FunctionExpression Right) : FunctionExpression(1 + Math.Max(Left.Depth, Right.Depth))
    {
        private protected override int Precedence => 1;

        internal override ImmutableArray<FunctionExpression> Operands => [Left, Right];

        private protected override string Text() => Right is Opposite opposite ? $"{Inside(Left, 1)} - {Inside(opposite.Function, 2)}" : $"{Inside(Left, 1)} + {Inside(Right, 2)}";
    }

    /// <summary>The pointwise maximum, on the common domain, or the pointwise minimum, on the union of the domains.</summary>
    /// <param name="IsMaximum">Whether it is the maximum.</param>
    /// <param name="Left">The left operand.</param>
    /// <param name="Right">The right operand.</param>
    public sealed record Extremum(bool IsMaximum, FunctionExpression Left, FunctionExpression Right) : FunctionExpression(1 + Math.Max(Left.Depth, Right.Depth))
    {
        private protected override int Precedence => 4;

        internal override ImmutableArray<FunctionExpression> Operands => [Left, Right];

        private protected override string Text() => $"{(IsMaximum ? "max" : "min")}({Left}, {Right})";
    }

    /// <summary>A multiple <c>c*f</c>, <c>c &gt; 0</c>.</summary>
    /// <param name="Factor">The factor c.</param>
    /// <param name="Function">The function.</param>
    public sealed record Multiple(ParameterExpression Factor, FunctionExpression Function) : FunctionExpression(1 + Function.Depth)
    {
        private protected override int Precedence => 2;

        internal override ImmutableArray<FunctionExpression> Operands => [Function];

        private protected override IEnumerable<string> ParameterNames() => Factor.Parameters.Concat(Function.ParameterNames());

        private protected override string Text() => $"{Enclosed(Factor)}*{Inside(Function, 3)}";
    }
    /// <summary>The function <c>x -&gt; f(c*x + b)</c>, <c>c != 0</c>; in a space of several dimensions <c>b</c> is added to every coordinate.</summary>
    /// <param name="Function">The function.</param>
    /// <param name="Factor">The factor c.</param>
    public sealed record Dilation(FunctionExpression Function, ParameterExpression Factor) : FunctionExpression(1 + Function.Depth)
    {
        /// <summary>The shift b; <see langword="null"/> for 0.</summary>
        public ParameterExpression? Shift { get; init; }

        private protected override int Precedence => 4;

        internal override ImmutableArray<FunctionExpression> Operands => [Function];

        private protected override IEnumerable<string> ParameterNames() => Factor.Parameters.Concat(Shift?.Parameters ?? []).Concat(Function.ParameterNames());

        private protected override string Text() => $"{Inside(Function, 4)}({Enclosed(Factor)}*x{ShiftText})";

        private string ShiftText => Shift switch
        {
            null => string.Empty,
            ParameterExpression.Number { Value.Sign: < 0 } negative => $" - {-negative.Value}",
            ParameterExpression.Binary { Operator: '*', Left: ParameterExpression.Number { Value: var sign }, Right: var size } when sign == -Numbers.Rational.One => $" - {Enclosed(size)}",
            var shift => $" + {Enclosed(shift)}",
        };
    }

    /// <summary>The function <c>-f</c>, on the domain of <c>f</c>.</summary>
    /// <param name="Function">The function.</param>
    internal sealed record Opposite(FunctionExpression Function) : FunctionExpression(1 + Function.Depth)
    {
        private protected override int Precedence => 1;

        internal override ImmutableArray<FunctionExpression> Operands => [Function];

        private protected override string Text() => $"-{Inside(Function, 2)}";
    }

    /// <summary>The product, on the common domain.</summary>
    /// <param name="Left">The left operand.</param>
    /// <param name="Right">The right operand.</param>
    internal sealed record Product(FunctionExpression Left, FunctionExpression Right) : FunctionExpression(1 + Math.Max(Left.Depth, Right.Depth))
    {
        private protected override int Precedence => 2;

        internal override ImmutableArray<FunctionExpression> Operands => [Left, Right];

        private protected override string Text() => $"{(Left is Product or Quotient ? Left.ToString() : Inside(Left, 3))}*{Inside(Right, 3)}";
    }

    /// <summary>The quotient, where both are finite and the divisor is not 0.</summary>
    /// <param name="Left">The dividend.</param>
    /// <param name="Right">The divisor.</param>
    internal sealed record Quotient(FunctionExpression Left, FunctionExpression Right) : FunctionExpression(1 + Math.Max(Left.Depth, Right.Depth))
    {
        private protected override int Precedence => 2;

        internal override ImmutableArray<FunctionExpression> Operands => [Left, Right];

        private protected override string Text() => $"{(Left is Product or Quotient ? Left.ToString() : Inside(Left, 3))}/{Inside(Right, 3)}";
    }

    /// <summary>A number as a function that is finite everywhere.</summary>
    /// <param name="Value">The number.</param>
    internal sealed record Constant(ParameterExpression Value) : FunctionExpression(0)
    {
        private protected override int Precedence => Value is ParameterExpression.Number { Value.Sign: >= 0 } or ParameterExpression.Parameter ? 4 : Value is ParameterExpression.Binary { Operator: '+' or '-' } ? 1 : 2;

        internal override ImmutableArray<FunctionExpression> Operands => [];

        private protected override IEnumerable<string> ParameterNames() => Value.Parameters;

        private protected override string Text() => Value.ToString();
    }

    /// <summary>The power <c>f^n</c>, a whole n of at least 2.</summary>
    /// <param name="Function">The function.</param>
    /// <param name="Exponent">The exponent n.</param>
    internal sealed record Power(FunctionExpression Function, int Exponent) : FunctionExpression(1 + Function.Depth)
    {
        private protected override int Precedence => 3;

        internal override ImmutableArray<FunctionExpression> Operands => [Function];

        private protected override string Text() => $"{Inside(Function, 4)}^{Exponent}";
    }

    /// <summary>The composition with a monotone function, where that is defined at the values.</summary>
    /// <param name="Outer">The monotone function.</param>
    /// <param name="Function">The function.</param>
    internal sealed record Composed(MonotoneFunction Outer, FunctionExpression Function) : FunctionExpression(1 + Function.Depth)
    {
        private protected override int Precedence => 4;

        internal override ImmutableArray<FunctionExpression> Operands => [Function];

        private protected override string Text() => $"{Outer.Name}({Function})";
    }

    /// <summary>The function <c>x -&gt; f(Ax)</c>, A a square matrix of rationals, singular ones too.</summary>
    /// <param name="Function">The function.</param>
    /// <param name="Map">The name of the matrix, upper-case.</param>
    internal sealed record Linear(FunctionExpression Function, string Map) : FunctionExpression(1 + Function.Depth)
    {
        /// <summary>The matrix, where the search has chosen one; else the instance says it.</summary>
        public LinearMap? Value { get; init; }

        private protected override int Precedence => 4;

        internal override ImmutableArray<FunctionExpression> Operands => [Function];

        private protected override string Text() => $"{Inside(Function, 4)} o {Map}";
    }

    /// <summary>The indicator of a set that a function has: 0 on it, <c>+inf</c> elsewhere.</summary>
    /// <param name="IsArgmin">Whether the set is that of the minimizers, and not the domain.</param>
    /// <param name="Function">The function.</param>
    internal sealed record Indicator(bool IsArgmin, FunctionExpression Function) : FunctionExpression(1 + Function.Depth)
    {
        private protected override int Precedence => 3;

        internal override ImmutableArray<FunctionExpression> Operands => [Function];

        private protected override string Text() => $"{(IsArgmin ? "argmin" : "dom")} {Inside(Function, 4)}";
    }
}
