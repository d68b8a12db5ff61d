using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Numbers;
using Brox.Theory.Classes.Formulas.Rules;

namespace Brox.Theory.Classes.Formulas;

/// <summary>The Polyak-Lojasiewicz inequality and quadratic growth.</summary>
internal static class GrowthDeciders
{
    public static Verdict PolyakLojasiewicz(FormulaAnalysis a, Rational? mu, CancellationToken cancellation)
    {
        if (RegularityDeciders.NotDifferentiable(a, cancellation) is { } not)
        {
            return not;
        }

        if (ByConvexity(a, mu, cancellation) is { } rule)
        {
            return new Holds(rule, Method.Certified);
        }

        if (LeastSquares.Proof(a, mu, cancellation) is { } squares)
        {
            return new Holds(squares, Method.Certified);
        }

        var m = mu is { } given ? FloatInterval.FromRational(given) : FloatInterval.Zero;
        var near = mu is null ? CentreProof.SomeNeighbourhood(a, cancellation) : a.StrongNeighbourhood(m.Upper, cancellation) ?? CornerPoint(a, cancellation);
        var least = a.Minimum(cancellation)?.Value.Enclosure ?? FloatInterval.Unknown;
        var two = new FloatInterval(2);
        var proof = CentreProof.Attempt(
            a,
            near,
            (_, jet, _) => FloatBoxes.SquaredNorm(jet.Slopes) is var slope && (mu is null ? slope.Lower > 0 : (slope - (two * m * (jet.Value - least))).Lower >= 0),
            mu is null ? "the gradient does not vanish, so that |grad f(x)|^2 >= 2 mu (f(x)-f*) for some mu > 0" : $"|grad f(x)|^2 >= 2*{mu} (f(x)-f*)",
            cancellation);
        return proof.Reason is { } reason ? new Holds(reason, Method.Certified)
            : Refuted(a, mu, cancellation) ?? SlowEverywhere(a, cancellation)
                ?? (Verdict)new Undecided($"the Polyak-Lojasiewicz inequality is neither proved nor refuted on {a.F.Box}{GradientDeciders.Left(proof)}");
    }

    /// <summary>The one minimizer itself where it is a corner at which the gradient does not vanish: no neighbourhood needs a proof of its own.</summary>
    private static FloatInterval[]? CornerPoint(FormulaAnalysis a, CancellationToken cancellation) =>
        CentreProof.Corner(a, Rational.Zero, cancellation) is not null && a.Minimum(cancellation) is { } minimum && FloatBoxes.Width(minimum.Place) == 0 ? minimum.Place : null;

    public static Verdict QuadraticGrowth(FormulaAnalysis a, Rational? mu, CancellationToken cancellation)
    {
        if (ByConvexity(a, mu, cancellation) is { } rule)
        {
            return new Holds(rule, Method.Certified);
        }

        if (a.Minimum(cancellation) is not { } minimum)
        {
            return new Undecided($"the minimum on {a.F.Box} was not enclosed");
        }

        if (mu is null && Wells(a, minimum, cancellation) is { } wells)
        {
            return new Holds(wells, Method.Certified);
        }

        if (Slow(a, minimum, cancellation) is { } slow)
        {
            return slow;
        }

        if (mu is null && FarGrowth.Box(a, minimum, cancellation) is { } box && FormulaAnalysis.Of(box) is var inside && inside.Minimum(cancellation) is { } same && Wells(inside, same, cancellation) is { } near)
        {
            return new Holds($"outside {box.Box} f grows like |x|^2; inside, {near}", Method.Certified);
        }

        if (mu is { } wanted && minimum.Only is { } only && IsAboveParabola(a, only, wanted))
        {
            return new Holds($"f - f* - (mu/2)|x-x*|^2 is nowhere negative on {a.F.Box}, by the way it is composed; {minimum.Text}", Method.Certified);
        }

        var m = mu is { } given ? FloatInterval.FromRational(given) : FloatInterval.Zero;
        var half = m / new FloatInterval(2);
        var proof = mu is null ? new CentreProof(null, null) : CentreProof.Attempt(
            a,
            a.StrongNeighbourhood(m.Upper, cancellation),
            (box, jet, place) => (jet.Value - minimum.Value.Enclosure - (half * FloatBoxes.SquaredNorm(FloatBoxes.Difference(box, place)))).Lower >= 0,
            $"f(x) - f* >= ({mu}/2) |x-x*|^2",
            cancellation);
        return proof.Reason is { } reason ? new Holds(reason, Method.Certified)
            : (mu is null ? FlatMinimizer(a, cancellation) : TooLow(a, minimum, half, cancellation) ?? FlatMinimizer(a, cancellation))
                ?? (Verdict)new Undecided($"quadratic growth is neither proved nor refuted on {a.F.Box}{GradientDeciders.Left(proof)}");
    }

