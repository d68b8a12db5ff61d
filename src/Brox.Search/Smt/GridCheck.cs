using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Search.Exhaustive;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smt;

/// <summary>What the evaluation of all functions on small grids found.</summary>
/// <param name="Instances">The number of instances evaluated.</param>
/// <param name="Scope">Which they are, in one line.</param>
/// <param name="Counterexample">A counterexample among them, which the solver has overlooked; else <see langword="null"/>.</param>
internal sealed record GridResult(long Instances, string Scope, ConjectureInstance? Counterexample);

/// <summary>
/// The second look at "there is no counterexample": every function on small grids is evaluated by the deciders. The largest number of points is taken that keeps the
/// number of instances small, so that the answer depends on nothing but the question.
/// </summary>
internal static class GridCheck
{
    private const double MostInstances = 40_000;

    private static readonly Rational[][] _parameterValues =
    [
        [],
        [Rational.Half, Rational.One, Rational.Create(3, 2), 2, Rational.Create(5, 2), 3],
        [Rational.Half, Rational.One, Rational.Create(3, 2), 2],
        [Rational.Half, Rational.One, 2],
    ];

    /// <summary>The largest number of points of the line that the exhaustive engine is asked about.</summary>
    private const int MostExhaustivePoints = 5;

    public static GridResult Run(ProofGoal goal, int points, int dimension, CancellationToken cancellation)
    {
        // The grid has gaps of all kinds, the exhaustive engine all radii.
        var grid = OnGrid(goal, points, dimension, cancellation);
        return grid.Counterexample is null && dimension == 1 && Exhaustively(goal, Math.Min(points, MostExhaustivePoints), cancellation) is { } exhaustive
            ? new GridResult(grid.Instances + exhaustive.Instances, $"{grid.Scope}; and {exhaustive.Scope}", exhaustive.Counterexample)
            : grid;
    }

    private static GridResult OnGrid(ProofGoal goal, int points, int dimension, CancellationToken cancellation)
    {
        var values = _parameterValues[Math.Min(goal.Parameters.Count, _parameterValues.Length - 1)];
        var parameters = Vectors(goal.Parameters.Count, 0, values.Length - 1)
            .Select(v => goal.Parameters.Zip(v, (p, i) => KeyValuePair.Create(p, values[i])).ToImmutableSortedDictionary()).ToList();
        var size = Enumerable.Range(1, points).TakeWhile(n => n == 1 || Estimate(goal, n, dimension, parameters.Count) <= MostInstances).Last();
        long instances = 0;
        ConjectureInstance? counterexample = null;
        foreach (var instance in Enumerable.Range(1, size).SelectMany(n => Instances(goal, n, dimension, parameters)))
        {
            cancellation.ThrowIfCancellationRequested();
            instances++;
            if (goal.Violation(instance, cancellation) is not null)
            {
                counterexample = instance;
                break;
            }
        }

        var where = dimension == 1 ? $"points 0..{Grid(size, dimension).Count - 1} of the line" : "points of a 3x2 grid";
        var heights = goal.Functions.Count > 1 ? $" with values 0..{size - 1}" : string.Empty;
        var radii = goal.Parameters.IsEmpty ? string.Empty : $", {string.Join(", ", goal.Parameters)} in {{{string.Join(", ", values)}}}";
        return new GridResult(instances, $"all functions on at most {size} of the {where}{heights}{radii}", counterexample);
    }

    /// <summary>The answer of the exhaustive engine, which takes one function, the order of its values, and all parameters; <see langword="null"/> where it does not take the question.</summary>
    private static GridResult? Exhaustively(ProofGoal goal, int points, CancellationToken cancellation)
    {
        if (goal is not ConjectureGoal { Conjecture: var conjecture, Functions.Count: 1 })
        {
            return null;
        }

        try
        {
            var decision = ExhaustiveDecision.Run(PointScope.Line(points, subdomains: true), conjecture, new RunOptions { Workers = 1, Cancellation = cancellation });
            var parameters = goal.Parameters.IsEmpty ? string.Empty : $", all rational {string.Join(", ", goal.Parameters)}";
            return new GridResult((long)decision.Candidates, $"all functions on subsets of the points 0..{points - 1} of the line{parameters}, by the exhaustive engine", decision.Counterexample);
        }
        catch (ScopeException)
        {
            return null;
        }
    }

    private static List<Point> Grid(int points, int dimension) => dimension == 1
        ? [.. Enumerable.Range(0, points + 2).Select(x => new Point(x))]
        : [.. Enumerable.Range(0, 6).Select(i => new Point(i / 2, i % 2))];

    private static double Estimate(ProofGoal goal, int points, int dimension, int parameters)
    {
        double subsets = Subsets(Grid(points, dimension), points).Count();
        var functions = goal.Functions.Count == 1 ? WeakOrders(points).Count() : Math.Pow(points + 1, points * goal.Functions.Count);
        return subsets * functions * parameters;
    }

    private static IEnumerable<ConjectureInstance> Instances(
        ProofGoal goal, int points, int dimension, IReadOnlyList<ImmutableSortedDictionary<string, Rational>> parameters) =>
        from domain in Subsets(Grid(points, dimension), points)
        from heights in Heights(goal.Functions.Count, points)
        let functions = goal.Functions.Zip(heights, (name, v) => KeyValuePair.Create(name, (FunctionInstance)Function(domain, v))).ToImmutableSortedDictionary()
        from choice in parameters
        select new ConjectureInstance(functions, choice);

    /// <summary>The subsets of the given size that contain the first point of the grid.</summary>
    private static IEnumerable<List<Point>> Subsets(List<Point> grid, int size)
    {
        if (size == 1)
        {
            return [[grid[0]]];
        }

        return Enumerable.Range(1, grid.Count - 1).SelectMany(last => Subsets(grid[..last], size - 1).Where(s => s.Count == size - 1).Select(s => s.Append(grid[last]).ToList()));
    }

    /// <summary>The values of all functions, -1 for a point outside the domain; for one function only its weak orders, since no more matters to the classes that depend on the order.</summary>
    private static IEnumerable<IReadOnlyList<int[]>> Heights(int functions, int points) => functions == 1
        ? WeakOrders(points).Select(v => (IReadOnlyList<int[]>)[v])
        : Vectors(functions * points, -1, points - 1)
            .Select(v => (IReadOnlyList<int[]>)[.. v.Chunk(points)])
            .Where(all => all.All(v => v.Any(h => h >= 0)) && Enumerable.Range(0, points).All(i => all.Any(v => v[i] >= 0)));

    private static IEnumerable<int[]> WeakOrders(int points) => Vectors(points, 0, points - 1).Where(v => v.Distinct().Count() == v.Max() + 1);

    private static IEnumerable<int[]> Vectors(int length, int from, int to) => length == 0
        ? [[]]
        : Vectors(length - 1, from, to).SelectMany(v => Enumerable.Range(from, to - from + 1).Select(last => (int[])[.. v, last]));

    private static FiniteFunction Function(List<Point> points, int[] heights)
    {
        var domain = Enumerable.Range(0, points.Count).Where(i => heights[i] >= 0).ToList();
        return FiniteFunction.Create(domain.Select(i => points[i]), domain.Select(i => new Rational(heights[i])));
    }
}
