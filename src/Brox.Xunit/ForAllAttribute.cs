using Xunit;
using Xunit.Sdk;

namespace Brox.Xunit;

/// <summary>
/// A property of generated functions: the method returns <see langword="bool"/> or throws, and is called with functions drawn for its parameters (<see cref="MembersAttribute"/>, or any function where a parameter has none). A failure is
/// shrunk, the parameters are printed with the functions as they are typed, and so is the seed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Brox.Xunit.Running.ForAllDiscoverer", "Brox.Xunit")]
public sealed class ForAllAttribute : FactAttribute
{
    /// <summary>The number of draws; 100 when it is not given.</summary>
    public int MaxTest { get; set; } = 100;

    /// <summary>The two numbers of a seed, <c>123,457</c>, as a failure prints it; a new seed when it is not given.</summary>
    public string? Replay { get; set; }
}
