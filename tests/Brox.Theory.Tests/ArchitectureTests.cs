using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Brox.Theory.Tests;

/// <summary>Dependencies point one way: a layer may use itself and earlier layers only.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>The layers, each usable by the later ones: first the namespaces of the theory, then the assemblies around it.</summary>
    private static readonly string[] Layers =
    [
        "Brox.Theory.Numbers", "Brox.Theory.Geometry", "Brox.Theory.Functions", "Brox.Theory.Verdicts", "Brox.Theory.Broximal",
        "Brox.Theory.Classes", "Brox.Theory.Operations", "Brox.Theory.Claims", "Brox.Theory.Recheck",
        "Brox.Generators", "Brox.Search", "Brox.Reports", "Brox.Cli",
    ];

    private const string Recheck = "Brox.Theory.Recheck";

    /// <summary>The second look starts from the definitions: it must not share a decider with the first.</summary>
    private static readonly string[] UsableByRecheck =
        [Recheck, "Brox.Theory.Numbers", "Brox.Theory.Geometry", "Brox.Theory.Functions", "Brox.Theory.Verdicts"];

    [Fact]
    public void DependenciesPointOneWay()
    {
        var root = RepositoryRoot();
        var sources = new[] { "src", "generators" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new Source(path, File.ReadAllText(Path.Combine(root, path))))
            .ToList();

        foreach (var layer in new[] { "Brox.Theory.Numbers", "Brox.Theory.Functions", "Brox.Theory.Classes" })
        {
            Assert.Contains(sources, source => LayerOf(source) == layer);
        }

        Assert.Empty(Violations(sources));
    }

    [Theory]
    [InlineData("namespace Brox.Theory.Numbers;\nusing Brox.Theory.Classes;", "Brox.Theory.Numbers uses Brox.Theory.Classes")]
    [InlineData("using static Brox.Theory.Claims.Target;\nnamespace Brox.Theory.Functions.Json;", "Brox.Theory.Functions uses Brox.Theory.Claims")]
    [InlineData("using F = global::Brox.Search.Random.Engine;\nnamespace Brox.Theory.Claims;", "Brox.Theory.Claims uses Brox.Search")]
    [InlineData("namespace Brox.Theory.Geometry;\nclass A { object F() => Functions.Target.Make(); }", "Brox.Theory.Geometry uses Brox.Theory.Functions")]
    [InlineData("namespace Brox.Theory.Geometry;\nclass A { string F() => $\"{Functions.Json.Clean()}\"; }", "Brox.Theory.Geometry uses Brox.Theory.Functions")]
    [InlineData("namespace Brox.Theory.Geometry;\nclass A { Theory.Recheck.Anything? f; }", "Brox.Theory.Geometry uses Brox.Theory.Recheck")]
    [InlineData("using Brox.Theory.Classes;\nnamespace Brox.Theory.Recheck;", "Brox.Theory.Recheck uses Brox.Theory.Classes")]
    [InlineData("using Brox.Theory.Broximal;\nnamespace Brox.Theory.Recheck;", "Brox.Theory.Recheck uses Brox.Theory.Broximal")]
    [InlineData("using Brox.Cli;\nnamespace Brox.Generators;", "Brox.Generators uses Brox.Cli")]
    [InlineData("namespace Brox.Theory.Numbers;\nclass A { void F() => Console.Write(1); }", "the theory uses Console")]
    [InlineData("namespace Brox.Theory.Numbers;\nclass A { void F() => System.IO.File.Delete(\"a\"); }", "the theory uses File")]
    [InlineData("using FsCheck.Fluent;\nnamespace Brox.Theory.Claims;", "the theory uses FsCheck")]
    [InlineData("namespace Brox.Theory.Elsewhere;", "Brox.Theory.Elsewhere is in no layer")]
    public void AViolationIsFound(string text, string expected)
    {
        Source[] sources =
        [
            new("src/Brox.Theory/Made/Up.cs", text),
            new("src/Brox.Theory/Functions/Target.cs", "namespace Brox.Theory.Functions;\npublic class Target { }"),
            new("src/Brox.Theory/Functions/Json/Other.cs", "namespace Brox.Theory.Functions.Json;\npublic class Other { }"),
        ];
        Assert.Equal($"src/Brox.Theory/Made/Up.cs: {expected}", Assert.Single(Violations(sources)));
    }

    [Theory]
    [InlineData("using Brox.Theory.Numbers;\nnamespace Brox.Theory.Classes;\nclass A { Functions.Target? f; }")]
    [InlineData("using Brox.Theory.Verdicts;\nnamespace Brox.Theory.Recheck;")]
    [InlineData("namespace Brox.Theory.Numbers;\n/// <see cref=\"Brox.Theory.Classes.A\"/>, not Console.Write\nclass A { /* FsCheck */ }")]
    [InlineData("namespace Brox.Theory.Numbers;\nclass A { int F(int[] Functions) => Functions.Length; }")]
    public void WhatIsAllowedIsNotAViolation(string text)
    {
        Source[] sources = [new("src/Brox.Theory/Made/Up.cs", text), new("src/Brox.Theory/Functions/Target.cs", "namespace Brox.Theory.Functions;\npublic class Target { }")];
        Assert.Empty(Violations(sources));
    }

    private static List<string> Violations(IReadOnlyCollection<Source> sources)
    {
        // A relative name such as Functions.Json is told from a property called Functions by what the layer declares.
        var declared = sources
            .Where(source => LayerOf(source) is not null)
            .SelectMany(source => Declared(source).Select(name => $"{LayerOf(source)}.{name}"))
            .ToHashSet(StringComparer.Ordinal);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var code = WithoutComments(source.Text);
            var space = NamespaceDeclaration().Match(code);
            var layer = LayerOf(source);
            if (space.Success && layer is null)
            {
                found.Add($"{source.Path}: {space.Groups[1].Value} is in no layer");
            }

            foreach (var used in layer is null ? [] : Used(code, declared))
            {
                if (Array.IndexOf(Layers, used) > Array.IndexOf(Layers, layer) || (layer == Recheck && !UsableByRecheck.Contains(used)))
                {
                    found.Add($"{source.Path}: {layer} uses {used}");
                }
            }

            if (source.Path.StartsWith("src/Brox.Theory/", StringComparison.Ordinal))
            {
                foreach (Match match in Forbidden().Matches(code))
                {
                    found.Add($"{source.Path}: the theory uses {match.Groups[1].Value}");
                }
            }
        }

        return [.. found];
    }

    private static IEnumerable<string> Used(string code, HashSet<string> declared)
    {
        foreach (Match match in QualifiedName().Matches(code))
        {
            var name = match.Groups[1].Value;
            foreach (var layer in Layers)
            {
                var inTheory = layer.StartsWith("Brox.Theory.", StringComparison.Ordinal);
                var shortName = layer[(layer.LastIndexOf('.') + 1)..];
                if (IsOrIsIn(name, layer) || (inTheory && IsOrIsIn("Brox." + name, layer)))
                {
                    yield return layer;
                }
                else if (name.StartsWith(shortName + ".", StringComparison.Ordinal)
                    && declared.Contains($"{layer}.{name.Split('.')[1]}"))
                {
                    yield return layer;
                }
            }
        }
    }

    /// <summary>The types a source declares and the part of its namespace just below the layer.</summary>
    private static IEnumerable<string> Declared(Source source)
    {
        var code = WithoutComments(source.Text);
        foreach (Match match in TypeDeclaration().Matches(code))
        {
            yield return match.Groups[1].Value;
        }

        var space = NamespaceDeclaration().Match(code).Groups[1].Value;
        var layer = LayerOf(source)!;
        if (space.Length > layer.Length)
        {
            yield return space[(layer.Length + 1)..].Split('.')[0];
        }
    }

    /// <summary>The layer of a source by its namespace; without one (top-level statements) by its project; <see langword="null"/> if neither says.</summary>
    private static string? LayerOf(Source source)
    {
        var space = NamespaceDeclaration().Match(WithoutComments(source.Text));
        var name = space.Success ? space.Groups[1].Value : source.Path.Split('/')[1];
        return Array.Find(Layers, layer => IsOrIsIn(name, layer));
    }

    private static bool IsOrIsIn(string name, string layer) =>
        name == layer || name.StartsWith(layer + ".", StringComparison.Ordinal);

    private static string WithoutComments(string text) =>
        LiteralOrComment().Replace(text, match => match.Value[0] == '/' ? " " : match.Value);

    private static string RepositoryRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));

    [GeneratedRegex("""(?<!\w)"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'|//[^\n]*|/\*.*?\*/""", RegexOptions.Singleline)]
    private static partial Regex LiteralOrComment();

    [GeneratedRegex(@"^\s*namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?!\s+(?:class|struct)\b))\s+(\w+)")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"(?<![\w.])(?:global::)?([A-Z]\w*(?:\.\w+)+)")]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"\b(Console|File)\.|\b(?<1>FsCheck)\b")]
    private static partial Regex Forbidden();

    private sealed record Source(string Path, string Text);
}
