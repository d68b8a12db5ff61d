using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes.Formulas.Rules;

namespace Brox.Theory.Classes.Formulas;

/// <summary>The classes that look along the rays from a minimizer: star-convex, (strictly) star-quasiconvex.</summary>
internal static class StarDeciders
{
    public static Verdict StarConvex(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (Convex(a, cancellation) is { } convex)
        {
            return new Holds(convex, Method.Certified);
        }

        if (Rule(a, cancellation) is { } rule)
        {
            return new Holds(rule, Method.Certified);
        }

        var proof = a.IsSmooth(cancellation).IsComplete ? GradientDeciders.QuasarProof(a, Rational.One, cancellation) : new CentreProof(null, null);
        return proof.Reason is { } reason
            ? new Holds($"{reason}; for differentiable f that is star-convexity", Method.Certified)
            : Refuted(a, (x, z, least) => z - (Half(x) + Half(least)), "(f(x) + f*)/2", cancellation)
                ?? (Verdict)new Undecided($"star-convexity is neither proved nor refuted on {a.F.Box}{GradientDeciders.Left(proof)}");
    }

    public static Verdict StarQuasiconvex(FormulaAnalysis a, bool strictly, CancellationToken cancellation)
    {
        if (StrictDescent(a, cancellation) is { } reason)
        {
            return new Holds(reason, Method.Certified);
        }

        if (!strictly && a.Minimum(cancellation) is not null && ConvexityDeciders.Quasiconvex(a, cancellation) is Holds quasiconvex)
        {
            return new Holds($"{quasiconvex.Reason}; every x* serves", Method.Certified);
        }

        return Refuted(a, (x, z, _) => z - x, "f(x)", cancellation)
            ?? (Verdict)new Undecided($"{(strictly ? "strict star-quasiconvexity" : "star-quasiconvexity")} is neither proved nor refuted on {a.F.Box}");
    }

    /// <summary>
    /// Why f falls strictly along the segment from every x outside X to one and the same minimizer (f is strictly star-quasiconvex); <see langword="null"/> where that was not proved.
    /// </summary>
    public static string? StrictDescent(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (a.Theory(cancellation)?.StrictDescent() is { } line)
        {
            return line;
        }

        if (Convex(a, cancellation) is { } convex)
        {
            return convex;
        }

        if (Rule(a, cancellation) is { } rule)
        {
            return rule;
        }

        if (a.Minimum(cancellation) is not null && ConvexityDeciders.StrictProof(a, cancellation) is { } strict)
        {
            return strict;
        }

        if (a.Core is { } core && StrictDescent(core, cancellation) is { } inner)
        {
            return $"an increasing function of {core.F.Text()}: {inner}";
        }

        return a.IsSmooth(cancellation).IsComplete
            ? CentreProof.Attempt(
                a,
                CentreProof.SomeNeighbourhood(a, cancellation),
                (box, jet, place) => CentreProof.Radial(box, jet, place).Lower > 0,
                "<grad f(x), x-x*> > 0 for x != x*",
                cancellation).Reason
            : null;
    }

    /// <summary>Why f is star-convex by the way it is composed; <see langword="null"/> where that was not proved.</summary>
    public static string? Rule(FormulaAnalysis a, CancellationToken cancellation) =>
        a.Minimum(cancellation) is { } minimum && minimum.Members.Take(4).Concat(Nearby(a, minimum)).FirstOrDefault(p => StarRule.Holds(a.Formula, a.Rules, p)) is { Dimension: > 0 } p
            ? $"star-convex with x* = {p}, on {a.F.Box}, by the rules of composition" : null;

    /// <summary>The minimizers with coordinates -1, 0 and 1, where there are several minimizers: a crossing of curves of minimizers, which no search for one comes upon, is often among them.</summary>
    private static IEnumerable<Point> Nearby(FormulaAnalysis a, Minimum minimum)
    {
        if (minimum.IsUnique || a.F.Dimension > 3 || minimum.Members is not [var known, ..] || a.F.ExactValue(known) is not { } least)
        {
            return [];
        }

        IEnumerable<Rational[]> points = [[]];
        points = Enumerable.Range(0, a.F.Dimension).Aggregate(points, (all, _) => all.SelectMany(p => new[] { Rational.Zero, Rational.One, -Rational.One }.Select(v => p.Append(v).ToArray())));
        return points.Select(p => new Point(p)).Where(p => a.F.Box.Sides.Select((s, i) => !(p[i] < s.Lower) && !(p[i] > s.Upper)).All(inside => inside) && a.F.ExactValue(p) == least);
    }

    /// <summary>Why f is convex with a minimizer; <see langword="null"/> where that was not proved.</summary>
    public static string? Convex(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (!ConvexityDeciders.IsConvex(a, cancellation))
        {
            return null;
        }

        return a.Region.IsBounded || a.Minimum(cancellation) is not null ? $"convex on {a.F.Box}, with a minimizer" : null;
    }

    private static Quantity Half(Quantity value) => Quantity.Of(Rational.Half) * value;

    /// <summary>For every x* a point x such that the middle of the segment between them lies too high.</summary>
    private static Fails? Refuted(FormulaAnalysis a, Func<Quantity, Quantity, Quantity, Quantity> excess, string bound, CancellationToken cancellation)
    {
        if (a.Minimum(cancellation) is not { } minimum)
        {
            return null;
        }

        var random = new Random(17);
        var candidates = new List<Refutation>();
        for (var i = 0; i < 500; i++)
        {
            var x = SimplePoints.Round(a.F, a.Region.Sample(random), i % 2 == 0 ? 1 : 4);
            var at = FloatBoxes.Of(x);
            var value = Quantity.At(a.F, x);
            var weight = new FloatInterval(i % 3 == 0 ? 0.5 : 0.25 + (0.5 * (i % 2)));
            FloatInterval[] Between(FloatInterval[] c) => [.. at.Zip(c, (p, q) => p + (weight * (q - p)))];

            // For weights other than 1/2 the bound of star-convexity is another one; f(x) and f* are weighed alike only in the middle.
            if (weight.Lower != 0.5 && bound != "f(x)")
            {
                continue;
            }

            candidates.Add(new Refutation(
                c => excess(value, new Quantity(null, a.F.Enclose(Between(c))), minimum.Value).IsPositive,
                c => Witness.Of($"f(z) > {bound} for z = x + {weight.Lower}(x* - x) and every x* of X in {FloatBoxes.Text(c)}").With("x", x)));
        }

        return RefuteAll.Try(minimum, candidates, out _, cancellation) is { } witness
            ? new Fails($"every minimizer is refuted, on {a.F.Box}: {minimum.Text}", witness, Method.Certified)
            : null;
    }
}
