using System.Globalization;
using Brox.Functions.Text;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Cli;

/// <summary>Runs of the method as text.</summary>
internal static class BpmText
{
    private const int WidestExact = 9;

    // So many that a margin which is not 0 does not show as 0 or with the other sign.
    private const int DecimalBits = 200;

    private static readonly (string Title, string Claim, string Reading, BoundedQuantity Quantity)[] _columns =
    [
        ("ii.a", "thm-4.1.ii.a", string.Empty, BoundedQuantity.SquaredDistance),
        ("ii.b P", "thm-4.1.ii.b", "P", BoundedQuantity.SquaredDistance),
        ("ii.b W", "thm-4.1.ii.b", "W", BoundedQuantity.SquaredDistance),
        ("iii P", "thm-4.1.iii", "P", BoundedQuantity.StepsLeft),
        ("iii W", "thm-4.1.iii", "W", BoundedQuantity.StepsLeft),
        ("9/2", "bound-9/2", string.Empty, BoundedQuantity.StepsLeft),
    ];

    private static readonly (string Title, string Claim, string Reading, BoundedQuantity Quantity)[] _convexColumns =
    [
        ("convex: distance", ConvexRates.Claim, string.Empty, BoundedQuantity.SquaredDistance),
        ("steps", ConvexRates.Claim, string.Empty, BoundedQuantity.StepsLeft),
        ("value", ConvexRates.Claim, string.Empty, BoundedQuantity.Gap),
    ];

    /// <summary>The iterates, how each run ends, and what Theorem 4.1 says; with the table of bounds where it is asked for.</summary>
    public static void Write(BpmResult result, bool numbered, bool withRates, TextWriter output)
    {
        for (var i = 0; i < result.Runs.Count; i++)
        {
            Write(result.Runs[i], numbered ? $"run {i + 1}" : "run", output);
            if (withRates)
            {
                WriteRates(result, result.Runs[i], output);
            }
        }

        output.WriteLine($"Theorem 4.1 {(result.Applies ? "applies" : "says nothing here")}: {result.Hypothesis}");
        if (result.Truncated)
        {
            output.WriteLine($"there are more runs; the first {result.Runs.Count} are shown");
        }
    }

    /// <summary>The word for an outcome.</summary>
    public static string OutcomeName(BpmOutcome outcome) => outcome switch
    {
        BpmOutcome.Reached => "reached",
        BpmOutcome.Stuck => "stuck",
        BpmOutcome.Cycle => "cycle",
        BpmOutcome.Diverges => "diverges",
        _ => "unfinished",
    };

    /// <summary>A point: one number, or several in parentheses.</summary>
    public static string Place(Surd[] x) => x.Length == 1 ? x[0].ToString() : $"({string.Join(", ", x)})";

    private static void Write(BpmView run, string title, TextWriter output)
    {
        for (var k = 0; k < run.Iterates.Length; k++)
        {
            output.WriteLine($"x_{k} = {Place(run.Iterates[k])}, f = {run.Values[k]}");
        }

        output.WriteLine($"{title}: {OutcomeName(run.Outcome)}{(run.Steps is { } steps ? $" after {Counted.Of(steps, "step")}" : string.Empty)}");
        foreach (var c in run.Checks)
        {
            output.WriteLine($"  {c.Claim}{(c.Reading.Length > 0 ? $" reading {c.Reading}" : string.Empty)}: {(c.SaysNothing ? "nothing to check" : c.Holds ? "holds" : "VIOLATED")} ({c.Detail})");
        }
    }

    private static void WriteRates(BpmResult result, BpmView run, TextWriter output)
    {
        output.WriteLine(
            $"bounds at each iterate, with the margin left in parentheses, for x* = {Place(result.XStar)} "
            + (result.XStarServes ? "(serves in alignment)" : "(no minimizer serves in alignment; this one is nearest to x_0)"));
        output.WriteLine(
            "  ii: of |x_k-x*|^2; iii and 9/2: of the steps left; ! marks a bound that is not kept"
            + (result.IsConvex ? "; convex, of |x_k-x*|^2, the steps left and f(x_k)-f*" : string.Empty));
        var columns = result.IsConvex ? [.. _columns, .. _convexColumns] : _columns;
        var rows = new List<string[]> { (string[])["k", "f(x_k)", "|x_k-x*|^2", "|x_k-x*|", .. columns.Select(c => c.Title)] };
        rows.AddRange(run.Rates.Select(rate => (string[])
        [
            rate.Index.ToString(CultureInfo.InvariantCulture), Short(rate.Value), rate.SquaredDistance.ToString(), Decimal(Math.Sqrt(rate.SquaredDistance.ToDouble())),
            .. columns.Select(c => rate.Bound(c.Claim, c.Reading, c.Quantity) is { } bound ? Cell(bound) : "-"),
        ]));
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length)).ToArray();
        foreach (var row in rows)
        {
            output.WriteLine($"  {string.Join("  ", row.Select((cell, c) => cell.PadRight(widths[c])))}".TrimEnd());
        }
    }

    private static string Cell(IterateBound bound) =>
        $"{Short(bound.Bound)} ({(bound.Margin is { } margin ? Short(margin) : "never")}){(bound.Holds ? string.Empty : "!")}";

    /// <summary>The exact text where it is short, else a decimal behind <c>~</c>.</summary>
    private static string Short(Surd value) => value.ToString() is { Length: <= WidestExact } text ? text : $"~{Decimal(value.Enclose(DecimalBits).Lower.ToDouble())}";

    private static string Decimal(double value) => value.ToString("0.######", CultureInfo.InvariantCulture) is var text && (value == 0 || text is not ("0" or "-0"))
        ? text
        : value.ToString("0.##e0", CultureInfo.InvariantCulture);
}
