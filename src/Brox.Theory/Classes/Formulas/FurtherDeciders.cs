using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Numbers;
using Brox.Theory.Classes.Further;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Classes of the literature on formulas, by what is decided of the classes of the paper; constants "for some value" alone.</summary>
internal static class FurtherDeciders
{
    private const string LocalMinimizersGlobal = "local-minimizers-global";

    private static readonly string[] _names = ["invex", "error-bound", "sharp", LocalMinimizersGlobal];

    /// <summary>The verdict on a class by its name; <see langword="null"/> where nothing follows.</summary>
    public static Verdict? Decide(string name, FormulaFunction f, ClassArgument argument, CancellationToken cancellation)
    {
        if (name is "twice-differentiable" or "l-smooth" && Smooth(name, f, argument) is { } smooth)
        {
            return smooth;
        }

        if (name == "strongly-quasar-convex")
        {
            return f.HasDoubles && argument is { ConstantOrNull: null, More: null or { Values.Length: 0 } } ? StronglyQuasarConvex(f, cancellation) : null;
        }

        if (FurtherImplications.OfAnother(name, f, argument, cancellation) is { } other)
        {
            return other;
        }

        if (argument.ConstantOrNull is null && f.HasDoubles && FormulaDeciders.Decide(ClassName.HasMinimizer, f, ClassArgument.None, cancellation) is Holds && FurtherImplications.Decide(name, f, cancellation) is { } follows)
        {
            return follows;
        }

        if (!_names.Contains(name) || argument.ConstantOrNull is not null || !f.HasDoubles || FormulaDeciders.Decide(ClassName.HasMinimizer, f, ClassArgument.None, cancellation) is not Holds)
        {
            return null;
        }

        var a = FormulaAnalysis.Of(f);
        if (Section(a) is { } section)
        {
            return LineDeciders.Exact(section) is { } line ? FurtherClasses.Find(name)?.Decide(line, argument, cancellation) : Decide(name, section, argument, cancellation);
        }

        return name switch
        {
            "invex" => Invex(a, cancellation),
            "error-bound" => ErrorBound(a, cancellation),
            "sharp" => Sharp(a, cancellation),

            // Beside a point x outside X lie lower points: on the segment to x*; or, as the gradient does not vanish, against it.
            LocalMinimizersGlobal => From(a, cancellation, ClassName.StrictlyStarQuasiconvex, ClassName.PolyakLojasiewicz, ClassName.Pseudoconvex, ClassName.Aiming),
            _ => null,
        };
    }

    /// <summary>
    /// For some gamma and mu: <c>X = {s}</c>, and f is quasar-convex with the restricted secant inequality. From <c>&lt;grad f, x-s&gt; &gt;= g (f-f*)</c> and <c>&gt;= m |x-s|^2</c> follows
    /// <c>&lt;grad f, x-s&gt; &gt;= (g/2)(f-f*) + (m/2)|x-s|^2 &gt;= gamma ((f-f*) + (mu/2)|x-s|^2)</c> for <c>gamma = min(g/2, 1)</c> and <c>mu = m/gamma</c>. The other way, the class leaves out one term at a time, as
    /// <c>f &gt;= f*</c>; and <c>x in X</c> gives <c>0 &gt;= (mu/2)|x-s|^2</c>.
    /// </summary>
    private static Verdict? StronglyQuasarConvex(FormulaFunction f, CancellationToken cancellation)
    {
        var verdicts = new List<(string Name, Verdict Verdict)>();
        foreach (var name in new[] { ClassName.UniqueMinimizer, ClassName.QuasarConvex, ClassName.RestrictedSecant })
        {
            verdicts.Add((name, FormulaDeciders.Decide(name, f, ClassArgument.None, cancellation)));
            if (verdicts[^1].Verdict is not Holds)
            {
                break;
            }
        }

        return verdicts[^1] switch
        {
            (_, Holds) => new Holds(string.Join("; ", verdicts.Select(v => $"{v.Name}: {((Holds)v.Verdict).Reason}")), Method.Certified),
            (var name, Fails fails) => fails with { Reason = $"not {name}: {fails.Reason}" },
            _ => null,
        };
    }

    /// <summary>
    /// Analytic formulas have continuous second derivatives; those of quadratic functions are constant, so some L serves.
    /// </summary>
    private static Holds? Smooth(string name, FormulaFunction f, ClassArgument argument)
    {
        var a = FormulaAnalysis.Of(f);
        if (!f.HasDoubles || !f.Box.IsWholeSpace)
        {
            return null;
        }

        if (name == "twice-differentiable")
        {
            return DomainRules.IsAnalytic(a.Formula, a.Rules) ? new Holds($"analytic, on {f.Box}", Method.Certified) : null;
        }

        return Quadratic.TryRead(a.Formula, f.Dimension) is not null && argument.ConstantOrNull is null ? new Holds($"quadratic, so some L serves, on {f.Box}", Method.Certified) : null;
    }

