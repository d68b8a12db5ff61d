using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Which points of a finite function may follow which in the Ball Proximal Point Method; points go by their index.</summary>
internal sealed class MoveGraph
{
    private readonly ImmutableArray<ImmutableArray<int>> _brox;
    private readonly bool[] _far;

    public MoveGraph(FiniteFunction f, Radius radius)
    {
        (F, SquareOfT) = (f, radius.Squared);
        _brox = [.. f.Points.Select(x => FiniteOperator.Brox(f, x, radius))];
        _far = [.. _brox.Select(set => !f.IsMinimizer(set[0]))];
    }

    /// <summary>The function.</summary>
    public FiniteFunction F { get; }

    /// <summary>The square of the radius.</summary>
    public Rational SquareOfT { get; }

    /// <summary>The broximal set of a point.</summary>
    public ImmutableArray<int> Brox(int x) => _brox[x];

    /// <summary>Whether no minimizer lies in the ball around a point.</summary>
    public bool IsFar(int x) => _far[x];

    /// <summary>Whether some far point may move.</summary>
    public bool HasMovingFarPoint => Enumerable.Range(0, _brox.Length).Any(x => _far[x] && (_brox[x].Length > 1 || _brox[x][0] != x));

    /// <summary>The squared distance of two points.</summary>
    public Rational Square(int x, int y) => F.Metric.SquaredDistance(F.Points[x], F.Points[y]);

    /// <summary>The squared distance of a point from another.</summary>
    public Rational Square(int x, Point y) => F.Metric.SquaredDistance(F.Points[x], y);

    /// <summary>The points that may follow a point, as the rule chooses.</summary>
    public IEnumerable<int> Next(int x, SelectionRule rule)
    {
        var set = _brox[x];
        switch (rule)
        {
            case SelectionRule.AnyMoving:
                return set.Length > 1 ? set.Where(u => u != x) : set;
            case SelectionRule.Farthest:
                var most = set.Max(u => Square(u, x));
                return set.Where(u => Square(u, x) == most);
            default:
                var least = set.Min(u => Square(u, x));
                return set.Where(u => Square(u, x) == least);
        }
    }

    /// <summary>All sequences of consecutive iterates with the given number of steps, from every point of the domain.</summary>
    public IEnumerable<ImmutableArray<int>> Walks(SelectionRule rule, int steps)
    {
        var walks = Enumerable.Range(0, _brox.Length).Select(x => ImmutableArray.Create(x));
        for (var k = 0; k < steps; k++)
        {
            walks = walks.SelectMany(walk => Next(walk[^1], rule).Select(walk.Add));
        }

        return walks;
    }

    /// <summary>The points of a walk.</summary>
    public ImmutableArray<Point> Points(ImmutableArray<int> walk) => [.. walk.Select(x => F.Points[x])];
}
