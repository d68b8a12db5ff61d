using System.Collections.Immutable;
using Brox.Definitions.Forms;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smallest;

/// <summary>What of a conjecture decides which instances need not be looked at.</summary>
internal sealed class ConjectureProfile
{
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
        var hasValues = memberships.Exists(m => !m.Class.IsOfOrderOnFinite);

        // Products, signs, compositions and comparisons see the values themselves, and whether they are lifted or moved.
        LiftsTogether = !conjecture.Statements.Any(s => s is Pointwise) && parts.TrueForAll(p => p is FunctionExpression.Variable or FunctionExpression.Sum or FunctionExpression.Extremum
            or FunctionExpression.Multiple or FunctionExpression.Dilation { Shift: null });
        Values = hasSum || hasValues || !LiftsTogether || (hasExtremum && hasMultiple) ? ValueRule.Any : hasExtremum ? ValueRule.JointRanks : ValueRule.Ranks;
        MovesFreely = LiftsTogether && (!hasDilation || !(hasSum || hasExtremum));
        LiftsAlone = LiftsTogether && !hasExtremum;
        var hypotheses = conjecture.Hypotheses.OfType<Membership>().Where(m => m.Function is FunctionExpression.Variable).ToList();
        Asked = conjecture.Functions.ToImmutableDictionary(f => f, f => hypotheses.Where(m => ((FunctionExpression.Variable)m.Function).Name == f).Select(m => m.Class).ToImmutableArray());
        MostFinitePoints = conjecture.Functions.ToImmutableDictionary(f => f, f => Forms(f).Select(form => form.OnFinite).DefaultIfEmpty(FiniteDomain.Any).Min() switch
        {
            FiniteDomain.None => 0,
            FiniteDomain.OnePoint => 1,
            _ => int.MaxValue,
        });
        NeedsSmooth = conjecture.Functions.ToImmutableDictionary(f => f, f => Forms(f).Any(form => form.IsSmooth));
        var quadratic = conjecture.Hypotheses.OfType<Membership>().Where(m => m.Class.Class.Form is { ComparesSquaredLengths: true, IsSmooth: false })
            .SelectMany(m => m.Function.Parts).OfType<FunctionExpression.Variable>().Select(v => v.Name).ToHashSet();
        NeedsCurves = conjecture.Functions.ToImmutableDictionary(f => f, quadratic.Contains);
        NeedsRealValues = conjecture.Functions.ToImmutableDictionary(f => f, f => Forms(f).Any(form => form.IsRealValued));

        IEnumerable<DefinitionForm> Forms(string function) => Asked[function].Select(term => term.Class.Form);
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

    /// <summary>For each function whether a hypothesis on it, or on an expression in it, speaks of squared distances: then curved functions are tried, since linear pieces without end mostly fail it.</summary>
    public ImmutableDictionary<string, bool> NeedsCurves { get; }

    /// <summary>For each function whether a hypothesis asks it to be finite everywhere.</summary>
    public ImmutableDictionary<string, bool> NeedsRealValues { get; }

    /// <summary>Whether finite functions of two points or more can satisfy the hypotheses, as far as the hypotheses on single functions tell.</summary>
    public bool FiniteIsPossible => MostFinitePoints.Values.Any(n => n > 1);
}
