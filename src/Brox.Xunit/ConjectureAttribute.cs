using Xunit.Sdk;

namespace Brox.Xunit;

/// <summary>
/// A statement that is believed. The test passes when no counterexample was found within its time and at least <see cref="LeastMembers"/> functions that were looked at satisfied the hypotheses;
/// a failure prints the counterexample as <c>brox refute</c> does.
/// </summary>
/// <param name="statement">The statement in the language of conjectures.</param>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Brox.Xunit.Running.StatementDiscoverer", "Brox.Xunit")]
public sealed class ConjectureAttribute(string statement) : StatementAttribute(statement)
{
    /// <summary>The fewest functions that have to satisfy the hypotheses, so that the test has looked at something; 30 when it is not given.</summary>
    public int LeastMembers { get; set; } = 30;
}
