using System.Collections.Immutable;
using System.Globalization;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reports.Plots.Functions;
using Brox.Theory.Broximal;

namespace Brox.Cli;

/// <summary>
/// A run of the method on a formula for a picture: from each iterate to a rational point of its ball whose value is certified to be within a gap of the least one in the ball. An exact run need not be near it for long: where
/// a broximal set has several parts, one of them is followed.
/// </summary>
internal static class FormulaRunScene
{
    private const int MostSteps = 60;
    private const double Still = 1e-6;

    // A minimizer counts as one in the ball where rounding cannot have put it there.
    private const double Inside = 1 - 1e-9;

    /// <summary>The scene; it ends at a minimizer that is proved and lies in the ball, or where a step no longer moves, or cannot be certified.</summary>
    /// <exception cref="UnusableInputException">The start is not a point of the box, or has another dimension.</exception>
    public static FunctionScene Of(FormulaFunction f, Point start, Radius radius, CancellationToken cancellation)
    {
        if (start.Dimension != f.Dimension)
        {
            throw new UnusableInputException($"--bpm has {start.Dimension} coordinates, the function has dimension {f.Dimension}");
        }

        var x = start;
        if (!f.Box.Contains(x) || !double.IsFinite(f.Evaluate([.. Near(x)])))
        {
            throw new UnusableInputException($"--bpm {x} is not in dom f");
        }

        var minimizers = MinimizerMarks.Of(f, cancellation);
        var (iterates, gap, end) = (new List<ImmutableArray<double>> { Near(x) }, 0.0, $"{MostSteps} steps were allowed");
        ImmutableArray<double>? star = minimizers.Points is [var only] ? only : null;
        for (var k = 0; k < MostSteps; k++)
        {
            if (minimizers.Points.Where(p => Squared(f, Near(x), p) <= Inside * radius.Squared.ToDouble()).Select(p => (ImmutableArray<double>?)p).FirstOrDefault() is { } reached)
            {
                if (!reached.SequenceEqual(iterates[^1]))
                {
                    iterates.Add(reached);
                }

                (star, end) = (reached, "a minimizer lies in the ball");
                break;
            }

            if (FormulaOperator.Brox(f, x, radius, cancellation: cancellation) is not { } brox)
            {
                end = "the next broximal set was not enclosed";
                break;
            }

            var next = new Point([.. brox.Point.Select(Rational.FromDouble)]);
            if (Squared(f, Near(x), Near(next)) < Still * Still * radius.Squared.ToDouble())
            {
                end = "the step does not move, as far as can be told apart";
                break;
            }

            (x, gap) = (next, Math.Max(gap, brox.Gap));
            iterates.Add(Near(x));
        }

        return new FunctionScene(f)
        {
            Radius = radius,
            Iterates = [.. iterates],
            XStar = star,
            Minimizers = minimizers,
            Evidence = [string.Create(CultureInfo.InvariantCulture, $"{iterates.Count - 1} steps, {radius}; each ends at most {Above(gap):0.#e0} above the least value in its ball (certified); {end}")],
        };
    }

    /// <summary>A number of two digits that is not below a gap.</summary>
    private static double Above(double gap) => gap == 0 ? 0 : Math.Pow(10, Math.Floor(Math.Log10(gap)) - 1) is var unit ? (Math.Ceiling(gap / unit) + 1) * unit : gap;

    private static ImmutableArray<double> Near(Point x) => [.. x.Coordinates.Select(c => c.ToDouble())];

    private static double Squared(FormulaFunction f, ImmutableArray<double> x, ImmutableArray<double> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < x.Length; j++)
            {
                sum += f.Metric.Rows[i][j].ToDouble() * (x[i] - y[i]) * (x[j] - y[j]);
            }
        }

        return sum;
    }
}
