using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Brox.Reports.Html;

/// <summary>The style sheets and scripts of the page, which stand in files of their own and are written into it.</summary>
internal static partial class PageAssets
{
    private static readonly string[] _styles = ["page.css", "explorer.css"];

    /// <summary>The modules of the page, each after those that it imports.</summary>
    private static readonly string[] _modules = ["theme.js", "page.js", "house.js", "rational.js", "finite.js", "stage.js", "finitePicture.js", "piecewise.js", "linePicture.js", "axis.js", "sampledPicture.js", "explorer.js"];

    /// <summary>The style sheet.</summary>
    public static string Style { get; } = string.Join('\n', _styles.Select(Text));

    /// <summary>The script: the modules one after the other, in one scope.</summary>
    public static string Script { get; } = string.Join('\n', _modules.Select(Text).Select(WithoutModules));

    /// <summary>The bytes of an embedded file.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"there is no resource {name}");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>The source of a content security policy that admits one inline text and no other.</summary>
    public static string Source(string inline) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline)))}'";

    private static string Text(string name) => Encoding.UTF8.GetString(Bytes($"page/{name}")).ReplaceLineEndings("\n");

    /// <summary>A module without its imports and exports: all names are in one scope then, and a name that two modules declare is an error of syntax.</summary>
    private static string WithoutModules(string module) => Export().Replace(Import().Replace(module, string.Empty), string.Empty);

    [GeneratedRegex(@"^import\b[^;]*;\n", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"^export ", RegexOptions.Multiline)]
    private static partial Regex Export();
}
