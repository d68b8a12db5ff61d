using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>
/// <c>f(x) = f_1(x_1) + ... + f_d(x_d)</c> on a box, decided from the functions of one variable.
/// </summary>
/// <remarks>
/// X is the product of the sets of minimizers, f - f* the sum of the <c>f_i - f_i*</c>, the gradient has the entries <c>f_i'</c>, the projection on X is made entry by entry. So an inequality that each
/// <c>f_i</c> has at its minimizer holds for the sum, with the least of the constants, and if it fails for one, it fails for f where the other variables are at minimizers (if there are none, X is empty,
/// and the class fails). Only the Polyak-Lojasiewicz inequality asks there for the whole gradient: it fails with one f_i where the others have minimizers at which their derivatives vanish; at an end of
/// its side one may have another slope, which counts (<c>x^4 + x/3 + y^2</c> on [-3,1] x [1/2,3] has it with mu = 1, <c>x^4 + x/3</c> does not). Convexity, continuity, differentiability restrict to lines along the axes as well. Quasiconvexity restricts to these lines, but does not carry over to sums: at most one
/// <c>f_i</c> is not convex then, if none is constant (Debreu and Koopmans 1982).
/// </remarks>
internal sealed class SeparableSum
{
    private static readonly ImmutableHashSet<string> _both =
    [
        ClassName.RealValued, ClassName.ConvexDomain, ClassName.BoundedDomain, ClassName.Continuous, ClassName.Closed,
        ClassName.Differentiable, ClassName.Convex, ClassName.StronglyConvex, ClassName.UniqueMinimizer, ClassName.ConnectedMinimizers,
        ClassName.HasMinimizer, ClassName.PolyakLojasiewicz, ClassName.QuadraticGrowth, ClassName.RestrictedSecant, ClassName.Aiming,
        ClassName.QuasarConvex, ClassName.StarConvex, ClassName.StarQuasiconvex, ClassName.StrictlyStarQuasiconvex,
    ];

    private static readonly ImmutableHashSet<string> _failing = [ClassName.Quasiconvex, ClassName.StrictlyQuasiconvex,
        ClassName.Pseudoconvex];

    /// <summary>Classes that fail on a line along an axis whatever the values of the other variables.</summary>
    private static readonly ImmutableHashSet<string> _onLines =
        [ClassName.RealValued, ClassName.ConvexDomain, ClassName.Continuous, ClassName.Closed, ClassName.Differentiable, ClassName.Convex,
            ClassName.StronglyConvex, ClassName.Quasiconvex, ClassName.StrictlyQuasiconvex, ClassName.Pseudoconvex];

    private readonly FormulaAnalysis _a;
    private readonly Point _others;

    private SeparableSum(FormulaAnalysis a, IReadOnlyList<FormulaFunction> parts)
    {
        (_a, Parts) = (a, parts);
        _others = SimplePoints.Round(a.F, a.Region.Project(new double[a.F.Dimension]), 1);
    }

    /// <summary>The functions of one variable, in the order of the variables.</summary>
    public IReadOnlyList<FormulaFunction> Parts { get; }

    /// <summary>The parts; <see langword="null"/> where the formula is no such sum of at least two variables.</summary>
    public static SeparableSum? Of(FormulaAnalysis a)
    {
        var d = a.F.Dimension;
        if (d < 2)
        {
            return null;
        }

        var sums = new Expression?[d];
        foreach (var term in Terms(a.Formula, null))
        {
            var variables = Enumerable.Range(0, d).Where(term.Mentions).Take(2).ToList();
            if (variables.Count > 1)
            {
                return null;
            }

            var i = variables.Count == 0 ? 0 : variables[0];
            var moved = term.Substitute(_ => Expression.Variable(0));
            sums[i] = sums[i] is { } sum ? Expression.Of(Operation.Add, sum, moved) : moved;
        }

        return new SeparableSum(a, [.. Enumerable.Range(0, d).Select(i => FormulaFunction.Create(
            [a.F.Variables[i]], sums[i] ?? Expression.Constant(Rational.Zero), a.F.HasBox ? Box.Create([a.F.Box.Sides[i]]) : null))]);
    }

