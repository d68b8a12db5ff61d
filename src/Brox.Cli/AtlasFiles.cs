using Brox.Theory.Claims.Atlas;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli;

/// <summary>
/// The exact witnesses of the atlas as saved counterexamples, one for each witness and each class that it is not in: all classes whose cell it decides are the hypotheses.
/// </summary>
internal static class AtlasFiles
{
    /// <summary>Writes the files.</summary>
    /// <returns>Their number.</returns>
    /// <exception cref="UnusableInputException">The folder or a file cannot be written.</exception>
    public static int Write(IEnumerable<AtlasCell> cells, string folder)
    {
        OutputFile.MakeFolder(folder);
        var count = 0;
        foreach (var group in cells.OfType<AtlasCell.Refuted>().Where(c => c.Witness is ExactWitness).GroupBy(c => (Witness: (ExactWitness)c.Witness, To: c.To.Text)))
        {
            var conjecture = Conjecture.Parse($"{string.Join(", ", group.Select(c => c.From.Text))} => {group.Key.To}");
            var instance = ConjectureInstance.Of(group.Key.Witness.Function);
            var witness = ConjectureEvaluation.Evaluate(conjecture, instance) is ConjectureOutcome.Violated { Conclusion: { } fails } ? VerdictJson.Witness(fails.Witness) : null;
            var name = $"{Words(group.Key.Witness.Name)}-not-{Words(group.Key.To)}.json";
            OutputFile.Write(Path.Combine(folder, name), VerdictJson.Text(SavedCounterexampleWriter.Write(new SavedCounterexample.ToConjecture(conjecture, instance, witness))) + "\n");
            count++;
        }

        return count;
    }

    /// <summary>A name in letters, digits and signs that every file system takes.</summary>
    private static string Words(string text) =>
        string.Join('-', string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
