using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>A user's own formula as a subject of measurement.</summary>
internal static class FormulaSubject
{
    private const double Same = 1e-6;

    /// <summary>The subject of a formula. Where there is none <paramref name="error"/> says why: the box is needed and not bounded, f is not known to be defined on it, or the metric is too close to a singular one.</summary>
    /// <param name="name">Its name in tables.</param>
    /// <param name="f">The function.</param>
    /// <param name="minimizers">Its minimizers; where there are none they are sought by branch and bound in the box, which must be bounded.</param>
    /// <param name="starts">The starts; where there are none, five points of the box, which must be bounded.</param>
    /// <param name="radii">The radii.</param>
    /// <param name="seed">The seed of the starts.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="error">Why there is none; empty where there is one.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static bool TryCreate(
        string name,
        FormulaFunction f,
        IReadOnlyList<ImmutableArray<double>> minimizers,
        IReadOnlyList<ImmutableArray<double>> starts,
        ImmutableArray<Rational> radii,
        int seed,
        out OracleSubject? subject,
        out string error,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(minimizers);
        ArgumentNullException.ThrowIfNull(starts);
        (subject, error) = (null, string.Empty);
        if ((minimizers.Count == 0 || starts.Count == 0) && !f.Box.IsBounded)
        {
            error = $"the formula has no bounded box, which is needed unless {(minimizers.Count > 0 ? "starts are" : starts.Count > 0 ? "a minimizer is" : "minimizers and starts are")} given";
            return false;
        }

        MetricFactor metric;
        try
        {
            metric = MetricFactor.Of(f.Metric);
        }
        catch (ArgumentException)
        {
            error = "the metric is too close to a singular one for floating point";
            return false;
        }

        if ((minimizers.Count > 0 ? minimizers.Select(x => x.ToArray()).ToList() : Sought(f, metric, cancellation)) is not { } known)
        {
            error = "the formula is not known to be defined on all of its box";
            return false;
        }

        var text = $"minimizers {(minimizers.Count > 0 ? "as given" : "as found in the box")}: {string.Join(" ", known.Take(4).Select(Text))}{(known.Count > 4 ? FormattableString.Invariant($" and {known.Count - 4} more") : string.Empty)}";
        subject = new OracleSubject(
            name,
            f,
            text,
            x => known.MinBy(y => OracleRun.Distance(metric, [.. x], y))!,
            starts.Count > 0 ? [.. starts] : Drawn(f, seed),
            radii)
        {
            Minimum = known.Min(x => f.Evaluate(x)),
        };
        return true;
    }

    /// <summary>The minimizers in the box; <see langword="null"/> where f is not known to be defined on all of it.</summary>
    private static List<double[]>? Sought(FormulaFunction f, MetricFactor metric, CancellationToken cancellation)
    {
        var corner = new Point([.. f.Box.Sides.Select(s => s.Upper!.Value)]);
        var middle = Point.Midpoint(new Point([.. f.Box.Sides.Select(s => s.Lower!.Value)]), corner);
        var reach = f.Metric.Rows.Select(row => row.Max(Rational.Abs)).Aggregate((a, b) => a + b) * (corner - middle).Coordinates.Max(c => c * c) * f.Dimension;
        if (FormulaOperator.Brox(f, middle, Radius.FromSquare(reach + Rational.One), 60_000, cancellation) is not { } found || f.Enclose([.. f.Enclosure]).Decoration == Decoration.Trivial)
        {
            return null;
        }

        var ball = new OracleBall(f, metric, [.. middle.Coordinates.Select(c => c.ToDouble())], Math.Sqrt((reach + Rational.One).ToDouble()));
        var least = found.Minimum.Upper + (1e-9 * Math.Max(1, Math.Abs(found.Minimum.Upper)));
        var result = new List<double[]> { found.Point.ToArray() };
        foreach (var box in found.Cover)
        {
            var x = LocalSearch.Descend(f, ball.Project(FloatBoxes.Middle([.. box])), ball.Project);
            if (f.Evaluate(x) <= least && result.TrueForAll(y => OracleRun.Distance(metric, x, y) > Same))
            {
                result.Add(x);
            }
        }

        return result;
    }

    private static ImmutableArray<ImmutableArray<double>> Drawn(FormulaFunction f, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 5).Select(_ => f.Box.Sides
            .Select(side => (side.Lower!.Value + (Rational.Create(random.Next(1, 1024), 1024) * (side.Upper!.Value - side.Lower!.Value))).ToDouble()).ToImmutableArray())];
    }

    private static string Text(double[] x) => $"({string.Join(", ", x.Select(c => c.ToString("G6", System.Globalization.CultureInfo.InvariantCulture)))})";
}
