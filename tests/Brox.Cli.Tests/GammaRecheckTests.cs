namespace Brox.Cli.Tests;

/// <summary>The second look at counterexamples to the variants of the claim on gamma-convexity.</summary>
public sealed class GammaRecheckTests : IDisposable
{
    private const string Plane =
        """{"kind":"finite","dimension":2,"points":[{"x":["0","0"],"value":"0"},{"x":["0","3"],"value":"1"},{"x":["0","6"],"value":"2"},{"x":["4","3"],"value":"1"}]}""";

    private const string Step = """{"kind":"piecewise","pieces":[{"from":"0","to":"2","coefficients":["1"]}],"at":[{"x":"2","value":"0"}]}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("gamma").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("outer, d = 2", Plane, """ "t":"5" """, ExitCode.Holds, "confirmed")]
    [InlineData("outer, d = 2", Plane, """ "t":"1" """, ExitCode.Fails, "the hypothesis")]
    [InlineData("outer, d = 2", Step, """ "t":"5" """, ExitCode.Fails, "not those that the variant asks for")]
    [InlineData("t below the step", Step, """ "r":"2","t":"1" """, ExitCode.Holds, "confirmed")]
    [InlineData("t below the step", Step, """ "r":"1","t":"1" """, ExitCode.Fails, "not those that the variant asks for")]
    [InlineData("t below the step", Step, """ "t":"1" """, ExitCode.Fails, "no positive r")]
    public void It_is_read_from_the_definitions(string reading, string function, string parameters, int code, string said)
    {
        var file = Path.Combine(_folder, "saved.json");
        File.WriteAllText(file, $$"""{"claim":"gamma","reading":"{{reading}}","functions":{"f":{{function}}},"parameters":{ {{parameters}} },"run":{} }""");
        var (answer, output, _) = BroxRunner.Run(["recheck", file]);
        Assert.Equal((code, true), (answer, output.Contains(said, StringComparison.Ordinal)));
    }
}
