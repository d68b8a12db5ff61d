using System.Runtime.CompilerServices;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes.Formulas.Line;
using Brox.Theory.Classes.Formulas.Rules;

namespace Brox.Theory.Classes.Formulas;

/// <summary>What several classes ask of one formula: where it is defined, its minimum, where it is strongly convex. Computed once on each thread, so that no two deciders share one.</summary>
internal sealed class FormulaAnalysis
{
    private const int Budget = 60_000;
    private const int MostBoxes = 4_000;
    private static readonly ConditionalWeakTable<FormulaFunction, ThreadLocal<FormulaAnalysis>> _known = [];
    private static readonly ConditionalWeakTable<FormulaFunction, FormulaFunction> _normalized = [];

    private readonly Dictionary<double, FloatInterval[]?> _strong = [];
    private LineTheory? _theory;
    private bool _hasTheory;
    private StrongBox<SeparableSum?>? _separable;
    private StrongBox<RadialFunction?>? _radial;
    private StrongBox<RidgeFunction?>? _ridge;
    private StrongBox<Definitions.Verdicts.Fails?>? _falling;
    private StrongBox<SlowGrowth?>? _slow;
    private BoxProof? _defined;
    private BoxProof? _smooth;
    private FormulaAnalysis? _core;
    private bool _hasCore;
    private IReadOnlyList<double[]>? _minima;
    private bool _hasMinimum;
    private Minimum? _minimum;
    private readonly Lazy<PiecewisePolynomial?> _line;

    private FormulaAnalysis(FormulaFunction f)
    {
        F = f;
        Formula = Simplifier.Simplify(f.Expression);
        Region = new FormulaRegion(f);
        Rules = new CurvatureRules(f);
        Hessians = new GeneralizedHessian(Formula, f.Dimension, Rules);
        _line = new(() => PolynomialCells.Of(f));
    }

    /// <summary>The function, normalized.</summary>
    public FormulaFunction F { get; }

    /// <summary>The formula, simplified.</summary>
    public Expression Formula { get; }

    /// <summary>The function as a piecewise polynomial, where it is one of one variable; else <see langword="null"/>.</summary>
    public PiecewisePolynomial? Line => _line.Value;

    /// <summary>The box.</summary>
    public FormulaRegion Region { get; }

    /// <summary>The rules of composition.</summary>
    public CurvatureRules Rules { get; }

    /// <summary>Enclosures of the Hessians, with kinks that bend upward.</summary>
    public GeneralizedHessian Hessians { get; }

    /// <summary>The analysis of a simpler function with the same order of values, where there is one.</summary>
    public FormulaAnalysis? Core
    {
        get
        {
            if (!_hasCore)
            {
                _hasCore = true;
                var core = OrderCore.Of(Formula, Rules);
                _core = core.Equals(Formula) ? null : Of(FormulaFunction.Create(F.Variables, core, F.HasBox ? F.Box : null, F.Metric));
            }

            return _core;
        }
    }

    /// <summary>Whether the formula was proved convex; <see langword="null"/> where that was not tried.</summary>
    public bool? IsKnownConvex { get; set; }

    /// <summary>The proof of strict pseudoconvexity; <see langword="null"/> where it was not tried.</summary>
    public BoxProof? Bordered { get; set; }

    /// <summary>The analysis of a function.</summary>
    public static FormulaAnalysis Of(FormulaFunction f) => _known.GetValue(_normalized.GetValue(f, FormulaNormalization.Of), static g => new ThreadLocal<FormulaAnalysis>(() => new FormulaAnalysis(g))).Value!;

    /// <summary>The proof that the formula is defined and continuous on the box.</summary>
    public BoxProof IsContinuous(CancellationToken cancellation) => _defined ??= (Line is { } line && LineRegularity.Jump(line) is null) || DomainRules.IsContinuous(Formula, Rules, smooth: false) ? new BoxProof(null, 0) : BoxProof.Attempt(
        Region.Box, box => F.Enclose(box).Decoration == Decoration.Continuous ? true : null, Budget, cancellation);

