using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Classes;

/// <summary>
/// The two readings of uniform alignment in which <c>u</c> ranges over the whole space, on the line. As <c>X</c> itself is among the admitted <c>u</c>,
/// every far <c>x</c> sees all of <c>X</c> between <c>x*</c> and itself: only the least and the largest minimizer can serve.
/// </summary>
internal sealed class UniformAlignment
{
    private readonly PiecewiseLinear _f;
    private readonly Surd _halfWidth;
    private readonly bool _levelIsOwnValue;
    private readonly CancellationToken _cancellation;
    private readonly Rational[] _suffixMinimum;
    private readonly Rational[] _prefixMinimum;

    /// <param name="f">A closed function.</param>
    /// <param name="halfWidth">Half the width of the window.</param>
    /// <param name="levelIsOwnValue">Whether u is admitted when f(u) &lt;= f(x) (reading A), or when f(u) &lt;= min of f over the window (reading C).</param>
    /// <param name="cancellation">Stops the work.</param>
    public UniformAlignment(PiecewiseLinear f, Surd halfWidth, bool levelIsOwnValue, CancellationToken cancellation)
    {
        (_f, _halfWidth, _levelIsOwnValue, _cancellation) = (f, halfWidth, levelIsOwnValue, cancellation);
        var values = f.Values.Select(v => v!.Value).ToArray();
        _prefixMinimum = [.. values];
        _suffixMinimum = [.. values];
        for (var i = 1; i < values.Length; i++)
        {
            _prefixMinimum[i] = Rational.Min(_prefixMinimum[i - 1], values[i]);
            _suffixMinimum[^(i + 1)] = Rational.Min(_suffixMinimum[^i], values[^(i + 1)]);
        }
    }

    public Verdict Decide(string name)
    {
        var ends = new[] { _f.Minimizers[0].Lower, _f.Minimizers[^1].Upper }.OfType<Surd>().Distinct().ToList();
        var refutations = new List<Witness>();
        foreach (var xStar in ends)
        {
            if (Violation(xStar) is not { } move)
            {
                return new Holds($"x* = {xStar} serves");
            }

            refutations.Add(AlignmentVerdicts.Refute(move, xStar, $"x* = {xStar}"));
        }

        var sweep = new FarSweep(_f, _halfWidth);
        var far = sweep.Strata(_cancellation).Select(s => (FarStratum?)s).FirstOrDefault();
        if (far is not { } any)
        {
            return new Holds($"no point is far; x* = {_f.Minimizers[0].SimplestElement()} serves");
        }

        if (InnerMinimizer() is { } inner)
        {
            // Behind any other x* lies, seen from a far x, another minimizer.
            var x = any.Far.SimplestElement();
            var behind = inner < x
                ? _f.Minimizers[0].Before(inner, closed: false)!.Value.SimplestElement()
                : _f.Minimizers[^1].After(inner, closed: false)!.Value.SimplestElement();
            refutations.Add(AlignmentVerdicts.Refute(new Move(x, behind), inner, "every x* between two minimizers, with a minimizer behind it as u"));
        }

        return new Fails($"no minimizer serves as the x* of {name}", Witness.Together(refutations));
    }

    /// <summary>A minimizer other than the least and the largest, if there is one.</summary>
    private Surd? InnerMinimizer()
    {
        var (low, high) = (_f.Minimizers[0].Lower, _f.Minimizers[^1].Upper);
        foreach (var component in _f.Minimizers)
        {
            var inside = low is { } a ? component.After(a, closed: false) : component;
            inside = inside is { } part && high is { } b ? part.Before(b, closed: false) : inside;
            if (inside is { } some)
            {
                return some.SimplestElement();
            }
        }

        return null;
    }

    /// <summary>A far x and an admitted u that is not between x* and x; <see langword="null"/> if there is none.</summary>
    private Move? Violation(Surd xStar)
    {
        var knot = _f.Source.Locate(xStar).Cell;
        var below = LowestBelow(knot);
        var above = LowestAbove(knot);
        var sweep = new FarSweep(_f, _halfWidth);
        foreach (var (stratum, far, _) in sweep.Strata(_cancellation))
        {
            var toRight = far.Lower is { } low ? low >= xStar : far.Upper > xStar;
            var behind = toRight ? below : above;
            var move = Behind(stratum, far, sweep.Window, behind) ?? (toRight ? Beyond(stratum, far, sweep.Window) : BeyondLeft(stratum, far, sweep.Window));
            if (move is not null)
            {
                return move;
            }
        }

        return null;
    }

    /// <summary>The part of a set of centres where the level that admits u is at least a bound.</summary>
    private Interval? LevelAtLeast(Stratum s, Interval far, SlidingMinimum window, Rational bound, bool strict)
    {
        if (_levelIsOwnValue)
        {
            return s.Own.AtLeast(bound, far, strict);
        }

        if (!window.IsEmpty && (strict ? window.Minimum <= bound : window.Minimum < bound))
        {
            return null;
        }

        return s.EndsAtLeast(bound, far, strict);
    }

