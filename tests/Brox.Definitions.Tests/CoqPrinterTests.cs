using System.Runtime.CompilerServices;
using Brox.Definitions.Language;

namespace Brox.Definitions.Tests;

/// <summary>The definitions that the theorems of <c>proofs/</c> speak of are those that this library decides.</summary>
public class CoqPrinterTests
{
    /// <summary>Classes.v is what is printed from the definitions; <c>BROX_COQ=write</c> writes it anew.</summary>
    [Fact]
    public void ClassesOfTheTheoremsAreTheDefinitions()
    {
        var path = Path.Combine(Folder(), "../../proofs/Classes.v");
        var printed = CoqPrinter.File(DefinitionCatalog.BuiltIn);
        if (Environment.GetEnvironmentVariable("BROX_COQ") == "write")
        {
            File.WriteAllText(path, printed);
        }

        Assert.True(
            printed == File.ReadAllText(path),
            "proofs/Classes.v is not what is printed from src/Brox.Definitions/Classes; write it anew with BROX_COQ=write dotnet test tests/Brox.Definitions.Tests --filter CoqPrinter, and see that bash .ci/proofs.sh still passes");
    }

    [Theory]
    [InlineData("class a-b\n  forall x in dom: x in X or f(x) > f* and not x != x", "forall x : V, dom f x -> argmin f x \\/ (f x > fstar f)%num /\\ ~ x <> x.")]
    [InlineData("class c\n  (forall x in dom: x in X) and dom = dom", null)]
    [InlineData("class d(mu > 0)\n  forall x in dom: mu*f(x) >= (2 + mu)*dist(x, X)^2 + 1/2", "0 < mu /\\ forall x : V, dom f x -> (mu * f x >= (2 + mu) * num_sqr (dist_X f x) + Fin (1/2))%num.")]
    [InlineData("class e\n  (exists x in X: f(x) <= 0) implies (exists c > 0: forall y in ball(y, c): y in dom)", null)]
    [InlineData("class e\n  (exists x in X: f(x) <= 0) implies exists c > 0: forall x in dom: forall y in ball(x, c): y in dom", "(exists x : V, argmin f x /\\ (f x <= Fin 0)%num) -> exists c : R, 0 < c /\\ forall x : V, dom f x -> forall y : V, ball x c y -> dom f y.")]
    [InlineData("class g\n  forall x, y in dom: (x in X and y in X iff x = y) and |x - y| - 1 < 3 - (2 - 1/3) and x in dom", "forall x : V, dom f x -> forall y : V, dom f y -> (argmin f x /\\ argmin f y <-> x = y) /\\ norm (x [-] y) - 1 < 3 - (2 - 1/3) /\\ dom f x.")]
    public void StatementsKeepTheirTree(string text, string? formula)
    {
        var definitions = Record.Exception(() => DefinitionParser.Parse(text, DefinitionCatalog.BuiltIn.Find));
        if (formula is null)
        {
            Assert.IsType<DefinitionException>(definitions);
            return;
        }

        Assert.Null(definitions);
        var printed = CoqPrinter.Text(DefinitionParser.Parse(text, DefinitionCatalog.BuiltIn.Find).Single());
        Assert.Equal(formula, string.Join(' ', printed[printed.IndexOf(":=", StringComparison.Ordinal)..].Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)[1..]));
    }

    [Fact]
    public void WhatTheSettingHasNoWordForIsSaid()
    {
        var definition = DefinitionParser.Parse("class h\n  forall x in dom: f(x)*f(x) >= 0", DefinitionCatalog.BuiltIn.Find).Single();
        Assert.Contains("f(x)*f(x)", Assert.Throws<ArgumentException>(() => CoqPrinter.Text(definition)).Message, StringComparison.Ordinal);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
