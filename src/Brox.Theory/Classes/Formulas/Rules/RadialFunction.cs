using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes.Formulas.Line;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>
/// <c>f(x) = g(|x - c|)</c> in at least two dimensions, decided from the even function g of one variable, which f is on every line through c.
/// </summary>
/// <remarks>
/// With <c>r = |x-c|</c>: f is pseudoconvex when g is, for <c>&lt;x-c, y-x&gt; &gt;= 0</c> gives <c>|y-c| &gt;= |x-c|</c>; f is convex, or quasiconvex, exactly when g is (g is even, so it rises with r, and r is convex); X is the set of x with r in argmin g, so that <c>dist(x, X)</c> is the distance of r
/// from it and the gradient is <c>g'(r)</c> in the direction of x - c: inequalities between f - f*, the gradient and the projection are those of g. Where 0 is the one minimizer of g, those of the
/// star classes are as well; a failure of g for every x* is one of f, on the line through c and x*. On a box g is asked up to the farthest corner for what holds, and up to the nearest face for what fails;
/// the minimizers must lie within the nearest face, so that the box cuts none.
/// </remarks>
internal sealed class RadialFunction
{
    private static readonly ImmutableHashSet<string> _shapes =
        [ClassName.RealValued, ClassName.Continuous, ClassName.Closed, ClassName.Differentiable, ClassName.Convex, ClassName.StronglyConvex,
            ClassName.Quasiconvex, ClassName.StrictlyQuasiconvex, ClassName.Pseudoconvex];

    private static readonly ImmutableHashSet<string> _inequalities = [ClassName.PolyakLojasiewicz, ClassName.QuadraticGrowth,
        ClassName.RestrictedSecant, ClassName.Aiming];

    private static readonly ImmutableHashSet<string> _stars = [ClassName.StarConvex, ClassName.StarQuasiconvex,
        ClassName.StrictlyStarQuasiconvex, ClassName.QuasarConvex, ClassName.GeneralizedPseudoconvex];

    private readonly FormulaAnalysis _a;
    private readonly FormulaFunction _outer;
    private readonly FormulaFunction _inner;
    private readonly Rational? _reach;

    private readonly Point _centre;

    private RadialFunction(FormulaAnalysis a, FormulaFunction outer, FormulaFunction inner, Rational? reach, Point centre) =>
        (_a, _outer, _inner, _reach, _centre) = (a, outer, inner, reach, centre);

    /// <summary>The reduction; <see langword="null"/> where the formula is no such function, or c does not lie inside the box.</summary>
    public static RadialFunction? Of(FormulaAnalysis a)
    {
        var f = a.F;
        Point? centre = null;
        if (f.Dimension < 2 || Profile(a.Formula, f.Dimension, ref centre) is not { } profile || centre is not { } c)
        {
            return null;
        }

        FormulaFunction On(Rational? radius) => FormulaFunction.Create(["r"], profile, radius is { } r ? Box.Create([new BoxSide(-r, r)]) : null);
        if (f.Box.IsWholeSpace)
        {
            return new RadialFunction(a, On(null), On(null), null, c);
        }

        if (!f.Box.IsBounded)
        {
            return null;
        }

        var faces = f.Box.Sides.SelectMany((s, i) => new[] { c[i] - s.Lower!.Value, s.Upper!.Value - c[i] }).ToList();
        var nearest = faces.Aggregate(Rational.Min);
        if (nearest.Sign <= 0)
        {
            return null;
        }

        var squared = f.Box.Sides.Select((s, i) => Rational.Square(Rational.Max(c[i] - s.Lower!.Value, s.Upper!.Value - c[i]))).Aggregate((p, q) => p + q);
        var farthest = Rational.FromDouble(FloatInterval.SquareRoot(FloatInterval.FromRational(squared)).Upper);
        return new RadialFunction(a, On(farthest), On(nearest), nearest, c);
    }

