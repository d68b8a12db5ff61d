using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes.Formulas.Rules;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Convexity, strong convexity and the two kinds of quasiconvexity of a formula on its box.</summary>
internal static class ConvexityDeciders
{
    private const int Budget = 40_000;
    private static readonly Quantity _half = Quantity.Of(Rational.Half);

    public static Verdict Convex(FormulaAnalysis a, CancellationToken cancellation) =>
        Proof(a, cancellation) is { } proof ? new Holds(proof, Method.Certified)
        : NotConvex(a, cancellation) is { } failure ? failure
        : HessianProof(a, cancellation, out var left) is { } second ? new Holds(second, Method.Certified)
        : new Undecided($"neither a proof of convexity on {a.F.Box} nor a point above a chord was found; left over: {FloatBoxes.Text(left)}");

    /// <summary>Why the formula is convex on its box, by the rules or, on a bounded box, by a few Hessians; <see langword="null"/> where that was not proved.</summary>
    public static string? Proof(FormulaAnalysis a, CancellationToken cancellation) =>
        a.Rules.Is(a.Formula, 1) ? $"convex on {a.F.Box} by the rules of composition"
        : !IsBent(a) && a.IsStronglyConvex(a.Region.Box, 0, 200, cancellation).IsComplete ? $"every Hessian on {a.F.Box} is positive semidefinite"
        : RadialFunction.TiltedConvexity(a, cancellation);

