using System.Collections.Immutable;
using System.Numerics;
using Brox.Theory.Numbers;

namespace Brox.Search.WorstCases;

/// <summary>
/// An upper bound of the steps under the rule <c>farthest</c>, in every dimension: <c>x_K</c> is in <c>X</c> once <c>K &gt;= ceil(C (d0^2/t^2 - 1)) + 4</c>, with
/// <c>C = (9 + 3 sqrt 7)/4 = 4.2343...</c> (for <c>d0 &gt; t</c>). The proof is in docs/case-study-theorem-4-1.md; its inequalities between numbers are decided here, exactly.
/// </summary>
public static class TurnBound
{
    private static readonly Surd Root = Surd.SquareRoot(new Rational(7));
    private static readonly Rational ShareOfLong = Rational.Create(2, 3);

    /// <summary>The least average of <c>|s_k|^2/t^2</c>, <c>2 - (2/3) sqrt 7 = 0.23616...</c></summary>
    public static Surd PerStep { get; } = 2 - (Rational.Create(2, 3) * Root);

    /// <summary>The constant <c>C</c>, one over <see cref="PerStep"/>.</summary>
    public static Surd Constant { get; } = Rational.Create(9, 4) + (Rational.Create(3, 4) * Root);

    /// <summary>In a block of three steps, the share of its middle step that the turn after it pays: <c>(5 - sqrt 7)/18</c>.</summary>
    public static Surd Share { get; } = Rational.Create(5, 18) - (Rational.Create(1, 18) * Root);

    /// <summary>One lemma for each pair of kinds of blocks.</summary>
    public static ImmutableArray<TurnLemma> Lemmas { get; } =
    [
        new(BlockKind.Three, BlockKind.Three, [.. End(BlockKind.Three), .. Beginning(BlockKind.Three)],
            [(11 - (4 * Root)) / 9, (16 - (5 * Root)) / 9, (16 - (5 * Root)) / 9, (11 - (4 * Root)) / 9, (1 + Root) / 3]),
        Lemma(BlockKind.Three, BlockKind.Long, 49, 262, 242, 49, 1192),
        Lemma(BlockKind.Three, BlockKind.Two, 49, 150, 220, 49, 1051),
        Lemma(BlockKind.Long, BlockKind.Three, 183, 414, 131, 183, 759),
        Lemma(BlockKind.Long, BlockKind.Long, 190, 368, 80, 190, 691),
        Lemma(BlockKind.Long, BlockKind.Two, 189, 229, 86, 189, 670),
        Lemma(BlockKind.Two, BlockKind.Three, 114, 438, 67, 114, 370),
        Lemma(BlockKind.Two, BlockKind.Long, 119, 386, 36, 119, 327),
        Lemma(BlockKind.Two, BlockKind.Two, 116, 235, 49, 116, 334),
    ];

    /// <summary>
    /// Pairs of weights (v, w) with <c>v |r|^2 + w |s|^2 &gt;= (v + w) PerStep</c> whenever <c>|r + s| &gt;= 1</c>, that is <c>v w &gt;= PerStep (v + w)^2</c>. The inner steps of a
    /// long block, with the weights 1/3, 1, ..., 1, 1/3 that its turns leave over, split into such pairs of neighbours; so do the steps beside the first and the last turn.
    /// </summary>
    public static ImmutableArray<(Surd First, Surd Second)> Pairs { get; } =
    [
        (Rational.Create(1, 3), Rational.Create(1, 3)), (Rational.Create(2, 3), Rational.Create(2, 3)), (Rational.Create(1, 3), Rational.Create(1, 2)),
        (Rational.Create(1, 3), Rational.Create(2, 5)), (Rational.Create(3, 5), Rational.Create(1, 2)), (Rational.Create(1, 2), Rational.Create(1, 2)),
        (1, ShareOfLong), (1, 1 - Share),
    ];

    /// <summary>What the ends of a run cost at most: a first and a last block of one step each, the last turn left out beside a block of three, and the potentials.</summary>
    public static Surd Loss { get; } = (2 * PerStep) + (PerStep * (1 + Share)) - (Share / (1 + Share)) + Potential(BlockKind.Long);

    /// <summary>By how much a lemma says more than is needed: <c>bound - PerStep * mass - (potential before - potential after)</c>.</summary>
    public static Surd Surplus(TurnLemma lemma)
    {
        ArgumentNullException.ThrowIfNull(lemma);
        return lemma.Bound - (PerStep * lemma.Mass) - Potential(lemma.Before) + Potential(lemma.After);
    }

    /// <summary>Whether a pair of weights has the property of <see cref="Pairs"/>.</summary>
    public static bool IsEnough((Surd First, Surd Second) pair) => pair.First * pair.Second >= PerStep * Surd.Square(pair.First + pair.Second);

    /// <summary>What is added at a block of a kind, to be paid by the turn before it and given back by the turn after it.</summary>
    public static Rational Potential(BlockKind kind) => kind switch
    {
        BlockKind.Two => Rational.Create(45, 1000),
        BlockKind.Three => Rational.Zero,
        _ => Rational.Create(67, 1000),
    };

    /// <summary>The number of steps allowed: <c>ceil(C (d0^2/t^2 - 1)) + 4</c>, and 1 for <c>d0 &lt;= t</c>.</summary>
    /// <param name="squaredRatio">The exact value of <c>d0^2/t^2</c>.</param>
    public static BigInteger Steps(Rational squaredRatio) =>
        squaredRatio <= Rational.One ? BigInteger.One : (Constant * (squaredRatio - Rational.One)).Ceiling() + 4;

    /// <summary>The weights of the last two steps of a block in the turn after it.</summary>
    private static Surd[] End(BlockKind kind) => kind switch
    {
        BlockKind.Two => [Rational.Half, Rational.Half],
        BlockKind.Three => [Share, 1],
        _ => [ShareOfLong, 1],
    };

    /// <summary>The weights of the first two steps of a block in the turn before it; with <see cref="End"/> they make 1 where a block has no other steps.</summary>
    private static Surd[] Beginning(BlockKind kind) => kind switch
    {
        BlockKind.Two => [Rational.Half, Rational.Half],
        BlockKind.Three => [1, 1 - Share],
        _ => [1, ShareOfLong],
    };

    private static TurnLemma Lemma(BlockKind before, BlockKind after, params int[] thousandths) =>
        new(before, after, [.. End(before), .. Beginning(after)], [.. thousandths.Select(m => (Surd)Rational.Create(m, 1000))]);
}
