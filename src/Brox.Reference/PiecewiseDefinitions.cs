using Brox.Definitions;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>Every class on piecewise polynomials of one variable: exact for degree at most 1 and, but for the broximal classes, nearly always for degree 2.</summary>
internal static class PiecewiseDefinitions
{
    private static readonly string[] _shapes =
        [ClassName.Convex, ClassName.Quasiconvex, ClassName.StrictlyQuasiconvex, ClassName.StarConvex, ClassName.StarQuasiconvex,
            ClassName.StrictlyStarQuasiconvex, ClassName.GeneralizedPseudoconvex];

    public static MembershipAnswer Of(PiecewisePolynomial f, string className, Radius? radius, Rational? constant)
    {
        var cells = f.Cells.Length;
        switch (className)
        {
            case ClassName.Closed:
                return MembershipAnswer.Of(IsClosed(f));
            case ClassName.HasMinimizer:
                return HasMinimizer(f);
            case ClassName.RealValued:
                return MembershipAnswer.Of(IsRealValued(f));
            case ClassName.BoundedDomain:
                return MembershipAnswer.Of(f.Cells[0] is null && f.Cells[cells - 1] is null);
            case ClassName.ConvexDomain:
                return MembershipAnswer.Of(HasConvexDomain(f));
            case ClassName.Continuous:
                return MembershipAnswer.Of(IsContinuous(f));
            case ClassName.Differentiable:
                return MembershipAnswer.Of(IsDifferentiable(f));
        }

        var needsRadius = LineBroximalRecheck.Names.Contains(className);
        if (needsRadius && !IsClosed(f))
        {
            return MembershipAnswer.No("the function is not closed");
        }

        if (className is ClassName.Pseudoconvex or ClassName.QuasarConvex or ClassName.Aiming or ClassName.PolyakLojasiewicz
            or ClassName.RestrictedSecant && !IsDifferentiable(f))
        {
            return MembershipAnswer.No("the function is not finite and differentiable everywhere");
        }

        if (!IsClosed(f))
        {
            return MembershipAnswer.Unknown("the function is not closed");
        }

        if (f.Degree <= 1)
        {
            return Linear(f, className, radius, constant);
        }

        return f.Degree == 2 && !needsRadius
            ? new QuadraticDefinitions(f).Of(className, constant)
            : MembershipAnswer.Unknown($"{className} is not rechecked for pieces of degree {f.Degree}");
    }

    private static MembershipAnswer Linear(PiecewisePolynomial f, string className, Radius? radius, Rational? constant)
    {
        if (LineBroximalRecheck.Names.Contains(className))
        {
            var halfWidth = (radius ?? throw new ArgumentException("the radius is missing", nameof(radius))).HalfWidth(f.Metric);
            return MembershipAnswer.Of(LineRecheck.IsMember(f, className, halfWidth));
        }

        if (_shapes.Contains(className))
        {
            return MembershipAnswer.Of(LineRecheck.IsMember(f, className, Rational.One));
        }

        return className switch
        {
            // What is differentiable on the line, piecewise linear and bounded below is constant, and every condition reads 0 >= 0.
            ClassName.Pseudoconvex or ClassName.QuasarConvex or ClassName.Aiming or ClassName.PolyakLojasiewicz
                or ClassName.RestrictedSecant when f.Box is null => MembershipAnswer.Yes("the function is constant"),
            ClassName.StronglyConvex => MembershipAnswer.Of(HasConvexDomain(f) && f.Cells.All(c => c is null)),
            _ => new QuadraticDefinitions(f).Of(className, constant),
        };
    }

    /// <summary>
    /// On an unbounded end a piece that is bounded below is constant or tends to +inf, so the infimum is a value or a one-sided limit at a knot, or, of a curved piece, a value inside it.
    /// </summary>
    private static MembershipAnswer HasMinimizer(PiecewisePolynomial f)
    {
        if (IsClosed(f))
        {
            return MembershipAnswer.Yes("closed, and no piece falls towards a limit that it does not reach");
        }

        if (f.Degree > 1)
        {
            return MembershipAnswer.Unknown("has-minimizer is rechecked for closed functions and for pieces of degree at most 1");
        }

        var limits = Enumerable.Range(0, f.Knots.Length).SelectMany(k => Limits(f, k)).OfType<Rational>();
        var values = f.KnotValues.OfType<Rational>().Concat(f.Cells.Where(c => c is { Degree: 0 }).Select(c => c!.Evaluate(Rational.Zero))).ToList();
        return MembershipAnswer.Of(values.Exists(v => limits.All(l => v <= l)));
    }

    /// <summary>Whether f is finite at every point of R, or of its box.</summary>
    private static bool IsRealValued(PiecewisePolynomial f) =>
        Enumerable.Range(0, f.Cells.Length).All(i => f.Cells[i] is not null || f.CellTo(i) <= f.Box?.Lower || f.CellFrom(i) >= f.Box?.Upper)
        && f.Knots.Zip(f.KnotValues).All(k => k.Second is not null || k.First < f.Box?.Lower || k.First > f.Box?.Upper);

    private static bool IsClosed(PiecewisePolynomial f) => Enumerable.Range(0, f.Knots.Length).All(k =>
        Limits(f, k).All(l => l is not { } limit || f.KnotValues[k] <= limit));

    /// <summary>Whether f is continuous on R, or on its box: at an end of the box the limit from outside is not asked for.</summary>
    private static bool IsContinuous(PiecewisePolynomial f) => Enumerable.Range(0, f.Knots.Length).All(k =>
        (f.Knots[k] == f.Box?.Lower || Limits(f, k)[0] == f.KnotValues[k]) && (f.Knots[k] == f.Box?.Upper || Limits(f, k)[1] == f.KnotValues[k]));

    private static bool IsDifferentiable(PiecewisePolynomial f) => IsRealValued(f) && IsContinuous(f) && Enumerable.Range(0, f.Knots.Length).All(k =>
        f.Knots[k] == f.Box?.Lower || f.Knots[k] == f.Box?.Upper || f.Cells[k]!.Derivative().Evaluate(f.Knots[k]) == f.Cells[k + 1]!.Derivative().Evaluate(f.Knots[k]));

    private static bool HasConvexDomain(PiecewisePolynomial f)
    {
        // Cells and knots in their order along the line: what belongs to the domain must be one run.
        var inside = Enumerable.Range(0, (2 * f.Cells.Length) - 1).Select(i => i % 2 == 0 ? f.Cells[i / 2] is not null : f.KnotValues[i / 2] is not null).ToList();
        return inside.Zip(inside.Skip(1)).Count(pair => pair.Second && !pair.First) + (inside[0] ? 1 : 0) <= 1;
    }

    private static Rational?[] Limits(PiecewisePolynomial f, int k) => [f.Cells[k]?.Evaluate(f.Knots[k]), f.Cells[k + 1]?.Evaluate(f.Knots[k])];
}
