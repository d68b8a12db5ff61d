using System.Text.Json;
using Brox.Functions;
using Brox.Knowledge;
using Brox.Theory.Claims.Language;

namespace Brox.Cli.Tests;

/// <summary>What is known holds together: no function contradicts a fact, a wrong fact is caught, constants are chained, and what is open is few.</summary>
public sealed class KnowledgeTests
{
    [Fact]
    public void The_table_says_what_the_deciders_say()
    {
        var lines = KnownFunction.All.Where(f => f.Instance is not null).Select(f => $"{f.Name}\t{Memberships.Decide(f)}").ToList();
        if (Environment.GetEnvironmentVariable("BROX_KNOWLEDGE") == "approve")
        {
            File.WriteAllLines(Path.Combine(Root(), "src", "Brox.Knowledge", "Witnesses", "memberships.txt"), lines);
        }

        Assert.Equal(lines, DataText.Read("memberships").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Brox.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [Fact]
    public void No_function_contradicts_a_fact_and_every_fact_says_why()
    {
        Assert.True(KnowledgeBase.Default.Functions.Length > 60);
        Assert.All(KnowledgeBase.Default.Facts, f => Assert.True(f.Source.Length > 0 && f.Proof.Length > 0, f.Text));
        var names = KnownClasses.All.Append(KnownClasses.Nothing).ToHashSet();
        Assert.All(KnowledgeBase.Default.Facts.SelectMany(f => f.Names.Append(f.Conclusion.Class)), n => Assert.Contains(n, names));
        Assert.All(KnownFunction.All.SelectMany(f => f.In.Concat(f.NotIn)), n => Assert.Contains(n, names));
        Assert.All(KnownFunction.All.Where(f => f.Instance is null), f => Assert.True(f.Text.Length > 0 && f.Because.Length > 0, f.Name));
        Assert.Equal(KnownFunction.All.Length, KnownFunction.All.Select(f => f.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("star-convex => quasiconvex")]
    [InlineData("aiming => quasar-convex")]
    [InlineData("restricted-secant => polyak-lojasiewicz")]
    [InlineData("quasiconvex => pseudoconvex")]
    [InlineData("progress(t=t) => alignment(t=t)")]
    [InlineData("polyak-lojasiewicz => unique-minimizer")]
    [InlineData("polyak-lojasiewicz, unique-minimizer => broximally-aligned(t=t)")]
    [InlineData("star-quasiconvex => strictly-star-quasiconvex")]
    [InlineData("error-bound => restricted-secant")]
    [InlineData("semistrictly-quasiconvex => strictly-quasiconvex")]
    [InlineData("quasi-strongly-convex => alignment(t=t)")]
    [InlineData("gamma-convex(r=t) => alignment(t=t)")]
    [InlineData("generalized-pseudoconvex => strictly-star-quasiconvex")]
    [InlineData("quadratic-growth, weakly-convex => restricted-secant")]
    [InlineData("star-convex, polyak-lojasiewicz => restricted-secant")]
    [InlineData("uniformly-aligned(t=t), aiming => connected-minimizers")]
    [InlineData("convex => false")]
    public void A_wrong_fact_is_caught_by_the_functions(string planted)
    {
        var error = Assert.Throws<InvalidOperationException>(() => new KnowledgeBase([.. KnowledgeFact.All, KnowledgeFact.Of(planted, "planted", "planted")], Memberships.Table));
        Assert.NotEmpty(error.Message);
    }

    [Theory]
    [InlineData("aiming(theta=a), quadratic-growth(mu=m) => polyak-lojasiewicz(mu=a*a*m/4)", true)]
    [InlineData("aiming(theta=a), quadratic-growth(mu=m) => polyak-lojasiewicz(mu=a*a*m/5)", true)]
    [InlineData("aiming(theta=a), quadratic-growth(mu=m) => polyak-lojasiewicz(mu=a*a*m/3)", false)]
    [InlineData("aiming(theta=1), quadratic-growth(mu=2) => polyak-lojasiewicz(mu=1/2)", true)]
    [InlineData("aiming(theta=1), quadratic-growth(mu=2) => polyak-lojasiewicz(mu=51/100)", false)]
    [InlineData("strongly-convex(mu=m), differentiable => restricted-secant(mu=m)", true)]
    [InlineData("strongly-convex(mu=m), differentiable => restricted-secant(mu=2*m)", false)]
    [InlineData("convex => alignment(t^2=2)", true)]
    [InlineData("convex => broximally-aligned(t=s)", true)]
    [InlineData("alignment(t=1), convex-domain => broximally-aligned(t=1)", true)]
    [InlineData("alignment(t=1), convex-domain => broximally-aligned(t=2)", false)]
    [InlineData("progress(t=1) => progress(t=2)", true)]
    [InlineData("progress(t=2) => progress(t=1)", false)]
    [InlineData("progress(t=s), s < r => progress(t=r)", true)]
    [InlineData("progress(t=r), s < r => progress(t=s)", false)]
    [InlineData("aiming(theta=a), unique-minimizer, a < 1 => quasar-convex(gamma=a)", true)]
    [InlineData("aiming(theta=a), unique-minimizer => quasar-convex(gamma=a)", false)]
    [InlineData("aiming(theta=1/2), unique-minimizer => quasar-convex(gamma=1/2)", true)]
    [InlineData("aiming(theta=2), unique-minimizer => quasar-convex(gamma=1)", true)]
    [InlineData("semistrictly-quasiconvex => quasiconvex", null)]
    [InlineData("quasiconvex, polyak-lojasiewicz => pseudoconvex", true)]
    [InlineData("convex => broximally-aligned(t=s - r)", false)]
    [InlineData("convex, r < s => broximally-aligned(t=s - r)", true)]
    [InlineData("convex, r < s => broximally-aligned(t^2=s/r - r)", false)]
    [InlineData("alignment(t=s - r) => alignment(t=s - r)", true)]
    [InlineData("strongly-convex(mu=m) => quadratic-growth(mu=m - n)", false)]
    [InlineData("strongly-convex(mu=m), n < m => quadratic-growth(mu=m - n)", true)]
    [InlineData("strongly-convex(mu=m + n) => quadratic-growth(mu=m)", true)]
    [InlineData("convex => closed", false)]
    [InlineData("convex, closed, has-minimizer => star-convex", true)]
    [InlineData("convex, closed => star-convex", false)]
    [InlineData("f: convex, g: convex => f + g: convex", false)]
    public void Facts_are_chained_with_their_constants(string text, bool? proved)
    {
        if (!Conjecture.TryParse(text, out var conjecture, out _))
        {
            // A class of which facts speak before it has deciders.
            Assert.Null(proved);
            return;
        }

        var answer = Derivation.Of(KnowledgeBase.Default, conjecture!);
        Assert.True(proved is null || (answer is KnownAnswer.Proved) == proved, $"{text}: {answer}");
    }

    [Theory]
    [InlineData("strongly-convex(mu=m), differentiable => strongly-quasar-convex(gamma=1, mu=m)", true)]
    [InlineData("strongly-convex(mu=m), differentiable => strongly-quasar-convex(gamma=1, mu=5*m)", false)]
    [InlineData("strongly-convex(mu=m), differentiable => strongly-quasar-convex", true)]
    [InlineData("strongly-quasar-convex(gamma=c, mu=m) => polyak-lojasiewicz(mu=c*c*m)", true)]
    [InlineData("strongly-quasar-convex(gamma=c, mu=m) => polyak-lojasiewicz(mu=c*m)", false)]
    [InlineData("strongly-quasar-convex(gamma=1/2, mu=4) => polyak-lojasiewicz(mu=1)", true)]
    [InlineData("strongly-quasar-convex(mu=4) => polyak-lojasiewicz(mu=1)", false)]
    [InlineData("strongly-quasar-convex(gamma=1/2, mu=3) => quasar-convex(gamma=1/2)", true)]
    [InlineData("strongly-quasar-convex => polyak-lojasiewicz", true)]
    public void Both_constants_of_a_class_with_two_are_chained(string text, bool proved)
    {
        Brox.Search.OwnClasses.AddLiterature();
        Assert.Equal(proved, Derivation.Of(KnowledgeBase.Default, Conjecture.Parse(text)) is KnownAnswer.Proved);
    }

    [Theory]
    [InlineData("polyak-lojasiewicz, bounded-domain => convex")]
    [InlineData("f: differentiable, f: bounded-domain, g: convex => f + g: convex")]
    public void Contradictory_hypotheses_are_found(string text) => Assert.IsType<KnownAnswer.Contradictory>(Derivation.Of(KnowledgeBase.Default, Conjecture.Parse(text)));

    [Fact]
    public void What_is_open_between_the_first_classes_is_few()
    {
        Assert.Empty(new Implications(KnowledgeBase.Default, KnownClasses.First).Open(KnownClasses.First));
        Assert.Empty(new Implications(KnowledgeBase.Default, KnownClasses.All, 1).Open(KnownClasses.All));
        var three = new Implications(KnowledgeBase.Default, KnownClasses.First, 3);
        var open = three.Open(KnownClasses.First);
        Assert.InRange(three.Undominated(open, strongest: true).Length, 1, 19);
        Assert.InRange(three.Undominated(open, strongest: false).Length, 1, 19);
    }

    [Fact]
    public void The_page_of_open_questions_is_what_the_command_prints()
    {
        var (code, output, _) = BroxRunner.Run(["implications", "--open", "--document"]);
        Assert.Equal(ExitCode.Holds, code);
        var path = Path.Combine(Root(), "docs", "open-questions.md");
        if (Environment.GetEnvironmentVariable("BROX_KNOWLEDGE") == "approve")
        {
            File.WriteAllText(path, output);
        }

        Assert.Equal(output, File.ReadAllText(path));
        var open = new Implications(KnowledgeBase.Default, KnownClasses.First, 3).Open(KnownClasses.First).Select(OpenQuestions.Text).ToHashSet();
        Assert.All(OpenQuestions.Notes.Keys, q => Assert.Contains(q, open));
        Assert.Equal(ExitCode.Unusable, BroxRunner.Run(["implications", "convex", "--document"]).ExitCode);
    }

    [Fact]
    public void A_fact_that_the_kernel_has_checked_names_its_theorem()
    {
        Assert.Empty(FactTheorems.Texts.Except(KnowledgeBase.Default.Facts.Select(FactTheorems.TextOf)));
        Assert.Empty(KnowledgeFact.Of("polyak-lojasiewicz(mu=m) => error-bound(c=2*m)", "planted", "planted").Theorem);
        Assert.Empty(KnowledgeFact.Of("quadratic-growth(mu=m), weakly-convex(rho=r), m > r => restricted-secant(mu=(m-r)/2)", "planted", "planted").Theorem);
        Assert.Equal("Polyak_lojasiewicz_error_bound", KnowledgeFact.Of("polyak-lojasiewicz(mu=k) => error-bound(c=k)", "the same", "the same").Theorem);
        Assert.Equal("Convex_quasiconvex", KnowledgeBase.Default.Facts.Single(f => f.Text == "convex => quasiconvex").Theorem);
    }

    [Fact]
    public void Refute_answers_with_what_is_known()
    {
        var (code, output, _) = BroxRunner.Run(["refute", "aiming(theta=a), quadratic-growth(mu=m) => polyak-lojasiewicz(mu=a*a*m/4)", "--json"]);
        using var proved = JsonDocument.Parse(output);
        Assert.Equal(ExitCode.Holds, code);
        Assert.Equal("holds-in-scope", proved.RootElement.GetProperty("outcome").GetString());
        Assert.Equal("all functions", proved.RootElement.GetProperty("scope").GetString());
        Assert.Equal("proved", proved.RootElement.GetProperty("known").GetProperty("verdict").GetString());
        Assert.NotEmpty(proved.RootElement.GetProperty("known").GetProperty("facts").EnumerateArray());

        var (contradictory, said, _) = BroxRunner.Run(["refute", "polyak-lojasiewicz, bounded-domain => convex"]);
        Assert.Equal(ExitCode.Undecided, contradictory);
        Assert.Contains("contradict each other", said, StringComparison.Ordinal);

        var (argued, by, _) = BroxRunner.Run(["refute", "restricted-secant => polyak-lojasiewicz", "--json"]);
        using var refuted = JsonDocument.Parse(by);
        Assert.Equal((ExitCode.Fails, "refuted"), (argued, refuted.RootElement.GetProperty("outcome").GetString()));
    }

    [Fact]
    public void A_folder_of_saved_counterexamples_joins_the_known_functions()
    {
        var folder = Directory.CreateTempSubdirectory("brox-known").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "f.json"), """{"kind":"finite","dimension":1,"points":[{"x":["0"],"value":"0"},{"x":["2"],"value":"2"},{"x":["3"],"value":"1"}]}""");
            Assert.Equal(KnownFunctions.Of(null).Count + 1, KnownFunctions.Of(folder).Count);
            Assert.IsType<FiniteFunction>(KnownFunctions.Of(folder)[0]);
            var (code, _, error) = BroxRunner.Run(["refute", "progress(t=1) => alignment(t=1)", "--known", Path.Combine(folder, "none")]);
            Assert.Equal(ExitCode.Unusable, code);
            Assert.Contains("--known", error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Implications_says_what_follows_what_does_not_and_what_is_open()
    {
        var (code, output, _) = BroxRunner.Run(["implications", "--given", "aiming,unique-minimizer", "broximally-aligned(t=1)", "quasiconvex", "--json"]);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(ExitCode.Holds, code);
        var verdicts = json.RootElement.GetProperty("conclusions").EnumerateArray().Select(c => c.GetProperty("verdict").GetString());
        Assert.Equal(["proved", "refuted"], verdicts);
        Assert.Equal(ExitCode.Unusable, BroxRunner.Run(["implications", "convexx"]).ExitCode);
        Assert.Equal(ExitCode.Unusable, BroxRunner.Run(["implications", "--open", "--hypotheses", "7"]).ExitCode);
        Assert.Contains("contradict each other", BroxRunner.Run(["implications", "--given", "real-valued,bounded-domain"]).Output, StringComparison.Ordinal);
    }
}
