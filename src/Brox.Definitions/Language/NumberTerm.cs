using Brox.Numbers;

namespace Brox.Definitions.Language;

/// <summary>
/// A number in a definition: an extended real, or undefined. <c>inf - inf</c>, <c>0*inf</c>, <c>inf/inf</c>, <c>a/0</c> and the root of a negative number are undefined, what is made of an undefined number is undefined,
/// and a comparison with one is false, <c>!=</c> as well.
/// </summary>
internal abstract record NumberTerm
{
    private NumberTerm()
    {
    }

    /// <summary>The canonical text.</summary>
    public sealed override string ToString() => DefinitionPrinter.Text(this);

    /// <summary>A rational.</summary>
    /// <param name="Value">Its value.</param>
    public sealed record Constant(Rational Value) : NumberTerm;

    /// <summary>A number that a quantifier binds, or a parameter of the class; a real number (a radius may be irrational).</summary>
    /// <param name="Name">Its name.</param>
    public sealed record Variable(string Name) : NumberTerm;

    /// <summary><c>f(p)</c>; <c>+inf</c> outside <c>dom f</c>.</summary>
    /// <param name="At">The point <c>p</c>.</param>
    public sealed record FunctionValue(PointTerm At) : NumberTerm;

    /// <summary><c>f*</c>, the infimum of <c>f</c>.</summary>
    public sealed record Minimum : NumberTerm;

    /// <summary><c>&lt;v, w&gt;</c>, or <c>&lt;v, w&gt;_B</c> in the metric of the function.</summary>
    /// <param name="Left">The vector <c>v</c>.</param>
    /// <param name="Right">The vector <c>w</c>.</param>
    /// <param name="InMetric">Whether it is <c>v'Bw</c>; else <c>v'w</c>.</param>
    public sealed record InnerProduct(VectorTerm Left, VectorTerm Right, bool InMetric) : NumberTerm;

    /// <summary><c>|v|</c> or <c>|v|_B</c>, never negative; <c>|v|^2</c> is a <see cref="Power"/> of it.</summary>
    /// <param name="Vector">The vector <c>v</c>.</param>
    /// <param name="InMetric">Whether it is <c>sqrt(v'Bv)</c>; else <c>sqrt(v'v)</c>.</param>
    public sealed record Norm(VectorTerm Vector, bool InMetric) : NumberTerm;

    /// <summary><c>dist(p, X)</c> or <c>dist(p, X)_B</c>: the least distance to a minimizer, <c>+inf</c> where <c>X</c> is empty.</summary>
    /// <param name="From">The point <c>p</c>.</param>
    /// <param name="InMetric">Whether it is measured in the metric of the function.</param>
    public sealed record Distance(PointTerm From, bool InMetric) : NumberTerm;

    /// <summary><c>-a</c>.</summary>
    /// <param name="Operand">The number <c>a</c>.</param>
    public sealed record Negate(NumberTerm Operand) : NumberTerm;

    /// <summary><c>abs(a)</c>.</summary>
    /// <param name="Operand">The number <c>a</c>.</param>
    public sealed record AbsoluteValue(NumberTerm Operand) : NumberTerm;

    /// <summary><c>sqrt(a)</c>; undefined where <c>a</c> is negative.</summary>
    /// <param name="Operand">The number <c>a</c>.</param>
    public sealed record SquareRoot(NumberTerm Operand) : NumberTerm;

    /// <summary><c>a^n</c>.</summary>
    /// <param name="Base">The number <c>a</c>.</param>
    /// <param name="Exponent">The exponent <c>n</c>, from 1 to 9.</param>
    public sealed record Power(NumberTerm Base, int Exponent) : NumberTerm;

    /// <summary><c>a + b</c>, <c>a - b</c>, <c>a*b</c>, <c>a/b</c>, <c>max(a, b)</c> or <c>min(a, b)</c>.</summary>
    /// <param name="Operation">The operation.</param>
    /// <param name="Left">The number <c>a</c>.</param>
    /// <param name="Right">The number <c>b</c>.</param>
    public sealed record Binary(NumberOperation Operation, NumberTerm Left, NumberTerm Right) : NumberTerm;
}

/// <summary>An operation on two numbers.</summary>
internal enum NumberOperation
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Max,
    Min,
}
