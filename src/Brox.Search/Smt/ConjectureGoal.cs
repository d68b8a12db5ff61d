using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smt;

/// <summary>A conjecture of the language.</summary>
/// <param name="conjecture">The conjecture.</param>
internal sealed class ConjectureGoal(Conjecture conjecture) : ProofGoal
{
    /// <summary>The conjecture.</summary>
    public Conjecture Conjecture { get; } = conjecture;

    /// <inheritdoc/>
    public override string Text => Conjecture.ToString();

    /// <inheritdoc/>
    public override ImmutableSortedSet<string> Functions => Conjecture.Functions;

    /// <inheritdoc/>
    public override ImmutableSortedSet<string> Parameters => Conjecture.Parameters;

    internal override bool DependsOnOrderAlone => Functions.Count == 1
        && Conjecture.Statements.OfType<Membership>().All(m => m.Function is FunctionExpression.Variable && m.Class.IsOfOrderOnFinite);

    internal override EncodedProblem Encode(int points, Frame frame, ImmutableArray<int>? levels)
    {
        // f(c*x) is stretched about the origin, so the origin may matter; everything else is the same after a translation.
        var anchored = !Conjecture.Statements.OfType<Membership>().Any(m => HasDilation(m.Function));
        var set = new PointSet(points, frame == Frame.TurnedPlane && !anchored ? Frame.Plane : frame, Functions, anchored, levels);
        var functions = new FunctionEncoding(set.Views);
        var assertions = ImmutableArray.CreateBuilder<BoolTerm>();
        assertions.AddRange(Parameters.Select(p => BoolTerm.Positive(UnknownNames.Parameter(p))));
        assertions.AddRange(set.Conditions);
        foreach (var hypothesis in Conjecture.Hypotheses)
        {
            var (defined, holds) = Of(hypothesis);
            assertions.Add(defined & holds);
        }

        var conclusion = Of(Conjecture.Conclusion);
        assertions.Add(conclusion.IsDefined & !conclusion.Holds);
        return new EncodedProblem(set.Coordinates, Functions, Parameters, assertions.ToImmutable(), levels);

        (BoolTerm IsDefined, BoolTerm Holds) Of(Statement statement)
        {
            if (statement is Comparison comparison)
            {
                return (BoolTerm.True, EncodedParameter.Of(comparison));
            }

            if (statement is not Membership membership)
            {
                throw new NotEncodableException(statement.ToString()!);
            }

            var view = functions.Of(membership.Function);
            return (view.IsDefined, ClassEncoding.Of(view, membership.Class));
        }
    }

    internal override Fails? Violation(ConjectureInstance instance, CancellationToken cancellation) =>
        ConjectureEvaluation.Evaluate(Conjecture, instance, cancellation) is ConjectureOutcome.Violated violated
            ? violated.Conclusion ?? new Fails("the side condition fails", Witness.Of(Conjecture.Conclusion.ToString()!))
            : null;

    internal override bool IsViolatedFromDefinitions(ConjectureInstance instance) =>
        Conjecture.Hypotheses.All(h => DefinitionCheck.Holds(h, instance) is true) && DefinitionCheck.Holds(Conjecture.Conclusion, instance) is false;

    private static bool HasDilation(FunctionExpression expression) => expression.Parts.Any(p => p is FunctionExpression.Dilation);
}
