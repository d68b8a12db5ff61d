using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.FormulaBench;

/// <summary>
/// Tests verdicts on generated formulas against a numerical refuter of its own: a verdict "holds" at which sampled points violate the definition clearly, and a verdict "fails" for which no
/// sampled point does, are printed. The first are to be looked at in exact arithmetic; the second are often failures that samples do not see (an infimum that is not attained, a limit).
/// </summary>
internal static class Adversary
{
    private static readonly string[] _classes =
    [
        "convex", "strongly-convex(mu=1/2)", "quasiconvex", "strictly-quasiconvex", "pseudoconvex", "star-convex", "star-quasiconvex", "strictly-star-quasiconvex", "quasar-convex(gamma=1/2)",
        "aiming(theta=1/2)", "polyak-lojasiewicz(mu=1/4)", "quadratic-growth(mu=1/4)", "restricted-secant(mu=1/4)", "unique-minimizer", "connected-minimizers", "differentiable", "continuous",
        "polyak-lojasiewicz", "quadratic-growth", "strongly-convex",
    ];

    // What takes longer counts as undecided: wrong verdicts are looked for, not slow ones.
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(1);

    /// <summary>Decides all classes on as many formulas; returns the number of clear disagreements.</summary>
    public static int Run(int count, int seed)
    {
        var random = new Random(seed);
        var (verdicts, undecided, disagreements) = (0, 0, 0);
        for (var i = 0; i < count; i++)
        {
            var (text, f) = Generated(random);
            var sample = new SampledFunction(f, random);
            foreach (var name in _classes)
            {
                _ = ClassExpression.TryParse(name, out var expression, out _);
                using var source = new CancellationTokenSource(_limit);
                Verdict verdict;
                try
                {
                    verdict = expression!.Class.Decide(f, expression.Argument, source.Token);
                }
                catch (OperationCanceledException)
                {
                    verdict = new Undecided("time");
                }

                verdicts++;
                undecided += verdict is Undecided ? 1 : 0;
                var violation = verdict is Undecided ? null : sample.Violation(name);
                if (verdict is Holds && violation is not null)
                {
                    disagreements++;
                    Console.WriteLine($"DISAGREE {text} on {f.Box} | {name} holds | {verdict.Reason} | {violation}");
                }
                else if (verdict is Fails fails && violation is null && sample.CanSee(name))
                {
                    Console.WriteLine($"unseen   {text} on {f.Box} | {name} fails | {verdict.Reason} | {fails.Witness.Text()}");
                }
            }

            if ((i + 1) % 10 == 0)
            {
                Console.WriteLine($"so far {i + 1} formulas, {verdicts} verdicts, {undecided} undecided, {disagreements} disagreements");
            }
        }

        Console.WriteLine($"{count} formulas, {verdicts} verdicts, {undecided} undecided, {disagreements} disagreements");
        return disagreements;
    }

    private static (string Text, FormulaFunction F) Generated(Random random)
    {
        var d = random.Next(5) < 3 ? 1 : 2;
        string[] variables = d == 1 ? ["x"] : ["x", "y"];
        while (true)
        {
            var text = Sum(random, variables);
            Box? box = null;
            if (random.Next(3) != 0)
            {
                (string Low, string High)[] all = [("-2", "2"), ("-1", "3"), ("0", "4"), ("1/2", "3"), ("-5", "5"), ("1/10", "2")];
                box = Box.Create(variables.Select(_ => all[random.Next(all.Length)]).Select(s => new BoxSide(Rational.Parse(s.Low), Rational.Parse(s.High))));
            }

            try
            {
                return (text, FormulaFunction.Parse(variables, text, box));
            }
            catch (FormatException)
            {
            }
        }
    }

    private static string Sum(Random random, string[] variables)
    {
        var terms = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Term(random, variables, 2)).ToList();
        return string.Concat(terms.Select((t, i) => i == 0 ? (random.Next(5) == 0 ? "-" : string.Empty) + t : (random.Next(4) == 0 ? " - " : " + ") + t));
    }

    private static string Term(Random random, string[] variables, int depth)
    {
        string Number() => new[] { "1", "2", "3", "1/2", "1/3", "1/10", "3/2" }[random.Next(7)];
        string Inner() => depth == 0 ? variables[random.Next(variables.Length)] : random.Next(3) switch
        {
            0 => variables[random.Next(variables.Length)],
            1 => $"({variables[random.Next(variables.Length)]} {(random.Next(2) == 0 ? "-" : "+")} {Number()})",
            _ => $"({Sum(random, variables)})",
        };
        var u = Inner();
        return random.Next(22) switch
        {
            0 or 1 or 2 => $"{u}^2",
            3 => $"{u}^4",
            4 => $"{u}^3",
            5 => $"abs({u})",
            6 => $"exp({u})",
            7 => $"exp(-{u}^2)",
            8 => $"log(1 + {u}^2)",
            9 => $"sqrt(1 + {u}^2)",
            10 => $"{Number()}*{u}",
            11 => $"sin({Number()}*{u})",
            12 => $"cos({u})",
            13 => $"{u}^2/(1 + {u}^2)",
            14 => $"abs({u})^(3/2)",
            15 => $"log(1 + exp({u}))",
            16 => $"max({u}, 0)^2",
            17 => $"max({u}, {Number()})",
            18 => variables.Length == 1 ? $"{u}*exp(-{u})" : $"norm({string.Join(", ", variables)})",
            19 => variables.Length == 1 ? $"sqrt({u})" : $"({string.Join(" + ", variables.Select(v => v + "^2"))})",
            20 => variables.Length == 1 ? $"log({u})" : $"{variables[0]}*{variables[1]}",
            _ => $"{Number()}*{Term(random, variables, Math.Max(0, depth - 1))}",
        };
    }
}
