using System.Text;

namespace Brox.Cli;

/// <summary>Lines for a screen: wrapped at words to its width, verdicts in colour. A line is written when it is whole.</summary>
/// <param name="inner">The stream.</param>
/// <param name="screen">What it is shown on.</param>
internal sealed class ScreenWriter(TextWriter inner, Screen screen) : TextWriter
{
    private readonly StringBuilder _line = new();
    private readonly Lock _lock = new();
    private bool _keepsLines = screen is { Width: null, HasColour: false };

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <summary>From now on lines are kept as they are.</summary>
    public void KeepLines() => _keepsLines = true;

    /// <summary>Writes something as it is, at once.</summary>
    public void Raw(string text)
    {
        inner.Write(text);
        inner.Flush();
    }

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + CoreNewLine.AsSpan().ToString());

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (_keepsLines)
        {
            inner.Write(value);
            return;
        }

        lock (_lock)
        {
            _line.Append(value);
            var text = _line.ToString();
            var end = text.LastIndexOf('\n');
            if (end < 0)
            {
                return;
            }

            _line.Clear().Append(text, end + 1, text.Length - end - 1);
            foreach (var line in text[..end].Split('\n'))
            {
                inner.Write($"{string.Join('\n', Shown(line.TrimEnd('\r')))}\n");
            }
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        lock (_lock)
        {
            inner.Write(_line.ToString());
            _line.Clear();
        }

        inner.Flush();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (_line.Length > 0)
            {
                Flush();
            }

            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private IEnumerable<string> Shown(string line)
    {
        var wrapped = screen.Width is { } width ? LineWrap.Of(line, width) : [line];
        return screen.HasColour ? wrapped.Select((part, i) => i == 0 ? Colours.Of(part) : part) : wrapped;
    }
}
