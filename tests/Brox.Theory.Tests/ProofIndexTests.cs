using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Atlas;
using Brox.Theory.Claims.Proofs;

namespace Brox.Theory.Tests;

/// <summary>The index of the theorems speaks of the claims, facts and theorems that there are, of all that hold.</summary>
public class ProofIndexTests
{
    private static string Proofs { get; } = Path.Combine(Folder(), "../../proofs");

    [Fact]
    public void WhatHoldsHasATheoremOrAnException()
    {
        var exceptions = ProofIndex.Exceptions.Select(e => e.Key).ToHashSet();
        Assert.DoesNotContain(ProofIndex.Exceptions, e => e.Missing.Length == 0);
        Assert.Empty(ClaimCatalog.WithVariants.Where(c => c.Expected == ClaimVerdict.Holds && ProofIndex.Of(c) is null && !exceptions.Contains(c.Key)).Select(c => c.Key));
        Assert.Empty(AtlasFacts.All.Where(f => ProofIndex.OfFact(f.Text) is null && !exceptions.Contains(f.Text)).Select(f => f.Text));
    }

    [Fact]
    public void NothingElseIsInTheIndex()
    {
        var keys = ClaimCatalog.WithVariants.Where(c => c.Expected == ClaimVerdict.Holds).Select(c => c.Key).ToHashSet();
        Assert.Empty(ProofIndex.Claims.Except(keys));
        var facts = ProofIndex.Facts.Select(f => f.Text).ToList();
        Assert.Equal(facts.Count, facts.Distinct().Count());
        Assert.Empty(ProofIndex.Exceptions.Select(e => e.Key).Intersect(ProofIndex.Claims.Concat(facts)));
        Assert.Empty(ProofIndex.Exceptions.Select(e => e.Key).Except(keys).Except(AtlasFacts.All.Select(f => f.Text)));
    }

    [Fact]
    public void EveryTheoremStandsInItsFile()
    {
        var files = Directory.EnumerateFiles(Proofs, "*.v").ToDictionary(f => Path.GetFileName(f), File.ReadAllText);
        var all = string.Join('\n', files.Values);
        foreach (var proof in ClaimCatalog.WithVariants.Select(ProofIndex.Of).OfType<Proof>().Concat(ProofIndex.Facts.Select(f => f.Proof)))
        {
            Assert.Matches($@"(?m)^Theorem {Regex.Escape(proof.Theorem)}\b", files[proof.File]);
            Assert.All(proof.Also, name => Assert.Matches($@"(?m)^Theorem {Regex.Escape(name)}\b", all));
        }
    }

    /// <summary>KnownInclusions.v is what is printed from the index; <c>BROX_COQ=write</c> writes it anew, and .ci/proofs.sh has coqc prove it.</summary>
    [Fact]
    public void StatementsOfTheInclusionsArePrinted()
    {
        var path = Path.Combine(Proofs, "KnownInclusions.v");
        var printed = CoqInclusion.File();
        if (Environment.GetEnvironmentVariable("BROX_COQ") == "write")
        {
            File.WriteAllText(path, printed);
        }

        Assert.True(
            printed == File.ReadAllText(path),
            "proofs/KnownInclusions.v is not what is printed from proofs/index.json; write it anew with BROX_COQ=write dotnet test tests/Brox.Theory.Tests --filter ProofIndex, and see that bash .ci/proofs.sh still passes");
    }

    [Fact]
    public void AnInclusionSaysItsParameters()
    {
        var text = CoqInclusion.File("quasar-convex, unique-minimizer => aiming", [("quasar-convex, unique-minimizer => aiming", new Proof("T", "F.v", [], string.Empty))]);
        Assert.Contains("closed f -> has_minimizer f -> (exists gamma, quasar_convex f gamma) -> unique_minimizer f -> (exists theta, aiming f theta).", text, StringComparison.Ordinal);
        text = CoqInclusion.File("error-bound(c=c) => quadratic-growth(mu=c/2)", [("error-bound(c=c) => quadratic-growth(mu=c/2)", new Proof("T", "F.v", [], string.Empty))]);
        Assert.Contains("(f : efun V) : forall c : R, 0 < c -> closed f -> has_minimizer f -> error_bound f c -> quadratic_growth f (c/2).", text, StringComparison.Ordinal);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
