using System.Reflection;
using System.Xml.Linq;
using Brox.Theory.Tests.Architecture;

namespace Brox.Theory.Tests;

/// <summary>Dependencies point one way. What the arrows are stands in <see cref="LayerRules"/>.</summary>
public sealed class ArchitectureTests
{
    [Fact]
    public void NoSourceFileUsesALaterLayer()
    {
        var files = Repository.Sources();

        Assert.Contains(files, file => file.Path.StartsWith("src/Brox.Theory/Numbers/", StringComparison.Ordinal));
        AssertNone(LayerRules.Violations(files));
    }

    [Theory]
    [InlineData("using", "using Brox.Theory.Geometry; namespace Brox.Theory.Numbers; class A;", "Brox.Theory.Numbers must not use Brox.Theory.Geometry")]
    [InlineData("static using", "using static Brox.Theory.Classes.Convex; namespace Brox.Theory.Verdicts; class A;", "must not use Brox.Theory.Classes")]
    [InlineData("alias", "using C = Brox.Theory.Classes.Convex; namespace Brox.Theory.Verdicts; class A;", "must not use Brox.Theory.Classes")]
    [InlineData("nested using", "namespace Brox.Theory.Numbers; using Geometry; class A;", "must not use Brox.Theory.Geometry")]
    [InlineData("nested namespace", "namespace Brox.Theory.Functions.Json; class A { Brox.Theory.Claims.B? b; }", "Brox.Theory.Functions must not use Brox.Theory.Claims")]
    [InlineData("full name", "namespace Brox.Theory.Numbers; class A { object b = new global::Brox . Theory.Recheck.B(); }", "must not use Brox.Theory.Recheck")]
    [InlineData("relative name", "namespace Brox.Theory.Numbers { class A { Classes.Convex? b; } } namespace Brox.Theory.Classes { class Convex; }", "must not use Brox.Theory.Classes")]
    [InlineData("relative namespace", "namespace Brox.Theory.Numbers { class A { object b = Functions.Json.Other.B; } } namespace Brox.Theory.Functions.Json { }", "must not use Brox.Theory.Functions")]
    [InlineData("hole of a string", """namespace Brox.Theory.Numbers; class A { string s = $"{string.Join(", ", Brox.Theory.Claims.B.All)}"; }""", "must not use Brox.Theory.Claims")]
    [InlineData("after a tricky literal", """namespace Brox.Theory.Numbers; class A { char c = '"'; string s = @"\"; Brox.Theory.Claims.B? b; }""", "must not use Brox.Theory.Claims")]
    [InlineData("global using", "global using Brox.Theory.Numbers; namespace Brox.Theory.Classes; class A;", "global using")]
    [InlineData("global using alone", "global using static Brox.Theory.Classes.Convex;", "global using")]
    [InlineData("using of the root", "using T = Brox.Theory; namespace Brox.Theory.Numbers; class A;", "Brox.Theory names no layer")]
    [InlineData("using of the root's root", "using B = Brox; namespace Brox.Theory.Numbers; class A;", "Brox names no layer")]
    [InlineData("no layer", "namespace Brox.Theory.Misc; class A;", "belongs to no layer")]
    [InlineData("the root is no layer", "namespace Brox.Theory; class A;", "belongs to no layer")]
    [InlineData("recheck calls a decider", "using Brox.Theory.Classes; namespace Brox.Theory.Recheck; class A;", "Brox.Theory.Recheck must not use Brox.Theory.Classes")]
    [InlineData("recheck calls the operator", "using Brox.Theory.Broximal; namespace Brox.Theory.Recheck; class A;", "Brox.Theory.Recheck must not use Brox.Theory.Broximal")]
    [InlineData("theory knows an engine", "using Brox.Search.Random; namespace Brox.Theory.Claims; class A;", "must not use Brox.Search")]
    [InlineData("search knows the command", "using Brox.Cli; namespace Brox.Search.Smt; class A;", "must not use Brox.Cli")]
    [InlineData("console", "namespace Brox.Theory.Claims; class A { void B() => Console.WriteLine(); }", "must not use Console")]
    [InlineData("file", "namespace Brox.Theory.Claims; class A { string B() => System.IO.File.ReadAllText(\"a\"); }", "must not use File")]
    [InlineData("linear algebra in floating point outside the oracles", "using MathNet.Numerics.LinearAlgebra; namespace Brox.Theory.Classes; class A;", "must not use MathNet")]
    [InlineData("FsCheck", "using FsCheck.Fluent; namespace Brox.Theory.Claims; class A;", "must not use FsCheck")]
    public void AViolationIsFound(string what, string text, string expected)
    {
        var violation = Assert.Single(LayerRules.Violations([new SourceText(what, "Brox.Theory", text)]));

        Assert.Contains(expected, violation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("earlier layers", "using Brox.Theory.Numbers; using Brox.Theory.Functions.Json; namespace Brox.Theory.Classes; class A;")]
    [InlineData("the same layer", "using Brox.Theory.Functions; namespace Brox.Theory.Functions.Json; class A;")]
    [InlineData("what Recheck may use", "using Brox.Theory.Numbers; using Brox.Theory.Verdicts; namespace Brox.Theory.Recheck; class A;")]
    [InlineData("no namespace", "[assembly: System.CLSCompliant(false)]")]
    [InlineData("a comment", "namespace Brox.Theory.Numbers; /* Brox.Theory.Claims.B */ class A; // Console.WriteLine\n")]
    [InlineData("a string", """namespace Brox.Theory.Numbers; class A { string s = "Brox.Theory.Claims.B" + @"a""Brox.Cli"; }""")]
    [InlineData("the text of an interpolated string", """namespace Brox.Theory.Numbers; class A { string s = $"Brox.Theory.Claims.B {1} {{Brox.Cli.A}}"; }""")]
    [InlineData("a property with the name of a layer", "namespace Brox.Theory.Numbers; class A { int B(dynamic a) => a.Classes.Count + Classes.Count; int[] Classes; }")]
    [InlineData("a member called Brox", "namespace Brox.Theory.Broximal; class A { int Brox(int x) => Brox(x - 1); }")]
    [InlineData("the oracles compute in floating point", "using MathNet.Numerics.LinearAlgebra; namespace Brox.Theory.Broximal.Oracles; class A;")]
    [InlineData("the command uses all", "using Brox.Theory.Recheck; using Brox.Reports; namespace Brox.Cli; class A { void B() => Console.WriteLine(); }")]
    public void WhatIsLawfulIsNotReported(string what, string text) =>
        AssertNone(LayerRules.Violations([new SourceText(what, "Brox.Theory", text)]));

    [Fact]
    public void AViolationNamesFileAndLine() =>
        Assert.Equal(
            ["src/A.cs(3): Brox.Theory.Numbers must not use Brox.Theory.Claims (Brox.Theory.Claims)"],
            LayerRules.Violations([new SourceText("src/A.cs", "Brox.Theory", "// one\n\nusing Brox.Theory.Claims;\nnamespace Brox.Theory.Numbers;\n")]));

    [Fact]
    public void NoProjectRefersToALaterOne()
    {
        string[] order = ["Brox.Theory", "Brox.Generators", "Brox.Search", "Brox.Reports", "Brox.Cli"];
        var projects = Repository.Projects();

        Assert.Contains(projects, project => project.Name == "Brox.Theory");
        AssertNone(projects
            .SelectMany(project => project.References.Select(reference => (project.Name, reference)))
            .Where(pair => Array.IndexOf(order, pair.Name) <= Array.IndexOf(order, pair.reference))
            .Select(pair => $"{pair.Name} must not refer to {pair.reference}"));
    }

    [Fact]
    public void NoProjectFileAddsAGlobalUsingOfThisCode() =>
        AssertNone(Repository.Projects().SelectMany(project => project.GlobalUsings).Where(name => name.StartsWith("Brox", StringComparison.Ordinal)));

    [Fact]
    public void TheTheoryNeedsTheFrameworkAndLinearAlgebraForOraclesAloneAndNoConsole()
    {
        string[] banned = ["System.Console", "System.IO.FileSystem", "System.Diagnostics.Process", "System.Net"];
        var references = Assembly.Load("Brox.Theory").GetReferencedAssemblies().Select(name => name.Name!).ToList();

        Assert.NotEmpty(references);
        AssertNone(references.Where(name => !(name.StartsWith("System.", StringComparison.Ordinal) || name == "MathNet.Numerics")
            || banned.Any(start => name.StartsWith(start, StringComparison.Ordinal))));
    }

    /// <summary>Fails with the entries as the message, one a line.</summary>
    private static void AssertNone(IEnumerable<string> entries)
    {
        var message = string.Join('\n', entries);
        Assert.True(message.Length == 0, message);
    }

    /// <summary>The tree that these tests were built from.</summary>
    private static class Repository
    {
        private static readonly string _root = FindRoot(AppContext.BaseDirectory);

        /// <summary>The C# files of everything that is not a test or a benchmark.</summary>
        public static IReadOnlyList<SourceText> Sources() =>
        [
            .. from project in ProjectFiles()
               let folder = Path.GetDirectoryName(project)!
               from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
               let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
               where !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal)
               select new SourceText(
                   Path.GetRelativePath(_root, file).Replace('\\', '/'), Path.GetFileNameWithoutExtension(project), File.ReadAllText(file)),
        ];

        /// <summary>The projects with the projects they refer to and the global usings they add.</summary>
        public static IReadOnlyList<(string Name, IReadOnlyList<string> References, IReadOnlyList<string> GlobalUsings)> Projects() =>
        [
            .. from project in ProjectFiles()
               let xml = XDocument.Load(project)
               select (
                   Path.GetFileNameWithoutExtension(project),
                   (IReadOnlyList<string>)[.. Includes(xml, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))],
                   (IReadOnlyList<string>)[.. Includes(xml, "Using")]),
        ];

        private static IEnumerable<string> ProjectFiles() => new[] { "src", "generators" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(_root, folder), "*.csproj", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal);

        private static IEnumerable<string> Includes(XDocument project, string item) =>
            project.Descendants(item).Select(element => (string?)element.Attribute("Include") ?? "");

        private static string FindRoot(string folder) =>
            File.Exists(Path.Combine(folder, "Brox.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))
                ?? throw new InvalidOperationException("These tests read the source tree; no Brox.sln stands above them."));
    }
}