    /// <summary>The verdict for a class; <see langword="null"/> where this gives none.</summary>
    public Verdict? Decide(string name, ClassArgument argument, CancellationToken cancellation)
    {
        Verdict Outer(string c) => FormulaDeciders.Decide(c, _outer, c == name ? argument : ClassArgument.None, cancellation);
        Holds Radial(string reason) => new($"f is a function of the distance from a point, {_outer.Text()}: {reason}, on {_a.F.Box}", Method.Certified);
        if (_shapes.Contains(name))
        {
            return Outer(name) is Holds holds ? Radial(holds.Reason) : Failure(name, argument, cancellation);
        }

        if (name is ClassName.Alignment or ClassName.Progress or ClassName.BroximallyAligned)
        {
            return AroundSphere(name, argument.Radius, cancellation);
        }

        if (name is not (ClassName.UniqueMinimizer or ClassName.ConnectedMinimizers
            or ClassName.HasMinimizer) && !_inequalities.Contains(name) && !_stars.Contains(name))
        {
            return null;
        }

        var isCentre = Outer(ClassName.UniqueMinimizer) is Holds;
        var place = FormulaAnalysis.Of(_outer).Theory(cancellation)?.Minimizers;
        var isSphere = !isCentre && place is { Kind: LineMinimizerKind.Apart, Place: { } p } && (_reach is not { } reach || (p.High < reach && p.Low > -reach));
        var isBall = !isCentre && place is { Kind: LineMinimizerKind.Interval, Place: { } q, Upper: not null } && (_reach is not { } most || q.Low > -most);
        if (!isCentre && !isSphere && !isBall)
        {
            return place is { Kind: LineMinimizerKind.None } && Outer(name) is Fails none && _reach is null ? none : null;
        }

        return name switch
        {
            ClassName.HasMinimizer => Radial(isCentre ? "it is least at r = 0" : $"it is least at {place!.Place}"),
            ClassName.UniqueMinimizer => isCentre ? Radial("X is that point")
                : new Fails($"f is a function of the distance from a point, least on a sphere or a ball, on {_a.F.Box}", Witness.Of($"X is the {(isBall ? "ball" : "sphere")} with radius {place!.Place}, up to the sign"), Method.Certified),
            ClassName.ConnectedMinimizers => Radial(isCentre
                ? "X is that point"
                : $"X is the {(isBall ? "ball" : "sphere")} with radius {place!.Place}, up to the sign"),
            _ when _inequalities.Contains(name) || isCentre => Outer(name) is Holds holds ? Radial(holds.Reason) : Failure(name, argument, cancellation),
            _ => Failure(name, argument, cancellation),
        };
    }

    /// <summary>
    /// Alignment and progress where g has its minimizers at <c>+-rho</c>, falls between 0 and rho and rises beyond, on all of R^d with B = I. Progress: around the centre f falls, and every other point has others of its
    /// value within t, on its sphere. Alignment: from x with <c>r &gt; rho + t</c> the one step is to <c>u = (r - t)e</c>, <c>e = (x-c)/r</c>, and <c>&lt;x-u, u-x*&gt; = t(r - t - &lt;e, x*-c&gt;) &gt;= 0</c>, as
    /// <c>&lt;e, x*-c&gt; &lt;= rho</c>; there are far points inside exactly when <c>t &lt; rho</c>, and from x with <c>0 &lt; r &lt; rho - t</c> the one step is to <c>(r + t)e</c>, with
    /// <c>-t(r + t - &lt;e, x*-c&gt;)</c>, negative for <c>e = -(x*-c)/rho</c>.
    /// </summary>
    private Verdict? AroundSphere(string name, Radius t, CancellationToken cancellation)
    {
        if (_reach is not null || !_a.F.Box.IsWholeSpace || !_a.F.Metric.IsIdentity
            || FormulaAnalysis.Of(_outer).Theory(cancellation) is not { Structure: { HasFlat: false, IsWeak: false } s, Minimizers: { Kind: LineMinimizerKind.Apart, Place: { } place } }
            || s.Directions is not [-1, 1, -1, 1] || FormulaDeciders.Decide(ClassName.Continuous, _outer, ClassArgument.None, cancellation) is not Holds)
        {
            return null;
        }

        var radius = FloatInterval.Absolute(place.Enclosure);
        var squared = FloatInterval.FromRational(t.Squared);
        var isInside = squared.Upper < (radius * radius).Lower;
        var words = $"f is a function of the distance r from a point, {_outer.Text()}, least on a sphere, falling inside and rising outside, on {_a.F.Box}";
        if (name == ClassName.Progress)
        {
            return new Holds(words, Method.Certified);
        }

        return isInside ? new Fails(
                $"{words}, whose radius is more than t", Witness.Of("x is the centre: for any x*, a step from x - e(x*-x) with a small e > 0 leads away from x*").With("x", _centre), Method.Certified)
            : squared.Lower >= (radius * radius).Upper || IsExactly(place, t) ? new Holds($"{words}, whose radius is at most t: a step from outside leads towards the centre", Method.Certified) : null;
    }

    private static bool IsExactly(Cut place, Radius t) => place.Exact is { } p && Rational.Square(p) <= t.Squared;