    /// <summary>The proof that the formula is continuously differentiable on the box.</summary>
    public BoxProof IsSmooth(CancellationToken cancellation) => _smooth ??= (Line is { } line && LineRegularity.Kink(line) is null) || DomainRules.IsContinuous(Formula, Rules, smooth: true) ? new BoxProof(null, 0) : BoxProof.Attempt(
        Region.Box,
        box => F.Differentiate(box, second: false) is var jet && jet.Value.Decoration == Decoration.Continuous
            && Array.TrueForAll(jet.Slopes, g => g.Decoration == Decoration.Continuous) ? true : null,
        Budget,
        cancellation);

    /// <summary>What is known of a function of one variable from the signs of its derivatives; <see langword="null"/> where there are more variables or it was not taken apart.</summary>
    public LineTheory? Theory(CancellationToken cancellation)
    {
        if (!_hasTheory)
        {
            _theory = F.Dimension == 1 ? LineTheory.Of(this, cancellation) : null;
            _hasTheory = true;
        }

        return _theory?.With(cancellation);
    }

    /// <summary>The function as a sum of functions of one variable each; <see langword="null"/> where it is none.</summary>
    public SeparableSum? Separable => (_separable ??= new(SeparableSum.Of(this))).Value;

    /// <summary>The function as one of the distance from a point; <see langword="null"/> where it is none.</summary>
    public RadialFunction? Radial => (_radial ??= new(RadialFunction.Of(this))).Value;

    /// <summary>The function as one of an affine form; <see langword="null"/> where it is none.</summary>
    public RidgeFunction? Ridge => (_ridge ??= new(RidgeFunction.Of(this))).Value;

    /// <summary>Why X is empty, where f falls without bound along a ray.</summary>
    public Definitions.Verdicts.Fails? Falling(CancellationToken cancellation) => (_falling ??= new(FallingRay.Find(this, cancellation))).Value;

    /// <summary>A curve to infinity along which f grows slower than the squared norm.</summary>
    public SlowGrowth? Slow(CancellationToken cancellation) => (_slow ??= new(SlowGrowth.Find(this, cancellation))).Value;

    /// <summary>The minimum on the box; <see langword="null"/> where it was not enclosed.</summary>
    public Minimum? Minimum(CancellationToken cancellation)
    {
        if (!_hasMinimum)
        {
            _minimum = FindMinimum(cancellation);
            _hasMinimum = true;
        }

        return _minimum;
    }

    /// <summary>
    /// A box that contains all of X and on which every Hessian is at least <paramref name="m"/> times the identity, as large as was found; <see langword="null"/> where there is none.
    /// </summary>
    public FloatInterval[]? StrongNeighbourhood(double m, CancellationToken cancellation) =>
        _strong.TryGetValue(m, out var known) ? known
        : _strong[m] = Minimum(cancellation) is { } minimum ? StrongNeighbourhood(minimum, m, cancellation) : null;

