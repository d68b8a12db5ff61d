using Brox.Functions.Geometry;
using Brox.Reference;
using Brox.Search.Random;
using Brox.Theory.Claims;

namespace Brox.Theory.Properties;

/// <summary>The second look at the claims about functions and what is made of them agrees with the claims on generated instances, also where a hypothesis is dropped.</summary>
public class FunctionClaimTwinTests
{
    /// <summary>Twice as many where BROX_TWINS=full asks for more than a test run has the time for.</summary>
    private static readonly int Instances = Environment.GetEnvironmentVariable("BROX_TWINS") == "full" ? 300 : 150;

    public static TheoryData<string> Claims =>
    [
        "lem-5.1", "lem-5.1 (phi only non-decreasing)", "lem-5.1 (phi not lower semicontinuous)", "lem-5.2", "lem-5.2 (Q not B-orthogonal)", "lem-5.2 (Q'Q = I, B another metric)",
        "lem-5.3", "lem-5.3 (a < 0)", "lem-5.3 (a = 0)", "lem-C.1", "lem-C.1 (S not closed)", "lem-C.1 (f on S above min g)", "rem-unique (extended-valued f)", "lem-5.1 (at a pole)", "lem-5.1 (phi bounded above, dom f not closed)",
        "rem-large-t (any domain)", "thm-A.1 (drop closed)", "brox-2 (drop convex)", "convex-rate (quasiconvex only)", "ex-2", "ex-2 (f(b) > 0)", "uba-vacuous (reading A)", "uba-vacuous (reading A, extended-valued f)", "uba-vacuous (reading C, drop continuous)", "uba-vacuous (reading B)",
    ];

    [Theory]
    [MemberData(nameof(Claims))]
    public void The_second_look_says_the_same(string key)
    {
        var claim = ClaimCatalog.Find(key)!;
        var (violated, kept) = (0, 0);
        for (ulong seed = 0; seed < (ulong)Instances; seed++)
        {
            var instance = ClaimInstances.Make(claim.Instances[(int)(seed % (ulong)claim.Instances.Length)], claim.Body, seed);
            var radius = Radius.FromLength(instance.Parameters["t"]);
            var (refutes, reason) = FunctionClaimRecheck.Of(claim.Id, claim.Variant.FileName, instance.Functions, instance.Parameters, radius);
            if (refutes is null)
            {
                continue;
            }

            var outcome = claim.Body.Evaluate(instance, CancellationToken.None);
            Assert.True(refutes == outcome is ClaimOutcome.Violated, $"{key}, seed {seed}: {outcome}, the second look: {refutes}, {reason}");
            violated += refutes == true ? 1 : 0;
            kept += outcome is ClaimOutcome.Satisfied ? 1 : 0;
        }

        Assert.True(violated + kept >= Instances / 10, $"{key}: only {violated + kept} instances say something");
        Assert.Equal(claim.Expected == ClaimVerdict.Refuted, violated > 0);
    }

}
