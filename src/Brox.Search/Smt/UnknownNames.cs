namespace Brox.Search.Smt;

/// <summary>The names of the unknowns; points are counted from 1.</summary>
internal static class UnknownNames
{
    public static string Parameter(string name) => RealTerm.PositivePrefix + name;

    public static string Coordinate(int point, int axis) => $"{(axis == 0 ? 'x' : 'y')}{point + 1}";

    public static string Value(string function, int point) => $"v_{function}_{point + 1}";

    public static string Domain(string function, int point) => $"d_{function}_{point + 1}";
}
