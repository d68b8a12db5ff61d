using System.Globalization;

namespace Brox.Search.Smallest;

/// <summary>What the ordered search has looked at, in plain words.</summary>
internal static class ScopeText
{
    /// <summary>The size of an instance: <c>3 points of a line</c>, <c>2 pieces and values</c>.</summary>
    public static string Size(SearchFamilies families, int elements, int dimension)
    {
        var noun = families == SearchFamilies.Finite
            ? $"{(elements == 1 ? "point" : "points")} of {(dimension switch { 1 => "a line", 2 => "the plane", _ => $"R^{dimension}" })}"
            : elements == 1 ? "piece or value" : "pieces and values";
        return string.Create(CultureInfo.InvariantCulture, $"{elements} {noun}");
    }

    /// <summary>
    /// A line for each number of elements, dimension and degree. A level says that every instance of its size whose numerators add up to at most its sum was looked at; levels that differ in the signs alone are told together,
    /// with the least of their sums, so that what a line says was looked at, was.
    /// </summary>
    /// <param name="families">The families searched.</param>
    /// <param name="levels">The levels, each with the largest sum of numerators that was finished.</param>
    public static IReadOnlyList<string> Lines(SearchFamilies families, IEnumerable<Level> levels) =>
    [
        .. levels.Where(l => l.Numerators >= 0).GroupBy(l => (l.Elements, l.Dimension, l.Degree)).OrderBy(g => g.Key).Select(g =>
        {
            var sums = g.GroupBy(l => l.Denominators).OrderBy(d => d.Key).Select(d => Sum(d.Key, d.Min(l => l.Numerators)));
            return $"{Size(families, g.Key.Elements, g.Key.Dimension)}{Degree(families, g.Key.Degree)}{Signs(g.Max(l => l.Negatives))}: {string.Join("; ", sums)}";
        }),
    ];

    private static string Degree(SearchFamilies families, int degree) => families == SearchFamilies.Finite ? string.Empty : degree switch
    {
        0 => ", constant pieces",
        1 => ", of degree 1",
        _ => $", of degree {degree}",
    };

    private static string Signs(int negatives) => negatives switch
    {
        0 => string.Empty,
        1 => ", up to one number negative",
        _ => $", up to {negatives} numbers negative",
    };

    /// <summary>Which numbers were tried; those of a fraction are its numerators.</summary>
    private static string Sum(int denominators, int sum) => $"{denominators switch
    {
        0 => "whole numbers",
        1 => "with one half",
        2 => "with two halves or a third",
        _ => $"with fractions (denominators {denominators} above 1 together)",
    }} up to a sum of {sum}";
}
