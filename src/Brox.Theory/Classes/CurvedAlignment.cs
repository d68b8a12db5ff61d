using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Classes;

/// <summary>The broximal classes on piecewise polynomials of degree 2 and more: a radius belongs to the class when it belongs to the spectrum.</summary>
internal static class CurvedAlignment
{
    /// <summary>The verdict for a class of the form "one x* that no admitted pair (x, u) strikes out".</summary>
    /// <param name="f">The function.</param>
    /// <param name="radius">The radius.</param>
    /// <param name="moves">The admitted pairs, for all radii at once.</param>
    /// <param name="name">The name of the class.</param>
    public static Verdict Decide(PiecewisePolynomial f, Radius radius, Func<MonotoneLine, LineSpectrum> moves, string name) =>
        Decide(f, name, line => Of(moves(line), radius.HalfWidth(f.Metric), name));

    /// <summary>The verdict for the readings of uniform alignment in which u ranges over the whole space.</summary>
    /// <param name="f">The function.</param>
    /// <param name="radius">The radius.</param>
    /// <param name="levelIsOwnValue">Whether u is admitted when f(u) &lt;= f(x), or when f(u) is at most the minimum over the ball.</param>
    /// <param name="name">The name of the class.</param>
    public static Verdict DecideUniform(PiecewisePolynomial f, Radius radius, bool levelIsOwnValue, string name) =>
        Decide(f, name, line => Of(new UniformSpectrum(line, levelIsOwnValue), radius.HalfWidth(f.Metric), name));

    private static Verdict Decide(PiecewisePolynomial f, string name, Func<MonotoneLine, Verdict> decide)
    {
        if (AlignmentVerdicts.NotClosed(f) is { } failure)
        {
            return failure;
        }

        try
        {
            return decide(MonotoneLine.Of(f));
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

    private static Verdict Of(UniformSpectrum spectrum, AlgebraicSum h, string name)
    {
        var refutations = new List<Witness>();
        foreach (var (xStar, against) in spectrum.Candidates)
        {
            if (against.FirstOrDefault(f => f.HalfWidths.Contains(h)) is not { } family)
            {
                return new Holds($"x* = {xStar} serves");
            }

            refutations.Add(Refute(family.At(h), xStar, $"x* = {xStar}"));
        }

        var components = spectrum.Line.Minimizers;
        if (spectrum.Far(h) is not { } x)
        {
            return new Holds($"no point is far; x* = {Some(components[0])} serves");
        }

        // Behind any other x* lies, seen from a far x, another minimizer.
        var (first, last) = (components[0].From, components[^1].To);
        if (Inner(components) is { } inner)
        {
            var behind = inner < x
                ? first ?? AlgebraicSum.Min(inner, components[0].To!) - Rational.One
                : last ?? AlgebraicSum.Max(inner, components[^1].From!) + Rational.One;
            refutations.Add(Refute(new LineMove(x, behind), inner, "every x* between two minimizers, with a minimizer behind it as u"));
        }

        return Fail(refutations, name);
    }

    /// <summary>A minimizer other than the least and the largest, if there is one.</summary>
    private static AlgebraicSum? Inner(IReadOnlyList<(AlgebraicSum? From, AlgebraicSum? To)> components)
    {
        for (var i = 0; i < components.Count; i++)
        {
            var (from, to) = components[i];
            if (from is null || to is null || from < to)
            {
                return AlgebraicSum.Between(from, to);
            }

            if (i > 0 && i + 1 < components.Count)
            {
                return from;
            }
        }

        return null;
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