    /// <summary>The failure where X is bounded and f grows slower than the squared distance along some curve to infinity.</summary>
    public static Fails? Slow(FormulaAnalysis a, Minimum minimum, CancellationToken cancellation) =>
        minimum.Cover.All(box => Array.TrueForAll(box, side => side.IsBounded)) && a.Slow(cancellation) is { } slow
            ? new Fails($"no mu > 0 serves, on {a.F.Box}", Witness.Of($"X is bounded, and along {slow.Text} f grows slower than |x|^2").With("x", slow.At), Method.Certified) : null;

    /// <summary>The same for a class that implies quadratic growth on all of R^d (theorems on functions that are differentiable everywhere).</summary>
    public static Fails? SlowEverywhere(FormulaAnalysis a, CancellationToken cancellation) =>
        a.F.Box.IsWholeSpace && a.Minimum(cancellation) is { } minimum && Slow(a, minimum, cancellation) is { } slow
            ? slow with { Reason = $"quadratic growth follows, and fails: {slow.Reason}" } : null;

    /// <summary>Why the inequality holds for a strongly convex function, or for some mu for a convex quadratic one; <see langword="null"/> where that does not apply.</summary>
    public static string? ByConvexity(FormulaAnalysis a, Rational? mu, CancellationToken cancellation)
    {
        if (mu is { } given)
        {
            if (a.Rules.IsStronglyConvex(a.Formula, given) && a.Minimum(cancellation) is not null)
            {
                return $"strongly convex with mu = {given} on {a.F.Box} by the rules of composition";
            }
        }
        else if (Quadratic.TryRead(a.Formula, a.F.Dimension) is { } q && q.IsConvex() && (a.Region.IsBounded || (a.F.Box.IsWholeSpace && a.Minimum(cancellation) is not null)))
        {
            return $"a convex quadratic function on {a.F.Box}: some mu serves (Hoffman's bound)";
        }
        else if (ConvexityDeciders.IsStronglyConvexByRules(a) && a.Minimum(cancellation) is not null)
        {
            return $"strongly convex on {a.F.Box} by the rules of composition";
        }

        return null;
    }

    /// <summary>
    /// A rational minimizer in the interior, the only one, with a direction in which the second derivative is 0: f - f* is of smaller order than the squared distance, so no mu serves,
    /// and neither does one in the inequalities that imply quadratic growth (Polyak-Lojasiewicz, restricted secant).
    /// </summary>
    public static Fails? FlatMinimizer(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (a.Minimum(cancellation) is not { Only: { } p } || !a.Region.IsInterior(FloatBoxes.Of(p)))
        {
            return null;
        }

        var jet = a.F.Differentiate(p, second: true);
        for (var k = 0; k < a.F.Dimension && jet.Slopes.All(g => g.IsZero); k++)
        {
            if (jet.Hessian(k, k).IsZero)
            {
                return new Fails(
                    $"no mu > 0 serves, on {a.F.Box}",
                    Witness.Of($"X = {{x}}, and the second derivative along {a.F.Variables[k]} is 0 there: f - f* is o(dist^2)").With("x", p),
                    Method.Certified);
            }
        }

        return null;
    }

    private static Fails? Refuted(FormulaAnalysis a, Rational? mu, CancellationToken cancellation)
    {
        if (a.Minimum(cancellation) is not { } minimum)
        {
            return null;
        }

        if (CriticalPoints.NotOptimal(a, minimum.Value.Enclosure, cancellation) is { } place)
        {
            return new Fails($"a stationary point in {a.F.Box} is no minimizer: no mu serves", GradientDeciders.Stationary(a, place, minimum), Method.Certified);
        }

        if (DegenerateRay.Find(a, minimum, cancellation) is { } ray)
        {
            return ray;
        }

        if (mu is not { } given)
        {
            return FlatMinimizer(a, cancellation);
        }

        var two = Quantity.Of(2 * given);
        Quantity Excess(Functions.Geometry.Point x) =>
            (two * (Quantity.At(a.F, x) - minimum.Value)) - (Quantity.GradientAt(a.F, x) is var g ? Quantity.Dot(g, g) : default);
        var found = Search.Violation(
            a,
            random => [a.Region.Sample(random)],
            p =>
            {
                var jet = a.F.Differentiate(p[0], second: false);
                var (rise, slope) = (jet.Value.Value - minimum.Value.Enclosure.Middle, jet.Slopes.Sum(g => g.Value * g.Value));
                return (2 * given.ToDouble() * rise) - slope is var e && e > 1e-9 * slope ? e / (slope + 1e-300) : double.NegativeInfinity;
            },
            p => Excess(p[0]).IsPositive,
            cancellation);
        return found is null ? FlatMinimizer(a, cancellation) : new Fails(
            $"the gradient is too small, in {a.F.Box}",
            Witness.Of($"2 mu (f(x)-f*) - |grad f(x)|^2 = {Excess(found[0])} > 0").With("x", found[0]),
            Method.Certified);
    }

