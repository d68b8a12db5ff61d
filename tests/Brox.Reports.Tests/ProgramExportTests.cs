using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reports.Exports;
using Brox.Tests.Shared;
using Brox.Theory.Claims.Language;

namespace Brox.Reports.Tests;

/// <summary>The Coq and Python files are accepted by coqc and python3, and rejected once they are wrong.</summary>
public sealed class ProgramExportTests
{
    private const string EveryClass =
        "convex, strongly-convex(mu=2), star-convex, strictly-star-quasiconvex, generalized-pseudoconvex, closed, bounded-domain, unique-minimizer, connected-minimizers, convex-domain, "
        + "quadratic-growth(mu=1), quadratic-growth, alignment(t=1), progress(t^2=2), broximally-aligned(t=1), uniformly-aligned(t=1), uniformly-aligned-sublevel(t=1), uniformly-aligned-in-ball(t=1), "
        + "max(f, g): convex, min(2*f, g/2): closed, f(3*x) + g: convex => differentiable";

    private static readonly string[] _classes =
    [
        "alignment(t=1)", "progress(t=1)", "broximally-aligned(t^2=2)", "uniformly-aligned(t=1)", "uniformly-aligned-sublevel(t=2)", "uniformly-aligned-in-ball(t=1)", "unique-minimizer",
        "connected-minimizers", "quadratic-growth(mu=1/2)", "quadratic-growth", "convex-domain", "convex", "strongly-convex(mu=1)", "strongly-convex", "quasiconvex",
        "strictly-quasiconvex", "star-convex", "star-quasiconvex", "strictly-star-quasiconvex", "generalized-pseudoconvex", "pseudoconvex", "aiming(theta=1)", "polyak-lojasiewicz", "real-valued",
        "continuous", "differentiable", "closed", "has-minimizer", "bounded-domain",
    ];

    private static readonly FiniteFunction _onePoint = FiniteFunction.OnLine((0, 0));

    /// <summary>Whole files, one of each kind; the theorems of all claims are in <see cref="CoqClaimTests"/>.</summary>
    [RequiresProgramFact("coqc")]
    public void CoqAcceptsEachWithoutAxioms()
    {
        ExportSubject[] subjects =
        [
            ExportFiles.Sample("sum.json"), ExportFiles.Sample("plane.json"), ExportFiles.Example("thm-4.1.iii-reading-P.json"), ExportFiles.Of(EveryClass, ("f", _onePoint), ("g", _onePoint)),
        ];
        foreach (var subject in subjects)
        {
            var (code, output) = ExportFiles.Run("coqc", ["c.v"], ("c.v", CoqExport.Write(subject)));

            Assert.True(code == 0, $"{subject.Title}: {output}");
            Assert.Equal("Closed under the global context", output.Trim());
        }
    }

    [Theory]
    [InlineData("strongly-convex", "~ (strongly_convex_for_some_mu f)", "same (fst x) (fst y)")]
    [InlineData("strongly-convex(mu=3)", "~ (strongly_convex 3 f)", "0 < mu /\\")]
    [InlineData("strictly-quasiconvex", "~ (strictly_quasiconvex f)", "snd z < maximum (snd x) (snd y)")]
    [InlineData("star-quasiconvex", "~ (star_quasiconvex f)", "snd z <= snd x")]
    [InlineData("quasar-convex", "~ (quasar_convex_for_some_gamma f)", "False")]
    public void WhatIsStatedIsTheClassThatIsNamed(string conclusion, string statement, string definition)
    {
        var text = CoqExport.Write(ExportFiles.Of($"unique-minimizer => {conclusion}", ("f", FiniteFunction.OnLine((0, 0), (2, 1)))));
        Assert.Contains(statement, text, StringComparison.Ordinal);
        Assert.Contains(definition, text, StringComparison.Ordinal);
        Assert.DoesNotContain("convex_domain", text, StringComparison.Ordinal);
    }