    private FloatInterval[]? StrongNeighbourhood(Minimum minimum, double m, CancellationToken cancellation)
    {
        var width = Math.Min(100, FloatBoxes.Width(Region.Sampled));
        for (var r = width; r > width * 1e-4; r /= 2)
        {
            var candidate = FloatBoxes.Grown(FloatBoxes.Of(minimum.Best), r, Region.Box);
            if (!minimum.Cover.All(box => FloatBoxes.Contains(candidate, box)))
            {
                break;
            }

            if (IsStronglyConvex(candidate, m, 600, cancellation).IsComplete)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The proof that every Hessian on a box is at least <paramref name="m"/> times the identity; for m = 0, positive semidefinite; kinks may bend upward.</summary>
    public BoxProof IsStronglyConvex(FloatInterval[] region, double m, int budget, CancellationToken cancellation)
    {
        var shift = new FloatInterval(m);
        return BoxProof.Attempt(
            region,
            box =>
            {
                return F.Enclose(box).Decoration == Decoration.Continuous && Hessians.On(box) is { } hessian
                    && IntervalMatrix.IsPositiveSemidefinite(m == 0 ? hessian : IntervalMatrix.Shifted(hessian, F.Dimension, shift), F.Dimension) ? true : null;
            },
            budget,
            cancellation);
    }

    /// <summary>A number a little under the least eigenvalue of the Hessian at the minimizer, in floating point; 0 where that is not positive.</summary>
    public double CurvatureAtMinimum(CancellationToken cancellation) => Minimum(cancellation) is { } minimum ? CurvatureAt(minimum) : 0;

    private double CurvatureAt(Minimum minimum)
    {
        var hessian = F.Differentiate(FloatBoxes.Of(minimum.Best), second: true).Curvatures;
        var size = F.Dimension;
        if (!IntervalMatrix.IsPositiveDefinite(hessian, size))
        {
            return 0;
        }

        var (low, high) = (0.0, hessian.Max(h => h.Magnitude) * size);
        for (var i = 0; i < 40; i++)
        {
            var middle = (low + high) / 2;
            if (IntervalMatrix.IsPositiveDefinite(IntervalMatrix.Shifted(hessian, size, new FloatInterval(middle)), size))
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private Minimum? FindMinimum(CancellationToken cancellation)
    {
        if (Theory(cancellation) is { Minimizers: { } known } theory)
        {
            return known.Kind == LineMinimizerKind.None ? null : theory.Minimum() ?? SearchMinimum(cancellation);
        }

        return SearchMinimum(cancellation);
    }

    private Minimum? SearchMinimum(CancellationToken cancellation)
    {
        var minima = LocalMinima(cancellation);
        if (minima.Count == 0)
        {
            return null;
        }

        var members = new List<Point>();
        Attainment? structure = null;
        Rational? value = null;
        foreach (var x in minima.Where(x => F.Evaluate(x) <= F.Evaluate(minima[0]) + 1e-7).Take(24))
        {
            foreach (var p in SimplePoints.Candidates(F, x).Select(c => c[0]).Take(8))
            {
                var own = F.ExactValue(p);
                if (own is { } there && there.ToDouble() > F.Evaluate(minima[0]) + 1e-7)
                {
                    continue;
                }

                if (structure is null && Attainment.Prove(Formula, Rules, p) is { } proof)
                {
                    if (proof.IsPoint)
                    {
                        return new Minimum(Quantity.At(F, p), [FloatBoxes.Of(p)], FloatBoxes.Middle(FloatBoxes.Of(p)), [p]) { IsUnique = true, Structure = proof };
                    }

                    (structure, value) = own is null ? (structure, value) : (proof, own);
                }

                if (own is { } at && at == value)
                {
                    members.Add(p);
                    break;
                }
            }
        }

        members = [.. members.Distinct()];
        if (!Region.IsBounded && SublevelBox.Of(this, minima[0]) is { } bounded && Of(bounded).Minimum(cancellation) is { } inside)
        {
            return inside;
        }

        return Region.IsBounded ? ByBranchAndBound(minima, members, structure, value, cancellation)
            : structure is not null ? new Minimum(Quantity.Of(value!.Value), [Region.Box], minima[0], members) { Structure = structure }
            : ByConvexity(minima[0]);
    }

    /// <summary>On an unbounded box: a stationary rational point of a convex function is a minimizer, the only one where the function is strongly convex near it.</summary>
    private Minimum? ByConvexity(double[] x)
    {
        if (!Rules.Is(Formula, 1))
        {
            return null;
        }

        foreach (var p in SimplePoints.Candidates(F, x).Select(c => c[0]))
        {
            var jet = F.Differentiate(p, second: true);
            if (jet.Slopes.All(g => g.IsZero))
            {
                var isUnique = IntervalMatrix.IsPositiveDefinite(F.Differentiate(FloatBoxes.Of(p), second: true).Curvatures, F.Dimension);
                return new Minimum(Quantity.At(F, p), isUnique ? [FloatBoxes.Of(p)] : [Region.Box], x, [p]) { IsUnique = isUnique };
            }
        }

        return null;
    }

    private Minimum? ByBranchAndBound(
        IReadOnlyList<double[]> minima, List<Point> members, Attainment? structure, Rational? value, CancellationToken cancellation)
    {
        var search = new MinimumSearch(F, Region.Box, Region.IsInside, Region.Project);
        foreach (var x in minima)
        {
            search.Offer(x);
        }

        foreach (var p in members)
        {
            search.Offer([.. p.Coordinates.Select(c => c.ToDouble())]);
        }

        if (search.Run(Budget, FloatBoxes.Width(Region.Box) / 400, MostBoxes, cancellation) is not { } found)
        {
            return null;
        }

        var quantity = value is { } exact ? Quantity.Of(exact) : new Quantity(null, new FloatInterval(found.Lower, found.Upper));
        var result = Sharpened(new Minimum(quantity, found.Cover, found.Best, members) { Structure = structure }, cancellation);
        if (result.IsUnique)
        {
            return result;
        }

        var refined = IsolatedMinimizers.Refined(this, search, found, result, cancellation);
        return refined.IsUnique ? refined : Sharpened(refined, cancellation);
    }

    /// <summary>Where the function is strongly convex on a box around the cover, X is one point near the best one, and rational where its gradient vanishes exactly.</summary>
    private Minimum Sharpened(Minimum minimum, CancellationToken cancellation)
    {
        if (FloatBoxes.Width(minimum.Place) == 0 && minimum.Place.All(side => double.IsFinite(side.Lower)))
        {
            // Branch and bound pushed X into one corner of the box.
            var corner = new Point([.. minimum.Place.Select(side => Rational.FromDouble(side.Lower))]);
            return minimum with { Value = Quantity.At(F, corner), Cover = [FloatBoxes.Of(corner)], Members = [corner], IsUnique = true };
        }

        var m = CurvatureAt(minimum) / 2;
        if (!(m > 0) || StrongNeighbourhood(minimum, m, cancellation) is not { } near)
        {
            return minimum;
        }

        foreach (var p in SimplePoints.Candidates(F, minimum.Best).Select(c => c[0]))
        {
            var jet = F.Differentiate(p, second: false);
            if (jet.Slopes.All(g => g.IsZero) && FloatBoxes.Contains(near, FloatBoxes.Of(p)))
            {
                return minimum with { Value = Quantity.At(F, p), Cover = [FloatBoxes.Of(p)], Members = [p], IsUnique = true };
            }
        }

        // f(p) >= f(x) + <g, p-x> + (m/2)|p-x|^2 and f(p) <= f(x) give |p-x| <= 2|g|/m.
        var slopes = F.Differentiate(FloatBoxes.Of(minimum.Best), second: false).Slopes;
        var radius = (new FloatInterval(2) * FloatInterval.SquareRoot(FloatBoxes.SquaredNorm(slopes)) / new FloatInterval(m)).Upper;
        var place = FloatBoxes.Grown(FloatBoxes.Of(minimum.Best), radius, minimum.Place);
        var least = minimum.Value.Enclosure with
        {
            Lower = Math.Max(
                minimum.Value.Enclosure.Lower,
                (F.Enclose(FloatBoxes.Of(minimum.Best)) - (FloatBoxes.SquaredNorm(slopes) / (new FloatInterval(2) * new FloatInterval(m)))).Lower),
        };
        return minimum with { Cover = [place], IsUnique = true, Value = minimum.Value.Exact is null ? new Quantity(null, least) : minimum.Value };
    }

    /// <summary>Local minima in floating point, the lowest first.</summary>
    public IReadOnlyList<double[]> LocalMinima(CancellationToken cancellation)
    {
        if (_minima is not null)
        {
            return _minima;
        }

        var random = new Random(20260413);
        var starts = new List<double[]> { FloatBoxes.Middle(Region.Sampled), Region.Project(new double[F.Dimension]) };
        for (var i = 0; i < 40; i++)
        {
            starts.Add(Region.Sample(random));
        }

        var result = new List<double[]>();
        foreach (var start in starts)
        {
            cancellation.ThrowIfCancellationRequested();
            var x = LocalSearch.Descend(F, start, Region.Project);
            if (double.IsFinite(F.Evaluate(x)) && !result.Exists(y => y.Zip(x).All(p => Math.Abs(p.First - p.Second) < 1e-6)))
            {
                result.Add(x);
            }
        }

        return _minima = [.. result.OrderBy(x => F.Evaluate(x))];
    }
}
