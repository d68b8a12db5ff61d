using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Definitions.Claims;

/// <summary>A reading or a variant of a claim on runs.</summary>
/// <param name="Claim">The claim, such as <c>thm-4.1.iii</c>.</param>
/// <param name="Variant">What tells it from the others of the claim.</param>
/// <param name="Statement">What it says of consecutive iterates.</param>
/// <param name="Rule">The name of its selection rule; <c>any-moving</c> allows all that <c>farthest</c> does.</param>
internal sealed record RunReading(string Claim, ClaimVariant Variant, RunStatement Statement, string Rule)
{
    private const string Aligned = ClassName.BroximallyAligned;
    private const string Farthest = "farthest";
    private const string AnyMoving = "any-moving";
    private const string Nearest = "nearest";

    /// <summary>All of them, each claim before its variants.</summary>
    public static ImmutableArray<RunReading> All { get; } =
    [
        new("lem-A.2", ClaimVariant.None, new RunStatement.NoReturn(ClassName.Alignment, FarOnly: true), AnyMoving),
        new("lem-A.2", ClaimVariant.Without(Weakening.Alignment), new RunStatement.NoReturn(null, FarOnly: true), AnyMoving),
        new("lem-A.2", ClaimVariant.Without(Weakening.Far), new RunStatement.NoReturn(ClassName.Alignment, FarOnly: false), AnyMoving),
        new("lem-A.3", ClaimVariant.None, new RunStatement.Moves(ClassName.Progress), AnyMoving),
        new("lem-A.3", ClaimVariant.None with { Rule = Nearest }, new RunStatement.Moves(ClassName.Progress), Nearest),
        new("lem-A.3", ClaimVariant.Without(Weakening.Progress), new RunStatement.Moves(null), AnyMoving),
        new("lem-A.4", ClaimVariant.Of("W"), new RunStatement.LongSteps(Aligned, IsPair: false), AnyMoving),
        new("lem-A.4", ClaimVariant.Of("W", Weakening.Progress), new RunStatement.LongSteps(ClassName.Alignment, IsPair: false), AnyMoving),
        new("lem-A.4", ClaimVariant.Of("W", Weakening.Alignment), new RunStatement.LongSteps(ClassName.Progress, IsPair: false), AnyMoving),
        new("lem-A.4", ClaimVariant.Of("P"), new RunStatement.LongSteps(Aligned, IsPair: true), Farthest),
        new("lem-A.4", ClaimVariant.Of("P") with { Rule = AnyMoving }, new RunStatement.LongSteps(Aligned, IsPair: true), AnyMoving),
        new("thm-4.1.i", ClaimVariant.None, new RunStatement.Optimality(Aligned), AnyMoving),
        new("thm-4.1.i", ClaimVariant.Without(Weakening.Progress), new RunStatement.Optimality(ClassName.Alignment), AnyMoving),
        new("thm-4.1.i", ClaimVariant.Of("O"), new RunStatement.Arrival(ByBall: true), AnyMoving),
        new("thm-4.1.i", ClaimVariant.Of("O") with { Note = "x_k in the place of its ball" }, new RunStatement.Arrival(ByBall: false), AnyMoving),
        new("thm-4.1.ii.a", ClaimVariant.None, new RunStatement.Decrease(Aligned, Lag: 1, Share: null), AnyMoving),
        new("thm-4.1.ii.b", ClaimVariant.Of("W"), new RunStatement.Decrease(Aligned, Lag: 3, Rational.Half), AnyMoving),
        new("thm-4.1.ii.b", ClaimVariant.Of("P"), new RunStatement.Decrease(Aligned, Lag: 2, Rational.Half), Farthest),
        new("thm-4.1.iii", ClaimVariant.Of("W"), new RunStatement.Steps(Aligned, StepBound.OfWindows), AnyMoving),
        new("thm-4.1.iii", ClaimVariant.Of("P"), new RunStatement.Steps(Aligned, StepBound.OfPairs), Farthest),
        new("thm-4.1.iii", ClaimVariant.Without(Weakening.Progress), new RunStatement.Steps(ClassName.Alignment, StepBound.OfWindows),
            AnyMoving),
        new("thm-4.1.iii", ClaimVariant.Without(Weakening.Alignment), new RunStatement.Steps(ClassName.Progress, StepBound.OfWindows),
            AnyMoving),
        new("bound-9/2", ClaimVariant.None, new RunStatement.Steps(Aligned, StepBound.NineHalves), AnyMoving),
        new("bound-9/2", ClaimVariant.Without(Weakening.Progress), new RunStatement.Steps(ClassName.Alignment, StepBound.NineHalves),
            AnyMoving),
        new("bound-9/2", ClaimVariant.Without(Weakening.Alignment), new RunStatement.Steps(ClassName.Progress, StepBound.NineHalves),
            AnyMoving),
    ];

    /// <summary>The reading of a claim that a saved file names; <see langword="null"/> where there is none.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="name">The name, as <see cref="ClaimVariant.FileName"/> gives it.</param>
    public static RunReading? Find(string claim, string name) => All.FirstOrDefault(r => r.Claim == claim && r.Variant.FileName == name);

    /// <summary>The reading of a claim by what tells it from the others.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static RunReading Of(string claim, ClaimVariant variant) => All.First(r => r.Claim == claim && r.Variant == variant);
}
