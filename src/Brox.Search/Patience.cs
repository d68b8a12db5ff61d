using Brox.Functions;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Search;

/// <summary>
/// How long a search looks at one instance where a class is decided by its definition, which a solver may be asked about for seconds: one function that takes the whole budget would keep the search from all others. What is set
/// aside is undecided, never a counterexample.
/// </summary>
internal static class Patience
{
    /// <summary>Why an instance was set aside.</summary>
    public const string Reason = "set aside: its definition is not decided at once";

    private static readonly TimeSpan _limit = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan _ofFormulas = TimeSpan.FromSeconds(1);

    /// <summary>The answer, or what stands for it where it takes too long.</summary>
    /// <param name="statements">The statements that are decided.</param>
    /// <param name="instance">The functions.</param>
    /// <param name="decide">Decides them.</param>
    /// <param name="setAside">What stands for the answer.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static T Of<T>(IEnumerable<Statement> statements, ConjectureInstance instance, Func<CancellationToken, T> decide, Func<T> setAside, CancellationToken cancellation)
    {
        if (!statements.Any(s => s is Membership { Class.Class: DefinedClass }))
        {
            return decide(cancellation);
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(instance.Functions.Values.Any(f => f is FormulaFunction) ? _ofFormulas : _limit);
        try
        {
            return decide(limited.Token);
        }
        catch (OperationCanceledException)
        {
            // Loops over instances know the end of the search by its own token.
            cancellation.ThrowIfCancellationRequested();
            return setAside();
        }
    }
}
