using System.Collections.Immutable;
using System.Reflection;

namespace Brox.Knowledge;

/// <summary>A block of a data file: a headline, and members <c>name: value</c> in indented lines; a line indented further goes on. <c>#</c> begins a comment, an empty line ends a block.</summary>
/// <param name="Headline">The first line.</param>
/// <param name="Members">The members by name.</param>
/// <param name="Line">The line of the headline, counted from 1.</param>
internal sealed record DataBlock(string Headline, ImmutableDictionary<string, string> Members, int Line)
{
    /// <summary>A member, or the empty text.</summary>
    public string this[string name] => Members.GetValueOrDefault(name, string.Empty);

    /// <summary>A member as a list with commas.</summary>
    public ImmutableArray<string> List(string name) => [.. this[name].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>Reads the data files of this library.</summary>
internal static class DataText
{
    private const string Deep = "    ";

    /// <summary>The blocks of every resource whose name begins so, in the order of the names.</summary>
    public static ImmutableArray<DataBlock> Of(string prefix) => [.. Names(prefix).SelectMany(name => Parse(Read(name)))];

    /// <summary>The text of a resource.</summary>
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The blocks of a text.</summary>
    /// <exception cref="FormatException">A line is neither a headline nor a member; the message names it.</exception>
    public static IEnumerable<DataBlock> Parse(string text)
    {
        string? headline = null;
        var (start, number, last) = (0, 0, string.Empty);
        var members = new Dictionary<string, string>();
        foreach (var line in text.Split('\n').Append(string.Empty))
        {
            number++;
            if (line.StartsWith('#'))
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(line))
            {
                if (headline is not null)
                {
                    yield return new DataBlock(headline, members.ToImmutableDictionary(), start);
                }

                (headline, members) = (null, []);
            }
            else if (headline is null)
            {
                (headline, start) = (line.Trim(), number);
            }
            else if (line.StartsWith(Deep, StringComparison.Ordinal) && last.Length > 0)
            {
                members[last] += " " + line.Trim();
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && line.StartsWith("  ", StringComparison.Ordinal))
            {
                last = line[..colon].Trim();
                members[last] = line[(colon + 1)..].Trim();
            }
            else
            {
                throw new FormatException($"line {number}: \"{line.Trim()}\" is neither a headline nor a member such as \"  source: ...\"");
            }
        }
    }

    private static IEnumerable<string> Names(string prefix) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
