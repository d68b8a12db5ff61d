using System.Collections.Immutable;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Exhaustive;

/// <summary>A conjecture that depends on the order of the values only: every statement is a class of one function, or a side condition.</summary>
internal sealed class OrderConjecture
{
    /// <exception cref="ScopeException">The conjecture is outside what the engine decides; the message names what is to be used instead.</exception>
    public OrderConjecture(Conjecture conjecture)
    {
        Source = conjecture;
        Names = [.. conjecture.Parameters];
        if (conjecture.Statements.FirstOrDefault(s => s is not (Membership or Comparison)) is { } other)
        {
            throw new ScopeException(other is DimensionCondition
                ? $"{other}: here the points say the dimension; leave the condition out"
                : $"{other} depends on more than the order of the values; try `brox refute`");
        }

        foreach (var statement in conjecture.Statements.OfType<Membership>())
        {
            if (statement.Function is not FunctionExpression.Variable)
            {
                throw new ScopeException($"{statement.Function} is a function expression, which the order of the values does not decide; try `brox refute` or `brox prove`");
            }

            if (OrderProperty.Of(statement.Class.Class) is null)
            {
                throw new ScopeException($"{statement.Class} depends on more than the order of the values; try `brox refute` or `brox prove`");
            }
        }

        MainFunction = conjecture.Conclusion is Membership conclusion ? NameOf(conclusion) : conjecture.Functions[0];
    }

    /// <summary>The conjecture.</summary>
    public Conjecture Source { get; }

    /// <summary>The parameters, in order of name.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The function of the conclusion; the first one where the conclusion is a side condition.</summary>
    public string MainFunction { get; }

    /// <summary>The name of the function that a membership speaks of.</summary>
    public static string NameOf(Membership membership) => ((FunctionExpression.Variable)membership.Function).Name;

    /// <summary>The hypotheses about one function.</summary>
    public IEnumerable<Membership> HypothesesOf(string function) => Source.Hypotheses.OfType<Membership>().Where(m => NameOf(m) == function);

    /// <summary>The conclusion, where it is about this function.</summary>
    public Membership? ConclusionOf(string function) => Source.Conclusion is Membership m && NameOf(m) == function ? m : null;

    /// <summary>The compiled classes of one function for one cell of the parameters.</summary>
    public StepSystem Compile(PointGeometry geometry, string function, ParameterCell cell) => new(
        geometry,
        HypothesesOf(function).Select(m => Class(m, cell)),
        ConclusionOf(function) is { } conclusion ? Class(conclusion, cell) : null);

    private OrderClass Class(Membership membership, ParameterCell cell)
    {
        var expression = membership.Class.Evaluate(cell.Values(Names));
        return new OrderClass(membership.Class.Class, expression?.Argument.RadiusOrNull, expression is null);
    }
}
