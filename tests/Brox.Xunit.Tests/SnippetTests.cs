using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Brox.Xunit.Tests;

/// <summary>Every C# of the documents compiles as it stands, with the directives above it and those that a new test project has.</summary>
public sealed partial class SnippetTests : IDisposable
{
    private const string NewTestProject = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Xunit;
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("brox-snippets").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_snippet_of_the_documents_compiles_with_its_directives()
    {
        var root = Root(AppContext.BaseDirectory);
        var snippets = Documents(root).SelectMany(file => Block().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")).Select(m => (File: Path.GetRelativePath(root, file), Text: m.Groups["text"].Value))).ToList();
        Assert.True(snippets.Count >= 8, $"{snippets.Count} snippets");

        Assert.Equal(string.Empty, Compiled([.. snippets.Select((s, i) => Whole(s.Text, i, s.File))]));
    }

    [Theory]
    [InlineData("var f = FiniteFunction.OnLine((0, 0));", "CS0103")]
    [InlineData("using Brox.Functions;\n\nvar f = FiniteFunction.OnLine((0, 0))", "CS1002")]
    public void A_snippet_that_lacks_something_does_not_compile(string snippet, string error) => Assert.Contains(error, Compiled([Whole(snippet, 0, "a.md")]), StringComparison.Ordinal);

    /// <summary>A file of its own in a namespace of its own: a type as it is, members in a class, statements in a method.</summary>
    private static string Whole(string snippet, int index, string file)
    {
        var lines = snippet.Split('\n').ToList();
        var head = lines.TakeWhile(l => l.Length == 0 || (l.StartsWith("using ", StringComparison.Ordinal) && l.EndsWith(';'))).ToList();
        var body = string.Join('\n', lines.Skip(head.Count));
        var wrapped = TypeBegins().IsMatch(body) ? body
            : MemberBegins().IsMatch(body) ? $"public class Snippet\n{{\n{body}\n}}"
            : $"public static class Snippet\n{{\npublic static void Run()\n{{\n{body}\n}}\n}}";
        return $"// {file}\n{string.Join('\n', head)}\nnamespace Snippet{index};\n{wrapped}\n";
    }

    /// <summary>What the compiler of the SDK says; empty where all is well.</summary>
    private string Compiled(IReadOnlyList<string> files)
    {
        var names = files.Select((text, i) => Written($"Snippet{i}.cs", text)).Append(Written("NewTestProject.cs", NewTestProject));
        var references = new[] { AppContext.BaseDirectory, RuntimeEnvironment.GetRuntimeDirectory() }.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
            .Where(IsManaged).DistinctBy(Path.GetFileName).Select(path => $"-r:\"{path}\"");
        var arguments = Written("snippets.rsp", string.Join('\n', ["-nologo -target:library -nullable:enable -langversion:latest -nowarn:CS0219,CS1701,CS1702", $"-out:\"{Path.Combine(_folder, "snippets.dll")}\"", .. references, .. names.Select(n => $"\"{n}\"")]));
        using var compiler = Process.Start(new ProcessStartInfo("dotnet", ["exec", Compiler(), $"@{arguments}"]) { RedirectStandardOutput = true })!;
        return compiler.StandardOutput.ReadToEnd();
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Compiler()
    {
        var runtime = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory());
        return Directory.EnumerateDirectories(Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, "sdk")).Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll")).Where(File.Exists).Order(StringComparer.Ordinal).Last();
    }

    private static bool IsManaged(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new System.Reflection.PortableExecutable.PEReader(stream);
        return reader.HasMetadata;
    }

    private static IEnumerable<string> Documents(string root) =>
        new[] { "src", "generators" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "PACKAGE.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md")).Append(Path.Combine(root, "README.md")).Append(Path.Combine(root, "CONTRIBUTING.md")).Order(StringComparer.Ordinal);

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Brox.sln")) ? folder : Root(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!);

    [GeneratedRegex("^```csharp\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^(public |internal |sealed |static )*(class|record|interface) ", RegexOptions.Multiline)]
    private static partial Regex TypeBegins();

    [GeneratedRegex(@"\A\s*(\[|public |private )")]
    private static partial Regex MemberBegins();
}
