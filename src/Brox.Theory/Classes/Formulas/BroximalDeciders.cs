using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Classes.Formulas.Rules;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Alignment, progress and uniform alignment of a formula on its box.</summary>
internal static class BroximalDeciders
{
    private const int MostPoints = 160;
    private const int Batch = 20;
    private const int OperatorBudget = 4_000;

    public static Verdict Alignment(FormulaAnalysis a, Radius t, CancellationToken cancellation)
    {
        if (Settled(a, t, cancellation) is { } settled)
        {
            return settled;
        }

        return PeriodicFunction.Misaligned(a, t, cancellation) ?? Misaligned(a, t, cancellation)
            ?? (Verdict)new Undecided($"alignment is neither proved nor refuted on {a.F.Box}");
    }

    public static Verdict Progress(FormulaAnalysis a, Radius t, CancellationToken cancellation) =>
        StarDeciders.StrictDescent(a, cancellation) is { } reason ? new Holds(Falls(reason), Method.Certified)
        : (Verdict?)Stuck.Find(a, t, cancellation) ?? LocalMinimizers.Progress(a, t, cancellation) ?? (Verdict)new Undecided($"progress is neither proved nor refuted on {a.F.Box}");

    public static Verdict BroximallyAligned(FormulaAnalysis a, Radius t, CancellationToken cancellation)
    {
        if (StarDeciders.StrictDescent(a, cancellation) is { } reason)
        {
            return new Holds(Falls(reason), Method.Certified);
        }

        var alignment = Alignment(a, t, cancellation);
        if (alignment is Fails)
        {
            return alignment;
        }

        return Progress(a, t, cancellation) switch
        {
            Fails fails => fails,
            Holds progress when alignment is Holds holds => new Holds($"{holds.Reason}; {progress.Reason}", Method.Certified),
            _ => new Undecided($"broximal alignment is neither proved nor refuted on {a.F.Box}"),
        };
    }

    /// <summary>Uniform alignment, readings A and C: no continuous function has it, unless no point is far (take u beyond x*, seen from x) or X is one corner of the box.</summary>
    public static Verdict UniformlyAligned(FormulaAnalysis a, Radius t, bool sublevel, CancellationToken cancellation) =>
        NoneFar(a, t, cancellation) ?? (Verdict?)UniformFailure.Find(a, t, sublevel, cancellation)
            ?? new Undecided($"uniform alignment is neither proved nor refuted on {a.F.Box}");

