using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Generators;
using Brox.Numbers;

namespace Brox.Search.Random;

/// <summary>
/// Random formulas on all of R^d. A box would restrict the function, and an inequality between gradients that holds on a box only says little of functions on R^d, so none is used.
/// </summary>
internal static class RandomFormulas
{
    private static readonly string[] _names = ["x", "y", "z", "u", "v", "w"];

    private static readonly string[] _waves = ["sin({0})", "cos({0})", "{0}^2", "exp(-{0}^2)", "atan({0})", "{0}^3", "{0}/(1 + {0}^2)"];

    private static readonly string[] _outer = ["log(1 + {0})", "sqrt({0})", "sqrt(1 + {0}) - 1", "{0}/(1 + {0})", "{0} + ({0})^2", "max({0} - 1, 0)", "min({0}, 1)", "1 - exp(-({0}))"];

    /// <summary>A formula: a member by construction of the classes asked for, where one is known and half of the time, else a combination of squares of curved coordinates.</summary>
    /// <param name="draw">The random choices.</param>
    /// <param name="dimension">The dimension d, from 1 to 6.</param>
    /// <param name="classes">The names of the classes that hypotheses ask for.</param>
    /// <param name="constant">The constant of one of these classes, where there is one.</param>
    public static FormulaFunction Next(Draw draw, int dimension, IReadOnlyCollection<string> classes, Rational? constant)
    {
        if (dimension > 1 && draw.Chance(50) && Member(draw, dimension, classes, constant) is { HasBox: false } member)
        {
            return member;
        }

        var text = Squares(draw, dimension);
        text = draw.Chance(30) ? string.Format(System.Globalization.CultureInfo.InvariantCulture, draw.From(_outer), text) : text;
        text = draw.Chance(15) ? $"min({text}, {Squares(draw, dimension)})" : text;
        text = draw.Chance(10) ? $"max({text}, {Squares(draw, dimension)})" : text;
        return FormulaFunction.Parse(_names[..dimension], text);
    }

    private static FormulaFunction? Member(Draw draw, int dimension, IReadOnlyCollection<string> classes, Rational? constant) =>
        FormulaMembers.Make(draw, classes, dimension, Metric.Identity(dimension), constant)?.Function;

    /// <summary>A sum of at most d squares, each of a coordinate bent by another: mostly by one before it, and then the squares vanish together and the Jacobian has full rank.</summary>
    private static string Squares(Draw draw, int dimension)
    {
        var order = draw.Shuffled(Enumerable.Range(0, dimension));
        var count = draw.Between(1, dimension);
        var terms = Enumerable.Range(0, count).Select(i => $"{draw.From(["1", "1", "2", "4", "1/2", "1/4"])}*({Bent(draw, _names[order[i]], i > 0 && draw.Chance(80) ? _names[order[draw.Below(i)]] : _names[order[draw.Below(dimension)]])})^2");
        return string.Join(" + ", terms);
    }

    private static string Bent(Draw draw, string coordinate, string other)
    {
        var shift = draw.Chance(25) ? $" - {draw.Between(1, 3)}" : string.Empty;
        var bend = draw.Chance(60) ? $" {draw.From(["-", "+"])} {draw.From(["1", "2", "3", "1/2", "3/2", "3/4"])}*{string.Format(System.Globalization.CultureInfo.InvariantCulture, draw.From(_waves), other)}" : string.Empty;
        return coordinate + bend + shift;
    }
}
