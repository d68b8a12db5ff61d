namespace Brox.Definitions.Language;

/// <summary>Puts definitions in the place of the classes that a statement names; only primitives stay. No name is bound twice on one path.</summary>
internal static class DefinitionInlining
{
    /// <summary>The statement with every class that has a definition written out; a parameter that is left out is a number that exists in its range.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="classes">The definitions by their names.</param>
    public static Statement Of(Statement statement, Func<string, ClassDefinition?> classes) => Of(statement, classes, [.. FreeNames.Of(statement)]);

    private static Statement Of(Statement statement, Func<string, ClassDefinition?> classes, HashSet<string> scope)
    {
        switch (statement)
        {
            case Statement.Class c:
                return classes(c.Name) is { Body: { } body } definition ? Of(Instance(definition, body, c), classes, scope) : c;
            case Statement.Not s:
                return s with { Operand = Of(s.Operand, classes, scope) };
            case Statement.Joined s:
                return s with { Left = Of(s.Left, classes, scope), Right = Of(s.Right, classes, scope) };
            case Statement.OverPoints s:
                var point = Fresh(s.Name, s.Body, scope);
                var ofPoint = point == s.Name ? s.Body : Substitution.OfPoints(new Dictionary<string, PointTerm> { [s.Name] = new PointTerm.Variable(point) }).In(s.Body);
                return s with { Name = point, Body = Of(ofPoint, classes, [.. scope, point]) };
            case Statement.OverNumbers s:
                var number = Fresh(s.Name, s.Body, scope);
                var ofNumber = number == s.Name ? s.Body : Substitution.OfNumbers(new Dictionary<string, NumberTerm> { [s.Name] = new NumberTerm.Variable(number) }).In(s.Body);
                return s with { Name = number, Body = Of(ofNumber, classes, [.. scope, number]) };
            default:
                return statement;
        }
    }

    private static Statement Instance(ClassDefinition definition, Statement body, Statement.Class named)
    {
        var given = named.Arguments.ToDictionary(a => a.Parameter, a => a.IsSquare ? new NumberTerm.SquareRoot(a.Value) : a.Value);
        var instance = body;
        foreach (var parameter in definition.Parameters.Reverse().Where(p => !given.ContainsKey(p.Name)))
        {
            instance = new Statement.OverNumbers(Quantifier.Some, parameter.Name, parameter.Range, instance);
        }

        return given.Count == 0 ? instance : Substitution.OfNumbers(given).In(instance);
    }

    private static string Fresh(string name, Statement body, HashSet<string> scope)
    {
        if (!scope.Contains(name))
        {
            return name;
        }

        var taken = FreeNames.All(body);
        taken.UnionWith(scope);
        return Enumerable.Range(2, int.MaxValue - 2).Select(i => $"{name}_{i}").First(n => !taken.Contains(n));
    }
}
