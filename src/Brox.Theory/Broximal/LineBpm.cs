using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>The method on a closed piecewise linear function of one variable.</summary>
/// <param name="f">The function.</param>
/// <param name="radius">The radius.</param>
internal sealed class LineBpm(PiecewiseLinear f, Radius radius) : IBpmProblem<Surd>
{
    private readonly Surd _halfWidth = radius.HalfWidth(f.Source.Metric);

    /// <inheritdoc/>
    public Radius Radius => radius;

    /// <inheritdoc/>
    public bool IsMinimizer(Surd x) => f.IsMinimizer(x);

    /// <inheritdoc/>
    public bool IsFar(Surd x) => f.Evaluate(LineOperator.Brox(f, x, _halfWidth)[0].Lower!.Value) != (Surd)f.Infimum;

    /// <inheritdoc/>
    public Surd SquaredDistance(Surd x, Surd y) => f.Source.Metric.Rows[0][0] * Surd.Square(x - y);

    /// <inheritdoc/>
    public Surd Value(Surd x) => f.Evaluate(x)!.Value;

    /// <inheritdoc/>
    public ImmutableArray<Surd> Choices(Surd x, SelectionRule rule)
    {
        var set = LineOperator.Brox(f, x, _halfWidth);
        var candidates = set.SelectMany(i => new[] { i.Lower!.Value, i.Upper!.Value });
        if (rule == SelectionRule.Nearest && set.Any(i => i.Contains(x)))
        {
            candidates = [x];
        }

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
            ? f.Cells[0] is { Slope.IsZero: true } && (f.Knots.IsEmpty || from + _halfWidth < f.Knots[0])
            : f.Cells[^1] is { Slope.IsZero: true } && (f.Knots.IsEmpty || from - _halfWidth > f.Knots[^1]);
    }
}
