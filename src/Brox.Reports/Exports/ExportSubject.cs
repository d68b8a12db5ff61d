using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;

namespace Brox.Reports.Exports;

/// <summary>One statement of a conjecture with what is known of it.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Verdict">Its verdict for the instance.</param>
internal sealed record DecidedStatement(Statement Statement, Verdict Verdict);

/// <summary>What is exported: a counterexample to a conjecture, a run that refutes a claim, or a function alone.</summary>
internal sealed class ExportSubject
{
    private ExportSubject(string file, SavedCounterexample? saved, ImmutableSortedDictionary<string, FunctionInstance> functions, ImmutableSortedDictionary<string, Rational> parameters)
    {
        (File, Saved, Functions, Parameters) = (file, saved, functions, parameters);
        if (saved is SavedCounterexample.ToConjecture { Conjecture: var conjecture, Instance: var instance })
        {
            Hypotheses = [.. conjecture.Hypotheses.Select(h => Decided(h, instance))];
            Conclusion = Decided(conjecture.Conclusion, instance);
        }

        Run = saved is SavedCounterexample.ToClaim claim ? SavedRun.Read(claim) : null;
    }

    /// <summary>The file it comes from, as a command would name it.</summary>
    public string File { get; }

    /// <summary>The counterexample; <see langword="null"/> for a function alone.</summary>
    public SavedCounterexample? Saved { get; }

    /// <summary>The functions by name.</summary>
    public ImmutableSortedDictionary<string, FunctionInstance> Functions { get; }

    /// <summary>The parameters by name.</summary>
    public ImmutableSortedDictionary<string, Rational> Parameters { get; }

    /// <summary>The hypotheses of the conjecture; empty where there is none.</summary>
    public ImmutableArray<DecidedStatement> Hypotheses { get; } = [];

    /// <summary>The conclusion of the conjecture; <see langword="null"/> where there is none.</summary>
    public DecidedStatement? Conclusion { get; }

    /// <summary>The run, for a claim on one; else <see langword="null"/>.</summary>
    public SavedRun? Run { get; }

    /// <summary>The conjecture, or the claim with its reading, or the name of the function: a text from a file, not escaped.</summary>
    public string Title => Saved switch
    {
        SavedCounterexample.ToConjecture conjecture => conjecture.Conjecture.ToString(),
        SavedCounterexample.ToClaim claim => claim.Reading is { Length: > 0 } reading ? $"{claim.Claim} (reading {reading})" : claim.Claim,
        _ => Functions.Values.First().Name ?? "f",
    };

    /// <summary>What fails: the points and the inequalities at them, one part for every choice of <c>x*</c>; empty where nothing is known to.</summary>
    public ImmutableArray<Witness> Witnesses => Conclusion is { Statement: Membership, Verdict: Fails { Witness: var witness } }
        ? witness.Refutations.IsEmpty ? [witness] : witness.Refutations
        : [];

    /// <summary>Why this is no counterexample, in one line; <see langword="null"/> where it is one as far as is known, or a function alone.</summary>
    public string? Objection =>
        Hypotheses.FirstOrDefault(h => h.Verdict is Fails) is { } failing ? $"the hypothesis {failing.Statement} fails"
        : Conclusion is { Verdict: Holds } ? $"the conclusion {Conclusion.Statement} holds"
        : null;

    private static DecidedStatement Decided(Statement statement, ConjectureInstance instance)
    {
        var verdict = ConjectureEvaluation.Verdict(statement, instance);
        return new DecidedStatement(statement, verdict is Fails fails && statement is Membership { Function: var function } ? FunctionName.Of(fails, function.ToString()) : verdict);
    }

    /// <summary>The subject that a saved counterexample is.</summary>
    /// <param name="saved">The counterexample.</param>
    /// <param name="file">The file it comes from.</param>
    public static ExportSubject Of(SavedCounterexample saved, string file)
    {
        ArgumentNullException.ThrowIfNull(saved);
        return new ExportSubject(file, saved, saved.Functions, saved.Parameters);
    }

    /// <summary>The subject that a function alone is.</summary>
    /// <param name="function">The function.</param>
    /// <param name="file">The file it comes from.</param>
    public static ExportSubject Of(FunctionInstance function, string file) =>
        new(file, null, ImmutableSortedDictionary<string, FunctionInstance>.Empty.Add("f", function), ImmutableSortedDictionary<string, Rational>.Empty);

    /// <summary>The counterexample, for a format that states what is refuted.</summary>
    /// <exception cref="NotExportableException">It is a function alone.</exception>
    internal SavedCounterexample Refuting(string format) =>
        Saved ?? throw new NotExportableException($"{format} is written for a saved counterexample; a function alone refutes nothing");
}
