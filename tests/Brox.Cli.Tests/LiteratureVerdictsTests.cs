using System.Text.Json;
using Brox.Definitions.Verdicts;
using Brox.Knowledge;
using Brox.Theory.Classes;

namespace Brox.Cli.Tests;

/// <summary>Classes of the literature on formulas, by the facts, and in <c>classify --all</c>.</summary>
public sealed class LiteratureVerdictsTests
{
    [Theory]
    [InlineData("x^2 + y^2", "strongly-quasar-convex", ExitCode.Holds)]
    [InlineData("x^2 + y^2", "gamma-convex(r=2)", ExitCode.Holds)]
    [InlineData("x^2 + y^2", "upper-error-bound", ExitCode.Holds)]
    [InlineData("abs(x) + abs(y)", "strictly-convex", ExitCode.Fails)]
    [InlineData("log(1 + x^2 + y^2)", "strictly-pseudoconvex", ExitCode.Holds)]
    [InlineData("log(1 + x^2 + y^2)", "strongly-quasiconvex", ExitCode.Fails)]
    [InlineData("x^2*y^2", "semistrictly-quasiconvex", ExitCode.Fails)]
    public void They_follow_from_the_classes_of_the_paper(string formula, string name, int code)
    {
        var (exit, output, error) = BroxRunner.Run(["check", formula, name, "--budget", "60s"]);
        Assert.True(code == exit, output + error);
    }

    [Fact]
    public void A_given_constant_follows_only_where_every_constant_does()
    {
        var facts = new FactVerdicts(KnowledgeBase.Default, _ => new Holds("said"));
        Assert.IsType<Holds>(facts.Of("weakly-convex", ClassArgument.Of(3)));
        Assert.Null(facts.Of("strongly-quasiconvex", ClassArgument.Of(3)));
        Assert.IsType<Holds>(facts.Of("strongly-quasiconvex", ClassArgument.None));

        // Without a minimizer the facts say nothing.
        Assert.Null(new FactVerdicts(KnowledgeBase.Default, name => name == "has-minimizer" ? new Undecided("not known") : new Holds("said")).Of("strictly-convex", ClassArgument.None));
        var kinked = new FactVerdicts(KnowledgeBase.Default, name => name == "differentiable" ? new Fails("a kink", Witness.Of("0")) : new Holds("said"));
        Assert.IsType<Fails>(kinked.Of("error-bound", ClassArgument.None));
    }

    [Fact]
    public void Classify_shows_them_when_asked()
    {
        var (code, output, _) = BroxRunner.Run(["classify", "0:0, 2:2, 3:1", "--json"]);
        using var paper = JsonDocument.Parse(output);
        Assert.DoesNotContain(paper.RootElement.GetProperty("results").EnumerateArray(), r => r.GetProperty("class").GetString() == "sharp");
        Assert.Equal(ExitCode.Holds, code);

        var (all, listed, _) = BroxRunner.Run(["classify", "x^2 - x^3 + x^4/2", "--all", "--json"]);
        using var literature = JsonDocument.Parse(listed);
        var constants = literature.RootElement.GetProperty("constants");
        Assert.Equal(ExitCode.Holds, all);
        Assert.Equal("7/8", constants.GetProperty("error-bound").GetString());
        Assert.Equal("0", constants.GetProperty("weakly-convex").GetString());
        Assert.Equal("none", constants.GetProperty("l-smooth").GetString());
        Assert.Empty(DefinedClasses.Current.OfType<DefinedClass>().Where(c => c is { IsOfLiterature: true, HasRadius: false }).Select(c => c.Name)
            .Except(literature.RootElement.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("class").GetString()!)));
    }

    [Fact]
    public void The_best_constant_for_the_other_given()
    {
        var (_, gamma, _) = BroxRunner.Run(["check", "x^2 - x^3 + x^4/2", "strongly-quasar-convex(mu=17/7)"]);
        Assert.Contains("the largest is 1/2", gamma, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fails, BroxRunner.Run(["check", "x^2 - x^3 + x^4/2", "strongly-quasar-convex(gamma=51/100,mu=17/7)"]).ExitCode);
    }
}
