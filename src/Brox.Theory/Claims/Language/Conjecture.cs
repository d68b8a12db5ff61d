using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Brox.Functions;

namespace Brox.Theory.Claims.Language;

/// <summary>
/// A statement <c>hypothesis {, hypothesis} =&gt; conclusion</c> about all functions and all positive rational parameters, such as
/// <c>alignment(t=s), s &lt; r =&gt; alignment(t=r)</c>.
/// </summary>
/// <param name="Hypotheses">The hypotheses, at least one.</param>
/// <param name="Conclusion">The conclusion.</param>
public sealed record Conjecture(ImmutableArray<Statement> Hypotheses, Statement Conclusion) : IParsable<Conjecture>
{
    /// <summary>What is assumed of every function where no statement speaks of it.</summary>
    internal StandingAssumption Standing { get; init; }

    /// <summary>Whether functions whose domain is one point are left aside: a search that wants more than the smallest.</summary>
    internal bool LeavesPointsAside { get; init; }

    /// <summary>The hypotheses and the conclusion, in this order.</summary>
    public IEnumerable<Statement> Statements => Hypotheses.Append(Conclusion);

    /// <summary>The functions that it quantifies over, in order of name.</summary>
    public ImmutableSortedSet<string> Functions => [.. Statements.SelectMany(s => s.Functions)];

    /// <summary>The parameters that it quantifies over, in order of name.</summary>
    public ImmutableSortedSet<string> Parameters => [.. Statements.SelectMany(s => s.Parameters)];

    /// <summary>The linear maps that it quantifies over, in order of name.</summary>
    internal ImmutableSortedSet<string> Maps => [.. Expressions.SelectMany(e => e.Maps)];

    /// <summary>The function expressions of all statements.</summary>
    internal IEnumerable<FunctionExpression> Expressions => Statements.SelectMany(s => s switch
    {
        Membership membership => [membership.Function],
        Pointwise pointwise => new[] { pointwise.Left, pointwise.Right },
        _ => [],
    });

    /// <summary>The conjecture with matrices in the place of their names.</summary>
    internal Conjecture With(IReadOnlyDictionary<string, LinearMap> maps)
    {
        return this with { Hypotheses = [.. Hypotheses.Select(Changed)], Conclusion = Changed(Conclusion) };

        Statement Changed(Statement statement) => statement switch
        {
            Membership membership => membership with { Function = membership.Function.With(maps) },
            Pointwise pointwise => pointwise with { Left = pointwise.Left.With(maps), Right = pointwise.Right.With(maps) },
            _ => statement,
        };
    }

    /// <summary>Whether the conditions on the dimension among the hypotheses admit a dimension.</summary>
    internal bool Admits(int dimension) => Hypotheses.OfType<DimensionCondition>().All(d => d.Holds(dimension));

    /// <summary>Reads a conjecture.</summary>
    /// <exception cref="FormatException">The text is not a conjecture; the message names the column and the cause, in one line.</exception>
    public static Conjecture Parse(string text) => TryParse(text, out var conjecture, out var error) ? conjecture! : throw new FormatException(error);

    /// <summary>Reads a conjecture; on failure <paramref name="error"/> names the column and the cause, in one line.</summary>
    public static bool TryParse(string text, out Conjecture? conjecture, out string error)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var (parsed, names) = ConjectureParser.Read(text);
            if (parsed.Functions.Intersect(parsed.Parameters) is { Count: > 0 } both)
            {
                throw new ConjectureSyntaxException(1, $"\"{both[0]}\" is used both as a function and as a parameter");
            }

            if (parsed.Functions.IsEmpty)
            {
                throw new ConjectureSyntaxException(1, "the conjecture speaks of no function");
            }

            ConjectureNames.RefuseUnspoken(parsed, names);
            (conjecture, error) = (parsed, string.Empty);
            return true;
        }
        catch (ConjectureSyntaxException e)
        {
            (conjecture, error) = (null, $"\"{OneLine.Clean(text)}\": {e.Message}");
            return false;
        }
    }

    static Conjecture IParsable<Conjecture>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Conjecture>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Conjecture result)
    {
        result = null;
        return s is not null && TryParse(s, out result, out _);
    }

    /// <summary>The canonical text, which is read back as the same conjecture.</summary>
    public override string ToString() => $"{string.Join(", ", Hypotheses)} => {Conclusion}";

    /// <inheritdoc/>
    public bool Equals(Conjecture? other) => other is not null && Standing == other.Standing && LeavesPointsAside == other.LeavesPointsAside && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
