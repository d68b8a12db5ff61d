using System.Text.Json;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.FormulaBench;

/// <summary>A test function of the literature with what its collection says of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="F">The function.</param>
/// <param name="Minimum">The stated minimum; <see langword="null"/> where none is stated.</param>
/// <param name="Tags">Its tags, those that speak of the classes decided here.</param>
internal sealed record Benchmark(string Name, string Source, FormulaFunction F, string? Minimum, IReadOnlyList<string> Tags)
{
    /// <summary>All of them, in the order of the file beside the program.</summary>
    public static IReadOnlyList<Benchmark> All()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "benchmarks.json"));
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    private static Benchmark Read(JsonElement item)
    {
        string Text(string name) => item.GetProperty(name).GetString()!;
        string[] variables = [.. item.GetProperty("variables").EnumerateArray().Select(v => v.GetString()!)];
        var box = item.GetProperty("box");

        // One interval stands for all variables.
        var sides = box[0].ValueKind == JsonValueKind.String ? [.. Enumerable.Repeat(Side(box), variables.Length)] : box.EnumerateArray().Select(Side).ToList();
        return new Benchmark(
            Text("name"), Text("source"), FormulaFunction.Parse(variables, Text("f"), Box.Create(sides)),
            item.GetProperty("minimum").GetString(), [.. item.GetProperty("tags").EnumerateArray().Select(t => t.GetString()!)]);
    }

    private static BoxSide Side(JsonElement pair) => new(Rational.Parse(pair[0].GetString()!), Rational.Parse(pair[1].GetString()!));
}
