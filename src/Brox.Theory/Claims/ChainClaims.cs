using Brox.Theory.Broximal;
using Brox.Theory.Classes;
using Brox.Theory.Geometry;
using Brox.Theory.Verdicts;

namespace Brox.Theory.Claims;

/// <summary>Theorem 4.1 along one planar run with a tie: reading P of part (ii) fails there, reading W and the step bounds hold.</summary>
public static class ChainClaims
{
    /// <summary><c>thm-4.1.ii.b</c>, reading P, and the other statements of Theorem 4.1 along the same run.</summary>
    public static PaperClaim ReadingP { get; } = Along("thm-4.1.ii.b", "P", "Theorem 4.1 (ii)", "|x_{k+2}-x*|^2 <= |x_k-x*|^2 - t^2/2 whenever x_k, x_{k+1} are far", ClaimVerdict.Refuted) with
    {
        Variants =
        [
            Along("thm-4.1.i", string.Empty, "Theorem 4.1 (i)", "every iterate outside X moves", ClaimVerdict.Holds),
            Along("thm-4.1.ii.a", string.Empty, "Theorem 4.1 (ii)", "|x_{k+1}-x*|^2 <= |x_k-x*|^2 - |x_{k+1}-x_k|^2 while x_k is far", ClaimVerdict.Holds),
            Along("thm-4.1.ii.b", "W", "Theorem 4.1 (ii)", "|x_{k+3}-x*|^2 <= |x_k-x*|^2 - t^2/2 whenever x_k, x_{k+1}, x_{k+2} are far", ClaimVerdict.Holds),
            Along("thm-4.1.iii", "W", "Theorem 4.1 (iii)", "x_K in X once K >= 3 ceil(2(d0^2/t^2 - 1)) + 1", ClaimVerdict.Holds),
            Along("bound-9/2", string.Empty, "derived", "x_K in X once K >= ceil((9/2)(d0^2/t^2 - 1)) + 3", ClaimVerdict.Holds),
        ],
    };

    private static PaperClaim Along(string id, string reading, string source, string statement, ClaimVerdict expected) =>
        ExampleClaims.Variant(id, reading.Length > 0 ? $"reading {reading}" : "along the chain", source, statement, expected, token => Check(id, reading, token));

    private static ClaimResult Check(string id, string reading, CancellationToken cancellation)
    {
        var f = ExampleFunctions.PlateauChain();
        var radius = Radius.FromLength(1);
        if (ClassCatalog.BroximallyAligned.Decide(f, ClassArgument.Of(radius), cancellation) is not Holds)
        {
            throw new InvalidOperationException("The chain is not broximally aligned, so it says nothing of Theorem 4.1.");
        }

        var problem = new FiniteBpm(f, radius);
        var run = Bpm.Run(problem, f.Points[0], SelectionRule.Farthest, cancellation: cancellation);
        var check = TheoremChecks.Of(problem, run, Alignment.Serving(f, radius, cancellation)).Single(c => c.Claim == id && c.Reading == reading);
        return new ClaimResult(check.Holds ? ClaimVerdict.Holds : ClaimVerdict.Refuted, $"t = 1, {f.Points.Length} points, {run.Steps} steps from (0, 10): {check.Detail}");
    }
}
