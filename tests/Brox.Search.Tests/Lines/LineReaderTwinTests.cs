using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Generators;
using Brox.Search.Random;
using Brox.Search.Smt;
using Brox.Tests.Shared;

namespace Brox.Search.Tests.Lines;

/// <summary>The reader of definitions and the deciders, which have nothing in common, on drawn functions.</summary>
public sealed class LineReaderTwinTests
{
    private static readonly string[] _classes =
    [
        "alignment(t=1)", "alignment(t^2=2)", "progress(t=1)", "broximally-aligned(t=2)", "uniformly-aligned(t=1)", "uniformly-aligned-sublevel(t=1)", "uniformly-aligned-in-ball(t=1)",
        "convex", "strongly-convex", "strongly-convex(mu=1/2)", "quasiconvex", "strictly-quasiconvex", "pseudoconvex", "generalized-pseudoconvex", "quasar-convex", "quasar-convex(gamma=1/2)",
        "star-convex", "star-quasiconvex", "strictly-star-quasiconvex", "aiming", "aiming(theta=1)", "polyak-lojasiewicz", "polyak-lojasiewicz(mu=1)", "quadratic-growth",
        "quadratic-growth(mu=1)", "restricted-secant", "restricted-secant(mu=1)", "unique-minimizer", "connected-minimizers", "closed", "continuous", "differentiable", "real-valued",
        "convex-domain", "bounded-domain",
    ];

    [RequiresProgramFact("z3")]
    public void Definitions_and_deciders_agree()
    {
        // BROX_TWINS=full draws many more, curved ones of degree 4 among them.
        var full = Environment.GetEnvironmentVariable("BROX_TWINS") == "full";
        using var solver = new RealSolverProcess(Solver.DefaultCommand);
        var (wrong, undecided, asked) = (new List<string>(), new List<string>(), 0);
        foreach (var f in Functions(full ? 200 : 8))
        {
            foreach (var name in _classes)
            {
                var (decided, read) = (Reading.ByDecider(f, name), Reading.ByDefinition(f, name, solver));
                asked++;
                if (read is Undecided)
                {
                    undecided.Add($"{name}: {read.Reason}");
                }
                else if (decided is not Undecided && decided is Holds != read is Holds)
                {
                    wrong.Add($"{name} {Reading.Word(read)}, {Reading.Word(decided)} says the decider: {read.Reason}; {decided.Reason}; {string.Join(" ", f.Cells)} at {string.Join(" ", f.Knots)}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(undecided.Count * 20 <= asked, $"{undecided.Count} of {asked} undecided: {string.Join("; ", undecided.Take(5))}");
    }

    private static IEnumerable<PiecewisePolynomial> Functions(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var draw = new Draw((ulong)(i + 1) * 7919);
            yield return RandomPiecewise.Next(draw, i % 4 == 0, i % 4 == 1, i % 4 == 2);
        }
    }
}
