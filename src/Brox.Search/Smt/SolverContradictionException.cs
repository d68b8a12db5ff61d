namespace Brox.Search.Smt;

/// <summary>The solver and the exact evaluation contradict each other: an error in the solver, the formulas or the deciders, never a verdict.</summary>
/// <param name="message">What contradicts what, with the instance, in one line.</param>
internal sealed class SolverContradictionException(string message) : Exception(message);
