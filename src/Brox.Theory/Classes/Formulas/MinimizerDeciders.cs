using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes.Formulas.Rules;

namespace Brox.Theory.Classes.Formulas;

/// <summary>How many minimizers a formula has on its box, and whether they hang together.</summary>
internal static class MinimizerDeciders
{
    public static Verdict Unique(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (a.Minimum(cancellation) is not { } minimum)
        {
            return new Undecided($"the minimum on {a.F.Box} was not enclosed");
        }

        if (minimum.IsUnique)
        {
            return new Holds($"on {a.F.Box}, {minimum.Text}", Method.Certified);
        }

        if (minimum.Members is [var x, var y, ..])
        {
            return new Fails($"there are several minimizers in {a.F.Box}", Witness.Of($"f(x) = f(y) = f* = {minimum.Value}").With("x", x).With("y", y), Method.Certified);
        }

        if (Translations.Find(a, minimum) is { } moved)
        {
            return moved;
        }

        if (ConvexityDeciders.StrictProof(a, cancellation) is { } strict)
        {
            return new Holds($"strictly quasiconvex, with a minimizer: {strict}", Method.Certified);
        }

        return Symmetry.Find(a, minimum, separates: false, cancellation)
            ?? Zeros(a, minimum, cancellation)
            ?? Crossings(a, minimum, cancellation)
            ?? (Verdict)new Undecided($"it is not decided how many minimizers lie in {a.F.Box}; {minimum.Text}");
    }

    public static Verdict Connected(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (a.Minimum(cancellation) is not { } minimum)
        {
            return new Undecided($"the minimum on {a.F.Box} was not enclosed");
        }

        if (minimum.IsUnique || minimum.Structure is { IsFlat: true })
        {
            return new Holds(minimum.IsUnique ? $"on {a.F.Box}, {minimum.Text}" : $"X is a flat, cut with {a.F.Box}", Method.Certified);
        }

        var groups = Components.Of(minimum.Cover);
        if (minimum.Members.Count > 1 && minimum.Members[0] is var x && groups.Find(g => g.Exists(box => Holds(box, x))) is { } first
            && minimum.Members.FirstOrDefault(y => !first.Exists(box => Holds(box, y))) is { Dimension: > 0 } far)
        {
            return new Fails(
                $"X has several components in {a.F.Box}",
                Witness.Of("x and y are in X, and boxes that cover X do not join them").With("x", x).With("y", far),
                Method.Certified);
        }

        if (Symmetry.Find(a, minimum, separates: true, cancellation) is { } mirrored)
        {
            return mirrored with { Reason = $"X has several components in {a.F.Box}: {mirrored.Reason}" };
        }

        var zeros = Places(a, minimum, cancellation);
        if (zeros.Count > 1 && groups.Find(g => g.Exists(box => FloatBoxes.Meet(box, zeros[0]))) is { } near
            && zeros.FirstOrDefault(z => !near.Exists(box => FloatBoxes.Meet(box, z))) is { } apart)
        {
            return new Fails(
                $"X has several components in {a.F.Box}", Witness.Of("minimizers lie near x and near y, and boxes that cover X do not join them").With("x", Near(a, zeros[0])).With("y", Near(a, apart)),
                Method.Certified);
        }

        return ConvexityDeciders.Quasiconvex(a, cancellation) is Holds quasiconvex
            ? new Holds($"X is convex: {quasiconvex.Reason}", Method.Certified)
            : Graph(a, minimum) is { } graph ? new Holds(graph, Method.Certified)
            : new Undecided($"it is not decided whether the minimizers in {a.F.Box} hang together; {minimum.Text}");
    }

    /// <summary>
    /// Why X is the graph of a continuous function over a box: its one equation is <c>v - h = 0</c> for a variable v that does not occur in h, and h stays within the side of v.
    /// </summary>
    public static string? Graph(FormulaAnalysis a, Minimum minimum)
    {
        if (minimum.Structure is not { Equations: [var equation], Normals.Count: 0 } structure || !structure.IsComplete)
        {
            return null;
        }

        for (var i = 0; i < a.F.Dimension; i++)
        {
            if (Solved(equation, i) is { } h && a.F.Box.Sides[i] is var side && a.Rules.Range(h) is { Decoration: Decoration.Continuous } range
                && (side.Lower is not { } low || FloatInterval.FromRational(low).Upper <= range.Lower)
                && (side.Upper is not { } high || range.Upper <= FloatInterval.FromRational(high).Lower))
            {
                return $"X is the graph of {a.F.Variables[i]} = {FormulaPrinter.Print(h, a.F.Variables)} over {a.F.Box}";
            }
        }

        return null;
    }

