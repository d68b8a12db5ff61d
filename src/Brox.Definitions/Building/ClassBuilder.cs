using System.Runtime.CompilerServices;
using Brox.Definitions.Language;

namespace Brox.Definitions.Building;

/// <summary>
/// Classes of functions written in C#, for <c>using static</c>: <c>Class("quasiconvex", f =&gt; All(f.Domain, (x, y) =&gt; All(Between(x, y), z =&gt; f[z] &lt;= Max(f[x], f[y]))))</c> is
/// <c>class quasiconvex forall x, y in dom: forall z in (x, y): f(z) &lt;= max(f(x), f(y))</c>. The names of the points are those of the lambdas.
/// </summary>
public static class ClassBuilder
{
    [ThreadStatic]
    private static HashSet<string>? _bound;

    /// <summary>All points of the space.</summary>
    public static SetExpression Space { get; } = new(new PointSet.Space());

    /// <summary>A class without parameters.</summary>
    /// <param name="name">Its name: words in small letters, joined by hyphens.</param>
    /// <param name="body">What it says of f.</param>
    /// <param name="source">Where the definition stands.</param>
    public static WrittenClass Class(string name, Func<FunctionSymbol, StatementExpression> body, string source = "")
    {
        ArgumentNullException.ThrowIfNull(body);
        return Class(name, [], (f, _) => body(f), source);
    }

