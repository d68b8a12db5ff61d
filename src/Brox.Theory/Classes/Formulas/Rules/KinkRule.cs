using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Formulas.Symbolic;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>
/// Kinks, and what looks like one and is none. With a part w of the formula that is not smooth (an absolute value, a root, a norm, a maximum of two) written as a variable, <c>f(x) = F(x, w(x))</c>.
/// </summary>
/// <remarks>
/// Where <c>w = |u|^r</c>, <c>0 &lt; r &lt;= 1</c>, u passes through 0 along an axis with a derivative other than 0, and F is continuously differentiable with <c>F_w != 0</c>, the one-sided derivatives of f along the
/// axis differ by <c>2 |u'| F_w</c>, or are infinite. The same holds at a point at which all arguments of a norm vanish. If F is analytic and even in w, it is an analytic function of <c>w^2</c>: where that
/// is smooth, so is f.
/// </remarks>
internal static class KinkRule
{
    private const int MostNodes = 12;
    private const int MostLines = 40;

    /// <summary>A point at which the formula is not differentiable; <see langword="null"/> where none was found.</summary>
    public static Fails? Find(FormulaAnalysis a, CancellationToken cancellation)
    {
        foreach (var node in Nodes(a.Formula).Distinct().Take(MostNodes))
        {
            cancellation.ThrowIfCancellationRequested();
            var program = new FormulaProgram(Replaced(a.Formula, node, Expression.Variable(a.F.Dimension)), a.F.Dimension + 1);
            var found = (Inside(node) is { } u ? Crossing(a, u, node, program, cancellation) : null) ?? AtPoint(a, node, program) ?? AtFace(a, node, program, cancellation);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether every part that is not smooth is the root of a smooth one in which the formula is even, and analytic besides.</summary>
    public static bool IsEven(FormulaAnalysis a)
    {
        var formula = a.Formula;
        var d = a.F.Dimension;
        var sides = a.F.Box.Sides.ToList();
        var count = 0;
        while (Roots(formula).FirstOrDefault() is { } node)
        {
            // Its square must be analytic in the variables of f.
            if (++count > 4 || Dimension(node) >= d || !node.Arguments.All(x => DomainRules.IsAnalytic(x, a.Rules)))
            {
                return false;
            }

            formula = Replaced(formula, node, Expression.Variable(d + count - 1));
            var range = a.Rules.Range(node);
            if (!double.IsFinite(range.Upper))
            {
                return false;
            }

            sides.Add(new BoxSide(Rational.FromDouble(-range.Upper - 1), Rational.FromDouble(range.Upper + 1)));
        }

        if (count == 0)
        {
            return false;
        }

        var names = Enumerable.Range(0, d + count).Select(i => $"v{i}").ToImmutableArray();
        var f = FormulaFunction.Create(names, formula, Box.Create(sides));
        if (!DomainRules.IsAnalytic(formula, new CurvatureRules(f)) || SymbolicForm.Of(formula) is not { } form)
        {
            return false;
        }

        return Enumerable.Range(d, count).All(i =>
            SymbolicForm.At(form, i, KernelSum.Of(Monomial.Of(Kernel.Variable(i), Rational.One).Times(-Rational.One))) is { } mirrored && mirrored.Equals(form));
    }

    /// <summary>The parts whose square is analytic: absolute values, norms and roots of analytic formulas.</summary>
    private static IEnumerable<Expression> Roots(Expression e)
    {
        if (e.IsConstant)
        {
            yield break;
        }

        if (e.Operation is Operation.Abs or Operation.Norm or Operation.Sqrt && e.Arguments.All(x => !Nodes(x).Any()))
        {
            if (e.Operation != Operation.Sqrt || Quadratic.TryRead(e.Arguments[0], Dimension(e) + 1) is { } q && q.IsSquaredNorm())
            {
                yield return e;
            }
        }

        foreach (var inner in e.Arguments.SelectMany(Roots))
        {
            yield return inner;
        }
    }

    private static int Dimension(Expression e) => e.Operation == Operation.Variable ? e.Index : e.Arguments.IsEmpty ? 0 : e.Arguments.Max(Dimension);

    /// <summary>The parts that are not smooth, outer ones first.</summary>
    private static IEnumerable<Expression> Nodes(Expression e)
    {
        if (e.IsConstant)
        {
            yield break;
        }

        if (e.Operation is Operation.Abs or Operation.Norm or Operation.Sqrt
            || (e.Operation is Operation.Max or Operation.Min && e.Arguments.Length == 2)
            || e is { Operation: Operation.Power, Arguments: [_, { Operation: Operation.Constant, Value: { Sign: > 0 } n }] } && n < Rational.One)
        {
            yield return e;
        }

        foreach (var inner in e.Arguments.SelectMany(Nodes))
        {
            yield return inner;
        }
    }

    /// <summary>The formula u whose change of sign makes a kink of the node; <see langword="null"/> where there is none.</summary>
    private static Expression? Inside(Expression node) => node.Operation switch
    {
        Operation.Abs => node.Arguments[0],
        Operation.Norm when node.Arguments.Length == 1 => node.Arguments[0],
        Operation.Max or Operation.Min => Expression.Of(Operation.Subtract, node.Arguments[0], node.Arguments[1]),
        Operation.Sqrt or Operation.Power when node.Arguments[0].Operation == Operation.Abs => node.Arguments[0].Arguments[0],
        _ => null,
    };

    private static Expression Replaced(Expression e, Expression node, Expression by) =>
        e.Equals(node) ? by : e.Arguments.IsEmpty ? e : Expression.Of(e.Operation, [.. e.Arguments.Select(x => Replaced(x, node, by))]);

    private static Fails? Crossing(FormulaAnalysis a, Expression u, Expression node, FormulaProgram program, CancellationToken cancellation)
    {
        var inside = new FormulaProgram(u, a.F.Dimension);
        var own = new FormulaProgram(node, a.F.Dimension);
        var random = new Random(43);
        for (var line = 0; line < MostLines; line++)
        {
            cancellation.ThrowIfCancellationRequested();
            var p = SimplePoints.Round(a.F, a.Region.Sample(random), line % 2 == 0 ? 4 : 64);
            var i = line % a.F.Dimension;
            var box = FloatBoxes.Of(p);
            var (from, to) = (a.Region.Sampled[i].Lower, a.Region.Sampled[i].Upper);
            double At(double x)
            {
                var point = Array.ConvertAll(box, s => new Approximate(s.Middle));
                point[i] = new Approximate(x);
                return inside.Value<Approximate>(point).Value;
            }

            // The first change of sign on a grid, brought closer.
            var (low, high) = (double.NaN, double.NaN);
            // (with places that are not simple: a zero at one of them would be missed)
            for (var k = 0; k < 64 && double.IsNaN(low); k++)
            {
                var (x, y) = (from + (k * (to - from) / 64.3), from + ((k + 1) * (to - from) / 64.3));
                (low, high) = At(x) * At(y) < 0 ? (x, y) : (low, high);
            }

            for (var k = 0; k < 30 && !double.IsNaN(low); k++)
            {
                var middle = (low + high) / 2;
                (low, high) = At(low) * At(middle) <= 0 ? (low, middle) : (middle, high);
            }

            if (double.IsNaN(low))
            {
                continue;
            }

            var width = Math.Max(high - low, 1e-9 * Math.Max(1, Math.Abs(low)));
            box[i] = new FloatInterval(low - width, high + width);
            if (a.Region.IsInside(box) is not true || !(low - width > from) || !(high + width < to))
            {
                continue;
            }

            var (left, right) = ((FloatInterval[])box.Clone(), (FloatInterval[])box.Clone());
            (left[i], right[i]) = (new FloatInterval(box[i].Lower), new FloatInterval(box[i].Upper));
            var (atLeft, atRight) = (inside.Value<FloatInterval>(left), inside.Value<FloatInterval>(right));
            var slope = inside.Jet<FloatInterval>(box, second: false).Slopes[i];
            var crosses = (atLeft.Lower > 0 && atRight.Upper < 0) || (atLeft.Upper < 0 && atRight.Lower > 0);
            if (crosses && slope.Decoration == Decoration.Continuous && slope.Mignitude > 0 && Depends(program, [.. box, own.Value<FloatInterval>(box)]))
            {
                return new Fails(
                    $"the formula is not differentiable at a point of {a.F.Box}",
                    Witness.Of($"near x, along {a.F.Variables[i]}, {FormulaPrinter.Print(u, a.F.Variables)} passes through 0, where the one-sided derivatives differ or are infinite")
                        .With("x", SimplePoints.Round(a.F, FloatBoxes.Middle(box), 1_000_000)),
                    Method.Certified);
            }
        }

        return null;
    }

    /// <summary>A rational point at which a norm, or the root of a square, vanishes.</summary>
    private static Fails? AtPoint(FormulaAnalysis a, Expression node, FormulaProgram program)
    {
        var inside = node.Operation == Operation.Norm
            ? node.Arguments.Select(x => Expression.Of(Operation.Power, x, Expression.Constant(2))).Aggregate((p, q) => Expression.Of(Operation.Add, p, q))
            : node.Arguments[0];
        if (node.Operation is not (Operation.Norm or Operation.Sqrt or Operation.Power) || Quadratic.TryRead(Simplifier.Simplify(inside), a.F.Dimension) is not { IsConstant: false } q || !q.IsSquaredNorm()
            || (node.Operation == Operation.Power && node.Arguments[1].Value > Rational.Half))
        {
            return null;
        }

        var centre = new Point([.. q.B.Select((b, k) => q.A[k][k].IsZero ? Rational.Zero : -b / (2 * q.A[k][k]))]);
        if (!a.F.Box.Contains(centre) || !new FormulaProgram(inside, a.F.Dimension).Value<ExactNumber>([.. centre.Coordinates.Select(c => new ExactNumber(c))]).IsZero)
        {
            return null;
        }

        for (var i = 0; i < a.F.Dimension; i++)
        {
            var side = a.F.Box.Sides[i];
            if (q.A[i][i].Sign > 0 && centre[i] != side.Lower && centre[i] != side.Upper && Depends(program, [.. FloatBoxes.Of(centre), FloatInterval.Zero]))
            {
                return new Fails(
                    $"the formula is not differentiable at a point of {a.F.Box}",
                    Witness.Of($"{FormulaPrinter.Print(node, a.F.Variables)} vanishes at x, and f depends on it to first order there: the one-sided derivatives along {a.F.Variables[i]} differ or are infinite").With("x", centre),
                    Method.Certified);
            }
        }

        return null;
    }

    /// <summary>A rational point of a face at which the formula under a root vanishes, but not its derivative along the axis: the one-sided derivative of f is infinite there.</summary>
    private static Fails? AtFace(FormulaAnalysis a, Expression node, FormulaProgram program, CancellationToken cancellation)
    {
        if (node.Operation is not (Operation.Sqrt or Operation.Power))
        {
            return null;
        }

        var inside = new FormulaProgram(node.Arguments[0], a.F.Dimension);
        var own = new FormulaProgram(node, a.F.Dimension);
        var random = new Random(61);
        for (var k = 0; k < MostLines; k++)
        {
            cancellation.ThrowIfCancellationRequested();
            var i = k % a.F.Dimension;
            var side = a.F.Box.Sides[i];
            if ((k / a.F.Dimension % 2 == 0 ? side.Lower : side.Upper) is not { } end)
            {
                continue;
            }

            var sample = SimplePoints.Round(a.F, a.Region.Sample(random), 2);
            var p = new Functions.Geometry.Point([.. sample.Coordinates.Select((c, j) => j == i ? end : c)]);
            var box = FloatBoxes.Of(p);
            box[i] = end == side.Lower ? new FloatInterval(box[i].Lower, box[i].Upper + 1e-9) : new FloatInterval(box[i].Lower - 1e-9, box[i].Upper);
            var slope = inside.Jet<FloatInterval>(box, second: false).Slopes[i];
            if (inside.Value<ExactNumber>([.. p.Coordinates.Select(c => new ExactNumber(c))]).IsZero && slope.Decoration == Decoration.Continuous && slope.Mignitude > 0
                && own.Value<FloatInterval>(box) is { IsBounded: true } size && Depends(program, [.. box, FloatInterval.Hull(FloatInterval.Zero, new FloatInterval(0, size.Upper))]))
            {
                return new Fails(
                    $"the formula is not differentiable at a point of {a.F.Box}",
                    Witness.Of($"at x {FormulaPrinter.Print(node.Arguments[0], a.F.Variables)} vanishes under a root, but not its derivative: the one-sided derivative along {a.F.Variables[i]} is infinite").With("x", p),
                    Method.Certified);
            }
        }

        return null;
    }

    /// <summary>Whether F is continuously differentiable on a box, with a derivative in its last variable that does not vanish.</summary>
    private static bool Depends(FormulaProgram program, FloatInterval[] box)
    {
        var jet = program.Jet<FloatInterval>(box, second: false);
        return jet.Value.Decoration == Decoration.Continuous && Array.TrueForAll(jet.Slopes, g => g.Decoration == Decoration.Continuous && g.IsBounded) && jet.Slopes[^1].Mignitude > 0;
    }
}
