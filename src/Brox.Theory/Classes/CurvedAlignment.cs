using Brox.Theory.Broximal;
using Brox.Theory.Functions;
using Brox.Theory.Geometry;
using Brox.Theory.Numbers;
using Brox.Theory.Verdicts;

namespace Brox.Theory.Classes;

/// <summary>The broximal classes on piecewise polynomials of degree 2 and more: a radius belongs to the class when it belongs to the spectrum.</summary>
internal static class CurvedAlignment
{
    /// <summary>The verdict for a class of the form "one x* that no admitted pair (x, u) strikes out".</summary>
    /// <param name="f">The function.</param>
    /// <param name="radius">The radius.</param>
    /// <param name="moves">The admitted pairs, for all radii at once.</param>
    /// <param name="name">The name of the class.</param>
    public static Verdict Decide(PiecewisePolynomial f, Radius radius, Func<MonotoneLine, LineSpectrum> moves, string name)
    {
        if (AlignmentVerdicts.NotClosed(f) is { } failure)
        {
            return failure;
        }

        try
        {
            var line = MonotoneLine.Of(f);
            return Of(moves(line), radius.HalfWidth(f.Metric), name);
        }
        catch (DegreeTooLargeException e)
        {
            return TooLarge(f, name, e);
        }
    }

    /// <summary>The verdict where elimination would lead too far.</summary>
    public static Undecided TooLarge(PiecewisePolynomial f, string name, DegreeTooLargeException e) => new($"{name} is not decided for this function of degree {f.Degree}: {e.Message}");

    /// <summary>A point of a component of X.</summary>
    public static AlgebraicSum Some((AlgebraicSum? From, AlgebraicSum? To) component) => component.From ?? component.To ?? Rational.Zero;

    private static Verdict Of(LineSpectrum spectrum, AlgebraicSum h, string name)
    {
        var components = spectrum.Line.Minimizers;
        if (spectrum.Serving(h) is >= 0 and var serving)
        {
            return new Holds($"x* = {Some(components[serving])} serves");
        }

        var (right, left) = (spectrum.LastRight(h), spectrum.FirstLeft(h));
        if (right is { } r && r.Gap == components.Length)
        {
            return Fail([Refute(r.Move, Some(components[^1]), "every x*")], name);
        }

        if (left is { } l && l.Gap == 0)
        {
            return Fail([Refute(l.Move, Some(components[0]), "every x*")], name);
        }

        return Fail(
            [
                Refute(right!.Value.Move, Some(components[0]), "every x* left of u"),
                Refute(left!.Value.Move, Some(components[^1]), "every x* right of u"),
            ],
            name);
    }

    private static Fails Fail(IEnumerable<Witness> refutations, string name) => new($"no minimizer serves as the x* of {name}", Witness.Together(refutations));

    /// <summary>One pair (x, u) and a minimizer on its wrong side; a point of too large a degree is given by the inequality alone.</summary>
    private static Witness Refute(LineMove move, AlgebraicSum xStar, string scope)
    {
        var (x, u) = (move.X, move.U);
        var order = x < u ? "x* < u and x < u" : "x* > u and x > u";
        var witness = Witness.Of($"<x-u, u-x*> < 0 as {order}; the pair refutes {scope}");
        foreach (var (letter, point) in new[] { ("x", x), ("u", u), ("xStar", xStar) })
        {
            try
            {
                witness = witness.With(letter, point.ToAlgebraicNumber());
            }
            catch (DegreeTooLargeException)
            {
                witness = witness with { Inequality = $"{letter} = {point}; {witness.Inequality}" };
            }
        }

        return witness;
    }
}
