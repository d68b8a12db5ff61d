using System.Collections.Immutable;
using System.Numerics;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reference.Definitions;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Search.Exhaustive;

/// <summary>
/// Goes through all weak orders of the values on a set of points, for definitions in which values of <c>f</c> are only compared with values of <c>f</c>; the dynamic programming of the
/// other runs knows the forms of <see cref="OrderProperty"/> alone.
/// </summary>
internal static class WeakOrderRun
{
    /// <summary>The largest number of points: there are 545,835 weak orders of 8.</summary>
    public const int MostPoints = 8;

    /// <summary>Whether a conjecture is for this run.</summary>
    public static bool IsAsked(PointScope scope, Conjecture conjecture) => IsAsked(scope, ClassesOf(conjecture));

    /// <summary>Whether a class is known by its definition alone, and the points are few, or the definition is of no form that the other runs know.</summary>
    public static bool IsAsked(PointScope scope, IReadOnlyCollection<FunctionClass> classes) =>
        classes.Any(c => c is DefinedClass) && (scope.Points.Length <= MostPoints || classes.Any(c => OrderProperty.Of(c) is null));

    /// <summary>Refuses to take up, or to do a part of, a run with a class that is known by its definition alone: its name does not say that the definition is the same.</summary>
    /// <exception cref="ScopeException">It is such a run.</exception>
    public static void RequireOnePiece(IEnumerable<FunctionClass> classes, bool isInParts)
    {
        if (isInParts && classes.Any(c => c is DefinedClass))
        {
            throw new ScopeException("a run with a class of your own is done in one piece");
        }
    }

    /// <summary>The classes of a conjecture.</summary>
    public static IReadOnlyList<FunctionClass> ClassesOf(Conjecture conjecture) => [.. conjecture.Statements.OfType<Membership>().Select(m => m.Class.Class)];

    /// <summary>Decides a conjecture about one function.</summary>
    /// <exception cref="ScopeException">A class depends on more than the order of the values, there are more points than <see cref="MostPoints"/>, or the conjecture has parameters or several functions.</exception>
    public static ExhaustiveDecision Decide(PointScope scope, Conjecture conjecture, RunOptions options)
    {
        if (conjecture.Parameters.Count > 0 || conjecture.Functions.Count > 1)
        {
            throw new ScopeException("a conjecture with a class of your own has numbers for its parameters, and one function; try `brox refute` or `brox prove`");
        }

        Require(scope);
        var candidates = BigInteger.Zero;
        (FiniteFunction Function, int[] Ranks)? smallest = null;
        foreach (var points in Domains(scope))
        {
            var statements = conjecture.Statements.Select(s => Of(s, points, scope.Metric, options.Cancellation)).ToList();
            foreach (var ranks in WeakOrders(points.Length))
            {
                options.Cancellation.ThrowIfCancellationRequested();
                candidates++;
                var isViolated = !statements[^1](ranks);
                for (var i = 0; isViolated && i < statements.Count - 1; i++)
                {
                    isViolated = statements[i](ranks);
                }

                if (isViolated && (smallest is not { } known || IsSmaller(ranks, known.Ranks)))
                {
                    smallest = (Function(points, ranks, scope.Metric), ranks);
                }
            }
        }

        if (smallest is not { Function: var f })
        {
            return new ExhaustiveDecision(conjecture, null, null, candidates, 1);
        }

        var instance = new ConjectureInstance(
            ImmutableSortedDictionary<string, FunctionInstance>.Empty.Add(conjecture.Functions[0], f), ImmutableSortedDictionary<string, Rational>.Empty);
        return new ExhaustiveDecision(conjecture, instance, ExhaustiveDecision.FailureOf(conjecture, instance), candidates, 1);
    }

