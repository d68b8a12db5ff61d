using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Language;

/// <summary>What an instance says of a conjecture.</summary>
public abstract record ConjectureOutcome
{
    private ConjectureOutcome()
    {
    }

    /// <summary>All hypotheses hold and the conclusion fails: a counterexample.</summary>
    /// <param name="Conclusion">The failure of the conclusion; <see langword="null"/> where the conclusion is a side condition.</param>
    public sealed record Violated(Fails? Conclusion) : ConjectureOutcome;

    /// <summary>All hypotheses and the conclusion hold.</summary>
    public sealed record Satisfied : ConjectureOutcome;

    /// <summary>A hypothesis fails, so the instance says nothing.</summary>
    /// <param name="Hypothesis">Its index.</param>
    public sealed record Discarded(int Hypothesis) : ConjectureOutcome;

    /// <summary>A function is outside the standing assumption, so the instance says nothing.</summary>
    /// <param name="Reason">Why, in one line.</param>
    public sealed record OutsideSetting(string Reason) : ConjectureOutcome;

    /// <summary>A statement was not decided, or a function expression is not a function that can be represented.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="Reason">Why, in one line.</param>
    public sealed record Unresolved(Statement Statement, string Reason) : ConjectureOutcome;
}

/// <summary>Decides a conjecture for one instance by the deciders of the classes.</summary>
public static class ConjectureEvaluation
{
    /// <summary>What an instance says of a conjecture. Cheap statements are looked at first; a failing hypothesis ends the work.</summary>
    /// <param name="conjecture">The conjecture.</param>
    /// <param name="instance">Functions and parameters for all its names.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="KeyNotFoundException">A function or parameter is missing.</exception>
    public static ConjectureOutcome Evaluate(Conjecture conjecture, ConjectureInstance instance, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(conjecture);
        ArgumentNullException.ThrowIfNull(instance);
        ConjectureOutcome.Unresolved? unresolved = null;
        for (var i = 0; i < conjecture.Hypotheses.Length; i++)
        {
            switch (Verdict(conjecture.Hypotheses[i], instance, cancellation))
            {
                case Fails:
                    return new ConjectureOutcome.Discarded(i);
                case Undecided undecided:
                    unresolved ??= new ConjectureOutcome.Unresolved(conjecture.Hypotheses[i], undecided.Reason);
                    break;
            }
        }

        if (unresolved is not null)
        {
            return unresolved;
        }

        if (OutsideSetting(conjecture, instance, cancellation) is { } outside)
        {
            return outside;
        }

        return Verdict(conjecture.Conclusion, instance, cancellation) switch
        {
            Fails fails => new ConjectureOutcome.Violated(conjecture.Conclusion is Membership { Function: var function } ? FunctionName.Of(fails, function.ToString()) : null),
            Undecided undecided => new ConjectureOutcome.Unresolved(conjecture.Conclusion, undecided.Reason),
            _ => new ConjectureOutcome.Satisfied(),
        };
    }

    private static ConjectureOutcome? OutsideSetting(Conjecture conjecture, ConjectureInstance instance, CancellationToken cancellation)
    {
        if (conjecture.LeavesPointsAside && instance.Functions.Values.All(IsOnePoint))
        {
            return new ConjectureOutcome.OutsideSetting("the domain is one point");
        }

        ConjectureOutcome? unresolved = null;
        foreach (var (name, function) in instance.Functions.Where(f => f.Value is not FiniteFunction))
        {
            if (StandingAssumptions.Of(conjecture) == StandingAssumption.None)
            {
                return null;
            }

            switch (StandingAssumptions.ClosedWithMinimizer(function, cancellation))
            {
                case Fails fails:
                    return new ConjectureOutcome.OutsideSetting(fails.Reason);
                case Undecided undecided:
                    unresolved ??= new ConjectureOutcome.Unresolved(
                        new Membership(new FunctionExpression.Variable(name), new ClassTerm(ClassCatalog.HasMinimizer, null, false)), $"the standing assumption: {undecided.Reason}");
                    break;
            }
        }

        return unresolved;
    }

    /// <summary>Whether the domain of a function is one point, as is seen from its form.</summary>
    internal static bool IsOnePoint(FunctionInstance function) => function switch
    {
        FiniteFunction f => f.Points.Length == 1,
        PiecewisePolynomial f => f.Cells.All(c => c is null) && f.KnotValues.Count(v => v is not null) == 1,
        _ => false,
    };

    /// <summary>Whether one statement holds for an instance.</summary>
    public static Verdict Verdict(Statement statement, ConjectureInstance instance, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(instance);
        if (statement is Comparison comparison)
        {
            return comparison.Holds(instance.Parameters) ? new Holds("the side condition holds") : new Fails("the side condition fails", Witness.Of(comparison.ToString()));
        }

        if (statement is DimensionCondition dimension)
        {
            return instance.Functions.Values.All(f => dimension.Holds(f.Dimension))
                ? new Holds("the dimension is admitted")
                : new Fails($"the dimension is {instance.Functions.Values.Max(f => f.Dimension)}", Witness.Of(dimension.ToString()));
        }

        if (statement is Pointwise pointwise)
        {
            return PointwiseVerdicts.Decide(pointwise, instance);
        }

        var membership = (Membership)statement;
        var value = FunctionEvaluation.Evaluate(membership.Function, instance);
        if (value.Function is not { } function)
        {
            return OrderInvariance.Decide(membership, instance, cancellation) ?? SetStatements.Decide(membership, instance, cancellation) ?? new Undecided(value.Cause);
        }

        return membership.Class.Evaluate(instance.Parameters) is { } expression
            ? expression.Decide(function, cancellation)
            : new Fails("the constant is outside its range, so the class is empty", Witness.Of(membership.Class.ToString()));
    }
}
