using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Brox.Reports.Plots;
using Brox.Reports.Plots.Fonts;
using Brox.Reports.Plots.Raster;

namespace Brox.Reports.Tests.Plots;

/// <summary>The way from shapes to the dots of a PNG, against point-by-point definitions and the standard.</summary>
public sealed class RasterTests
{
    [Fact]
    public void The_covered_part_of_a_dot_is_found_by_counting_points_inside()
    {
        var random = new Random(3);
        for (var n = 0; n < 12; n++)
        {
            var polygons = Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, 5).Select(_ => new Pt(random.Next(-30, 190) / 10.0, random.Next(-30, 190) / 10.0)).ToList()).ToList();
            var coverage = new Coverage(16, 16);
            polygons.ForEach(coverage.Add);
            var shares = new double[16, 16];
            coverage.ForEach((x, y, share) => shares[x, y] += share);
            for (var x = 0; x < 16; x++)
            {
                for (var y = 0; y < 16; y++)
                {
                    const int Grid = 12;
                    var inside = 0;
                    for (var i = 0; i < Grid * Grid; i++)
                    {
                        inside += Winding(polygons, new Pt(x + (((i % Grid) + 0.5) / Grid), y + (((i / Grid) + 0.5) / Grid))) != 0 ? 1 : 0;
                    }

                    Assert.InRange(shares[x, y], ((double)inside / (Grid * Grid)) - 0.15, ((double)inside / (Grid * Grid)) + 0.15);
                }
            }
        }

        static int Winding(List<List<Pt>> polygons, Pt p)
        {
            var winding = 0;
            foreach (var polygon in polygons)
            {
                for (var i = 0; i < polygon.Count; i++)
                {
                    var (a, b) = (polygon[i], polygon[(i + 1) % polygon.Count]);
                    if (a.Y <= p.Y != b.Y <= p.Y && a.X + ((p.Y - a.Y) / (b.Y - a.Y) * (b.X - a.X)) < p.X)
                    {
                        winding += a.Y < b.Y ? 1 : -1;
                    }
                }
            }

            return winding;
        }
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(1.3, 0)]
    [InlineData(2, 3)]
    public void A_line_covers_its_length_times_its_width(double width, double dash)
    {
        var coverage = new Coverage(200, 200);
        foreach (var polygon in Outline.Of([new Pt(30, 40), new Pt(150, 130)], isClosed: false, new Pen("#000000", width, dash), 1))
        {
            coverage.Add(polygon);
        }

        var area = 0.0;
        coverage.ForEach((_, _, share) => area += share);

        // 150 long with round ends, or every other stretch of it without.
        Assert.Equal(dash > 0 ? 75 * width : (150 * width) + (Math.PI * width * width / 4), area, 0.02 * 150 * width);
    }

    [Fact]
    public void Letters_have_the_widths_and_holes_of_the_font()
    {
        // DejaVu Sans has 2048 units an em: A is 1401 wide, the space 651.
        Assert.Equal(1401.0 / 2048, TypeSetting.Width("A", 1), 6);
        Assert.Equal((2802.0 + 651) / 2048 * 9, TypeSetting.Width("A A", 9), 6);
        var label = new Label("name", new Pt(10, 90), [new TextRun("o")], 100);
        var coverage = new Coverage(120, 120);
        foreach (var contour in TypeSetting.Outlines(label))
        {
            coverage.Add(contour);
        }

        var shares = new double[120, 120];
        coverage.ForEach((x, y, share) => shares[x, y] = share);
        var centre = (int)(10 + (TypeSetting.Width("o", 100) / 2));
        Assert.Equal(0, shares[centre, 62]);
        Assert.Equal(1, Enumerable.Range(10, centre - 10).Max(x => shares[x, 62]));
        Assert.Equal(0, shares[centre, 110]);
    }

    [Fact]
    public void The_font_has_every_character_that_plots_write()
    {
        using var resource = typeof(Drawing).Assembly.GetManifestResourceStream("DejaVuSans.ttf")!;
        using var memory = new MemoryStream();
        resource.CopyTo(memory);
        var font = new TrueTypeFont(memory.ToArray());
        Assert.All("abcxyzXYZ0123456789 +-=/*,.;:()[]{}<>|\u2212\u00b2\u221e\u2264\u2265\u00b7\u2192\u03b3\u03bc\u03b8\u00fc", c => Assert.True(font.Has(c), $"U+{(int)c:X4}"));
        Assert.False(font.Has('\u4e2d'));
        Assert.NotEmpty(font.Contours('\u4e2d'));
        Assert.NotNull(typeof(Drawing).Assembly.GetManifestResourceStream("DejaVu-LICENSE.txt"));

        // A letter made of two parts.
        Assert.True(font.Contours('\u00fc').Count > font.Contours('u').Count);
    }

    [Fact]
    public void A_png_is_what_the_standard_says_and_shows_the_shapes()
    {
        var drawing = RunPlot.Draw(RunPlotTests.Scene("grid"));
        const double Resolution = 150;
        var png = drawing.ToPng(Resolution);
        Assert.True(png.AsSpan().SequenceEqual(RunPlot.Draw(RunPlotTests.Scene("grid")).ToPng(Resolution)));
        var image = Png.Read(png);
        Assert.Equal((int)Math.Ceiling(drawing.Width * Resolution / 72), image.Width);
        Assert.Equal((int)Math.Ceiling(drawing.Height * Resolution / 72), image.Height);
        Assert.Equal(5906, image.DotsPerMetre);
        Assert.Equal((255, 255, 255), image[0, 0]);

        // The middle of an iterate has the colour that the SVG says.
        var svg = SvgPicture.Of(drawing);
        foreach (var mark in svg.WithClass("iterate").Where(m => SvgPicture.Circle(m) is var c && SvgPicture.Points(svg.WithClass("eq3-diameter")[0])[0] != (c.X, c.Y)))
        {
            var (x, y, _) = SvgPicture.Circle(mark);
            var fill = Convert.FromHexString(((string)mark.Attribute("fill")!)[1..]);
            Assert.Equal((fill[0], fill[1], fill[2]), image[(int)(x * Resolution / 72), (int)(y * Resolution / 72)]);
        }

        // Names are there, whatever fonts the machine has: dark dots just above and right of where each begins.
        foreach (var name in svg.WithClass("axis-label"))
        {
            var (x, y) = (SvgPicture.Number(name, "x") * Resolution / 72, SvgPicture.Number(name, "y") * Resolution / 72);
            var dark = Enumerable.Range(-10, 20).SelectMany(dx => Enumerable.Range(-10, 10).Select(dy => image[(int)Math.Max(0, x + dx), (int)(y + dy)])).Count(c => c.R < 60);
            Assert.True(dark > 8, name.ToString());
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(1e6)]
    public void A_resolution_that_makes_no_image_is_refused(double resolution) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RunPlot.Draw(RunPlotTests.Scene("grid")).ToPng(resolution));

    /// <summary>A reader for the PNG files of this program, which checks signature, chunks and checksums.</summary>
    private sealed class Png
    {
        private readonly byte[] _rows;

        private Png(int width, int height, int dotsPerMetre, byte[] rows) => (Width, Height, DotsPerMetre, _rows) = (width, height, dotsPerMetre, rows);

        public int Width { get; }

        public int Height { get; }

        public int DotsPerMetre { get; }

        public (int R, int G, int B) this[int x, int y]
        {
            get
            {
                var at = (y * ((3 * Width) + 1)) + 1 + (3 * x);
                return (_rows[at], _rows[at + 1], _rows[at + 2]);
            }
        }

        public static Png Read(byte[] file)
        {
            Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
            var chunks = new Dictionary<string, byte[]>();
            for (var at = 8; at < file.Length;)
            {
                var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
                var checksum = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length));
                Assert.Equal(Crc(file.AsSpan(at + 4, length + 4)), checksum);
                chunks.Add(Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]);
                at += 12 + length;
            }

            Assert.Equal(["IHDR", "pHYs", "IDAT", "IEND"], chunks.Keys);
            var header = chunks["IHDR"];
            Assert.Equal([8, 2, 0, 0, 0], header[8..]);
            var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
            using var zlib = new ZLibStream(new MemoryStream(chunks["IDAT"]), CompressionMode.Decompress);
            using var rows = new MemoryStream();
            zlib.CopyTo(rows);
            Assert.Equal(height * ((3 * width) + 1), rows.Length);
            return new Png(width, height, BinaryPrimitives.ReadInt32BigEndian(chunks["pHYs"]), rows.ToArray());
        }

        private static uint Crc(ReadOnlySpan<byte> bytes)
        {
            var crc = 0xFFFFFFFFu;
            foreach (var b in bytes)
            {
                for (var bit = 0; bit < 8; bit++)
                {
                    var odd = ((crc ^ ((uint)b >> bit)) & 1) != 0;
                    crc = odd ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
                }
            }

            return ~crc;
        }
    }
}
