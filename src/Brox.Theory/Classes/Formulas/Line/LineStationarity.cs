using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>Where the derivative of a function of one variable vanishes, and whether only at minimizers.</summary>
/// <param name="line">The function, its monotone stretches and its minimizers.</param>
internal sealed class LineStationarity(LineTheory line)
{
    private LineFunction Function => line.Function;

    public Holds? Pseudoconvex() => line.IsDifferentiable && OnlyMinimizersAreStationary() ? line.Certified("f falls, then rises, and its derivative vanishes at minimizers only") : null;

    public Verdict? GeneralizedPseudoconvex()
    {
        if (LineDomainVerdicts.Decide(Function, ClassName.Closed, line.Cancellation) is Fails open)
        {
            return open;
        }

        if (LineDomainVerdicts.IsClosed(Function, line.Cancellation) is not true)
        {
            return null;
        }

        if (line.Convexity.IsConvex() is true)
        {
            return line.Certified("convex and closed");
        }

        if (!line.Structure!.IsUnimodal)
        {
            return line.Shape.Hump() is { } hump ? hump with { Reason = $"not quasiconvex: {hump.Reason}" } : null;
        }

        return Stationary(ClassName.GeneralizedPseudoconvex)
            ?? (Verdict?)(Function.Breaks.All(b => b is { Before.Value: not null, After.Value: not null } || b.X == line.Minimizers?.Place?.Exact) && OnlyMinimizersAreStationary()
                ? line.Certified("f falls, then rises, and 0 is a generalized derivative at minimizers only") : null);
    }

    /// <summary>Whether no point but the minimizers is stationary, and f falls, then rises.</summary>
    public bool OnlyMinimizersAreStationary() =>
        line.Structure is { IsUnimodal: true, IsWeak: false } s && !LineUnimodality.FlatOutside(s) && line.Minimizers is { } x && EndsAreRegular()
        && s.Nodes.Select((n, i) => (n, i)).All(p => (s.Directions[p.i] <= 0 && s.Directions[p.i + 1] >= 0) || IsMinimizer(p.n, x) || s.IsStationary(p.n) is false)
        && Stationary(ClassName.Pseudoconvex) is null;

    /// <summary>A stationary point that is no minimizer.</summary>
    public Fails? Stationary(string name)
    {
        var s = line.Structure!;
        if (line.Minimizers is not { } x)
        {
            // A local maximum inside, or a turn of the direction, is stationary and no minimizer.
            return null;
        }

        for (var i = 0; i < s.Nodes.Count; i++)
        {
            var isLeast = s.Directions[i] <= 0 && s.Directions[i + 1] >= 0 && s.IsUnimodal;
            if (!isLeast && !IsMinimizer(s.Nodes[i], x) && s.IsStationary(s.Nodes[i]) is true && !(s.Directions[i] < 0 && s.Directions[i + 1] > 0))
            {
                return new Fails($"a stationary point is no minimizer, so that f is not {name}, on {line.Box}", Witness.Of($"f' vanishes at {s.Nodes[i].Place}, near x; f is lower elsewhere").With("x", s.Nodes[i].Place.Low), Method.Certified);
            }
        }

        return LineUnimodality.FlatOutside(s) ? new Fails($"f is constant on an interval outside X, so that it is not {name}, on {line.Box}", Witness.Of("f' = 0 near x").With("x", SimplestRational.Between(line.Shape.Stretch(s.Directions.ToList().IndexOf(0)).Low, line.Shape.Stretch(s.Directions.ToList().IndexOf(0)).High)), Method.Certified)
            : StationaryEnd(name);
    }

    /// <summary>An end of the domain that is no minimizer, at which the one-sided derivative is 0.</summary>
    private Fails? StationaryEnd(string name)
    {
        foreach (var atUpper in new[] { false, true })
        {
            var (end, isIn) = atUpper ? (Function.Upper, Function.UpperIn) : (Function.Lower, Function.LowerIn);
            var direction = line.Structure!.Directions[atUpper ? ^1 : 0];
            if (end is { } e && isIn && (atUpper ? direction > 0 : direction < 0) && Function.SlopeAt(atUpper ? Function.Pieces.Count - 1 : 0, atUpper) is { Sign: 0 })
            {
                return new Fails($"a stationary point is no minimizer, so that f is not {name}, on {line.Box}", Witness.Of("f'(x) = 0; f is lower elsewhere").With("x", e), Method.Certified);
            }
        }

        return null;
    }

    private static bool IsMinimizer(LineNode node, LineMinimizers x) => x.Kind switch
    {
        LineMinimizerKind.One => ReferenceEquals(node.Place, x.Place),
        LineMinimizerKind.None => false,
        _ => true,
    };

    /// <summary>Whether no end of the domain that is no minimizer may be stationary.</summary>
    private bool EndsAreRegular()
    {
        foreach (var atUpper in new[] { false, true })
        {
            var (end, isIn) = atUpper ? (Function.Upper, Function.UpperIn) : (Function.Lower, Function.LowerIn);
            if (end is not null && isIn && Function.SlopeAt(atUpper ? Function.Pieces.Count - 1 : 0, atUpper) is null)
            {
                return false;
            }
        }

        return true;
    }
}
