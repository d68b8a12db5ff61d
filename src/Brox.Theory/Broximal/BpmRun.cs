using System.Collections.Immutable;

namespace Brox.Theory.Broximal;

/// <summary>How a run of the Ball Proximal Point Method ends.</summary>
public enum BpmOutcome
{
    /// <summary>At a minimizer.</summary>
    Reached,

    /// <summary>At a fixed point outside X.</summary>
    Stuck,

    /// <summary>Where it comes back to an earlier iterate.</summary>
    Cycle,

    /// <summary>Never: it runs to infinity along a constant tail of the function.</summary>
    Diverges,

    /// <summary>Not within the number of steps that was allowed.</summary>
    Unfinished,
}

/// <summary>A run of the Ball Proximal Point Method.</summary>
/// <typeparam name="TPoint">The type of the iterates.</typeparam>
/// <param name="Iterates">x_0, x_1, ... up to the first minimizer, to a fixed point (listed once), or to the iterate that closes a cycle (listed again).</param>
/// <param name="Outcome">How the run ends.</param>
public sealed record BpmRun<TPoint>(ImmutableArray<TPoint> Iterates, BpmOutcome Outcome)
{
    /// <summary>The number of steps after which a minimizer was reached; else <see langword="null"/>.</summary>
    public int? Steps => Outcome == BpmOutcome.Reached ? Iterates.Length - 1 : null;
}
