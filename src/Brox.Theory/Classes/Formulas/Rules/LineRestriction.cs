using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>
/// Failures of f on lines parallel to an axis, through simple points of its box: the restriction of a continuous, closed, differentiable or real-valued function to a line is one, so that what fails on a line
/// fails. The restriction is a function of one variable, of which more is known.
/// </summary>
internal static class LineRestriction
{
    private const int MostLines = 24;

    /// <summary>The failure; <see langword="null"/> where none was found.</summary>
    public static Fails? Find(FormulaAnalysis a, string name, CancellationToken cancellation)
    {
        var d = a.F.Dimension;
        var isStepped = Steps(a.F.Expression);
        if (d < 2 && !(isStepped && !a.Region.IsBounded))
        {
            return null;
        }

        var count = 0;
        foreach (var p in Points(a))
        {
            for (var i = 0; i < d && count < MostLines; i++, count++)
            {
                cancellation.ThrowIfCancellationRequested();
                var axis = i;
                var onLine = Simplifier.Simplify(a.F.Expression.Substitute(k => k == axis ? Expression.Variable(0) : Expression.Constant(p[k])));
                if (onLine.IsConstant)
                {
                    continue;
                }

                var g = FormulaFunction.Create([a.F.Variables[i]], onLine, isStepped ? Box.Create([Near(a.F.Box.Sides[i])]) : a.F.HasBox ? Box.Create([a.F.Box.Sides[i]]) : null);
                if ((LineDeciders.Decide(g, name, ClassArgument.None, cancellation) ?? FormulaAnalysis.Of(g).Theory(cancellation)?.Decide(name, ClassArgument.None)) is Fails fails)
                {
                    return new Fails(
                        $"on a line parallel to an axis f is {g.Text()}, which fails, on {a.F.Box}: {fails.Reason}",
                        LiftedWitness.Of(fails.Witness, g.Text(), x => new Point([.. p.Coordinates.Select((c, k) => k == axis ? x : c)]), keepsPoints: true), fails.Method);
                }
            }
        }

        return null;
    }

    private static bool Steps(Expression e) => e.Operation == Operation.Floor || e.Arguments.Any(Steps);

    /// <summary>A bounded part of a side: a floor is taken apart into steps there, and what fails at a point inside fails on the whole side.</summary>
    private static BoxSide Near(BoxSide side) => side switch
    {
        { Lower: null, Upper: null } => new(-3, 3),
        { Lower: { } low, Upper: null } => new(low, low + 6),
        { Lower: null, Upper: { } high } => new(high - 6, high),
        _ => side,
    };

    private static IEnumerable<Point> Points(FormulaAnalysis a)
    {
        Rational[][] choices = [.. a.F.Box.Sides.Select(s => (Rational[])[.. new Rational?[] { Rational.Zero, Rational.One, -Rational.One, 3, s.Lower }.OfType<Rational>().Where(s.Contains).DefaultIfEmpty(Inside(s)).Distinct()])];
        IEnumerable<int[]> all = [[]];
        foreach (var choice in choices)
        {
            all = all.SelectMany(p => Enumerable.Range(0, choice.Length).Select(c => (int[])[.. p, c])).OrderBy(p => p.Sum()).Take(4 * MostLines);
        }

        return all.Select(p => new Point([.. p.Select((c, i) => choices[i][c])]));
    }

    private static Rational Inside(BoxSide side) => SimplestRational.Between(side.Lower, side.Upper);
}
