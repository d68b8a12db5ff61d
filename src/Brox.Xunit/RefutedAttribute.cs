using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace Brox.Xunit;

/// <summary>
/// A statement that is false. The test passes when a counterexample is found, and, where <see cref="Points"/> is given, when it has that many points or pieces at most. The counterexample is kept as text in the folder
/// <c>__counterexamples__</c> beside the test; a test whose counterexample differs from the kept one fails. A new one is written, but fails where the environment variable <c>CI</c> is set.
/// </summary>
/// <param name="statement">The statement in the language of conjectures.</param>
/// <param name="source">The source file of the test; the compiler gives it.</param>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Brox.Xunit.Running.StatementDiscoverer", "Brox.Xunit")]
public sealed class RefutedAttribute(string statement, [CallerFilePath] string source = "") : StatementAttribute(statement)
{
    /// <summary>The source file of the test.</summary>
    public string Source { get; } = source;

    /// <summary>The most points or pieces that the counterexample may have, all functions together; 0, the default, is any number.</summary>
    public int Points { get; set; }
}