    private Move? Behind(Stratum s, Interval far, SlidingMinimum window, Lowest? behind)
    {
        if (behind is not { } lowest || LevelAtLeast(s, far, window, lowest.Value, strict: !lowest.Attained) is not { } part)
        {
            return null;
        }

        var x = part.SimplestElement();
        if (lowest.Attained)
        {
            return new Move(x, lowest.Place);
        }

        // Not attained: close enough to x* the function is below the level of x.
        var level = _levelIsOwnValue ? _f.Evaluate(x)!.Value : _f.Evaluate(LineOperator.Brox(_f, x, _halfWidth)[0].Lower!.Value)!.Value;
        var cell = _f.Cells[lowest.Cell]!.Value;
        var interval = _f.CellInterval(lowest.Cell);
        var admitted = interval.Where(level - cell.Constant, -cell.Slope, strict: false)!.Value;
        return new Move(x, admitted.SimplestElement());
    }

    private Move? Beyond(Stratum s, Interval far, SlidingMinimum window)
    {
        if (_levelIsOwnValue)
        {
            if (LineMoves.NearRight(_f, s, far, _halfWidth) is { } near)
            {
                return near;
            }
        }
        else if (LineMoves.BroximalRight(_f, s, far, window, _halfWidth) is { } move)
        {
            return move;
        }

        var first = _levelIsOwnValue ? s.Above : s.End;
        return first < _suffixMinimum.Length && LevelAtLeast(s, far, window, _suffixMinimum[first], strict: false) is { } part
            ? new Move(part.SimplestElement(), _f.Knots[IndexOf(_suffixMinimum[first], first, 1)])
            : null;
    }

    private Move? BeyondLeft(Stratum s, Interval far, SlidingMinimum window)
    {
        if (_levelIsOwnValue)
        {
            if (LineMoves.NearLeft(_f, s, far, _halfWidth) is { } near)
            {
                return near;
            }
        }
        else if (LineMoves.BroximalLeft(_f, s, far, window, _halfWidth) is { } move)
        {
            return move;
        }

        var last = (_levelIsOwnValue ? s.Below : s.First) - 1;
        return last >= 0 && LevelAtLeast(s, far, window, _prefixMinimum[last], strict: false) is { } part
            ? new Move(part.SimplestElement(), _f.Knots[IndexOf(_prefixMinimum[last], last, -1)])
            : null;
    }

    private int IndexOf(Rational value, int from, int step)
    {
        while (_f.Values[from] != value)
        {
            from += step;
        }

        return from;
    }

    /// <summary>The infimum of f left of a knot.</summary>
    private Lowest? LowestBelow(int knot)
    {
        Lowest? result = knot > 0 ? new Lowest(_prefixMinimum[knot - 1], true, _f.Knots[IndexOf(_prefixMinimum[knot - 1], knot - 1, -1)], -1) : null;
        if (_f.Cells[0] is { Slope.IsZero: true } tail)
        {
            result = Lower(result, new Lowest(tail.Constant, true, _f.Knots[0] - Rational.One, -1));
        }

        if (_f.Cells[knot] is { } beside)
        {
            var inside = _f.CellInterval(knot).SimplestElement();
            result = Lower(result, beside.Slope.IsZero ? new Lowest(beside.Constant, true, inside, -1) : new Lowest(_f.LimitAtEnd(knot), false, inside, knot));
        }

        return result;
    }

    /// <summary>The infimum of f right of a knot.</summary>
    private Lowest? LowestAbove(int knot)
    {
        var next = knot + 1;
        Lowest? result = next < _f.Knots.Length ? new Lowest(_suffixMinimum[next], true, _f.Knots[IndexOf(_suffixMinimum[next], next, 1)], -1) : null;
        if (_f.Cells[^1] is { Slope.IsZero: true } tail)
        {
            result = Lower(result, new Lowest(tail.Constant, true, _f.Knots[^1] + Rational.One, -1));
        }

        if (_f.Cells[next] is { } beside)
        {
            var inside = _f.CellInterval(next).SimplestElement();
            result = Lower(result, beside.Slope.IsZero ? new Lowest(beside.Constant, true, inside, -1) : new Lowest(_f.LimitAtStart(next), false, inside, next));
        }

        return result;
    }

    private static Lowest Lower(Lowest? left, Lowest right) =>
        left is { } l && (l.Value < right.Value || (l.Value == right.Value && (l.Attained || !right.Attained))) ? l : right;

    /// <summary>An infimum: attained at a place, or approached in a cell at its end next to x*.</summary>
    private readonly record struct Lowest(Rational Value, bool Attained, Surd Place, int Cell);
}
