using System.Text;

namespace Brox.Reports.Exports;

/// <summary>
/// The definitions of an exported program, kept in a file of its language. A line with <c>:: name : needed names</c> starts a block; of the blocks only those are written that the program needs.
/// </summary>
internal sealed class DefinitionBlocks
{
    private const string Mark = ":: ";
    private readonly List<(string Name, string[] Needs, string Text)> _blocks = [];

    /// <param name="resource">The name of the embedded file.</param>
    /// <param name="open">What starts a line that starts a block.</param>
    /// <param name="close">What ends it.</param>
    public DefinitionBlocks(string resource, string open, string close)
    {
        using var stream = typeof(DefinitionBlocks).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = new StringBuilder();
        (string Name, string[] Needs)? header = null;
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith(open + Mark, StringComparison.Ordinal))
            {
                text.Append(line).Append('\n');
                continue;
            }

            Close();
            var parts = line[(open.Length + Mark.Length)..^close.Length].Split(':');
            header = (parts[0].Trim(), parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        Close();
        return;

        void Close()
        {
            if (header is var (name, needs))
            {
                _blocks.Add((name, needs, text.ToString()));
            }

            text.Clear();
        }
    }

    /// <summary>The blocks of the given names and all that they need, in the order of the file.</summary>
    public string Text(IEnumerable<string> names)
    {
        var wanted = new HashSet<string>();
        var open = new Stack<string>(names);
        while (open.TryPop(out var name))
        {
            if (wanted.Add(name))
            {
                foreach (var needed in _blocks.Single(b => b.Name == name).Needs)
                {
                    open.Push(needed);
                }
            }
        }

        return string.Concat(_blocks.Where(b => wanted.Contains(b.Name)).Select(b => b.Text));
    }
}
