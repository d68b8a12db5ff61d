using System.Text.RegularExpressions;

namespace Brox.Theory.Tests.Architecture;

/// <summary>
/// Which part of the code may use which: a layer may use itself and the layers before it. Decided from the source text, so that
/// neither an unused reference nor a global using hides a dependency.
/// </summary>
internal static partial class LayerRules
{
    /// <summary>The layers, first to last: a namespace each, with those below it.</summary>
    public static readonly IReadOnlyList<string> Layers =
    [
        "Brox.Theory.Numbers", "Brox.Theory.Geometry", "Brox.Theory.Functions", "Brox.Theory.Verdicts", "Brox.Theory.Broximal",
        "Brox.Theory.Classes", "Brox.Theory.Operations", "Brox.Theory.Claims", "Brox.Theory.Recheck",
        "Brox.Generators", "Brox.Search", "Brox.Reports", "Brox.Cli",
    ];

    /// <summary>All that <c>Recheck</c> may use: it is the second look, from the definitions alone.</summary>
    private static readonly string[] _recheckMayUse =
        ["Brox.Theory.Recheck", "Brox.Theory.Numbers", "Brox.Theory.Geometry", "Brox.Theory.Functions", "Brox.Theory.Verdicts"];

    /// <summary>Every violation in the files, one line each: path, line, what is wrong.</summary>
    public static IReadOnlyList<string> Violations(IEnumerable<SourceText> files)
    {
        var parsed = files.Select(file => new ParsedFile(file)).ToList();
        var declared = parsed.SelectMany(file => file.DeclaredNames).ToHashSet(StringComparer.Ordinal);
        return [.. parsed.SelectMany(file => InFile(file, declared))];
    }

    /// <summary>Whether code of one layer may use another.</summary>
    public static bool MayUse(string user, string used) =>
        user == "Brox.Theory.Recheck" ? _recheckMayUse.Contains(used) : Rank(used) <= Rank(user);

    private static IEnumerable<string> InFile(ParsedFile file, HashSet<string> declared)
    {
        if (!file.Namespaces.All(name => LayerOf(name) is not null))
        {
            yield return file.At(0, $"declares {string.Join(", ", file.Namespaces)}, which belongs to no layer");
            yield break;
        }

        foreach (Match match in GlobalUsing().Matches(file.Code))
        {
            yield return file.At(match.Index, $"a global using of {match.Groups["name"].Value} hides who depends on it");
        }

        var users = file.Namespaces.Select(name => LayerOf(name)!).Distinct().ToList();
        foreach (var (index, name) in file.NamesUsed(declared))
        {
            if (LayerOf(name) is not { } used)
            {
                yield return file.At(index, $"{name} names no layer");
            }
            else if (users.Find(user => !MayUse(user, used)) is { } user)
            {
                yield return file.At(index, $"{user} must not use {used} ({name})");
            }
        }

        if (file.Namespaces.Any(name => name.StartsWith("Brox.Theory.", StringComparison.Ordinal)))
        {
            foreach (Match match in OutsideWorld().Matches(file.Code))
            {
                yield return file.At(match.Index, $"Brox.Theory must not use {match.Groups["name"].Value}");
            }

            // No verdict may rest on linear algebra in floating point: it is for the inexact oracles.
            if (file.Namespaces.Any(name => name.StartsWith("Brox.Theory.", StringComparison.Ordinal) && name != "Brox.Theory.Broximal.Oracles"))
            {
                foreach (Match match in FloatingPointAlgebra().Matches(file.Code))
                {
                    yield return file.At(match.Index, "code outside Brox.Theory.Broximal.Oracles must not use MathNet");
                }
            }
        }
    }

    private static string? LayerOf(string name) =>
        Layers.FirstOrDefault(layer => name == layer || name.StartsWith(layer + ".", StringComparison.Ordinal));

    private static int Rank(string layer) => Layers.ToList().IndexOf(layer);

    [GeneratedRegex(@"\bMathNet\s*\.")]
    private static partial Regex FloatingPointAlgebra();

    [GeneratedRegex(@"\bglobal\s+using\s+(?:static\s+)?(?:\w+\s*=\s*)?(?:global\s*::\s*)?(?<name>Brox(?:\s*\.\s*\w+)*)")]
    private static partial Regex GlobalUsing();

