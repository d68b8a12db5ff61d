using System.Buffers.Binary;
using System.Text;

namespace Brox.Reports.Plots.Fonts;

/// <summary>
/// The outlines and widths of a TrueType font (OpenType specification, tables <c>cmap</c> format 4, <c>glyf</c>, <c>loca</c>, <c>hmtx</c>), without hinting and kerning.
/// Lengths are in units of the em; y runs upwards.
/// </summary>
internal sealed class TrueTypeFont
{
    private const int StepsPerCurve = 6;

    private readonly byte[] _data;
    private readonly Dictionary<string, int> _tables = [];
    private readonly int _unitsPerEm;
    private readonly bool _hasLongOffsets;
    private readonly int _metrics;
    private readonly int _characters;
    private readonly Dictionary<int, IReadOnlyList<IReadOnlyList<Pt>>> _glyphs = [];

    /// <summary>Reads a font.</summary>
    /// <exception cref="InvalidDataException">It has no Unicode table of format 4.</exception>
    public TrueTypeFont(byte[] data)
    {
        _data = data;
        for (var i = 0; i < U16(4); i++)
        {
            _tables[Encoding.ASCII.GetString(data, 12 + (16 * i), 4)] = (int)U32(12 + (16 * i) + 8);
        }

        _unitsPerEm = U16(_tables["head"] + 18);
        _hasLongOffsets = S16(_tables["head"] + 50) != 0;
        _metrics = U16(_tables["hhea"] + 34);
        var map = _tables["cmap"];
        _characters = Enumerable.Range(0, U16(map + 2)).Select(i => map + (int)U32(map + 4 + (8 * i) + 4)).FirstOrDefault(at => U16(at) == 4);
        if (_characters == 0)
        {
            throw new InvalidDataException("The font has no Unicode table of format 4.");
        }
    }

    /// <summary>The width of a character.</summary>
    public double Width(char c) => U16(_tables["hmtx"] + (4 * Math.Min(Glyph(c), _metrics - 1))) / (double)_unitsPerEm;

    /// <summary>The contours of a character, curves as polygons, to be filled where the winding number is not 0.</summary>
    public IReadOnlyList<IReadOnlyList<Pt>> Contours(char c) => Contours(Glyph(c));

    /// <summary>Whether the font has the character.</summary>
    public bool Has(char c) => Glyph(c) != 0;

    private int Glyph(char c)
    {
        var count = U16(_characters + 6) / 2;
        var (ends, starts) = (_characters + 14, _characters + 16 + (2 * count));
        for (var s = 0; s < count; s++)
        {
            if (c <= U16(ends + (2 * s)))
            {
                var start = U16(starts + (2 * s));
                var (delta, rangeAt) = (U16(starts + (2 * count) + (2 * s)), starts + (4 * count) + (2 * s));
                return c < start ? 0
                    : U16(rangeAt) == 0 ? (c + delta) & 0xFFFF
                    : U16(rangeAt + U16(rangeAt) + (2 * (c - start))) is var glyph and not 0 ? (glyph + delta) & 0xFFFF : 0;
            }
        }

        return 0;
    }

    private IReadOnlyList<IReadOnlyList<Pt>> Contours(int glyph)
    {
        if (!_glyphs.TryGetValue(glyph, out var contours))
        {
            var (from, to) = (Offset(glyph), Offset(glyph + 1));
            var at = _tables["glyf"] + from;
            contours = from == to ? [] : S16(at) >= 0 ? Simple(at) : Composite(at + 10);
            _glyphs[glyph] = contours;
        }

        return contours;
    }

    private int Offset(int glyph) => _hasLongOffsets ? (int)U32(_tables["loca"] + (4 * glyph)) : 2 * U16(_tables["loca"] + (2 * glyph));

