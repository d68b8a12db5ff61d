using System.Text.Json.Nodes;
using Brox.Definitions;
using Brox.Functions;
using Brox.Numbers;
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
            case { Kind: MembershipKind.NotMember }:
                undecided = undecided is var (answer, cause) ? (answer, $"the conclusion fails, but {cause}") : null;
                break;
        }

        if (witness is not null && instance.Functions.Values.All(f => f is not FormulaFunction) && conjecture.Conclusion is Membership membership && Expression(membership.Function, instance)?.Evaluate() is { Function: { } function }
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

        if (statement is Pointwise pointwise)
        {
            return Expression(pointwise.Left, instance) is { } left && Expression(pointwise.Right, instance) is { } right
                ? PointwiseRecheck.Of(left, pointwise.Relation, right)
                : MembershipAnswer.Unknown("a side of the comparison is not formed a second time");
        }

        if (statement is not Membership membership)
        {
            throw new ArgumentException($"unknown statement {statement}", nameof(statement));
        }

        if (Expression(membership.Function, instance) is not { } made)
        {
            return MembershipAnswer.Unknown($"{membership.Function} is not formed a second time");
        }

        var evaluated = made.Evaluate();
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

    /// <summary>The function that an expression stands for, known by its values; <see langword="null"/> where it is not formed a second time.</summary>
    private static RecheckExpression? Expression(FunctionExpression expression, ConjectureInstance instance) => expression switch
    {
        FunctionExpression.Variable variable => new RecheckExpression.Leaf(MembershipRecheck.Exact(instance.Functions[variable.Name])),
        FunctionExpression.Constant constant => new RecheckExpression.Number(constant.Value.Evaluate(instance.Parameters)),
        FunctionExpression.Sum sum => Combined(Combining.Sum, sum.Left, sum.Right, instance),
        FunctionExpression.Extremum extremum => Combined(extremum.IsMaximum ? Combining.Maximum : Combining.Minimum, extremum.Left, extremum.Right, instance),
        FunctionExpression.Product product => Combined(Combining.Product, product.Left, product.Right, instance),
        FunctionExpression.Quotient quotient => Combined(Combining.Quotient, quotient.Left, quotient.Right, instance),
        { Operands: [var operand] } => Expression(operand, instance) is { } inner ? Made(expression, inner, instance) : null,
        _ => throw new ArgumentException($"unknown expression {expression}", nameof(expression)),
    };

    private static RecheckExpression? Made(FunctionExpression expression, RecheckExpression inner, ConjectureInstance instance) => expression switch
    {
        FunctionExpression.Multiple multiple => new RecheckExpression.Multiple(multiple.Factor.Evaluate(instance.Parameters), inner),
        FunctionExpression.Dilation dilation => new RecheckExpression.Dilation(
            dilation.Factor.Evaluate(instance.Parameters), dilation.Shift is { } shift ? shift.Evaluate(instance.Parameters) : Rational.Zero, inner),
        FunctionExpression.Opposite => new RecheckExpression.Opposite(inner),
        FunctionExpression.Power power => Power(inner, power.Exponent),
        FunctionExpression.Composed { Outer.Operation: null } => Power(inner, MonotoneFunction.Cube),
        FunctionExpression.Indicator { IsArgmin: false } => new RecheckExpression.DomainOf(inner),
        FunctionExpression.Indicator when inner.Evaluate().Function is { } function => MembershipRecheck.Minimizers(function) is { } minimizers ? new RecheckExpression.Leaf(minimizers) : null,
        FunctionExpression.Linear linear when inner.Evaluate().Function is { } function => Mapped(function, linear.Value ?? instance.Maps.GetValueOrDefault(linear.Map)),
        _ => null,
    };

    private static RecheckExpression.Combination? Combined(Combining how, FunctionExpression left, FunctionExpression right, ConjectureInstance instance) =>
        Expression(left, instance) is { } a && Expression(right, instance) is { } b ? new RecheckExpression.Combination(how, a, b) : null;

    private static RecheckExpression Power(RecheckExpression function, int exponent) =>
        Enumerable.Repeat(function, exponent).Aggregate((a, b) => new RecheckExpression.Combination(Combining.Product, a, b));

    /// <summary>The function <c>x -> f(Ax)</c> for an invertible A, of functions on finitely many points and on the line.</summary>
    private static RecheckExpression? Mapped(FunctionInstance function, LinearMap? map) => (function, map) switch
    {
        (_, null) => null,
        (FiniteFunction finite, { Rows: var rows }) when TransformedFunctions.Changed(finite, rows, new Functions.Geometry.Point([.. Enumerable.Repeat(Rational.Zero, finite.Dimension)])).Function is { } changed => new RecheckExpression.Leaf(changed),
        (PiecewisePolynomial, { Rows: [var row] }) when !row[0].IsZero => new RecheckExpression.Dilation(row[0], Rational.Zero, new RecheckExpression.Leaf(function)),
        _ => null,
    };
}
