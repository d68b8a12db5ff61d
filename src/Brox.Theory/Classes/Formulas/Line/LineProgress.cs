using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>Progress of a continuous function of one variable that is strictly monotone between finitely many places: only at a valley outside X can <c>brox_t(x) = {x}</c>.</summary>
/// <remarks>
/// Everywhere else a neighbour is lower. At a valley v a lower point within t is enough; and if the values at <c>v - t</c>, <c>v + t</c> and at the other valleys between are above f(v), so are all others in
/// the ball, as between such places f is monotone.
/// </remarks>
internal static class LineProgress
{
    /// <summary>The verdict; <see langword="null"/> where it is not known.</summary>
    public static Verdict? Decide(LineTheory theory, Radius t, CancellationToken cancellation)
    {
        if (theory is not { Structure: { HasFlat: false, IsWeak: false } s, Minimizers: { Kind: not LineMinimizerKind.None } minimizers } || !s.Function.IsContinuous || LineDomainVerdicts.IsClosed(s.Function, cancellation) is not true)
        {
            return null;
        }

        var f = s.Function.F;
        var radius = Math.Sqrt(t.Squared.ToDouble()) / Math.Sqrt(f.Metric.SquaredNorm(new Point(Rational.One)).ToDouble());
        var (inner, outer) = (Rational.FromDouble(radius * (1 - 1e-12)), Rational.FromDouble(radius * (1 + 1e-12)));
        var valleys = s.Valleys().Select(v => (v.Place, Value: s.Value(v.Place))).ToList();
        if (valleys.Exists(v => v.Value is null))
        {
            return null;
        }

        foreach (var (place, value) in valleys)
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsSame(place, minimizers.Place) || IsSame(place, minimizers.Upper))
            {
                continue;
            }

            Rational[] steps = [inner, inner * Rational.Half, inner * Rational.Create(1, 4)];
            var near = steps.SelectMany(r => new[] { place.High - r, place.Low + r }).Where(u => IsInside(s.Function, u)).Select(u => FloatBoxes.Of(new Point(u)))
                .Concat(valleys.Where(w => w.Place.High - place.Low <= inner && place.High - w.Place.Low <= inner).Select(w => (FloatInterval[])[w.Place.Enclosure]));
            if (near.Any(u => f.Enclose(u) is { Decoration: Decoration.Continuous } there && there.Upper < value!.Value.Lower))
            {
                continue;
            }

            return IsStuck(s, valleys, place, value!.Value, outer, minimizers)
                ? new Fails(
                    $"brox_t(x) = {{x}} at a point of {f.Box} that is not a minimizer",
                    Witness.Of($"f falls before x = {place} and rises after it, f(x) is in {FloatBoxes.Text(value.Value)}, and every other point of the ball is higher").With("x", place.Low), Method.Certified)
                : null;
        }

        return new Holds($"f falls strictly next to every point but its valleys, and each valley outside X has a lower point within t, on {f.Box}", Method.Certified);
    }

    private static bool IsStuck(LineStructure s, List<(Cut Place, FloatInterval? Value)> valleys, Cut place, FloatInterval value, Rational outer, LineMinimizers minimizers)
    {
        var f = s.Function;
        var least = valleys.Where(v => IsSame(v.Place, minimizers.Place)).Select(v => v.Value!.Value.Upper).DefaultIfEmpty(double.PositiveInfinity).Min();
        if (!(value.Lower > least)
            || valleys.Exists(w => w.Place != place && w.Place.Low - place.High <= outer && place.Low - w.Place.High <= outer && !(w.Value!.Value.Lower > value.Upper)))
        {
            return false;
        }

        foreach (var sign in new[] { -1, 1 })
        {
            // What lies beyond an end that belongs to the domain is +inf; an end that does not belong to it must be farther than t.
            var (end, isIn) = sign < 0 ? (f.Lower, f.LowerIn) : (f.Upper, f.UpperIn);
            var edge = new FloatInterval(
                FloatInterval.FromRational(sign < 0 ? place.Low - outer : place.Low + outer).Lower, FloatInterval.FromRational(sign < 0 ? place.High - outer : place.High + outer).Upper);
            var isBeyond = end is { } e && (sign < 0 ? edge.Lower <= FloatInterval.FromRational(e).Upper : edge.Upper >= FloatInterval.FromRational(e).Lower);
            if (isBeyond ? !isIn : !(f.F.Enclose(edge) is { Decoration: Decoration.Continuous } there && there.Lower > value.Upper))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInside(LineFunction f, Rational u) => !(u < f.Lower) && !(u > f.Upper);

    private static bool IsSame(Cut place, Cut? other) => ReferenceEquals(place, other) || (place.Exact is { } p && other?.Exact is { } q && p == q);
}
