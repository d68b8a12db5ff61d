using System.Collections.Frozen;
using System.Reflection;

namespace Brox.Studio;

/// <summary>The files of the page, which are part of this program.</summary>
internal static class PageFiles
{
    private const string Prefix = "page/";

    /// <summary>The name of the page itself.</summary>
    public const string Start = "index.html";

    /// <summary>The files by name, each with its type and its bytes.</summary>
    public static FrozenDictionary<string, (string Type, byte[] Bytes)> All { get; } = Read();

    private static FrozenDictionary<string, (string Type, byte[] Bytes)> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(
            name => name[Prefix.Length..],
            name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                using var memory = new MemoryStream();
                stream.CopyTo(memory);
                return (TypeOf(Path.GetExtension(name)), memory.ToArray());
            },
            StringComparer.Ordinal);
    }

    private static string TypeOf(string extension) => extension switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => throw new InvalidOperationException($"a file of the page has the unknown extension {extension}"),
    };
}