    private List<IReadOnlyList<Pt>> Simple(int at)
    {
        var contours = S16(at);
        var ends = Enumerable.Range(0, contours).Select(i => (int)U16(at + 10 + (2 * i))).ToArray();
        var points = contours == 0 ? 0 : ends[^1] + 1;
        at += 10 + (2 * contours);
        at += 2 + U16(at);
        var flags = new byte[points];
        for (var i = 0; i < points; i++)
        {
            flags[i] = _data[at++];
            if ((flags[i] & 8) != 0)
            {
                for (var repeats = _data[at++]; repeats > 0; repeats--)
                {
                    flags[i + 1] = flags[i];
                    i++;
                }
            }
        }

        var xs = Coordinates(flags, 2, 16, ref at);
        var ys = Coordinates(flags, 4, 32, ref at);
        var result = new List<IReadOnlyList<Pt>>();
        for (var (contour, first) = (0, 0); contour < contours; first = ends[contour++] + 1)
        {
            result.Add(Flatten([.. Enumerable.Range(first, ends[contour] + 1 - first).Select(i => (new Pt(xs[i], ys[i]), (flags[i] & 1) != 0))]));
        }

        return result;
    }

    private double[] Coordinates(byte[] flags, int isShort, int isSameOrPositive, ref int at)
    {
        var (result, value) = (new double[flags.Length], 0);
        for (var i = 0; i < flags.Length; i++)
        {
            var (small, same) = ((flags[i] & isShort) != 0, (flags[i] & isSameOrPositive) != 0);
            if (small)
            {
                value += same ? _data[at] : -_data[at];
                at++;
            }
            else if (!same)
            {
                value += S16(at);
                at += 2;
            }

            result[i] = (double)value / _unitsPerEm;
        }

        return result;
    }

    /// <summary>A closed contour of quadratic curves as a polygon; between two control points in a row their midpoint lies on the contour.</summary>
    private static List<Pt> Flatten(List<(Pt At, bool IsOn)> contour)
    {
        var whole = new List<(Pt At, bool IsOn)>();
        for (var i = 0; i < contour.Count; i++)
        {
            whole.Add(contour[i]);
            var next = contour[(i + 1) % contour.Count];
            if (!contour[i].IsOn && !next.IsOn)
            {
                whole.Add((0.5 * (contour[i].At + next.At), true));
            }
        }

        var result = new List<Pt>();
        for (var i = 0; i < whole.Count; i++)
        {
            if (whole[i].IsOn)
            {
                result.Add(whole[i].At);
                continue;
            }

            var (a, b, c) = (whole[(i + whole.Count - 1) % whole.Count].At, whole[i].At, whole[(i + 1) % whole.Count].At);
            for (var s = 1; s < StepsPerCurve; s++)
            {
                var t = (double)s / StepsPerCurve;
                result.Add(((1 - t) * (1 - t) * a) + (2 * t * (1 - t) * b) + (t * t * c));
            }
        }

        return result;
    }

    private List<IReadOnlyList<Pt>> Composite(int at)
    {
        var result = new List<IReadOnlyList<Pt>>();
        int flags;
        do
        {
            (flags, var glyph) = (U16(at), U16(at + 2));
            at += 4;
            var (dx, dy) = (flags & 1) != 0 ? (S16(at), S16(at + 2)) : ((sbyte)_data[at], (sbyte)_data[at + 1]);
            at += (flags & 1) != 0 ? 4 : 2;
            var (a, b, c, d) = (1.0, 0.0, 0.0, 1.0);
            if ((flags & 8) != 0)
            {
                a = d = F2Dot14(at);
                at += 2;
            }
            else if ((flags & 0x40) != 0)
            {
                (a, d) = (F2Dot14(at), F2Dot14(at + 2));
                at += 4;
            }
            else if ((flags & 0x80) != 0)
            {
                (a, b, c, d) = (F2Dot14(at), F2Dot14(at + 2), F2Dot14(at + 4), F2Dot14(at + 6));
                at += 8;
            }

            var shift = new Pt((double)dx / _unitsPerEm, (double)dy / _unitsPerEm);
            result.AddRange(Contours(glyph).Select(contour => contour.Select(p => shift + new Pt((a * p.X) + (c * p.Y), (b * p.X) + (d * p.Y))).ToList()));
        }
        while ((flags & 0x20) != 0);

        return result;
    }

    private double F2Dot14(int at) => S16(at) / 16384.0;

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));

    private short S16(int at) => BinaryPrimitives.ReadInt16BigEndian(_data.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(at));
}
