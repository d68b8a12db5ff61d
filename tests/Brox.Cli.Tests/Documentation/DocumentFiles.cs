namespace Brox.Cli.Tests.Documentation;

/// <summary>The documents of the repository whose commands are run, and the commands that something else runs.</summary>
internal static class DocumentFiles
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>
    /// Commands that are not run here, with the file that runs them, from the root; an empty name means that the command runs this check itself.
    /// </summary>
    public static IReadOnlyDictionary<string, string> RunElsewhere { get; } = new Dictionary<string, string>
    {
        ["dotnet test"] = string.Empty,
        ["bash .ci/run"] = string.Empty,
        ["BROX_TWINS=full dotnet test tests/Brox.Theory.Tests"] = string.Empty,
        ["BROX_API=approve dotnet test tests/Brox.Search.Tests --filter PublicApi"] = string.Empty,
        ["dotnet run -c Release --project src/Brox.Cli -- verify"] = ".ci/run",
        ["dotnet restore --force-evaluate"] = string.Empty,
        ["dotnet pack -c Release -o artifacts/packages"] = ".ci/packages.sh",
        ["dotnet tool install Brox.Cli --tool-path artifacts/tools --add-source artifacts/packages"] = ".ci/packages.sh",
        ["dotnet new xunit -o first"] = ".ci/packages.sh",
        ["dotnet add first package Brox.Xunit"] = ".ci/packages.sh",
        ["dotnet test first"] = ".ci/packages.sh",
    };

    /// <summary>README.md, CONTRIBUTING.md, docs/, the readmes of the packages and of the samples.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[] { "README.md", "CONTRIBUTING.md" },
        .. Under("docs", "*.md", SearchOption.TopDirectoryOnly),
        .. Under("samples", "README.md", SearchOption.AllDirectories),
        .. Under("src", "PACKAGE.md", SearchOption.AllDirectories),
        .. Under("generators", "PACKAGE.md", SearchOption.AllDirectories),
    ];

    /// <summary>The text of a file, from the root.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The blocks of a document.</summary>
    public static IEnumerable<Fence> Fences(string file) => Fence.Of(file, Read(file));

    private static IEnumerable<string> Under(string folder, string pattern, SearchOption depth) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, depth).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj")).Order(StringComparer.Ordinal);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Brox.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))
            ?? throw new InvalidOperationException("These tests read the source tree; no Brox.sln stands above them."));
}
