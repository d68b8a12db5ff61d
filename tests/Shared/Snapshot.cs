namespace Brox.Tests.Shared;

/// <summary>
/// Compares a text with the one saved in <c>__snapshots__/</c> beside the test.
/// </summary>
/// <remarks>
/// Verify.Xunit is the library of choice, but it could not be restored when this was written; Snapshooter.Xunit stands in.
/// Switching back is a matter of this file alone. A missing snapshot is created and passes,
/// unless the environment says <c>SNAPSHOOTER_STRICT_MODE=on</c>, as <c>.ci/run</c> does.
/// </remarks>
internal static class Snapshot
{
    /// <summary>Fails unless <paramref name="text"/>, with its line ends normalised, is the snapshot called <paramref name="name"/>.</summary>
    public static void Match(string text, string name) =>
        Snapshooter.Xunit.Snapshot.Match(text.ReplaceLineEndings("\n"), name);
}