    /// <summary>The verdict for a class; <see langword="null"/> where this gives none.</summary>
    public Verdict? Decide(string name, ClassArgument argument, CancellationToken cancellation)
    {
        if (!_both.Contains(name) && !_failing.Contains(name))
        {
            return null;
        }

        var all = true;
        foreach (var part in Parts)
        {
            switch (FormulaDeciders.Decide(name, part, argument, cancellation))
            {
                case Fails when name == ClassName.PolyakLojasiewicz && !OthersAreFlat(part, cancellation):
                    all = false;
                    break;
                case Fails fails:
                    return new Fails($"f is a sum of functions of one variable each, and that of {part.Variables[0]} fails, on {_a.F.Box}: {fails.Reason}", Lifted(fails.Witness, part, _onLines.Contains(name)), fails.Method);
                case Holds:
                    break;
                default:
                    all = false;
                    break;
            }
        }

        if (all && _both.Contains(name))
        {
            return new Holds($"f is a sum of functions of one variable each, all of which are in the class, on {_a.F.Box}", Method.Certified);
        }

        return _failing.Contains(name) ? TwoNotConvex(cancellation) : null;
    }

    /// <summary>Whether every other part has a minimizer at which its derivative is 0, or none at all.</summary>
    public bool OthersAreFlat(FormulaFunction part, CancellationToken cancellation) => Parts.All(p => ReferenceEquals(p, part) || IsFlatAtMinimizer(p, cancellation));

    private static bool IsFlatAtMinimizer(FormulaFunction part, CancellationToken cancellation)
    {
        if (part.Expression.IsConstant || part.Box.IsWholeSpace)
        {
            return true;
        }

        var a = FormulaAnalysis.Of(part);
        return a.Minimum(cancellation) is { } minimum
            && (minimum.Cover.All(a.Region.IsInterior) || minimum.Members.Any(p => part.Differentiate(p, second: false).Slopes[0].IsZero));
    }

    private Fails? TwoNotConvex(CancellationToken cancellation)
    {
        var failing = Parts.Select(p => (Part: p, Verdict: FormulaDeciders.Decide(ClassName.Convex, p, ClassArgument.None, cancellation)))
            .Where(p => p.Verdict is Fails && FormulaDeciders.Decide(ClassName.Continuous, p.Part, ClassArgument.None,
                cancellation) is Holds).Take(2).ToList();
        return failing is [var first, var second]
            ? new Fails(
                $"f is a sum of functions of one variable each, two of which are not convex: not quasiconvex (Debreu and Koopmans 1982), on {_a.F.Box}",
                Witness.Together([Lifted(((Fails)first.Verdict).Witness, first.Part, true), Lifted(((Fails)second.Verdict).Witness, second.Part, true)]), Method.Certified)
            : null;
    }

    private Witness Lifted(Witness witness, FormulaFunction part, bool keepsPoints)
    {
        var i = _a.F.Variables.IndexOf(part.Variables[0]);
        return LiftedWitness.Of(witness, $"{part.Text()}, a function of {part.Variables[0]}", x => new Point([.. _others.Coordinates.Select((c, k) => k == i ? x : c)]), keepsPoints);
    }

    private static IEnumerable<Expression> Terms(Expression e, Expression? factor)
    {
        Expression Scaled(Expression c, bool divide) => Expression.Of(divide ? Operation.Divide : Operation.Multiply, factor ?? Expression.Constant(Rational.One), c);
        foreach (var (term, isNegative) in Simplifier.Terms(e))
        {
            var own = isNegative ? Expression.Of(Operation.Negate, factor ?? Expression.Constant(Rational.One)) : factor;
            if (!ReferenceEquals(term, e) && term.Operation is Operation.Add or Operation.Subtract or Operation.Negate)
            {
                foreach (var inner in Terms(term, own))
                {
                    yield return inner;
                }

                continue;
            }

            var (c, inside, divide) = term switch
            {
                { Operation: Operation.Multiply, Arguments: [{ IsConstant: true } k, var u] } => (k, u, false),
                { Operation: Operation.Multiply, Arguments: [var u, { IsConstant: true } k] } => (k, u, false),
                { Operation: Operation.Divide, Arguments: [var u, { IsConstant: true } k] } => (k, u, true),
                _ => (null, term, false),
            };
            if (c is not null && inside.Operation is Operation.Add or Operation.Subtract or Operation.Negate)
            {
                var scaled = Scaled(c!, divide);
                foreach (var inner in Terms(inside, isNegative ? Expression.Of(Operation.Negate, scaled) : scaled))
                {
                    yield return inner;
                }

                continue;
            }

            yield return own is null ? term : Simplifier.Simplify(Expression.Of(Operation.Multiply, own, term));
        }
    }
}
