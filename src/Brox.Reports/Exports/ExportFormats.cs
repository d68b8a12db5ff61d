using System.Collections.Immutable;

namespace Brox.Reports.Exports;

/// <summary>The formats in which a counterexample is written for others.</summary>
internal static class ExportFormats
{
    /// <summary>The writers by the names of their formats.</summary>
    public static ImmutableSortedDictionary<string, Func<ExportSubject, string>> All { get; } = new Dictionary<string, Func<ExportSubject, string>>
    {
        ["markdown"] = MarkdownExport.Write,
        ["latex"] = LatexExport.Write,
        ["svg"] = SvgExport.Write,
        ["csharp"] = CSharpExport.Write,
        ["python"] = PythonExport.Write,
        ["coq"] = CoqExport.Write,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
