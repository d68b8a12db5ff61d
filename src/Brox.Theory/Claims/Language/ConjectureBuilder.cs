using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Language;

/// <summary>
/// Conjectures written in C#, for <c>using static</c>: <c>If(F.Is("alignment", s), s &lt; r).Then(F.Is("alignment", r))</c> is
/// <c>alignment(t=s), s &lt; r =&gt; alignment(t=r)</c>.
/// </summary>
public static class ConjectureBuilder
{
    /// <summary>The function <c>f</c>.</summary>
    public static FunctionTerm F { get; } = Function("f");

    /// <summary>A function of the given lower-case name.</summary>
    public static FunctionTerm Function(string name) => new(new FunctionExpression.Variable(name));

    /// <summary>A parameter of the given lower-case name, a positive rational.</summary>
    public static ParameterTerm Parameter(string name) => new(new ParameterExpression.Parameter(name));

    /// <summary>The pointwise maximum.</summary>
    public static FunctionTerm Max(FunctionTerm left, FunctionTerm right) => new(FunctionExpression.Bounded(new FunctionExpression.Extremum(true, left.Expression, right.Expression)));

    /// <summary>The pointwise minimum.</summary>
    public static FunctionTerm Min(FunctionTerm left, FunctionTerm right) => new(FunctionExpression.Bounded(new FunctionExpression.Extremum(false, left.Expression, right.Expression)));

    /// <summary>The hypotheses of a conjecture, at least one.</summary>
    public static ConjectureHypotheses If(params Statement[] hypotheses) => new(hypotheses);
}

/// <summary>The hypotheses of a conjecture that still wants its conclusion.</summary>
public sealed class ConjectureHypotheses
{
    private readonly Statement[] _hypotheses;

    internal ConjectureHypotheses(Statement[] hypotheses) => _hypotheses = hypotheses;

    /// <summary>The conjecture with the given conclusion; it is checked as its text would be.</summary>
    /// <exception cref="FormatException">The text of the conjecture would not be read: a name that is not lower-case, say.</exception>
    public Conjecture Then(Statement conclusion) => Conjecture.Parse(new Conjecture([.. _hypotheses], conclusion).ToString());
}

/// <summary>A function expression with operators, for <see cref="ConjectureBuilder"/>.</summary>
public readonly record struct FunctionTerm
{
    internal FunctionTerm(FunctionExpression expression) => Expression = expression;

    /// <summary>The expression.</summary>
    internal FunctionExpression Expression { get; }

    /// <summary>The sum, on the common domain.</summary>
    public static FunctionTerm operator +(FunctionTerm left, FunctionTerm right) => new(FunctionExpression.Bounded(new FunctionExpression.Sum(left.Expression, right.Expression)));

    /// <summary>A positive multiple.</summary>
    public static FunctionTerm operator *(ParameterTerm factor, FunctionTerm function) => new(FunctionExpression.Bounded(new FunctionExpression.Multiple(factor.Expression, function.Expression)));

    /// <summary>The function <c>x -&gt; f(factor*x)</c>.</summary>
    public FunctionTerm At(ParameterTerm factor) => new(FunctionExpression.Bounded(new FunctionExpression.Dilation(Expression, factor.Expression)));

    /// <summary>The statement that the function belongs to a class without parameter, or with one left out ("for some value").</summary>
    /// <exception cref="ArgumentException">There is no class of this name.</exception>
    public Statement Is(string className) => new Membership(Expression, new ClassTerm(Class(className), null, false));

    /// <summary>The statement that the function belongs to a class with a parameter.</summary>
    /// <exception cref="ArgumentException">There is no class of this name.</exception>
    public Statement Is(string className, ParameterTerm argument) => new Membership(Expression, new ClassTerm(Class(className), argument.Expression, false));

    /// <summary>The statement that the function belongs to a class whose radius is given by its square.</summary>
    /// <exception cref="ArgumentException">There is no class of this name.</exception>
    public Statement IsWithSquaredRadius(string className, ParameterTerm square) => new Membership(Expression, new ClassTerm(Class(className), square.Expression, true));

    private static FunctionClass Class(string name) => ClassCatalog.Named(name);
}

/// <summary>A parameter expression with operators, for <see cref="ConjectureBuilder"/>; a number is one.</summary>
public readonly record struct ParameterTerm
{
    internal ParameterTerm(ParameterExpression expression) => Expression = expression;

    /// <summary>The expression.</summary>
    internal ParameterExpression Expression { get; }

    /// <summary>A number.</summary>
    public static implicit operator ParameterTerm(Rational value) => new(new ParameterExpression.Number(value));

    /// <summary>An integer.</summary>
    public static implicit operator ParameterTerm(long value) => new(new ParameterExpression.Number(new Rational(value)));

    /// <summary>The sum.</summary>
    public static ParameterTerm operator +(ParameterTerm left, ParameterTerm right) => Binary('+', left, right);

    /// <summary>The difference.</summary>
    public static ParameterTerm operator -(ParameterTerm left, ParameterTerm right) => Binary('-', left, right);

    /// <summary>The product.</summary>
    public static ParameterTerm operator *(ParameterTerm left, ParameterTerm right) => Binary('*', left, right);

    /// <summary>The quotient.</summary>
    public static ParameterTerm operator /(ParameterTerm left, ParameterTerm right) => Binary('/', left, right);

    /// <summary>The side condition "smaller".</summary>
    public static Statement operator <(ParameterTerm left, ParameterTerm right) => new Comparison(left.Expression, "<", right.Expression);

    /// <summary>The side condition "larger".</summary>
    public static Statement operator >(ParameterTerm left, ParameterTerm right) => new Comparison(left.Expression, ">", right.Expression);

    /// <summary>The side condition "at most".</summary>
    public static Statement operator <=(ParameterTerm left, ParameterTerm right) => new Comparison(left.Expression, "<=", right.Expression);

    /// <summary>The side condition "at least".</summary>
    public static Statement operator >=(ParameterTerm left, ParameterTerm right) => new Comparison(left.Expression, ">=", right.Expression);

    private static ParameterTerm Binary(char operation, ParameterTerm left, ParameterTerm right) =>
        new(ParameterExpression.Bounded(new ParameterExpression.Binary(operation, left.Expression, right.Expression)));
}
