using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;
using Brox.Theory.Runs;

namespace Brox.Cli;

/// <summary>A run on a formula, and whether Theorem 4.1 speaks of it.</summary>
/// <param name="Run">The run.</param>
/// <param name="Hypothesis">Whether the hypotheses of Theorem 4.1 hold, in words.</param>
/// <param name="Applies">Whether they hold.</param>
internal sealed record FormulaBpmResult(FormulaRun Run, string Hypothesis, bool Applies);

/// <summary>Runs the method on a formula by certified steps, and compares with Theorem 4.1.</summary>
internal static class FormulaBpmSolver
{
    /// <summary>The most steps of a run whose steps are certified.</summary>
    public const int MostSteps = 1_000;

    /// <summary>The run from a start.</summary>
    /// <exception cref="UnusableInputException">The start is not in the domain; the message names the option that it was given by.</exception>
    public static FormulaRun Run(FormulaFunction f, Point start, Radius radius, SelectionRule rule, int mostSteps, CancellationToken cancellation, string option = "--start")
    {
        ArgumentNullException.ThrowIfNull(f);
        if (start.Dimension != f.Dimension)
        {
            throw new UnusableInputException($"{option} has {start.Dimension} coordinates, the function has dimension {f.Dimension}");
        }

        return f.Box.Contains(start) && !f.Enclose(FloatBoxes.Of(start)).IsEmpty
            ? FormulaBpm.Run(f, start, radius, rule, mostSteps, cancellation)
            : throw new UnusableInputException($"{option} {start} is not in dom f");
    }

    /// <summary>The bounds at each iterate of a run, those of convex functions where f is known to be one.</summary>
    public static IReadOnlyList<IReadOnlyList<FormulaBound>> Rates(FormulaFunction f, FormulaRun run, Radius radius, CancellationToken cancellation) =>
        FormulaRates.Of(f, run, radius, ClassCatalog.Named(ClassName.Convex).Decide(f, ClassArgument.None, cancellation) is Holds);

    /// <summary>The run from a start, with what Theorem 4.1 says of it.</summary>
    /// <exception cref="UnusableInputException">The start is not in the domain.</exception>
    public static FormulaBpmResult Solve(FormulaFunction f, Point start, Radius radius, SelectionRule rule, int mostSteps, CancellationToken cancellation)
    {
        var run = Run(f, start, radius, rule, mostSteps, cancellation);
        var aligned = ClassCatalog.BroximallyAligned.Decide(f, ClassArgument.Of(radius), cancellation);
        var word = aligned is Holds ? "holds" : aligned is Fails ? "fails" : "undecided";
        var hypothesis = rule == SelectionRule.Nearest && aligned is Holds
            ? "the rule nearest is not one of Theorem 4.1"
            : $"broximally-aligned({radius}): {word}, {aligned.Reason}";
        return new FormulaBpmResult(run, hypothesis, aligned is Holds && rule != SelectionRule.Nearest);
    }
}
