using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;

namespace Brox.Theory.Classes;

/// <summary>A verdict on a function with a box speaks of the function on the box, and says so.</summary>
internal static class BoxScope
{
    /// <summary>The verdict with the box in its reason, where the function has one.</summary>
    public static Verdict Named(FunctionInstance function, Verdict verdict) =>
        function switch
        {
            FormulaFunction { HasBox: true, Box: var box } => box.ToString(),
            PiecewisePolynomial { Box: { } side } => side.ToString(),
            _ => null,
        } is { } text ? verdict with { Reason = Named(verdict.Reason, text) } : verdict;

    /// <summary>A reason with the region of which it speaks, where it does not name that itself at its end.</summary>
    public static string On(string reason, Box box) => reason.EndsWith($" {box}", StringComparison.Ordinal) ? reason : $"{reason}, on {box}";

    private static string Named(string reason, string box) =>
        reason.Contains("on the box", StringComparison.Ordinal) ? reason
        : reason.Contains($"on {box}", StringComparison.Ordinal) ? reason.Replace($"on {box}", $"on the box {box}", StringComparison.Ordinal)
        : reason.Contains($", in {box}", StringComparison.Ordinal) ? reason.Replace($", in {box}", $", on the box {box}", StringComparison.Ordinal)
        : $"{reason}, on the box {box}";
}
