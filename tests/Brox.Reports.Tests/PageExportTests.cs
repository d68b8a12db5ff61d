using System.Xml.Linq;
using Brox.Functions;
using Brox.Reports.Exports;
using Brox.Reports.Plots;
using Brox.Reports.Plots.Functions;
using Brox.Tests.Shared;

namespace Brox.Reports.Tests;

/// <summary>Markdown, LaTeX, SVG and C#.</summary>
public sealed class PageExportTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void MarkdownShowsTheTableTheWitnessAndTheCommand()
    {
        var text = MarkdownExport.Write(ExportFiles.Sample("alignment.json"));

        Assert.Contains("| x | 0 | 1 | 3 |\n| --- | --- | --- | --- |\n| f(x) | 1 | 1 | 0 |", text, StringComparison.Ordinal);
        Assert.Contains("at x = 1, u = 0, x\\* = 3: &lt;x-u, u-x\\*&gt;\\_B = -3 &lt; 0", text, StringComparison.Ordinal);
        Assert.Contains("brox recheck alignment.json", text, StringComparison.Ordinal);
    }

    [Fact]
    public void MarkdownShowsTheCasesOfAPiecewiseFunction() =>
        Assert.Contains("| 0 | x = 0 |\n| 1 | x &gt; 0 |", MarkdownExport.Write(ExportFiles.Sample("jump.json")), StringComparison.Ordinal);

    [Fact]
    public void NamesFromFilesAreEscaped()
    {
        var markdown = MarkdownExport.Write(ExportFiles.Hostile());

        Assert.DoesNotContain("<script>", markdown, StringComparison.Ordinal);
        Assert.Contains("brox classify 'it'\\''s <b>.json'", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("\\end{document} $", LatexExport.Write(ExportFiles.Hostile()), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", SvgExport.Write(ExportFiles.Hostile()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alignment.json", 1)]
    [InlineData("sum.json", 3)]
    [InlineData("plane.json", 1)]
    [InlineData("jump.json", 1)]
    public void AnSvgHasATitleADescriptionAndAPanelForEachFunction(string sample, int panels)
    {
        var root = XDocument.Parse(SvgExport.Write(ExportFiles.Sample(sample))).Root!;

        Assert.StartsWith("Counterexample to ", root.Element(_svg + "title")!.Value, StringComparison.Ordinal);
        Assert.Contains("Marked: x at ", root.Element(_svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.Equal(panels, root.Elements(_svg + "text").Count(t => (string?)t.Attribute("class") == "title"));
        Assert.DoesNotContain(root.DescendantsAndSelf().Attributes(), a => a.Value.Contains("NaN", StringComparison.Ordinal) || a.Value.Contains('∞', StringComparison.Ordinal));
    }

    [Fact]
    public void AJumpHasAnOpenEndAndAFilledOne()
    {
        var circles = XDocument.Parse(SvgExport.Write(ExportFiles.Sample("jump.json"))).Descendants(_svg + "circle").ToLookup(c => (string?)c.Attribute("class"), c => (string?)c.Attribute("fill"));

        Assert.Equal(["#ffffff"], circles["open-end"]);
        Assert.Equal(["#000000"], circles["value"]);
    }

    [Fact]
    public void AnSvgOfThreeDimensionsIsRefused()
    {
        var f = FiniteFunction.Create([new Functions.Geometry.Point(0, 0, 0), new Functions.Geometry.Point(1, 1, 1)], [0, 1]);

        Assert.Throws<NotExportableException>(() => SvgExport.Write(ExportSubject.Of(f, "f.json")));
        Assert.DoesNotContain("tikzpicture}", LatexExport.Write(ExportSubject.Of(f, "f.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<x-u, u-x*>_B = -3 < 0", @"$\langle x-u, u-x^*\rangle_B = -3 < 0$")]
    [InlineData("f(z) = 4 > lambda*f(x) + (1-lambda)*f(y) = 7/2, z = lambda*x + (1-lambda)*y", @"$f(z) = 4 > \lambda\,f(x) + (1-\lambda)\,f(y) = \tfrac{7}{2}$, $z = \lambda\,x + (1-\lambda)\,y$")]
    [InlineData("x^2 + 3*sin(x)^12", @"$x^{2} + 3\,\sin(x)^{12}$")]
    [InlineData("sqrt(abs(x)) + 2*3", @"$\sqrt{|x|} + 2\cdot 3$")]
    [InlineData("f(x) = +inf", @"$f(x) = +\infty$")]
    [InlineData("the one-sided derivatives 0 and 1 differ", "the one{-}sided derivatives $0$ and $1$ differ")]
    [InlineData("a point lies above a chord", "a point lies above a chord")]
    [InlineData("no x* serves & 5% fail", @"no $x^*$ serves \& $5$\% fail")]
    [InlineData("f(x) = 5.4E+303 <= f*", @"$f(x) = 5.4\cdot 10^{303} \le f^\star$")]
    [InlineData("exp(-x^2)^(a + b)", @"$\exp(-x^{2})^{(a + b)}$")]
    public void MathematicsIsSetAsMathematics(string text, string latex) => Assert.Equal(latex, LatexMath.Of(text));

    [Fact]
    public void LatexSaysWhatIsRefutedAndDefinesTheClasses()
    {
        var text = LatexExport.Write(ExportFiles.Sample("alignment.json"));

        Assert.Contains(@"if $f$ is in \emph{alignment}~$(t = \tfrac{1}{2})$, then $f$ is in \emph{alignment}~$(t = 1)$", text, StringComparison.Ordinal);
        Assert.Contains(@"\item At $x = 1$, $u = 0$, $x^* = 3$: $\langle x-u, u-x^*\rangle_B = -3 < 0$.", text, StringComparison.Ordinal);
        Assert.Contains(@"\item \emph{alignment}~$(t)$, Assumption 3.1, eq. (3): $\exists s \in X", text, StringComparison.Ordinal);
        Assert.DoesNotContain("texttt", text, StringComparison.Ordinal);
    }

    [Fact]
    public void LatexShowsTheLandscapeOfAFormulaOfTwoVariables()
    {
        var text = LatexExport.Write(ExportSubject.Of(FormulaFunction.Parse(["x", "y"], "x^2 + 3*abs(y)"), "f.json"));

        Assert.Contains(@"$f(x, y)$ is $x^{2} + 3\,|y|$ on $\mathbb R^{2}$.", text, StringComparison.Ordinal);
        Assert.Contains(@"\begin{tikzpicture}", text, StringComparison.Ordinal);
    }

    [RequiresProgramFact("pdflatex")]
    public void LatexCompiles()
    {
        ExportSubject[] subjects =
        [
            ExportFiles.Sample("jump.json"), ExportFiles.Sample("plane.json"), ExportFiles.Sample("sum.json"), ExportFiles.Example("thm-4.1.iii-reading-P.json"), ExportFiles.Example("table-1-polyak-lojasiewicz.json"), ExportFiles.Hostile(),
            ExportSubject.Of(FormulaFunction.Parse(["x", "y"], "x^2 + (y - sin(x))^2"), "f.json"),
        ];
        foreach (var subject in subjects)
        {
            var (code, output) = ExportFiles.Run("pdflatex", ["-interaction=nonstopmode", "-halt-on-error", "c.tex"], ("c.tex", LatexExport.Write(subject)));

            Assert.True(code == 0, output);
            Assert.Contains("Output written on c.pdf", output, StringComparison.Ordinal);
            Assert.DoesNotContain("Warning", output, StringComparison.Ordinal);
            Assert.DoesNotContain("Overfull", output, StringComparison.Ordinal);
            Assert.DoesNotContain("Underfull", output, StringComparison.Ordinal);
        }
    }

    /// <summary>Landscapes, a plane through a witness, a run, radii: as TikZ in one document.</summary>
    [RequiresProgramFact("pdflatex")]
    public void EveryKindOfPictureCompiles()
    {
        var (plane, space, line) = (FormulaFunction.Parse(["x", "y"], "(y - sin(x)/2)^2"), FormulaFunction.Parse(["x", "y", "z"], "x^2 + y^2 + z^4"), FormulaFunction.Parse(["x"], "x^4 - 2*x^2"));
        var radius = Functions.Geometry.Radius.FromLength(1);
        var run = Cli.FormulaBpmSolver.Run(line, new Functions.Geometry.Point([2]), radius, Theory.Broximal.SelectionRule.Farthest, 20, default);
        Drawing[] drawings =
        [
            FunctionPlot.Draw(new FunctionScene(plane) { Radius = radius, Witness = [new MarkedPoint("x", [0, 3]), new MarkedPoint("u", [0.4, 2.1])], Evidence = ["<x-u, u-x*>_B < 0, 50 % of {all}"] }),
            FunctionPlot.Draw(new FunctionScene(space) { Witness = [new MarkedPoint("x", [1, 2, 3]), new MarkedPoint("y", [0, 1, 0]), new MarkedPoint("z", [0, 0, 1])] }),
            FunctionPlot.Draw(Cli.FormulaRunScene.Of(line, run, radius)),
            SpectrumPlot.Draw("radii", [.. Theory.Classes.Spectrum.Classes.Select(c => (c.Name, Theory.Classes.Spectrum.Of(c, line)))]),
        ];
        var text = $$"""
            \RequirePackage{fix-cm}
            \documentclass{article}
            \usepackage{tikz}
            \begin{document}
            {{string.Join("\n\n", drawings.Select(d => d.ToTikz()))}}
            \end{document}
            """;
        var (code, output) = ExportFiles.Run("pdflatex", ["-interaction=nonstopmode", "-halt-on-error", "c.tex"], ("c.tex", text));

        Assert.True(code == 0, output);
        Assert.Contains("Output written on c.pdf", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Missing character", output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheGeneratedTestIsUpToDate()
    {
        var path = Path.Combine(ExportFiles.Root, "tests", "Brox.Reports.Tests", "Generated", "PinnedCounterexample.cs");
        var run = Path.Combine(ExportFiles.Root, "tests", "Brox.Reports.Tests", "Generated", "PinnedRun.cs");

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), CSharpExport.Write(ExportFiles.Sample("plane.json")));
        Assert.Equal(File.ReadAllText(run).ReplaceLineEndings("\n"), CSharpExport.Write(ExportFiles.Example("thm-4.1.iii-reading-P.json")));
    }
}
