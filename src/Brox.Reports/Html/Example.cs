using System.Collections.Immutable;
using System.Reflection;
using Brox.Functions.Json;
using Brox.Reports.Exports;
using Brox.Theory.Claims.Saved;

namespace Brox.Reports.Html;

/// <summary>A shipped example: a file of <c>docs/examples</c>, a function or a saved counterexample.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Subject">What is in it.</param>
internal sealed record Example(string File, ExportSubject Subject)
{
    private const string Folder = "examples/";

    /// <summary>The path of the file in the source tree, as commands name it.</summary>
    public string Path => $"docs/{Folder}{File}";

    /// <summary>The shipped examples, by their names.</summary>
    public static ImmutableArray<Example> Shipped { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

    private static Example Read(string resource)
    {
        var bytes = PageAssets.Bytes(resource);
        var file = resource[Folder.Length..];
        return SavedCounterexampleReader.TryRead(bytes, out var saved, out _) ? new Example(file, ExportSubject.Of(saved!, file))
            : InstanceReader.TryRead(bytes, out var function, out var error) ? new Example(file, ExportSubject.Of(function!, file))
            : throw new InvalidOperationException($"the shipped example {file}: {error}");
    }
}
