using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Reference.Definitions;
using Brox.Reports.Exports;
using Brox.Reports.Exports.Printed;
using Brox.Tests.Shared;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Reports.Tests;

/// <summary>The definitions of exported programs are printed from those in the language of classes: of the library, of the literature, and of the user's own.</summary>
public sealed class PrintedDefinitionsTests
{
    private const string Own = """
        class midpoint-convex
          forall x, y in dom: f(1/2*x + 1/2*y) <= 1/2*f(x) + 1/2*f(y)
        class steady(L > 0)
          forall x, y in dom: abs(f(x) - f(y)) <= L*|x - y|
        class falls(t)
          forall x in dom: x in X or exists u in ball(x, t): f(u) <= f(x) - t
        class isolated(t)
          forall x in dom: forall y in ball(x, t): y = x or y in X or f(y) > f(x)
        class linked
          forall x, y in dom: exists z in [x, y]: f(z) <= min(f(x), f(y)) and z != y
        class close
          forall x in dom: exists p in proj(x): |x - p| <= 2 and dist(x, X)^2 <= 9/2
        class moved
          forall x in dom: x in X or f(x + 1/2*(x - x)) = f(x) and not x + 2*(x - x) in X
        class steep
          exists c > 0: forall x in dom: f(x) - f* >= c*dist(x, X)^2 and c <= 3
        class halves(t)
          alignment(t=t/2) iff alignment(t=3*t)
        """;

    private static readonly string[] _memberships =
    [
        "midpoint-convex", "steady(L=1)", "falls(t=1)", "falls(t^2=2)", "isolated(t=1)", "linked", "close", "moved", "steep", "halves(t=2)", "semistrictly-quasiconvex", "strictly-convex",
        "weakly-convex(rho=1)", "weakly-convex", "strongly-quasiconvex(mu=1)", "star-convex-all", "star-quasiconvex-all", "strongly-star-convex", "quadratic-upper-growth(L=2)",
        "quadratic-upper-growth", "sharp(c=1)", "ball-convex(t=1)", "convex-minimizers", "concave", "quasiconcave", "l-smooth(L=1)", "acute-gradient",
    ];

    /// <summary>PrintedDefinitions.v is what is printed; <c>BROX_COQ=write</c> writes it anew. Equivalence.v proves it equivalent to the definitions that were written by hand first.</summary>
    [Fact]
    public void WhatIsProvedEquivalentToTheFirstDefinitionsIsWhatIsPrinted()
    {
        var needs = new HashSet<string>();
        var definitions = new PrintedDefinitions(new CoqLanguage(), block => needs.Add(block));
        foreach (var definition in DefinitionCatalog.BuiltIn.All)
        {
            definitions.Membership(definition.Name, definition.Parameters.ToDictionary(p => p.Name, p => new ParameterValue(1, p.IsRadius)), "B", "f");
        }

        var printed = new DefinitionBlocks("Definitions.v", "(*", "*)").Text(needs) + string.Concat(definitions.Texts);
        var path = Path.Combine(ExportFiles.Root, "tests", "Brox.Reports.Tests", "Coq", "PrintedDefinitions.v");
        if (Environment.GetEnvironmentVariable("BROX_COQ") == "write")
        {
            File.WriteAllText(path, printed);
        }

        Assert.True(
            printed == File.ReadAllText(path),
            $"{path} is not what is printed; write it anew with BROX_COQ=write dotnet test tests/Brox.Reports.Tests --filter PrintedDefinitions, and see that bash .ci/proofs.sh still passes");
    }

    [RequiresProgramFact("python3")]
    public void PythonSaysOfClassesOfOnesOwnAndOfTheLiteratureWhatTheirDefinitionsSay()
    {
        Define();
        var subjects = Subjects(12).ToList();
        var files = subjects.Select((s, i) => ($"c{i:D4}.py", PythonExport.Write(s)));

        var (code, output) = ExportFiles.Run("python3", ["-c", "import glob, runpy\nfor p in sorted(glob.glob('c*.py')): runpy.run_path(p)"], [.. files]);

        Assert.True(code == 0, output);
        Assert.Equal(subjects.Count, output.Split('\n').Count(line => line.StartsWith("refuted: ", StringComparison.Ordinal)));
    }

    [RequiresProgramFact("coqc")]
    public void CoqSaysOfClassesOfOnesOwnAndOfTheLiteratureWhatTheirDefinitionsSay()
    {
        Define();
        var subjects = Subjects(2).ToList();
        var theorems = subjects.Select((s, i) =>
        {
            var (data, statement) = CoqExport.Statement(s);
            return $"Module M{i}.\n{data}Theorem t :\n{statement}.\nProof. by_computation. Qed.\nEnd M{i}.\n";
        });

        var (code, output) = ExportFiles.Run("coqc", ["c.v"], ("c.v", CoqExport.Definitions(subjects) + string.Concat(theorems)));

        Assert.True(code == 0, output);
    }

    [Theory]
    [InlineData("class root\n  exists c > 0: forall x in dom: f(x) - f* >= c*|x|", "c > 0")]
    [InlineData("class root\n  forall x in dom: exists c > 0: c*c >= f(x)", "c*c")]
    [InlineData("class root\n  forall x in dom: forall y in space: |x - y| >= 0", "|x - y|")]
    public void WhatIsNotWrittenOutIsRefusedWithItsName(string text, string place)
    {
        Define(text.Replace("|x|", "|x - x|*|x - x| + c*c", StringComparison.Ordinal));

        var e = Assert.Throws<NotExportableException>(() => PythonExport.Write(ExportFiles.Of("closed => root", ("f", FiniteFunction.OnLine((0, 0), (2, 1))))));

        Assert.StartsWith("the class root is not stated in python: ", e.Message, StringComparison.Ordinal);
        Assert.Contains(place.Split(' ')[0], e.Message, StringComparison.Ordinal);
    }

    private static void Define(string text = Own)
    {
        DefinedClasses.Clear();
        DefinedClasses.AddLiterature(new NaiveReader(null));
        DefinedClasses.Add(text, new NaiveReader(null));
    }

    /// <summary>Members of each class as counterexamples to a conclusion that never holds, and others as counterexamples to the class.</summary>
    private static IEnumerable<ExportSubject> Subjects(int functions)
    {
        var random = new Random(20261130);
        for (var i = 0; i < functions; i++)
        {
            var points = Enumerable.Range(0, 4).OrderBy(_ => random.Next()).Take(1 + random.Next(3));
            var f = FiniteFunction.OnLine([.. points.Select(x => ((Numbers.Rational)x, (Numbers.Rational)random.Next(4)))]);
            foreach (var name in _memberships)
            {
                var verdict = ConjectureEvaluation.Verdict(Conjecture.Parse($"{name} => closed").Hypotheses[0], ConjectureInstance.Of(f));
                Assert.IsNotType<Undecided>(verdict);
                yield return ExportFiles.Of(verdict is Holds ? $"{name} => real-valued" : $"closed => {name}", ("f", f));
            }
        }
    }
}
