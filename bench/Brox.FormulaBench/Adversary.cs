using System.Globalization;
using Brox.Definitions.Verdicts;
using Brox.FormulaBench.Refuter;
using Brox.Functions;
using Brox.Theory.Classes;

namespace Brox.FormulaBench;

/// <summary>
/// Tests verdicts on generated formulas against a numerical refuter of its own: a verdict "holds" at which sampled points violate the definition clearly, a constant below the best one that samples
/// violate, and two verdicts that contradict a theorem are printed as DISAGREE and are to be looked at in exact arithmetic. A verdict "fails" for which no sampled point is a violation is printed as
/// "unseen": most of these are failures that samples do not see (an infimum that is not attained, a limit, a constant that just misses).
/// </summary>
internal static class Adversary
{
    private static readonly string[] _classes =
    [
        "differentiable", "convex", "strongly-convex", "strongly-convex(mu=1/4)", "strongly-convex(mu=1/2)", "quasiconvex", "strictly-quasiconvex", "pseudoconvex", "generalized-pseudoconvex", "star-convex", "star-quasiconvex",
        "strictly-star-quasiconvex", "quasar-convex", "quasar-convex(gamma=1/2)", "quasar-convex(gamma=1)", "aiming", "aiming(theta=1/2)", "aiming(theta=1)", "polyak-lojasiewicz", "polyak-lojasiewicz(mu=1/4)",
        "polyak-lojasiewicz(mu=1)", "quadratic-growth", "quadratic-growth(mu=1/4)", "quadratic-growth(mu=1)", "restricted-secant", "restricted-secant(mu=1/4)", "restricted-secant(mu=1)", "unique-minimizer",
        "connected-minimizers", "has-minimizer", "closed", "continuous", "real-valued", "convex-domain", "bounded-domain", "alignment(t=1)", "progress(t=1)", "broximally-aligned(t=1)",
        "alignment(t=1/2)", "progress(t=1/2)", "broximally-aligned(t=1/2)", "uniformly-aligned(t=1)", "uniformly-aligned-sublevel(t=1)", "uniformly-aligned-in-ball(t=1)",
    ];

    /// <summary>Those of the literature, decided for piecewise polynomials of one variable.</summary>
    private static readonly string[] _further =
    [
        "strictly-convex", "weakly-convex(rho=1)", "l-smooth(L=4)", "semistrictly-quasiconvex", "strongly-quasiconvex(mu=1/4)", "strictly-pseudoconvex", "invex", "variationally-coherent", "weakly-variationally-coherent",
        "star-convex-all", "star-quasiconvex-all", "strongly-star-convex(mu=1/4)", "strongly-star-quasiconvex(mu=1/4)", "quasi-strongly-convex(mu=1/4)", "one-point-convex(mu=1/4)", "error-bound(c=1/4)",
        "upper-error-bound(L=4)", "quadratic-upper-growth(L=4)", "sharp(c=1/4)", "acute-gradient(a=1/4)", "convex-minimizers", "concave", "quasiconcave",
    ];

    // What takes longer counts as undecided: wrong verdicts are looked for, not slow ones.
    private static readonly TimeSpan _limit = TimeSpan.FromMilliseconds(400);

