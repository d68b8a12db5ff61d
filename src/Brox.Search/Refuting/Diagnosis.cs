using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Numbers;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Search.Refuting;

/// <summary>One more hypothesis, and what a counterexample says of it.</summary>
/// <param name="Hypothesis">The hypothesis in words of the language where it is one.</param>
/// <param name="Excludes">Whether the counterexample fails it, so that the conjecture with it might be true; <see langword="null"/> if this was not decided.</param>
/// <param name="Reason">Why, in one line.</param>
internal sealed record Strengthening(string Hypothesis, bool? Excludes, string Reason)
{
    /// <summary>The hypothesis as a statement; <see langword="null"/> where it is none of the language.</summary>
    public Statement? Statement { get; init; }
}

/// <summary>What kills a counterexample: the usual missing hypotheses, added one at a time.</summary>
internal static class Diagnosis
{
    private static readonly string[] _classes =
    [
        ClassName.UniqueMinimizer, ClassName.ConnectedMinimizers, ClassName.BoundedDomain, ClassName.ConvexDomain, ClassName.RealValued,
        ClassName.Continuous, ClassName.Differentiable, ClassName.Quasiconvex, ClassName.Convex,
    ];

    private static readonly string[] _setting = [ClassName.Closed, ClassName.HasMinimizer];

    /// <summary>The usual missing hypotheses that are no statement of the conjecture, each with what the counterexample says of it.</summary>
    public static ImmutableArray<Strengthening> Of(Conjecture conjecture, ConjectureInstance counterexample, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(conjecture);
        ArgumentNullException.ThrowIfNull(counterexample);
        var result = ImmutableArray.CreateBuilder<Strengthening>();
        foreach (var (name, _) in counterexample.Functions)
        {
            foreach (var className in StandingAssumptions.Of(conjecture) == StandingAssumption.None ? [.. _setting, .. _classes] : _classes)
            {
                var statement = new Membership(new FunctionExpression.Variable(name), new ClassTerm(ClassCatalog.Named(className), null, false));
                if (conjecture.Statements.All(s => s.ToString() != statement.ToString()))
                {
                    result.Add(Of(statement, counterexample, cancellation));
                }
            }
        }

        if (counterexample.Functions.Values.Any(f => f.Dimension > 1))
        {
            result.Add(new Strengthening("dimension 1", true, "the counterexample has a larger dimension"));
        }

        if (counterexample.Functions.Values.Any(f => !f.Metric.IsIdentity))
        {
            result.Add(new Strengthening("metric B = I", true, "the counterexample has another metric"));
        }

        if (LargerRadii(conjecture) is { } larger)
        {
            var outcome = ConjectureEvaluation.Evaluate(larger, counterexample, cancellation);
            result.Add(new Strengthening(
                "every t doubled",
                outcome switch
                {
                    ConjectureOutcome.Violated => false,
                    ConjectureOutcome.Unresolved => null,
                    _ => true,
                },
                outcome switch
                {
                    ConjectureOutcome.Violated => "the same functions refute it",
                    ConjectureOutcome.Unresolved unresolved => unresolved.Reason,
                    ConjectureOutcome.OutsideSetting outside => outside.Reason,
                    ConjectureOutcome.Discarded discarded => $"{larger.Hypotheses[discarded.Hypothesis]} fails",
                    _ => $"{larger.Conclusion} holds",
                }));
        }

        return result.ToImmutable();
    }

    private static Strengthening Of(Membership statement, ConjectureInstance counterexample, CancellationToken cancellation) =>
        ConjectureEvaluation.Verdict(statement, counterexample, cancellation) switch
        {
            Fails fails => new Strengthening(statement.ToString(), true, fails.Reason) { Statement = statement },
            Holds holds => new Strengthening(statement.ToString(), false, holds.Reason) { Statement = statement },
            var other => new Strengthening(statement.ToString(), null, other.Reason) { Statement = statement },
        };

    private static Conjecture? LargerRadii(Conjecture conjecture)
    {
        var radii = conjecture.Statements.OfType<Membership>().Any(m => m.Class.Class.Parameter == ParameterKind.Radius);
        return radii ? conjecture with { Hypotheses = [.. conjecture.Hypotheses.Select(Larger)], Conclusion = Larger(conjecture.Conclusion) } : null;
    }

    private static Statement Larger(Statement statement)
    {
        if (statement is not Membership { Class: { Class.Parameter: ParameterKind.Radius, Argument: { } argument } term } membership)
        {
            return statement;
        }

        var factor = new Rational(term.IsSquare ? 4 : 2);
        ParameterExpression larger = argument is ParameterExpression.Number number
            ? new ParameterExpression.Number(factor * number.Value)
            : new ParameterExpression.Binary('*', new ParameterExpression.Number(factor), argument);
        return membership with { Class = term with { Argument = larger } };
    }
}
