using System.Collections.Immutable;
using Brox.Definitions.Language;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Language;

/// <summary>One hypothesis of a conjecture, or its conclusion.</summary>
public abstract record Statement
{
    private protected Statement()
    {
    }

    /// <summary>The functions that occur, in order of name.</summary>
    public abstract ImmutableSortedSet<string> Functions { get; }

    /// <summary>The parameters that occur, in order of name.</summary>
    public abstract ImmutableSortedSet<string> Parameters { get; }
}

/// <summary>A class whose parameter may be an expression, such as <c>alignment(t=s/2)</c>.</summary>
/// <param name="Class">The class.</param>
/// <param name="Argument">Its parameter, or <see langword="null"/> where the class has none or it is left out ("for some value").</param>
/// <param name="IsSquare">Whether the argument is the square of a radius, <c>alignment(t^2=2)</c>.</param>
internal sealed record ClassTerm(FunctionClass Class, ParameterExpression? Argument, bool IsSquare)
{
    /// <summary>The parameters, for a class with several.</summary>
    internal ImmutableArray<(string Name, ParameterExpression Value, bool IsSquare)> More { get; init; } = [];

    /// <summary>The parameters that occur, in order of name.</summary>
    internal ImmutableSortedSet<string> Parameters => [.. More.SelectMany(m => m.Value.Parameters), .. Argument?.Parameters ?? []];

    /// <summary>Whether membership of a function on finitely many points is seen to depend on the order of its values alone.</summary>
    internal bool IsOfOrderOnFinite => Class.Form.IsOfOrderOnFinite(name => (Argument is not null && name == Class.ParameterName) || More.Any(m => m.Name == name));

    /// <summary>The class with its parameter evaluated; <see langword="null"/> where the constant is outside its range, so that the class is empty.</summary>
    /// <param name="values">The values of the parameters.</param>
    public ClassExpression? Evaluate(IReadOnlyDictionary<string, Rational> values)
    {
        if (Class is DefinedClass { Parameter: ParameterKind.Several } several)
        {
            return Evaluate(several, values);
        }

        if (Argument is null)
        {
            return new ClassExpression(Class, ClassArgument.None);
        }

        if (Argument.Evaluate(values) is not { Sign: > 0 } value || (Class.Parameter == ParameterKind.UnitConstant && value > Rational.One))
        {
            return null;
        }

        return new ClassExpression(Class, Class.Parameter != ParameterKind.Radius
            ? ClassArgument.Of(value)
            : ClassArgument.Of(IsSquare ? Functions.Geometry.Radius.FromSquare(value) : Functions.Geometry.Radius.FromLength(value)));
    }

    /// <summary>The canonical text.</summary>
    public override string ToString() => !More.IsEmpty
        ? $"{Class.Name}({string.Join(", ", More.Select(m => $"{m.Name}{(m.IsSquare ? "^2" : string.Empty)}={m.Value}"))})"
        : Argument is null ? Class.Name : $"{Class.Name}({Class.ParameterName}{(IsSquare ? "^2" : string.Empty)}={Argument})";

    private ClassExpression? Evaluate(DefinedClass several, IReadOnlyDictionary<string, Rational> values)
    {
        var given = More.Select(m => (m.Name, Value: m.Value.Evaluate(values), m.IsSquare)).ToList();
        return given.All(g => g.Value is { } value && several.Written.Parameters.Single(p => p.Name == g.Name).Range.Contains(value))
            ? new ClassExpression(several, SeveralArguments.Of(several, [.. given.Select(g => (g.Name, new ParameterValue(g.Value!.Value, g.IsSquare)))]))
            : null;
    }
}

/// <summary>The statement that a function belongs to a class: <c>f + g: alignment(t=1)</c>.</summary>
/// <param name="Function">The function.</param>
/// <param name="Class">The class.</param>
internal sealed record Membership(FunctionExpression Function, ClassTerm Class) : Statement
{
    /// <inheritdoc/>
    public override ImmutableSortedSet<string> Functions => Function.Functions;

    /// <inheritdoc/>
    public override ImmutableSortedSet<string> Parameters => Function.Parameters.Union(Class.Parameters);

    /// <summary>The canonical text; the function <c>f</c> is left out.</summary>
    public override string ToString() => Function is FunctionExpression.Variable { Name: "f" } ? Class.ToString() : $"{Function}: {Class}";
}

/// <summary>A side condition between parameters: <c>s &lt; r</c>.</summary>
/// <param name="Left">The left side.</param>
/// <param name="Relation">One of <c>&lt; &lt;= = != &gt;= &gt;</c>.</param>
/// <param name="Right">The right side.</param>
internal sealed record Comparison(ParameterExpression Left, string Relation, ParameterExpression Right) : Statement
{
    /// <inheritdoc/>
    public override ImmutableSortedSet<string> Functions => [];

    /// <inheritdoc/>
    public override ImmutableSortedSet<string> Parameters => Left.Parameters.Union(Right.Parameters);

    /// <summary>Whether it holds; a side that is not defined makes it false.</summary>
    /// <param name="values">The values of the parameters.</param>
    public bool Holds(IReadOnlyDictionary<string, Rational> values)
    {
        if (Left.Evaluate(values) is not { } a || Right.Evaluate(values) is not { } b)
        {
            return false;
        }

        return Compare(a.CompareTo(b), Relation);
    }

    /// <summary>Whether a relation holds between two values of which the first is smaller, equal or larger as the sign of the order says.</summary>
    internal static bool Compare(int order, string relation) => relation switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        "=" => order == 0,
        "!=" => order != 0,
        ">=" => order >= 0,
        _ => order > 0,
    };

    /// <summary>The canonical text.</summary>
    public override string ToString() => $"{Left} {Relation} {Right}";
}

/// <summary>A comparison of two functions at every point of the space, in the extended reals: <c>f &gt;= 0</c>; or of two sets, <c>argmin f = argmin g</c>, told by their indicators.</summary>
/// <param name="Left">The left side.</param>
/// <param name="Relation">One of <c>&lt; &lt;= = != &gt;= &gt;</c>; <c>!=</c> says that the functions differ somewhere.</param>
/// <param name="Right">The right side.</param>
internal sealed record Pointwise(FunctionExpression Left, string Relation, FunctionExpression Right) : Statement
{
    /// <inheritdoc/>
    public override ImmutableSortedSet<string> Functions => Left.Functions.Union(Right.Functions);

    /// <inheritdoc/>
    public override ImmutableSortedSet<string> Parameters => Left.Parameters.Union(Right.Parameters);

    /// <summary>The canonical text.</summary>
    public override string ToString() => $"{Left} {Relation} {Right}";
}

/// <summary>A condition on the dimension of the space: <c>dimension = 1</c>.</summary>
/// <param name="Relation">One of <c>&lt; &lt;= = != &gt;= &gt;</c>.</param>
/// <param name="Number">The number that the dimension is compared with.</param>
internal sealed record DimensionCondition(string Relation, int Number) : Statement
{
    /// <summary>The word of the language.</summary>
    public const string Word = "dimension";

    /// <inheritdoc/>
    public override ImmutableSortedSet<string> Functions => [];

    /// <inheritdoc/>
    public override ImmutableSortedSet<string> Parameters => [];

    /// <summary>Whether a dimension satisfies it.</summary>
    public bool Holds(int dimension) => Comparison.Compare(dimension.CompareTo(Number), Relation);

    /// <summary>The canonical text.</summary>
    public override string ToString() => $"{Word} {Relation} {Number}";
}
