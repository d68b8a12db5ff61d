using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Operations;
using Brox.Numbers;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Search.Refuting;

/// <summary>The lists of functions that the search tries before and between its ordered and random turns, each on its own; what they find depends on no seed.</summary>
/// <param name="conjecture">The conjecture.</param>
/// <param name="options">Families, dimensions and known functions.</param>
/// <param name="tally">Counts what was looked at.</param>
internal sealed class FamiliarFunctions(Conjecture conjecture, RefuterOptions options, SearchTally tally)
{
    private const int FirstPaired = 12;
    private const int MostPaired = 60;
    private const int MostBent = 100;
    private const int MostCompared = 84;
    private const int FirstScaled = 8;
    private const int MostScaled = 4;
    private const int Moves = 8;

    private static readonly ImmutableArray<Rational> _constants = [Rational.Half, Rational.One, Rational.Create(4, 3), Rational.Create(3, 2), 2, Rational.Create(8, 3), 3, 4, 6, 8];

    private static readonly Lazy<IReadOnlyList<FunctionInstance>> _curves = new(() => [.. FormulaGallery.OnAnInterval()]);

    private readonly bool _isLine = options.Dimensions.Contains(1);

    /// <summary>Whether a part of the conjecture takes polynomials to functions that are none, so that only formulas can stand for it: ratios, and compositions other than cubes.</summary>
    public bool LeavesPolynomials { get; } =
        conjecture.Expressions.SelectMany(e => e.Parts).Any(p => p is FunctionExpression.Quotient or FunctionExpression.Composed { Outer.Operation: not null });

    private bool IsMultiplied => conjecture.Expressions.SelectMany(e => e.Parts).Any(p => p is FunctionExpression.Product or FunctionExpression.Power);

    private bool IsAboutTwo => conjecture.Functions.Count == 2;

    /// <summary>
    /// Whether a class is decided by its definition alone, which is quick on finitely many points only: on a piecewise function a solver is asked, and on a formula thousands of points are drawn.
    /// </summary>
    private bool IsSlow { get; } = conjecture.Statements.OfType<Membership>().Any(m => m.Class.Class is DefinedClass { HasDecider: false });

    /// <summary>The functions that the caller knows; where a class is decided by its definition alone, those on finitely many points.</summary>
    public ConjectureInstance? Given(CancellationToken cancellation) => Given(f => !IsSlow || f is FiniteFunction, cancellation);

    /// <summary>The functions that the caller knows and that <see cref="Given(CancellationToken)"/> left out.</summary>
    public ConjectureInstance? GivenLater(CancellationToken cancellation) => IsSlow ? Given(f => f is not FiniteFunction, cancellation) : null;

    private ConjectureInstance? Given(Func<FunctionInstance, bool> isMeant, CancellationToken cancellation) => !options.Known.Any(isMeant) ? null
        : In(options.Dimensions, (_, d) => options.Known.Where(f => f.Dimension == d && isMeant(f) && options.Families.HasFlag(Refuter.FamilyOf(f)))).First(cancellation);

    /// <summary>Functions that are not closed.</summary>
    public ConjectureInstance? Open(CancellationToken cancellation) =>
        _isLine && options.Families.HasFlag(SearchFamilies.Piecewise) ? In([1], (_, _) => OpenFunctions.All()).First(cancellation) ?? In([1], (_, _) => OpenFunctions.OnTheLine()).First(cancellation) : null;

    /// <summary>Formulas that textbooks argue with. Of two functions the second is also turned and mirrored.</summary>
    public ConjectureInstance? Formulas(CancellationToken cancellation)
    {
        if (!options.Families.HasFlag(SearchFamilies.Formula))
        {
            return null;
        }

        // Where the line is left out, what is known of it may serve in more variables, and is quickly decided.
        var cylinder = _isLine || IsAboutTwo ? null : In(options.Dimensions, (_, d) => FormulaGallery.Cylinders(d)).First(cancellation);
        return cylinder
            ?? In(options.Dimensions, (name, d) => IsAboutTwo && d == 2 && name == conjecture.Functions[^1] ? FormulaGallery.Of(d).Concat(FormulaGallery.Turned(FormulaGallery.Of(d))) : FormulaGallery.Of(d)).First(cancellation);
    }

