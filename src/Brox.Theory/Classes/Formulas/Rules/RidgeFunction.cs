using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>
/// <c>f(x) = g(a'x)</c> in at least two variables, decided from g on the interval of the values of <c>a'x</c> on the box, which it takes all.
/// </summary>
/// <remarks>
/// Segments are mapped to segments, and each segment of the interval is the image of one; continuity and differentiability carry over both ways, as <c>a'x</c> is open onto its image and
/// <c>grad f(x) = g'(a'x) a</c>, <c>&lt;grad f(x), y - x&gt; = g'(s)(t - s)</c>. f is constant along vectors orthogonal to a: where the box has an interior, f is not strictly quasiconvex, nor strongly convex.
/// </remarks>
internal sealed class RidgeFunction
{
    private static readonly ImmutableHashSet<string> _carried = [ClassName.RealValued, ClassName.Continuous, ClassName.Differentiable, ClassName.Convex, ClassName.Quasiconvex, ClassName.Pseudoconvex, ClassName.HasMinimizer];

    private readonly FormulaAnalysis _a;
    private readonly FormulaFunction _g;
    private readonly Rational[] _direction;

    private RidgeFunction(FormulaAnalysis a, FormulaFunction g, Rational[] direction) => (_a, _g, _direction) = (a, g, direction);

    /// <summary>The reduction; <see langword="null"/> where the formula is no such function of at least two variables.</summary>
    public static RidgeFunction? Of(FormulaAnalysis a)
    {
        Rational[]? direction = null;
        if (a.F.Dimension < 2 || Profile(a.Formula, a.F.Dimension, ref direction) is not { } profile || direction is null || direction.Count(c => !c.IsZero) < 2)
        {
            return null;
        }

        var side = new BoxSide(End(a, direction, upper: false), End(a, direction, upper: true));
        var isPoint = side.Lower is { } low && low == side.Upper;
        return isPoint ? null : new RidgeFunction(a, FormulaFunction.Create(["s"], profile, side == new BoxSide(null, null) ? null : Box.Create([side])), direction);
    }

    /// <summary>The least or the greatest value of the form on the box; <see langword="null"/> where it is infinite.</summary>
    private static Rational? End(FormulaAnalysis a, Rational[] direction, bool upper) => direction
        .Select((c, i) => c.IsZero ? Rational.Zero : c * (c.Sign > 0 == upper ? a.F.Box.Sides[i].Upper : a.F.Box.Sides[i].Lower))
        .Aggregate((Rational?)Rational.Zero, (sum, term) => sum + term);

    /// <summary>The verdict for a class; <see langword="null"/> where this gives none.</summary>
    public Verdict? Decide(string name, ClassArgument argument, CancellationToken cancellation)
    {
        if (!_carried.Contains(name))
        {
            return null;
        }

        var form = string.Join(" + ", _direction.Select((c, i) => (c, i)).Where(p => !p.c.IsZero).Select(p => $"{p.c}*{_a.F.Variables[p.i]}"));
        return FormulaDeciders.Decide(name, _g, argument, cancellation) switch
        {
            Holds holds => new Holds($"f is {_g.Text()} of s = {form}: {holds.Reason}, on {_a.F.Box}", Method.Certified),
            Fails fails => new Fails($"f is {_g.Text()} of s = {form}: {fails.Reason}, on {_a.F.Box}", LiftedWitness.Of(fails.Witness, $"{_g.Text()}, s = {form}", Lifted, keepsPoints: _a.F.Box.IsBounded || _a.F.Box.IsWholeSpace), Method.Certified),
            _ => null,
        };
    }

    /// <summary>A point of the box with a value of s, affine in it: from the corner with the least value to that with the greatest.</summary>
    private Point Lifted(Rational s)
    {
        var side = _g.Box.Sides[0];
        if (side.Lower is { } low && side.Upper is { } high)
        {
            var weight = (s - low) / (high - low);
            return new Point([.. _direction.Select((c, i) => _a.F.Box.Sides[i] is var own && c.Sign >= 0 ? own.Lower!.Value + (weight * (own.Upper!.Value - own.Lower.Value)) : own.Upper!.Value + (weight * (own.Lower!.Value - own.Upper.Value)))]);
        }

        // Elsewhere the multiple of a is a point of R^d, and of the box where that is all of it.
        var squared = _direction.Aggregate(Rational.Zero, (sum, c) => sum + (c * c));
        return new Point([.. _direction.Select(c => s * c / squared)]);
    }

    private static Expression? Profile(Expression e, int dimension, ref Rational[]? direction)
    {
        if (e.IsConstant)
        {
            return e;
        }

        if (Quadratic.TryRead(e, dimension) is { IsAffine: true } affine)
        {
            var own = affine.B;
            var lead = Array.FindIndex(own, c => !c.IsZero);
            if (lead < 0)
            {
                return Expression.Constant(affine.C);
            }

            direction ??= own;
            if (direction[lead].IsZero)
            {
                return null;
            }

            var factor = own[lead] / direction[lead];
            for (var i = 0; i < own.Length; i++)
            {
                if (own[i] != factor * direction[i])
                {
                    return null;
                }
            }

            var scaled = factor == Rational.One ? Expression.Variable(0) : Expression.Of(Operation.Multiply, Expression.Constant(factor), Expression.Variable(0));
            return affine.C.IsZero ? scaled : Expression.Of(Operation.Add, scaled, Expression.Constant(affine.C));
        }

        var found = direction;
        var profile = ProfileOfArguments.Of(e, argument => Profile(argument, dimension, ref found));
        direction = found;
        return profile;
    }
}
