namespace Brox.Tests.Shared;

/// <summary>A test that runs programs. Where one is missing the test is skipped with that reason; <c>.ci/programs.sh</c> installs it, and <c>.ci/run</c> refuses skipped tests.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RequiresProgramFactAttribute : FactAttribute
{
    /// <param name="program">The program, as it is found on the PATH.</param>
    /// <param name="others">Further programs.</param>
    public RequiresProgramFactAttribute(string program, params string[] others)
    {
        (Program, Others) = (program, others);
        if (others.Prepend(program).FirstOrDefault(p => !IsInstalled(p)) is { } missing)
        {
            Skip = $"the program {missing} is not installed";
        }
    }

    /// <summary>The program.</summary>
    public string Program { get; }

    /// <summary>Further programs.</summary>
    public string[] Others { get; }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
}
