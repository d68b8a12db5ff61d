using System.Text.Json.Nodes;
using Brox.Definitions;
using Brox.Reference;
using Brox.Reference.Definitions;
using Brox.Search.Smt;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Cli;

/// <summary>What the second look says of a counterexample.</summary>
internal enum RecheckOutcome
{
    /// <summary>All hypotheses hold and the conclusion fails.</summary>
    Confirmed,

    /// <summary>It is no counterexample.</summary>
    Rejected,

    /// <summary>The second look could not decide a statement.</summary>
    Undecided,
}

/// <summary>The second look at a counterexample to a conjecture: hands evaluated pieces to <c>Brox.Reference</c>, which knows no conjecture and no decider.</summary>
internal static class ConjectureRecheck
{
    private static readonly string[] _setting = [ClassName.Closed, ClassName.HasMinimizer];

    /// <summary>What the second look says, and why, in one line.</summary>
    /// <param name="conjecture">The conjecture.</param>
    /// <param name="instance">What is said to refute it.</param>
    /// <param name="witness">The points of the failure, where they were saved.</param>
    /// <param name="solver">What is asked about classes that are known by their definitions alone, on functions of one variable, for what exact arithmetic leaves over.</param>
    public static (RecheckOutcome Answer, string Reason) Of(Conjecture conjecture, ConjectureInstance instance, JsonObject? witness, RealSolverProcess solver)
    {
        (RecheckOutcome, string)? undecided = null;
        foreach (var hypothesis in conjecture.Hypotheses)
        {
            switch (Answer(hypothesis, instance, solver))
            {
                case { Kind: MembershipKind.NotMember, Reason: var reason }:
                    return (RecheckOutcome.Rejected, $"the hypothesis {hypothesis} fails: {reason}");
                case { Kind: MembershipKind.Undecided, Reason: var reason }:
                    undecided ??= (RecheckOutcome.Undecided, $"the hypothesis {hypothesis} was not decided: {reason}");
                    break;
            }
        }

        if (StandingAssumptions.Of(conjecture) == StandingAssumption.ClosedWithMinimizer)
        {
            foreach (var (name, quantified) in instance.Functions)
            {
                switch (_setting.Select(c => MembershipRecheck.Of(quantified, c, null, null)).FirstOrDefault(a => a.Kind != MembershipKind.Member))
                {
                    case { Kind: MembershipKind.NotMember, Reason: var reason }:
                        return (RecheckOutcome.Rejected, $"{name} is outside the standing assumption: {reason}");
                    case { Kind: MembershipKind.Undecided, Reason: var reason }:
                        undecided ??= (RecheckOutcome.Undecided, $"it was not decided whether {name} is closed and has a minimizer: {reason}");
                        break;
                }
            }
        }

        switch (Answer(conjecture.Conclusion, instance, solver))
        {
            case { Kind: MembershipKind.Member, Reason: var reason }:
                return (RecheckOutcome.Rejected, $"the conclusion {conjecture.Conclusion} holds: {reason}");
            case { Kind: MembershipKind.Undecided, Reason: var reason }:
                undecided ??= (RecheckOutcome.Undecided, $"the conclusion {conjecture.Conclusion} was not decided: {reason}");
                break;
        }

        if (witness is not null && conjecture.Conclusion is Membership membership && !membership.Function.Parts.Any(IsOnlyDecided) && Expression(membership.Function, instance).Evaluate() is { Function: { } function }
            && WitnessRecheck.Objection(function, membership.Class.Class.Name, Radius(membership, instance), witness) is { } objection)
        {
            return (RecheckOutcome.Rejected, $"the witness is wrong: {objection}");
        }

        return undecided ?? (RecheckOutcome.Confirmed, $"all hypotheses hold and the conclusion fails{Trusted(solver)}");
    }

    private static string Trusted(RealSolverProcess solver) => solver.Denied switch
    {
        0 => string.Empty,
        1 => $"; {solver.Name} is trusted that one system of polynomial inequalities has no solution",
        var many => $"; {solver.Name} is trusted that {many} systems of polynomial inequalities have no solution",
    };

