using Brox.Definitions;
using Brox.Definitions.Language;
using Brox.Numbers;

namespace Brox.Reports.Exports.Printed;

/// <summary>The definitions of classes on finitely many points that an exported program needs, each after those that it names, printed from their definitions in the language of classes.</summary>
/// <param name="language">The language of the program.</param>
/// <param name="need">Told the blocks of <c>Definitions.v</c> or <c>Definitions.py</c> that they need.</param>
internal sealed class PrintedDefinitions(ScriptLanguage language, Action<string> need)
{
    /// <summary>What primitives, and what no loop decides, say of a function on finitely many points: <c>0 = 0</c> always holds, and <c>0 = 1</c> never.</summary>
    private static readonly Dictionary<string, Statement> _onFinitelyManyPoints = new()
    {
        // Every value is isolated, and +inf is around it.
        [ClassName.Closed] = Always(true),
        [ClassName.Continuous] = Always(false),
        [ClassName.Differentiable] = Always(false),
        [ClassName.BoundedDomain] = Always(true),

        // X is finite, so it is connected where it is one point.
        [ClassName.ConnectedMinimizers] = Pairs(new PointSet.Minimizers(), new Statement.Same(new PointTerm.Variable("p"), new PointTerm.Variable("q"))),

        // At an isolated point every g is a subgradient, so no value may be lower than another.
        [ClassName.GeneralizedPseudoconvex] = Pairs(new PointSet.Domain(), new Statement.Comparison(
            Relation.AtMost, new NumberTerm.FunctionValue(new PointTerm.Variable("p")), new NumberTerm.FunctionValue(new PointTerm.Variable("q")))),
    };

    private readonly Dictionary<string, Printed> _printed = [];
    private readonly List<string> _texts = [];

    /// <summary>The definitions, in their order.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The statement that a function is in a class.</summary>
    /// <param name="className">The class.</param>
    /// <param name="argument">The values of its parameters; what is left out means "for some value".</param>
    /// <param name="metric">The name of the metric.</param>
    /// <param name="function">The function.</param>
    /// <exception cref="NotExportableException">The class asks for more than is written out.</exception>
    public string Membership(string className, IReadOnlyDictionary<string, ParameterValue> argument, string metric, string function)
    {
        var definition = DefinitionCatalog.Current.Find(className) ?? throw new NotExportableException($"the class {className} has no definition");
        var given = definition.Parameters.Where(p => argument.ContainsKey(p.Name)).Select(p => p.Name).ToHashSet();
        var printed = Print(definition, given);
        var numbers = definition.Parameters.Where(p => given.Contains(p.Name)).Select(p => argument[p.Name] is var value && p.IsRadius && !value.IsSquare ? value.Value * value.Value : argument[p.Name].Value);
        return language.Call(printed.Name, [.. numbers.Select(language.Number), .. printed.HasMetric ? [metric] : Array.Empty<string>(), function]);
    }

    /// <summary>The statement that a function is in a class with a radius, given by the text of its square.</summary>
    public string Membership(string className, string squaredRadius, string metric, string function)
    {
        var definition = DefinitionCatalog.Current.Find(className)!;
        var printed = Print(definition, [definition.Parameters.Single(p => p.IsRadius).Name]);
        return language.Call(printed.Name, [squaredRadius, .. printed.HasMetric ? [metric] : Array.Empty<string>(), function]);
    }

    private static Statement.Comparison Always(bool holds) =>
        new Statement.Comparison(Relation.Equal, new NumberTerm.Constant(Rational.Zero), new NumberTerm.Constant(holds ? Rational.Zero : Rational.One));

    private static Statement.OverPoints Pairs(PointSet set, Statement body) => new Statement.OverPoints(Quantifier.All, "p", set, new Statement.OverPoints(Quantifier.All, "q", set, body));

    private static string Identifier(ClassDefinition definition) =>
        (DefinitionCatalog.BuiltIn.Find(definition.Name) is null ? "class_" : string.Empty) + definition.Name.Replace('-', '_');

    /// <summary>The name of the square of a radius, or of another parameter.</summary>
    private static string ParameterName(ClassParameter parameter) =>
        parameter.IsRadius ? (parameter.Name.Length == 1 ? $"{parameter.Name}{parameter.Name}" : $"{parameter.Name}_squared") : PrintedTerms.Safe(parameter.Name);

