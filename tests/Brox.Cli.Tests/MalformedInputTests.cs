namespace Brox.Cli.Tests;

/// <summary>Every bad input gets one line that names the file, the place and the cause, and exit code 2.</summary>
public class MalformedInputTests
{
    public static TheoryData<string, string, string> Instances => new()
    {
        { "", "line 1", "not JSON" },
        { "{", "line 1", "not JSON" },
        { "[]", "$", "an object" },
        { """{"kind":"finite","dimension":1,"points":[]}""", "$.points", "no point" },
        { """{"kind":"finite","dimension":1,"points":[{"x":["0"],"value":"0"},{"x":["0/5"],"value":"1"}]}""", "$.points[1]", "repeated" },
        { """{"kind":"finite","dimension":2,"points":[{"x":["0"],"value":"0"}]}""", "$.points[0].x", "dimension 2" },
        { """{"kind":"finite","dimension":1,"points":[{"x":["0"],"value":"inf"}]}""", "$.points[0].value", "finite value" },
        { """{"kind":"finite","dimension":1,"points":[{"x":["0"],"value":true}]}""", "$.points[0].value", "a number" },
        { """{"kind":"finite","dimension":1,"points":[{"x":["0"],"value":"1e999999"}]}""", "$.points[0].value", "exponent" },
        { """{"kind":"finite","dimension":1,"points":[{"x":["0"],"value":"1/0"}]}""", "$.points[0].value", "denominator 0" },
        { """{"kind":"finite","dimension":0,"points":[{"x":[],"value":"1"}]}""", "$.dimension", "integer" },
        { """{"kind":"finite","dimension":2,"metric":[["1","2"],["2","1"]],"points":[{"x":["0","0"],"value":"0"}]}""", "$.metric", "positive definite" },
        { """{"kind":"finite","dimension":2,"metric":[["1","0"],["1","1"]],"points":[{"x":["0","0"],"value":"0"}]}""", "$.metric", "symmetric" },
        { """{"kind":"finite","dimension":1,"metrik":[["1"]],"points":[{"x":["0"],"value":"0"}]}""", "$.metrik", "unknown member" },
        { """{"kind":"finite","kind":"finite","dimension":1,"points":[{"x":["0"],"value":"0"}]}""", "$.kind", "given twice" },
        { """{"kind":"piecewise","pieces":[{"from":"0","to":"2","coefficients":["0"]},{"from":"1","to":"3","coefficients":["0"]}]}""", "$.pieces[1]", "overlaps piece 0" },
        { """{"kind":"piecewise","pieces":[{"from":"2","to":"0","coefficients":["0"]}]}""", "$.pieces[0]", "reversed" },
        { """{"kind":"piecewise","pieces":[{"from":"0","to":"inf","coefficients":["0","-1"]}]}""", "$.pieces[0]", "unbounded below" },
        { """{"kind":"piecewise","pieces":[{"from":"-inf","to":"0","coefficients":["0","0","0","1"]}]}""", "$.pieces[0]", "unbounded below" },
        { """{"kind":"piecewise","pieces":[]}""", "$", "domain is empty" },
        { """{"kind":"piecewise","pieces":[{"from":"0","to":"1","coefficients":["0"]}],"at":[{"x":"1","value":"5"}]}""", "$.at[0]", "not closed" },
        { """{"kind":"piecewise","pieces":[{"from":"0","to":"1","coefficients":["0"]}],"at":[{"x":"1","value":"-1"},{"x":"1","value":"-1"}]}""", "$.at[1]", "repeated" },
        { """{"kind":"piecewise","metric":[["1","0"],["0","1"]],"pieces":[{"from":"0","to":"1","coefficients":["0"]}]}""", "$.metric", "wrong size" },
        { """{"kind":"piecewise","pieces":[{"from":"0","to":"1","coefficients":[]}]}""", "$.pieces[0].coefficients", "coefficients" },
        { """{"kind":"formula","variables":["x"],"f":"x +"}""", "$.f", "at character 4" },
        { """{"kind":"formula","variables":["x"],"f":"y"}""", "$.f", "unknown name" },
        { """{"kind":"formula","variables":[],"f":"1"}""", "$.variables", "variables are wanted" },
        { """{"kind":"formula","variables":["x","x"],"f":"x"}""", "$.variables[1]", "given twice" },
        { """{"kind":"formula","variables":["sin"],"f":"1"}""", "$.variables[0]", "meaning of its own" },
        { """{"kind":"formula","variables":["2x"],"f":"1"}""", "$.variables[0]", "no name" },
        { """{"kind":"formula","variables":["x"],"f":"x","box":[["0","1"],["0","1"]]}""", "$.box", "2 sides" },
        { """{"kind":"formula","variables":["x"],"f":"x","box":[["1","0"]]}""", "$.box[0]", "no length" },
        { """{"kind":"formula","variables":["x"],"f":"x","box":[["0"]]}""", "$.box[0]", "two ends" },
        { """{"kind":"formula","variables":["x"],"f":"x","box":[["inf","0"]]}""", "$.box[0][0]", "an end" },
        { """{"kind":"formula","variables":["x"],"f":"x","metric":[["1","0"],["0","1"]]}""", "$.metric", "wrong size" },
        { """{"kind":"formula","variables":["x"],"f":"x","points":[]}""", "$.points", "unknown member" },
        { """{"kind":"parabola"}""", "$.kind", "unknown kind" },
        { """{"kind":"finite","points":[]}""", "$", "dimension" },
    };

    [Theory]
    [MemberData(nameof(Instances))]
    public void A_bad_instance_is_refused_in_one_line(string text, string place, string cause)
    {
        var (code, output, error) = BroxRunner.Run(["check", "-", "convex"], text);
        Assert.Equal(ExitCode.Unusable, code);
        Assert.Empty(output);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.StartsWith($"brox: standard input: {place}", error, StringComparison.Ordinal);
        Assert.Contains(cause, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var (code, _, error) = BroxRunner.Run(["check", "-", "convex"], new string('[', 100_000));
        Assert.Equal(ExitCode.Unusable, code);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("check", "/no/such/file.json", "convex")]
    [InlineData("check", "-", "convexx")]
    [InlineData("check", "-", "alignment")]
    [InlineData("check", "-", "alignment(t=0)")]
    [InlineData("check", "-", "alignment(t=-1)")]
    [InlineData("check", "-", "quasar-convex(gamma=2)")]
    [InlineData("check", "-", "convex(t=1)")]
    [InlineData("check", "-", "alignment(t=1")]
    [InlineData("check", "-", "convex", "--jsn")]
    [InlineData("check", "-", "convex", "--budget", "soon")]
    [InlineData("check", "-")]
    [InlineData("bpm", "-", "--radius", "1")]
    [InlineData("bpm", "-", "--start", "7", "--radius", "1")]
    [InlineData("bpm", "-", "--start", "0,0", "--radius", "1")]
    [InlineData("bpm", "-", "--start", "0", "--radius", "-1")]
    [InlineData("bpm", "-", "--start", "0", "--radius", "1", "--rule", "lucky")]
    [InlineData("classes", "nonsense")]
    [InlineData("verify", "thm-9.9")]
    [InlineData("frobnicate")]
    public void A_bad_command_line_is_refused_in_one_line(params string[] args)
    {
        var (code, output, error) = BroxRunner.Run(args, """{"kind":"finite","dimension":1,"points":[{"x":["0"],"value":"0"}]}""");
        Assert.Equal(ExitCode.Unusable, code);
        Assert.Empty(output);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
