using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// A bounded box that contains every point of an unbounded one at which f is at most a value that it attains, minimizers included. Two ways: what a bound on the formula says of its parts, back and forth until
/// nothing changes (constraint propagation, Benhamou et al. 1999); and for a polynomial, that even powers of the variables outgrow the other monomials.
/// </summary>
internal static class SublevelBox
{
    private const int Rounds = 60;
    private const double Largest = 1e6;

    /// <summary>The function on such a box; <see langword="null"/> where none was found.</summary>
    public static FormulaFunction? Of(FormulaAnalysis a, double[] point)
    {
        var value = a.F.Enclose(FloatBoxes.Of(point));
        if (a.Region.IsInside(FloatBoxes.Of(point)) is not true || value is not { IsBounded: true, Decoration: not Decoration.Trivial })
        {
            return null;
        }

        var box = (FloatInterval[])a.Region.Box.Clone();
        var propagation = new Propagation(a.Formula, a.F.Dimension);
        for (var round = 0; round < Rounds; round++)
        {
            var before = (FloatInterval[])box.Clone();
            if (!propagation.Narrow(box, new FloatInterval(double.NegativeInfinity, value.Upper)))
            {
                return null;
            }

            if (box.AsSpan().SequenceEqual(before))
            {
                break;
            }
        }

        if (!Array.TrueForAll(box, IsSmall) && PolynomialReach.Of(a.Formula, a.F.Dimension, value.Upper) is { } reach)
        {
            box = [.. box.Select((side, i) => FloatInterval.Intersection(side, new FloatInterval(-reach[i], reach[i])))];
        }

        if (!Array.TrueForAll(box, IsSmall) && ByStrongConvexity(a, point) is { } near)
        {
            box = [.. box.Select((side, i) => FloatInterval.Intersection(side, near[i]))];
        }

        if (!Array.TrueForAll(box, IsSmall))
        {
            return null;
        }

        // A little room, so that minimizers lie inside.
        var sides = a.F.Box.Sides.Select((s, i) => new BoxSide(
            Later(s.Lower, Rational.Create((Rational.FromDouble(box[i].Lower) - Rational.One).Floor(), 1)), Earlier(s.Upper, Rational.Create((Rational.FromDouble(box[i].Upper) + 2).Floor(), 1))));
        return FormulaFunction.Create(a.F.Variables, a.F.Expression, Box.Create(sides), a.F.Metric);
    }

    /// <summary>
    /// With the constant m of a strongly convex f, <c>f(x) &gt;= f(p) + &lt;g, x-p&gt; + (m/2)|x-p|^2</c>, so that <c>f(x) &lt;= f(p)</c> gives <c>|x-p| &lt;= 2|g|/m</c>.
    /// </summary>
    private static FloatInterval[]? ByStrongConvexity(FormulaAnalysis a, double[] point)
    {
        var at = FloatBoxes.Of(point);
        var slopes = a.F.Differentiate(at, second: false).Slopes;
        if (!Array.TrueForAll(slopes, g => g is { IsBounded: true, Decoration: Decoration.Continuous }))
        {
            return null;
        }

        foreach (var k in new[] { 2, 0, -2, -4, -8, -12 })
        {
            var m = k >= 0 ? Rational.Create(1L << k, 1) : Rational.Create(1, 1L << -k);
            if (a.Rules.IsStronglyConvex(a.Formula, m) || a.IsStronglyConvex(a.Region.Box, m.ToDouble(), 60, CancellationToken.None).IsComplete)
            {
                var radius = (new FloatInterval(2) * FloatInterval.SquareRoot(FloatBoxes.SquaredNorm(slopes)) / FloatInterval.FromRational(m)).Upper;
                return FloatBoxes.Grown(at, radius, a.Region.Box);
            }
        }

        return null;
    }

    private static bool IsSmall(FloatInterval side) => side.IsBounded && side.Magnitude <= Largest;

