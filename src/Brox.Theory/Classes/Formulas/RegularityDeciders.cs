using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes.Formulas.Rules;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Where a formula is defined, continuous and differentiable on its box.</summary>
internal static class RegularityDeciders
{
    /// <summary>Why nothing is decided of a formula that may be undefined or discontinuous somewhere; <see langword="null"/> where it is continuous on the box.</summary>
    public static Undecided? Obstacle(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (a.IsContinuous(cancellation) is not { IsComplete: false, Left: { } left })
        {
            return null;
        }

        return UndefinedPoint(a, left) is { } x
            ? new Undecided($"the formula is not defined at {x}, a point of its box {a.F.Box}")
            : new Undecided($"it is not proved that the formula is defined and continuous on {a.F.Box}; left over: {FloatBoxes.Text(left)}");
    }

    public static Verdict RealValued(FormulaAnalysis a, CancellationToken cancellation)
    {
        // Far out intervals lose that exp is positive; the rules do not.
        if (DomainRules.IsContinuous(a.F.Expression, a.Rules, smooth: false))
        {
            return new Holds($"the formula has a finite value at every point of {a.F.Box}", Method.Certified);
        }

        var proof = BoxProof.Attempt(
            a.Region.Box, box => a.F.Enclose(box).Decoration >= Decoration.Defined ? true : null, 60_000, cancellation);
        if (proof.IsComplete)
        {
            return new Holds($"the formula has a finite value at every point of {a.F.Box}", Method.Certified);
        }

        return UndefinedPoint(a, proof.Left!) is { } x
            ? new Fails($"the formula has no finite value at a point of {a.F.Box}", Witness.Of("f(x) is not defined").With("x", x), Method.Certified)
            : new Undecided($"it is not proved that the formula is defined on {a.F.Box}; left over: {FloatBoxes.Text(proof.Left!)}");
    }

    public static Verdict Continuous(FormulaAnalysis a, CancellationToken cancellation) =>
        a.Line is { } line && LineRegularity.Jump(line) is { } jump ? new Fails($"the formula is not continuous at a point of {a.F.Box}", jump)
        : Obstacle(a, cancellation) is { } obstacle ? (Verdict?)LineRestriction.Find(a, ClassName.Continuous, cancellation) ?? obstacle
        : new Holds($"a composition of continuous functions on {a.F.Box}", Method.Certified);

    public static Verdict Closed(FormulaAnalysis a, CancellationToken cancellation) =>
        StepRules.IsLowerSemicontinuous(a.Formula, a.Rules) ? new Holds($"a conditional that raises the value outside a closed set, or continuous, on {a.F.Box}", Method.Certified)
        : Obstacle(a, cancellation) is { } obstacle ? (Verdict?)LineRestriction.Find(a, ClassName.Closed, cancellation) ?? obstacle
        : new Holds($"continuous on the closed box {a.F.Box}", Method.Certified);

    public static Verdict ConvexDomain(FormulaAnalysis a, CancellationToken cancellation) =>
        RealValued(a, cancellation) is Holds ? new Holds($"the domain is the box {a.F.Box}", Method.Certified)
        : DomainGap.Find(a, cancellation) ?? (Verdict?)Obstacle(a, cancellation) ?? new Undecided($"the domain is not known on {a.F.Box}");

    public static Verdict BoundedDomain(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (a.Region.IsBounded)
        {
            return new Holds($"the domain lies in the box {a.F.Box}", Method.Certified);
        }

        if (RealValued(a, cancellation) is not Holds)
        {
            return new Undecided($"it is not known how far the domain goes in {a.F.Box}");
        }

        var x = SimplePoints.Round(a.F, a.Region.Project(new double[a.F.Dimension]), 1);
        return new Fails($"the domain is the unbounded box {a.F.Box}", Witness.Of("a ray from x stays in dom f").With("x", x), Method.Certified);
    }

    public static Verdict Differentiable(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (a.Line is { } line && LineRegularity.Kink(line) is { } kink)
        {
            return new Fails($"the formula is not differentiable at a point of {a.F.Box}", kink);
        }

        if (Obstacle(a, cancellation) is { } obstacle)
        {
            return RealValued(a, cancellation) is Fails undefined ? undefined with { Reason = $"not differentiable: {undefined.Reason}" }
                : (Verdict?)LineRestriction.Find(a, ClassName.Differentiable, cancellation) ?? obstacle;
        }

        if (a.IsSmooth(cancellation) is { IsComplete: false, Left: { } left })
        {
            return PowerRules.IsDifferentiable(a.Formula, a.Rules, a.F.Dimension) ? new Holds($"differentiable on {a.F.Box}, where roots vanish as well, by the rules of composition", Method.Certified)
                : Kink(a, left) ?? KinkRule.Find(a, cancellation)
                ?? (KinkRule.IsEven(a) ? new Holds($"even in each part that is not smooth, whose square is, on {a.F.Box}", Method.Certified) : null)
                ?? (Verdict)new Undecided($"it is not proved that the formula is differentiable on {a.F.Box}; left over: {FloatBoxes.Text(left)}");
        }

        return new Holds($"continuously differentiable on {a.F.Box}", Method.Certified);
    }

    /// <summary>The verdict of a class of differentiable functions where the formula is not proved to be one; else <see langword="null"/>.</summary>
    public static Verdict? NotDifferentiable(FormulaAnalysis a, CancellationToken cancellation) =>
        Differentiable(a, cancellation) is var verdict && verdict is Holds ? null : verdict;

    /// <summary>A rational point in or near a box at which the two one-sided derivatives along a coordinate differ.</summary>
    private static Fails? Kink(FormulaAnalysis a, FloatInterval[] left)
    {
        foreach (var p in SimplePoints.Candidates(a.F, FloatBoxes.Middle(left)).Select(c => c[0]))
        {
            for (var i = 0; i < a.F.Dimension; i++)
            {
                var unit = new Rational[a.F.Dimension];
                unit[i] = Rational.One;
                var ahead = DirectionalDerivative.At(a.F, p, unit);
                unit[i] = -Rational.One;
                if (IsInside(a.F, p, i) && ahead is { } after && -DirectionalDerivative.At(a.F, p, unit) is { } before && !before.Meets(after))
                {
                    return new Fails(
                        $"the formula is not differentiable at a point of {a.F.Box}",
                        Witness.Of($"along {a.F.Variables[i]} the one-sided derivatives {FloatBoxes.Text(before)} and {FloatBoxes.Text(after)} differ").With("x", p),
                        Method.Certified);
                }
            }
        }

        return null;
    }

    private static bool IsInside(FormulaFunction f, Point p, int i) => p[i] != f.Box.Sides[i].Lower && p[i] != f.Box.Sides[i].Upper;

    /// <summary>A rational point of a box at which a formula has no value.</summary>
    private static Point? UndefinedPoint(FormulaAnalysis a, FloatInterval[] box)
    {
        foreach (var p in SimplePoints.Candidates(a.F, FloatBoxes.Middle(box)).Select(c => c[0]))
        {
            if (a.F.Enclose(FloatBoxes.Of(p)).IsEmpty)
            {
                return p;
            }
        }

        return null;
    }
}
