using Brox.Definitions.Verdicts;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>A witness for a function of one variable, as one for a function of several that is that function on a line.</summary>
internal static class LiftedWitness
{
    /// <summary>The witness with its points on the line; where a point is irrational, or <paramref name="keepsPoints"/> is not set, the points stand in the text alone.</summary>
    public static Witness Of(Witness witness, string function, Func<Rational, Point> line, bool keepsPoints)
    {
        if (witness.Refutations.Length > 1)
        {
            return Witness.Together(witness.Refutations.Select(r => Of(r, function, line, keepsPoints)));
        }

        var canLift = keepsPoints && witness.Entries.All(e => !e.IsPoint || e.Coordinates is [{ IsRational: true }]);
        var text = Witness.Of($"for {function}: {(canLift ? witness.Inequality : witness.Text())}");
        if (!canLift)
        {
            return text;
        }

        foreach (var entry in witness.Entries)
        {
            text = entry.IsPoint ? text.With(entry.Letter, line(entry.Coordinates[0].RationalValue)) : text with { Entries = text.Entries.Add(entry) };
        }

        return text;
    }
}
