using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Language;

/// <summary>What is assumed of every function that a conjecture quantifies over, besides its hypotheses. All functions are proper.</summary>
internal enum StandingAssumption
{
    /// <summary>That it is closed and has a minimizer, as in the paper; lifted by a conjecture that names <c>closed</c> or <c>has-minimizer</c> itself.</summary>
    ClosedWithMinimizer,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>What a standing assumption says of a function.</summary>
internal static class StandingAssumptions
{
    /// <summary>What is assumed of the functions of a conjecture.</summary>
    public static StandingAssumption Of(Conjecture conjecture)
    {
        ArgumentNullException.ThrowIfNull(conjecture);
        return conjecture.Statements.OfType<Membership>().Any(m => m.Class.Class is ClosedClass or HasMinimizer) ? StandingAssumption.None : conjecture.Standing;
    }

    /// <summary>The assumption in words, for scopes.</summary>
    public static string Words(StandingAssumption assumption) => assumption == StandingAssumption.None ? "proper functions" : "proper closed functions with a minimizer";

    /// <summary>Whether a function satisfies the assumption that every function is closed and has a minimizer.</summary>
    /// <param name="function">The function.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <remarks>A closed piecewise polynomial that is bounded below has a minimizer: on an unbounded end a piece is constant or tends to +inf.</remarks>
    public static Verdict ClosedWithMinimizer(FunctionInstance function, CancellationToken cancellation = default)
    {
        switch (function)
        {
            case FiniteFunction:
                return new Holds("a function on finitely many points");
            case PiecewisePolynomial { IsClosed: true }:
                return new Holds("closed and bounded below");
        }

        var closed = ClassCatalog.Closed.Decide(function, ClassArgument.None, cancellation);
        return closed is Holds ? ClassCatalog.HasMinimizer.Decide(function, ClassArgument.None, cancellation) : closed;
    }
}