    [RequiresProgramFact("coqc")]
    public void CoqRejectsAWrongValue()
    {
        // alignment.json has f(3) = 0, a minimum; with f(3) = 2 the points 0 and 1 are the minimizers, and no point is far.
        var text = CoqExport.Write(ExportFiles.Sample("alignment.json"));
        var wrong = text.Replace("([3], 0)", "([3], 2)", StringComparison.Ordinal);

        Assert.NotEqual(text, wrong);
        Assert.DoesNotContain("Admitted", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Axiom", text, StringComparison.Ordinal);
        var (code, output) = ExportFiles.Run("coqc", ["c.v"], ("c.v", wrong));
        Assert.NotEqual(0, code);
        Assert.Contains("Unable to unify", output, StringComparison.Ordinal);
    }

    [RequiresProgramFact("python3")]
    public void PythonAcceptsEach()
    {
        ExportSubject[] subjects =
        [
            ExportFiles.Sample("alignment.json"), ExportFiles.Sample("sum.json"), ExportFiles.Sample("plane.json"), ExportFiles.Example("lem-A.4-reading-P.json"),
            ExportFiles.Example("thm-4.1.ii.b-reading-P.json"), ExportFiles.Example("thm-4.1.iii-reading-P.json"), ExportFiles.Of(EveryClass, ("f", _onePoint), ("g", _onePoint)),
        ];

        AssertPythonAccepts([.. subjects, .. ExportFiles.Claims()]);
    }

    [RequiresProgramFact("python3")]
    public void PythonSaysOfEveryClassWhatTheDecidersSay()
    {
        var random = new Random(20260413);
        var subjects = new List<ExportSubject>();
        for (var i = 0; i < 30; i++)
        {
            var f = RandomFunction(random);
            foreach (var name in _classes)
            {
                var membership = Conjecture.Parse($"{name} => closed").Hypotheses[0];
                var isMember = ConjectureEvaluation.Verdict(membership, ConjectureInstance.Of(f)) is Holds;
                subjects.Add(ExportFiles.Of(isMember ? $"{name} => real-valued" : $"closed => {name}", ("f", f)));
            }
        }

        Assert.InRange(subjects.Count(s => s.Title == "closed => alignment(t=1)"), 3, 27);
        AssertPythonAccepts(subjects);
    }

    [RequiresProgramFact("python3")]
    public void PythonRejectsAWrongValue()
    {
        var text = PythonExport.Write(ExportFiles.Sample("alignment.json"));
        var wrong = text.Replace("(F(3),): F(0)", "(F(3),): F(2)", StringComparison.Ordinal);

        Assert.NotEqual(text, wrong);
        var (code, output) = ExportFiles.Run("python3", ["c.py"], ("c.py", wrong));
        Assert.Equal(1, code);
        Assert.Contains("this does not hold: not: alignment(t=1)", output, StringComparison.Ordinal);
    }

    private static void AssertPythonAccepts(List<ExportSubject> subjects)
    {
        var files = subjects.Select((s, i) => ($"c{i:D4}.py", PythonExport.Write(s)));
        var (code, output) = ExportFiles.Run(
            "python3", ["-c", "import glob, runpy\nfor p in sorted(glob.glob('c*.py')): runpy.run_path(p)"], [.. files]);

        Assert.True(code == 0, output);
        Assert.Equal(subjects.Count, output.Split('\n').Count(line => line.StartsWith("refuted: ", StringComparison.Ordinal)));
    }

    private static FiniteFunction RandomFunction(Random random)
    {
        var dimension = random.Next(1, 3);
        var points = Enumerable.Range(0, random.Next(1, 10))
            .Select(_ => new Point([.. Enumerable.Range(0, dimension).Select(_ => Rational.Create(random.Next(-4, 5), 2))])).Distinct().ToList();
        var metric = dimension == 2 && random.Next(2) == 0 && Metric.TryCreate([[2, 1], [1, 3]], out var skew, out _) ? skew : null;
        return FiniteFunction.Create(points, points.Select(_ => new Rational(random.Next(0, 4))), metric);
    }
}
