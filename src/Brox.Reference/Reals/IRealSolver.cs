using Brox.Numbers;

namespace Brox.Reference.Reals;

/// <summary>A solver for formulas about real numbers.</summary>
internal interface IRealSolver
{
    /// <summary>What it is called.</summary>
    string Name { get; }

    /// <summary>The most time that it takes for a question, however much it is given.</summary>
    TimeSpan Most => TimeSpan.MaxValue;

    /// <summary>Asks whether there are numbers with the given properties.</summary>
    /// <param name="script">Declarations and assertions in SMT-LIB 2.</param>
    /// <param name="unknowns">The names of the unknowns whose values are wanted.</param>
    /// <param name="quantified">Whether quantifiers are left.</param>
    /// <param name="limit">The time for this question on a quiet machine; a solver that counts its work stops after the work of that time, so that its answer does not depend on what else runs.</param>
    /// <param name="cancellation">Ends the work.</param>
    RealAnswer Ask(string script, IReadOnlyCollection<string> unknowns, bool quantified, TimeSpan limit, CancellationToken cancellation);
}

/// <summary>What a solver says.</summary>
/// <param name="Satisfiable">Whether there are such numbers; <see langword="null"/> where the solver does not know.</param>
/// <param name="Values">The numbers, as far as they could be read.</param>
/// <param name="Reason">Why it does not know.</param>
internal sealed record RealAnswer(bool? Satisfiable, IReadOnlyDictionary<string, AlgebraicNumber> Values, string Reason)
{
    public static RealAnswer No { get; } = new(false, new Dictionary<string, AlgebraicNumber>(), string.Empty);

    public static RealAnswer Unknown(string reason) => new(null, new Dictionary<string, AlgebraicNumber>(), reason);
}