    private static MembershipAnswer Answer(Statement statement, ConjectureInstance instance, RealSolverProcess solver)
    {
        if (statement is Comparison comparison)
        {
            return comparison.Holds(instance.Parameters) ? MembershipAnswer.Yes("the side condition holds") : MembershipAnswer.No("the side condition fails");
        }

        if (statement is DimensionCondition dimension)
        {
            return instance.Functions.Values.All(f => dimension.Holds(f.Dimension)) ? MembershipAnswer.Yes("the dimension is admitted") : MembershipAnswer.No("the dimension is another");
        }

        if (statement is not Membership membership)
        {
            return MembershipAnswer.Unknown("comparisons of functions are not looked at a second time");
        }

        if (membership.Function.Parts.FirstOrDefault(IsOnlyDecided) is { } only)
        {
            return MembershipAnswer.Unknown($"{only} is not formed a second time");
        }

        var evaluated = Expression(membership.Function, instance).Evaluate();
        if (evaluated.Function is not { } function)
        {
            return MembershipAnswer.Unknown(evaluated.Cause);
        }

        return membership.Class.Evaluate(instance.Parameters) is { } expression
            ? MembershipRecheck.By(function, expression.Class.Name, expression.Values, expression.Class is DefinedClass ? new NaiveReader(solver) : NaiveReader.Instance)
            : MembershipAnswer.No("the constant is outside its range, so the class is empty");
    }

    private static Functions.Geometry.Radius? Radius(Membership membership, ConjectureInstance instance)
    {
        if (membership.Class.Class.Parameter != Theory.Classes.ParameterKind.Radius || membership.Class.Argument?.Evaluate(instance.Parameters) is not { Sign: > 0 } value)
        {
            return null;
        }

        return membership.Class.IsSquare ? Functions.Geometry.Radius.FromSquare(value) : Functions.Geometry.Radius.FromLength(value);
    }

    private static bool IsOnlyDecided(FunctionExpression part) => part is FunctionExpression.Linear or FunctionExpression.Indicator or FunctionExpression.Dilation { Shift: not null }
        or FunctionExpression.Composed { Outer.Operation: not null };

    private static RecheckExpression Power(RecheckExpression function, int exponent) =>
        Enumerable.Repeat(function, exponent).Aggregate((a, b) => new RecheckExpression.Combination(Combining.Product, a, b));

    private static RecheckExpression Expression(FunctionExpression expression, ConjectureInstance instance) => expression switch
    {
        FunctionExpression.Variable variable => new RecheckExpression.Leaf(instance.Functions[variable.Name]),
        FunctionExpression.Sum sum => new RecheckExpression.Combination(Combining.Sum, Expression(sum.Left, instance), Expression(sum.Right, instance)),
        FunctionExpression.Extremum extremum => new RecheckExpression.Combination(
            extremum.IsMaximum ? Combining.Maximum : Combining.Minimum, Expression(extremum.Left, instance), Expression(extremum.Right, instance)),
        FunctionExpression.Multiple multiple => new RecheckExpression.Multiple(multiple.Factor.Evaluate(instance.Parameters), Expression(multiple.Function, instance)),
        FunctionExpression.Dilation dilation => new RecheckExpression.Dilation(dilation.Factor.Evaluate(instance.Parameters), Expression(dilation.Function, instance)),
        FunctionExpression.Opposite opposite => new RecheckExpression.Opposite(Expression(opposite.Function, instance)),
        FunctionExpression.Product product => new RecheckExpression.Combination(Combining.Product, Expression(product.Left, instance), Expression(product.Right, instance)),
        FunctionExpression.Quotient quotient => new RecheckExpression.Combination(Combining.Quotient, Expression(quotient.Left, instance), Expression(quotient.Right, instance)),
        FunctionExpression.Power power => Power(Expression(power.Function, instance), power.Exponent),
        FunctionExpression.Composed { Outer.Operation: null } cube => Power(Expression(cube.Function, instance), MonotoneFunction.Cube),
        FunctionExpression.Constant constant => new RecheckExpression.Number(constant.Value.Evaluate(instance.Parameters)),
        _ => throw new ArgumentException($"unknown expression {expression}", nameof(expression)),
    };
}
