using System.Globalization;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>A real number known exactly where it is rational, else by an enclosure.</summary>
/// <param name="Exact">The number, where it is known to be rational.</param>
/// <param name="Enclosure">An interval around it.</param>
internal readonly record struct Quantity(Rational? Exact, FloatInterval Enclosure)
{
    /// <summary>Whether it is certainly positive.</summary>
    public bool IsPositive => Exact is { } e ? e.Sign > 0 : Enclosure.Lower > 0 && IsDefined;

    /// <summary>Whether it is certainly not negative.</summary>
    public bool IsNonNegative => Exact is { } e ? e.Sign >= 0 : Enclosure.Lower >= 0 && IsDefined;

    private bool IsDefined => !Enclosure.IsEmpty && Enclosure.Decoration != Decoration.Trivial;

    /// <summary>The sum.</summary>
    public static Quantity operator +(Quantity left, Quantity right) => new(left.Exact + right.Exact, left.Enclosure + right.Enclosure);

    /// <summary>The difference.</summary>
    public static Quantity operator -(Quantity left, Quantity right) => new(left.Exact - right.Exact, left.Enclosure - right.Enclosure);

    /// <summary>The product.</summary>
    public static Quantity operator *(Quantity left, Quantity right) => new(left.Exact * right.Exact, left.Enclosure * right.Enclosure);

    /// <summary>A rational number.</summary>
    public static Quantity Of(Rational value) => new(value, FloatInterval.FromRational(value));

    /// <summary>The value of a function at a rational point.</summary>
    public static Quantity At(FormulaFunction f, Point x) => f.ExactValue(x) is { } exact ? Of(exact) : new(null, f.Enclose(FloatBoxes.Of(x)));

    /// <summary>The gradient of a function at a rational point.</summary>
    public static Quantity[] GradientAt(FormulaFunction f, Point x)
    {
        var exact = f.Differentiate(x, second: false).Slopes;
        var enclosed = f.Differentiate(FloatBoxes.Of(x), second: false).Slopes;
        return [.. exact.Zip(enclosed, (e, i) => e.Value is { } value ? Of(value) : new Quantity(null, i with { Decoration = i.Decoration == Decoration.Continuous ? i.Decoration : Decoration.Trivial }))];
    }

    /// <summary>The inner product.</summary>
    public static Quantity Dot(IReadOnlyList<Quantity> a, IReadOnlyList<Quantity> b) => a.Zip(b, (p, q) => p * q).Aggregate((p, q) => p + q);

    /// <summary>A point as a vector of quantities.</summary>
    public static Quantity[] Vector(Point x) => [.. x.Coordinates.Select(Of)];

    /// <summary>The larger of two.</summary>
    public static Quantity Max(Quantity left, Quantity right) => new(
        left.Exact is { } a && right.Exact is { } b ? Rational.Max(a, b) : null, FloatInterval.Maximum(left.Enclosure, right.Enclosure));

    /// <summary>The number for people: itself where it is short, else about where it lies.</summary>
    public override string ToString()
    {
        if (Exact is { } e)
        {
            var text = e.ToString();
            return text.Length <= 30 ? text : string.Create(CultureInfo.InvariantCulture, $"{e.ToDouble():G9}...");
        }

        return $"{FloatBoxes.Text(Enclosure)}";
    }
}
