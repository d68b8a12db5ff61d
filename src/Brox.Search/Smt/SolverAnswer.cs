using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Search.Smt;

/// <summary>What a solver says of a problem.</summary>
internal abstract record SolverAnswer
{
    /// <summary>There is a solution. Where <paramref name="IsExact"/> is false, an irrational number was replaced by a rational one near it.</summary>
    public sealed record Satisfiable(ImmutableDictionary<string, Rational> Reals, ImmutableDictionary<string, bool> Flags, bool IsExact) : SolverAnswer;

    /// <summary>There is no solution.</summary>
    public sealed record Unsatisfiable : SolverAnswer;

    /// <summary>The solver gave up.</summary>
    public sealed record Unknown(string Reason) : SolverAnswer;
}

/// <summary>The solver cannot be used: it is missing, or does not speak SMT-LIB 2.</summary>
/// <param name="message">The cause, in one line.</param>
public sealed class SolverException(string message) : Exception(message);