    /// <summary>
    /// Where the conjecture compares two functions, those that have the same minimizers: on the line first, then in the plane, as on the line such functions rise and fall together. Without the line, two
    /// functions of the plane, or known formulas.
    /// </summary>
    public ConjectureInstance? Together(CancellationToken cancellation)
    {
        var isCompared = IsAboutTwo && conjecture.Hypotheses.Any(h => h is Pointwise && h.Functions.Count == 2);
        if (isCompared && _isLine && options.Families.HasFlag(SearchFamilies.Piecewise) && Pairs(BentGallery.All, MostCompared, cancellation) is { } bent)
        {
            return bent;
        }

        var hasPlane = options.Dimensions.Contains(2) && options.Families.HasFlag(SearchFamilies.Formula);
        return hasPlane && IsAboutTwo && (isCompared || !_isLine)
            ? In([2], (name, _) => name == conjecture.Functions[^1] ? FormulaGallery.Turned(Plane(isCompared)) : Plane(isCompared)).First(cancellation)
            : hasPlane && !_isLine && !IsAboutTwo ? Formulas(cancellation) : null;
    }

    private static IEnumerable<FormulaFunction> Plane(bool isCompared) => isCompared ? FormulaGallery.Centred() : FormulaGallery.FirstOfPlane();

    /// <summary>Formulas on the line and on an interval, for conjectures that leave the polynomials.</summary>
    public ConjectureInstance? Curves(CancellationToken cancellation) => LeavesPolynomials && _isLine && options.Families.HasFlag(SearchFamilies.Formula)
        ? In([1], (_, _) => FormulaGallery.Of(1)).First(cancellation) ?? In([1], (_, _) => _curves.Value).First(cancellation)
        : null;

    /// <summary>
    /// Differentiable splines. In a pair the second is first an image of the first, then any, mirrored and moved: what a sum or an extremum does depends on how the two lie. Where a class has a given constant,
    /// multiples for which it is the best constant come last.
    /// </summary>
    /// <param name="isFirst">Whether it is the first turn.</param>
    /// <param name="cancellation">Ends the search.</param>
    public ConjectureInstance? Splines(bool isFirst, CancellationToken cancellation)
    {
        if (!IsAboutTwo)
        {
            return isFirst ? In([1], (_, _) => SplineGallery.All).First(cancellation) ?? Scaled(SplineGallery.All, cancellation) : null;
        }

        var images = !isFirst ? null : new GallerySearch(conjecture, [1], tally, (_, _) => SplineGallery.All) { Partners = f => SplineGallery.Images((PiecewisePolynomial)f) };
        var paired = isFirst ? FirstPaired : MostPaired;
        return images?.First(cancellation)
            ?? new GallerySearch(conjecture, [1], tally, (name, _) => name == conjecture.Functions[^1] ? SplineGallery.Moved : SplineGallery.All) { Paired = paired, PairedWith = Moves * paired }.First(cancellation);
    }

    /// <summary>Even functions, where a hypothesis compares the function with its mirror image: few others satisfy it.</summary>
    public ConjectureInstance? Even(CancellationToken cancellation) => _isLine && options.Families.HasFlag(SearchFamilies.Piecewise) && conjecture.Functions.Count == 1
        && conjecture.Hypotheses.OfType<Pointwise>().Any(h => h.Left is FunctionExpression.Dilation || h.Right is FunctionExpression.Dilation)
            ? In([1], (_, _) => SplineGallery.Even).First(cancellation)
            : null;