    /// <summary>Whether a second derivative along an axis is clearly negative somewhere, in floating point: then a proof of convexity is not worth its time.</summary>
    private static bool IsBent(FormulaAnalysis a)
    {
        var random = new Random(67);
        for (var k = 0; k < 24; k++)
        {
            var jet = a.F.Differentiate(a.Region.Sample(random), second: true);
            for (var i = 0; i < a.F.Dimension; i++)
            {
                if (jet.Hessian(i, i).Value < -1e-6 * jet.Curvatures.Max(h => Math.Abs(h.Value)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the formula is proved convex, with the full budget.</summary>
    public static bool IsConvex(FormulaAnalysis a, CancellationToken cancellation) =>
        a.IsKnownConvex ??= Proof(a, cancellation) is not null || (NotConvex(a, cancellation) is null && HessianProof(a, cancellation, out _) is not null);

    /// <summary>A point above a chord; <see langword="null"/> where none was found.</summary>
    public static Fails? NotConvex(FormulaAnalysis a, CancellationToken cancellation)
    {
        double Seems(double[][] p) => Relative(a, p, (x, z, y) => z - ((x + y) / 2));
        if (SimpleChord(a, cancellation) is { } simple)
        {
            return simple;
        }

        var found = Search.Violation(a, random => Search.Pair(a, random, cancellation), Seems, p => AboveChord(a, p).IsPositive, cancellation)
            ?? Search.Violation(a, ChordProposals.Of(a, quasi: false, cancellation), Seems, p => AboveChord(a, p).IsPositive, cancellation);
        return found is null ? null : Chord(a, found);
    }

    /// <summary>A point above a chord between simple points; <see langword="null"/> where there is none.</summary>
    public static Fails? SimpleChord(FormulaAnalysis a, CancellationToken cancellation) =>
        SimplePairs.First(a, p => Relative(a, p, (x, z, y) => z - ((x + y) / 2)) > 0, p => AboveChord(a, p).IsPositive, cancellation) is { } found ? Chord(a, found) : null;

    /// <summary>How far the middle of a chord lies above it.</summary>
    private static Quantity AboveChord(FormulaAnalysis a, Point[] p) => Quantity.At(a.F, Point.Midpoint(p[0], p[1])) - (_half * (Quantity.At(a.F, p[0]) + Quantity.At(a.F, p[1])));

    private static Fails Chord(FormulaAnalysis a, Point[] p) => new(
        $"a point lies above a chord, in {a.F.Box}",
        Triple(a, p, $"{_half * (Quantity.At(a.F, p[0]) + Quantity.At(a.F, p[1]))} = lambda*f(x) + (1-lambda)*f(y)", ">"), Method.Certified);

    public static Verdict StronglyConvex(FormulaAnalysis a, Rational? constant, CancellationToken cancellation)
    {
        if (NotConvex(a, cancellation) is { } failure)
        {
            return failure;
        }

        if (a.Slow(cancellation) is { IsRay: true } ray)
        {
            return new Fails($"no mu > 0 serves, on {a.F.Box}", Witness.Of($"along {ray.Text} f grows slower than |x|^2").With("x", ray.At), Method.Certified);
        }

        if (constant is { } mu)
        {
            return StronglyConvex(a, mu, cancellation);
        }

        for (var k = 4; k >= -40; k -= 4)
        {
            var some = k >= 0 ? Rational.Create(1L << k, 1) : Rational.Create(1, 1L << -k);
            if (a.Rules.IsStronglyConvex(a.Formula, some))
            {
                return new Holds($"mu = {some} serves on {a.F.Box}, by the rules of composition", Method.Certified);
            }
        }

        var curvature = a.CurvatureAtMinimum(cancellation);
        foreach (var m in new[] { curvature / 2, curvature / 16, curvature / 256, curvature / 4096, curvature / 65536 }.Where(m => m > 0 && a.Region.IsBounded))
        {
            if (a.IsStronglyConvex(a.Region.Box, m, Budget / 4, cancellation).IsComplete)
            {
                return new Holds($"every Hessian on {a.F.Box} is at least {FloatBoxes.Text(new FloatInterval(m))} times the identity", Method.Certified);
            }
        }

        return FlatDirection(a, cancellation) ?? (Verdict)new Undecided($"it is not decided whether some mu > 0 serves on {a.F.Box}");
    }

    public static Verdict Quasiconvex(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (a.Rules.IsQuasi(a.Formula, 1))
        {
            return new Holds($"quasiconvex on {a.F.Box} by the rules of composition", Method.Certified);
        }

        if (Hump(a, strict: false, cancellation) is { } hump)
        {
            return hump;
        }

        return BorderedHessian.IsStrictlyPseudoconvex(a, cancellation, out var left)
            ? new Holds(BorderedHessian.Reason(a), Method.Certified)
            : IsConvex(a, cancellation) ? new Holds($"convex on {a.F.Box}", Method.Certified)
            : StrictProof(a, cancellation) is { } strict ? new Holds(strict, Method.Certified)
            : new Undecided($"neither a proof of quasiconvexity on {a.F.Box} nor three points against it were found; left over: {FloatBoxes.Text(left)}");
    }

    public static Verdict StrictlyQuasiconvex(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (Hump(a, strict: true, cancellation) is { } hump)
        {
            return hump;
        }

        return StrictProof(a, cancellation) is { } proof
            ? new Holds(proof, Method.Certified)
            : new Undecided($"neither a proof of strict quasiconvexity on {a.F.Box} nor three points against it were found");
    }

    /// <summary>Why the formula is strictly quasiconvex on its box; <see langword="null"/> where that was not proved.</summary>
    public static string? StrictProof(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (IsStronglyConvexByRules(a))
        {
            return $"strongly convex on {a.F.Box} by the rules of composition";
        }

        // On a line a quasiconvex function that is not strictly so is constant on an interval: an analytic one would be constant, a convex one has several minimizers.
        if (a.F.Dimension == 1 && a.Rules.IsQuasi(a.Formula, 1))
        {
            if (DomainRules.IsAnalytic(a.Formula, a.Rules) && !(Quadratic.TryRead(a.Formula, 1)?.IsConstant ?? false) && IsNotConstant(a))
            {
                return $"quasiconvex on {a.F.Box} by the rules of composition, analytic and not constant";
            }

            if (a.Rules.Is(a.Formula, 1) && a.Minimum(cancellation) is { IsUnique: true })
            {
                return $"convex on {a.F.Box} with one minimizer";
            }
        }

        // Convex with a bounded X, f tends to infinity along every line, so that it is affine on none; an analytic function that is affine on a segment is so on its whole line.
        if (a.F.Box.IsWholeSpace && DomainRules.IsAnalytic(a.Formula, a.Rules) && a.Minimum(cancellation) is { } minimum
            && minimum.Cover.All(box => Array.TrueForAll(box, side => side.IsBounded)) && IsConvex(a, cancellation))
        {
            return $"convex and analytic on {a.F.Box} with a bounded X, so strictly convex";
        }

        // A maximum of strictly quasiconvex functions is one: at z each term lies below the larger of its values at x and y.
        if (a.Formula.Operation == Operation.Max
            && a.Formula.Arguments.All(e => FormulaDeciders.Own(ClassName.StrictlyQuasiconvex, FormulaFunction.Create(a.F.Variables, e,
                a.F.HasBox ? a.F.Box : null), ClassArgument.None, cancellation) is Holds))
        {
            return $"on {a.F.Box} a maximum of strictly quasiconvex functions";
        }

        if (a.Core is { } core && StrictProof(core, cancellation) is { } inner)
        {
            return $"an increasing function of {core.F.Text()}, which is strictly quasiconvex: {inner}";
        }

        return BorderedHessian.IsStrictlyPseudoconvex(a, cancellation, out _) ? BorderedHessian.Reason(a) : null;
    }

    private static bool IsNotConstant(FormulaAnalysis a)
    {
        var (low, high) = (a.Region.Sampled[0].Lower, a.Region.Sampled[0].Upper);
        var values = Enumerable.Range(0, 9).Select(k => a.F.Enclose(new FloatInterval(low + (k * (high - low) / 8)))).ToList();
        return values.Exists(v => !v.Meets(values[0]));
    }

    /// <summary>Whether the rules prove strong convexity with some small constant.</summary>
    public static bool IsStronglyConvexByRules(FormulaAnalysis a) => a.Rules.IsStronglyConvex(a.Formula, Rational.Create(1, 1L << 30));

    /// <summary>Three points on a line, the middle one above (or, where strict, not below) the others.</summary>
    public static Fails? Hump(FormulaAnalysis a, bool strict, CancellationToken cancellation)
    {
        Quantity Excess(Point[] p) => Quantity.At(a.F, Point.Midpoint(p[0], p[1])) - Quantity.Max(Quantity.At(a.F, p[0]), Quantity.At(a.F, p[1]));
        var found = SimplePairs.First(a, p => Relative(a, p, (x, z, y) => z - Math.Max(x, y)) > 0, p => Excess(p).IsPositive, cancellation)
            ?? Search.Violation(a, random => Search.Pair(a, random, cancellation), p => Relative(a, p, (x, z, y) => z - Math.Max(x, y)), p => Excess(p).IsPositive, cancellation)
            ?? Search.Violation(a, ChordProposals.Of(a, quasi: true, cancellation), p => Relative(a, p, (x, z, y) => z - Math.Max(x, y)), p => Excess(p).IsPositive, cancellation)
            ?? (strict ? Level(a, p => p[0] != p[1] && Excess(p) is { Exact: not null, IsNonNegative: true }) : null);
        return found is null ? null : new Fails(
            $"three points on a line rise and do not fall, in {a.F.Box}",
            Triple(a, found, $"max(f(x), f(y)) = {Quantity.Max(Quantity.At(a.F, found[0]), Quantity.At(a.F, found[1]))}", Excess(found).IsPositive ? ">" : "="),
            Method.Certified);
    }

    private static Verdict StronglyConvex(FormulaAnalysis a, Rational mu, CancellationToken cancellation)
    {
        if (a.Rules.IsStronglyConvex(a.Formula, mu))
        {
            return new Holds($"f - (mu/2)|.|^2 is convex on {a.F.Box} by the rules of composition", Method.Certified);
        }

        var quarter = Quantity.Of(mu * Rational.Create(1, 8));
        Quantity Distance(Point[] p) => Quantity.Of(Metric.Identity(a.F.Dimension).SquaredDistance(p[0], p[1]));
        Quantity Excess(Point[] p) => Quantity.At(a.F, Point.Midpoint(p[0], p[1]))
            - (_half * (Quantity.At(a.F, p[0]) + Quantity.At(a.F, p[1]))) + (quarter * Distance(p));
        var found = Search.Violation(
            a,
            random => Search.Pair(a, random, cancellation),
            p => Relative(a, p, (x, z, y) => z - ((x + y) / 2) + (mu.ToDouble() / 8 * p[0].Zip(p[1]).Sum(c => (c.First - c.Second) * (c.First - c.Second)))),
            p => Excess(p).IsPositive,
            cancellation);
        if (found is not null)
        {
            return new Fails(
                $"f - (mu/2)|.|^2 lies above a chord, in {a.F.Box}",
                Triple(a, found, $"lambda*f(x) + (1-lambda)*f(y) - (mu/2) lambda (1-lambda) |x-y|^2 = {Quantity.At(a.F, Point.Midpoint(found[0], found[1])) - Excess(found)}", ">"),
                Method.Certified);
        }

        var m = FloatInterval.FromRational(mu).Upper;
        var proof = a.IsStronglyConvex(a.Region.Box, m, Budget, cancellation);
        return proof.IsComplete
            ? new Holds($"every Hessian on {a.F.Box} is at least mu times the identity", Method.Certified)
            : new Undecided($"neither a proof of strong convexity with mu = {mu} on {a.F.Box} nor points against it were found; left over: {FloatBoxes.Text(proof.Left!)}");
    }

    /// <summary>A rational point with a direction in which the second derivative is not positive: no mu &gt; 0 serves.</summary>
    private static Fails? FlatDirection(FormulaAnalysis a, CancellationToken cancellation)
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var p = i == 0 && a.Minimum(cancellation) is { Members: [var only, ..] } ? only : SimplePoints.Round(a.F, a.Region.Sample(random), 1);
            var jet = a.F.Differentiate(p, second: true);
            for (var k = 0; k < a.F.Dimension; k++)
            {
                if (jet.Hessian(k, k).Value is { Sign: <= 0 })
                {
                    return new Fails(
                        $"no mu > 0 serves on {a.F.Box}",
                        Witness.Of($"the second derivative along {a.F.Variables[k]} at x is {jet.Hessian(k, k).Value}").With("x", p),
                        Method.Certified);
                }
            }
        }

        var segment = Level(a, p => p[0] != p[1]
            && (Quantity.At(a.F, Point.Midpoint(p[0], p[1])) - (_half * (Quantity.At(a.F, p[0]) + Quantity.At(a.F, p[1])))) is { Exact: { Sign: >= 0 } });
        return segment is null ? null : new Fails(
            $"no mu > 0 serves on {a.F.Box}",
            Triple(a, segment, $"{_half * (Quantity.At(a.F, segment[0]) + Quantity.At(a.F, segment[1]))} = lambda*f(x) + (1-lambda)*f(y)", "="),
            Method.Certified);
    }

    private static string? HessianProof(FormulaAnalysis a, CancellationToken cancellation, out FloatInterval[] left)
    {
        var proof = a.IsStronglyConvex(a.Region.Box, 0, Budget, cancellation);
        left = proof.Left ?? a.Region.Box;
        return proof.IsComplete ? $"every Hessian on {a.F.Box} is positive semidefinite" : null;
    }

    /// <summary>A pair of simple rational points with a property, from a small grid.</summary>
    private static Point[]? Level(FormulaAnalysis a, Func<Point[], bool> has)
    {
        var random = new Random(11);
        for (var i = 0; i < 3_000; i++)
        {
            var p = SimplePoints.Round(a.F, a.Region.Sample(random), random.Next(2) == 0 ? 1 : 4);
            var q = p + new Point([.. p.Coordinates.Select(_ => Rational.Create(random.Next(-2, 3), random.Next(1, 3)))]);
            if (a.F.Box.Contains(q) && has([p, q]))
            {
                return [p, q];
            }
        }

        return null;
    }

    private static double Relative(FormulaAnalysis a, double[][] p, Func<double, double, double, double> excess)
    {
        var (x, y) = (a.F.Evaluate(p[0]), a.F.Evaluate(p[1]));
        var z = a.F.Evaluate([.. p[0].Zip(p[1], (s, t) => (s + t) / 2)]);
        var scale = Math.Abs(x) + Math.Abs(y) + Math.Abs(z);
        var e = excess(x, z, y);
        return e > 1e-11 * scale ? e / (scale + 1e-30) : double.NegativeInfinity;
    }

    private static Witness Triple(FormulaAnalysis a, Point[] p, string right, string sign)
    {
        var z = Point.Midpoint(p[0], p[1]);
        return Witness.Of($"f(z) = {Quantity.At(a.F, z)} {sign} {right}, z = lambda*x + (1-lambda)*y")
            .With("x", p[0]).With("y", p[1]).With("z", z).WithNumber("lambda", Rational.Half);
    }
}
