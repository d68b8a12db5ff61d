using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Brox.Theory.Tests;

/// <summary>
/// Dependencies point one way: the compiler enforces it, since each layer is an assembly that refers to earlier ones alone. What the project files say, and what the assemblies need from outside, is checked here.
/// </summary>
public sealed partial class ArchitectureTests
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

    /// <summary>
    /// Folders beside one another do not use each other in a circle: what one may use of another is a using directive, since one that is not needed is an error. A folder and the folders inside it are one unit.
    /// </summary>
    [Fact]
    public void FoldersBesideOneAnotherFormNoCircle()
    {
        var uses = (from file in new[] { "src", "generators" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
                    where !file.Split('/', '\\').Any(part => part is "bin" or "obj")
                    let text = File.ReadAllText(file)
                    let own = Namespace(text)
                    from used in Usings(text)
                    let pair = Siblings(own, used)
                    where pair is not null
                    select pair.Value).Distinct().ToList();

        Assert.Contains(("Brox.Search.Refuting", "Brox.Search.Smallest"), uses);
        Assert.Empty(Circle(uses));
    }

    [Theory]
    [InlineData("A.B.C", "A.B.D", "A.B.C A.B.D")]
    [InlineData("A.B.C.E", "A.B.D.F.G", "A.B.C A.B.D")]
    [InlineData("A.B", "A.B.D", "")]
    [InlineData("A.B.D", "A.B", "")]
    [InlineData("A.B.C", "X.B", "")]
    public void SiblingsAreFound(string own, string used, string expected) =>
        Assert.Equal(expected, Siblings(own, used) is var (from, to) ? $"{from} {to}" : "");

    [Fact]
    public void ACircleIsFound()
    {
        Assert.Empty(Circle([("a", "b"), ("b", "c"), ("a", "c")]));
        Assert.Equal(["b", "c"], Circle([("a", "b"), ("b", "c"), ("c", "b"), ("c", "d")]));
    }

    /// <summary>The folders on a circle.</summary>
    private static IEnumerable<string> Circle(IReadOnlyCollection<(string From, string To)> uses)
    {
        var left = uses.ToHashSet();
        while (left.RemoveWhere(u => !left.Any(v => v.From == u.To) || !left.Any(v => v.To == u.From)) > 0)
        {
        }

        return left.Select(u => u.From).Distinct().Order(StringComparer.Ordinal);
    }

    private static string Namespace(string text) => NamespaceLine().Match(text).Groups[1].Value;

    private static IEnumerable<string> Usings(string text) => UsingLine().Matches(text).Select(m => m.Groups[1].Value);

    /// <summary>The two different folders below the deepest common one that two namespaces lie in; <see langword="null"/> where one lies in the other, or they have only the name of the project in common.</summary>
    private static (string From, string To)? Siblings(string own, string used)
    {
        var (from, to) = (own.Split('.'), used.Split('.'));
        var common = from.Zip(to).TakeWhile(p => p.First == p.Second).Count();
        return common >= 2 && common < from.Length && common < to.Length ? (string.Join('.', from.Take(common + 1)), string.Join('.', to.Take(common + 1))) : null;
    }

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^using (?:static |\w+ = )?(Brox\.[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

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
