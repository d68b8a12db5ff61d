using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Operations;
using Brox.Numbers;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Lemmas C.1 and 5.1 to 5.3: what keeps a function in its class.</summary>
internal static class TransformationClaims
{
    private const int MostPower = 8;

    private static readonly FunctionClass[] _classes = [ClassCatalog.Alignment, ClassCatalog.Progress];

    /// <summary>Lemma C.1: with <c>f = min g</c> on <c>S</c> and <c>g</c> elsewhere, <c>f</c> is closed, <c>X_f = X_g ∪ S</c>, and what <c>g</c> has of alignment and progress, <c>f</c> has.</summary>
    /// <param name="closedSet">Whether <c>S</c> must be closed.</param>
    /// <param name="atMinimum">Whether the value on <c>S</c> must be <c>min g</c>, not <c>min g + v</c>.</param>
    public static ClaimBody Planted(bool closedSet, bool atMinimum) => new ClaimBody.Predicate((instance, cancellation) =>
    {
        var (g, set, height) = (instance.Functions["g"], instance.Functions["s"], instance.Parameter("v"));
        if (instance.Radius() is not { } radius || !IsClosed(g) || (closedSet && !IsClosed(set)) || height.Sign < 0 || (atMinimum && !height.IsZero))
        {
            return new ClaimOutcome.NotApplicable("g closed, S closed, v >= 0, a positive radius");
        }

        var lowest = g is FiniteFunction finite ? finite.Minimum : PiecewiseLinear.Of((PiecewisePolynomial)g).Infimum;
        var planted = Transformations.Plant(g, set, lowest + height);
        if (planted.Function is not { } f)
        {
            return new ClaimOutcome.NotApplicable(planted.Cause);
        }

        if (!IsClosed(f))
        {
            return new ClaimOutcome.Violated("f is not closed");
        }

        if (height.IsZero && !HasMinimizers(f, g, set))
        {
            return new ClaimOutcome.Violated("X_f is not the union of X_g and S");
        }

        var outcomes = _classes.Select(type => Keeps(type, g, f, radius, cancellation)).ToList();
        return outcomes.Find(o => o is ClaimOutcome.Violated) ?? outcomes.Find(o => o is ClaimOutcome.Undecided) ?? outcomes.Find(o => o is ClaimOutcome.Satisfied) ?? outcomes[0];
    });

    /// <summary>Lemma 5.1: <c>phi∘f</c> is closed, and in <c>alignment(t)</c> and <c>progress(t)</c> exactly where <c>f</c> is.</summary>
    /// <remarks>
    /// Let <c>x_n -> x</c>. For x in dom f the values <c>phi(f(x_n))</c> below <c>phi(f(x))</c> come from <c>f(x_n) &lt; f(x)</c>, which tend to f(x) as f is closed, so that lower semicontinuity of phi on the
    /// range of f suffices. For x outside of dom f it takes besides that <c>phi(r) -> +inf</c> as <c>r -> +inf</c> along the range, or that there is no such x because dom f is closed. The domain of a function
    /// on finitely many points is closed, and so is that of a closed piecewise linear one: at a knot next to a piece its limit is finite, and the value at most that. So only <see cref="ComposedAtPole"/> tells.
    /// </remarks>
    /// <param name="strictlyIncreasing">Whether phi must increase strictly.</param>
    /// <param name="lowerSemicontinuous">Whether phi must be lower semicontinuous.</param>
    public static ClaimBody Composed(bool strictlyIncreasing, bool lowerSemicontinuous) => new ClaimBody.Predicate((instance, cancellation) =>
    {
        if (instance.Functions["phi"] is not PiecewisePolynomial { Degree: <= 1 } phi || !Monotone.IsIncreasing(phi, strictlyIncreasing) || (lowerSemicontinuous && !phi.IsClosed))
        {
            return new ClaimOutcome.NotApplicable("phi increasing and lower semicontinuous");
        }

        return SameClasses(instance, f => Transformations.Compose(phi, f), cancellation);
    });

    /// <summary>
    /// Lemma 5.1 where the domain is not closed: <c>f(x) = x + c/x</c> on x > 0 is closed and convex, so in every broximal class, and <c>phi(r) = sign(k) r^k</c> increases strictly and is continuous on r > 0.
    /// Is <c>phi∘f</c>, a quotient of polynomials, closed at 0, where it is +inf? It is where the limit there is +inf.
    /// </summary>
    /// <param name="grows">Whether phi must tend to +inf, which it does for k > 0.</param>
    public static ClaimBody ComposedAtPole(bool grows) => new ClaimBody.Predicate((instance, _) =>
    {
        var (c, k) = (instance.Parameter("c"), instance.Parameter("k"));
        if (c.Sign <= 0 || k.IsZero || !k.IsInteger || Rational.Abs(k) > MostPower || (grows && k.Sign < 0) || instance.Radius() is null)
        {
            return new ClaimOutcome.NotApplicable(grows ? "c > 0, a whole k > 0" : "c > 0, a whole k != 0");
        }

        // f = n/x, so r^k = n^k/x^k, or x^-k/n^-k where k is negative.
        var power = (int)Rational.Abs(k).Numerator;
        var (n, x) = (((Polynomial.X * Polynomial.X) + c).ToPower(power), Polynomial.X.ToPower(power));
        var (above, below) = k.Sign > 0 ? (n, x) : (x, n);
        var (atTop, atBottom) = (above.Evaluate(Rational.Zero), below.Evaluate(Rational.Zero));
        return atBottom.IsZero && atTop.Sign > 0
            ? new ClaimOutcome.Satisfied(true)
            : new ClaimOutcome.Violated($"f(x) = x + {c}/x on x > 0, phi(r) = {(k.Sign < 0 ? "-" : string.Empty)}r^{k}: phi(f(x)) -> {new Rational(k.Sign) * atTop / atBottom} as x -> 0, where phi(f) is +inf, so it is not closed");
    });