    /// <summary>Decides all classes on formulas until so many verdicts are answers; returns the number of clear disagreements.</summary>
    public static int Run(int count, int seed)
    {
        var (formulas, decided, undecided, disagreements, unseen) = (0, 0, 0, 0, 0);
        for (var i = 0; decided < count; i++)
        {
            var random = new Random((seed * 1_000_003) + i);
            var f = new GeneratedFormulas(random).Next();
            var label = $"{f.Text()} on {f.Box}";
            Console.WriteLine($"formula {i}: {label}");
            Console.Out.Flush();
            var sample = new SampledFunction(f, random);
            var violations = new Violations(sample);
            var verdicts = new Dictionary<string, Verdict>();
            formulas++;
            foreach (var name in _classes.Concat(f.Dimension == 1 ? _further : []))
            {
                var (expression, verdict) = Decided(f, name);
                verdicts[name] = verdict;
                if (verdict is Undecided)
                {
                    undecided++;
                    continue;
                }

                decided++;
                var parameter = Parameter(name);
                List<double[]> hints = verdict is Fails { Witness: var w } ? [.. Hints(w, f.Dimension)] : [];
                var violation = violations.Find(expression.Class.Name, parameter, hints);
                if (verdict is Holds && violation is not null)
                {
                    disagreements++;
                    Console.WriteLine($"DISAGREE {label} | {name} holds | {verdict.Reason} | {violation}");
                }
                else if (verdict is Fails fails && violation is null && violations.CanSee(expression.Class.Name, parameter) && !IsSeenAsKink(violations, verdicts, expression.Class, f.Dimension))
                {
                    unseen++;
                    Console.WriteLine($"unseen   {label} | {name} fails | {verdict.Reason} | {fails.Witness.Text()}");
                }

                if (verdict is Holds && parameter is null && Constant(expression.Class, f) is { } constant && violations.Find(expression.Class.Name, constant, []) is { } below)
                {
                    disagreements++;
                    Console.WriteLine($"DISAGREE {label} | {name} with the constant {constant.ToString("R", CultureInfo.InvariantCulture)} | {below}");
                }
            }

            foreach (var contradiction in Arrows.Contradicted(verdicts))
            {
                disagreements++;
                Console.WriteLine($"DISAGREE {label} | {contradiction}");
            }

            if ((i + 1) % 10 == 0)
            {
                Console.WriteLine($"so far {formulas} formulas, {decided} answers, {undecided} undecided, {disagreements} disagreements, {unseen} failures unseen");
                Console.Out.Flush();
            }
        }

        Console.WriteLine($"{formulas} formulas, {decided} answers, {undecided} undecided, {disagreements} disagreements, {unseen} failures unseen");
        return disagreements;
    }

    private static (ClassExpression Expression, Verdict Verdict) Decided(FormulaFunction f, string name)
    {
        if (!ClassExpression.TryParse(name, out var expression, out var error))
        {
            throw new InvalidOperationException(error);
        }

        using var source = new CancellationTokenSource(_limit);
        try
        {
            return (expression!, expression!.Class.Decide(f, expression.Argument, source.Token));
        }
        catch (OperationCanceledException)
        {
            return (expression!, new Undecided("time"));
        }
    }

    /// <summary>A constant that is said to serve, a little below the best one.</summary>
    private static double? Constant(FunctionClass of, FormulaFunction f)
    {
        using var source = new CancellationTokenSource(_limit);
        try
        {
            return of.BestConstant(f, source.Token) switch
            {
                LargestConstant largest => largest.Value.ToDouble() * (1 - 1e-4),
                EnclosedConstant { Lower: { } lower } => lower.ToDouble() * (1 - 1e-6),
                _ => null,
            };
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Whether the class is one of differentiable functions and samples show that this is none.</summary>
    private static bool IsSeenAsKink(Violations violations, Dictionary<string, Verdict> verdicts, FunctionClass of, int dimension) =>
        Arrows.AsksDifferentiability(of.Name) && violations.Find("differentiable", null, verdicts.GetValueOrDefault("differentiable") is Fails { Witness: var w } ? [.. Hints(w, dimension)] : []) is not null;

    private static double? Parameter(string name)
    {
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? null : Numbers.Rational.Parse(name[(equals + 1)..^1]).ToDouble();
    }

    private static IEnumerable<double[]> Hints(Witness witness, int dimension) =>
        witness.Refutations.Prepend(witness).SelectMany(w => w.Entries).Where(e => e.IsPoint && e.Coordinates.Length == dimension).Select(e => (double[])[.. e.Coordinates.Select(c => c.ToDouble())]);
}
