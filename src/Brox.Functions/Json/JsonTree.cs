using System.Globalization;
using System.Text.Json;

namespace Brox.Functions.Json;

/// <summary>
/// A JSON value with its path, read strictly: no comments, no trailing commas, no key given twice, nesting bounded.
/// The library's own document type silently keeps the last of two equal keys and cannot say where a value stands.
/// </summary>
internal sealed class JsonTree
{
    private const int MaximumDepth = 32;

    private JsonTree(string path, JsonValueKind kind, string text)
    {
        Path = path;
        Kind = kind;
        Text = text;
    }

    public string Path { get; }

    public JsonValueKind Kind { get; }

    /// <summary>The text of a string, or of a number as written.</summary>
    public string Text { get; }

    public List<JsonTree> Items { get; } = [];

    public Dictionary<string, JsonTree> Members { get; } = [];

    public static JsonTree Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaximumDepth });
        try
        {
            reader.Read();
            var tree = ReadValue(ref reader, "$");
            reader.Read();
            return tree;
        }
        catch (JsonException e)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}");
            var sentence = e.Message.Split(" LineNumber:")[0].ReplaceLineEndings(" ").TrimEnd('.');
            throw new InstanceFormatException(place, $"not JSON: {sentence}");
        }
        catch (InvalidOperationException)
        {
            throw new InstanceFormatException("$", "not JSON: a text is not valid UTF-8");
        }
    }

    /// <summary>The name of the kind of value, for messages.</summary>
    public string KindName() => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private static JsonTree ReadValue(ref Utf8JsonReader reader, string path)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, path);
            case JsonTokenType.StartArray:
                var array = new JsonTree(path, JsonValueKind.Array, string.Empty);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    array.Items.Add(ReadValue(ref reader, string.Create(CultureInfo.InvariantCulture, $"{path}[{array.Items.Count}]")));
                }

                return array;
            case JsonTokenType.String:
                return new JsonTree(path, JsonValueKind.String, reader.GetString()!);
            case JsonTokenType.Number:
                return new JsonTree(path, JsonValueKind.Number, System.Text.Encoding.UTF8.GetString(reader.ValueSpan));
            case JsonTokenType.True:
                return new JsonTree(path, JsonValueKind.True, string.Empty);
            case JsonTokenType.False:
                return new JsonTree(path, JsonValueKind.False, string.Empty);
            default:
                return new JsonTree(path, JsonValueKind.Null, string.Empty);
        }
    }

    private static JsonTree ReadObject(ref Utf8JsonReader reader, string path)
    {
        var result = new JsonTree(path, JsonValueKind.Object, string.Empty);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            var memberPath = $"{path}.{OneLine.Clean(key)}";
            reader.Read();
            var value = ReadValue(ref reader, memberPath);
            if (!result.Members.TryAdd(key, value))
            {
                throw new InstanceFormatException(memberPath, "the key is given twice");
            }
        }

        return result;
    }
}