    /// <summary>
    /// A formula on all of R^d that speaks of one variable only, as a function of that one; <see langword="null"/> for others. X and its distance are those of the line times R^(d-1), and the other partial
    /// derivatives are 0, so that the definitions of the four classes say the same of both.
    /// </summary>
    internal static FormulaFunction? Section(FormulaAnalysis a)
    {
        if (a.F.Dimension == 1 || !a.F.Box.IsWholeSpace)
        {
            return null;
        }

        var used = Variables(a.Formula).Distinct().ToList();
        return used.Count == 1 ? FormulaFunction.Create([a.F.Variables[used[0]]], a.Formula.Substitute(_ => Expression.Variable(0))) : null;
    }

    private static IEnumerable<int> Variables(Expression e) => e.Operation == Operation.Variable ? [e.Index] : e.Arguments.SelectMany(Variables);

    /// <summary>
    /// Each of these inequalities gives f = f* where the gradient vanishes: <c>0 &gt;= 2 mu (f(x) - f*)</c>, <c>f* &gt;= f(x)</c>; pseudoconvex: <c>&lt;0, y-x&gt; &gt;= 0</c> implies <c>f(y) &gt;= f(x)</c>.
    /// </summary>
    private static Verdict? Invex(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (a.Minimum(cancellation) is { } minimum && CriticalPoints.NotOptimal(a, minimum.Value.Enclosure, cancellation) is { } place)
        {
            return new Fails($"a stationary point in {a.F.Box} is no minimizer", GradientDeciders.Stationary(a, place, minimum), Method.Certified);
        }

        return From(a, cancellation, ClassName.PolyakLojasiewicz, ClassName.Pseudoconvex, ClassName.QuasarConvex);
    }

    /// <summary>
    /// On all of R^d <c>|grad f|^2 &gt;= 2 mu (f - f*) &gt;= mu^2 dist^2</c> for Polyak-Lojasiewicz functions, which grow quadratically; <c>|grad f| d &gt;= &lt;grad f, x-p&gt; &gt;= mu d^2</c> under the restricted
    /// secant inequality. At the one minimizer, inside the box, the Hessian H is positive semidefinite: where <c>H_kk = 0</c>, <c>H e_k = 0</c>, and <c>grad f(p + t e_k) = o(t)</c>.
    /// </summary>
    private static Verdict? ErrorBound(FormulaAnalysis a, CancellationToken cancellation) => !a.F.Box.IsWholeSpace ? null
        : (Verdict?)From(a, cancellation, ClassName.PolyakLojasiewicz, ClassName.RestrictedSecant)
            ?? (FormulaDeciders.Decide(ClassName.Differentiable, a.F, ClassArgument.None, cancellation) is Holds && GrowthDeciders.FlatMinimizer(a, cancellation) is { } flat
                ? new Fails($"no c > 0 serves, on {a.F.Box}", flat.Witness, Method.Certified)
                : null);

    /// <summary>
    /// A function that is differentiable on all of R^d and not constant is not sharp: its gradient vanishes at a nearest minimizer p of a point x that is none, and on the segment from p to x
    /// <c>f - f* &gt;= c dist = c|.-p|</c> asks for a slope of at least c. A norm of affine functions that vanish together at one point only is sharp: <c>|M(x-p)| &gt;= c|x-p|</c>, M being injective.
    /// </summary>
    private static Verdict? Sharp(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (!a.F.Box.IsWholeSpace)
        {
            return null;
        }

        if (a.Formula.Operation == Operation.Norm && a.Minimum(cancellation) is { Only: { } p } && a.F.ExactValue(p) is { IsZero: true }
            && a.Formula.Arguments.All(g => Quadratic.TryRead(g, a.F.Dimension) is { IsAffine: true }))
        {
            return new Holds($"the norm of affine functions that vanish together at {p} alone, on {a.F.Box}", Method.Certified);
        }

        return FormulaDeciders.Decide(ClassName.Differentiable, a.F, ClassArgument.None, cancellation) is Holds smooth && Other(a, cancellation) is { } x
            ? new Fails(
                $"no c > 0 serves, on {a.F.Box}", Witness.Of($"f is differentiable, so that its gradient vanishes at the minimizer nearest to x ({smooth.Reason})").With("x", x), Method.Certified)
            : null;
    }

    /// <summary>A point that is proved to be no minimizer.</summary>
    private static Functions.Geometry.Point? Other(FormulaAnalysis a, CancellationToken cancellation) => a.Minimum(cancellation) is { Members: [var member, ..] } minimum
        ? Enumerable.Range(0, a.F.Dimension).Select(i => new Functions.Geometry.Point([.. Enumerable.Range(0, a.F.Dimension).Select(k => member[k] + (k == i ? Rational.One : Rational.Zero))]))
            .Where(x => a.F.Enclose(FloatBoxes.Of(x)).Lower > minimum.Value.Enclosure.Upper).Cast<Functions.Geometry.Point?>().FirstOrDefault()
        : null;

    private static Holds? From(FormulaAnalysis a, CancellationToken cancellation, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (FormulaDeciders.Decide(name, a.F, ClassArgument.None, cancellation) is Holds holds)
            {
                return holds with { Reason = $"{name}: {holds.Reason}" };
            }
        }

        return null;
    }
}
