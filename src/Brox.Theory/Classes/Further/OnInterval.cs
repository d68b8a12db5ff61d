using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes.Further;

/// <summary>A class of functions with a convex domain, decided on the line by the shape of the function.</summary>
internal abstract class IntervalClass(string name, ParameterKind parameter = ParameterKind.None, string parameterName = "") : FurtherClass(name, parameter, parameterName)
{
    protected sealed override Verdict Decide(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)ConvexDomain.Failure(f.Source) ?? OnInterval(f, argument, cancellation);

    private protected sealed override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)ConvexDomain.Failure(f) ?? new Holds("the domain is one point");

    private protected sealed override BestConstant BestFinite(FiniteFunction f, CancellationToken cancellation) => f.Points.Length == 1 ? new EveryConstant() : new NoConstant();

    /// <summary>Decides for a function whose domain is an interval.</summary>
    protected abstract Verdict OnInterval(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation);
}

/// <summary><c>strictly-convex</c> on the line: convex, and affine on no interval.</summary>
internal sealed class StrictlyConvex() : IntervalClass("strictly-convex")
{
    protected override Verdict OnInterval(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        if (Chords.Violation(f.Source, Rational.Zero) is { } above)
        {
            return new Fails("the function is not even convex", Chords.Describe(f.Source, above, Rational.Zero));
        }

        if (f.Source.Cells.FirstOrDefault(c => c is { Degree: <= 1 }) is not { } affine)
        {
            return new Holds("the derivative rises strictly, and the function is continuous inside its domain");
        }

        var i = f.Source.Cells.IndexOf(affine);
        var (from, to) = (AlgebraicNumber.From(f.Source.CellFrom(i)), AlgebraicNumber.From(f.Source.CellTo(i)));
        var z = AlgebraicNumber.SimplestBetween(from, to);
        var (x, y) = (AlgebraicNumber.SimplestBetween(from, z), AlgebraicNumber.SimplestBetween(z, to));
        return new Fails("the function is affine on an interval", Witness.Of("f(z) = lambda*f(x) + (1-lambda)*f(y), z = lambda*x + (1-lambda)*y")
            .With("x", x).With("y", y).With("z", z).WithNumber("lambda", (y - z) / (y - x)));
    }
}

/// <summary><c>semistrictly-quasiconvex</c> on the line, for closed functions.</summary>
/// <remarks>
/// Such a function is quasiconvex (Karamardian). For a quasiconvex one let <c>f(z) &gt;= max(f(x), f(y))</c> with z between and <c>f(x) &gt; f(y)</c>: then f(z) = f(x), and for u between x and z quasiconvexity on u, y gives
/// <c>f(u) &gt;= f(z)</c>, on x, z <c>f(u) &lt;= f(z)</c>: f is constant between them, above f*. Conversely an interval on which f is constant and above f(y) has such points.
/// </remarks>
internal sealed class SemistrictlyQuasiconvex() : IntervalClass("semistrictly-quasiconvex")
{
    protected override Verdict OnInterval(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        if (!f.Source.IsClosed)
        {
            return new Undecided("the function is not closed; left to the definition");
        }

        if (ProfileShape.Hump(f, orEqual: false) is not null)
        {
            return new Fails("a point lies too high", Describe(f, TripleSearch.Find(f, Violates)));
        }

        return f.Elements.Any(e => !e.IsPoint && e.InDomain && e.Direction == 0 && e.Start! > f.Infimum)
            ? new Fails("the function is constant on an interval above its infimum", Describe(f, TripleSearch.Find(f, Violates)))
            : new Holds("the function nowhere falls after it has risen, and is level at its infimum only");
    }

    private static bool Violates(Rational x, Rational z, Rational y) => x != y && z >= Rational.Max(x, y);

