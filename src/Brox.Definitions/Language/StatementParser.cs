using System.Collections.Immutable;
using Brox.Functions;

namespace Brox.Definitions.Language;

/// <summary>
/// Reads statements. <c>not</c> binds strongest, then <c>and</c>, <c>or</c>, <c>implies</c> (which groups to the right) and <c>iff</c>; what a quantifier binds goes as far right as it can.
/// </summary>
/// <param name="reader">The words.</param>
/// <param name="scope">The names that mean something.</param>
/// <param name="classes">The classes that can be named.</param>
internal sealed class StatementParser(DefinitionReader reader, DefinitionScope scope, Func<string, ClassDefinition?> classes)
{
    private const string Wanted = "a statement";
    private readonly TermParser _terms = new(reader, scope);
    private DefinitionException? _furthest;
    private int _furthestAt;

    /// <summary>The statement of a definition; <c>grad</c> stands in it only where <c>differentiable</c> is asked for.</summary>
    public Statement Body()
    {
        var body = Statement();
        return _terms.Gradients is [var at, ..]
            ? throw new DefinitionException(at, "grad f(p) is used where differentiable is not asked for; expected \"differentiable and\" or \"differentiable implies\" before it")
            : body;
    }

    /// <summary>Whether a statement holds only for differentiable functions, because it asks for it outright.</summary>
    public bool AsksForDifferentiable(Statement statement) => statement switch
    {
        Statement.Class c => classes(c.Name)?.AsksForDifferentiable == true,
        Statement.Joined { Connective: Connective.And } both => AsksForDifferentiable(both.Left) || AsksForDifferentiable(both.Right),
        Statement.Joined { Connective: Connective.Or } either => AsksForDifferentiable(either.Left) && AsksForDifferentiable(either.Right),
        Statement.OverNumbers { Quantifier: Quantifier.Some } some => AsksForDifferentiable(some.Body),
        _ => false,
    };

    private Statement Statement() => Left(["iff"], () => Implication());

    private Statement Implication()
    {
        var mark = _terms.Gradients.Count;
        var left = Disjunction();
        if (!reader.Accept("implies"))
        {
            return left;
        }

        reader.Enter();
        var middle = _terms.Gradients.Count;
        var right = Implication();
        reader.Leave();
        return Join(Connective.Implies, left, right, mark, middle);
    }

    private Statement Disjunction() => Left(["or"], Conjunction);

    private Statement Conjunction() => Left(["and"], Negation);

    private Statement Left(string[] words, Func<Statement> operand)
    {
        var mark = _terms.Gradients.Count;
        var left = operand();
        while (words.Contains(reader.Current.Text))
        {
            var word = reader.Take().Text;
            var middle = _terms.Gradients.Count;
            var connective = word == "and" ? Connective.And : word == "or" ? Connective.Or : Connective.Iff;
            left = Join(connective, left, operand(), mark, middle);
        }

        return left;
    }

    /// <summary>Joins two statements; a gradient in one of them is in order where the other one, or its negation, asks for differentiable.</summary>
    private Statement.Joined Join(Connective connective, Statement left, Statement right, int mark, int middle)
    {
        if (connective is Connective.And or Connective.Implies && AsksForDifferentiable(left))
        {
            _terms.Gradients.RemoveRange(middle, _terms.Gradients.Count - middle);
        }

        if (connective == Connective.Or && left is Statement.Not { Operand: var refused } && AsksForDifferentiable(refused))
        {
            _terms.Gradients.RemoveRange(middle, _terms.Gradients.Count - middle);
        }

        if (connective == Connective.And && AsksForDifferentiable(right))
        {
            _terms.Gradients.RemoveRange(mark, middle - mark);
        }

        return new Statement.Joined(connective, left, right);
    }

    private Statement Negation()
    {
        reader.Enter();
        var statement = reader.Accept("not") ? new Statement.Not(Negation()) : Primary();
        reader.Leave();
        return statement;
    }

    private Statement Primary()
    {
        if (reader.Current.Text is "forall" or "exists")
        {
            return Quantified();
        }

        if (ClassName() is { } name)
        {
            return Class(name);
        }

        if (reader.Current.Text == "(" && Parenthesised() is { } inner)
        {
            return inner;
        }

        return Atomic();
    }

    /// <summary>A statement in parentheses, or nothing where the parenthesis belongs to a number or a point.</summary>
    private Statement? Parenthesised()
    {
        var (start, gradients) = (reader.Next, _terms.Gradients.Count);
        if (TryTerm())
        {
            (reader.Next, _) = (start, Forget(gradients));
            return null;
        }

        (reader.Next, _) = (start, Forget(gradients));
        reader.Take();
        try
        {
            var inner = Statement();
            reader.Expect(")", "\")\" or \"and\", \"or\", \"implies\", \"iff\"");
            return inner;
        }
        catch (DefinitionException e) when (_furthest is not null && _furthestAt > reader.Next && e != _furthest)
        {
            throw _furthest;
        }
    }

