namespace Brox.Functions.Json;

/// <summary>Text from a file, made fit for one line of a message.</summary>
public static class OneLine
{
    private const int Longest = 60;

    /// <summary>The text without control characters, cut after 60 characters.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
        return string.Concat(shown.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '?' : c));
    }
}
