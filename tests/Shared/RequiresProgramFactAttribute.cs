namespace Brox.Tests.Shared;

/// <summary>A test that runs a program. Where the program is missing the test is skipped with that reason; <c>.ci/run</c> installs it and refuses skipped tests.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RequiresProgramFactAttribute : FactAttribute
{
    /// <param name="program">The program, as it is found on the PATH.</param>
    public RequiresProgramFactAttribute(string program)
    {
        Program = program;
        if (!IsInstalled(program))
        {
            Skip = $"the program {program} is not installed";
        }
    }

    /// <summary>The program.</summary>
    public string Program { get; }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
}
