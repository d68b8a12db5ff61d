using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Reports.Plots.Functions;

/// <summary>A step of a run on the line: the ball around the iterate, and the broximal set in it.</summary>
internal sealed record BallRow(double From, double To, ImmutableArray<(double From, double To)> Broximal)
{
    /// <summary>The rows of a run.</summary>
    public static ImmutableArray<BallRow> Of(RunScene scene)
    {
        var half = scene.Radius.HalfWidth(scene.Function.Metric);
        var broximal = Operator(scene.Function, scene.Radius, half);

        // The last iterate is followed by no step; a run of one iterate shows where it stands.
        var count = Math.Max(scene.Iterates.Length - 1, 1);
        return
        [
            .. scene.Iterates.Take(count).Select(x => new BallRow(
                (x[0] - half).ToDouble(), (x[0] + half).ToDouble(), [.. broximal(x[0]).Select(i => (i.Lower!.Value.ToDouble(), i.Upper!.Value.ToDouble()))])),
        ];
    }

    private static Func<Surd, IEnumerable<Interval>> Operator(FunctionInstance f, Radius radius, Surd half)
    {
        switch (f)
        {
            case FiniteFunction finite:
                return x => FiniteOperator.Brox(finite, new Point(x.RationalPart), radius).Select(i => Interval.Point(finite.Points[i][0]));
            case PiecewisePolynomial { Degree: <= 1 } piecewise:
                var line = PiecewiseLinear.Of(piecewise);
                return x => LineOperator.Brox(line, x, half);
            case PiecewisePolynomial curved:
                var method = new CurvedBpm(curved, radius);
                return x => method.Brox(x);
            default:
                throw new ArgumentException("not a function of one variable", nameof(f));
        }
    }
}
