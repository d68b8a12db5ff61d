using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>
/// The classes on functions of one variable from the signs of derivatives, to the ends: monotone stretches, the behaviour beside the minimizer and towards the ends of the domain.
/// </summary>
internal sealed class LineTheory
{
    private LineTheory(LineFunction f, LineStructure? structure, CancellationToken cancellation)
    {
        (Function, Structure, Cancellation) = (f, structure, cancellation);
        Box = f.F.Box.ToString();
        (Convexity, Shape, Stationarity, Trends, Inequalities) = (new(this), new(this), new(this), new(this), new(this));
        Minimizers = structure?.Minimizers(cancellation);
        Refine(Minimizers?.Place);
        Refine(Minimizers?.Upper);
    }

    private static void Refine(Cut? place)
    {
        for (var i = 0; i < 60 && place is { Enclosure.Width: > 1e-12 } && place.Refine(); i++)
        {
        }
    }

    /// <summary>The monotone stretches; <see langword="null"/> where they were not found.</summary>
    public LineStructure? Structure { get; }

    /// <summary>The minimizers; <see langword="null"/> where they are not known.</summary>
    public LineMinimizers? Minimizers { get; }

    /// <summary>The function in pieces.</summary>
    public LineFunction Function { get; }

    /// <summary>The box, for people.</summary>
    public string Box { get; }

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancellation { get; private set; }

    /// <summary>Convexity.</summary>
    public LineConvexity Convexity { get; }

    /// <summary>Whether f falls, then rises.</summary>
    public LineUnimodality Shape { get; }

    /// <summary>Where the derivative vanishes.</summary>
    public LineStationarity Stationarity { get; }

    /// <summary>What happens beside the minimizer and towards the ends.</summary>
    public LineTrends Trends { get; }

    /// <summary>Inequalities with a constant.</summary>
    public LineInequalities Inequalities { get; }

    /// <summary>The theory of a formula; <see langword="null"/> where it has more variables or was not taken apart.</summary>
    public static LineTheory? Of(FormulaAnalysis a, CancellationToken cancellation) =>
        LineFunction.Of(a.F, a.Formula, cancellation) is { } f ? new LineTheory(f, LineStructure.Of(f, cancellation), cancellation) : null;

    /// <summary>How <c>h(s)/s^power</c> behaves as s tends to infinity, for a formula on a ray.</summary>
    public static Trend GrowthAtInfinity(FormulaFunction h, int power, CancellationToken cancellation)
    {
        if (LineFunction.Of(h, Simplifier.Simplify(h.Expression), cancellation) is not { Upper: null } f)
        {
            return Trend.Unknown;
        }

        var form = f.Pieces[^1];
        return form.X.Expanded(power) is { } bottom
            ? new LineTheory(f, null, cancellation).Trends.QuotientTrend(form.Near(form.Sum, atUpper: true), form.Near(bottom, atUpper: true)) : Trend.Unknown;
    }

    /// <summary>The same theory, stopped by another token.</summary>
    public LineTheory With(CancellationToken cancellation)
    {
        Cancellation = cancellation;
        return this;
    }

    /// <summary>The minimum, where X is one point.</summary>
    public Minimum? Minimum()
    {
        if (Minimizers is not { Kind: LineMinimizerKind.One, Place: { } place })
        {
            return null;
        }

        var enclosure = place.Enclosure;
        if (place.Exact is { } p)
        {
            return new Minimum(At(p), [[enclosure]], [p.ToDouble()], [new Point(p)]) { IsUnique = true };
        }

        var value = Function.F.Enclose(enclosure);
        return value.IsBounded && value.Decoration == Decoration.Continuous
            ? new Minimum(new Quantity(null, value), [[enclosure]], [enclosure.Middle], []) { IsUnique = true } : null;
    }

