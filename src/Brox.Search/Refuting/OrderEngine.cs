using Brox.Numbers;
using Brox.Search.Exhaustive;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Refuting;

/// <summary>The exhaustive engine, asked for the smallest counterexample on a few whole points, where it takes the conjecture once multiples and dilations are written away.</summary>
/// <param name="conjecture">The conjecture.</param>
/// <param name="tally">Told what is looked at.</param>
internal sealed class OrderEngine(Conjecture conjecture, SearchTally tally)
{
    private const long MemoryBytes = 1L << 30;

    private bool _lineIsKnown;
    private ConjectureInstance? _onALine;

    /// <summary>The smallest counterexample on the first whole numbers of a line; asked for once.</summary>
    public ConjectureInstance? OnALine(int points, CancellationToken cancellation)
    {
        if (!_lineIsKnown)
        {
            (_onALine, _lineIsKnown) = (Least(PointScope.Line(points, subdomains: true), cancellation), true);
        }

        return _onALine;
    }

    /// <summary>The smallest counterexample of a scope; <see langword="null"/> where there is none, or the conjecture is none of the engine's kind.</summary>
    public ConjectureInstance? Least(PointScope scope, CancellationToken cancellation)
    {
        var reduced = OrderReduction.Of(conjecture);
        if (!OrderFilter.Applies(reduced))
        {
            return null;
        }

        tally.At($"every function on {scope.Text}");
        try
        {
            if (ExhaustiveDecision.Run(scope, reduced, new RunOptions { MemoryBytes = MemoryBytes, Cancellation = cancellation }).Counterexample is not { } least)
            {
                return null;
            }

            // A factor that was rewritten away may have had a parameter of its own; any value does.
            var instance = conjecture.Parameters.Except(least.Parameters.Keys).Aggregate(least, (i, name) => i.With(name, Rational.One));
            return ConjectureEvaluation.Evaluate(conjecture, instance, cancellation) is ConjectureOutcome.Violated ? instance : null;
        }
        catch (ScopeException)
        {
            return null;
        }
    }
}
