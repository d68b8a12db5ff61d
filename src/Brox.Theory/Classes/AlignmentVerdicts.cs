using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Classes;

/// <summary>Verdicts of the alignment classes on the line, and the reasons they share.</summary>
internal static class AlignmentVerdicts
{
    /// <summary>Why a function that is not closed is in no broximal class; <see langword="null"/> for a closed one.</summary>
    public static Fails? NotClosed(PiecewisePolynomial f) => f.FirstKnotAboveLimit is { } knot ? ClosedClass.Failure(f, knot) : null;

    /// <summary>The verdict that the collected moves give, with at most two pairs (x, u) that together refute every x*.</summary>
    public static Verdict Of(PiecewiseLinear f, GapConstraints constraints, string name)
    {
        if (constraints.FirstServing <= constraints.LastServing)
        {
            var serving = f.Minimizers[constraints.FirstServing].SimplestElement();
            return new Holds(constraints.AnyFar ? $"x* = {serving} serves" : $"no point is far; x* = {serving} serves");
        }

        var witnesses = new List<Witness>();
        var last = f.Minimizers.Length - 1;
        if (constraints.RightMove is { } right && constraints.FirstServing > last)
        {
            witnesses.Add(Refute(right, f.Minimizers[last].SimplestElement(), "every x*"));
        }
        else if (constraints.LeftMove is { } left && constraints.LastServing < 0)
        {
            witnesses.Add(Refute(left, f.Minimizers[0].SimplestElement(), "every x*"));
        }
        else
        {
            var (toRight, toLeft) = (constraints.RightMove!.Value, constraints.LeftMove!.Value);
            witnesses.Add(Refute(toRight, f.Minimizers[0].SimplestElement(), $"every x* < {toRight.U}"));
            witnesses.Add(Refute(toLeft, f.Minimizers[last].SimplestElement(), $"every x* > {toLeft.U}"));
        }

        return new Fails($"no minimizer serves as the x* of {name}", Witness.Together(witnesses));
    }

    /// <summary>One pair (x, u) and a minimizer on its wrong side.</summary>
    public static Witness Refute(Move move, Surd xStar, string scope)
    {
        var product = (move.X - move.U) * (move.U - xStar);
        return Witness.Of($"<x-u, u-x*> = {product} < 0; the pair refutes {scope}").With("x", move.X).With("u", move.U).With("xStar", xStar);
    }
}