    private bool Forget(int gradients)
    {
        _terms.Gradients.RemoveRange(gradients, _terms.Gradients.Count - gradients);
        return true;
    }

    private bool TryTerm()
    {
        try
        {
            _terms.Sum();
            return reader.Current.Text is "<" or "<=" or ">" or ">=" or "=" or "!=" or "in";
        }
        catch (DefinitionException e)
        {
            if (reader.Next > _furthestAt)
            {
                (_furthest, _furthestAt) = (e, reader.Next);
            }

            return false;
        }
    }

    private Statement Atomic()
    {
        if (reader.Current.Text is "and" or "or" or "implies" or "iff" or "in" or "class" or "primitive" or "also"
            || !(reader.Current.IsName || reader.Current.IsNumber || reader.Current.Text is "(" or "<" or "|" or "-"))
        {
            throw reader.Unexpected(Wanted);
        }

        RefuseUnknownClass();
        var left = _terms.Sum();
        var at = reader.Current;
        if (reader.Accept("in"))
        {
            var point = left.AsPoint("a point before \"in\"");
            var setAt = reader.Current;
            var (set, _) = _terms.Set();
            return set is null ? throw new DefinitionException(setAt, "expected a set of points, found an interval of numbers") : new Statement.Member(point, set);
        }

        var relation = RelationOf(at.Text);
        if (relation is not { } found)
        {
            throw reader.Unexpected($"a comparison (<=, <, >=, >, =, !=) or \"in\" after {left.Kind}");
        }

        reader.Take();
        if (reader.Current.Text == "=")
        {
            throw new DefinitionException(at, $"unexpected \"{at.Text}=\"; {(at.Text == "=" ? "equality is written with one \"=\"" : $"write \"{at.Text}\"")}");
        }

        var right = _terms.Sum();
        if (left.Number is { } a)
        {
            var comparison = new Statement.Comparison(found, a, right.AsNumber($"a number to compare with {left.Kind}"));
            return RelationOf(reader.Current.Text) is null
                ? comparison
                : throw new DefinitionException(reader.Current, $"comparisons are not chained; write {comparison} and {right.Number} {reader.Current.Text} ...");
        }

        if (found is Relation.Equal or Relation.NotEqual && left.IsVector)
        {
            throw new DefinitionException(left.At, $"expected a number or a point before \"{at.Text}\", found {left.Kind}; that vectors are equal is written |v - w| = 0, and that one is zero |v| = 0");
        }

        if (found is not (Relation.Equal or Relation.NotEqual))
        {
            throw new DefinitionException(left.At, $"expected a number before \"{at.Text}\", found {left.Kind}");
        }

