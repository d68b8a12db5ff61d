using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>A segment between two points of the domain of a formula with a point between them that does not belong to it.</summary>
internal static class DomainGap
{
    /// <summary>The failure of all classes of functions with a convex domain; <see langword="null"/> where no such segment was found.</summary>
    public static Fails? Find(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (RegularityDeciders.RealValued(a, cancellation) is not Fails { Witness.Entries: [{ Coordinates: var coordinates }, ..] } || !coordinates.All(c => c.IsRational))
        {
            return null;
        }

        var z = new Point([.. coordinates.Select(c => c.RationalValue)]);
        var random = new Random(41);
        for (var i = 0; i < 200; i++)
        {
            var step = new Point([.. z.Coordinates.Select(_ => Rational.Create(random.Next(-8, 9), 1 << random.Next(0, 8)))]);
            var (x, y) = (z + step, z - step);
            if (x != z && a.F.Box.Contains(x) && a.F.Box.Contains(y) && IsDefined(a, x) && IsDefined(a, y))
            {
                return new Fails(
                    $"the domain is not convex, on {a.F.Box}",
                    Witness.Of("x and y are in dom f, z = lambda*x + (1-lambda)*y is not").With("x", x).With("y", y).With("z", z).WithNumber("lambda", Rational.Half), Method.Certified);
            }
        }

        return null;
    }

    private static bool IsDefined(FormulaAnalysis a, Point x) => a.F.Enclose(FloatBoxes.Of(x)) is { IsEmpty: false, Decoration: >= Decoration.Defined };
}
