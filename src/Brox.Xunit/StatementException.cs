namespace Brox.Xunit;

/// <summary>A statement did not pass: it is refuted where it was believed, or not where it was to be, or the search has shown nothing.</summary>
/// <param name="message">What is to be printed, with the counterexample.</param>
/// <param name="cause">What it comes from, if anything.</param>
internal sealed class StatementException(string message, Exception? cause = null) : Exception(message, cause);
