using System.Diagnostics;
using System.Globalization;
using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Json;
using Brox.Generators;
using Brox.Numbers;
using Brox.Reference.Definitions;
using Brox.Search.Random;
using Brox.Search.Smt;
using Brox.Theory.Classes;

/// <summary>
/// How far the readers of definitions go, measured against the deciders, which they have nothing in common with: 574 pairs of a finite function and a class, 930 of a piecewise polynomial and a class, drawn with a
/// seed. It fails where a verdict differs, where a finite pair is undecided, and where a solver is there and less than nine tenths of the piecewise pairs are decided within five seconds each.
/// </summary>
internal static class ByDefinition
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(5);

    private static readonly string[] _shapes =
    [
        "convex", "strongly-convex", "strongly-convex(mu=1/2)", "quasiconvex", "strictly-quasiconvex", "pseudoconvex", "generalized-pseudoconvex", "star-convex", "star-quasiconvex",
        "strictly-star-quasiconvex", "quasar-convex", "quasar-convex(gamma=1/2)", "aiming", "aiming(theta=1)", "polyak-lojasiewicz", "polyak-lojasiewicz(mu=1)", "quadratic-growth",
        "quadratic-growth(mu=1)", "restricted-secant", "restricted-secant(mu=1)", "unique-minimizer", "connected-minimizers", "closed", "differentiable", "real-valued", "convex-domain",
    ];

    private static readonly string[] _radii =
    [
        "alignment(t=1)", "progress(t=1)", "broximally-aligned(t=2)", "uniformly-aligned(t=1)", "uniformly-aligned-in-ball(t=1)", "alignment(t^2=2)", "progress(t^2=2)", "broximally-aligned(t=1)",
        "uniformly-aligned(t=2)", "uniformly-aligned-sublevel(t=1)", "uniformly-aligned-sublevel(t^2=3)", "uniformly-aligned-in-ball(t=2)", "has-minimizer", "continuous", "bounded-domain",
    ];

    public static int Run(ulong seed, bool withSolver)
    {
        var failed = false;
        string[] all = [.. _shapes, .. _radii];
        var finite = Enumerable.Range(0, 14).Select(i => Finite(new Draw(seed + (ulong)i))).ToList();
        failed |= Report("finite", finite.SelectMany(f => all.Select(c => ((FunctionInstance)f, c))).ToList(), NaiveReader.Instance, share: 100);

        // Each function draws a kind of its own, as the ordered search does.
        string[] lines = [.. _shapes, .. _radii[..5]];
        var piecewise = Enumerable.Range(0, 30).Select(i => RandomPiecewise.Next(new Draw(seed + 1000 + (ulong)i), i % 4 == 0, i % 4 == 1, i % 4 == 2)).ToList();
        using var solver = new RealSolverProcess(Solver.DefaultCommand);
        failed |= Report(
            withSolver ? $"piecewise, {Solver.DefaultCommand}" : "piecewise, no solver",
            piecewise.SelectMany(f => lines.Select(c => ((FunctionInstance)f, c))).ToList(),
            new NaiveReader(withSolver ? solver : null),
            withSolver ? 90 : 0);
        return failed ? 1 : 0;
    }

    private static bool Report(string name, List<(FunctionInstance Function, string Class)> pairs, NaiveReader reader, int share)
    {
        var (right, wrong, undecided, unknown, slowest) = (0, 0, 0, 0, TimeSpan.Zero);
        foreach (var (f, text) in pairs)
        {
            if (!ClassExpression.TryParse(text, out var expression, out var error))
            {
                throw new ArgumentException(error, nameof(pairs));
            }

            var decided = expression!.Decide(f);
            var clock = Stopwatch.StartNew();
            var read = Read(reader, expression, f);
            slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
            if (read is Undecided)
            {
                undecided++;
            }
            else if (decided is Undecided)
            {
                unknown++;
            }
            else if (decided is Holds == read is Holds)
            {
                right++;
            }
            else
            {
                wrong++;
                Console.WriteLine($"{name}: {text} {(read is Holds ? "holds" : "fails")} by the definition, and not by the decider, for {InstanceWriter.Write(f).ToJsonString()}");
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {pairs.Count} pairs, {right} as the decider says, {wrong} not, {undecided} undecided by the definition, {unknown} decided by it alone; the slowest took {slowest.TotalSeconds:0.0} s"));
        return wrong > 0 || (pairs.Count - undecided) * 100 < pairs.Count * share;
    }

    private static Verdict Read(NaiveReader reader, ClassExpression expression, FunctionInstance f)
    {
        using var limit = new CancellationTokenSource(_limit);
        try
        {
            return reader.Decide(DefinitionCatalog.BuiltIn.Find(expression.Class.Name)!, DefinitionCatalog.BuiltIn, f, expression.Values, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return new Undecided($"not decided within {_limit.TotalSeconds} s");
        }
    }

    private static FiniteFunction Finite(Draw draw)
    {
        var dimension = draw.Between(1, 2);
        var points = Enumerable.Range(0, draw.Between(1, 6)).Select(_ => new Point([.. Enumerable.Range(0, dimension).Select(_ => Rational.Create(draw.Below(9), draw.Between(1, 2)))])).Distinct().ToList();
        return FiniteFunction.Create(points, points.Select(_ => Rational.Create(draw.Below(6), draw.Between(1, 2))));
    }
}
