using System.Collections.Immutable;
using Brox.Numbers;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Search.Exhaustive;

/// <summary>A set of parameter values for which all balls, and so all verdicts, are the same; told by its first point in the published order.</summary>
/// <param name="Representative">That point, in order of the names.</param>
internal sealed record ParameterCell(ImmutableArray<Rational> Representative)
{
    /// <summary>The values by name.</summary>
    public ImmutableSortedDictionary<string, Rational> Values(ImmutableArray<string> names) =>
        names.Zip(Representative, KeyValuePair.Create).ToImmutableSortedDictionary();
}

/// <summary>
/// Cuts the positive rational parameters that satisfy the side conditions into cells. A ball changes only where its radius becomes equal to a distance of two points, so a cell
/// says, for every radius of the conjecture, between which two neighbouring distances it lies (the lower one included).
/// </summary>
internal sealed class ParameterCells
{
    private readonly ImmutableArray<string> _names;
    private readonly Rational[] _squares;
    private readonly List<Term> _terms = [];
    private readonly List<ParameterCell> _cells = [];

    private readonly CancellationToken _cancellation;

    private ParameterCells(OrderConjecture conjecture, IEnumerable<Rational> squares, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _names = conjecture.Names;
        _squares = [.. squares.Where(s => s.Sign > 0).Distinct().Order()];
    }

    /// <summary>The cells in which a counterexample can lie, smallest representative first.</summary>
    /// <param name="conjecture">The conjecture.</param>
    /// <param name="squares">The squared distances of the points.</param>
    /// <param name="cancellation">Stops the work: there may be very many cells.</param>
    /// <exception cref="ScopeException">A radius or side condition is not linear in the parameters.</exception>
    public static IReadOnlyList<ParameterCell> Of(OrderConjecture conjecture, IEnumerable<Rational> squares, CancellationToken cancellation)
    {
        var cells = new ParameterCells(conjecture, squares, cancellation);
        foreach (var statement in conjecture.Source.Hypotheses.OfType<Membership>())
        {
            cells.AddTerm(statement.Class, isConclusion: false);
        }

        var conclusion = conjecture.Source.Conclusion as Membership;
        if (conclusion is not null)
        {
            cells.AddTerm(conclusion.Class, isConclusion: true);
        }

        var positive = Enumerable.Range(0, cells._names.Length)
            .Select(i => new LinearConstraint([.. cells._names.Select((_, j) => i == j ? Rational.One : Rational.Zero)], RadicalSum.Zero, Strict: true));
        var branches = new List<List<LinearConstraint>> { positive.ToList() };
        foreach (var comparison in conjecture.Source.Hypotheses.OfType<Comparison>())
        {
            branches = [.. branches.SelectMany(b => cells.Side(comparison, negated: false).Select(more => b.Concat(more).ToList()))];
        }

        if (conjecture.Source.Conclusion is Comparison refuted)
        {
            branches = [.. branches.SelectMany(b => cells.Side(refuted, negated: true).Select(more => b.Concat(more).ToList()))];
        }

        cells.Choose(0, [.. branches.Where(b => LinearConstraints.AreFeasible(b, cancellation))]);
        return [.. cells._cells
            .OrderBy(c => InstanceSize.Of(Parameters(c)))
            .ThenBy(c => c.Representative, Comparer<ImmutableArray<Rational>>.Create((a, b) => a.AsSpan().SequenceCompareTo(b.AsSpan())))];

        ConjectureInstance Parameters(ParameterCell cell) => new(ImmutableSortedDictionary<string, Functions.FunctionInstance>.Empty, cell.Values(cells._names));
    }

    private void AddTerm(ClassTerm term, bool isConclusion)
    {
        if (term.Argument is null || LinearForm.Of(term.Argument, _names) is not { } form)
        {
            return;
        }

        var hasRadius = term.Class.Parameter == ParameterKind.Radius;
        var known = _terms.FindIndex(t => t.HasRadius == hasRadius && t.IsSquare == term.IsSquare && t.Text == term.Argument.ToString());
        if (known >= 0)
        {
            _terms[known] = _terms[known] with { MayBeEmpty = _terms[known].MayBeEmpty && isConclusion };
            return;
        }

        _terms.Add(new Term(form, term.Argument.ToString(), hasRadius, term.IsSquare, isConclusion));
    }

