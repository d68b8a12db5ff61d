using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Search.Smallest;

/// <summary>What of a conjecture decides which instances need not be looked at.</summary>
internal sealed class ConjectureProfile
{
    /// <summary>Classes that no function on two or more points belongs to; those of the second list not even one on a single point.</summary>
    private static readonly ImmutableHashSet<string> _finiteOnOnePointOnly =
    [
        ClassName.Convex, ClassName.StronglyConvex, ClassName.Quasiconvex, ClassName.StrictlyQuasiconvex, ClassName.StarConvex,
        ClassName.StarQuasiconvex, ClassName.StrictlyStarQuasiconvex, ClassName.ConvexDomain,
        // The segment from a minimizer to each point lies in the domain.
        "star-convex-all", "star-quasiconvex-all", "strongly-star-convex", "strongly-star-quasiconvex",
    ];

    private static readonly ImmutableHashSet<string> _neverFinite =
    [
        ClassName.Pseudoconvex, ClassName.QuasarConvex, ClassName.Aiming, ClassName.PolyakLojasiewicz, ClassName.RestrictedSecant,
        ClassName.Differentiable, ClassName.Continuous, ClassName.RealValued,
    ];

    /// <summary>Classes that ask for growth of second order, so that unbounded linear pieces never belong to them.</summary>
    private static readonly ImmutableHashSet<string> _growsQuadratically = [ClassName.StronglyConvex, ClassName.QuadraticGrowth];

    /// <summary>What is worth knowing of a conjecture.</summary>
    public ConjectureProfile(Conjecture conjecture)
    {
        Conjecture = conjecture ?? throw new ArgumentNullException(nameof(conjecture));
        var memberships = conjecture.Statements.OfType<Membership>().ToList();
        var parts = conjecture.Expressions.SelectMany(e => e.Parts).ToList();
        var hasSum = parts.OfType<FunctionExpression.Sum>().Any();
        var hasExtremum = parts.OfType<FunctionExpression.Extremum>().Any();
        var hasDilation = parts.OfType<FunctionExpression.Dilation>().Any();
        var hasMultiple = parts.OfType<FunctionExpression.Multiple>().Any();
        var hasValues = memberships.Any(m => m.Class is { Class.Name: ClassName.QuadraticGrowth, Argument: not null });

        // Products, signs, compositions and comparisons see the values themselves, and whether they are lifted or moved.
        LiftsTogether = !conjecture.Statements.Any(s => s is Pointwise) && parts.TrueForAll(p => p is FunctionExpression.Variable or FunctionExpression.Sum or FunctionExpression.Extremum
            or FunctionExpression.Multiple or FunctionExpression.Dilation { Shift: null });
        Values = hasSum || hasValues || !LiftsTogether || (hasExtremum && hasMultiple) ? ValueRule.Any : hasExtremum ? ValueRule.JointRanks : ValueRule.Ranks;
        MovesFreely = LiftsTogether && (!hasDilation || !(hasSum || hasExtremum));
        LiftsAlone = LiftsTogether && !hasExtremum;
        var hypotheses = conjecture.Hypotheses.OfType<Membership>().Where(m => m.Function is FunctionExpression.Variable).ToList();
        Asked = conjecture.Functions.ToImmutableDictionary(f => f, f => hypotheses.Where(m => ((FunctionExpression.Variable)m.Function).Name == f).Select(m => m.Class).ToImmutableArray());
        MostFinitePoints = conjecture.Functions.ToImmutableDictionary(f => f, f => Of(hypotheses, f) switch
        {
            var names when names.Any(_neverFinite.Contains) => 0,
            var names when names.Any(_finiteOnOnePointOnly.Contains) => 1,
            _ => int.MaxValue,
        });
        NeedsSmooth = conjecture.Functions.ToImmutableDictionary(f => f, f => Of(hypotheses,
            f).Any(n => _neverFinite.Contains(n) && n is not (ClassName.RealValued or ClassName.Continuous)));
        var quadratic = conjecture.Hypotheses.OfType<Membership>().Where(m => _growsQuadratically.Contains(m.Class.Class.Name))
            .SelectMany(m => m.Function.Parts).OfType<FunctionExpression.Variable>().Select(v => v.Name).ToHashSet();
        NeedsCurves = conjecture.Functions.ToImmutableDictionary(f => f, quadratic.Contains);
        NeedsRealValues = conjecture.Functions.ToImmutableDictionary(f => f, f => Of(hypotheses, f).Any(n => _neverFinite.Contains(n)));
    }

    /// <summary>Which values of finite functions are enough.</summary>
    public enum ValueRule
    {
        /// <summary>Only the order of each function's values matters: ranks 0, 1, 2, ... without gaps.</summary>
        Ranks,

        /// <summary>Only the order of the values of all functions together matters.</summary>
        JointRanks,

        /// <summary>The values themselves matter; the lowest is in [0, 1).</summary>
        Any,
    }

    /// <summary>The conjecture.</summary>
    public Conjecture Conjecture { get; }

    /// <summary>Which values are enough.</summary>
    public ValueRule Values { get; }

    /// <summary>Whether all functions may be moved together, so that all coordinates begin in [0, 1).</summary>
    public bool MovesFreely { get; }

    /// <summary>Whether all functions may be lifted by one constant.</summary>
    internal bool LiftsTogether { get; }

    /// <summary>Whether each function may be lifted by a constant of its own.</summary>
    public bool LiftsAlone { get; }

    /// <summary>For each function the classes that hypotheses on it alone ask for.</summary>
    public ImmutableDictionary<string, ImmutableArray<ClassTerm>> Asked { get; }

    /// <summary>For each function the largest number of points that a finite one may have under the hypotheses on it alone.</summary>
    public ImmutableDictionary<string, int> MostFinitePoints { get; }

    /// <summary>For each function whether a hypothesis asks it to be differentiable.</summary>
    public ImmutableDictionary<string, bool> NeedsSmooth { get; }

    /// <summary>For each function whether a hypothesis asks it, or an expression in it, to grow quadratically: piecewise linear functions on the line never do.</summary>
    public ImmutableDictionary<string, bool> NeedsCurves { get; }

    /// <summary>For each function whether a hypothesis asks it to be finite everywhere.</summary>
    public ImmutableDictionary<string, bool> NeedsRealValues { get; }

    /// <summary>Whether finite functions of two points or more can satisfy the hypotheses, as far as the hypotheses on single functions tell.</summary>
    public bool FiniteIsPossible => MostFinitePoints.Values.Any(n => n > 1);

    private static List<string> Of(List<Membership> hypotheses, string function) =>
        [.. hypotheses.Where(m => ((FunctionExpression.Variable)m.Function).Name == function).SelectMany(m => Named(m.Class.Class))];

    /// <summary>A class and those that its definition names as parts, through definitions within definitions.</summary>
    private static IEnumerable<string> Named(FunctionClass c) =>
        c is DefinedClass defined ? defined.PartNames.SelectMany(n => ClassCatalog.Find(n) is { } part ? Named(part) : []).Append(c.Name) : [c.Name];
}
