using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Functions.Formulas.Symbolic;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes.Formulas.Line;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>
/// A ray of the box along which f tends to minus infinity: then X is empty. On the ray <c>x = p + tv</c>, far out, f has no more branches and is a sum of kernels in t, one term of which leads for large t
/// (<see cref="Tail"/>): it is negative and tends to infinity in absolute value.
/// </summary>
internal static class FallingRay
{
    private const int MostDirections = 80;

    /// <summary>The failure of every class that speaks of minimizers; <see langword="null"/> where no such ray was found.</summary>
    public static Fails? Find(FormulaAnalysis a, CancellationToken cancellation)
    {
        var sides = a.F.Box.Sides;
        if (a.F.Box.IsBounded)
        {
            return null;
        }

        var origin = SimplePoints.Round(a.F, a.Region.Project(new double[a.F.Dimension]), 1);
        foreach (var v in Directions(sides).Take(MostDirections))
        {
            cancellation.ThrowIfCancellationRequested();
            var t = Expression.Variable(0);
            var onRay = Simplifier.Simplify(a.Formula.Substitute(i => v[i] == 0 ? Expression.Constant(origin[i])
                : Expression.Of(Operation.Add, Expression.Constant(origin[i]), Expression.Of(Operation.Multiply, Expression.Constant(v[i]), t))));
            if (LinePieces.Of(onRay, Rational.One, null, cancellation) is [.., { Formula: { } far }] && SymbolicForm.Of(far, [0]) is { } sum && Tail.SignOf(sum, cancellation) is ( < 0, var tail) && tail.Leading(sum) is var (term, _) && tail.TrendOf(term) == Trend.ToInfinity
                && new FormulaProgram(onRay, 1).Value<FloatInterval>([new FloatInterval(tail.From, double.PositiveInfinity)]) is { IsEmpty: false, Decoration: not Decoration.Trivial })
            {
                return new Fails(
                    $"X is empty: f tends to minus infinity along a ray of {a.F.Box}",
                    Witness.Of($"f(x + t({string.Join(", ", v)})) = {FormulaPrinter.Print(onRay, ["t"])}, which tends to -inf").With("x", origin), Method.Certified);
            }
        }

        return null;
    }

    /// <summary>Small integer vectors that point into the box's infinite directions.</summary>
    private static IEnumerable<int[]> Directions(ImmutableArray<BoxSide> sides)
    {
        IEnumerable<int[]> all = [[]];
        foreach (var side in sides)
        {
            int[] steps = [.. new[] { 0, 1, -1 }.Where(s => s == 0 || (s > 0 ? side.Upper is null : side.Lower is null))];
            all = all.SelectMany(v => steps.Select(s => (int[])[.. v, s]));
        }

        return all.Where(v => v.Any(s => s != 0)).OrderBy(v => v.Count(s => s != 0));
    }
}
