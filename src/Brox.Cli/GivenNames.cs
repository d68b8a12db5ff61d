using System.Collections.Immutable;
using System.CommandLine;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes.Formulas;

namespace Brox.Cli;

/// <summary><c>--with NAME=...</c>: functions and parameters of a conjecture that are given instead of searched.</summary>
internal static class GivenNames
{
    /// <summary>The option.</summary>
    public static Option<string[]> Option() => new("--with")
    {
        Description = "A function or parameter of the conjecture that is given: f=\"x^2 + y^2\", g=\"0:0, 2:1\", f=FILE, t=1/2; may be repeated. What is left open is searched.",
        HelpName = "NAME=...",
    };

    /// <summary>What is given; <see langword="null"/> for nothing.</summary>
    /// <exception cref="UnusableInputException">A text is not of this form, a name is none of the conjecture, or what it stands for cannot be read.</exception>
    public static ConjectureInstance? Read(string[] texts, Conjecture conjecture, Terminal terminal)
    {
        if (texts.Length == 0)
        {
            return null;
        }

        var functions = ImmutableSortedDictionary.CreateBuilder<string, FunctionInstance>();
        var parameters = ImmutableSortedDictionary.CreateBuilder<string, Rational>();
        foreach (var text in texts)
        {
            var cut = text.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = cut < 0 ? (string.Empty, text) : (text[..cut].Trim(), text[(cut + 1)..].Trim());
            if (name.Length == 0 || value.Length == 0)
            {
                throw new UnusableInputException($"--with \"{OneLine.Clean(text)}\": write NAME=FUNCTION, as in --with f=\"x^2\", or PARAMETER=NUMBER, as in --with t=1/2");
            }

            if (functions.ContainsKey(name) || parameters.ContainsKey(name))
            {
                throw new UnusableInputException($"--with {OneLine.Clean(name)} is given twice");
            }

            if (conjecture.Functions.Contains(name))
            {
                functions.Add(name, Function(name, value, terminal));
            }
            else if (conjecture.Parameters.Contains(name))
            {
                parameters.Add(name, Rational.TryParse(value, out var number, out _) && number.Sign > 0 ? number : throw new UnusableInputException($"--with {name}={OneLine.Clean(value)}: a parameter is a positive number such as 1/2"));
            }
            else
            {
                throw new UnusableInputException($"--with {OneLine.Clean(name)}: the conjecture speaks of {string.Join(", ", conjecture.Functions.Concat(conjecture.Parameters))}, and of no {OneLine.Clean(name)}");
            }
        }

        return functions.Values.Select(f => f.Dimension).Distinct().Count() > 1
            ? throw new UnusableInputException("--with: the functions of one conjecture have one dimension; these have several")
            : Matched(conjecture, new ConjectureInstance(functions.ToImmutable(), parameters.ToImmutable()));
    }

    /// <summary>Where a function is left open, formulas that are made of polynomials on the line as such: what is searched beside them is decided exactly then.</summary>
    private static ConjectureInstance Matched(Conjecture conjecture, ConjectureInstance given) =>
        conjecture.Functions.Any(f => !given.Functions.ContainsKey(f)) && given.Functions.Values.All(f => Exact(f) is not null)
            ? given with { Functions = given.Functions.ToImmutableSortedDictionary(f => f.Key, FunctionInstance (f) => Exact(f.Value)!) }
            : given;

    private static PiecewisePolynomial? Exact(FunctionInstance function) => function is FormulaFunction formula ? LineDeciders.Exact(formula) : null;

    /// <summary>Whether nothing of a conjecture is left open.</summary>
    public static bool IsComplete(Conjecture conjecture, ConjectureInstance given) =>
        conjecture.Functions.All(given.Functions.ContainsKey) && conjecture.Parameters.All(given.Parameters.ContainsKey);

    private static FunctionInstance Function(string name, string text, Terminal terminal)
    {
        try
        {
            return new FunctionSource(text).Load(terminal);
        }
        catch (UnusableInputException e)
        {
            throw new UnusableInputException($"--with {name}: {e.Message}");
        }
    }
}
