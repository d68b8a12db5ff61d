using System.Text;

namespace Brox.Reports.Html;

/// <summary>The findings of <c>docs/findings.md</c>, the one place where they are written.</summary>
internal static class Findings
{
    /// <summary>The text, in Markdown.</summary>
    public static string Text { get; } = Encoding.UTF8.GetString(PageAssets.Bytes("findings.md"));
}