    /// <summary>Why f is convex: up to an affine function, which changes nothing, it is a convex function of the distance from a point; <see langword="null"/> where that was not found.</summary>
    public static string? TiltedConvexity(FormulaAnalysis a, CancellationToken cancellation)
    {
        var d = a.F.Dimension;
        var (squares, rest) = (Quadratic.Zero(d), (Expression?)null);
        foreach (var (term, isNegative) in Simplifier.Terms(a.Formula))
        {
            if (Quadratic.TryRead(term, d) is { } part)
            {
                squares = squares.Plus(part.Times(isNegative ? -1 : 1));
            }
            else
            {
                rest = rest is null ? (isNegative ? Expression.Of(Operation.Negate, term) : term) : Expression.Of(isNegative ? Operation.Subtract : Operation.Add, rest, term);
            }
        }

        Point? centre = null;
        if (d < 2 || rest is null || squares.B.All(b => b.IsZero) || Profile(rest, d, ref centre) is null || centre is not { } c)
        {
            return null;
        }

        // k|x|^2 + b'x is k|x - c|^2 and an affine function.
        var k = squares.A[0][0];
        if (Enumerable.Range(0, d).Any(i => Enumerable.Range(0, d).Any(j => squares.A[i][j] != (i == j ? k : Rational.Zero))))
        {
            return null;
        }

        var square = Enumerable.Range(0, d).Select(i => Expression.Of(Operation.Power, Expression.Of(Operation.Subtract, Expression.Variable(i), Expression.Constant(c[i])), Expression.Constant(2)))
            .Aggregate((u, v) => Expression.Of(Operation.Add, u, v));
        var untilted = FormulaFunction.Create(a.F.Variables, Expression.Of(Operation.Add, Expression.Of(Operation.Multiply, Expression.Constant(k), square), rest), a.F.HasBox ? a.F.Box : null);
        return Of(FormulaAnalysis.Of(untilted))?.Decide(ClassName.Convex, ClassArgument.None, cancellation) is Holds holds ? $"up to an affine function {holds.Reason}" : null;
    }

    private Fails? Failure(string name, ClassArgument argument, CancellationToken cancellation) => FormulaDeciders.Decide(name, _inner, argument, cancellation) is Fails fails
        ? new Fails(
            $"on every line through a point f is {_inner.Text()}, which fails, on {_a.F.Box}: {fails.Reason}",
            LiftedWitness.Of(fails.Witness, $"{_inner.Text()}, r = |x - {_centre}|", r => new Point([_centre[0] + r, .. _centre.Coordinates.Skip(1)]), keepsPoints: true), fails.Method) : null;

    /// <summary>The formula in the distance r from a point, which it finds; <see langword="null"/> where there is none.</summary>
    private static Expression? Profile(Expression e, int dimension, ref Point? centre)
    {
        if (e.IsConstant)
        {
            return e;
        }

        if (Quadratic.TryRead(e, dimension) is { } quadratic)
        {
            return Square(quadratic, ref centre);
        }

        if (e.Operation is Operation.Add or Operation.Subtract)
        {
            var squares = Quadratic.Zero(dimension);
            Expression? rest = null;
            foreach (var (term, isNegative) in Simplifier.Terms(e))
            {
                if (Quadratic.TryRead(term, dimension) is { } part)
                {
                    squares = squares.Plus(part.Times(isNegative ? -1 : 1));
                    continue;
                }

                if (Profile(term, dimension, ref centre) is not { } inner)
                {
                    return null;
                }

                rest = rest is null ? (isNegative ? Expression.Of(Operation.Negate, inner) : inner) : Expression.Of(isNegative ? Operation.Subtract : Operation.Add, rest, inner);
            }

            return Square(squares, ref centre) is { } square && rest is not null ? Expression.Of(Operation.Add, square, rest) : null;
        }

        if (e.Operation == Operation.Norm)
        {
            var sum = e.Arguments.Select(a => Expression.Of(Operation.Power, a, Expression.Constant(2))).Aggregate((p, q) => Expression.Of(Operation.Add, p, q));
            return Profile(sum, dimension, ref centre) is { } under ? Simplifier.Simplify(Expression.Of(Operation.Sqrt, under)) : null;
        }

        var found = centre;
        var profile = ProfileOfArguments.Of(e, argument => Profile(argument, dimension, ref found));
        centre = found;
        return profile;
    }

    private static Expression? Square(Quadratic q, ref Point? centre)
    {
        if (q.IsConstant)
        {
            return Expression.Constant(q.C);
        }

        var k = q.A[0][0];
        for (var i = 0; i < q.B.Length; i++)
        {
            for (var j = 0; j < q.B.Length; j++)
            {
                if (q.A[i][j] != (i == j ? k : Rational.Zero))
                {
                    return null;
                }
            }
        }

        if (k.IsZero)
        {
            return null;
        }

        var own = new Point([.. q.B.Select(b => -b / (2 * k))]);
        if (centre is { } known && known != own)
        {
            return null;
        }

        centre = own;
        var rest = q.C - own.Coordinates.Select(c => k * Rational.Square(c)).Aggregate((a, b) => a + b);
        var square = Expression.Of(Operation.Power, Expression.Variable(0), Expression.Constant(2));
        var scaled = k == Rational.One ? square : Expression.Of(Operation.Multiply, Expression.Constant(k), square);
        return rest.IsZero ? scaled : Expression.Of(Operation.Add, scaled, Expression.Constant(rest));
    }
}
