using System.Collections.Immutable;
using System.Numerics;
using Brox.Numbers;

namespace Brox.Search.WorstCases;

/// <summary>
/// Two upper bounds of the steps under the rule <c>farthest</c>, in every dimension, for <c>d0 &gt; t</c>: <c>x_K</c> is in <c>X</c> once
/// <c>K &gt;= ceil(3 sqrt 2 (d0^2/t^2 - 1)) + 3</c>, which has the shorter proof, and once <c>K &gt;= ceil(C (d0^2/t^2 - 1)) + 4</c>, whose constant
/// <c>C = (9 + 3 sqrt 7)/4 = 4.2343...</c> is smaller. The proofs are in docs/case-study-theorem-4-1.md; their inequalities between numbers are decided here, exactly.
/// </summary>
internal static class TurnBound
{
    private static readonly Surd Root = Surd.SquareRoot(new Rational(7));
    private static readonly Surd RootOfTwo = Surd.SquareRoot(new Rational(2));
    private static readonly Rational ShareOfLong = Rational.Create(2, 3);

    /// <summary>What the average of <c>|s_k|^2/t^2</c> is at least, but for the ends of a run: <c>2 - (2/3) sqrt 7 = 0.23616...</c></summary>
    public static Surd PerStep { get; } = 2 - (Rational.Create(2, 3) * Root);

    /// <summary>The constant <c>C</c>, one over <see cref="PerStep"/>.</summary>
    public static Surd Constant { get; } = Rational.Create(9, 4) + (Rational.Create(3, 4) * Root);

    /// <summary>In a block of three steps, the share of its middle step that the turn after it pays: <c>(5 - sqrt 7)/18</c>.</summary>
    public static Surd Share { get; } = Rational.Create(5, 18) - (Rational.Create(1, 18) * Root);

    /// <summary>
    /// The lemma of the first bound, which leaves z out of account: <c>|a|^2 + |p|^2 + |q|^2 &gt;= 1/sqrt 2</c>. The steps are then tiled from the left by such triples and by pairs of
    /// neighbours, <c>|r|^2 + |s|^2 &gt; 1/2</c>; at most two steps are left over. Its kinds of blocks do not matter.
    /// </summary>
    public static TurnLemma Triple { get; } = new(
        BlockKind.FourOrMore, BlockKind.FourOrMore, [0, 1, 1, 1], [0, 1 - (Rational.Half * RootOfTwo), RootOfTwo - 1, 0, RootOfTwo]);

    /// <summary>The constant of the first bound, <c>3 sqrt 2 = 4.2426...</c></summary>
    public static Surd TripleConstant { get; } = 3 * RootOfTwo;

    /// <summary>Whether the first bound is proved: three steps in a triple, and two in a pair, pay for as many over <see cref="TripleConstant"/>. Exact.</summary>
    public static bool IsTripleProved =>
        Triple.IsProved && Triple.Bound * TripleConstant >= 3 && Rational.Half * TripleConstant >= 2;

    /// <summary>Whether the second bound is proved: its lemmas and pairs. Exact.</summary>
    public static bool IsProved => Lemmas.All(lemma => lemma.IsProved && Surplus(lemma).Sign >= 0) && Pairs.All(IsEnough) && (Constant * Loss) + 2 <= 5;

    /// <summary>One lemma for each pair of kinds of blocks.</summary>
    public static ImmutableArray<TurnLemma> Lemmas { get; } =
    [
        new(BlockKind.Three, BlockKind.Three, [.. End(BlockKind.Three), .. Beginning(BlockKind.Three)],
            [(11 - (4 * Root)) / 9, (16 - (5 * Root)) / 9, (16 - (5 * Root)) / 9, (11 - (4 * Root)) / 9, (1 + Root) / 3]),
        Lemma(BlockKind.Three, BlockKind.FourOrMore, 49, 262, 242, 49, 1192),
        Lemma(BlockKind.Three, BlockKind.Two, 49, 150, 220, 49, 1051),
        Lemma(BlockKind.FourOrMore, BlockKind.Three, 183, 414, 131, 183, 759),
        Lemma(BlockKind.FourOrMore, BlockKind.FourOrMore, 190, 368, 80, 190, 691),
        Lemma(BlockKind.FourOrMore, BlockKind.Two, 189, 229, 86, 189, 670),
        Lemma(BlockKind.Two, BlockKind.Three, 114, 438, 67, 114, 370),
        Lemma(BlockKind.Two, BlockKind.FourOrMore, 119, 386, 36, 119, 327),
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
    public static Surd Loss { get; } = (2 * PerStep) + (PerStep * (1 + Share)) - (Share / (1 + Share)) + Potential(BlockKind.FourOrMore);

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

    /// <summary>The number of steps allowed by the first bound: <c>ceil(3 sqrt 2 (d0^2/t^2 - 1)) + 3</c>, and 1 for <c>d0 &lt;= t</c>.</summary>
    /// <param name="squaredRatio">The exact value of <c>d0^2/t^2</c>.</param>
    public static BigInteger TripleSteps(Rational squaredRatio) =>
        squaredRatio <= Rational.One ? BigInteger.One : (TripleConstant * (squaredRatio - Rational.One)).Ceiling() + 3;

    /// <summary>The number of steps allowed by the second bound: <c>ceil(C (d0^2/t^2 - 1)) + 4</c>, and 1 for <c>d0 &lt;= t</c>.</summary>
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
