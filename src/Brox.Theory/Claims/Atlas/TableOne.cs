using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Predicates;

namespace Brox.Theory.Claims.Atlas;

/// <summary>One cell of Table 1: whether a class has a function with a property.</summary>
/// <param name="Row">The class.</param>
/// <param name="Column">The property: <c>nc</c>, <c>nd</c>, <c>st</c>, <c>nu</c>, <c>dc</c>.</param>
/// <param name="Paper">What the paper's table says.</param>
/// <param name="Computed">Whether there is one, as computed here.</param>
/// <param name="Witness">A function of the class with the property, where there is one.</param>
/// <param name="Method">How its memberships are known; <see langword="null"/> where they are argued in words, or there is no witness.</param>
/// <param name="Claim">Why no function of the class has the property, where none has.</param>
/// <param name="Place">The point that shows the property, for a stationary point.</param>
internal sealed record TableCell(AtlasClass Row, string Column, bool Paper, bool Computed, AtlasWitness? Witness, Method? Method, string? Claim, AlgebraicNumber? Place)
{
    /// <summary>Whether the computation agrees with the paper.</summary>
    public bool Agrees => Paper == Computed;
}

/// <summary>Table 1 of the paper, every cell computed. The row of broximally aligned functions is that of <c>t = 1</c>; by scaling it is the same for every radius.</summary>
internal static class TableOne
{
    /// <summary>The columns: short name, what it says, the class whose complement it is (none for stationary points).</summary>
    public static ImmutableArray<(string Abbreviation, string Meaning, string? Complement)> Columns { get; } =
    [
        ("nc", "non-convex", ClassName.Convex),
        ("nd", "non-differentiable", ClassName.Differentiable),
        ("st", "non-optimal stationary points", null),
        ("nu", "non-unique minimizers", ClassName.UniqueMinimizer),
        ("dc", "disconnected minimizers", ClassName.ConnectedMinimizers),
    ];

    /// <summary>The rows with the paper's marks.</summary>
    public static ImmutableArray<(string Class, string Marks)> Rows { get; } =
    [
        (ClassName.StronglyConvex, "-+---"),
        (ClassName.Convex, "-+-+-"),
        (ClassName.Pseudoconvex, "+--+-"),
        (ClassName.Quasiconvex, "++++-"),
        (ClassName.StarConvex, "+--+-"),
        (ClassName.QuasarConvex, "+--+-"),
        (ClassName.Aiming, "+--+-"),
        (ClassName.PolyakLojasiewicz, "+----"),
        (ClassName.QuadraticGrowth, "+++++"),
        ("broximally-aligned(t=1)", "+++++"),
    ];

    /// <summary>Why a class has no stationary points that are not optimal.</summary>
    public static ImmutableDictionary<string, string> StationaryPointsAreOptimal { get; } = new Dictionary<string, string>
    {
        [ClassName.StronglyConvex] = "strongly-convex => convex, and f(y) >= f(x) + <0, y-x>",
        [ClassName.Convex] = "f(y) >= f(x) + <0, y-x>",
        [ClassName.Pseudoconvex] = "definition: <0, y-x> >= 0 implies f(y) >= f(x)",
        [ClassName.StarConvex] = "the inequality divided by a, as a tends to 0: f* - f(x) >= <0, x*-x>",
        [ClassName.QuasarConvex] = "definition: f* >= f(x) + <0, x*-x>/gamma",
        [ClassName.Aiming] = "definition: 0 >= theta (f(x)-f*)",
        [ClassName.PolyakLojasiewicz] = "definition: 0 >= 2 mu (f(x)-f*)",
    }.ToImmutableDictionary();

    /// <summary>All cells, row by row.</summary>
    public static IEnumerable<TableCell> Cells(InclusionAtlas atlas) =>
        from row in Rows
        from column in Columns.Select((c, i) => (c.Abbreviation, c.Complement, Paper: row.Marks[i] == '+'))
        select column.Complement is { } complement
            ? Complement(atlas, AtlasClasses.Of(row.Class), column.Abbreviation, column.Paper, AtlasClasses.Of(complement))
            : Stationary(atlas, AtlasClasses.Of(row.Class), column.Abbreviation, column.Paper);

    private static TableCell Complement(InclusionAtlas atlas, AtlasClass row, string column, bool paper, AtlasClass complement) => atlas.Cell(row, complement) switch
    {
        AtlasCell.Included included => new TableCell(row, column, paper, false, null, null, included.Proof.IsEmpty ? "definition" : string.Join("; ", included.Proof.Select(f => f.Text)), null),
        AtlasCell.Refuted when ExactWitnesses.All.FirstOrDefault(w => IsTelling(atlas, w) && atlas.Decide(w.Function, complement) is Fails && atlas.Decide(w.Function, row) is Holds) is { } telling =>
            new TableCell(row, column, paper, true, telling, Method.Exact, null, null),
        AtlasCell.Refuted refuted => new TableCell(row, column, paper, true, refuted.Witness, refuted.Method, null, null),
        _ => throw new InvalidOperationException($"the cell {row.Text}, {column} is open"),
    };

    private static TableCell Stationary(InclusionAtlas atlas, AtlasClass row, string column, bool paper)
    {
        if (StationaryPointsAreOptimal.TryGetValue(row.Text, out var claim))
        {
            return new TableCell(row, column, paper, false, null, null, claim, null);
        }

        var found = ExactWitnesses.All.First(w => IsTelling(atlas, w) && Place(w) is not null && atlas.Decide(w.Function, row) is Holds);
        return new TableCell(row, column, paper, true, found, Method.Exact, null, Place(found));
    }

    /// <summary>The table's witnesses are real-valued and not constant where there are such, so that they show more than the edge of a definition.</summary>
    private static bool IsTelling(InclusionAtlas atlas, ExactWitness witness) =>
        NonTriviality.NotConstant(ConjectureInstance.Of(witness.Function)) && atlas.Decide(witness.Function,
            AtlasClasses.Of(ClassName.RealValued)) is Holds;

    private static AlgebraicNumber? Place(ExactWitness witness) => witness.Function is PiecewisePolynomial f ? StationaryPoint.NotOptimal(f) : null;
}
