using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions.Json;

/// <summary>Reads one function from the JSON of an instance file; the format is documented in docs/formats.md.</summary>
public static class InstanceReader
{
    /// <summary>The largest dimension that is read; a metric of that size is still checked at once.</summary>
    public const int MaximumDimension = 64;

    /// <summary>The largest degree of a piece that is read.</summary>
    public const int MaximumDegree = 64;

    internal static IReadOnlyList<string> Common { get; } = ["kind", "name", "note", "metric", "closed"];

    /// <summary>Reads a function from text; on failure <paramref name="error"/> says where and why.</summary>
    public static bool TryRead(string json, out FunctionInstance? function, out InputError? error)
    {
        ArgumentNullException.ThrowIfNull(json);
        return TryRead(Encoding.UTF8.GetBytes(json), out function, out error);
    }

    /// <summary>Reads a function from UTF-8 text, with or without a byte order mark; on failure <paramref name="error"/> says where and why.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out FunctionInstance? function, out InputError? error)
    {
        try
        {
            var text = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
            function = Read(JsonTree.Parse(text));
            error = null;
            return true;
        }
        catch (InstanceFormatException e)
        {
            function = null;
            error = e.Error;
            return false;
        }
    }

    /// <summary>Reads a function that stands somewhere in a document.</summary>
    internal static FunctionInstance Read(JsonTree root)
    {
        Expect(root, JsonValueKind.Object, "an object that describes a function");
        var kind = Text(Member(root, "kind"));
        return kind switch
        {
            "finite" => ReadFinite(root),
            "piecewise" => ReadPiecewise(root),
            "formula" => FormulaReader.Read(root),
            _ => throw new InstanceFormatException("$.kind", $"unknown kind \"{OneLine.Clean(kind)}\"; it is \"finite\", \"piecewise\" or \"formula\""),
        };
    }

    private static FiniteFunction ReadFinite(JsonTree root)
    {
        AllowOnly(root, [.. Common, "dimension", "points"]);
        var dimension = ReadDimension(Member(root, "dimension"));
        var metric = ReadMetric(root, dimension);
        var entries = Member(root, "points");
        Expect(entries, JsonValueKind.Array, "an array of points");
        if (entries.Items.Count == 0)
        {
            throw new InstanceFormatException(entries.Path, "there is no point");
        }

        var points = new List<Point>(entries.Items.Count);
        var values = new List<Rational>(entries.Items.Count);
        var seen = new Dictionary<Point, string>();
        foreach (var entry in entries.Items)
        {
            Expect(entry, JsonValueKind.Object, "an object with \"x\" and \"value\"");
            AllowOnly(entry, ["x", "value"]);
            var point = ReadPoint(Member(entry, "x"), dimension);
            if (!seen.TryAdd(point, entry.Path))
            {
                throw new InstanceFormatException(entry.Path, $"the point {point} is repeated; it stands at {seen[point]} already");
            }

            points.Add(point);
            values.Add(Number(Member(entry, "value"), "a finite value"));
        }

        ReadClosed(root);
        return FiniteFunction.Create(points, values, metric, OptionalText(root, "name"), OptionalText(root, "note"));
    }

    private static PiecewisePolynomial ReadPiecewise(JsonTree root)
    {
        AllowOnly(root, [.. Common, "pieces", "at", "box"]);
        var metric = ReadMetric(root, 1);
        var requireClosed = ReadClosed(root);
        var pieces = OptionalArray(root, "pieces").Select(ReadPiece).ToList();
        BoxSide? box = root.Members.TryGetValue("box", out var sides) ? FormulaReader.ReadBox(sides, 1).Sides[0] : null;
        var at = OptionalArray(root, "at").Select(entry => ReadAt(entry, requireClosed)).ToList();
        if (PiecewisePolynomial.TryCreate(
            pieces, at, requireClosed, box, metric, OptionalText(root, "name"), OptionalText(root, "note"), out var function, out var error))
        {
            return function!;
        }

        var place = error!.Part switch
        {
            PiecewisePart.Piece => string.Create(CultureInfo.InvariantCulture, $"$.pieces[{error.Index}]"),
            PiecewisePart.At => string.Create(CultureInfo.InvariantCulture, $"$.at[{error.Index}]"),
            _ => "$",
        };
        throw new InstanceFormatException(place, error.Cause);
    }

    private static Piece ReadPiece(JsonTree entry)
    {
        Expect(entry, JsonValueKind.Object, "an object with \"from\", \"to\" and \"coefficients\"");
        AllowOnly(entry, ["from", "to", "coefficients"]);
        var from = End(Member(entry, "from"), "-inf");
        var to = End(Member(entry, "to"), "inf");
        var list = Member(entry, "coefficients");
        Expect(list, JsonValueKind.Array, "an array of coefficients, ascending");
        if (list.Items.Count is 0 or > MaximumDegree + 1)
        {
            throw new InstanceFormatException(list.Path, $"a piece has between 1 and {MaximumDegree + 1} coefficients, this one has {list.Items.Count}");
        }

        return new Piece(from, to, new Polynomial(list.Items.Select(c => Number(c, "a coefficient"))));
    }

