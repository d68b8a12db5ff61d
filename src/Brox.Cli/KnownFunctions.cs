using Brox.Functions;
using Brox.Functions.Json;
using Brox.Knowledge;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;
using Brox.Theory.Classes;

namespace Brox.Cli;

/// <summary>The functions that <c>refute</c> tries first: those of the base, and those of saved counterexamples in a folder.</summary>
internal static class KnownFunctions
{
    private static readonly string[] _variables = ["x", "y", "z"];

    /// <summary>The functions that can be represented.</summary>
    /// <param name="folder">A folder with saved counterexamples and instance files; <see langword="null"/> for none.</param>
    /// <exception cref="UnusableInputException">There is no such folder, or a file of it is neither.</exception>
    public static IReadOnlyList<FunctionInstance> Of(string? folder) =>
        [.. (folder is null ? [] : Saved(folder)).Concat(KnowledgeBase.Default.Functions.Select(f => f.Function.Instance).OfType<FunctionInstance>())];

    /// <summary>A function of the base that is argued, not decided, to refute a conjecture about one function; <see langword="null"/> where there is none.</summary>
    /// <remarks>One radius stands for every radius by scaling; constants are not known of these functions, so a hypothesis with one is not looked at.</remarks>
    public static Memberships? Argued(Conjecture conjecture)
    {
        if (conjecture.Conclusion is not Membership || conjecture.Functions.Count != 1 || StandingAssumptions.Of(conjecture) == StandingAssumption.None
            || conjecture.Statements.Any(s => s is not Membership { Function: FunctionExpression.Variable }))
        {
            return null;
        }

        var terms = conjecture.Statements.Cast<Membership>().Select(m => m.Class).ToList();
        var radii = terms.Where(t => t.Class.Parameter == ParameterKind.Radius).Select(t => $"{t.IsSquare} {t.Argument}").Distinct().Count();
        // Here a step r is 1: a function that is not in the class for 1 may be for another.
        if (terms[^1].Class.Parameter != ParameterKind.Radius && KnownClasses.HasRadius(terms[^1].Class.Name))
        {
            return null;
        }

        return radii > 1 || terms.Exists(t => t.Class.Parameter != ParameterKind.Radius && t.Argument is not null)
            ? null
            : KnowledgeBase.Default.Refuting([.. terms.SkipLast(1).Select(t => t.Class.Name)], terms[^1].Class.Name) is { Function.Instance: null } argued ? argued : null;
    }

    /// <summary>The formula that an argued function is on all of R^d; <see langword="null"/> where its text is more than a formula.</summary>
    public static FormulaFunction? Formula(Memberships argued)
    {
        try
        {
            return argued.Function.Dimension <= _variables.Length ? FormulaFunction.Parse(_variables[..argued.Function.Dimension], argued.Function.Text) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static List<FunctionInstance> Saved(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UnusableInputException($"--known {OneLine.Clean(folder)}: there is no such directory");
        }

        var result = new List<FunctionInstance>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            if (SavedCounterexampleReader.TryRead(bytes, out var saved, out _))
            {
                result.AddRange(saved!.Functions.Values);
            }
            else
            {
                result.Add(InstanceFile.Parse(bytes, path));
            }
        }

        return result;
    }
}
