using System.Text.Json.Nodes;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions.Json;

/// <summary>Writes a function as the JSON of an instance file; what is written is read back as the same function.</summary>
public static class InstanceWriter
{
    /// <summary>The function as a JSON object; optional members only where they say something.</summary>
    public static JsonObject Write(FunctionInstance function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var result = function switch
        {
            FiniteFunction finite => Finite(finite),
            PiecewisePolynomial piecewise => Piecewise(piecewise),
            FormulaFunction formula => Formula(formula),
            _ => throw new ArgumentException($"no format for {function.GetType().Name}", nameof(function)),
        };
        if (function.Name is { } name)
        {
            result["name"] = name;
        }

        if (function.Note is { } note)
        {
            result["note"] = note;
        }

        if (!function.Metric.IsIdentity)
        {
            result["metric"] = new JsonArray([.. function.Metric.Rows.Select(row => (JsonNode)Rationals(row))]);
        }

        return result;
    }

    private static JsonObject Finite(FiniteFunction f) => new()
    {
        ["kind"] = "finite",
        ["dimension"] = f.Dimension,
        ["points"] = new JsonArray([.. f.Points.Zip(f.Values, (p, v) => (JsonNode)new JsonObject { ["x"] = Coordinates(p), ["value"] = v.ToString() })]),
    };

    private static JsonObject Piecewise(PiecewisePolynomial f)
    {
        var pieces = new JsonArray();
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is { } polynomial)
            {
                var coefficients = polynomial.Coefficients.IsEmpty ? [Rational.Zero] : polynomial.Coefficients;
                pieces.Add((JsonNode)new JsonObject
                {
                    ["from"] = f.CellFrom(i)?.ToString() ?? "-inf",
                    ["to"] = f.CellTo(i)?.ToString() ?? "inf",
                    ["coefficients"] = Rationals(coefficients),
                });
            }
        }

        var result = new JsonObject { ["kind"] = "piecewise", ["pieces"] = pieces };
        var at = new JsonArray();
        for (var k = 0; k < f.Knots.Length; k++)
        {
            var limits = new[] { f.LeftLimit(k), f.RightLimit(k) }.Where(l => l is not null).ToList();
            if (limits.Count == 0 || f.KnotValues[k] != limits.Min())
            {
                at.Add((JsonNode)new JsonObject { ["x"] = f.Knots[k].ToString(), ["value"] = f.KnotValues[k]?.ToString() ?? "inf" });
            }
        }

        if (at.Count > 0)
        {
            result["at"] = at;
        }

        if (f.Box is { } box)
        {
            result["box"] = Sides([box]);
        }

        if (!f.IsClosed)
        {
            result["closed"] = false;
        }

        return result;
    }

    private static JsonObject Formula(FormulaFunction f)
    {
        var result = new JsonObject
        {
            ["kind"] = "formula",
            ["variables"] = new JsonArray([.. f.Variables.Select(v => (JsonNode)v)]),
            ["f"] = f.Text(),
        };
        if (f.HasBox)
        {
            result["box"] = Sides(f.Box.Sides);
        }

        return result;
    }

    private static JsonArray Sides(IEnumerable<BoxSide> sides) =>
        new([.. sides.Select(s => (JsonNode)new JsonArray(s.Lower?.ToString() ?? "-inf", s.Upper?.ToString() ?? "inf"))]);

    private static JsonArray Coordinates(Point point) => Rationals(point.Coordinates);

    private static JsonArray Rationals(IEnumerable<Rational> numbers) => new([.. numbers.Select(n => (JsonNode)n.ToString()!)]);
}
