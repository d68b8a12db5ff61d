using System.Collections.Immutable;
using System.Diagnostics;
using Brox.Theory.Classes;

namespace Brox.Search.Exhaustive.Layers;

/// <summary>What a count in layers takes on the first few points of a scope.</summary>
/// <param name="Points">How many points.</param>
/// <param name="States">The states expanded.</param>
/// <param name="LargestLayer">The states of the largest layer.</param>
/// <param name="Records">The states handed on: one that is reached from several layers is handed on by each.</param>
/// <param name="Bytes">What they take on disk.</param>
/// <param name="Seconds">The time of one thread.</param>
internal sealed record LayerCost(int Points, double States, double LargestLayer, double Records, double Bytes, double Seconds);

/// <summary>
/// What a count in layers will take, extrapolated from counts on the first points of the scope, two more each time: every figure is taken to grow by the same factor with every
/// further point as it did with the last four measured.
/// </summary>
/// <param name="Measured">The counts made.</param>
/// <param name="Total">What the whole scope takes; measured where it is among the counts made.</param>
internal sealed record LayerEstimate(ImmutableArray<LayerCost> Measured, LayerCost Total)
{
    private const double LongestSeconds = 0.4;

    /// <summary>Whether the whole scope was counted.</summary>
    public bool IsMeasured => Measured[^1].Points == Total.Points;

    /// <summary>The factor of a figure for every point more.</summary>
    public double Growth(Func<LayerCost, double> figure) => Growth(Measured, figure);

    /// <summary>Estimates a count.</summary>
    /// <exception cref="ScopeException">A class depends on more than the order of the values.</exception>
    public static LayerEstimate Of(PointScope scope, IReadOnlyList<ClassExpression> classes, CancellationToken cancellation)
    {
        var (measured, n) = (ImmutableArray.CreateBuilder<LayerCost>(), scope.Points.Length);
        for (var points = Math.Min(n, 4 + (n % 2)); points <= n && (measured.Count < 3 || measured[^1].Seconds < LongestSeconds); points += 2)
        {
            measured.Add(Measure(PointScope.Of([.. scope.Points.Take(points)], scope.Metric, scope.Subdomains), classes, cancellation));
        }

        var all = measured.ToImmutable();
        var more = n - all[^1].Points;
        return new LayerEstimate(all, new LayerCost(n, At(c => c.States), At(c => c.LargestLayer), At(c => c.Records), At(c => c.Bytes), At(c => c.Seconds)));

        double At(Func<LayerCost, double> figure) => figure(all[^1]) * Math.Pow(Growth(all, figure), more);
    }

    private static double Growth(ImmutableArray<LayerCost> measured, Func<LayerCost, double> figure)
    {
        var (from, to) = (measured[Math.Max(0, measured.Length - 3)], measured[^1]);
        return from.Points == to.Points || figure(from) <= 0 ? 1 : Math.Pow(figure(to) / figure(from), 1.0 / (to.Points - from.Points));
    }

    private static LayerCost Measure(PointScope scope, IReadOnlyList<ClassExpression> classes, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var task = LayerTask.Of(scope, classes, 1, long.MaxValue, cancellation);
        var waiting = new Dictionary<int, List<ReadOnlyMemory<byte>>>();
        double states = 0, largest = 0, records = 0, bytes = 0;
        for (var layer = scope.Points.Length; layer > 0; layer--)
        {
            var inputs = waiting.Remove(layer, out var some) ? some : [];
            var result = task.Run(layer, 0, inputs, output =>
            {
                (records, bytes) = (records + output.States, bytes + output.Bytes.Length);
                waiting.TryAdd(output.Layer, []);
                waiting[output.Layer].Add(output.Bytes);
            });
            (states, largest) = (states + result.States, Math.Max(largest, result.States));
        }

        return new LayerCost(scope.Points.Length, states, largest, records, bytes, clock.Elapsed.TotalSeconds);
    }
}
