using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>The classes of differentiable functions that compare f with its gradient.</summary>
internal static class GradientDeciders
{
    public static Verdict Pseudoconvex(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (RegularityDeciders.NotDifferentiable(a, cancellation) is { } not)
        {
            return not;
        }

        if (ConvexityDeciders.IsConvex(a, cancellation))
        {
            return new Holds($"convex and differentiable on {a.F.Box}", Method.Certified);
        }

        if (NoStationaryDirection(a, cancellation) is { } monotone)
        {
            return new Holds(monotone, Method.Certified);
        }

        return (Verdict?)NotPseudoconvex(a, cancellation)
            ?? (BorderedHessian.IsStrictlyPseudoconvex(a, cancellation, out var left)
                ? new Holds(BorderedHessian.Reason(a), Method.Certified)
                : CorePseudoconvex(a, cancellation) is { } core ? new Holds(core, Method.Certified)
                : new Undecided($"neither a proof of pseudoconvexity on {a.F.Box} nor a violation was found; left over: {FloatBoxes.Text(left)}"));
    }

    public static Verdict GeneralizedPseudoconvex(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (ConvexityDeciders.IsConvex(a, cancellation))
        {
            return new Holds($"convex on {a.F.Box}", Method.Certified);
        }

        // For a continuously differentiable f Clarke's subdifferential is the gradient, plus the normals of the box at its boundary, which only help.
        return (Verdict?)NotPseudoconvex(a, cancellation)
            ?? (a.IsSmooth(cancellation).IsComplete && Pseudoconvex(a, cancellation) is Holds holds
                ? new Holds($"continuously differentiable and pseudoconvex: {holds.Reason}", Method.Certified)
                : new Undecided($"generalized pseudoconvexity is neither proved nor refuted on {a.F.Box}"));
    }

    public static Verdict QuasarConvex(FormulaAnalysis a, Rational? gamma, CancellationToken cancellation)
    {
        if (RegularityDeciders.NotDifferentiable(a, cancellation) is { } not)
        {
            return not;
        }

        if (StarDeciders.Convex(a, cancellation) is { } convex)
        {
            return new Holds($"{convex}; every gamma serves", Method.Certified);
        }

        var proof = QuasarProof(a, gamma, cancellation);
        return proof.Reason is { } reason ? new Holds(reason, Method.Certified)
            : RadialRefuted(a, gamma, nearestOnly: false, cancellation)
                ?? (Verdict)new Undecided($"quasar-convexity is neither proved nor refuted on {a.F.Box}{Left(proof)}");
    }

    public static Verdict Aiming(FormulaAnalysis a, Rational? theta, CancellationToken cancellation)
    {
        if (RegularityDeciders.NotDifferentiable(a, cancellation) is { } not)
        {
            return not;
        }

        if (!(theta > Rational.One) && StarDeciders.Convex(a, cancellation) is { } convex)
        {
            return new Holds($"{convex}; theta = 1 serves", Method.Certified);
        }

        var proof = theta > Rational.One ? new CentreProof(null, null) : QuasarProof(a, theta, cancellation);
        if (theta > Rational.One && theta < 2)
        {
            proof = BeyondOne(a, theta.Value, cancellation);
        }

        return proof.Reason is { } reason ? new Holds(reason, Method.Certified)
            : RadialRefuted(a, theta, nearestOnly: true, cancellation)
                ?? (Verdict)new Undecided($"aiming is neither proved nor refuted on {a.F.Box}{Left(proof)}");
    }

    public static Verdict RestrictedSecant(FormulaAnalysis a, Rational? mu, CancellationToken cancellation)
    {
        if (RegularityDeciders.NotDifferentiable(a, cancellation) is { } not)
        {
            return not;
        }

        var rule = GrowthDeciders.ByConvexity(a, mu, cancellation);
        if (rule is not null)
        {
            return new Holds(rule, Method.Certified);
        }

        var m = mu is { } given ? FloatInterval.FromRational(given) : FloatInterval.Zero;
        var near = mu is null ? CentreProof.SomeNeighbourhood(a, cancellation) : a.StrongNeighbourhood(m.Upper, cancellation);
        var proof = CentreProof.Attempt(
            a,
            near,
            (box, jet, place) => mu is null
                ? CentreProof.Radial(box, jet, place).Lower > 0
                : (CentreProof.Radial(box, jet, place) - (m * FloatBoxes.SquaredNorm(FloatBoxes.Difference(box, place)))).Lower >= 0,
            $"<grad f(x), x-p> >= {(mu is null ? "mu" : mu.ToString())} |x-p|^2",
            cancellation);
        return proof.Reason is { } reason ? new Holds(reason, Method.Certified)
            : GrowthDeciders.FlatMinimizer(a, cancellation)
                ?? GrowthDeciders.SlowEverywhere(a, cancellation)
                ?? SecantRefuted(a, mu, cancellation)
                ?? (Verdict)new Undecided($"the restricted secant inequality is neither proved nor refuted on {a.F.Box}{Left(proof)}");
    }

