using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Generators;

/// <summary>Texts of formulas in <c>y = x - c</c> for a random centre c, from which the constructions of members are put together.</summary>
internal sealed class FormulaTerms
{
    private readonly Draw _draw;
    private readonly Metric? _metric;

    public FormulaTerms(Draw draw, int dimension, Metric? metric)
    {
        _draw = draw;
        _metric = metric;
        Dimension = dimension;
        Center = new Point([.. Enumerable.Range(0, dimension).Select(_ => Rational.Create(draw.Between(-4, 4), 2))]);
    }

    /// <summary>The dimension d.</summary>
    public int Dimension { get; }

    /// <summary>The centre c.</summary>
    public Point Center { get; }

    /// <summary><c>|y|^2</c>.</summary>
    public string SquaredNorm => string.Join(" + ", Enumerable.Range(0, Dimension).Select(i => $"{Coordinate(i)}^2"));

    /// <summary><c>|y|</c>.</summary>
    public string Norm => $"norm({string.Join(", ", Enumerable.Range(0, Dimension).Select(Coordinate))})";

    /// <summary><c>y_i</c>, from 0.</summary>
    public string Coordinate(int i) => Center[i].IsZero ? $"x{i + 1}" : $"(x{i + 1} - ({Center[i]}))";

    /// <summary>A linear form <c>y_k + ...</c> in y_k and later coordinates: k of them for the first k are linearly independent, d of them a basis.</summary>
    public string Form(int k)
    {
        var text = Coordinate(k);
        for (var j = k + 1; j < Dimension; j++)
        {
            text += _draw.Below(4) switch
            {
                0 => $" + {Coordinate(j)}",
                1 => $" - {Coordinate(j)}",
                _ => string.Empty,
            };
        }

        return $"({text})";
    }

    /// <summary>A weighted sum of squares of the first forms: a convex quadratic, positive definite where all d are used; its zeros are an affine subspace through c.</summary>
    public string Squares(int count) => string.Join(" + ", Enumerable.Range(0, count).Select(k => $"{_draw.From(["1/2", "1", "2"])}*{Form(k)}^2"));

    /// <summary>The absolute values of the first forms.</summary>
    public string Lengths(int count) => string.Join(", ", Enumerable.Range(0, count).Select(k => $"abs({Form(k)})"));

    /// <summary>Two different coordinates.</summary>
    public (string First, string Second) Pair()
    {
        var order = _draw.Shuffled(Enumerable.Range(0, Dimension));
        return (Coordinate(order[0]), Coordinate(order[1]));
    }

    /// <summary>The function of a text.</summary>
    public FormulaMember Member(string text, bool isUnique, Rational? constant = null, Box? box = null) =>
        new(FormulaFunction.Parse(Enumerable.Range(1, Dimension).Select(i => $"x{i}"), text, box, _metric), Center, isUnique, constant);
}