    private static Rational Later(Rational? a, Rational b) => a is { } end ? Rational.Max(end, b) : b;

    private static Rational Earlier(Rational? a, Rational b) => a is { } end ? Rational.Min(end, b) : b;

    /// <summary>One pass forward and one back over the tree of a formula.</summary>
    private sealed class Propagation(Expression formula, int dimension)
    {
        private readonly Dictionary<Expression, FormulaProgram> _programs = [];

        /// <summary>Narrows a box to one that contains its points with values in a set; <see langword="false"/> where there are none.</summary>
        public bool Narrow(FloatInterval[] box, FloatInterval values) => Back(formula, values, box);

        private FloatInterval Forward(Expression e, FloatInterval[] box)
        {
            if (!_programs.TryGetValue(e, out var program))
            {
                _programs[e] = program = new FormulaProgram(e, dimension);
            }

            return program.Value<FloatInterval>(box);
        }

        private bool Back(Expression e, FloatInterval wanted, FloatInterval[] box)
        {
            if (e.Operation == Operation.Variable)
            {
                box[e.Index] = FloatInterval.Intersection(box[e.Index], wanted with { Decoration = Decoration.Continuous });
                return !box[e.Index].IsEmpty;
            }

            if (e.IsConstant)
            {
                return true;
            }

            var target = FloatInterval.Intersection(Forward(e, box), wanted);
            if (target.IsEmpty)
            {
                return false;
            }

            var a = e.Arguments[0];
            var b = e.Arguments.Length > 1 ? e.Arguments[1] : null;
            switch (e.Operation)
            {
                case Operation.Add:
                    return Back(a, target - Forward(b!, box), box) && Back(b!, target - Forward(a, box), box);
                case Operation.Subtract:
                    return Back(a, target + Forward(b!, box), box) && Back(b!, Forward(a, box) - target, box);
                case Operation.Negate:
                    return Back(a, -target, box);
                case Operation.Multiply when a.IsConstant && Forward(a, box).Mignitude > 0:
                    return Back(b!, target / Forward(a, box), box);
                case Operation.Multiply or Operation.Divide when b!.IsConstant && Forward(b, box).Mignitude > 0:
                    return Back(a, e.Operation == Operation.Multiply ? target / Forward(b, box) : target * Forward(b, box), box);
                case Operation.Abs:
                    return Back(a, Both(target.Upper), box);
                case Operation.Norm:
                    return e.Arguments.All(x => Back(x, Both(target.Upper), box));
                case Operation.Max:
                    return e.Arguments.All(x => Back(x, new FloatInterval(double.NegativeInfinity, target.Upper), box));
                case Operation.Exp:
                    return target.Upper > 0 && Back(a, new FloatInterval(double.NegativeInfinity, FloatInterval.Logarithm(new FloatInterval(target.Upper)).Upper), box);
                case Operation.Log:
                    return Back(a, new FloatInterval(double.NegativeInfinity, FloatInterval.Exponential(new FloatInterval(target.Upper)).Upper), box);
                case Operation.Sqrt:
                    return target.Upper >= 0 && Back(a, new FloatInterval(0, FloatInterval.Power(new FloatInterval(target.Upper), 2).Upper), box);
                case Operation.Power when b is { Operation: Operation.Constant, Value: { IsInteger: true, Sign: > 0 } n } && (n * Rational.Half).IsInteger:
                    return target.Upper >= 0 && Back(a, Both(FloatInterval.Power(new FloatInterval(target.Upper), Rational.One / n).Upper), box);
                case Operation.Power when b is { Operation: Operation.Constant, Value: { Sign: > 0, IsInteger: false } p }:
                    return target.Upper >= 0 && Back(a, new FloatInterval(0, FloatInterval.Power(new FloatInterval(target.Upper), Rational.One / p).Upper), box);
                default:
                    return true;
            }
        }

        private static FloatInterval Both(double most) => new(-most, most);
    }
}
