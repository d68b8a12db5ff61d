using System.Reflection;
using System.Xml.Linq;

namespace Brox.Theory.Tests;

/// <summary>
/// Dependencies point one way: the compiler enforces it, since each layer is an assembly that refers to earlier ones alone. What the project files say, and what the assemblies need from outside, is checked here.
/// </summary>
public sealed class ArchitectureTests
{
    /// <summary>The layers, first to last, each with the sister projects that it may refer to.</summary>
    private static readonly (string Name, string[] MayUse)[] _layers =
    [
        ("Brox.Numbers", []),
        ("Brox.Functions", ["Brox.Numbers"]),
        ("Brox.Definitions", ["Brox.Functions", "Brox.Numbers"]),
        // The second look judges the deciders, and so must not call them.
        ("Brox.Reference", ["Brox.Definitions", "Brox.Functions", "Brox.Numbers"]),
        ("Brox.Theory", ["Brox.Definitions", "Brox.Functions", "Brox.Numbers"]),
        ("Brox.Knowledge", ["Brox.Theory", "Brox.Reference", "Brox.Definitions", "Brox.Functions", "Brox.Numbers"]),
        ("Brox.Generators", ["Brox.Knowledge", "Brox.Theory", "Brox.Reference", "Brox.Definitions", "Brox.Functions", "Brox.Numbers"]),
        ("Brox.Search", ["Brox.Generators", "Brox.Knowledge", "Brox.Theory", "Brox.Reference", "Brox.Definitions", "Brox.Functions", "Brox.Numbers"]),
        ("Brox.Reports", ["Brox.Search", "Brox.Generators", "Brox.Knowledge", "Brox.Theory", "Brox.Reference", "Brox.Definitions", "Brox.Functions", "Brox.Numbers"]),
        ("Brox.Xunit", ["Brox.Search", "Brox.Generators", "Brox.Knowledge", "Brox.Theory", "Brox.Reference", "Brox.Definitions", "Brox.Functions", "Brox.Numbers"]),
        // The web server of the studio: it knows questions and answers, and nothing of what they are about.
        ("Brox.Studio", []),
        ("Brox.Cli", ["Brox.Studio", "Brox.Reports", "Brox.Search", "Brox.Generators", "Brox.Knowledge", "Brox.Theory", "Brox.Reference", "Brox.Definitions", "Brox.Functions", "Brox.Numbers"]),
    ];

    [Fact]
    public void NoProjectRefersToALaterOne()
    {
        var projects = Projects();

        Assert.Contains(projects, project => project.Name == "Brox.Theory");
        Assert.Empty(projects.Where(project => _layers.All(layer => layer.Name != project.Name)).Select(project => $"{project.Name} is no layer"));
        Assert.Empty(
            from project in projects
            from reference in project.References
            where !_layers.Single(layer => layer.Name == project.Name).MayUse.Contains(reference)
            select $"{project.Name} must not refer to {reference}");
    }

    [Fact]
    public void NoProjectFileAddsAGlobalUsingOfThisCode() =>
        Assert.DoesNotContain(Projects().SelectMany(project => project.GlobalUsings), name => name.StartsWith("Brox", StringComparison.Ordinal));

    /// <summary>What decides reads no file, opens no console and starts no process; floating-point linear algebra serves the inexact oracles alone.</summary>
    [Theory]
    [InlineData("Brox.Numbers")]
    [InlineData("Brox.Functions")]
    [InlineData("Brox.Definitions")]
    [InlineData("Brox.Theory", "MathNet.Numerics")]
    public void AnAssemblyThatDecidesNeedsTheFrameworkAloneAndNoOutsideWorld(string assembly, params string[] packages)
    {
        string[] banned = ["System.Console", "System.IO.FileSystem", "System.Diagnostics.Process", "System.Net"];
        var references = Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name!).ToList();

        Assert.NotEmpty(references);
        Assert.DoesNotContain(references, name =>
            !(name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Brox.", StringComparison.Ordinal) || packages.Contains(name))
            || banned.Any(start => name.StartsWith(start, StringComparison.Ordinal)));
    }

    [Fact]
    public void LinearAlgebraInFloatingPointIsForTheOraclesAlone() =>
        Assert.Empty(
            from file in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            where File.ReadAllText(file).Contains("using MathNet", StringComparison.Ordinal)
                && !file.Replace('\\', '/').Contains("/Broximal/Oracles/", StringComparison.Ordinal)
            select file);

    private static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The projects of the product with the projects they refer to and the global usings they add.</summary>
    private static IReadOnlyList<(string Name, IReadOnlyList<string> References, IReadOnlyList<string> GlobalUsings)> Projects() =>
    [
        .. from path in new[] { "src", "generators" }
               .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories))
               .Order(StringComparer.Ordinal)
           let xml = XDocument.Load(path)
           select (
               Path.GetFileNameWithoutExtension(path),
               (IReadOnlyList<string>)[.. Includes(xml, "ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))],
               (IReadOnlyList<string>)[.. Includes(xml, "Using")]),
    ];

    private static IEnumerable<string> Includes(XDocument project, string item) =>
        project.Descendants(item).Select(element => (string?)element.Attribute("Include") ?? "");

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Brox.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))
            ?? throw new InvalidOperationException("These tests read the source tree; no Brox.sln stands above them."));
}
