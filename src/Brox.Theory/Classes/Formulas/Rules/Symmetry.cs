using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Functions.Formulas.Symbolic;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>
/// Several minimizers by symmetry: a map of the box to itself that leaves f as it is, while no minimizer is a fixed point of it. The fixed points of a reflection, also of one that exchanges two
/// coordinates, separate the box: then X is not connected either.
/// </summary>
internal static class Symmetry
{
    private const int Budget = 5_000;

    /// <summary>The failure of uniqueness, or with <paramref name="separates"/> of connectedness; <see langword="null"/> where no such map was found.</summary>
    public static Fails? Find(FormulaAnalysis a, Minimum minimum, bool separates, CancellationToken cancellation)
    {
        if (!minimum.Place.All(side => side.IsBounded))
        {
            return null;
        }

        // Beyond X nothing needs a proof.
        var reach = minimum.Place.Aggregate(FloatInterval.Hull);

        foreach (var (name, image, slice, isHyperplane) in Maps(a))
        {
            cancellation.ThrowIfCancellationRequested();
            if ((separates && !isHyperplane) || !IsInvariant(a, image))
            {
                continue;
            }

            var (formula, whole) = slice;
            FloatInterval[] box = [.. whole.Select(side => side.IsBounded ? side : FloatInterval.Intersection(side, reach))];
            var program = new FormulaProgram(formula, a.F.Dimension);
            if (BoxProof.Attempt(box, b => program.Value<FloatInterval>(b).Lower > minimum.Value.Enclosure.Upper ? true : null, Budget, cancellation).IsComplete)
            {
                return new Fails(
                    $"f and {a.F.Box} stay as they are under {name}, and no minimizer is a fixed point: there are several minimizers",
                    Witness.Of("minimizers lie near x and at its image").With("x", SimplePoints.Round(a.F, minimum.Best, 1_000_000)), Method.Certified);
            }
        }

        return null;
    }

    private static bool IsInvariant(FormulaAnalysis a, Func<int, Expression> image)
    {
        var moved = Simplifier.Simplify(a.Formula.Substitute(image));
        return moved.Equals(a.Formula) || (SymbolicForm.Of(a.Formula) is { } form && SymbolicForm.Of(moved) is { } other && form.Equals(other));
    }

    private static IEnumerable<(string Name, Func<int, Expression> Image, (Expression Formula, FloatInterval[] Box) Slice, bool IsHyperplane)> Maps(FormulaAnalysis a)
    {
        var d = a.F.Dimension;
        var sides = a.F.Box.Sides;
        static bool IsSymmetric(BoxSide s) => s.Lower == -s.Upper;
        static Expression Negated(int k) => Expression.Of(Operation.Negate, Expression.Variable(k));
        for (var i = 0; i < d; i++)
        {
            var (mirror, box) = (i, (FloatInterval[])a.Region.Box.Clone());
            if (IsSymmetric(sides[i]))
            {
                box[i] = FloatInterval.Zero;
                yield return ($"{a.F.Variables[i]} -> -{a.F.Variables[i]}", k => k == mirror ? Negated(k) : Expression.Variable(k), (a.Formula, box), true);
            }
        }

        if (sides.All(IsSymmetric))
        {
            yield return ("x -> -x", Negated, (a.Formula, [.. Enumerable.Repeat(FloatInterval.Zero, d)]), d == 1);
        }

        for (var i = 0; i < d; i++)
        {
            for (var j = i + 1; j < d && d <= 4; j++)
            {
                var (p, q, box) = (i, j, (FloatInterval[])a.Region.Box.Clone());
                box[j] = new FloatInterval(box[j].Middle);
                if (sides[i] == sides[j])
                {
                    yield return (
                        $"the exchange of {a.F.Variables[i]} and {a.F.Variables[j]}", k => Expression.Variable(k == p ? q : k == q ? p : k),
                        (a.Formula.Substitute(k => Expression.Variable(k == q ? p : k)), box), true);
                }

                if (sides[i].Lower == -sides[j].Upper && sides[i].Upper == -sides[j].Lower)
                {
                    yield return (
                        $"the exchange of {a.F.Variables[i]} and -{a.F.Variables[j]}", k => k == p ? Negated(q) : k == q ? Negated(p) : Expression.Variable(k),
                        (a.Formula.Substitute(k => k == q ? Negated(p) : Expression.Variable(k)), box), true);
                }
            }
        }
    }
}
