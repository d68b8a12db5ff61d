using System.Globalization;
using System.Reflection;
using Brox.Functions;
using Brox.Search.Refuting;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;

namespace Brox.Xunit.Running;

/// <summary>Searches for a counterexample to the statement of a test, and holds what is found against what is expected.</summary>
internal static class StatementCheck
{
    /// <summary>What was looked at, in lines that the test prints.</summary>
    /// <exception cref="StatementException">The test fails; the message says why.</exception>
    public static string Run(StatementAttribute attribute, MethodInfo method, CancellationToken cancellation)
    {
        if (!Conjecture.TryParse(attribute.Statement, out var conjecture, out var error))
        {
            throw new StatementException($"this is no statement: {error}");
        }

        int[] dimensions = attribute.Dimension == 0 ? [1, 2, 3] : [attribute.Dimension];
        var options = new RefuterOptions(Families(attribute.Families), dimensions, (ulong)attribute.Seed, TimeSpan.FromSeconds(attribute.Seconds));
        var result = Refuter.Run(conjecture!, options, cancellation);
        var warnings = string.Concat(ConjectureNames.Warnings(attribute.Statement).Select(w => $"warning: {w}\n"));
        try
        {
            return warnings + attribute switch
            {
                ConjectureAttribute believed => Believed(believed, conjecture!, result),
                RefutedAttribute refuted => Refuted(refuted, conjecture!, result, method),
                _ => throw new StatementException($"{attribute.GetType().Name} is neither [Conjecture] nor [Refuted]"),
            };
        }
        catch (StatementException e) when (warnings.Length > 0)
        {
            throw new StatementException(warnings + e.Message, e);
        }
    }

    private static string Believed(ConjectureAttribute attribute, Conjecture conjecture, RefuterResult result)
    {
        if (result.Counterexample is { } found)
        {
            throw new StatementException(
                string.Create(CultureInfo.InvariantCulture, $"{conjecture}\nREFUTED after {result.Tally.Candidates} candidates, by\n{Text(conjecture, found)}\nreplay: brox refute \"{conjecture}\" --seed {attribute.Seed}"));
        }

        var members = result.Tally.SatisfiedHypotheses;
        return members >= attribute.LeastMembers
            ? string.Create(CultureInfo.InvariantCulture, $"{conjecture}: not refuted, {members} of {result.Tally.Candidates} candidates satisfied the hypotheses\n")
            : throw new StatementException(string.Create(
                CultureInfo.InvariantCulture,
                $"{conjecture}\nNOTHING LEARNT: {members} of {result.Tally.Candidates} candidates satisfied the hypotheses, and {attribute.LeastMembers} are wanted; give it more Seconds, or ask for less (LeastMembers)"));
    }

    private static string Refuted(RefutedAttribute attribute, Conjecture conjecture, RefuterResult result, MethodInfo method)
    {
        if (result.Counterexample is not { } found)
        {
            throw new StatementException(string.Create(
                CultureInfo.InvariantCulture,
                $"{conjecture}\nNOT REFUTED: {result.Tally.SatisfiedHypotheses} of {result.Tally.Candidates} candidates satisfied the hypotheses; if it is true, it is a [Conjecture]"));
        }

        var text = $"{conjecture}\n{Text(conjecture, found)}\n";
        var size = found.Functions.Values.Sum(Size);
        if (attribute.Points > 0 && size > attribute.Points)
        {
            throw new StatementException(string.Create(CultureInfo.InvariantCulture, $"{text}this counterexample has {size} points or pieces, and {attribute.Points} are wanted at most"));
        }

        KeptCounterexample.Compare(attribute.Source, method, text);
        return text;
    }

    private static string Text(Conjecture conjecture, ConjectureInstance found) =>
        string.Join('\n', CounterexampleText.Lines(found, (ConjectureEvaluation.Evaluate(conjecture, found) as ConjectureOutcome.Violated)?.Conclusion));

    private static int Size(FunctionInstance function) => function switch
    {
        FiniteFunction f => f.Points.Length,
        PiecewisePolynomial f => f.Cells.Count(c => c is not null) + f.KnotValues.Count(v => v is not null),
        _ => 1,
    };

    private static SearchFamilies Families(string names) => names.Split(',', StringSplitOptions.TrimEntries).Aggregate(SearchFamilies.None, (families, name) => families | name switch
    {
        "finite" => SearchFamilies.Finite,
        "piecewise" => SearchFamilies.Piecewise,
        "formula" => SearchFamilies.Formula,
        _ => throw new StatementException($"Families = \"{names}\": \"{name}\" is none of finite, piecewise, formula"),
    });
}