    private static Witness Describe(MonotoneProfile f, Triple t) => Witness.Of($"f(x) = {f.Evaluate(t.X)} != f(y) = {f.Evaluate(t.Y)}, and f(z) = {f.Evaluate(t.Z)} is not below their maximum")
        .With("x", t.X).With("y", t.Y).With("z", t.Z);
}

/// <summary><c>concave</c> on the line.</summary>
/// <remarks>A function is concave on an open cell exactly when f'' is nowhere positive there, at a knot with cells on both sides when it is continuous and the slope does not rise, and at an end of the domain when its value is not above the limit.</remarks>
internal sealed class Concave() : IntervalClass("concave")
{
    protected override Verdict OnInterval(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        var s = f.Source;
        var isConcave = s.Cells.Select((p, i) => p is null || !PolynomialSigns.Negative(-p.Derivative().Derivative(), AlgebraicNumber.From(s.CellFrom(i)), AlgebraicNumber.From(s.CellTo(i))).Any()).All(ok => ok)
            && Enumerable.Range(0, s.Knots.Length).All(k => AtKnot(s, k));
        if (isConcave)
        {
            return new Holds("the derivative does not rise, and the function is continuous inside its domain");
        }

        var t = TripleSearch.Find(f, (x, z, y, at) => z < (at.Lambda * x) + ((Rational.One - at.Lambda) * y));
        return new Fails("a point lies below a chord", Witness.Of($"f(z) = {f.Evaluate(t.Z)} < lambda*f(x) + (1-lambda)*f(y), f(x) = {f.Evaluate(t.X)}, f(y) = {f.Evaluate(t.Y)}, z = lambda*x + (1-lambda)*y")
            .With("x", t.X).With("y", t.Y).With("z", t.Z).WithNumber("lambda", t.Lambda));
    }

    private static bool AtKnot(PiecewisePolynomial s, int k)
    {
        if (s.KnotValues[k] is not { } value)
        {
            return true;
        }

        var (left, right) = (s.LeftLimit(k), s.RightLimit(k));
        return left is { } l && right is { } r
            ? l == value && r == value && s.Cells[k]!.Derivative().Evaluate(s.Knots[k]) >= s.Cells[k + 1]!.Derivative().Evaluate(s.Knots[k])
            : (left ?? right) is not { } limit || value <= limit;
    }
}

/// <summary><c>quasiconcave</c> on the line: <c>f(z) &gt;= min(f(x), f(y))</c> for z between x and y.</summary>
/// <remarks>
/// On a falling part the points before are higher, so z near its end is a violation exactly when the limit there is below the supremum of what comes after; likewise on a rising part; at a point and on a level part
/// the suprema before and after decide. An irrational stationary point that violates has a part beside it that does.
/// </remarks>
internal sealed class Quasiconcave() : IntervalClass("quasiconcave")
{
    protected override Verdict OnInterval(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        var inside = f.Elements.Where(e => e.InDomain).ToList();
        for (var i = 0; i < inside.Count; i++)
        {
            var (here, before, after) = (inside[i], inside.Take(i), inside.Skip(i + 1));
            var isLow = here.Direction < 0 ? Exceeds(after, here.End) : here.Direction > 0 ? Exceeds(before, here.Start) : Exceeds(before, here.Start) && Exceeds(after, here.Start);
            if (isLow)
            {
                var t = TripleSearch.Find(f, (x, z, y) => z < Rational.Min(x, y));
                return new Fails("a point lies lower than one on either side", Witness.Of($"f(z) = {f.Evaluate(t.Z)} < min(f(x), f(y)) = min({f.Evaluate(t.X)}, {f.Evaluate(t.Y)})")
                    .With("x", t.X).With("y", t.Y).With("z", t.Z));
            }
        }

        return new Holds("the function nowhere rises after it has fallen");
    }

    private static bool Exceeds(IEnumerable<ProfileElement> elements, AlgebraicNumber? level) => level is not null && elements.Any(e => e.Supremum is not { } top || top > level);
}
