using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Functions;
using Brox.Knowledge;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;
using Brox.Theory.Classes;

namespace Brox.Cli;

/// <summary>The functions that <c>refute</c> tries first: those of the base, and those of saved counterexamples in a folder.</summary>
internal static class KnownFunctions
{
    /// <summary>Classes that <c>c*f</c> belongs to with c times the constant: greater constants ask for more.</summary>
    private static readonly ImmutableHashSet<string> _growWithMultiples =
    [
        ClassName.StronglyConvex, ClassName.PolyakLojasiewicz, ClassName.QuadraticGrowth, ClassName.RestrictedSecant, "strongly-quasiconvex", "strongly-star-convex", "strongly-star-quasiconvex",
        "quasi-strongly-convex", "one-point-convex", "error-bound", "sharp",
    ];

    /// <summary>The same, where smaller constants ask for more.</summary>
    private static readonly ImmutableHashSet<string> _shrinkWithMultiples = ["weakly-convex", "l-smooth", "upper-error-bound", "quadratic-upper-growth"];

    /// <summary>Classes whose constant is that of every multiple: greater constants ask for more.</summary>
    private static readonly ImmutableHashSet<string> _sameForMultiples = [ClassName.QuasarConvex, ClassName.Aiming, "acute-gradient"];

    private static readonly string[] _variables = ["x", "y", "z"];

    /// <summary>The functions that can be represented.</summary>
    /// <param name="folder">A folder with saved counterexamples and instance files; <see langword="null"/> for none.</param>
    /// <exception cref="UnusableInputException">There is no such folder, or a file of it is neither.</exception>
    public static IReadOnlyList<FunctionInstance> Of(string? folder) =>
        [.. (folder is null ? [] : Saved(folder)).Concat(KnowledgeBase.Default.Functions.Select(f => f.Function.Instance).OfType<FunctionInstance>())];

    /// <summary>A function of the base that refutes a conjecture about one function by what is known of it; <see langword="null"/> where there is none.</summary>
    /// <remarks>
    /// One radius stands for every radius by scaling. Which constants serve is not known of these functions; but where every constant that is given among the hypotheses becomes better as f is multiplied by a
    /// greater number (or every one by a smaller), a multiple has them, and the conclusion, which fails for every constant, fails for multiples too. A constant that multiples share is asked of the argument.
    /// </remarks>
    public static Memberships? Argued(Conjecture conjecture)
    {
        conjecture = SetStatements.Plain(conjecture);
        if (conjecture.Conclusion is not Membership || conjecture.Functions.Count != 1 || StandingAssumptions.Of(conjecture) == StandingAssumption.None
            || conjecture.Statements.Any(s => s is not (Membership { Function: FunctionExpression.Variable } or DimensionCondition)))
        {
            return null;
        }

        var terms = conjecture.Statements.OfType<Membership>().Select(m => m.Class).ToList();
        var radii = terms.Where(t => t.Class.Parameter == ParameterKind.Radius).Select(t => $"{t.IsSquare} {t.Argument}").Distinct().Count();
        // Here a step r is 1: a function that is not in the class for 1 may be for another.
        if (terms[^1].Class.Parameter != ParameterKind.Radius && KnownClasses.HasRadius(terms[^1].Class.Name))
        {
            return null;
        }

        var given = terms.SkipLast(1).Where(t => t.Class.Parameter != ParameterKind.Radius && t.Argument is not null && !_sameForMultiples.Contains(t.Class.Name)).Select(t => t.Class.Name).ToList();
        var isReached = given.TrueForAll(_growWithMultiples.Contains) || given.TrueForAll(_shrinkWithMultiples.Contains);
        if (radii > 1 || !isReached || terms.Exists(t => !t.More.IsEmpty))
        {
            return null;
        }

        // One that can be represented is tried by the search as well, but not all that is known of it may be decided there at once.
        return KnowledgeBase.Default.Refuting(
            [.. terms.SkipLast(1).Select(t => t.Class.Name)], terms[^1].Class.Name, conjecture.Admits, f => terms.SkipLast(1).All(t => Has(f, t)));
    }

    /// <summary>Whether a function has the constant that a hypothesis gives, if multiples share it; a parameter alone stands for any number, a small one among them.</summary>
    private static bool Has(KnownFunction f, ClassTerm term) =>
        !_sameForMultiples.Contains(term.Class.Name) || term.Argument is null or ParameterExpression.Parameter
        || (term.Argument is ParameterExpression.Number { Value: var wanted } && f.Constants.TryGetValue(term.Class.Name, out var constant) && wanted <= constant);

    /// <summary>Which multiples of an argued function have the constants that the hypotheses give; <see langword="null"/> where none are given.</summary>
    public static string? Multiples(Conjecture conjecture)
    {
        var given = conjecture.Hypotheses.OfType<Membership>().Where(m => m.Class.Argument is not null && m.Class.Class.Parameter != ParameterKind.Radius && !_sameForMultiples.Contains(m.Class.Class.Name))
            .Select(m => m.Class.Class.Name).ToList();
        return given.Count == 0 ? null : given.TrueForAll(_growWithMultiples.Contains) ? "a number that is large enough" : "a number that is small enough";
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
