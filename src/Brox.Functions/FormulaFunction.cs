using System.Collections.Immutable;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions;

/// <summary>
/// A function in R^d given by a formula, on a closed box (all of R^d where none is given) and <c>+inf</c> outside. The formula may be undefined at points of the box
/// (a logarithm of a negative number): no verdict is given there, it is said.
/// </summary>
public sealed class FormulaFunction : FunctionInstance
{
    private readonly FormulaProgram _program;

    private FormulaFunction(ImmutableArray<string> variables, Expression expression, Box? box, Metric metric, string? name, string? note)
        : base(metric, name, note)
    {
        Variables = variables;
        Expression = expression;
        HasBox = box is not null;
        Box = box ?? Box.WholeSpace(variables.Length);
        _program = new FormulaProgram(expression, variables.Length);
        Enclosure = [.. Box.Sides.Select(s => new FloatInterval(
            s.Lower is { } a ? FloatInterval.FromRational(a).Lower : double.NegativeInfinity,
            s.Upper is { } b ? FloatInterval.FromRational(b).Upper : double.PositiveInfinity))];
    }

    /// <summary>The names of the variables, one a coordinate.</summary>
    public ImmutableArray<string> Variables { get; }

    /// <summary>The formula.</summary>
    internal Expression Expression { get; }

    /// <summary>The box to which the function is restricted; all of R^d where none was given.</summary>
    public Box Box { get; }

    /// <summary>Whether a box was given.</summary>
    public bool HasBox { get; }

    /// <summary>
    /// Whether every side of the box has room for two doubles: what is thinner, or ends beyond the largest double, has no point that floating point can look at.
    /// </summary>
    internal bool HasDoubles => Box.Sides.All(s =>
        (s.Lower is { } a ? FloatInterval.FromRational(a).Upper : double.NegativeInfinity) < (s.Upper is { } b ? FloatInterval.FromRational(b).Lower : double.PositiveInfinity));

    /// <summary>The box with its ends rounded outward to doubles.</summary>
    internal ImmutableArray<FloatInterval> Enclosure { get; }

    /// <summary>The function of a tree; <paramref name="metric"/> is the identity and <paramref name="box"/> all of R^d when absent.</summary>
    /// <exception cref="ArgumentException">There is no variable, a name is no name or is taken, or the box or the metric has another dimension.</exception>
    internal static FormulaFunction Create(
        IEnumerable<string> variables, Expression expression, Box? box = null, Metric? metric = null, string? name = null, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var names = variables.ToImmutableArray();
        if (names.IsEmpty)
        {
            throw new ArgumentException("a formula needs at least one variable", nameof(variables));
        }

        for (var i = 0; i < names.Length; i++)
        {
            if (VariableError(names, i) is { } error)
            {
                throw new ArgumentException(error, nameof(variables));
            }
        }

        if (box is not null && box.Dimension != names.Length)
        {
            throw new ArgumentException($"a box of dimension {box.Dimension} does not fit dimension {names.Length}", nameof(box));
        }

        metric ??= Metric.Identity(names.Length);
        return metric.Dimension == names.Length
            ? new FormulaFunction(names, expression, box, metric, name, note)
            : throw new ArgumentException($"a metric of size {metric.Dimension} does not fit dimension {names.Length}", nameof(metric));
    }

    /// <summary>The function of a text.</summary>
    /// <exception cref="FormatException">The text is no formula; the message says where and why.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Create"/>.</exception>
    public static FormulaFunction Parse(
        IEnumerable<string> variables, string text, Box? box = null, Metric? metric = null, string? name = null, string? note = null)
    {
        var names = variables.ToImmutableArray();
        return FormulaParser.TryParse(text, names, out var expression, out var error)
            ? Create(names, expression!, box, metric, name, note)
            : throw new FormatException(error);
    }

    /// <summary>What is wrong with one of the names of variables; <see langword="null"/> where nothing is.</summary>
    public static string? VariableError(ImmutableArray<string> variables, int index)
    {
        var name = variables[index];
        return !FormulaSyntax.IsName(name) ? $"\"{OneLine.Clean(name)}\" is no name of a variable: a letter, then letters, digits and underscores"
            : FormulaSyntax.IsReserved(name) ? $"\"{name}\" has a meaning of its own and cannot be a variable"
            : variables.IndexOf(name) < index ? $"the variable \"{OneLine.Clean(name)}\" is given twice"
            : null;
    }

    /// <summary>The canonical text of the formula.</summary>
    public string Text() => FormulaPrinter.Print(Expression, Variables);

    /// <summary>The value near a point, in floating point, whether the point lies in the box or not; not a number where the formula is undefined.</summary>
    public double Evaluate(params ReadOnlySpan<double> x) => _program.Value(Approximations(x)).Value;

    /// <summary>An enclosure of all values on a box; its decoration says whether the formula is defined and continuous there.</summary>
    internal FloatInterval Enclose(params ReadOnlySpan<FloatInterval> x) => _program.Value(x);

    /// <summary>The value at a rational point where it is known to be rational.</summary>
    public Rational? ExactValue(Point x) => _program.Value<ExactNumber>(ExactCoordinates(x)).Value;

    /// <summary>The value and the derivatives near a point, in floating point.</summary>
    internal Jet<Approximate> Differentiate(ReadOnlySpan<double> x, bool second) => _program.Jet(Approximations(x), second);

    /// <summary>Enclosures of the values and of all derivatives on a box.</summary>
    internal Jet<FloatInterval> Differentiate(ReadOnlySpan<FloatInterval> x, bool second) => _program.Jet(x, second);

    /// <summary>The value and the derivatives at a rational point, each where it is known to be rational.</summary>
    internal Jet<ExactNumber> Differentiate(Point x, bool second) => _program.Jet<ExactNumber>(ExactCoordinates(x), second);

    private static Approximate[] Approximations(ReadOnlySpan<double> x)
    {
        var result = new Approximate[x.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = new Approximate(x[i]);
        }

        return result;
    }

    private static ExactNumber[] ExactCoordinates(Point x) => [.. x.Coordinates.Select(c => new ExactNumber(c))];
}
