using System.Text;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;

namespace Brox.Search.Tests.Saved;

public class SavedCounterexampleTests
{
    private const string Grows = """
        {"conjecture": "alignment(t=s), s < r => alignment(t=r)",
         "functions": {"f": {"kind": "finite", "dimension": 1, "points": [{"x": ["0"], "value": "0"}, {"x": ["2"], "value": "2"}, {"x": ["3"], "value": "1"}]}},
         "parameters": {"r": "1", "s": "1/2"}, "witness": {"x": ["2"], "u": ["3"], "xStar": ["0"]}}
        """;

    [Fact]
    public void What_is_written_is_read_back()
    {
        var saved = Assert.IsType<SavedCounterexample.ToConjecture>(Read(Grows));
        Assert.Equal("2", (string?)saved.Witness!["x"]![0]);
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(saved.Conjecture, saved.Instance));
        var again = Assert.IsType<SavedCounterexample.ToConjecture>(Read(SavedCounterexampleWriter.Write(saved).ToJsonString()));
        Assert.Equal(saved.Conjecture, again.Conjecture);
        Assert.Equal(0, InstanceOrder.Comparer.Compare(saved.Instance, again.Instance));
        Assert.True(JsonNode.DeepEquals(saved.Witness, again.Witness));
    }

    [Fact]
    public void A_claim_is_written_and_read_back()
    {
        var functions = ConjectureInstance.Of(FiniteFunction.OnLine((0, 0), (2, 2)));
        var claim = new SavedCounterexample.ToClaim("thm-4.1.iii", "P", functions.Functions, functions.Parameters, new JsonObject { ["start"] = "2" });
        var again = Assert.IsType<SavedCounterexample.ToClaim>(Read(SavedCounterexampleWriter.Write(claim).ToJsonString()));
        Assert.Equal(("thm-4.1.iii", "P", "2"), (again.Claim, again.Reading, (string?)again.Run["start"]));
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[]", "expected an object")]
    [InlineData("{}", "\"functions\" is missing")]
    [InlineData("""{"functions": {}}""", "neither \"conjecture\" nor \"claim\"")]
    [InlineData("""{"conjecture": "convex => convex", "claim": "x", "functions": {}}""", "both")]
    [InlineData("""{"conjecture": "convex => convex", "functions": {}}""", "\"f\" of the conjecture is missing")]
    [InlineData("""{"conjecture": "convexx => convex", "functions": {}}""", "unknown class")]
    [InlineData("""{"conjecture": "convex => convex", "functions": {}, "extra": 1}""", "unknown member")]
    [InlineData("""{"conjecture": "convex => convex", "functions": {"f": {"kind": "finite", "dimension": 1, "points": []}}}""", "$.functions.f.points")]
    [InlineData("""{"conjecture": "convex => alignment(t=s)", "functions": {"f": {"kind": "finite", "dimension": 1, "points": [{"x": ["0"], "value": "0"}]}}, "parameters": {"s": "0"}}""", "$.parameters.s: a parameter is positive")]
    [InlineData("""{"conjecture": "convex => convex", "functions": {"f": {"kind": "finite", "dimension": 1, "points": [{"x": ["0"], "value": "0"}]}}, "parameters": {"s": "1"}}""", "$.parameters.s: the conjecture does not speak of it")]
    [InlineData("""{"claim": "x", "functions": {}, "run": 3}""", "$.run: expected an object")]
    public void What_is_wrong_is_said_with_its_place(string text, string cause)
    {
        Assert.False(SavedCounterexampleReader.TryRead(Encoding.UTF8.GetBytes(text), out _, out var error));
        Assert.Contains(cause, error!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.ToString());
    }

    private static SavedCounterexample Read(string text)
    {
        Assert.True(SavedCounterexampleReader.TryRead(Encoding.UTF8.GetBytes(text), out var saved, out var error), error?.ToString());
        return saved!;
    }
}