    private static (Rational X, Rational? Value) ReadAt(JsonTree entry, bool requireClosed)
    {
        Expect(entry, JsonValueKind.Object, "an object with \"x\" and \"value\"");
        AllowOnly(entry, ["x", "value"]);
        var value = Member(entry, "value");
        var isInfinite = !requireClosed && value is { Kind: JsonValueKind.String, Text: "inf" };
        return (Number(Member(entry, "x"), "a point"), isInfinite ? null : Number(value, "a finite value"));
    }

    private static int ReadDimension(JsonTree value)
    {
        // A dimension may be written as 2 or "2"; anything but a small positive integer is refused.
        if (value.Kind == JsonValueKind.Number || value.Kind == JsonValueKind.String)
        {
            if (int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var dimension) && dimension is >= 1 and <= MaximumDimension)
            {
                return dimension;
            }
        }

        throw new InstanceFormatException(value.Path, $"the dimension is an integer from 1 to {MaximumDimension}");
    }

    internal static Metric? ReadMetric(JsonTree root, int dimension)
    {
        if (!root.Members.TryGetValue("metric", out var member))
        {
            return null;
        }

        Expect(member, JsonValueKind.Array, "an array of rows");
        if (member.Items.Count != dimension)
        {
            throw new InstanceFormatException(member.Path, $"the metric has the wrong size: {member.Items.Count} rows in dimension {dimension}");
        }

        var rows = new List<ImmutableArray<Rational>>();
        foreach (var row in member.Items)
        {
            Expect(row, JsonValueKind.Array, "a row of rationals");
            if (row.Items.Count != dimension)
            {
                throw new InstanceFormatException(row.Path, $"the metric has the wrong size: a row of {row.Items.Count} entries in dimension {dimension}");
            }

            rows.Add([.. row.Items.Select(b => Number(b, "an entry of the metric"))]);
        }

        return Metric.TryCreate(rows, out var metric, out var error) ? metric : throw new InstanceFormatException(member.Path, error);
    }

    internal static bool ReadClosed(JsonTree root)
    {
        if (!root.Members.TryGetValue("closed", out var member))
        {
            return true;
        }

        return member.Kind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw new InstanceFormatException(member.Path, $"true or false is wanted here, not {member.KindName()}"),
        };
    }

    private static Point ReadPoint(JsonTree value, int dimension)
    {
        Expect(value, JsonValueKind.Array, "an array of coordinates");
        if (value.Items.Count != dimension)
        {
            throw new InstanceFormatException(value.Path, $"a point of {value.Items.Count} coordinates in dimension {dimension}");
        }

        return new Point([.. value.Items.Select(c => Number(c, "a coordinate"))]);
    }

    internal static Rational? End(JsonTree value, string infinity) =>
        value is { Kind: JsonValueKind.String } && value.Text == infinity ? null : Number(value, $"an end (a rational or \"{infinity}\")");

    internal static Rational Number(JsonTree value, string what)
    {
        // A JSON number is taken as it is written, digit by digit: 0.1 is one tenth.
        if (value.Kind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            throw new InstanceFormatException(value.Path, $"{what} is a rational in a string, such as \"-7/2\", or a number, not {value.KindName()}");
        }

        return Rational.TryParse(value.Text, out var number, out var error) ? number : throw new InstanceFormatException(value.Path, $"{what} is wanted, but {error}");
    }

    internal static string Text(JsonTree value)
    {
        Expect(value, JsonValueKind.String, "a string");
        return value.Text;
    }

    internal static string? OptionalText(JsonTree root, string name) => root.Members.TryGetValue(name, out var member) ? Text(member) : null;

    private static List<JsonTree> OptionalArray(JsonTree root, string name)
    {
        if (!root.Members.TryGetValue(name, out var member))
        {
            return [];
        }

        Expect(member, JsonValueKind.Array, "an array");
        return member.Items;
    }

    internal static JsonTree Member(JsonTree value, string name) =>
        value.Members.TryGetValue(name, out var member) ? member : throw new InstanceFormatException(value.Path, $"the member \"{name}\" is missing");

    internal static void AllowOnly(JsonTree value, string[] names)
    {
        foreach (var (name, member) in value.Members)
        {
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                throw new InstanceFormatException(member.Path, $"unknown member; known here: {string.Join(", ", names)}");
            }
        }
    }

    internal static void Expect(JsonTree value, JsonValueKind kind, string wanted)
    {
        if (value.Kind != kind)
        {
            throw new InstanceFormatException(value.Path, $"{wanted} is wanted here, not {value.KindName()}");
        }
    }
}