    /// <summary>The proof of <c>&lt;grad f(x), x-p&gt; &gt;= c (f(x) - f*)</c> for a constant of at most 1, or for some constant.</summary>
    public static CentreProof QuasarProof(FormulaAnalysis a, Rational? constant, CancellationToken cancellation)
    {
        var c = constant is { } given ? FloatInterval.FromRational(given) : FloatInterval.Zero;
        var least = a.Minimum(cancellation)?.Value.Enclosure ?? FloatInterval.Unknown;
        return CentreProof.Attempt(
            a,
            CentreProof.SomeNeighbourhood(a, cancellation, constant),
            (box, jet, place) => constant is null
                ? CentreProof.Radial(box, jet, place).Lower > 0
                : (CentreProof.Radial(box, jet, place) - (c * (jet.Value - least))).Lower >= 0,
            $"<grad f(x), x-x*> >= {(constant is null ? "c" : constant.ToString())} (f(x) - f*){(constant is null ? " for some c > 0" : string.Empty)}",
            cancellation);
    }

    /// <summary>
    /// Why a quasiconvex function is pseudoconvex: no partial derivative vanishes anywhere on the box. Proof: let <c>&lt;grad f(x), y-x&gt; &gt;= 0</c> and <c>f(y) &lt; f(x)</c>. Points near y are lower than x too,
    /// so quasiconvexity gives <c>&lt;grad f(x), z-x&gt; &lt;= 0</c> for all z of the box near y, with equality at y: y is where the linear function is greatest on the box, a vertex, as all its
    /// coefficients differ from 0, and no other point; but at x it is as great.
    /// </summary>
    private static string? NoStationaryDirection(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (!a.Rules.IsQuasi(a.Formula, 1))
        {
            return null;
        }

        var proof = BoxProof.Attempt(
            a.Region.Box, box => a.F.Differentiate(box, second: false).Slopes is var slopes && Array.TrueForAll(slopes, g => g.Lower > 0 || g.Upper < 0) ? true : null, 4_000, cancellation);
        return proof.IsComplete ? $"quasiconvex by the rules of composition, and no partial derivative vanishes, on {a.F.Box}" : null;
    }

    /// <summary>What was left over, as the end of a sentence.</summary>
    public static string Left(CentreProof proof) => proof.Left is { } left ? $"; left over: {FloatBoxes.Text(left)}" : string.Empty;

    /// <summary>The violations of pseudoconvexity: of two points, or at a stationary point that is no minimizer.</summary>
    private static Fails? NotPseudoconvex(FormulaAnalysis a, CancellationToken cancellation)
    {
        static Quantity Along(FormulaAnalysis a, Point[] p) => Quantity.Dot(Quantity.GradientAt(a.F, p[0]), Quantity.Vector(p[1] - p[0]));
        var found = Search.Violation(
            a,
            random => Search.Pair(a, random, cancellation),
            p =>
            {
                var jet = a.F.Differentiate(p[0], second: false);
                var (slope, fall) = (jet.Slopes.Select((g, i) => g.Value * (p[1][i] - p[0][i])).Sum(), jet.Value.Value - a.F.Evaluate(p[1]));
                return slope > 0 && fall > 1e-9 * Math.Abs(jet.Value.Value) ? Math.Min(slope, fall) : double.NegativeInfinity;
            },
            p => Along(a, p).IsNonNegative && (Quantity.At(a.F, p[0]) - Quantity.At(a.F, p[1])).IsPositive,
            cancellation);
        if (found is not null)
        {
            return new Fails(
                $"f is lower at y although it does not fall from x towards y, in {a.F.Box}",
                Witness.Of($"<grad f(x), y-x> = {Along(a, found)} >= 0 and f(y) = {Quantity.At(a.F, found[1])} < f(x) = {Quantity.At(a.F, found[0])}").With("x", found[0]).With("y", found[1]),
                Method.Certified);
        }

        return a.Minimum(cancellation) is { } minimum && CriticalPoints.NotOptimal(a, minimum.Value.Enclosure, cancellation) is { } place
            ? new Fails($"a stationary point in {a.F.Box} is no minimizer", Stationary(a, place, minimum), Method.Certified)
            : null;
    }