    /// <summary>Uniform alignment, reading B: u in the ball with f(u) at most f(x).</summary>
    public static Verdict UniformlyAlignedInBall(FormulaAnalysis a, Radius t, CancellationToken cancellation)
    {
        if (NoneFar(a, t, cancellation) is { } vacuous)
        {
            return vacuous;
        }

        if (a.F.Dimension == 1 && StarDeciders.StrictDescent(a, cancellation) is { } reason)
        {
            // On a line u lies on the side of x* and, as f falls towards x*, between the two.
            return new Holds($"f falls strictly towards one x*: {reason}", Method.Certified);
        }

        if (a.Minimum(cancellation) is not { } minimum)
        {
            return new Undecided($"the minimum on {a.F.Box} was not enclosed");
        }

        var random = new Random(31);
        var candidates = new List<Refutation>();
        foreach (var x in FarPoints.Of(a, minimum, t))
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < 20; i++)
            {
                var scale = Math.Sqrt(t.Squared.ToDouble()) * random.NextDouble();
                var u = SimplePoints.Round(a.F, [.. x.Coordinates.Select(c => c.ToDouble() + (scale * ((2 * random.NextDouble()) - 1)))], 8);
                if (a.F.Metric.SquaredDistance(x, u) <= t.Squared && (Quantity.At(a.F, x) - Quantity.At(a.F, u)).IsNonNegative)
                {
                    candidates.Add(Pair(a, x, [FloatBoxes.Of(u)], u, "f(u) <= f(x), u in the ball"));
                }
            }
        }

        return RefuteAll.Try(minimum, candidates, out _, cancellation) is { } witness
            ? new Fails($"no minimizer serves as x*, on {a.F.Box}: {minimum.Text}", witness, Method.Certified)
            : Misaligned(a, t, cancellation)
                ?? (Verdict)new Undecided($"uniform alignment in the ball is neither proved nor refuted on {a.F.Box}");
    }

    private static string Falls(string reason) => $"f falls strictly along the way from every x outside X to one x* (conj-star): {reason}";

    private static Holds? Settled(FormulaAnalysis a, Radius t, CancellationToken cancellation) =>
        StarDeciders.StrictDescent(a, cancellation) is { } reason ? new Holds(Falls(reason), Method.Certified) : NoneFar(a, t, cancellation);

    /// <summary>Holds where every point of the box is within t of a known minimizer.</summary>
    private static Holds? NoneFar(FormulaAnalysis a, Radius t, CancellationToken cancellation) =>
        a.Region.IsBounded && a.Minimum(cancellation) is { } minimum
            && (minimum.IsUnique ? [minimum.Place] : minimum.Members.Select(FloatBoxes.Of)).Any(
                place => FormulaOperator.SquaredDistance(a.F, a.Region.Box, place).Upper <= FloatInterval.FromRational(t.Squared).Lower)
            ? new Holds($"no point of {a.F.Box} is far", Method.Certified)
            : null;

    private static Fails? Misaligned(FormulaAnalysis a, Radius t, CancellationToken cancellation)
    {
        if (a.Minimum(cancellation) is not { } minimum)
        {
            return null;
        }

        var candidates = new List<Refutation>();
        foreach (var x in FarPoints.Of(a, minimum, t).Take(MostPoints))
        {
            if (!IsPromising(a, x, t, minimum) || FormulaOperator.Brox(a.F, x, t, OperatorBudget, cancellation) is not { Cover.Count: > 0 } brox)
            {
                continue;
            }

            var refutation = Pair(a, x, [.. brox.Cover.Select(box => (FloatInterval[])[.. box])], null, "u in brox_t(x)");
            if (!minimum.Cover.Any(refutation.Refutes))
            {
                continue;
            }

            candidates.Add(refutation);
            if ((candidates.Count % Batch == 0 || (candidates.Count & (candidates.Count - 1)) == 0) && Refuted(candidates) is { } early)
            {
                return early;
            }
        }

        return candidates.Count == 0 ? null : Refuted(candidates);

        Fails? Refuted(List<Refutation> pairs) => RefuteAll.Try(minimum, pairs, out _, cancellation) is { } witness
            ? new Fails($"no minimizer serves as x*, on {a.F.Box}: {minimum.Text}", witness, Method.Certified)
            : null;
    }

    /// <summary>Whether, in floating point, the best point of the ball lies on the wrong side for some x*.</summary>
    private static bool IsPromising(FormulaAnalysis a, Point x, Radius t, Minimum minimum)
    {
        var ball = new FormulaBall(a.F, x, t);
        var at = FloatBoxes.Middle(FloatBoxes.Of(x));
        var u = LocalSearch.Descend(a.F, at, ball.Project);
        return minimum.Cover.Any(c => FormulaOperator.Inner(
            a.F, FloatBoxes.Difference(FloatBoxes.Of(at), FloatBoxes.Of(u)), FloatBoxes.Difference(FloatBoxes.Of(u), FloatBoxes.Of(FloatBoxes.Middle(c)))).Lower < 0);
    }

    /// <summary>A far x with boxes around the u to be looked at; it refutes x* where the product is negative on all of them.</summary>
    private static Refutation Pair(FormulaAnalysis a, Point x, List<FloatInterval[]> cover, Point? exact, string what)
    {
        var at = FloatBoxes.Of(x);
        var place = cover.Aggregate(FloatBoxes.Hull);
        FloatInterval Product(FloatInterval[] u, FloatInterval[] c) => FormulaOperator.Inner(a.F, FloatBoxes.Difference(at, u), FloatBoxes.Difference(u, c));
        var near = exact ?? SimplePoints.Round(a.F, FloatBoxes.Middle(place), 1000);
        return new Refutation(
            c => cover.TrueForAll(u => Product(u, c).Upper < 0),
            c => Witness.Of($"<x-u, u-x*>_B < 0, at most {FloatBoxes.Text(new FloatInterval(cover.Max(u => Product(u, c).Upper)))}, for {what}"
                + $"{(exact is null ? $", all of which lies in {FloatBoxes.Text(place)} near u" : string.Empty)}, and every x* of X in {FloatBoxes.Text(c)}").With("x", x).With("u", near));
    }
}
