using System.Globalization;
using System.Xml.Linq;
using Brox.Reports.Plots;

namespace Brox.Reports.Tests.Plots;

/// <summary>An SVG text, parsed as XML, with its elements by their class.</summary>
internal sealed class SvgPicture
{
    private readonly XElement _root;

    private SvgPicture(XElement root) => _root = root;

    public double Width => Number(_root, "viewBox", 2);

    public double Height => Number(_root, "viewBox", 3);

    public string Title => _root.Elements().First(e => e.Name.LocalName == "title").Value;

    public IEnumerable<XElement> All => _root.Descendants();

    public static SvgPicture Of(Drawing drawing) => new(XDocument.Parse(drawing.ToSvg()).Root!);

    public List<XElement> WithClass(string role) => [.. All.Where(e => ((string?)e.Attribute("class"))?.Split(' ').Contains(role) == true)];

    public IEnumerable<string> Texts(string role) => WithClass(role).Select(e => e.Value);

    /// <summary>The centre and radius of a circle.</summary>
    public static (double X, double Y, double R) Circle(XElement e) => (Number(e, "cx"), Number(e, "cy"), Number(e, "r"));

    public static double Number(XElement e, string attribute, int index = 0) => double.Parse(((string)e.Attribute(attribute)!).Split(' ')[index], CultureInfo.InvariantCulture);

    /// <summary>The points of a polyline or polygon.</summary>
    public static List<(double X, double Y)> Points(XElement e) =>
        [.. ((string)e.Attribute("points")!).Split(' ').Select(p => p.Split(',')).Select(p => (double.Parse(p[0], CultureInfo.InvariantCulture), double.Parse(p[1], CultureInfo.InvariantCulture)))];
}