    /// <summary>The verdict for a class; <see langword="null"/> where this gives none.</summary>
    public Verdict? Decide(string name, ClassArgument argument)
    {
        if (LineDomainVerdicts.Decide(Function, name, Cancellation) is { } domain)
        {
            return domain;
        }

        if (Structure is null)
        {
            return null;
        }

        return name switch
        {
            ClassName.Convex => Convexity.Convex(),
            ClassName.StronglyConvex => Convexity.StronglyConvex(argument.ConstantOrNull),
            ClassName.Quasiconvex => Shape.Quasiconvex(strictly: false),
            ClassName.StrictlyQuasiconvex => Shape.Quasiconvex(strictly: true),
            ClassName.Pseudoconvex => NotDifferentiable() ?? Stationarity.Stationary(ClassName.Pseudoconvex) ?? (Verdict?)Stationarity.Pseudoconvex(),
            ClassName.GeneralizedPseudoconvex => Stationarity.GeneralizedPseudoconvex(),
            ClassName.UniqueMinimizer => Unique(),
            ClassName.ConnectedMinimizers => Connected(),
            ClassName.StarQuasiconvex => NoMinimizer() ?? Shape.StarQuasiconvex(strictly: false),
            ClassName.StrictlyStarQuasiconvex => NoMinimizer() ?? Shape.StarQuasiconvex(strictly: true),
            ClassName.StarConvex => NoMinimizer() ?? Inequalities.StarConvex(),
            ClassName.QuasarConvex => NotDifferentiable() ?? NoMinimizer() ?? Stationarity.Stationary(name) ?? Inequalities.Quasar(argument.ConstantOrNull,
                isCapped: true),
            ClassName.Aiming => NotDifferentiable() ?? NoMinimizer() ?? Stationarity.Stationary(name) ?? Inequalities.Quasar(argument.ConstantOrNull,
                isCapped: false),
            ClassName.PolyakLojasiewicz => NotDifferentiable() ?? NoMinimizer() ?? Stationarity.Stationary(name)
                ?? Inequalities.PolyakLojasiewicz(argument.ConstantOrNull),
            ClassName.RestrictedSecant => NotDifferentiable() ?? NoMinimizer() ?? Stationarity.Stationary(name)
                ?? Inequalities.RestrictedSecant(argument.ConstantOrNull),
            ClassName.QuadraticGrowth => NoMinimizer() ?? Inequalities.QuadraticGrowth(argument.ConstantOrNull),
            ClassName.Alignment or ClassName.BroximallyAligned or ClassName.UniformlyAligned or ClassName.UniformlyAlignedSublevel
                or ClassName.UniformlyAlignedInBall when NoMinimizer() is { } none => none,
            ClassName.Alignment or ClassName.BroximallyAligned or ClassName.UniformlyAlignedInBall => Descends(),
            ClassName.UniformlyAligned or ClassName.UniformlyAlignedSublevel => Uniform(argument.Radius),
            ClassName.Progress => NoMinimizer() ?? (Verdict?)Descends() ?? LineProgress.Decide(this, argument.Radius, Cancellation),
            ClassName.HasMinimizer => NoMinimizer() ?? (Verdict?)(Minimizers is null ? null : Certified("the infimum is attained")),
            _ => null,
        };
    }

    /// <summary>Why f falls strictly along the way from every point outside X to one minimizer; <see langword="null"/> where that is not known.</summary>
    public string? StrictDescent() =>
        Structure is { IsUnimodal: true } s && Minimizers is { Kind: LineMinimizerKind.One or LineMinimizerKind.Interval } && !LineUnimodality.FlatOutside(s) && LineDomainVerdicts.IsClosed(Function, Cancellation) is true
            ? $"f falls strictly before its minimizers and rises strictly after them, on {Box}" : null;

    /// <summary>Whether there is no minimizer.</summary>
    public Fails? NoMinimizer() => Minimizers is { Kind: LineMinimizerKind.None }
        ? new Fails(
            $"f has no minimizer on {Box}: X is empty",
            Witness.Of((Structure!.Directions[^1] < 0, Structure.Directions[0] > 0 && Structure.Nodes.Count > 0) switch
            {
                (true, true) => "f falls without end from x to the right, and towards its other end as well: its infimum is its limit at one of the two, and is not attained",
                (true, false) => "f falls without end from x to the right, where it does not attain its infimum",
                _ => "f falls without end from x to the left, where it does not attain its infimum",
            })
                .With("x", FallingPoint()),
            Method.Certified)
        : null;

    private Rational FallingPoint()
    {
        var s = Structure!;
        return s.Directions[^1] < 0
            ? SimplestRational.Between(s.Nodes.Count > 0 ? s.Nodes[^1].Place.High : Function.Lower, Function.Upper)
            : SimplestRational.Between(Function.Lower, s.Nodes.Count > 0 ? s.Nodes[0].Place.Low : Function.Upper);
    }