    private Printed Print(ClassDefinition definition, HashSet<string> given)
    {
        var left = definition.Parameters.Where(p => !given.Contains(p.Name)).ToList();
        if (left.Find(p => p.IsRadius) is { } radius)
        {
            throw new NotExportableException($"the radius {radius.Name} of {definition.Name} is left out");
        }

        var name = left.Count == 0 ? Identifier(definition) : $"{Identifier(definition)}_for_some_{string.Join('_', left.Select(p => p.Name))}";
        if (_printed.TryGetValue(name, out var known))
        {
            return known;
        }

        need("base");
        var body = _onFinitelyManyPoints.GetValueOrDefault(definition.Name) ?? definition.Body ?? throw new NotExportableException($"the class {definition.Name} is not stated");
        foreach (var parameter in left.AsEnumerable().Reverse())
        {
            body = new Statement.OverNumbers(Quantifier.Some, parameter.Name, parameter.Range, body);
        }

        var at = new PrintedTerms(language, need);
        PrintedStatements statements = null!;
        statements = new PrintedStatements(language, at, named => Named(named, at), need);
        var numbers = new List<string>();
        var ranges = ScriptFormula.True;
        foreach (var parameter in definition.Parameters.Where(p => given.Contains(p.Name)))
        {
            var letters = ParameterName(parameter);
            var term = ScriptTerm.Opaque(letters, isAtom: true);
            numbers.Add(letters);
            at.Taken.Add(letters);
            var number = parameter.IsRadius
                ? new ScriptNumber.Real(ScriptTerm.Constant(language, Rational.Zero), ScriptTerm.Constant(language, Rational.One), term) { IsPositive = true }
                : new ScriptNumber.Real(term);
            ranges = parameter.IsRadius ? ranges : language.Both(ranges, statements.InRange(parameter.Range, number, body));
            at.Numbers[parameter.Name] = number with { IsPositive = parameter.IsRadius || parameter.Range.Lower is { Sign: >= 0 } };
        }

        ScriptFormula formula;
        try
        {
            formula = language.Both(ranges, statements.Of(DefinitionInlining.Of(body, Inlined)));
        }
        catch (NotExportableException e) when (!e.Message.StartsWith("the class ", StringComparison.Ordinal))
        {
            throw new NotExportableException($"the class {definition.Name} is not stated in {language.Name}: {e.Message}");
        }

        var text = $"{definition}".Replace($"\"{definition.Source}\"", $"({definition.Source}):", StringComparison.Ordinal).Replace('"', '\'').ReplaceLineEndings(" ");
        var comment = (left.Count == 0 ? string.Empty : $"for some {string.Join(", ", left.Select(p => p.Name))}: ") + string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var printed = new Printed(name, at.HasMetric);
        _texts.Add(language.Definition(name, numbers, at.HasMetric, comment, formula));
        return _printed[name] = printed;
    }

    /// <summary>A class with parameters other than a radius is written out where it is named, as a number that is quantified around it may be among them.</summary>
    private static ClassDefinition? Inlined(string name) =>
        DefinitionCatalog.Current.Find(name) is { } definition && !_onFinitelyManyPoints.ContainsKey(definition.Name) && definition.Parameters.Any(p => !p.IsRadius) ? definition : null;

    private ScriptFormula Named(Statement.Class named, PrintedTerms at)
    {
        var definition = DefinitionCatalog.Current.Find(named.Name)!;
        if (_onFinitelyManyPoints.GetValueOrDefault(definition.Name) is Statement.Comparison { Right: NumberTerm.Constant { Value: var right } })
        {
            return ScriptFormula.Of(right.IsZero);
        }

        var printed = Print(definition, [.. named.Arguments.Select(a => a.Parameter)]);
        at.HasMetric |= printed.HasMetric;
        var numbers = named.Arguments.Select(a => a.IsSquare
            ? (at.Number(a.Value) is ScriptNumber.Real { Factor: null } square ? square.Plain : throw PrintedTerms.Beyond(a.Value)).Atom
            : (at.Squared(a.Value) ?? throw PrintedTerms.Beyond(a.Value)).Atom);
        return ScriptFormula.Of(language.Applied(printed.Name, [.. numbers, .. printed.HasMetric ? ["B"] : Array.Empty<string>(), "f"]), ScriptFormula.Compared);
    }

    private sealed record Printed(string Name, bool HasMetric);
}
