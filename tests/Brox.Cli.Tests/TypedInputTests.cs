namespace Brox.Cli.Tests;

/// <summary>What a new user types: functions in the place of files, and slips that are answered with what to type.</summary>
public class TypedInputTests
{
    [Theory]
    [InlineData(ExitCode.Holds, "convex: holds", "check", "x^2", "convex")]
    [InlineData(ExitCode.Fails, "alignment(t=1): FAILS", "check", "0:0, 2:2, 3:1", "alignment(t=1)")]
    [InlineData(ExitCode.Fails, "convex: FAILS", "check", "-x*y", "convex", "--box", "0..1")]
    [InlineData(ExitCode.Holds, "progress(t^2=1/2): holds", "check", "(0,0):2, (1,0):1", "progress(t^2=1/2)", "--metric", "1/4,0;0,1")]
    [InlineData(ExitCode.Holds, "x_1 = 0, f = 0", "bpm", "0:0, 2:2", "--start", "2", "--radius", "2")]
    [InlineData(ExitCode.Holds, "\"verdict\": \"holds\"", "classify", "0:0", "--json")]
    [InlineData(ExitCode.Holds, "f(x)", "export", "0:0, 2:2", "--format", "markdown")]
    [InlineData(ExitCode.Holds, "of 3 functions", "exhaust", "--count", "alignment(t=1)", "--file", "0:0, 1:0")]
    public void A_function_may_stand_in_the_place_of_a_file(int code, string said, params string[] line)
    {
        var (found, output, error) = BroxRunner.Run(line);

        Assert.Empty(error);
        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.Equal(code, found);
    }

    [Theory]
    [InlineData("did you mean check?", "chek", "x^2", "convex")]
    [InlineData("did you mean --budget?", "check", "x^2", "convex", "--bugdet", "3s")]
    [InlineData("did you mean --points?", "exhaust", "convex => quasiconvex", "--point", "3")]
    [InlineData("did you mean convex?", "check", "x^2", "convx")]
    [InlineData("did you mean quasiconvex?", "check", "x^2", "quasi-convex")]
    [InlineData("did you mean convex?", "check", "x^2", "Convex")]
    [InlineData("did you mean polyak-lojasiewicz?", "check", "x^2", "pl")]
    [InlineData("did you mean quadratic-growth?", "refute", "qg => convex")]
    [InlineData("did you mean restricted-secant?", "refute", "convex => Rsi")]
    [InlineData("did you mean star-convex?", "classes", "starconvex")]
    [InlineData("a product is written x*y", "check", "xy", "convex")]
    [InlineData("sin(x)", "check", "sin x", "convex")]
    [InlineData("there is no such file", "check", "missing.json", "convex")]
    [InlineData("a box is not typed with the function, but as an option: \"x^2\" --box 0..1", "check", "x^2 on [0,1]", "convex")]
    [InlineData("did you mean l-smooth?", "check", "x^2", "L-smooth(L=2)")]
    [InlineData("--box \"0,1\": \"0\": an interval is written lo..hi", "classify", "sin(x)", "--box", "0,1")]
    [InlineData("classify: FILE is missing, as in: brox classify", "classify")]
    [InlineData("--tests \"8x\": a whole number is wanted", "verify", "ex-1", "--tests", "8x")]
    [InlineData("\"=\" is a word too many; what has blanks or > in it is quoted", "refute", "convex", "=")]
    [InlineData("no command is given; `brox --help` lists them")]
    [InlineData("did you mean --help?", "help")]
    [InlineData("did you mean --version?", "-v")]
    [InlineData("there is no such file, and it is no function either", "check", "x +", "convex")]
    [InlineData("\"(-x)\"", "check", "-x", "convex")]
    [InlineData("--box belongs to a typed function", "check", "-", "convex", "--box", "0..1")]
    public void A_slip_is_answered_with_what_to_type(string answer, params string[] line)
    {
        var (code, output, error) = BroxRunner.Run(line);

        Assert.Equal(ExitCode.Unusable, code);
        Assert.Empty(output);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains(answer, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alignment(t=s), s < r → alignment(t=r)")]
    [InlineData("alignment(t=s), s<r -> alignment(t=r)")]
    [InlineData("alignment(t=s) ∧ s < r ⇒ alignment(t=r)")]
    public void Arrows_of_a_blackboard_are_arrows(string conjecture)
    {
        var (code, output, _) = BroxRunner.Run(["exhaust", conjecture, "--points", "4"]);

        Assert.NotEqual(ExitCode.Unusable, code);
        Assert.Contains("alignment(t=s), s < r => alignment(t=r)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_a_file_may_be_a_JSON_number() =>
        Assert.Contains(
            "f(x) | 0 | 1/10", BroxRunner.Run(["export", "-", "--format", "markdown"], """{"kind":"finite","dimension":1,"points":[{"x":[-1],"value":0},{"x":["2"],"value":0.1}]}""").Output, StringComparison.Ordinal);
}
