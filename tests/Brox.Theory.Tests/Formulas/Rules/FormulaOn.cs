using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Tests.Formulas.Rules;

/// <summary>Formulas of x, y, z as the tests of rules write them.</summary>
internal static class FormulaOn
{
    /// <summary>The formula in as many of x, y, z, each on the side <c>LOW..HIGH</c> (an end may be left out), or on all of R where the sides read <c>R</c>.</summary>
    public static FormulaFunction Sides(int dimension, string text, string sides)
    {
        string[] variables = [.. new[] { "x", "y", "z" }.Take(dimension)];
        if (sides == "R")
        {
            return FormulaFunction.Parse(variables, text);
        }

        var ends = sides.Split("..");
        var side = new BoxSide(ends[0].Length == 0 ? null : Rational.Parse(ends[0]), ends[1].Length == 0 ? null : Rational.Parse(ends[1]));
        return FormulaFunction.Parse(variables, text, Box.Create(Enumerable.Repeat(side, dimension)));
    }
}