    /// <summary>Lemma 5.2: <c>h(x) = f(Qx + b)</c> is in the classes of <c>f</c>.</summary>
    /// <param name="preserved">The metric that Q must preserve, from the metric of f; <see langword="null"/> for any invertible Q.</param>
    public static ClaimBody VariablesChanged(Func<Metric, Metric>? preserved) => new ClaimBody.Predicate((instance, cancellation) =>
    {
        if (instance.Finite() is not { } f)
        {
            return new ClaimOutcome.NotApplicable("a function on finitely many points");
        }

        var d = f.Dimension;
        var columns = Enumerable.Range(1, d).Select(j => new Point([.. Enumerable.Range(1, d).Select(i => instance.Parameter($"q{i}{j}"))])).ToList();
        var rows = Enumerable.Range(0, d).Select(i => new Point([.. columns.Select(c => c[i])])).ToList();
        var shift = new Point([.. Enumerable.Range(1, d).Select(i => instance.Parameter($"b{i}"))]);
        if (preserved?.Invoke(f.Metric) is { } metric
            && (from i in Enumerable.Range(0, d) from j in Enumerable.Range(0, d) select metric.InnerProduct(columns[i], columns[j]) != metric.Rows[i][j]).Any(differs => differs))
        {
            return new ClaimOutcome.NotApplicable("Q'BQ = B");
        }

        return SameClasses(instance, _ => Transformations.ChangeVariables(f, rows, shift), cancellation);
    });

    /// <summary>Lemma 5.3: <c>a f + b</c> is in the classes of <c>f</c>.</summary>
    /// <param name="allows">The factors that are allowed.</param>
    public static ClaimBody Scaled(Func<Rational, bool> allows) => new ClaimBody.Predicate((instance, cancellation) =>
    {
        var factor = instance.Parameter("a");
        return allows(factor)
            ? SameClasses(instance, f => Transformations.Affine(f, factor, instance.Parameter("b")), cancellation)
            : new ClaimOutcome.NotApplicable("a > 0");
    });

    private static ClaimOutcome SameClasses(ConjectureInstance instance, Func<FunctionInstance, OperationResult> operation, CancellationToken cancellation)
    {
        var f = instance.Functions["f"];
        if (instance.Radius() is not { } radius || !IsClosed(f))
        {
            return new ClaimOutcome.NotApplicable("f closed, a positive radius");
        }

        var result = operation(f);
        if (result.Function is not { } h)
        {
            return new ClaimOutcome.NotApplicable(result.Cause);
        }

        if (!IsClosed(h))
        {
            return new ClaimOutcome.Violated("the transformed function is not closed, so it is in no broximal class");
        }

        var outcomes = _classes.Select(type => Compare(type, f, h, radius, cancellation)).ToList();
        return outcomes.Find(o => o is ClaimOutcome.Violated) ?? outcomes.Find(o => o is ClaimOutcome.Undecided) ?? new ClaimOutcome.Satisfied(NonTriviality.HasMovingFarPoint(f, radius));
    }

    private static ClaimOutcome Keeps(FunctionClass type, FunctionInstance g, FunctionInstance f, Radius radius, CancellationToken cancellation) =>
        Outcomes.Hypothesis(type.Decide(g, ClassArgument.Of(radius), cancellation), $"{type.Name}({radius})") ?? Outcomes.Conclusion(
            type.Decide(f, ClassArgument.Of(radius), cancellation),
            fails => $"g is in {type.Name}({radius}), f is not: {fails.Witness.Text()}",
            () => NonTriviality.HasMovingFarPoint(f, radius));

    private static ClaimOutcome? Compare(FunctionClass type, FunctionInstance f, FunctionInstance h, Radius radius, CancellationToken cancellation) =>
        (type.Decide(f, ClassArgument.Of(radius), cancellation), type.Decide(h, ClassArgument.Of(radius), cancellation)) switch
        {
            (Fails failure, Holds) => new ClaimOutcome.Violated($"f is not, the transformed function is in {type.Name}({radius}): {failure.Witness.Text()}"),
            (Holds, Fails failure) => new ClaimOutcome.Violated($"f is, the transformed function is not in {type.Name}({radius}): {failure.Witness.Text()}"),
            (Undecided undecided, _) => new ClaimOutcome.Undecided(undecided.Reason),
            (_, Undecided undecided) => new ClaimOutcome.Undecided(undecided.Reason),
            _ => null,
        };

    private static bool IsClosed(FunctionInstance f) => f is not PiecewisePolynomial { IsClosed: false };

    private static bool HasMinimizers(FunctionInstance f, FunctionInstance g, FunctionInstance set)
    {
        if (f is FiniteFunction planted)
        {
            return planted.Minimizers.ToHashSet().SetEquals(((FiniteFunction)g).Minimizers.Concat(((FiniteFunction)set).Points));
        }

        // Both unions of intervals change only at knots, so knots and points between them decide.
        var (line, before, of) = (PiecewiseLinear.Of((PiecewisePolynomial)f), PiecewiseLinear.Of((PiecewisePolynomial)g), (PiecewisePolynomial)set);
        return LineSamples.Centers(line, 1).Concat(before.Knots.Concat(of.Knots).Select(k => (Surd)k))
            .All(x => line.IsMinimizer(x) == (before.IsMinimizer(x) || of.Evaluate(x) is not null));
    }
}
