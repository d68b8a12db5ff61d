using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Brox.Definitions.Claims;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Text;
using Brox.Numbers;
using Brox.Reference;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli;

/// <summary>Saved counterexamples to claims that are not conjectures: on the Ball Proximal Point Method, and on functions and what is made of them.</summary>
internal static class ClaimRecheck
{
    /// <summary>
    /// Whether a saved counterexample refutes its claim, re-evaluated from the definitions: <see langword="true"/> or <see langword="false"/>, or <see langword="null"/> for a claim
    /// that is not rechecked; with the reason in one line.
    /// </summary>
    public static (bool? Refutes, string Reason) Recheck(SavedCounterexample.ToClaim saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        if (FunctionClaimRecheck.Claims.Contains(saved.Claim))
        {
            return Radius(saved) is { } length
                ? FunctionClaimRecheck.Of(saved.Claim, saved.Reading ?? string.Empty, saved.Functions, saved.Parameters, length)
                : (false, "\"parameters\" has no positive t or t^2");
        }

        if (saved.Claim == GammaRecheck.Claim)
        {
            return GammaRecheck.Of(saved);
        }

        if (!RunRecheck.Claims.Contains(saved.Claim))
        {
            return (null, $"{saved.Claim} is not among the claims that are rechecked");
        }

        if (RunReading.Find(saved.Claim, saved.Reading ?? string.Empty) is null)
        {
            return (false, RunRecheck.WhyUnknown(OneLine.Clean(saved.Claim), OneLine.Clean(saved.Reading ?? string.Empty)));
        }

        if (saved.Functions.GetValueOrDefault("f") is not FiniteFunction f)
        {
            return (false, "\"functions\" has no finite function f");
        }

        if (Radius(saved) is not { } radius)
        {
            return (false, "\"parameters\" has no positive t or t^2");
        }

        if ((string?)(saved.Run["rule"] as JsonValue) is not { } rule || Points(saved.Run["iterates"], f.Dimension) is not { } run)
        {
            return (false, "\"run\" wants \"rule\" and \"iterates\", each iterate a list of as many rationals as there are dimensions");
        }

        var xStar = saved.Run["xStar"] is { } star ? Points(new JsonArray(star.DeepClone()), f.Dimension) : null;
        var reason = RunRecheck.Refusal(saved.Claim, saved.Reading ?? string.Empty, f, radius, rule, run, xStar is null ? null : xStar.Value[0]);
        return (reason is null, reason ?? $"the run of {Counted.Of(run.Length, "iterate")} violates it");
    }

    private static Radius? Radius(SavedCounterexample saved) =>
        saved.Parameters.TryGetValue("t", out var t) && t.Sign > 0 ? Functions.Geometry.Radius.FromLength(t)
        : saved.Parameters.TryGetValue("t^2", out var square) && square.Sign > 0 ? Functions.Geometry.Radius.FromSquare(square)
        : null;

    private static ImmutableArray<Point>? Points(JsonNode? node, int dimension)
    {
        if (node is not JsonArray array)
        {
            return null;
        }

        var result = ImmutableArray.CreateBuilder<Point>();
        foreach (var entry in array)
        {
            if (entry is not JsonArray coordinates || coordinates.Count != dimension)
            {
                return null;
            }

            var point = new List<Rational>();
            foreach (var coordinate in coordinates)
            {
                if (coordinate?.GetValueKind() != JsonValueKind.String || !Rational.TryParse((string)coordinate!, out var value, out _))
                {
                    return null;
                }

                point.Add(value);
            }

            result.Add(new Point([.. point]));
        }

        return result.ToImmutable();
    }
}
