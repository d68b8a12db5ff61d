using System.Globalization;
using Brox.Numbers;
using Brox.Theory.Broximal.Oracles;

namespace Brox.Cli;

/// <summary>The measurements of oracles as aligned text: a table for each function and radius, and all of them together.</summary>
internal static class OraclesText
{
    private static readonly string[] _header = ["", "lost", "most", "off by", "most", "violated", "near", "steps", "then f - f*"];

    public static void Print(IReadOnlyList<OracleTable> tables, TextWriter output)
    {
        if (tables.Count == 0)
        {
            return;
        }

        foreach (var table in tables)
        {
            Print(table, output);
            output.WriteLine();
        }

        if (tables.Count > 1)
        {
            PrintTotals(tables, output);
            output.WriteLine();
        }

        output.WriteLine("lost, most: mean and largest share of the exact decrease f(x) - min f(Ball(x, t)) that a step loses, at the far points of the exact runs; 0 is exact, 100% stands still, above that f rises");
        output.WriteLine("off by, most: mean and largest distance from the step to the exact set, in units of t; [a, b] encloses what is not known better");
        output.WriteLine(FormattableString.Invariant($"violated: steps of the oracle's own runs with |u - x*|^2 > |x - x*|^2 - |u - x|^2 + {OracleRun.Slack:R} t^2, of all its steps from far points"));
        output.WriteLine(FormattableString.Invariant($"near: runs that come within t of a minimizer, of all runs; steps: how many each takes (stuck: does not move; > {OracleRun.DefaultLimit}: given up)"));
        output.WriteLine("then f - f*: the largest value one step after that; an exact step lands on a minimizer");
    }

    private static void Print(OracleTable table, TextWriter output)
    {
        var f = table.Subject.Function;
        var metric = f.Metric.IsIdentity ? string.Empty : $", B = [{string.Join("; ", f.Metric.Rows.Select(row => string.Join(" ", row)))}]";
        output.WriteLine($"{table.Subject.Name}, t = {table.Radius}{metric}: f = {f.Text()}");
        var starts = table.FarStarts.Select(x => $"({string.Join(", ", x.Select(c => c.ToString(CultureInfo.InvariantCulture)))})");
        output.WriteLine($"  {table.Subject.Minimizers}; {(table.FarStarts.IsEmpty ? "no start is farther than t from a minimizer" : $"starts {string.Join(" ", starts)}")}");
        output.WriteLine($"  {BudgetText(table)}");
        PrintAligned([_header, .. table.Rows.Select(Cells)], output);
    }

    private static string BudgetText(OracleTable table) => table.Budget switch
    {
        null => "no far point from which an exact step lowers f",
        { Upper: <= 1e-6 } => "no inexact step is safe: a point that violates the decrease of Theorem 4.1, or meets it with equality, is as good as exact",
        { Lower: > 1e-6 and var least } => $"every step that loses less than {Fine(least)} keeps the decrease of Theorem 4.1, at all {table.Rows[0].Points} far points (certified)",
        { Upper: var most } => $"a point that violates the decrease of Theorem 4.1, or meets it with equality, loses at most {Percent(most, down: false)}; no smaller loss is certified to be safe",
    };

    private static string[] Cells(OracleRow row) =>
    [
        row.Oracle.Name,
        row.Lost is { } l ? Percent(l.Mean) : "-",
        row.Lost is { } w ? Percent(w.Worst) : "-",
        row.Distance is { } d ? Share(d.Mean) : "-",
        row.Distance is { } e ? Share(e.Worst) : "-",
        FormattableString.Invariant($"{row.Violations}/{row.Moves}"),
        FormattableString.Invariant($"{row.Reached}/{row.Runs.Length}"),
        string.Join(" ", row.Runs.Select(Steps)),
        row.Landing is { } landing ? Small(landing) : "-",
    ];

    private static string Steps(OracleRun run) => run.Outcome switch
    {
        OracleOutcome.Near => run.Moves.ToString(CultureInfo.InvariantCulture),
        OracleOutcome.Stuck => FormattableString.Invariant($"stuck@{run.Moves}"),
        _ => FormattableString.Invariant($">{run.Moves}"),
    };

    private static void PrintTotals(IReadOnlyList<OracleTable> tables, TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant($"all {tables.Count} tables"));
        var rows = tables.SelectMany(t => t.Rows).GroupBy(r => r.Oracle.Name).Select(group => new[]
        {
            group.Key,
            group.Select(r => r.Lost).OfType<MeasuredValues>().ToList() is { Count: > 0 } lost
                ? Percent(new FloatInterval(Median(lost.Select(l => l.Mean.Lower)), Median(lost.Select(l => l.Mean.Upper)))) : "-",
            FormattableString.Invariant($"{group.Sum(r => r.Runs.Count(run => run.Violations > 0))}/{group.Sum(r => r.Runs.Length)}"),
            FormattableString.Invariant($"{group.Sum(r => r.Reached)}/{group.Sum(r => r.Runs.Length)}"),
            FormattableString.Invariant($"{group.Sum(r => r.Runs.Count(run => run.Outcome == OracleOutcome.Stuck))}"),
        });
        PrintAligned([["", "lost (median of tables)", "runs that violate", "near", "stuck"], .. rows], output);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static void PrintAligned(IReadOnlyList<string[]> cells, TextWriter output)
    {
        var widths = Enumerable.Range(0, cells[0].Length).Select(j => cells.Max(row => row[j].Length)).ToArray();
        foreach (var row in cells)
        {
            output.WriteLine($"  {string.Join("  ", row.Select((cell, j) => j == 0 ? cell.PadRight(widths[j]) : cell.PadLeft(widths[j])))}".TrimEnd());
        }
    }

    /// <summary>A share as a percentage with a tenth: one number where both ends round to it, else both, rounded outward.</summary>
    private static string Percent(FloatInterval share) =>
        Same(100 * share.Lower, 100 * share.Upper, 1) is { } text ? $"{text}%" : $"[{Percent(share.Lower, down: true)}, {Percent(share.Upper, down: false)}]";

    private static string Percent(double share, bool down) => $"{Outward(100 * share, 1, down)}%";

    /// <summary>A share as a percentage with two significant digits, rounded down.</summary>
    private static string Fine(double share)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(100 * share)) - 1);
        return $"{(unit * Math.Floor(100 * share / unit)).ToString("0.########", CultureInfo.InvariantCulture)}%";
    }

    private static string Share(FloatInterval share) => Same(share.Lower, share.Upper, 2) ?? $"[{Outward(share.Lower, 2, down: true)}, {Outward(share.Upper, 2, down: false)}]";

    private static string? Same(double low, double high, int digits)
    {
        var (a, b) = (Rounded(low, digits), Rounded(high, digits));
        return a == b || high - low < 0.1 * Math.Pow(10, -digits) ? b : null;
    }

    private static string Rounded(double x, int digits)
    {
        var rounded = Math.Round(x, digits, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString(digits == 1 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
    }

    private static string Outward(double x, int digits, bool down)
    {
        // Ends that differ from a whole unit by rounding alone are that unit.
        var unit = Math.Pow(10, digits);
        x = Math.Abs((x * unit) - Math.Round(x * unit)) < 1e-6 ? Math.Round(x * unit) / unit : x;
        return Rounded((down ? Math.Floor(x * unit) : Math.Ceiling(x * unit)) / unit, digits);
    }

    private static string Small(double x) => Math.Abs(x) < 1e-9 ? "0" : x.ToString(Math.Abs(x) is >= 0.01 and < 1000 ? "0.00" : "0.0e0", CultureInfo.InvariantCulture);
}
