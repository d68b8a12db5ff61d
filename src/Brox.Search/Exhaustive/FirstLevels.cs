using System.Numerics;

namespace Brox.Search.Exhaustive;

/// <summary>Turns a domain and its minimizers, the first level, into a state.</summary>
internal static class FirstLevels
{
    /// <summary>The state after the first level, reduced; <c>Accepted</c> or <c>Rejected</c> where all completions are.</summary>
    /// <param name="system">The step system.</param>
    /// <param name="reduction">The worker's reduction.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="minimizers">The first level, a non-empty subset of it.</param>
    /// <param name="state">Where the masks go.</param>
    /// <param name="concluded">Whether the conclusion is known to fail, or there is none.</param>
    public static StateReduction.Outcome Enter(StepSystem system, StateReduction reduction, ulong domain, ulong minimizers, ulong[] state, out bool concluded)
    {
        var (possible, conclusion) = system.FirstLevel(PointGeometry.Size(domain), PointGeometry.Size(minimizers));
        concluded = conclusion == false || !system.HasConclusion;
        if (!possible || conclusion == true)
        {
            return StateReduction.Outcome.Rejected;
        }

        for (var s = 0; s < system.Slots.Length; s++)
        {
            var near = 0ul;
            for (var rest = minimizers; rest != 0; rest &= rest - 1)
            {
                near |= system.Slots[s].Balls[BitOperations.TrailingZeroCount(rest)];
            }

            state[s] = domain & ~near;
        }

        for (var m = 0; m < system.Monitors.Length; m++)
        {
            var monitor = system.Monitors[m];
            var survivors = monitor.Anywhere ? minimizers & ~Struck(system.Geometry, state[monitor.Slot], minimizers) : minimizers;
            if (survivors == 0 && !monitor.IsConclusion)
            {
                return StateReduction.Outcome.Rejected;
            }

            concluded |= survivors == 0;
            state[system.Slots.Length + m] = survivors;
        }

        state[system.Relevant] = domain & ~minimizers;
        return reduction.Reduce(state, concluded);
    }

    private static ulong Struck(PointGeometry geometry, ulong far, ulong minimizers)
    {
        var struck = 0ul;
        for (var xs = far; xs != 0; xs &= xs - 1)
        {
            for (var us = minimizers; us != 0; us &= us - 1)
            {
                struck |= geometry.Bad(BitOperations.TrailingZeroCount(xs), BitOperations.TrailingZeroCount(us));
            }
        }

        return struck;
    }
}