    /// <summary>Functions that are low at a point and anything on an interval.</summary>
    public ConjectureInstance? Islands(CancellationToken cancellation) => In([1], (_, _) => IslandGallery.All).First(cancellation);

    /// <summary>
    /// Two functions with few bends, with common minimizers or not; of one function multiples for given constants, and where it is multiplied, what is below 0 as well: a product asks for the level of its factors.
    /// </summary>
    public ConjectureInstance? Bent(CancellationToken cancellation) => !_isLine || !options.Families.HasFlag(SearchFamilies.Piecewise) ? null
        : !IsAboutTwo ? (IsMultiplied ? In([1], (_, _) => BentGallery.All).First(cancellation) : null) ?? Scaled(BentGallery.All, cancellation)
        : Pairs(IntervalGallery.OfStars, IntervalGallery.OfStars.Count, cancellation) ?? Pairs(IntervalGallery.All, MostBent, cancellation)
            ?? Scaled(SplineGallery.All.Take(FirstScaled), cancellation) ?? Pairs(BentGallery.All, MostBent, cancellation);

    private ConjectureInstance? Pairs(IReadOnlyList<PiecewisePolynomial> functions, int most, CancellationToken cancellation) =>
        new GallerySearch(conjecture, [1], tally, (_, _) => functions) { Paired = most }.First(cancellation);

    /// <summary>The functions of a list, multiplied so that a constant that a hypothesis gives is their best one.</summary>
    private ConjectureInstance? Scaled(IEnumerable<FunctionInstance> functions, CancellationToken cancellation)
    {
        var given = conjecture.Hypotheses.OfType<Membership>()
            .Where(m => m is { Function: FunctionExpression.Variable, Class: { Argument: not null, Class.Parameter: ParameterKind.PositiveConstant } }).ToList();
        return given.Count == 0 ? null : new GallerySearch(conjecture, [1], tally, (_, _) => functions) { Images = Multiples, Paired = MostScaled }.First(cancellation);

        IEnumerable<FunctionInstance> Multiples(string name, FunctionInstance f, ImmutableSortedDictionary<string, Rational> parameters)
        {
            foreach (var membership in given.Where(m => ((FunctionExpression.Variable)m.Function).Name == name))
            {
                var best = membership.Class.Class.BestConstant(f, cancellation) switch
                {
                    LargestConstant { Value: { IsRational: true } value } => value.RationalValue,
                    SmallestConstant { Value: { IsRational: true } value } => value.RationalValue,
                    UndecidedConstant => Patience.Of([membership], ConjectureInstance.Of(f), token => BestListed(membership.Class.Class, f, token), () => Rational.Zero, cancellation),
                    _ => Rational.Zero,
                };
                if (best.Sign > 0 && membership.Class.Argument!.Evaluate(parameters) is { Sign: > 0 } wanted && (IsAboutTwo || wanted != best) && FunctionOperations.Multiple(f, wanted / best).Function is { } multiple)
                {
                    yield return multiple;
                }
            }
        }
    }

    /// <summary>The last constant of a short list, from the weakest on, with which a function is in a class; 0 where it is with none or with all.</summary>
    private static Rational BestListed(FunctionClass c, FunctionInstance f, CancellationToken cancellation)
    {
        bool Serves(Rational constant) => c.Decide(f, ClassArgument.Of(constant), cancellation) is Definitions.Verdicts.Holds;
        var weakest = Serves(_constants[0]) ? _constants : [.. _constants.Reverse()];
        var serving = weakest.TakeWhile(Serves).ToList();
        return serving.Count == 0 || serving.Count == _constants.Length ? Rational.Zero : serving[^1];
    }

    private GallerySearch In(IReadOnlyCollection<int> dimensions, Func<string, int, IEnumerable<FunctionInstance>> functions) =>
        new(conjecture, dimensions, tally, (name, d) => functions(name, d).OrderBy(ConjectureInstance.Of, InstanceOrder.Comparer));
}
