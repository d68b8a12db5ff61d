using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Brox.Definitions;
using Brox.Definitions.Language;

namespace Brox.Theory.Claims.Proofs;

/// <summary>
/// An inclusion between classes as a theorem of Coq over <c>proofs/Setting.v</c>, with its proof from the theorems of the index: the statement is printed from the text of the inclusion, so that a theorem of another
/// statement does not prove it.
/// </summary>
internal static partial class CoqInclusion
{
    /// <summary>The libraries of the development that a proof needs.</summary>
    private const string Imports = """
        From Coq Require Import Reals Lra.
        From Brox Require Import Setting Classes FurtherClasses Section3 Section5 AppendixC AppendixD Inclusions Arrows Clarke PolyakConnected.
        Open Scope R_scope.
        Ltac for_some := repeat match goal with H : exists _, _ |- _ => destruct H end.

        """;

    /// <summary>All inclusions of the index, a theorem each: the file <c>proofs/KnownInclusions.v</c>.</summary>
    public static string File()
    {
        var text = new StringBuilder("""
            (** * The known inclusions

                Each statement is printed from the inclusion as the knowledge base has it, which stands above it, and proved by the theorem that index.json names; a test compares
                this file with what is printed. The setting: a proper closed function with a minimizer. *)

            """);
        text.Append(Imports);
        foreach (var (fact, proof) in ProofIndex.Facts)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n(** {fact} *)\n{Theorem(fact, [(fact, proof)])}");
        }

        return text.ToString();
    }

    /// <summary>A file with one inclusion, proved by a chain of inclusions of the index.</summary>
    /// <param name="inclusion">The inclusion, as a conjecture.</param>
    /// <param name="chain">The inclusions that lead from its hypotheses to its conclusion, in order, each with its theorem.</param>
    public static string File(string inclusion, ImmutableArray<(string Fact, Proof Proof)> chain)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"(* {inclusion}\n");
        foreach (var (fact, proof) in chain)
        {
            text.Append(CultureInfo.InvariantCulture, $"   {fact}: {proof.Theorem}, {proof.Path}\n");
        }

        return text.Append("   Written by brox export; make -C proofs compiles what it imports, and coqc -R proofs Brox checks it. *)\n").Append(Imports).Append('\n').Append(Theorem(inclusion, chain)).ToString();
    }

    private static string Theorem(string inclusion, ImmutableArray<(string Fact, Proof Proof)> chain)
    {
        var (hypotheses, conclusion) = Sides(inclusion);
        var radius = hypotheses.Append(conclusion).Any(c => c.Contains("t=t", StringComparison.Ordinal)) ? "forall t : R, 0 < t -> " : string.Empty;
        var names = Names(inclusion);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Theorem {Identifier(inclusion)} (V : Space) (f : efun V) : {radius}");
        text.Append(string.Concat(names.Select(n => $"forall {n} : R, 0 < {n} -> ")));
        text.Append(string.Concat(hypotheses.Prepend(ClassName.HasMinimizer).Prepend(ClassName.Closed).Select(h => $"{Class(h)} -> "))).Append(Class(conclusion)).Append(".\nProof.\n");
        text.Append("  intros; for_some.\n");
        foreach (var (fact, proof) in chain)
        {
            var use = string.Join(", ", proof.Also.Prepend(proof.Theorem));
            text.Append(CultureInfo.InvariantCulture, $"  assert ({Class(Sides(fact).Conclusion)}) by eauto using {use}, Rlt_0_1.\n");
        }

        return text.Append("  assumption.\nQed.\n").Replace("Rlt_0_1.\n  assert", "Rlt_0_1; for_some.\n  assert").ToString();
    }

    /// <summary>A class of an inclusion as a proposition, without its parameters for some values of them; a condition between numbers as it is.</summary>
    private static string Class(string text)
    {
        if (text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var match = ClassExpression().Match(text);
        var (name, arguments) = (match.Groups["name"].Value, match.Groups["arguments"].Value);
        var coq = CoqPrinter.Name(name);
        if (arguments.Length > 0)
        {
            return $"{coq} f {string.Join(' ', arguments.Split(',').Select(a => Argument(a.Trim()[(a.Trim().IndexOf('=', StringComparison.Ordinal) + 1)..])))}";
        }

        var parameters = DefinitionCatalog.BuiltIn.Find(name)?.Parameters.Select(p => p.Name).ToList() ?? [];
        return parameters.Count == 0 ? $"{coq} f" : $"(exists {string.Join(' ', parameters)}, {coq} f {string.Join(' ', parameters)})";
    }

    private static string Argument(string value) => value.All(char.IsAsciiLetterOrDigit) ? value : $"({value})";

    /// <summary>The names that stand for positive numbers, but for the radius t.</summary>
    private static IEnumerable<string> Names(string inclusion) =>
        ClassExpression().Matches(inclusion).SelectMany(m => Name().Matches(ArgumentValues().Replace(m.Groups["arguments"].Value, string.Empty)).Select(n => n.Value))
            .Where(n => n is not ("t" or "sqrt" or "min")).Distinct();

    private static (string[] Hypotheses, string Conclusion) Sides(string inclusion)
    {
        var sides = inclusion.Split("=>");
        return ([.. Comma().Split(sides[0]).Select(h => h.Trim())], sides[1].Trim());
    }

    private static string Identifier(string inclusion) =>
        "fact_" + NotIdentifier().Replace(inclusion.Replace("=>", "implies", StringComparison.Ordinal), "_").Trim('_');

    [GeneratedRegex(@"(?<name>[a-z][a-z0-9-]*)(\((?<arguments>[^()]*)\))?")]
    private static partial Regex ClassExpression();

    /// <summary>A comma between hypotheses, not between the arguments of one.</summary>
    [GeneratedRegex(@",(?![^(]*\))")]
    private static partial Regex Comma();

    [GeneratedRegex(@"[A-Za-z]+\s*=")]
    private static partial Regex ArgumentValues();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Name();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotIdentifier();
}