    /// <summary>A class with a parameter; one named <c>t</c>, or that is the radius of a ball, is a radius.</summary>
    /// <param name="name">Its name: words in small letters, joined by hyphens.</param>
    /// <param name="parameter">The values of the parameter.</param>
    /// <param name="body">What it says of f and the parameter.</param>
    /// <param name="source">Where the definition stands.</param>
    /// <param name="bodyText">The text of the lambda; the compiler gives it.</param>
    public static WrittenClass Class(
        string name, NumberSet parameter, Func<FunctionSymbol, NumberExpression, StatementExpression> body, string source = "", [CallerArgumentExpression(nameof(body))] string bodyText = "")
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(body);
        return Class(name, [(Names(bodyText, "f", "c")[1], parameter)], (f, p) => body(f, p[0]), source);
    }

    /// <summary>A class with two parameters.</summary>
    /// <param name="name">Its name: words in small letters, joined by hyphens.</param>
    /// <param name="first">The values of the first parameter.</param>
    /// <param name="second">The values of the second parameter.</param>
    /// <param name="body">What it says of f and the parameters.</param>
    /// <param name="source">Where the definition stands.</param>
    /// <param name="bodyText">The text of the lambda; the compiler gives it.</param>
    public static WrittenClass Class(
        string name,
        NumberSet first,
        NumberSet second,
        Func<FunctionSymbol, NumberExpression, NumberExpression, StatementExpression> body,
        string source = "",
        [CallerArgumentExpression(nameof(body))] string bodyText = "")
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(body);
        var names = Names(bodyText, "f", "c", "d");
        return Class(name, [(names[1], first), (names[2], second)], (f, p) => body(f, p[0], p[1]), source);
    }

    /// <summary>For every point of a set.</summary>
    public static StatementExpression All(SetExpression set, Func<PointExpression, StatementExpression> body, [CallerArgumentExpression(nameof(body))] string text = "") =>
        Over(Quantifier.All, set, body, Names(text, "x")[0]);

    /// <summary>For every two points of a set.</summary>
    public static StatementExpression All(
        SetExpression set, Func<PointExpression, PointExpression, StatementExpression> body, [CallerArgumentExpression(nameof(body))] string text = "") =>
        Over(Quantifier.All, set, body, Names(text, "x", "y"));

    /// <summary>For every number of a set.</summary>
    public static StatementExpression All(NumberSet set, Func<NumberExpression, StatementExpression> body, [CallerArgumentExpression(nameof(body))] string text = "") =>
        Over(Quantifier.All, set, body, Names(text, "a")[0]);

    /// <summary>For some point of a set.</summary>
    public static StatementExpression Some(SetExpression set, Func<PointExpression, StatementExpression> body, [CallerArgumentExpression(nameof(body))] string text = "") =>
        Over(Quantifier.Some, set, body, Names(text, "x")[0]);

    /// <summary>For some two points of a set.</summary>
    public static StatementExpression Some(
        SetExpression set, Func<PointExpression, PointExpression, StatementExpression> body, [CallerArgumentExpression(nameof(body))] string text = "") =>
        Over(Quantifier.Some, set, body, Names(text, "x", "y"));

    /// <summary>For some number of a set.</summary>
    public static StatementExpression Some(NumberSet set, Func<NumberExpression, StatementExpression> body, [CallerArgumentExpression(nameof(body))] string text = "") =>
        Over(Quantifier.Some, set, body, Names(text, "a")[0]);

    /// <summary>The closed ball in the metric B.</summary>
    public static SetExpression Ball(PointExpression centre, NumberExpression radius)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(radius);
        return new(new PointSet.Ball(centre.Term, radius.Term));
    }

    /// <summary>The segment between two points without its ends; empty where they are one.</summary>
    public static SetExpression Between(PointExpression from, PointExpression to) => Segment(from, to, withEnds: false);

    /// <summary>The segment between two points with its ends.</summary>
    public static SetExpression Segment(PointExpression from, PointExpression to) => Segment(from, to, withEnds: true);

    /// <summary>The point <c>a*p + (1 - a)*q</c>.</summary>
    public static PointExpression Mix(NumberExpression a, PointExpression p, PointExpression q)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(p);
        ArgumentNullException.ThrowIfNull(q);
        return new(new PointTerm.Mix(a.Term, p.Term, q.Term));
    }

    /// <summary>The inner product of two vectors, Euclidean or in the metric B.</summary>
    public static NumberExpression Inner(VectorExpression left, VectorExpression right, bool inMetric = false)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(new NumberTerm.InnerProduct(left.Term, right.Term, inMetric));
    }

    /// <summary>The length of a vector, Euclidean or in the metric B.</summary>
    public static NumberExpression Norm(VectorExpression vector, bool inMetric = false)
    {
        ArgumentNullException.ThrowIfNull(vector);
        return new(new NumberTerm.Norm(vector.Term, inMetric));
    }

    /// <summary>The larger of two numbers.</summary>
    public static NumberExpression Max(NumberExpression left, NumberExpression right) => NumberExpression.Binary(NumberOperation.Max, left, right);

    /// <summary>The smaller of two numbers.</summary>
    public static NumberExpression Min(NumberExpression left, NumberExpression right) => NumberExpression.Binary(NumberOperation.Min, left, right);

    /// <summary>The absolute value.</summary>
    public static NumberExpression Abs(NumberExpression number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return new(new NumberTerm.AbsoluteValue(number.Term));
    }

    /// <summary>The square root.</summary>
    public static NumberExpression Sqrt(NumberExpression number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return new(new NumberTerm.SquareRoot(number.Term));
    }

    private static SetExpression Segment(PointExpression from, PointExpression to, bool withEnds)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return new(new PointSet.Segment(from.Term, to.Term, withEnds));
    }

    private static WrittenClass Class(
        string name, IReadOnlyList<(string Name, NumberSet Set)> parameters, Func<FunctionSymbol, IReadOnlyList<NumberExpression>, StatementExpression> body, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (source.Contains('"', StringComparison.Ordinal) || source.Contains('\n', StringComparison.Ordinal))
        {
            throw new ArgumentException("a source is one line without quotation marks", nameof(source));
        }

        var before = _bound;
        _bound = [.. parameters.Select(p => p.Name)];
        try
        {
            var numbers = parameters.Select(p => new NumberExpression(new NumberTerm.Variable(p.Name))).ToList();
            var statement = body(new FunctionSymbol(), numbers).Statement;
            var head = parameters.Count == 0 ? name : $"{name}({string.Join(", ", parameters.Select(p => p.Set.Range.Text(p.Name)))})";
            return new WrittenClass(name, $"class {head}{(source.Length == 0 ? string.Empty : $" \"{source}\"")}\n  {statement}\n");
        }
        finally
        {
            _bound = before;
        }
    }

    private static StatementExpression Over(Quantifier quantifier, SetExpression set, Func<PointExpression, StatementExpression> body, string name)
    {
        ArgumentNullException.ThrowIfNull(set);
        using var scope = new Scope(ref name);
        return new(new Statement.OverPoints(quantifier, name, set.Set, body(new PointExpression(new PointTerm.Variable(name))).Statement));
    }

    private static StatementExpression Over(Quantifier quantifier, SetExpression set, Func<PointExpression, PointExpression, StatementExpression> body, string[] names) =>
        Over(quantifier, set, x => Over(quantifier, set, y => body(x, y), names[1]), names[0]);

    private static StatementExpression Over(Quantifier quantifier, NumberSet set, Func<NumberExpression, StatementExpression> body, string name)
    {
        ArgumentNullException.ThrowIfNull(set);
        using var scope = new Scope(ref name);
        return new(new Statement.OverNumbers(quantifier, name, set.Range, body(new NumberExpression(new NumberTerm.Variable(name))).Statement));
    }

    /// <summary>The names of the parameters of a lambda as it is written, or others where it is no lambda.</summary>
    private static string[] Names(string text, params string[] otherwise)
    {
        var arrow = text.IndexOf("=>", StringComparison.Ordinal);
        var names = arrow < 0 ? [] : text[..arrow].Trim().Trim('(', ')').Split(',', StringSplitOptions.TrimEntries);
        return names.Length == otherwise.Length && names.All(n => n.Length > 0 && n.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(n[0])) ? names : otherwise;
    }

    /// <summary>A name that is bound, and no other in force here.</summary>
    private readonly struct Scope : IDisposable
    {
        private readonly string _name;

        public Scope(ref string name)
        {
            _bound ??= [];
            var wanted = name;
            for (var i = 2; DefinitionScope.IsWord(name) || !_bound.Add(name); i++)
            {
                name = $"{wanted}{i}";
            }

            _name = name;
        }

        public void Dispose() => _bound?.Remove(_name);
    }
}
