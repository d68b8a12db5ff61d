using Brox.Definitions.Verdicts;
using Brox.Functions.Text;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Refuting;

/// <summary>Counterexamples for people: functions as tables or cases, witnesses with both sides evaluated.</summary>
internal static class CounterexampleText
{
    /// <summary>The instance and the witness against the conclusion, line by line.</summary>
    public static IEnumerable<string> Lines(ConjectureInstance instance, Fails? conclusion)
    {
        ArgumentNullException.ThrowIfNull(instance);
        foreach (var (name, value) in instance.Parameters)
        {
            yield return $"  {name} = {value}";
        }

        foreach (var (name, value) in instance.Maps)
        {
            yield return $"  {name} = {value}";
        }

        foreach (var line in instance.Functions.SelectMany(f => FunctionText.Lines(f.Key, f.Value)))
        {
            yield return line;
        }

        if (conclusion is not null)
        {
            yield return $"  the conclusion fails: {conclusion.Reason}";
            foreach (var part in conclusion.Witness.Refutations.IsEmpty ? [conclusion.Witness] : conclusion.Witness.Refutations)
            {
                yield return $"    {(part.Entries.IsEmpty ? string.Empty : "at ")}{part.Text()}";
            }
        }
    }
}
