using System.Collections.Immutable;
using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>Whether a piecewise polynomial of one variable belongs to a class, by the definition of the class alone.</summary>
internal static class LineDefinition
{
    private const int LargestDegreeShown = 4;

    /// <summary>Decides a class, or any statement without free names.</summary>
    /// <param name="function">The function.</param>
    /// <param name="statement">The statement, in which every class that has a definition is written out.</param>
    /// <param name="solver">The solver for polynomial inequalities; <see langword="null"/> for none.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Verdict Decide(PiecewisePolynomial function, Statement statement, IRealSolver? solver, CancellationToken cancellation = default)
    {
        var reader = new LineReader(function, solver, cancellation);
        var outcome = reader.Decide(statement);
        var by = reader.Trusted == 0 ? "by the definition, in exact arithmetic" : $"by the definition; {solver!.Name} is trusted that {Inequalities(reader.Trusted)} no solution";
        return outcome.Truth switch
        {
            true => new Holds($"{outcome.Reason}; {by}"),
            false => new Fails(outcome.Reason, WitnessOf(function, outcome.Refutations)),
            _ => new Undecided($"by the definition alone: {outcome.Reason}"),
        };
    }

    private static string Inequalities(int count) => count == 1 ? "one system of polynomial inequalities has" : $"{count} systems of polynomial inequalities have";

    private static Witness WitnessOf(PiecewisePolynomial function, ImmutableArray<LineRefutation> refutations)
    {
        var parts = refutations.Select(r => One(function, r)).ToList();
        return parts.Count switch
        {
            0 => Witness.Of("there is nothing to choose from"),
            1 => parts[0],
            _ => Witness.Together(parts),
        };
    }

    private static Witness One(PiecewisePolynomial function, LineRefutation refutation)
    {
        var values = refutation.Values.Where(v => v.IsPoint && !v.IsMoved).Select(v => (v.Name, Value: ValueAt(function, v.Value))).Where(v => v.Value is not null).Select(v => $"f({v.Name}) = {v.Value}").ToList();
        var witness = Witness.Of(refutation.Values.IsEmpty ? refutation.Statement : $"not so: {refutation.Statement}{(values.Count > 0 ? $", as {string.Join(", ", values)}" : string.Empty)}");
        return refutation.Values.Aggregate(witness, (w, v) => v switch
        {
            { Number: { } number } => w.WithNumber(v.Name, number),
            { IsMoved: true } => w.With($"the point of {v.Name}", v.Value),
            { IsPoint: true } => w.With(v.Name, v.Value),
            _ => w.WithNumber(v.Name, v.Value),
        });
    }

    /// <summary>The value at a point as text; <see langword="null"/> where it would not say more than the point does.</summary>
    private static string? ValueAt(PiecewisePolynomial function, AlgebraicNumber x)
    {
        if (x.RationalOrNull is { } rational)
        {
            return function.Evaluate(rational)?.ToString() ?? "+inf";
        }

        var cell = Enumerable.Range(0, function.Cells.Length).First(i => i == function.Knots.Length || x.CompareTo(function.Knots[i]) < 0);
        return function.Cells[cell] is not { } p ? "+inf" : p.Degree * x.Polynomial.Degree <= LargestDegreeShown * 2 ? Elimination.Value(p, x).ToString() : null;
    }
}