    /// <summary>The witness of a stationary point that is no minimizer.</summary>
    public static Witness Stationary(FormulaAnalysis a, CriticalPoints.Place place, Minimum minimum)
    {
        var where = place.IsExact ? "grad f(x) = 0" : $"grad f vanishes at a point of {FloatBoxes.Text(place.Box)}, near x";
        return Witness.Of($"{where} and f = {new Quantity(null, a.F.Enclose(place.Box))} there, above f* = {minimum.Value}").With("x", place.Near);
    }

    /// <summary>A transform with a positive derivative keeps pseudoconvexity; where f is differentiable with grad f = 0 only where the inner gradient is, the inner proof is enough.</summary>
    private static string? CorePseudoconvex(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (a.Core is not { } core || !core.IsSmooth(cancellation).IsComplete || ConvexityDeciders.StrictProof(core, cancellation) is not { } proof)
        {
            return null;
        }

        // f is pseudoconvex if it is quasiconvex and stationary at minimizers only.
        return a.Minimum(cancellation) is { IsUnique: true } minimum && CentreProof.SomeNeighbourhood(a, cancellation) is { } near
            && BoxProof.Attempt(
                a.Region.Box,
                box => FloatBoxes.Contains(near, box) || FloatBoxes.SquaredNorm(a.F.Differentiate(box, second: false).Slopes).Lower > 0 ? true : null,
                40_000,
                cancellation).IsComplete
            ? $"quasiconvex ({proof}), and stationary only at the minimizer: {minimum.Text}"
            : null;
    }

    /// <summary>Aiming with a constant between 1 and 2: near an interior minimizer from <c>(theta/2) v'Hv &gt;= (theta-1) v'H'v</c> for all Hessians there.</summary>
    private static CentreProof BeyondOne(FormulaAnalysis a, Rational theta, CancellationToken cancellation)
    {
        if (a.Minimum(cancellation) is not { IsUnique: true } minimum || !a.Region.IsInterior(minimum.Place))
        {
            return new CentreProof(null, null);
        }

        var (half, rest) = (FloatInterval.FromRational(theta * Rational.Half), FloatInterval.FromRational(theta - Rational.One));
        FloatInterval[]? near = null;
        for (var r = 1.0; r > 1e-5 && near is null; r /= 2)
        {
            var candidate = FloatBoxes.Grown(minimum.Place, r, a.Region.Box);
            var hessian = a.F.Differentiate(candidate, second: true).Curvatures;
            near = IntervalMatrix.IsPositiveSemidefinite([.. hessian.Select(h => (half * h) - (rest * h))], a.F.Dimension) ? candidate : null;
        }

        var c = FloatInterval.FromRational(theta);
        return CentreProof.Attempt(
            a,
            near,
            (box, jet, place) => (CentreProof.Radial(box, jet, place) - (c * (jet.Value - minimum.Value.Enclosure))).Lower >= 0,
            $"<grad f(x), x-p> >= {theta} (f(x) - f*)",
            cancellation);
    }