    private Fails? NotDifferentiable() => LineDomainVerdicts.Differentiable(Function, Cancellation) as Fails;

    /// <summary>Whether f is known to be differentiable.</summary>
    public bool IsDifferentiable => LineDomainVerdicts.Differentiable(Function, Cancellation) is Holds;

    /// <summary>The class holds on the box, for a reason.</summary>
    public Holds Certified(string reason) => new($"{reason}, on {Box}", Method.Certified);

    /// <summary>The value at a point.</summary>
    public Quantity At(Rational x) => Quantity.At(Function.F, new Point(x));

    /// <summary>A point of a piece at which a chart is negative.</summary>
    public Rational NegativePoint(SignChart chart, int piece)
    {
        var k = Enumerable.Range(0, chart.Signs.Count).First(i => chart.Signs[i] < 0);
        var (low, high) = (k == 0 ? Function.Ends[piece] : chart.Cuts[k - 1].High, k == chart.Cuts.Count ? Function.Ends[piece + 1] : chart.Cuts[k].Low);
        return low is { } a && high is { } b && a >= b ? a : SimplestRational.Between(low, high);
    }

    private Verdict? Unique() => Minimizers switch
    {
        { Kind: LineMinimizerKind.None } => NoMinimizer(),
        { Kind: LineMinimizerKind.One, Place: { } p } => Certified($"X is one point: {p}"),
        { Kind: LineMinimizerKind.Interval, Place: { } p } => new Fails($"f is constant on an interval of minimizers, on {Box}", Witness.Of("an interval with this end lies in X").With("x", p.Low), Method.Certified),
        { Kind: LineMinimizerKind.Apart, Place: { } p, Upper: { } q } => new Fails($"there are several minimizers, on {Box}", Witness.Of($"minimizers: {p}, and {q}").With("x", p.Low).With("y", q.Low), Method.Certified),
        _ => null,
    };

    private Verdict? Connected() => Minimizers switch
    {
        { Kind: LineMinimizerKind.None } => NoMinimizer(),
        { Kind: LineMinimizerKind.One or LineMinimizerKind.Interval } => Certified("X is a point or an interval"),
        { Kind: LineMinimizerKind.Apart, Place: { } p, Upper: { } q } => new Fails(
            $"X has several components, on {Box}", Witness.Of($"minimizers: {p}, and {q}; f rises between them").With("x", p.Low).With("y", q.Low), Method.Certified),
        _ => null,
    };

    private Holds? Descends() => StrictDescent() is { } reason ? new Holds($"f falls strictly along the way from every x outside X to one x* (conj-star): {reason}", Method.Certified) : null;

    /// <summary>
    /// Uniform alignment, readings A and C, for one minimizer p. Inside the domain f is continuous at p: seen from a far x, a point u a little beyond p has a value below the least of the ball,
    /// and <c>(x-u)(u-p) &lt; 0</c>. If p is an end of the domain and f rises strictly away from it, all u in question lie between p and x.
    /// </summary>
    private Verdict? Uniform(Radius t)
    {
        if (Minimizers is not { Kind: LineMinimizerKind.One, Place.Exact: { } p } || LineDomainVerdicts.IsClosed(Function, Cancellation) is not true)
        {
            return null;
        }

        bool IsFar(Rational? end) => end is not { } e || Function.F.Metric.SquaredDistance(new Point(e), new Point(p)) > t.Squared;
        if (p == Function.Lower || p == Function.Upper)
        {
            return StrictDescent() is { } reason ? Certified($"X = {{{p}}} is an end of the domain, and every u in question lies between it and x: {reason}") : null;
        }

        if (!IsFar(Function.Lower) && !IsFar(Function.Upper))
        {
            return Certified($"no point of the domain is far from X = {{{p}}}");
        }

        return new Fails(
            $"f is continuous at its one minimizer, which lies inside the domain, on {Box}",
            Witness.Of("for a far x, u = x* - e(x - x*) with a small e > 0 has f(u) below the least value over the ball, and <x-u, u-x*> < 0").With("xStar", p), Method.Certified);
    }
}