    /// <summary>A point that lies too low for its distance from X.</summary>
    private static Fails? TooLow(FormulaAnalysis a, Minimum minimum, FloatInterval half, CancellationToken cancellation)
    {
        FloatInterval Wanted(FloatInterval[] x) => half * new FloatInterval(minimum.Cover.Min(box => FloatBoxes.SquaredNorm(FloatBoxes.Difference(x, box)).Lower));
        FloatInterval Rise(FloatInterval[] x) => a.F.Enclose(x) - minimum.Value.Enclosure;
        var found = Search.Violation(
            a,
            random => [a.Region.Sample(random)],
            p => FloatBoxes.Of(p[0]) is var x && Wanted(x).Lower - Rise(x).Upper is var e && e > 0 ? e : double.NegativeInfinity,
            p => FloatBoxes.Of(p[0]) is var x && Rise(x).Upper < Wanted(x).Lower,
            cancellation);
        return found is null ? null : new Fails(
            $"a point lies too low, in {a.F.Box}",
            Witness.Of($"f(x) - f* <= {Rise(FloatBoxes.Of(found[0])).Upper} < (mu/2) dist(x, X)^2, which is at least {Wanted(FloatBoxes.Of(found[0])).Lower}").With("x", found[0]),
            Method.Certified);
    }

    /// <summary>On a bounded box it is enough that every component of the cover of X lies in a box on which f is strongly convex.</summary>
    private static string? Wells(FormulaAnalysis a, Minimum minimum, CancellationToken cancellation)
    {
        if (!a.Region.IsBounded)
        {
            return null;
        }

        if (a.F.Dimension == 1 && minimum.Only is { } p && IsSharp(a, p))
        {
            return $"X = {{{p}}}, and f leaves it on {a.F.Box} with a slope other than 0: some mu serves";
        }

        if (CentreProof.Corner(a, Rational.Zero, cancellation) is not null)
        {
            return $"X is one corner of {a.F.Box}, which f leaves with slopes other than 0: some mu serves";
        }

        var groups = Components.Of(minimum.Cover);
        if (groups.Count > 50)
        {
            return null;
        }

        foreach (var group in groups)
        {
            var hull = group.Aggregate(FloatBoxes.Hull);
            if (Enumerable.Range(0, 24).All(k => !a.IsStronglyConvex(FloatBoxes.Grown(hull, FloatBoxes.Width(hull) * 1e-3, a.Region.Box), Math.Pow(4, 4 - k), 200, cancellation).IsComplete))
            {
                return null;
            }
        }

        return $"f is strongly convex near each of the {groups.Count} places in {a.F.Box} where minimizers may lie, and above f* elsewhere: some mu serves";
    }

    /// <summary>Whether the one-sided derivatives at a minimizer on the line are positive.</summary>
    private static bool IsSharp(FormulaAnalysis a, Functions.Geometry.Point p)
    {
        bool Rises(long direction) => DirectionalDerivative.At(a.F, p, [direction]) is { Lower: > 0 };
        return (p[0] == a.F.Box.Sides[0].Lower || Rises(-1)) && (p[0] == a.F.Box.Sides[0].Upper || Rises(1));
    }

    private static bool IsAboveParabola(FormulaAnalysis a, Functions.Geometry.Point p, Rational mu)
    {
        var square = Enumerable.Range(0, a.F.Dimension)
            .Select(i => Expression.Of(Operation.Power, Expression.Of(Operation.Subtract, Expression.Variable(i), Expression.Constant(p[i])), Expression.Constant(2)))
            .Aggregate((u, v) => Expression.Of(Operation.Add, u, v));
        var rest = Expression.Of(Operation.Subtract, a.Formula, Expression.Of(Operation.Multiply, Expression.Constant(mu * Rational.Half), square));
        return Attainment.Prove(Simplifier.Simplify(rest), a.Rules, p) is not null;
    }
}
