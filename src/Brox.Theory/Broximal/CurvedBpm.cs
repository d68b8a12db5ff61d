using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>
/// The method on a closed piecewise polynomial of degree at most 2. A minimum over a window is attained at its ends, at knots, at vertices, or on a constant cell; knots and
/// vertices are rational, so all iterates stay in the field of the start and the half-width.
/// </summary>
internal sealed class CurvedBpm : IBpmProblem<Surd>
{
    private readonly PiecewisePolynomial _f;
    private readonly ImmutableArray<Rational> _turns;
    private readonly Rational _minimum;
    private readonly Surd _halfWidth;

    /// <summary>The method on a function for a radius.</summary>
    /// <exception cref="ArgumentException">The function is not closed, or its degree is above 2.</exception>
    public CurvedBpm(PiecewisePolynomial f, Radius radius)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (f.Degree > 2)
        {
            throw new ArgumentException($"The iterates of a function of degree {f.Degree} need not stay in one quadratic field.", nameof(f));
        }

        var line = MonotoneLine.Of(f);
        (_f, Radius, _halfWidth) = (f, radius, radius.HalfWidth(f.Metric));
        _turns = [.. line.Points.Select(p => p.X.RationalPart)];
        _minimum = line.Minimum.RationalPart;
        Minimizers = [.. line.Minimizers.Select(m => new Interval(m.From?.RationalPart, m.From is not null, m.To?.RationalPart, m.To is not null))];
    }

    /// <summary>The components of X, ascending.</summary>
    public ImmutableArray<Interval> Minimizers { get; }

    /// <inheritdoc/>
    public Radius Radius { get; }

    /// <inheritdoc/>
    public bool IsMinimizer(Surd x) => _f.Evaluate(x) is { } value && value == _minimum;

    /// <inheritdoc/>
    public bool IsFar(Surd x) => _f.Evaluate(Brox(x)[0].Lower!.Value) != (Surd)_minimum;

    /// <inheritdoc/>
    public Surd SquaredDistance(Surd x, Surd y) => _f.Metric.Rows[0][0] * Surd.Square(x - y);

    /// <inheritdoc/>
    public Surd Value(Surd x) => _f.Evaluate(x)!.Value;

    /// <summary><c>brox_t(x)</c> as maximal closed intervals and points, ascending; empty only where the window misses the domain.</summary>
    public ImmutableArray<Interval> Brox(Surd x)
    {
        var (low, high) = (x - _halfWidth, x + _halfWidth);
        Surd[] candidates = [low, .. _turns.Select(t => (Surd)t).Where(t => low < t && t < high), high];
        var values = candidates.Select(c => _f.Evaluate(c)).ToArray();
        if (values.OfType<Surd>().ToList() is not { Count: > 0 } finite)
        {
            return [];
        }

        var least = finite.Min();
        var parts = ImmutableArray.CreateBuilder<Interval>();
        for (var i = 0; i < candidates.Length; i++)
        {
            if (values[i] != least)
            {
                continue;
            }

            // The cell left of a candidate ends at or before the candidate before it, as all knots in the window are candidates.
            var joined = parts.Count > 0 && i > 0 && parts[^1].Upper == candidates[i - 1]
                && _f.Cells[_f.Locate(candidates[i]).Cell] is { Degree: 0 } constant && constant.Coefficient(0) == least;
            if (joined)
            {
                parts[^1] = Interval.Closed(parts[^1].Lower!.Value, candidates[i]);
            }
            else
            {
                parts.Add(Interval.Point(candidates[i]));
            }
        }

        return parts.ToImmutable();
    }

    /// <inheritdoc/>
    public ImmutableArray<Surd> Choices(Surd x, SelectionRule rule)
    {
        var set = Brox(x);
        var candidates = rule == SelectionRule.Nearest && set.Any(i => i.Contains(x)) ? [x] : set.SelectMany(i => new[] { i.Lower!.Value, i.Upper!.Value });
        return SelectionRules.Choose([.. candidates.Distinct().Order()], x, rule, SquaredDistance);
    }

    /// <inheritdoc/>
    public bool Diverges(Surd from, Surd to)
    {
        var step = to - from;
        if (Surd.Abs(step) != _halfWidth)
        {
            return false;
        }

        // In a constant tail with the whole window inside it, every later window is a translate of this one.
        return step.Sign < 0
            ? _f.Cells[0] is { Degree: 0 } && (_f.Knots.IsEmpty || from + _halfWidth < _f.Knots[0])
            : _f.Cells[^1] is { Degree: 0 } && (_f.Knots.IsEmpty || from - _halfWidth > _f.Knots[^1]);
    }
}
