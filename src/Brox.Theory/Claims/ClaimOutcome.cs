using System.Collections.Immutable;
using Brox.Functions.Geometry;

namespace Brox.Theory.Claims;

/// <summary>The iterates of the Ball Proximal Point Method that violate a claim.</summary>
/// <param name="Rule">The selection rule: <c>farthest</c>, <c>any-moving</c> or <c>nearest</c>.</param>
/// <param name="Iterates">The consecutive iterates that the violated statement names, or the whole run for a bound on its length.</param>
/// <param name="XStar">The minimizer that the statement names, where it names one.</param>
internal sealed record ViolatingRun(string Rule, ImmutableArray<Point> Iterates, Point? XStar);

/// <summary>What one instance says of a claim.</summary>
internal abstract record ClaimOutcome
{
    /// <summary>The hypotheses hold and the conclusion fails.</summary>
    /// <param name="Evidence">The points and the inequality with both sides evaluated, in one line.</param>
    /// <param name="Run">The iterates, for a claim about runs.</param>
    public sealed record Violated(string Evidence, ViolatingRun? Run = null) : ClaimOutcome;

    /// <summary>The hypotheses and the conclusion hold.</summary>
    /// <param name="IsNonTrivial">Whether the conclusion says something here.</param>
    public sealed record Satisfied(bool IsNonTrivial) : ClaimOutcome;

    /// <summary>A hypothesis fails, so the instance says nothing.</summary>
    /// <param name="Hypothesis">The hypothesis.</param>
    public sealed record NotApplicable(string Hypothesis) : ClaimOutcome;

    /// <summary>The instance was not decided.</summary>
    /// <param name="Reason">Why, in one line.</param>
    public sealed record Undecided(string Reason) : ClaimOutcome;
}
