using Brox.Theory.Functions;
using Brox.Theory.Verdicts;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Which decider answers for which class on functions given by a formula.</summary>
internal static class FormulaDeciders
{
    /// <summary>The verdict for a class, by its name.</summary>
    public static Verdict Decide(string name, FormulaFunction f, ClassArgument argument, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new Undecided($"{name}{(argument == ClassArgument.None ? string.Empty : " with its parameter")} is not decided on {f.Box}");
    }
}
