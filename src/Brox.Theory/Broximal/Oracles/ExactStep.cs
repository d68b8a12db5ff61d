using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>The certified broximal step at a point, against which the steps of oracles are measured. Every number here is an enclosure.</summary>
internal sealed class ExactStep
{
    private readonly FormulaFunction _f;
    private readonly FloatInterval _atCenter;

    /// <summary>The step at a point.</summary>
    /// <param name="f">The function.</param>
    /// <param name="center">The centre x.</param>
    /// <param name="enclosure">What is proved of <c>brox_t(x)</c>.</param>
    public ExactStep(FormulaFunction f, ReadOnlySpan<double> center, BroximalEnclosure enclosure)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(enclosure);
        (_f, Center, Enclosure) = (f, [.. center], enclosure);
        _atCenter = f.Enclose(FloatBoxes.Of(center));
    }

    /// <summary>The centre x.</summary>
    public ImmutableArray<double> Center { get; }

    /// <summary>What is proved of <c>brox_t(x)</c>.</summary>
    public BroximalEnclosure Enclosure { get; }

    /// <summary>The decrease <c>f(x) - min f over Ball(x, t)</c>.</summary>
    public FloatInterval Decrease => _atCenter - Enclosure.Minimum;

    /// <summary>The suboptimality <c>f(u) - min f over Ball(x, t)</c> of a point; negative at most for a point outside the ball.</summary>
    public FloatInterval Suboptimality(ReadOnlySpan<double> u) => _f.Enclose(FloatBoxes.Of(u)) - Enclosure.Minimum;

    /// <summary>
    /// The share of the decrease that a point loses, <c>(f(u) - min) / (f(x) - min)</c>: 0 for an exact step, 1 for no step, above 1 where f rises; <see langword="null"/> where x may itself minimize
    /// f over the ball.
    /// </summary>
    public FloatInterval? Lost(ReadOnlySpan<double> u) => Decrease.Lower > 0 ? Suboptimality(u) / Decrease : null;

    /// <summary>
    /// The distance from a point to the set <c>brox_t(x)</c>, in the norm of the metric: the set lies in the boxes of the cover and is not empty, so the distance is at least that to the nearest
    /// box and at most that to the farthest place of them.
    /// </summary>
    public FloatInterval Distance(ReadOnlySpan<double> u)
    {
        var at = FloatBoxes.Of(u);
        var (low, high) = (double.PositiveInfinity, 0.0);
        foreach (var box in Enclosure.Cover)
        {
            var distance = FloatInterval.SquareRoot(FloatInterval.Maximum(FloatInterval.Zero, FormulaOperator.SquaredDistance(_f, [.. box], at)));
            (low, high) = (Math.Min(low, distance.Lower), Math.Max(high, distance.Upper));
        }

        return Enclosure.Cover.Count > 0 ? new FloatInterval(low, high) : FloatInterval.Empty;
    }
}
