using System.Collections.Immutable;
using System.Numerics;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Search.WorstCases;

/// <summary>
/// A run under construction: points with integer coordinates over a common denominator <see cref="Scale"/>, <c>t = 1</c>, <c>x* = 0</c>. Every comparison is one of integers;
/// floating point only proposes where to look.
/// </summary>
internal sealed class ExactRun
{
    /// <summary>The common denominator. Coordinates stay below 2^26, so squares fit a <see cref="long"/>.</summary>
    public const long Scale = 1_000_000;

    private readonly List<long[]> _points;
    private readonly List<int> _levels;
    private readonly SelectionRule _rule;

    /// <summary>The run that so far is only its start.</summary>
    public ExactRun(long[] start, SelectionRule rule) => (_points, _levels, _rule) = ([start], [0], rule);

    private ExactRun(ExactRun other) => (_points, _levels, _rule) = ([.. other._points], [.. other._levels], other._rule);

    /// <summary>The number of iterates so far.</summary>
    public int Count => _points.Count;

    /// <summary>The last iterate.</summary>
    public long[] Last => _points[^1];

    /// <summary>The last iterate but one; <see langword="null"/> at the start.</summary>
    public long[]? BeforeLast => _points.Count > 1 ? _points[^2] : null;

    /// <summary>Whether the last iterate has the minimizer in its ball.</summary>
    public bool IsNear => Dot(Last, Last) <= Scale * Scale;

    /// <summary>The inner product.</summary>
    public static long Dot(long[] a, long[] b)
    {
        var sum = 0L;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>The squared distance.</summary>
    public static long SquaredDistance(long[] a, long[] b)
    {
        var sum = 0L;
        for (var i = 0; i < a.Length; i++)
        {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }

        return sum;
    }

    /// <summary>
    /// Whether the method, at the last iterate, goes to <paramref name="u"/> next if that is given a lower value, with eq. (3), and no earlier iterate sees it in its ball.
    /// On a plateau u gets the value of the last iterate; the iterate before may then see it too, if eq. (3) holds there and, under the rule <c>farthest</c>, u is nearer to it.
    /// </summary>
    public bool Admits(long[] u, bool isPlateau = false)
    {
        var x = Last;
        if (SquaredDistance(x, u) > Scale * Scale || Dot(x, u) < Dot(u, u))
        {
            return false;
        }

        // The points that are close by come last.
        for (var i = _points.Count - 2; i >= 0; i--)
        {
            var squared = SquaredDistance(_points[i], u);
            if (squared > Scale * Scale)
            {
                continue;
            }

            var mayTie = isPlateau && i == _points.Count - 2 && _levels[i] < _levels[i + 1];
            var isPassedOver = _rule == SelectionRule.AnyMoving || squared < SquaredDistance(_points[i], x);
            if (!mayTie || !isPassedOver || Dot(_points[i], u) < Dot(u, u))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A copy that can go another way.</summary>
    public ExactRun Copy() => new(this);

    /// <summary>Appends an iterate, a level lower or, on a plateau, with the value of the one before.</summary>
    public void Add(long[] u, bool isPlateau = false)
    {
        _points.Add(u);
        _levels.Add(_levels[^1] + (isPlateau ? 0 : 1));
    }

    /// <summary>The function on the iterates and 0, whose values fall along the run; the run ends with the step from the last iterate to 0.</summary>
    public WorstCase ToWorstCase(string name)
    {
        var dimension = Last.Length;
        var zero = new Point([.. Enumerable.Repeat(Rational.Zero, dimension)]);
        ImmutableArray<Point> points = [.. _points.Select(p => new Point([.. p.Select(c => Rational.Create(c, new BigInteger(Scale)))])), zero];
        var top = _levels[^1] + 1;
        var function = FiniteFunction.Create(points, _levels.Append(top).Select(level => new Rational(top - level)), name: name);
        var plain = Bpm.Run(new FiniteBpm(function, Radius.FromLength(Rational.One)), points[0], _rule);
        return new WorstCase(_points.Count, function, points[0], zero, NeedsChoice: !plain.Iterates.SequenceEqual(points)) { Run = points };
    }
}