    /// <summary>
    /// For every x* (for aiming: for every x* that may be the projection of one point x) a point at which <c>&lt;grad f(x), x-x*&gt; &gt;= c (f(x) - f*)</c> fails.
    /// </summary>
    private static Fails? RadialRefuted(FormulaAnalysis a, Rational? constant, bool nearestOnly, CancellationToken cancellation)
    {
        if (a.Minimum(cancellation) is not { } minimum)
        {
            return null;
        }

        if (CriticalPoints.NotOptimal(a, minimum.Value.Enclosure, cancellation) is { } place)
        {
            return new Fails($"a stationary point in {a.F.Box} is no minimizer: no constant serves, for any x*", Stationary(a, place, minimum), Method.Certified);
        }

        var random = new Random(19);
        var c = constant is { } given ? FloatInterval.FromRational(given) : FloatInterval.Zero;
        var candidates = new List<Refutation>();
        for (var i = 0; i < 1_500; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var x = SimplePoints.Round(a.F, a.Region.Sample(random), i % 2 == 0 ? 1 : 4);
            var at = FloatBoxes.Of(x);
            var jet = a.F.Differentiate(at, second: false);
            var rise = jet.Value - minimum.Value.Enclosure;
            if (!(rise.Lower > 0))
            {
                continue;
            }

            bool Refutes(FloatInterval[] box) => CentreProof.Radial(at, jet, box) is var radial
                && (constant is null ? radial.Upper <= 0 : (radial - (c * rise)).Upper < 0);
            var refutation = new Refutation(
                Refutes,
                box => Witness.Of($"<grad f(x), x-x*> lies in {FloatBoxes.Text(CentreProof.Radial(at, jet, box))}, f(x) - f* in {FloatBoxes.Text(rise)}, for every x* of X in {FloatBoxes.Text(box)}").With("x", x));
            if (!nearestOnly)
            {
                candidates.Add(refutation);
            }
            else if (Projections(minimum, at) is { Count: > 0 } boxes && boxes.All(Refutes))
            {
                return new Fails($"the gradient does not aim at the projection, in {a.F.Box}", refutation.Witness(boxes.Aggregate(FloatBoxes.Hull)), Method.Certified);
            }
        }

        return !nearestOnly && RefuteAll.Try(minimum, candidates, out _, cancellation) is { } witness
            ? new Fails($"every minimizer is refuted, on {a.F.Box}: {minimum.Text}", witness, Method.Certified)
            : null;
    }

    /// <summary>A point at which <c>&lt;grad f(x), x-p&gt; &gt;= mu dist(x, X)^2</c> fails for every projection p.</summary>
    private static Fails? SecantRefuted(FormulaAnalysis a, Rational? mu, CancellationToken cancellation)
    {
        if (a.Minimum(cancellation) is not { } minimum)
        {
            return null;
        }

        if (CriticalPoints.NotOptimal(a, minimum.Value.Enclosure, cancellation) is { } place)
        {
            return new Fails($"a stationary point in {a.F.Box} is no minimizer: no mu serves", Stationary(a, place, minimum), Method.Certified);
        }

        var random = new Random(23);
        var m = mu is { } given ? FloatInterval.FromRational(given) : FloatInterval.Zero;
        for (var i = 0; i < 1_500; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var x = SimplePoints.Round(a.F, a.Region.Sample(random), i % 2 == 0 ? 1 : 4);
            var at = FloatBoxes.Of(x);
            var jet = a.F.Differentiate(at, second: false);
            if (!(jet.Value.Lower > minimum.Value.Enclosure.Upper))
            {
                continue;
            }

            bool Refutes(FloatInterval[] box) => CentreProof.Radial(at, jet, box) is var radial
                && (mu is null ? radial.Upper <= 0 : (radial - (m * FloatBoxes.SquaredNorm(FloatBoxes.Difference(at, box)))).Upper < 0);
            if (Projections(minimum, at) is { Count: > 0 } boxes && boxes.All(Refutes))
            {
                var hull = boxes.Aggregate(FloatBoxes.Hull);
                return new Fails(
                    $"the gradient is too small towards the projection, in {a.F.Box}",
                    Witness.Of($"<grad f(x), x-p> lies in {FloatBoxes.Text(CentreProof.Radial(at, jet, hull))}, the projections p in {FloatBoxes.Text(hull)}").With("x", x),
                    Method.Certified);
            }
        }

        return null;
    }

    /// <summary>The boxes of the cover in which the projections of a point on X lie.</summary>
    private static List<FloatInterval[]> Projections(Minimum minimum, FloatInterval[] x)
    {
        if (minimum.IsUnique)
        {
            return [.. minimum.Cover];
        }

        var reach = minimum.Members.Count == 0
            ? double.PositiveInfinity
            : minimum.Members.Min(p => FloatBoxes.SquaredNorm(FloatBoxes.Difference(x, FloatBoxes.Of(p))).Upper);
        return [.. minimum.Cover.Where(box => FloatBoxes.SquaredNorm(FloatBoxes.Difference(x, box)).Lower <= reach)];
    }
}