    /// <summary>Counts the weak orders in all of some classes.</summary>
    /// <exception cref="ScopeException">As for <see cref="Decide"/>.</exception>
    public static ExhaustiveCount Count(PointScope scope, IReadOnlyList<ClassExpression> classes, RunOptions options)
    {
        Require(scope);
        var (count, all) = (0L, 0L);
        foreach (var points in Domains(scope))
        {
            var members = classes.Select(c => Of(c, points, scope.Metric, options.Cancellation)).ToList();
            foreach (var ranks in WeakOrders(points.Length))
            {
                options.Cancellation.ThrowIfCancellationRequested();
                all++;
                count += members.TrueForAll(m => m(ranks)) ? 1 : 0;
            }
        }

        return new ExhaustiveCount(count, all, all);
    }

    private static void Require(PointScope scope)
    {
        if (scope.Points.Length > MostPoints)
        {
            throw new ScopeException($"a class of your own is decided by going through all weak orders, up to {MostPoints} points; here are {scope.Points.Length}");
        }
    }

    private static IEnumerable<Point[]> Domains(PointScope scope) => scope.Subdomains
        ? Enumerable.Range(1, (1 << scope.Points.Length) - 1).OrderBy(m => BitOperations.PopCount((uint)m)).Select(mask => scope.Points.Where((_, i) => (mask >> i & 1) == 1).ToArray())
        : [[.. scope.Points]];

    private static Func<int[], bool> Of(Theory.Claims.Language.Statement statement, Point[] points, Metric metric, CancellationToken cancellation)
    {
        if (statement is Comparison comparison)
        {
            var holds = comparison.Holds(new Dictionary<string, Rational>());
            return _ => holds;
        }

        if (statement is not Membership membership)
        {
            throw new ScopeException($"{statement} is not decided by the order of the values; try `brox refute`");
        }

        return membership.Function is not FunctionExpression.Variable
            ? throw new ScopeException($"{membership.Function} is a function expression, which the order of the values does not decide; try `brox refute` or `brox prove`")
            : membership.Class.Evaluate(new Dictionary<string, Rational>()) is { } expression ? Of(expression, points, metric, cancellation) : _ => false;
    }

    private static Func<int[], bool> Of(ClassExpression expression, Point[] points, Metric metric, CancellationToken cancellation)
    {
        if (expression.Class is not DefinedClass defined)
        {
            return OrderProperty.Of(expression.Class) is null
                ? throw new ScopeException($"{expression} depends on more than the order of the values; try `brox refute` or `brox prove`")
                : ranks => expression.Decide(Function(points, ranks, metric), cancellation) is Holds;
        }

        try
        {
            return OrderReader.Of(defined.Written, defined.Catalog, Function(points, [.. points.Select(_ => 0)], metric), expression.Values, cancellation);
        }
        catch (NotSupportedException e)
        {
            throw new ScopeException($"{expression} depends on more than the order of the values ({e.Message}); try `brox refute` or `brox prove`");
        }
    }

    private static FiniteFunction Function(Point[] points, int[] ranks, Metric metric) => FiniteFunction.Create(points, ranks.Select(r => (Rational)r), metric);

    private static bool IsSmaller(int[] ranks, int[] other) =>
        ranks.Length != other.Length ? ranks.Length < other.Length : ranks.Sum() != other.Sum() ? ranks.Sum() < other.Sum() : ranks.AsSpan().SequenceCompareTo(other) < 0;

    /// <summary>All weak orders of so many points, as ranks that begin with 0 and leave none out.</summary>
    private static IEnumerable<int[]> WeakOrders(int count)
    {
        var ranks = new int[count];
        while (true)
        {
            var seen = ranks.Aggregate(0, (mask, r) => mask | (1 << r));
            if ((seen & (seen + 1)) == 0)
            {
                yield return (int[])ranks.Clone();
            }

            var i = 0;
            while (i < count && ++ranks[i] == count)
            {
                ranks[i++] = 0;
            }

            if (i == count)
            {
                yield break;
            }
        }
    }
}
