using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Theory.Claims.Language;

/// <summary>An arithmetic expression of rational numbers and parameters, such as <c>s/2</c>, <c>2*s</c> or <c>s^2 + r</c>. Parameters range over the positive rationals.</summary>
internal abstract record ParameterExpression
{
    /// <summary>The most operations on one another: what walks through an expression goes as deep.</summary>
    internal const int MaximumDepth = 1_000;

    /// <summary>The largest <see cref="Bits"/> of an expression that is read: its values are computed at once.</summary>
    internal const long MaximumBits = 1 << 17;

    private const long ParameterBits = 64;
    private const long Saturated = 1L << 40;

    private protected ParameterExpression(int depth, long bits) => (Depth, Bits) = (depth, Math.Min(bits, Saturated));

    /// <summary>The number of operations on one another, from the outermost one to a number or parameter.</summary>
    internal int Depth { get; }

    /// <summary>The bits of numerator and denominator together, about and from above, where those of a parameter are 64.</summary>
    internal long Bits { get; }

    /// <summary>The precedence of the outermost operation: 1 sum, 2 product, 3 power, 4 atom.</summary>
    private protected abstract int Precedence { get; }

    /// <summary>The parameters that occur, in order of name.</summary>
    public ImmutableSortedSet<string> Parameters => [.. Names()];

    /// <summary>The value, or <see langword="null"/> where it is not defined: a division by 0, or a power 0^0 or of 0 to a negative number.</summary>
    /// <param name="values">The values of the parameters.</param>
    /// <exception cref="KeyNotFoundException">A parameter has no value.</exception>
    public abstract Rational? Evaluate(IReadOnlyDictionary<string, Rational> values);

    /// <summary>The canonical text.</summary>
    public sealed override string ToString() => Text();

    private protected abstract IEnumerable<string> Names();

    private protected abstract string Text();

    /// <summary>The expression, where its depth and the bits of its value are bounded.</summary>
    /// <exception cref="ArgumentException">They are not; the message says which bound is passed, in one line.</exception>
    internal static T Bounded<T>(T expression)
        where T : ParameterExpression =>
        expression.Depth > MaximumDepth ? throw new ArgumentException($"more than {MaximumDepth} operations on one another")
        : expression.Bits > MaximumBits ? throw new ArgumentException($"a value of more than {MaximumBits} bits is not computed")
        : expression;

    /// <summary>The text, in parentheses where an operation of the given precedence asks for them.</summary>
    private protected static string Inside(ParameterExpression expression, int precedence) =>
        expression.Precedence < precedence ? $"({expression})" : expression.ToString();

    /// <summary>A rational number.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Number(Rational Value) : ParameterExpression(0, Value.Numerator.GetBitLength() + Value.Denominator.GetBitLength())
    {
        private protected override int Precedence => Value.Sign < 0 ? 1 : Value.Denominator.IsOne ? 4 : 2;

        /// <inheritdoc/>
        public override Rational? Evaluate(IReadOnlyDictionary<string, Rational> values) => Value;

        private protected override IEnumerable<string> Names() => [];

        private protected override string Text() => Value.ToString();
    }

    /// <summary>A parameter.</summary>
    /// <param name="Name">Its lower-case name.</param>
    public sealed record Parameter(string Name) : ParameterExpression(0, ParameterBits)
    {
        private protected override int Precedence => 4;

        /// <inheritdoc/>
        public override Rational? Evaluate(IReadOnlyDictionary<string, Rational> values) => values[Name];

        private protected override IEnumerable<string> Names() => [Name];

        private protected override string Text() => Name;
    }

    /// <summary>A sum, difference, product or quotient.</summary>
    /// <param name="Operator">One of <c>+ - * /</c>.</param>
    /// <param name="Left">The left operand.</param>
    /// <param name="Right">The right operand.</param>
    public sealed record Binary(char Operator, ParameterExpression Left, ParameterExpression Right)
        : ParameterExpression(1 + Math.Max(Left.Depth, Right.Depth), Left.Bits + Right.Bits)
    {
        private protected override int Precedence => Operator is '+' or '-' ? 1 : 2;

        /// <inheritdoc/>
        public override Rational? Evaluate(IReadOnlyDictionary<string, Rational> values)
        {
            if (Left.Evaluate(values) is not { } a || Right.Evaluate(values) is not { } b)
            {
                return null;
            }

            return Operator switch
            {
                '+' => a + b,
                '-' => a - b,
                '*' => a * b,
                _ => b.IsZero ? null : a / b,
            };
        }

        private protected override IEnumerable<string> Names() => Left.Names().Concat(Right.Names());

        private protected override string Text() => Operator is '+' or '-'
            ? $"{Inside(Left, 1)} {Operator} {Inside(Right, 2)}"
            : $"{Inside(Left, 2)}{Operator}{Inside(Right, 3)}";
    }

    /// <summary>A power with an integer exponent.</summary>
    /// <param name="Base">The base.</param>
    /// <param name="Exponent">The exponent.</param>
    public sealed record Power(ParameterExpression Base, int Exponent) : ParameterExpression(1 + Base.Depth, Math.Abs(Exponent) * Base.Bits)
    {
        /// <summary>The largest exponent, in absolute value.</summary>
        public const int LargestExponent = 64;

        private protected override int Precedence => 3;

        /// <inheritdoc/>
        public override Rational? Evaluate(IReadOnlyDictionary<string, Rational> values)
        {
            if (Base.Evaluate(values) is not { } a || (a.IsZero && Exponent <= 0))
            {
                return null;
            }

            var power = Rational.One;
            for (var i = 0; i < Math.Abs(Exponent); i++)
            {
                power *= a;
            }

            return Exponent < 0 ? Rational.One / power : power;
        }

        private protected override IEnumerable<string> Names() => Base.Names();

        private protected override string Text() => $"{Inside(Base, 4)}^{(Exponent < 0 ? $"({Exponent})" : Exponent)}";
    }
}
