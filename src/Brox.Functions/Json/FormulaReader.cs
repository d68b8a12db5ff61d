using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;

namespace Brox.Functions.Json;

/// <summary>Reads a function given by a formula.</summary>
internal static class FormulaReader
{
    public static FormulaFunction Read(JsonTree root)
    {
        InstanceReader.AllowOnly(root, [.. InstanceReader.Common, "variables", "f", "box"]);
        var variables = ReadVariables(InstanceReader.Member(root, "variables"));
        var formula = InstanceReader.Member(root, "f");
        if (!FormulaParser.TryParse(InstanceReader.Text(formula), variables, out var expression, out var error))
        {
            throw new InstanceFormatException(formula.Path, error);
        }

        var box = root.Members.TryGetValue("box", out var sides) ? ReadBox(sides, variables.Length) : null;
        var metric = InstanceReader.ReadMetric(root, variables.Length);
        InstanceReader.ReadClosed(root);
        return FormulaFunction.Create(
            variables, expression!, box, metric, InstanceReader.OptionalText(root, "name"), InstanceReader.OptionalText(root, "note"));
    }

    private static ImmutableArray<string> ReadVariables(JsonTree member)
    {
        InstanceReader.Expect(member, JsonValueKind.Array, "an array of names");
        if (member.Items.Count is 0 or > InstanceReader.MaximumDimension)
        {
            throw new InstanceFormatException(
                member.Path, string.Create(CultureInfo.InvariantCulture, $"between 1 and {InstanceReader.MaximumDimension} variables are wanted, here are {member.Items.Count}"));
        }

        ImmutableArray<string> names = [.. member.Items.Select(InstanceReader.Text)];
        for (var i = 0; i < names.Length; i++)
        {
            if (FormulaFunction.VariableError(names, i) is { } error)
            {
                throw new InstanceFormatException(member.Items[i].Path, error);
            }
        }

        return names;
    }

    /// <summary>Reads the box of a function of the given dimension.</summary>
    public static Box ReadBox(JsonTree member, int dimension)
    {
        InstanceReader.Expect(member, JsonValueKind.Array, "an array of sides");
        if (member.Items.Count != dimension)
        {
            throw new InstanceFormatException(
                member.Path, string.Create(CultureInfo.InvariantCulture, $"the box has {member.Items.Count} sides, the function {dimension} variables"));
        }

        return Box.Create(member.Items.Select(ReadSide));
    }

    private static BoxSide ReadSide(JsonTree member)
    {
        InstanceReader.Expect(member, JsonValueKind.Array, "a side [\"lo\", \"hi\"]");
        if (member.Items.Count != 2)
        {
            throw new InstanceFormatException(member.Path, "a side has two ends, [\"lo\", \"hi\"]");
        }

        var side = new BoxSide(InstanceReader.End(member.Items[0], "-inf"), InstanceReader.End(member.Items[1], "inf"));
        return side.Lower >= side.Upper
            ? throw new InstanceFormatException(member.Path, $"the side from {side.Lower} to {side.Upper} has no length")
            : side;
    }
}
