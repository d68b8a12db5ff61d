using System.Collections.Immutable;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Cli;

/// <summary>A run of the method as it is shown.</summary>
/// <param name="Iterates">The coordinates of the iterates.</param>
/// <param name="Outcome">How it ends.</param>
/// <param name="Steps">The number of steps, where it reaches a minimizer.</param>
/// <param name="Values">The values at the iterates.</param>
/// <param name="Checks">What Theorem 4.1 says of the run; empty where it says nothing.</param>
/// <param name="Rates">The bounds at every iterate.</param>
internal sealed record BpmView(Surd[][] Iterates, BpmOutcome Outcome, int? Steps, Surd[] Values, TheoremCheck[] Checks, ImmutableArray<IterateRate> Rates);

/// <summary>The runs from one start, and what they are compared with.</summary>
/// <param name="Runs">The runs, the first of them the one that is taken without <c>--all</c>.</param>
/// <param name="Truncated">Whether there are more.</param>
/// <param name="Rule">The selection rule.</param>
/// <param name="Hypothesis">Whether the hypotheses of Theorem 4.1 hold, in words.</param>
/// <param name="Applies">Whether they hold.</param>
/// <param name="IsConvex">Whether the rates of convex functions are among the bounds.</param>
/// <param name="XStar">The minimizer that distances are measured to.</param>
/// <param name="XStarServes">Whether it serves in the definition of alignment.</param>
internal sealed record BpmResult(
    IReadOnlyList<BpmView> Runs, bool Truncated, SelectionRule Rule, string Hypothesis, bool Applies, bool IsConvex, Surd[] XStar, bool XStarServes);
