using System.Collections.Immutable;
using System.Numerics;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Search.Exhaustive;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Search.Smallest;

/// <summary>
/// A quick look at conjectures about one finite function in classes that depend on the order of its values only: on one set of points, all weak orders are run through with bit
/// masks. It only proposes: what it lets through is evaluated by the deciders, so an error here could lose a counterexample but never invent one.
/// </summary>
internal sealed class OrderFilter
{
    private const int MostPoints = 32;

    private readonly Test[] _hypotheses;
    private readonly Test _conclusion;
    private readonly int _count;
    private readonly uint[][] _struck;

    private OrderFilter(ImmutableArray<Statement> statements, Point[] points, IReadOnlyDictionary<string, Rational> parameters)
    {
        _count = points.Length;

        // _struck[x][u] holds the points x* with <x-u, u-x*> < 0.
        var metric = Metric.Identity(points[0].Dimension);
        _struck = [.. points.Select(_ => new uint[_count])];
        for (var x = 0; x < _count; x++)
        {
            for (var u = 0; u < _count; u++)
            {
                for (var s = 0; s < _count; s++)
                {
                    _struck[x][u] |= x != u && metric.InnerProduct(points[x] - points[u], points[u] - points[s]).Sign < 0 ? 1u << s : 0;
                }
            }
        }

        var tests = statements.OfType<Membership>().Select(m => TestOf(m, points, metric, parameters)).ToList();
        _hypotheses = [.. tests.Take(tests.Count - 1)];
        _conclusion = tests[^1];
    }

    /// <summary>How many weak orders satisfied the hypotheses so far.</summary>
    public long Satisfied { get; private set; }

    /// <summary>Whether the quick look applies to a conjecture.</summary>
    public static bool Applies(Conjecture conjecture) => conjecture.Functions.Count == 1 && conjecture.Conclusion is Membership
        && conjecture.Statements.All(s => s is Membership or Comparison)
        && conjecture.Statements.OfType<Membership>().All(m => KindOf(m.Class.Class) is not null && Scale(m.Function, ImmutableDictionary<string, Rational>.Empty, symbolic: true) is not null);

    /// <summary>The quick look for a set of points; <see langword="null"/> where the parameters make a class empty, or there are too many points.</summary>
    public static OrderFilter? Of(Conjecture conjecture, Point[] points, IReadOnlyDictionary<string, Rational> parameters) =>
        points.Length <= MostPoints && conjecture.Statements.OfType<Membership>().All(m => m.Class.Evaluate(parameters) is not null && Scale(m.Function, parameters) is not null)
            ? new OrderFilter([.. conjecture.Statements], points, parameters)
            : null;

    /// <summary>Whether the ranks seem to satisfy the hypotheses and fail the conclusion.</summary>
    public bool Passes(ReadOnlySpan<int> ranks)
    {
        foreach (var test in _hypotheses)
        {
            if (!Holds(test, ranks))
            {
                return false;
            }
        }

        Satisfied++;
        return !Holds(_conclusion, ranks);
    }

    private bool Holds(in Test test, ReadOnlySpan<int> ranks)
    {
        Span<uint> atMost = stackalloc uint[_count + 1];
        for (var i = 0; i < _count; i++)
        {
            atMost[ranks[i]] |= 1u << i;
        }

        for (var level = 1; level <= _count; level++)
        {
            atMost[level] |= atMost[level - 1];
        }

        var minimizers = atMost[0];
        if (test.Kind == Kind.Unique)
        {
            return BitOperations.IsPow2(minimizers);
        }

        var serving = minimizers;
        for (var x = 0; x < _count; x++)
        {
            var ball = test.Near[x];
            var lowest = 0;
            while ((atMost[lowest] & ball) == 0)
            {
                lowest++;
            }

            var brox = atMost[lowest] & ball;
            if (test.Kind.HasFlag(Kind.Progress) && brox == 1u << x && ranks[x] > 0)
            {
                return false;
            }

            if (lowest == 0 || (test.Kind & ~Kind.Progress) == 0)
            {
                continue;
            }

            var admitted = (test.Kind & ~Kind.Progress) switch
            {
                Kind.Alignment => brox,
                Kind.Uniform => atMost[lowest],
                Kind.Sublevel => atMost[ranks[x]],
                _ => atMost[ranks[x]] & ball,
            };
            for (; admitted != 0 && serving != 0; admitted &= admitted - 1)
            {
                serving &= ~_struck[x][BitOperations.TrailingZeroCount(admitted)];
            }

            if (serving == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is looked at for a class; <see langword="null"/> where its definition asks for more.</summary>
    private static Kind? KindOf(FunctionClass of)
    {
        if (OrderProperty.Of(of) is not { Count: > 0 } parts || parts.OfType<OrderProperty.OneMinimizer>().Count() > 1)
        {
            return null;
        }

        return parts.Select(KindOf).Aggregate((a, b) => a is { } left && b is { } right && left != Kind.Unique && right != Kind.Unique ? left | right : null);
    }

    private static Kind? KindOf(OrderProperty part) => part switch
    {
        OrderProperty.NoStrictStop => Kind.Progress,
        OrderProperty.OneMinimizer { AfterPlacing: false, Anywhere: false } => Kind.Alignment,
        OrderProperty.OneMinimizer { AfterPlacing: false } => Kind.Uniform,
        OrderProperty.OneMinimizer { Anywhere: true } => Kind.Sublevel,
        OrderProperty.OneMinimizer => Kind.InBall,
        _ => part == OrderProperty.UniqueMinimizer ? Kind.Unique : null,
    };

    private static Test TestOf(Membership membership, Point[] points, Metric metric, IReadOnlyDictionary<string, Rational> parameters)
    {
        var kind = KindOf(membership.Class.Class)!.Value;
        if (kind == Kind.Unique)
        {
            return new Test(kind, []);
        }

        // f(c*x) sees the ball of radius t as f sees that of radius |c|t.
        var scale = Scale(membership.Function, parameters)!.Value;
        var squared = membership.Class.Evaluate(parameters)!.Argument.Radius.Squared * scale * scale;
        return new Test(kind, [.. points.Select(x => points.Select((z, i) => metric.SquaredDistance(x, z) <= squared ? 1u << i : 0).Aggregate((a, b) => a | b))]);
    }

    /// <summary>The product of the dilations; <see langword="null"/> where the expression is more than multiples and dilations, or a factor is not usable.</summary>
    private static Rational? Scale(FunctionExpression expression, IReadOnlyDictionary<string, Rational> parameters, bool symbolic = false) => expression switch
    {
        FunctionExpression.Variable => Rational.One,
        FunctionExpression.Multiple multiple => symbolic || multiple.Factor.Evaluate(parameters) is { Sign: > 0 } ? Scale(multiple.Function, parameters, symbolic) : null,
        FunctionExpression.Dilation { Shift: null } dilation => symbolic
            ? Scale(dilation.Function, parameters, symbolic)
            : dilation.Factor.Evaluate(parameters) is { IsZero: false } c ? c * Scale(dilation.Function, parameters) : null,
        _ => null,
    };

    [Flags]
    private enum Kind
    {
        Unique = 0,
        Progress = 1,
        Alignment = 2,
        Uniform = 4,
        Sublevel = 8,
        InBall = 16,
    }

    private readonly record struct Test(Kind Kind, uint[] Near);
}
