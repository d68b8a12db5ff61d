using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Json;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests;

/// <summary>Cases at the edge of a definition, each small enough to be checked by hand.</summary>
public class BoundaryTests
{
    private const string AbsoluteValuePieces =
        """{"from":"-inf","to":"0","coefficients":["0","-1"]},{"from":"0","to":"inf","coefficients":["0","1"]}""";

    public static TheoryData<string, string, string, bool> Cases => new()
    {
        { "a tie at distance exactly t lets |x|, f(5) = 1 move on", Piecewise(AbsoluteValuePieces, """{"x":"5","value":"1"}"""), "progress(t=4)", true },
        { "just below it does not", Piecewise(AbsoluteValuePieces, """{"x":"5","value":"1"}"""), "progress(t=399/100)", false },
        { "a point at distance exactly t from X is not far and asks for nothing", Line((0, 0), (2, 5), (3, 4)), "alignment(t=2)", true },
        { "with t a little smaller it is far and moves away", Line((0, 0), (2, 5), (3, 4)), "alignment(t=199/100)", false },
        { "the metric scales the ball: t = sqrt(32) under B = (2) reaches 4 away", """{"kind":"piecewise","metric":[["2"]],"pieces":[""" + AbsoluteValuePieces + """],"at":[{"x":"5","value":"1"}]}""", "progress(t^2=32)", true },
        { "a little less does not", """{"kind":"piecewise","metric":[["2"]],"pieces":[""" + AbsoluteValuePieces + """],"at":[{"x":"5","value":"1"}]}""", "progress(t^2=31)", false },
        { "two minimizers, one serves", Line((0, 0), (3, 1), (4, 0)), "alignment(t=1/2)", true },
        { "a plateau at infinity", Piecewise("""{"from":"-inf","to":"-1","coefficients":["1"]},{"from":"-1","to":"0","coefficients":["0","-1"]},{"from":"0","to":"1","coefficients":["0","1"]},{"from":"1","to":"inf","coefficients":["1"]}"""), "alignment(t=100)", false },
        { "the same is star-quasiconvex", Piecewise("""{"from":"-inf","to":"0","coefficients":["0","-1"]},{"from":"0","to":"1","coefficients":["0","1"]},{"from":"1","to":"inf","coefficients":["1"]}"""), "star-quasiconvex", true },
        { "but not strictly", Piecewise("""{"from":"-inf","to":"0","coefficients":["0","-1"]},{"from":"0","to":"1","coefficients":["0","1"]},{"from":"1","to":"inf","coefficients":["1"]}"""), "strictly-star-quasiconvex", false },
        { "an upward jump is generalized-pseudoconvex", Piecewise("""{"from":"0","to":"1","coefficients":["0","1"]},{"from":"1","to":"2","coefficients":["5","1"]}"""), "generalized-pseudoconvex", true },
        { "with a dip at the jump every slope is a subgradient", Piecewise("""{"from":"0","to":"1","coefficients":["0","1"]},{"from":"1","to":"2","coefficients":["5","1"]}""", """{"x":"1","value":"1/2"}"""), "generalized-pseudoconvex", false },
        { "a gap in the domain opens the subdifferential to one side", Piecewise("""{"from":"0","to":"1","coefficients":["0","1"]},{"from":"2","to":"3","coefficients":["0","1"]}"""), "generalized-pseudoconvex", false },
        { "two valleys of minimizers apart are generalized-pseudoconvex", Piecewise("""{"from":"-1","to":"0","coefficients":["0","-1"]},{"from":"3","to":"4","coefficients":["-3","1"]}"""), "generalized-pseudoconvex", true },
        { "a dip at the minimum is not convex", Piecewise("""{"from":"0","to":"2","coefficients":["1","1"]}""", """{"x":"0","value":"0"}"""), "convex", false },
        { "but strictly quasiconvex", Piecewise("""{"from":"0","to":"2","coefficients":["1","1"]}""", """{"x":"0","value":"0"}"""), "strictly-quasiconvex", true },
        { "quadratic growth holds with equality", Piecewise("""{"from":"0","to":"1","coefficients":["0","1"]},{"from":"1","to":"2","coefficients":["1"]}"""), "quadratic-growth(mu=1/2)", true },
        { "and fails just above", Piecewise("""{"from":"0","to":"1","coefficients":["0","1"]},{"from":"1","to":"2","coefficients":["1"]}"""), "quadratic-growth(mu=501/1000)", false },
        { "a linear tail has no quadratic growth", Piecewise(AbsoluteValuePieces), "quadratic-growth", false },
        { "a constant, written in two pieces, is pseudoconvex", Piecewise("""{"from":"-inf","to":"0","coefficients":["7"]},{"from":"0","to":"inf","coefficients":["7"]}"""), "pseudoconvex", true },
        { "and not strictly quasiconvex", Piecewise("""{"from":"-inf","to":"inf","coefficients":["7"]}"""), "strictly-quasiconvex", false },
        { "a single point is strongly convex", Line((3, 1)), "strongly-convex(mu=5)", true },
        { "x* must serve the lines of both sides: 0 does", Piecewise("""{"from":"-2","to":"0","coefficients":["0","-1"]},{"from":"0","to":"1","coefficients":["0"]},{"from":"1","to":"2","coefficients":["-2","2"]},{"from":"2","to":"3","coefficients":["-1/2","5/4"]}"""), "star-convex", true },
        { "a flatter piece on the left leaves none", Piecewise("""{"from":"-3","to":"-2","coefficients":["1","-1/2"]},{"from":"-2","to":"0","coefficients":["0","-1"]},{"from":"0","to":"1","coefficients":["0"]},{"from":"1","to":"2","coefficients":["-2","2"]},{"from":"2","to":"3","coefficients":["-1/2","5/4"]}"""), "star-convex", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_verdict_at_the_edge(string what, string json, string expression, bool member)
    {
        Assert.True(InstanceReader.TryRead(json, out var function, out var problem), problem?.ToString());
        Assert.True(ClassExpression.TryParse(expression, out var parsed, out var error), error);
        var verdict = parsed!.Decide(function!);
        Assert.True(member ? verdict is Holds : verdict is Fails, $"{what}: {expression} gave {verdict}");
    }

    [Fact]
    public void The_witness_of_alignment_refutes_every_minimizer()
    {
        // X = {0} and {10}: from 4 the function leads right to 5, from 7 left to 6, so neither minimizer serves.
        var f = FiniteFunction.OnLine((0, 0), (4, 2), (5, 1), (6, 1), (7, 2), (10, 0));
        Assert.True(ClassExpression.TryParse("alignment(t=1)", out var expression, out _));
        var fails = Assert.IsType<Fails>(expression!.Decide(f));
        var refuted = fails.Witness.Refutations.Select(r => r.Entries.Single(e => e.Letter == "xStar").ValueText);
        Assert.Equal(["0", "10"], refuted.Order(StringComparer.Ordinal));
        Assert.All(fails.Witness.Refutations, r =>
        {
            var (x, u, xStar) = (Coordinate(r, "x"), Coordinate(r, "u"), Coordinate(r, "xStar"));
            Assert.True(((x - u) * (u - xStar)).Sign < 0);
        });
    }

    private static Numbers.Rational Coordinate(Witness witness, string letter) => witness.Entries.Single(e => e.Letter == letter).Coordinates[0].RationalValue;

    private static string Piecewise(string pieces, string at = "") => $$"""{"kind":"piecewise","pieces":[{{pieces}}],"at":[{{at}}]}""";

    private static string Line(params (int X, int Value)[] points) =>
        $$"""{"kind":"finite","dimension":1,"points":[{{string.Join(",", points.Select(p => $$"""{"x":["{{p.X}}"],"value":"{{p.Value}}"}"""))}}]}""";
}
