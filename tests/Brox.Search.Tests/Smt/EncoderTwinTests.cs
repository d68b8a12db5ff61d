using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Search.Smt;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Tests.Smt;

/// <summary>With all unknowns fixed, the formula is true exactly when the deciders find the conjecture violated. No solver is needed.</summary>
public sealed class EncoderTwinTests
{
    private static readonly Rational[] _parameters = [Rational.Create(1, 3), Rational.Half, 1, Rational.Create(3, 2), 2, 3];

    /// <summary>The formulas, by the number of points.</summary>
    private readonly Dictionary<int, EncodedProblem> _problems = [];

    /// <summary>Every weak order of up to four points at random places, some of them exactly as far apart as the radius.</summary>
    [Theory]
    [InlineData("alignment(t=s), s < r => alignment(t=r)")]
    [InlineData("alignment(t=r), s < r => alignment(t=s)")]
    [InlineData("alignment(t=s) => progress(t=s)")]
    [InlineData("progress(t=s) => broximally-aligned(t=s)")]
    [InlineData("progress(t=r), s < r => progress(t=s)")]
    [InlineData("alignment(t=s) => uniformly-aligned(t=s)")]
    [InlineData("uniformly-aligned(t=s) => uniformly-aligned-sublevel(t=s)")]
    [InlineData("progress(t=s) => uniformly-aligned-in-ball(t=s)")]
    [InlineData("uniformly-aligned-in-ball(t=s) => uniformly-aligned-in-ball(t=r)")]
    [InlineData("uniformly-aligned-sublevel(t=s) => unique-minimizer")]
    [InlineData("alignment(t^2=2) => alignment(t^2=s)")]
    [InlineData("alignment(t^2=9/4), s != r => alignment(t=s/r)")]
    [InlineData("alignment(t=s - r) => connected-minimizers")]
    [InlineData("alignment(t=1/(s - r)), s*r >= 1 => progress(t=(s - r)^(-2))")]
    [InlineData("bounded-domain => quadratic-growth(mu=1/4)")]
    [InlineData("quadratic-growth(mu=s) => quadratic-growth(mu=2*s)")]
    [InlineData("quadratic-growth => generalized-pseudoconvex")]
    [InlineData("closed => convex")]
    [InlineData("unique-minimizer => quasiconvex")]
    [InlineData("star-convex => strictly-star-quasiconvex")]
    [InlineData("alignment(t=s) => differentiable")]
    [InlineData("pseudoconvex => strongly-convex(mu=1)")]
    [InlineData("generalized-pseudoconvex, s > 1/2 => strongly-convex(mu=s - 1)")]
    [InlineData("convex => quasar-convex(gamma=s)")]
    [InlineData("alignment(t=1) => s = r")]
    [InlineData("alignment(t=s) => 2*f: alignment(t=r)")]
    [InlineData("alignment(t=s) => (s - r)*f: progress(t=s)")]
    public void OnTheLine(string text)
    {
        var goal = new ConjectureGoal(Conjecture.Parse(text));
        var random = new System.Random(11);
        var violated = 0;
        var total = 0;
        for (var n = 1; n <= 4; n++)
        {
            foreach (var ranks in WeakOrders.Ranks(n))
            {
                for (var repeat = 0; repeat < 3; repeat++)
                {
                    var instance = new ConjectureInstance(
                        ImmutableSortedDictionary<string, FunctionInstance>.Empty.Add("f", FiniteFunction.Create(Places(random, n), ranks.Select(r => new Rational(r)))),
                        Parameters(goal, random));
                    total++;
                    violated += Compare(goal, instance, Frame.Line) ? 1 : 0;
                }
            }
        }

        Assert.Equal(3 * (1 + 3 + 13 + 75), total);
        Assert.True(violated < total, "a hypothesis of every statement fails somewhere");
        Assert.True(violated > 0 || text.StartsWith("pseudoconvex", StringComparison.Ordinal) || text.StartsWith("star-convex", StringComparison.Ordinal), "nothing violated it");
    }

    /// <summary>Two functions, each with its own domain within three common points.</summary>
    [Theory]
    [InlineData("alignment(t=s), g: alignment(t=s) => f + g: alignment(t=s)")]
    [InlineData("progress(t=s), g: progress(t=s) => max(f, g): broximally-aligned(t=s)")]
    [InlineData("broximally-aligned(t=1), g: broximally-aligned(t=1) => min(f, g): broximally-aligned(t=1)")]
    [InlineData("progress(t=1), g: progress(t=1) => f/2 + g/3: quadratic-growth(mu=s)")]
    [InlineData("f + g: progress(t=1) => min(f, 2*g + max(f, g)): alignment(t=s)")]
    [InlineData("f + f(2*x): closed, g: closed => f + g(2*x): progress(t=s)")]
    [InlineData("min(f, g(-x)): progress(t=1) => max(min(f, g(x/2)), g): alignment(t=s)")]
    [InlineData("g(s*x): progress(t=1), closed => max(f, g(s*x)): unique-minimizer")]
    [InlineData("f: closed, g: closed => min(f((s - r)*x), g): progress(t=s)")]
    [InlineData("f + f(2*x) + g: closed, min(f, f(2*x)): closed => min(g, g(2*x)): convex")]
    public void TwoFunctions(string text)
    {
        var goal = new ConjectureGoal(Conjecture.Parse(text));
        var random = new System.Random(7);
        var violated = 0;
        for (var repeat = 0; repeat < 1600; repeat++)
        {
            var n = random.Next(1, 4);
            var places = Places(random, n);
            var heights = Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, n).Select(_ => random.Next(-1, 3)).ToArray()).ToList();
            if (heights.Any(h => h.All(v => v < 0)) || Enumerable.Range(0, n).Any(i => heights.All(h => h[i] < 0)))
            {
                continue;
            }

