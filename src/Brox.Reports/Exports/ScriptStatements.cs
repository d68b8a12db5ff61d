using System.Collections.Immutable;
using Brox.Functions;
using Brox.Reports.Exports.Printed;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;
using ParameterValue = Brox.Definitions.Language.ParameterValue;

namespace Brox.Reports.Exports;

/// <summary>One statement of a counterexample as a program says it.</summary>
/// <param name="Text">The statement in the words of the conjecture.</param>
/// <param name="Code">The statement in the language of the program.</param>
internal sealed record ScriptStatement(string Text, string Code);

/// <summary>Translates the statements of a counterexample on finitely many points.</summary>
internal sealed class ScriptStatements
{
    private readonly ScriptLanguage _language;
    private readonly SortedSet<string> _needs = ["base"];
    private readonly PrintedDefinitions _definitions;

    public ScriptStatements(ScriptLanguage language, ExportSubject subject)
    {
        (_language, _definitions) = (language, new PrintedDefinitions(language, block => _needs.Add(block)));
        // phi of Lemma 5.1 is a function of values, not one of the laboratory's points.
        var functions = subject.Saved is SavedCounterexample.ToClaim { Claim: "lem-5.1" } ? subject.Functions.Remove("phi") : subject.Functions;
        if (functions.FirstOrDefault(f => f.Value is not FiniteFunction) is { Value: { } other } entry)
        {
            throw new NotExportableException($"{language.Name} is written for functions on finitely many points; {entry.Key} is {(other is PiecewisePolynomial ? "piecewise polynomial" : "a formula")}");
        }

        if (functions.IsEmpty)
        {
            throw new NotExportableException($"{language.Name} is written for functions on finitely many points; the file has none");
        }

        Functions = functions.ToImmutableSortedDictionary(f => f.Key, f => (FiniteFunction)f.Value);
        HasOneMetric = functions.Values.All(f => f.Metric.Equals(functions.Values.First().Metric));
        switch (subject.Refuting(language.Name))
        {
            case SavedCounterexample.ToConjecture { Conjecture: var conjecture, Instance: var instance }:
                Hypotheses = [.. conjecture.Hypotheses.Select(h => Statement(h, instance))];
                Conclusion = Statement(conjecture.Conclusion, instance);
                break;
        }
    }

    /// <summary>The functions by name.</summary>
    public ImmutableSortedDictionary<string, FiniteFunction> Functions { get; }

    /// <summary>Whether all functions have one metric, called <c>B</c>; else each has its own.</summary>
    public bool HasOneMetric { get; }

    /// <summary>The hypotheses; empty for a claim on a run.</summary>
    public ImmutableArray<ScriptStatement> Hypotheses { get; } = [];

    /// <summary>The conclusion, which fails; <see langword="null"/> for a claim on a run.</summary>
    public ScriptStatement? Conclusion { get; }

    /// <summary>The blocks of definitions that the statements need.</summary>
    public IEnumerable<string> Needs => _needs;

    /// <summary>The definitions of the classes that the statements name, each with those that it names before it.</summary>
    public IReadOnlyList<string> Definitions => _definitions.Texts;

    /// <summary>The name of the metric of a function of the conjecture.</summary>
    public string MetricName(string function) => HasOneMetric ? "B" : $"B_{function}";

    /// <summary>Asks for a block of definitions.</summary>
    public void Need(string block) => _needs.Add(block);

    /// <summary>The statement that a function is in a class with a radius.</summary>
    public string InClass(string className, string squaredRadius, string metric, string function) => _definitions.Membership(className, squaredRadius, metric, function);

    /// <summary>The statement that a function is in a class without parameters.</summary>
    public string InClass(string className, string function) => _definitions.Membership(className, new Dictionary<string, ParameterValue>(), "B", function);

    private ScriptStatement Statement(Statement statement, ConjectureInstance instance)
    {
        if (statement is Comparison comparison)
        {
            var code = comparison.Left.Evaluate(instance.Parameters) is { } left && comparison.Right.Evaluate(instance.Parameters) is { } right
                ? _language.Compare(_language.Number(left), comparison.Relation, _language.Number(right))
                : _language.False;
            return new ScriptStatement(statement.ToString()!, code);
        }

        if (statement is not Membership membership)
        {
            throw new NotExportableException($"{statement} is not stated in {_language.Name}");
        }

        return new ScriptStatement(statement.ToString()!, Membership(membership, instance));
    }

    private string Membership(Membership membership, ConjectureInstance instance)
    {
        var className = membership.Class.Class.Name;
        var evaluated = FunctionEvaluation.Evaluate(membership.Function, instance);
        if (evaluated.Function is not FiniteFunction)
        {
            throw new NotExportableException($"{membership.Function}: {evaluated.Cause}");
        }

        // The constant may be outside its range, so that the class is empty.
        return membership.Class.Evaluate(instance.Parameters) is not { } expression ? _language.False
            : _definitions.Membership(className, expression.Values, MetricName(FirstVariable(membership.Function)), Function(membership.Function, instance));
    }

    private static string FirstVariable(FunctionExpression expression) => expression switch
    {
        FunctionExpression.Variable variable => variable.Name,
        FunctionExpression.Sum sum => FirstVariable(sum.Left),
        FunctionExpression.Extremum extremum => FirstVariable(extremum.Left),
        FunctionExpression.Multiple multiple => FirstVariable(multiple.Function),
        FunctionExpression.Dilation { Shift: null } dilation => FirstVariable(dilation.Function),
        _ => throw new NotExportableException($"{expression} is not written in a program"),
    };

    private string Function(FunctionExpression expression, ConjectureInstance instance)
    {
        if (expression is FunctionExpression.Variable variable)
        {
            return ScriptLanguage.FunctionName(variable.Name);
        }

        _needs.Add("operations");
        return expression switch
        {
            FunctionExpression.Sum sum => _language.Call("sum_of", Function(sum.Left, instance), Function(sum.Right, instance)),
            FunctionExpression.Extremum extremum => _language.Call(
                extremum.IsMaximum ? "maximum_of" : "minimum_of", Function(extremum.Left, instance), Function(extremum.Right, instance)),
            FunctionExpression.Multiple multiple => _language.Call("multiple_of", Factor(multiple.Factor, instance), Function(multiple.Function, instance)),
            FunctionExpression.Dilation { Shift: null } dilation => _language.Call("dilation_of", Factor(dilation.Factor, instance), Function(dilation.Function, instance)),
            _ => throw new NotExportableException($"{expression} is not written in a program"),
        };
    }

    private string Factor(ParameterExpression factor, ConjectureInstance instance) => _language.Number(factor.Evaluate(instance.Parameters)!.Value);
}
