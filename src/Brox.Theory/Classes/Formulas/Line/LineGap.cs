using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>A gap in the domain of a formula of one variable.</summary>
internal static class LineGap
{
    /// <summary>Classes of functions with a convex domain, or finite on the whole box.</summary>
    private static readonly HashSet<string> _convexOnly =
    [
        ClassName.RealValued, ClassName.ConvexDomain, ClassName.Differentiable, ClassName.Convex, ClassName.StronglyConvex,
        ClassName.Quasiconvex, ClassName.StrictlyQuasiconvex, ClassName.Pseudoconvex, ClassName.QuasarConvex, ClassName.Aiming,
        ClassName.PolyakLojasiewicz, ClassName.RestrictedSecant,
    ];

    /// <summary>The failure of classes of functions with a convex domain, and of real-valued ones, where the domain has a gap; <see langword="null"/> where it has none, or that is not known.</summary>
    public static Fails? Decide(FormulaAnalysis a, string name, CancellationToken cancellation)
    {
        if (!_convexOnly.Contains(name) || a.F.Dimension != 1 || LinePieces.Of(a.Formula, a.F.Box.Sides[0].Lower, a.F.Box.Sides[0].Upper, cancellation) is not { } pieces)
        {
            return null;
        }

        for (var i = 1; i < pieces.Count; i++)
        {
            var z = pieces[i].Lower!.Value;
            var isGap = a.F.Enclose(FloatInterval.FromRational(z)).IsEmpty && pieces[i].Formula is not null && pieces[i - 1].Formula is not null;
            if (isGap)
            {
                var h = Rational.One;
                while (z - h <= pieces[i - 1].Lower || z + h >= pieces[i].Upper)
                {
                    h *= Rational.Half;
                }

                return new Fails(
                    $"the domain is not convex, on {a.F.Box}",
                    Witness.Of("x and y are in dom f, z = lambda*x + (1-lambda)*y is not").With("x", z - h).With("y", z + h).With("z", z).WithNumber("lambda", Rational.Half), Method.Certified);
            }
        }

        return null;
    }
}