        var same = new Statement.Same(left.AsPoint(), right.AsPoint($"a point to compare with {left.Kind}"));
        return found == Relation.Equal ? same : new Statement.Not(same);
    }

    private static Relation? RelationOf(string word) => word switch
    {
        "<=" => Relation.AtMost,
        "<" => Relation.Less,
        ">=" => Relation.AtLeast,
        ">" => Relation.Greater,
        "=" => Relation.Equal,
        "!=" => Relation.NotEqual,
        _ => null,
    };

    private Statement Quantified()
    {
        reader.Enter();
        var quantifier = reader.Take().Text == "forall" ? Quantifier.All : Quantifier.Some;
        var names = new List<DefinitionToken>();
        do
        {
            if (!reader.Current.IsName)
            {
                throw reader.Unexpected("a name after the quantifier");
            }

            names.Add(reader.Take());
        }
        while (reader.Accept(","));
        var (set, range) = Bounds();
        foreach (var name in names)
        {
            scope.Bind(name, isPoint: set is not null);
        }

        reader.Expect(":", "\":\" after the set");
        var body = Statement();
        foreach (var name in Enumerable.Reverse(names))
        {
            scope.Release(name.Text);
            body = set is not null ? new Statement.OverPoints(quantifier, name.Text, set, body) : new Statement.OverNumbers(quantifier, name.Text, range!, body);
        }

        reader.Leave();
        return body;
    }

    private (PointSet? Points, NumberRange? Numbers) Bounds()
    {
        if (reader.Accept("in"))
        {
            return _terms.Set();
        }

        return HalfLine() is { } range ? (null, range) : throw reader.Unexpected("\"in\" with a set, or \"> 0\"");
    }

    /// <summary>The range that <c>&gt; 0</c>, <c>&gt;= 0</c> and their kin leave; <see langword="null"/> where no comparison follows.</summary>
    public NumberRange? HalfLine()
    {
        if (reader.Current.Text is not (">" or ">=" or "<" or "<="))
        {
            return null;
        }

        var relation = reader.Take().Text;
        var end = _terms.Sum();
        return end.Number is not NumberTerm.Constant { Value: var value }
            ? throw new DefinitionException(end.At, $"expected a rational number, found {end.Kind}")
            : relation[0] == '>' ? new NumberRange(value, relation == ">=", null, false) : new NumberRange(null, false, value, relation == "<=");
    }

    /// <summary>The range after <c>in</c>.</summary>
    public NumberRange Interval()
    {
        var at = reader.Current;
        return reader.Current.Text is "(" or "[" && _terms.Set().Numbers is { } range ? range : throw new DefinitionException(at, $"expected an interval of numbers, such as (0, 1], found {at.Shown}");
    }

    /// <summary>The class that the words here name, with the number of the words; nothing where they name none.</summary>
    private (ClassDefinition Definition, int Words)? ClassName()
    {
        if (!reader.Current.IsName)
        {
            return null;
        }

        var words = reader.HyphenatedLength();
        var isTerm = words == 1 && (scope.Knows(reader.Current.Text) || DefinitionScope.IsWord(reader.Current.Text));
        return !isTerm && classes(reader.Joined(words)) is { } found ? (found, words) : null;
    }

    /// <summary>A name of which nothing is known, where a statement is wanted, is taken for the name of a class.</summary>
    private void RefuseUnknownClass()
    {
        var at = reader.Current;
        var words = reader.HyphenatedLength();
        if (!at.IsName || scope.Knows(at.Text) || (words == 1 && DefinitionScope.IsWord(at.Text)))
        {
            return;
        }

        var follows = reader.Ahead(words).Text;
        if (DefinitionScope.IsWord(at.Text.ToLowerInvariant()))
        {
            throw new DefinitionException(at, $"unknown name {at.Shown}; the word \"{at.Text.ToLowerInvariant()}\" is written in small letters");
        }

        if (reader.Defines(reader.Joined(words)))
        {
            throw new DefinitionException(at, $"\"{OneLine.Clean(reader.Joined(words))}\" is not defined above this place; a definition names the classes above it, and never its own");
        }

        if (words > 1 || follows is "" or "and" or "or" or "implies" or "iff" or ")" or "(" or "class")
        {
            throw new DefinitionException(at, $"unknown class \"{OneLine.Clean(reader.Joined(words))}\"; expected one of `brox classes` or one defined above");
        }
    }

    private Statement.Class Class((ClassDefinition Definition, int Words) name)
    {
        var at = reader.Current;
        reader.Next += name.Words;
        var arguments = ImmutableArray.CreateBuilder<ClassArgumentTerm>();
        if (reader.Current.Text == "(" && name.Definition.Parameters.IsEmpty)
        {
            throw new DefinitionException(reader.Current, $"{name.Definition.Name} has no parameter");
        }

        if (reader.Accept("("))
        {
            do
            {
                arguments.Add(Argument(name.Definition, arguments.Count, arguments));
            }
            while (reader.Accept(","));
            reader.Expect(")");
        }

        return name.Definition.Parameters.FirstOrDefault(p => p.IsRadius && arguments.All(a => a.Parameter != p.Name)) is { } missing
            ? throw new DefinitionException(at, $"the radius is missing; expected {name.Definition.Name}({missing.Name}=1)")
            : new Statement.Class(name.Definition.Name, [.. name.Definition.Parameters.SelectMany(p => arguments.Where(a => a.Parameter == p.Name))]);
    }

    private ClassArgumentTerm Argument(ClassDefinition definition, int index, IEnumerable<ClassArgumentTerm> before)
    {
        var at = reader.Current;
        var isSquare = reader.Ahead(1).Text == "^" && reader.Ahead(2).Text == "2" && reader.Ahead(3).Text == "=";
        ClassParameter? parameter;
        if (at.IsName && (isSquare || reader.Ahead(1).Text == "="))
        {
            parameter = definition.Parameters.FirstOrDefault(p => p.Name == at.Text && (p.IsRadius || !isSquare));
            reader.Next += isSquare ? 4 : 2;
        }
        else
        {
            isSquare = false;
            parameter = index < definition.Parameters.Length ? definition.Parameters[index] : null;
        }

        if (parameter is null || before.Any(a => a.Parameter == parameter.Name))
        {
            throw new DefinitionException(at, $"expected a parameter of {definition.Name}({string.Join(", ", definition.Parameters.Select(p => p.Name))}), each once, found {at.Shown}");
        }

        var valueAt = reader.Current;
        var value = _terms.Number($"a number, the value of {parameter.Name}");
        return value is NumberTerm.Constant c && !parameter.Range.Contains(c.Value)
            ? throw new DefinitionException(valueAt, $"expected {parameter.Range.Text(parameter.Name)}, found {c.Value}")
            : new ClassArgumentTerm(parameter.Name, value, isSquare);
    }
}