    private static Expression? Solved(Expression equation, int variable)
    {
        if (equation.Operation is not (Operation.Add or Operation.Subtract))
        {
            return null;
        }

        var (p, q) = (equation.Arguments[0], equation.Arguments[1]);
        var isSum = equation.Operation == Operation.Add;
        Expression Signed(Expression e) => isSum ? Expression.Of(Operation.Negate, e) : e;
        return IsVariable(p) && !q.Mentions(variable) ? Signed(q) : IsVariable(q) && !p.Mentions(variable) ? Signed(p) : null;

        bool IsVariable(Expression e) => e.Operation == Operation.Variable && e.Index == variable;
    }

    private static bool Holds(FloatInterval[] box, Point x) => box.Select((side, i) => side.Contains(x[i])).All(inside => inside);

    private static Fails? Zeros(FormulaAnalysis a, Minimum minimum, CancellationToken cancellation) => Places(a, minimum, cancellation) is [var first, var second, ..]
        ? new Fails(
            $"there are several minimizers in {a.F.Box}: each term of f is least at each",
            Witness.Of("the terms are least together at a point near x and at one near y (Krawczyk)").With("x", Near(a, first)).With("y", Near(a, second)), Method.Certified)
        : null;

    /// <summary>Disjoint boxes that hold a minimizer each: common zeros of the equations of f, and known points.</summary>
    private static List<FloatInterval[]> Places(FormulaAnalysis a, Minimum minimum, CancellationToken cancellation)
    {
        List<FloatInterval[]> places = [.. SystemZeros.Find(a, cancellation)];
        foreach (var p in minimum.Members.Select(FloatBoxes.Of))
        {
            if (!places.Exists(b => FloatBoxes.Meet(b, p)))
            {
                places.Add(p);
            }
        }

        return places;
    }

    private static Point Near(FormulaAnalysis a, FloatInterval[] box) => SimplePoints.Round(a.F, FloatBoxes.Middle(box), 1_000_000);

    /// <summary>Two places that X passes: its one equation g = 0 changes its sign along two segments between rational points that have no common point.</summary>
    private static Fails? Crossings(FormulaAnalysis a, Minimum minimum, CancellationToken cancellation)
    {
        if (minimum.Structure is not { Equations: [var equation], Normals.Count: 0, IsComplete: true })
        {
            return null;
        }

        var g = Functions.FormulaFunction.Create(a.F.Variables, equation, a.F.HasBox ? a.F.Box : null);
        var found = new List<(Point From, Point To)>();
        foreach (var box in minimum.Cover)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < a.F.Dimension && found.Count < 2; i++)
            {
                var middle = FloatBoxes.Middle(box);
                double[] low = [.. middle], high = [.. middle];
                (low[i], high[i]) = (box[i].Lower - box[i].Width, box[i].Upper + box[i].Width);
                var (p, q) = (SimplePoints.Round(a.F, low, 1L << 40), SimplePoints.Round(a.F, high, 1L << 40));
                var (s, t) = (Quantity.At(g, p), Quantity.At(g, q));
                var negative = Quantity.Of(-Rational.One);
                if (((s.IsPositive && (negative * t).IsPositive) || (t.IsPositive && (negative * s).IsPositive))
                    && found.TrueForAll(f => !FloatBoxes.Meet(FloatBoxes.Hull(FloatBoxes.Of(f.From), FloatBoxes.Of(f.To)), FloatBoxes.Hull(FloatBoxes.Of(p), FloatBoxes.Of(q)))))
                {
                    found.Add((p, q));
                }
            }
        }

        return found is not [var first, var second] ? null : new Fails(
            $"there are several minimizers in {a.F.Box}",
            Witness.Of($"{g.Text()} changes its sign near x and, elsewhere, near y: X meets both segments").With("x", first.From).With("y", second.From),
            Method.Certified);
    }
}