            var functions = goal.Functions.Zip(heights, (name, h) => KeyValuePair.Create(name, (FunctionInstance)FiniteFunction.Create(
                places.Where((_, i) => h[i] >= 0), h.Where(v => v >= 0).Select(v => Rational.Create(v, 2))))).ToImmutableSortedDictionary();
            violated += Compare(goal, new ConjectureInstance(functions, Parameters(goal, random)), Frame.Line) ? 1 : 0;
        }

        Assert.InRange(violated, 1, 1599);
    }

    /// <summary>Points of a small grid of the plane, where right angles and equal distances are common.</summary>
    [Theory]
    [InlineData("alignment(t=s), s < r => alignment(t=r)")]
    [InlineData("progress(t^2=2) => broximally-aligned(t=s)")]
    [InlineData("uniformly-aligned-in-ball(t=s) => uniformly-aligned(t=s)")]
    [InlineData("alignment(t=s) => f(2*x): alignment(t=s)")]
    [InlineData("unique-minimizer => quadratic-growth(mu=s)")]
    public void InThePlane(string text)
    {
        var goal = new ConjectureGoal(Conjecture.Parse(text));
        var random = new System.Random(5);
        var violated = 0;
        for (var repeat = 0; repeat < 300; repeat++)
        {
            var n = random.Next(1, 5);
            var places = Enumerable.Range(0, 9).OrderBy(_ => random.Next()).Take(n).Select(i => new Point(i / 3, i % 3)).ToList();
            var anchor = text.Contains("2*x", StringComparison.Ordinal) ? new Point(0, 0) : places[0];
            var f = FiniteFunction.Create(places.Select(p => p - anchor), Enumerable.Range(0, n).Select(_ => new Rational(random.Next(3))).Order());
            violated += Compare(goal, new ConjectureInstance(ImmutableSortedDictionary<string, FunctionInstance>.Empty.Add("f", f), Parameters(goal, random)), Frame.Plane) ? 1 : 0;
        }

        Assert.InRange(violated, 1, 299);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void TheLoopLemma(bool alignment, bool far)
    {
        var goal = new LoopGoal(alignment, far);
        var random = new System.Random(3);
        var violated = 0;
        foreach (var ranks in Enumerable.Range(1, 4).SelectMany(WeakOrders.Ranks))
        {
            for (var repeat = 0; repeat < 3; repeat++)
            {
                var f = FiniteFunction.Create(Places(random, ranks.Length), ranks.Select(r => new Rational(r)));
                violated += Compare(goal, new ConjectureInstance(ImmutableSortedDictionary<string, FunctionInstance>.Empty.Add("f", f), Parameters(goal, random)), Frame.Line) ? 1 : 0;
            }
        }

        Assert.Equal(alignment && far, violated == 0);
    }

    /// <summary>Fails unless formula, deciders and definitions agree; whether the statement is violated.</summary>
    private bool Compare(ProofGoal goal, ConjectureInstance instance, Frame frame)
    {
        var points = instance.Functions.Values.SelectMany(f => ((FiniteFunction)f).Points).Distinct().ToList();
        points = frame == Frame.Line ? [.. points.Order()] : points;
        var reals = instance.Parameters.ToDictionary(p => UnknownNames.Parameter(p.Key), p => p.Value);
        var flags = new Dictionary<string, bool>();
        for (var i = 0; i < points.Count; i++)
        {
            for (var axis = 0; axis < points[i].Dimension; axis++)
            {
                reals.Add(UnknownNames.Coordinate(i, axis), points[i][axis]);
            }

            foreach (var (name, function) in instance.Functions)
            {
                var f = (FiniteFunction)function;
                var index = f.IndexOf(points[i]);
                reals.Add(UnknownNames.Value(name, i), index < 0 ? Rational.Zero : f.Values[index]);
                flags.Add(UnknownNames.Domain(name, i), index >= 0);
            }
        }

        if (!_problems.TryGetValue(points.Count, out var problem))
        {
            _problems.Add(points.Count, problem = goal.Encode(points.Count, frame));
        }

        var formula = problem.Assertions.All(a => a.Evaluate(reals, flags));
        var decided = goal.Violation(instance, CancellationToken.None) is not null;
        Assert.True(decided == formula, $"{goal.Text}: the deciders say {decided}, the formula {formula} on {Prover.Show(instance)}");
        Assert.True(decided == goal.IsViolatedFromDefinitions(instance), $"{goal.Text}: the definitions do not say {decided} on {Prover.Show(instance)}");
        return decided;
    }

    private static ImmutableSortedDictionary<string, Rational> Parameters(ProofGoal goal, System.Random random) =>
        goal.Parameters.ToImmutableSortedDictionary(p => p, _ => _parameters[random.Next(_parameters.Length)]);

    /// <summary>Ascending places that begin at 0.</summary>
    private static List<Point> Places(System.Random random, int count)
    {
        var places = new List<Point> { new(Rational.Zero) };
        while (places.Count < count)
        {
            places.Add(new Point(places[^1][0] + (random.Next(3) == 0 ? Rational.Create(random.Next(1, 9), random.Next(1, 5)) : _parameters[random.Next(_parameters.Length)])));
        }

        return places;
    }
}
