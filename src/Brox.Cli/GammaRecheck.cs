using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli;

/// <summary>
/// Saved counterexamples to the variants of the claim on gamma-convexity: that a function with the step r is not aligned for the radius t, read from the definitions of both, and that r, t and the metric are those of the variant.
/// </summary>
internal static class GammaRecheck
{
    /// <summary>The claim.</summary>
    public const string Claim = "gamma";

    /// <summary>Whether it refutes the variant; <see langword="null"/> where the second look cannot tell; with the reason in one line.</summary>
    public static (bool? Refutes, string Reason) Of(SavedCounterexample.ToClaim saved)
    {
        if (saved.Functions.GetValueOrDefault("f") is not { } f)
        {
            return (false, "\"functions\" has no function f");
        }

        var t = saved.Parameters.GetValueOrDefault("t");
        var isPlane = saved.Reading == "outer, d = 2";
        var r = isPlane ? t : saved.Parameters.GetValueOrDefault("r");
        if (t.Sign <= 0 || r.Sign <= 0)
        {
            return (false, $"\"parameters\" has no positive {(t.Sign <= 0 ? "t" : "r")}");
        }

        var (name, isAsked) = saved.Reading switch
        {
            null or "" => ("gamma-convex", t >= r && f is { Dimension: 1, Metric.IsIdentity: true }),
            "outer" => ("outer-gamma-convex", t >= r && f is { Dimension: 1, Metric.IsIdentity: true }),
            "t below the step" => ("gamma-convex", t < r && f.Dimension == 1),
            "another metric" => ("gamma-convex", t >= r && f is { Dimension: 1, Metric.IsIdentity: false }),
            _ => ("outer-gamma-convex", isPlane && f is { Dimension: 2, Metric.IsIdentity: true }),
        };
        if (!isAsked)
        {
            return (false, "the dimension, the metric, r and t are not those that the variant asks for");
        }

        using var solver = DefinitionFiles.QuickSolver();
        var (answer, reason) = ConjectureRecheck.Of(
            Conjecture.Parse($"{name}(r={r}) => {(isPlane ? "alignment" : "broximally-aligned")}(t={t})"), ConjectureInstance.Of(f), null, solver);
        return (answer switch { RecheckOutcome.Confirmed => true, RecheckOutcome.Rejected => false, _ => null }, reason);
    }
}
