using System.Reflection;
using Brox.Functions;
using Brox.Theory.Classes;
using Brox.Xunit.Running;

namespace Brox.Xunit.Tests;

/// <summary>What fails, and what it prints.</summary>
public partial class FailureTests
{
    private static readonly MethodInfo _method = typeof(FailureTests).GetMethod(nameof(A_false_conjecture_prints_the_shrunk_counterexample))!;

    [Fact]
    public void A_false_conjecture_prints_the_shrunk_counterexample()
    {
        var failure = Assert.Throws<StatementException>(() => Check(new ConjectureAttribute("alignment(t=s), s < r => alignment(t=r)") { Families = "finite", Seconds = 20 }));

        Assert.Contains("REFUTED", failure.Message, StringComparison.Ordinal);
        Assert.Contains("f(x) | 1 | 1 | 0", failure.Message, StringComparison.Ordinal);
        Assert.Contains("<x-u, u-x*>_B = -10 < 0", failure.Message, StringComparison.Ordinal);
        Assert.Contains("replay: brox refute", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conjecture_that_met_too_few_members_has_shown_nothing()
    {
        var failure = Assert.Throws<StatementException>(() => Check(new ConjectureAttribute("progress(t=1) => progress(t=2)") { Families = "finite", Seconds = 0.5, LeastMembers = int.MaxValue }));

        Assert.Contains("NOTHING LEARNT", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_true_statement_is_not_refuted()
    {
        var failure = Assert.Throws<StatementException>(() => Check(new RefutedAttribute("progress(t=1) => progress(t=2)") { Families = "finite", Seconds = 0.5 }));

        Assert.Contains("NOT REFUTED", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_counterexample_may_be_too_large()
    {
        var failure = Assert.Throws<StatementException>(() => Check(new RefutedAttribute("alignment(t=s), s < r => alignment(t=r)") { Families = "finite", Points = 2 }));

        Assert.Contains("3 points or pieces, and 2 are wanted at most", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_counterexample_than_the_kept_one_fails()
    {
        var folder = Directory.CreateTempSubdirectory("brox-kept");
        try
        {
            var source = Path.Combine(folder.FullName, "Test.cs");
            var kept = Directory.CreateDirectory(Path.Combine(folder.FullName, "__counterexamples__"));
            File.WriteAllText(Path.Combine(kept.FullName, $"{nameof(FailureTests)}.{_method.Name}.txt"), "another\n");
            var failure = Assert.Throws<StatementException>(() => Check(new RefutedAttribute("alignment(t=1) => progress(t=1)", source) { Families = "finite" }));

            Assert.Contains("differs from the kept one", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("convx => convex", "did you mean convex?")]
    [InlineData("convex", "this is no statement")]
    public void What_is_no_statement_says_so(string text, string cause) =>
        Assert.Contains(cause, Assert.Throws<StatementException>(() => Check(new ConjectureAttribute(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_name_that_binds_nothing_is_warned_about_and_a_function_of_which_nothing_is_said_is_refused()
    {
        var warned = Assert.Throws<StatementException>(() => Check(new ConjectureAttribute("alignment(t=s), s < q => alignment(t=r)") { Families = "finite", Seconds = 60 }));
        Assert.StartsWith("warning: column", warned.Message, StringComparison.Ordinal);
        Assert.Contains("\"q\" occurs once", warned.Message, StringComparison.Ordinal);

        var refused = Assert.Throws<StatementException>(() => Check(new ConjectureAttribute("convex, g: convex => max(f, h): convex")));
        Assert.Contains("no hypothesis speaks of the function \"h\"", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>What docs/ci.md shows of a first run, seconds and counts of candidates apart.</summary>
    [Fact]
    public void The_first_failures_of_the_document_are_printed_so()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Brox.sln")))
        {
            root = root.Parent!;
        }

        var shown = Counts().Replace(File.ReadAllText(Path.Combine(root.FullName, "docs", "ci.md")), "# candidates").ReplaceLineEndings("\n");
        var refuted = Assert.Throws<StatementException>(() => Check(new ConjectureAttribute("alignment(t=s), s < r => alignment(t=r)") { Seconds = 20 })).Message;
        var property = Assert.ThrowsAny<Exception>(() => Run(nameof(QuasiconvexIsConvex), new ForAllAttribute { Replay = "7,11" })).Message;

        Assert.Contains("[ForAll(Replay = \"7,11\")] public bool Quasiconvex_is_convex([Members(\"quasiconvex\")] FunctionInstance f) => f.IsIn(\"convex\");", shown, StringComparison.Ordinal);
        Assert.All(Counts().Replace($"{refuted}\n{property}", "# candidates").ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0), line => Assert.Contains(line, shown, StringComparison.Ordinal));
    }

    internal static bool QuasiconvexIsConvex([Members("quasiconvex")] FunctionInstance f) => f.IsIn("convex");

    [Fact]
    public void A_false_property_prints_the_shrunk_function_and_its_seed()
    {
        var message = Assert.ThrowsAny<Exception>(() => Run(nameof(FiniteFunctionsAreConvex), new ForAllAttribute { MaxTest = 1000 })).Message;

        Assert.Contains("Falsifiable", message, StringComparison.Ordinal);
        Assert.Contains("f = ", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Brox.Functions", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_replays()
    {
        string Message() => Assert.ThrowsAny<Exception>(() => Run(nameof(FiniteFunctionsAreConvex), new ForAllAttribute { Replay = "77,123" })).Message;

        Assert.Equal(Message(), Message());
    }

    [Theory]
    [InlineData(nameof(HasANumber), null, "no function is drawn for the parameter n")]
    [InlineData(nameof(HasNoMembers), null, "no construction makes members of pseudoconvex")]
    [InlineData(nameof(FiniteFunctionsAreConvex), "1,2", "is no seed")]
    public void What_cannot_be_drawn_says_so(string method, string? replay, string cause) =>
        Assert.Contains(cause, Assert.Throws<StatementException>(() => Run(method, new ForAllAttribute { Replay = replay })).Message, StringComparison.Ordinal);

    /// <summary>False of two points.</summary>
    internal static bool FiniteFunctionsAreConvex([Members("progress(t=1)", Families = "finite")] FiniteFunction f) => f.IsIn("convex") || f.Points.Length == 1;

    internal static bool HasANumber(int n) => n == n + 1;

    internal static bool HasNoMembers([Members("pseudoconvex", Families = "finite")] FunctionInstance f) => f.Dimension == 0;

    [System.Text.RegularExpressions.GeneratedRegex(@"\d+ candidates")]
    private static partial System.Text.RegularExpressions.Regex Counts();

    private static string Check(StatementAttribute attribute) => StatementCheck.Run(attribute, _method, CancellationToken.None);

    private static string Run(string method, ForAllAttribute attribute) =>
        ForAllCheck.Run(attribute, typeof(FailureTests), [], typeof(FailureTests).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!);
}