    /// <summary>A side condition as constraints: one of several lists, each a conjunction.</summary>
    private List<List<LinearConstraint>> Side(Comparison comparison, bool negated)
    {
        if (LinearForm.Of(comparison.Left, _names) is not { } left || LinearForm.Of(comparison.Right, _names) is not { } right)
        {
            return negated ? [[]] : [];
        }

        var (up, down) = (left - right, right - left);
        var relation = !negated ? comparison.Relation : comparison.Relation switch
        {
            "<" => ">=",
            "<=" => ">",
            "=" => "!=",
            "!=" => "=",
            ">=" => "<",
            _ => "<=",
        };
        return relation switch
        {
            "<" => [[Positive(down, strict: true)]],
            "<=" => [[Positive(down, strict: false)]],
            "=" => [[Positive(down, strict: false), Positive(up, strict: false)]],
            "!=" => [[Positive(down, strict: true)], [Positive(up, strict: true)]],
            ">=" => [[Positive(up, strict: false)]],
            _ => [[Positive(up, strict: true)]],
        };
    }

    private void Choose(int term, List<List<LinearConstraint>> branches)
    {
        if (branches.Count == 0)
        {
            return;
        }

        if (term == _terms.Count)
        {
            var points = branches.Select(b => SmallestPoint.Of(b, _names.Length, _cancellation)).ToList();
            var first = points.MinBy(
                p => p,
                Comparer<Rational[]>.Create((a, b) => InstanceOrder.Comparer.Compare(Instance(a), Instance(b))))!;
            _cells.Add(new ParameterCell([.. first]));
            return;
        }

        foreach (var constraints in Intervals(_terms[term]))
        {
            Choose(term + 1, [.. branches.Select(b => b.Concat(constraints).ToList()).Where(b => LinearConstraints.AreFeasible(b, _cancellation))]);
        }

        ConjectureInstance Instance(Rational[] values) =>
            new(ImmutableSortedDictionary<string, Functions.FunctionInstance>.Empty, new ParameterCell([.. values]).Values(_names));
    }

    private IEnumerable<List<LinearConstraint>> Intervals(Term term)
    {
        if (term.MayBeEmpty)
        {
            yield return [Positive(-Rational.One * term.Form, strict: false)];
        }

        var squares = term.HasRadius ? _squares : [];
        for (var i = 0; i <= squares.Length; i++)
        {
            var interval = new List<LinearConstraint> { i == 0 ? Positive(term.Form, strict: true) : AtLeast(term, squares[i - 1]) };
            if (i < squares.Length)
            {
                var bound = Bound(term, squares[i]);
                interval.Add(new LinearConstraint((-Rational.One * term.Form).Coefficients, bound + RadicalSum.Of(-term.Form.Constant), Strict: true));
            }

            yield return interval;
        }
    }

    /// <summary>The radius is at least a distance; as it is rational, it is larger than an irrational one.</summary>
    private static LinearConstraint AtLeast(Term term, Rational square)
    {
        var bound = Bound(term, square);
        return new LinearConstraint(term.Form.Coefficients, RadicalSum.Of(term.Form.Constant) + (-Rational.One * bound), Strict: !bound.IsRational);
    }

    private static RadicalSum Bound(Term term, Rational square) => term.IsSquare ? RadicalSum.Of(square) : RadicalSum.SquareRoot(square);

    private static LinearConstraint Positive(LinearForm form, bool strict) => new(form.Coefficients, RadicalSum.Of(form.Constant), strict);

    /// <summary>A parameter of a class.</summary>
    /// <param name="Form">Its value.</param>
    /// <param name="Text">Its text.</param>
    /// <param name="HasRadius">Whether it is a radius; a constant matters by its sign alone here.</param>
    /// <param name="IsSquare">Whether it is the square of a radius.</param>
    /// <param name="MayBeEmpty">Whether it may be non-positive: a hypothesis is false then, only a conclusion may be.</param>
    private sealed record Term(LinearForm Form, string Text, bool HasRadius, bool IsSquare, bool MayBeEmpty);
}
