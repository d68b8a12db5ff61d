using Brox.Definitions.Language;
using Brox.Tests.Shared;

namespace Brox.Cli.Tests;

/// <summary>Classes of the literature that are known by their definitions alone: members and non-members by hand.</summary>
public class LiteratureTests
{
    public static TheoryData<string> Names => [.. Literature.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_class_is_listed_under_its_name(string name)
    {
        var (code, output, _) = BroxRunner.Run(["classes", name, "--definition"]);
        Assert.Equal(ExitCode.Holds, code);
        Assert.StartsWith($"class {name}", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0:0, 2:2, 3:1", "ball-convex(t=1)", ExitCode.Fails)]
    [InlineData("0:0, 1:1, 2:3", "ball-convex(t^2=2)", ExitCode.Holds)]
    [InlineData("0:0, 2:2, 3:1", "sharp(c=1/3)", ExitCode.Holds)]
    [InlineData("0:0, 2:2, 3:1", "sharp(c=1/2)", ExitCode.Fails)]
    [InlineData("0:0, 3:0", "convex-minimizers", ExitCode.Fails)]
    public void A_verdict_is_that_of_the_definition(string function, string expression, int code) =>
        Assert.Equal(code, BroxRunner.Run(["check", function, expression]).ExitCode);

    [RequiresProgramFact("z3")]
    public void A_verdict_on_the_line_is_that_of_the_definition()
    {
        foreach (var (function, expression, code) in new[]
        {
            ("x^4", "variationally-coherent", ExitCode.Holds),
            ("x^4 - 2*x^2", "variationally-coherent", ExitCode.Fails),
            ("-x^2", "variationally-coherent", ExitCode.Fails),
            ("x^4 - 2*x^2", "invex", ExitCode.Fails),
            ("x^2", "invex", ExitCode.Holds),
            ("x^2", "l-smooth(L=2)", ExitCode.Holds),
            ("x^2", "l-smooth(L=1)", ExitCode.Fails),
            ("x^2", "error-bound(c=2)", ExitCode.Holds),
            ("x^2", "error-bound(c=3)", ExitCode.Fails),
            ("x^4", "semistrictly-quasiconvex", ExitCode.Holds),
        })
        {
            Assert.True(BroxRunner.Run(["check", function, expression, "--budget", "2m"]).ExitCode == code, $"{function} {expression}");
        }
    }

    [Fact]
    public void What_is_known_of_them_is_an_answer()
    {
        var (code, output, _) = BroxRunner.Run(["refute", "variationally-coherent => broximally-aligned(t=1)"]);
        Assert.Equal(ExitCode.Holds, code);
        Assert.Contains("PROVED", output, StringComparison.Ordinal);
    }

    [RequiresProgramFact("z3")]
    public void A_solver_is_asked_about_them_by_their_definitions()
    {
        Assert.Equal(ExitCode.Holds, BroxRunner.Run(["prove", "lipschitz(L=1) => lipschitz(L=2)", "--points", "3"]).ExitCode);
        Assert.Equal(ExitCode.Fails, BroxRunner.Run(["prove", "lipschitz(L=a), b < a => lipschitz(L=b)", "--points", "3"]).ExitCode);
        Assert.Equal(ExitCode.Fails, BroxRunner.Run(["prove", "alignment(t=1) => ball-convex(t=1)", "--points", "3"]).ExitCode);
    }
}