    [GeneratedRegex(@"(?<![\w.]|[\w)\]]\s*\?)(?:global\s*::\s*)?(?:System\s*\.\s*(?:(?:IO|Diagnostics)\s*\.\s*)?)?"
        + @"(?<name>Console|File|Directory|FileInfo|DirectoryInfo|FileStream|Process)\s*[.(;]|\b(?<name>FsCheck|Spectre)\s*[.;]")]
    private static partial Regex OutsideWorld();

    /// <summary>What a file declares and which names of this project it uses.</summary>
    private sealed partial class ParsedFile
    {
        private readonly SourceText _file;

        public ParsedFile(SourceText file)
        {
            _file = file;
            Code = CodeText.Of(file.Text);
            Namespaces = [.. Namespace().Matches(Code).Select(match => Join(match.Groups["name"].Value))];
            DeclaredNames = [
                .. Namespaces.SelectMany(space => Declaration().Matches(Code).Select(match => $"{space}.{match.Groups["name"].Value}")),
                .. Namespaces.Where(space => LayerOf(space)?.Length < space.Length)];
            if (Namespaces.Count == 0 && LayerOf(file.Project) is not null)
            {
                Namespaces = [file.Project];
            }
        }

        public string Code { get; }

        public IReadOnlyList<string> Namespaces { get; }

        /// <summary>The types, and the namespaces below a layer's own.</summary>
        public IReadOnlyList<string> DeclaredNames { get; }

        public string At(int index, string message) => $"{_file.Path}({1 + Code.AsSpan(0, index).Count('\n')}): {message}";

        /// <summary>
        /// The full names: written out, in a using, or relative to a namespace around the code, as <c>Classes.Convex</c> is within
        /// <c>Brox.Theory.Numbers</c>. A relative name counts if it is that of a using or of a declared type or of a namespace within a layer.
        /// </summary>
        public IEnumerable<(int Index, string Name)> NamesUsed(IReadOnlySet<string> declared)
        {
            var declarations = Namespace().Matches(Code).Select(match => match.Groups["name"].Index).ToHashSet();
            foreach (Match match in Using().Matches(Code))
            {
                var name = Join(match.Groups["name"].Value);
                if (name == "Brox" || Relative(name).FirstOrDefault() is not null)
                {
                    yield return (match.Groups["name"].Index, Relative(name).FirstOrDefault() ?? name);
                }
            }

            foreach (Match match in DottedName().Matches(Code))
            {
                var group = match.Groups["name"];
                var name = Join(group.Value);
                if (declarations.Contains(group.Index))
                {
                    continue;
                }

                if (name.StartsWith("Brox.", StringComparison.Ordinal))
                {
                    yield return (group.Index, name);
                }
                else if (Relative(name).FirstOrDefault(full => Prefixes(full).Any(declared.Contains)) is { } found)
                {
                    yield return (group.Index, found);
                }
            }
        }

        /// <summary>The names in another layer that this name can stand for, seen from the namespaces around the code.</summary>
        private IEnumerable<string> Relative(string name) =>
            from space in Namespaces.SelectMany(Prefixes).Distinct()
            let full = $"{space}.{name}"
            where LayerOf(full)?.Length > space.Length
            select full;

        /// <summary>A name and the names before each of its dots: <c>a.b.c, a.b, a</c>.</summary>
        private static IEnumerable<string> Prefixes(string name)
        {
            for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
            {
                yield return name[..end];
            }
        }

        private static string Join(string name) => Spaces().Replace(name, "");

        [GeneratedRegex(@"\bnamespace\s+(?<name>\w+(?:\s*\.\s*\w+)*)")]
        private static partial Regex Namespace();

        [GeneratedRegex(@"\b(?:class|struct|record|interface|enum|delegate\s+[\w<>\[\]?,. ]+?)\s+(?<name>\w+)")]
        private static partial Regex Declaration();

        [GeneratedRegex(@"\busing\s+(?:static\s+)?(?:\w+\s*=\s*)?(?<name>\w+(?:\s*\.\s*\w+)*)\s*;")]
        private static partial Regex Using();

        [GeneratedRegex(@"(?:\bglobal\s*::\s*|(?<![\w.:]|[\w)\]]\s*\?))(?<name>[A-Za-z_]\w*(?:\s*\.\s*\w+)+)")]
        private static partial Regex DottedName();

        [GeneratedRegex(@"\s+")]
        private static partial Regex Spaces();
    }
}
