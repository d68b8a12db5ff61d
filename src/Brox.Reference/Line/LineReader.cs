using Brox.Definitions;
using Brox.Definitions.Language;
using Brox.Functions;
using Brox.Numbers;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>
/// Decides a statement about a piecewise polynomial of one variable by its definition alone: for every choice of cells for the points that would refute it, polynomial inequalities are left, which are decided by
/// elimination and exact arithmetic, or by a solver. What is said to fail was evaluated exactly at points; what is said to hold rests on exact arithmetic, or on the solver's "unsat" to questions without
/// quantifiers.
/// </summary>
internal sealed class LineReader
{
    private readonly LineTranslator _translator;
    private readonly LeafSolver _solver;
    private readonly ServingSearch _serving;
    private readonly CancellationToken _cancellation;

    /// <param name="function">The function.</param>
    /// <param name="solver">The solver for what exact arithmetic leaves over; <see langword="null"/> for none.</param>
    /// <param name="cancellation">Ends the work.</param>
    public LineReader(PiecewisePolynomial function, IRealSolver? solver, CancellationToken cancellation)
    {
        _translator = new LineTranslator(new LinePartition(function));
        _solver = new LeafSolver(_translator.Partition.Constants, solver, cancellation);
        _serving = new ServingSearch(this, _translator, _solver, cancellation);
        _cancellation = cancellation;
    }

    /// <summary>How many times an answer rests on the solver's word.</summary>
    public int Trusted => _solver.Trusted;

    /// <summary>Decides a statement without free names whose only classes are primitives.</summary>
    public LineOutcome Decide(Statement statement)
    {
        try
        {
            return Decide(statement, LineScope.Empty);
        }
        catch (Exception e) when (e is NotReadableException or DegreeTooLargeException)
        {
            return LineOutcome.Open(e.Message);
        }
    }

    /// <summary>Decides a statement whose free names are constants.</summary>
    internal LineOutcome Decide(Statement statement, LineScope scope)
    {
        _cancellation.ThrowIfCancellationRequested();
        switch (statement)
        {
            case Statement.Class { Name: ClassName.GeneralizedPseudoconvex }:
                return Opposite(_solver.Solve(ClarkeLeaves.Of(_translator)), "f(y) < f(x) implies <g, y - x> < 0 for every g in Clarke's subdifferential at x");
            case Statement.Class property:
                return LineProperties.Holds(_translator.Partition.Function, property)
                    ? LineOutcome.True($"the function is {property.Name}")
                    : LineOutcome.False($"the function is not {property.Name}", [new LineRefutation([], $"the function is not {property.Name}")]);
            case Statement.Not not:
                var opposite = Decide(not.Operand, scope);
                return opposite.Truth switch
                {
                    true => LineOutcome.False(opposite.Reason, [new LineRefutation([], $"{not.Operand} is true")]),
                    false => LineOutcome.True(opposite.Reason),
                    _ => opposite,
                };
            case Statement.Joined joined:
                return Joined(joined, scope);
            case Statement.OverPoints { Quantifier: Quantifier.All } or Statement.OverNumbers { Quantifier: Quantifier.All }:
                return Refute(statement, scope);
            case Statement.OverPoints or Statement.OverNumbers:
                return _serving.Decide(statement, scope);
            default:
                var formula = _translator.Of(statement, true, scope);
                return _solver.Truth(formula, new Dictionary<int, AlgebraicNumber>()) switch
                {
                    true => LineOutcome.True($"{statement}"),
                    false => LineOutcome.False($"{statement} is false", [new LineRefutation([], $"{statement} is false")]),
                    _ => LineOutcome.Open($"{statement} could not be evaluated exactly"),
                };
        }
    }

    private static LineOutcome Opposite(LeafAnswer answer, string statement) => answer.Satisfiable switch
    {
        true => LineOutcome.False("the definition fails", [new LineRefutation(LineWitness.Values(answer.Leaf!, answer.Values!), statement)]),
        false => LineOutcome.True("no choice of points violates it"),
        _ => LineOutcome.Open(answer.Reason),
    };

    /// <summary>A universal statement: some choice of points and numbers refutes it, or none does.</summary>
    private LineOutcome Refute(Statement statement, LineScope scope)
    {
        // Where values of f are multiplied with unknowns nothing is eliminated, and fewer cells are better.
        var search = new LeafSearch(_translator, !MultipliesValues(statement), _cancellation);
        return Opposite(_solver.Solve(search.Of(statement, false, scope)), LineWitness.Core(statement).ToString());
    }

    private static bool MultipliesValues(Statement statement) => Tree.Parts(statement).OfType<NumberTerm.Binary>()
        .Where(b => b.Operation is NumberOperation.Multiply or NumberOperation.Divide)
        .Any(b => Tree.Parts(b).Any(p => p is NumberTerm.FunctionValue or NumberTerm.Minimum) && Varies(b.Left) && Varies(b.Right));

    private static bool Varies(NumberTerm term) => Tree.Parts(term).Any(p => p is NumberTerm.Variable or PointTerm.Variable);

    private LineOutcome Joined(Statement.Joined joined, LineScope scope)
    {
        if (joined.Connective == Connective.Iff)
        {
            var both = new Statement.Joined(
                Connective.And,
                new Statement.Joined(Connective.Implies, joined.Left, joined.Right),
                new Statement.Joined(Connective.Implies, joined.Right, joined.Left));
            return Joined(both, scope);
        }

        var left = joined.Connective == Connective.Implies ? Decide(new Statement.Not(joined.Left), scope) : Decide(joined.Left, scope);
        var settles = joined.Connective != Connective.And;
        if (left.Truth == settles)
        {
            return left;
        }

        var right = Decide(joined.Right, scope);
        if (right.Truth == settles)
        {
            return right;
        }

        return left.Truth is null || right.Truth is null
            ? LineOutcome.Open(left.Truth is null ? left.Reason : right.Reason)
            : settles
                ? LineOutcome.False($"{left.Reason}; {right.Reason}", [.. left.Refutations, .. right.Refutations])
                : LineOutcome.True(right.Reason);
    }
}
