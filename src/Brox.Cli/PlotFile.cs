using System.Text;
using Brox.Functions;
using Brox.Reports.Plots;

namespace Brox.Cli;

/// <summary>A file that a drawing is written to; its extension says in which form.</summary>
internal sealed class PlotFile
{
    private readonly string _path;
    private readonly Func<Drawing, byte[]> _encode;

    private PlotFile(string path, Func<Drawing, byte[]> encode) => (_path, _encode) = (path, encode);

    /// <summary>The file of an option, refused before any work is done for it.</summary>
    /// <exception cref="UnusableInputException">The extension is none of .svg, .png and .tex, or the file cannot be written.</exception>
    public static PlotFile Parse(string option, string path)
    {
        Func<Drawing, byte[]> encode = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".SVG" => drawing => Encoding.UTF8.GetBytes(drawing.ToSvg()),
            ".PNG" => drawing => drawing.ToPng(),
            ".TEX" => drawing => Encoding.UTF8.GetBytes(drawing.ToTikz()),
            _ => throw new UnusableInputException($"{option} \"{OneLine.Path(path)}\": the name must end in .svg, .png or .tex"),
        };
        OutputFile.Probe(path, option);
        return new PlotFile(path, encode);
    }

    /// <summary>The file in messages.</summary>
    public string Name => OneLine.Path(_path);

    /// <summary>Writes a drawing, whole or not at all.</summary>
    /// <exception cref="UnusableInputException">The file cannot be written.</exception>
    public void Write(Drawing drawing) => OutputFile.Write(_path, _encode(drawing));
}
