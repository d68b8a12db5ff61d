using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Tests.Broximal;

/// <summary>The moves of far centres on the line: those found are moves by the definition, and none that a sample shows is missed.</summary>
public sealed class LineMovesTests
{
    [Fact]
    public void The_moves_are_those_of_the_definition()
    {
        var (right, left, none) = (0, 0, 0);
        foreach (var f in LineWindows.Functions(41, 30).Where(f => !f.Knots.IsEmpty).Append(Behind(-1)).Append(Behind(1)))
        {
            foreach (var h in LineWindows.HalfWidths.Skip(1).Take(5))
            {
                AssertMoves(f, h, LineMoves.Broximal(f, h, CancellationToken.None), (x, u) => f.Evaluate(u) == LineWindows.Minimum(f, x, h));
                AssertMoves(f, h, LineMoves.InBall(f, h, CancellationToken.None), (x, u) => f.Evaluate(u) <= f.Evaluate(x));
            }
        }

        Assert.True(right > 50 && left > 50 && none > 50, $"{right} to the right, {left} to the left, {none} without a move");

        void AssertMoves(PiecewiseLinear f, Surd h, GapConstraints found, Func<Surd, Surd, bool> admits)
        {
            var place = $"{LineSamples.Describe(f.Source)}, h = {h}";
            var far = LineWindows.Centres(f, h).FindAll(x => IsFar(f, x, h));
            var moves = far.SelectMany(x => LineWindows.PointsOf(f, x, h).Where(u => u != x && f.Evaluate(u) is not null && admits(x, u)).Select(u => new Move(x, u))).ToList();
            Assert.True(found.AnyFar || far.Count == 0, place);
            Assert.True(!found.AnyFar || new FarSweep(f, h).Strata(CancellationToken.None).Any(), place);
            foreach (var move in new[] { found.RightMove, found.LeftMove }.OfType<Move>())
            {
                Assert.True(IsFar(f, move.X, h) && Surd.Abs(move.U - move.X) <= h && f.Evaluate(move.U) is not null && admits(move.X, move.U), $"{place}: {move}");
            }

            var (toRight, toLeft) = (moves.Where(m => m.U > m.X).Select(m => Gap(f, m.X)).ToList(), moves.Where(m => m.U < m.X).Select(m => Gap(f, m.X)).ToList());
            Assert.True(found.RightMove is { } r ? r.U > r.X && found.FirstServing == Gap(f, r.X) && toRight.TrueForAll(g => g <= Gap(f, r.X)) : toRight.Count == 0, $"{place}: {found.RightMove}");
            Assert.True(found.LeftMove is { } l ? l.U < l.X && found.LastServing == Gap(f, l.X) - 1 && toLeft.TrueForAll(g => g >= Gap(f, l.X)) : toLeft.Count == 0, $"{place}: {found.LeftMove}");
            (right, left, none) =
                (right + (found.RightMove is null ? 0 : 1), left + (found.LeftMove is null ? 0 : 1), none + (found.RightMove is null && found.LeftMove is null ? 1 : 0));
        }
    }

    [Fact]
    public void Near_moves_are_found_where_the_function_does_not_rise_beside_the_centre()
    {
        var (found, knots) = (0, 0);
        foreach (var f in LineWindows.Functions(42, 60))
        {
            foreach (var h in LineWindows.HalfWidths)
            {
                foreach (var (stratum, far, _) in new FarSweep(f, h).Strata(CancellationToken.None))
                {
                    AssertNear(LineMoves.NearRight(f, stratum, far, h), 1);
                    AssertNear(LineMoves.NearLeft(f, stratum, far, h), -1);

                    void AssertNear(Move? move, long side)
                    {
                        var x = far.SimplestElement();
                        var place = $"{LineSamples.Describe(f.Source)}, x = {x}, h = {h}, side {side}: {move}";
                        var reach = f.Knots.Select(k => (k - x) * side).Where(d => d.Sign > 0).Append(h).Min();
                        var (beside, further) = (f.Evaluate(x + (reach * Rational.Create(side, 4))), f.Evaluate(x + (reach * Rational.Create(side, 2))));
                        Assert.True(move is not null == (beside is { } b && further is { } c && c <= b && b + b - c == f.Evaluate(x)), place);
                        if (move is { } m)
                        {
                            Assert.True(far.Contains(m.X) && (m.U - m.X) * side > 0 && Surd.Abs(m.U - m.X) <= h && f.Evaluate(m.U) <= f.Evaluate(m.X), place);
                            (found, knots) = (found + 1, knots + (stratum.IsKnot ? 1 : 0));
                        }
                    }
                }
            }
        }

        Assert.True(found > 500 && knots > 50, $"{found} moves, {knots} from knots");
    }

    /// <summary>Over |x| with h = 1 a far centre may go to the end of its window or just beside itself; the shorter move is shown.</summary>
    [Fact]
    public void The_move_just_beside_the_centre_comes_first()
    {
        var f = PiecewiseLinear.Of(PiecewisePolynomial.Create(
            [new Piece(null, Rational.Zero, new Polynomial([Rational.Zero, -Rational.One])), new Piece(Rational.Zero, null, new Polynomial([Rational.Zero, Rational.One]))]));
        var found = LineMoves.InBall(f, Rational.One, CancellationToken.None);
        Assert.True(found.RightMove is { } right && right.U > right.X && right.U - right.X < Rational.One, $"{found.RightMove}");
        Assert.True(found.LeftMove is { } left && left.U < left.X && left.X - left.U < Rational.One, $"{found.LeftMove}");
    }

    [Fact]
    public void A_gap_that_has_a_move_wants_no_other()
    {
        var move = new Move(Rational.Zero, Rational.One);
        var constraints = new GapConstraints(3);
        Assert.Equal((0, 2), (constraints.FirstServing, constraints.LastServing));
        Assert.True(constraints.WantsRight(0) && constraints.WantsLeft(3));
        constraints.AddRight(1, move);
        constraints.AddLeft(2, move);
        Assert.Equal((1, 1), (constraints.FirstServing, constraints.LastServing));
        Assert.False(constraints.WantsRight(1) || constraints.WantsLeft(2));
        Assert.True(constraints.WantsRight(2) && constraints.WantsLeft(1));
    }

    /// <summary>Up a hill from the end of the domain and down to a minimizer: with h = 1 only the end of the window is as low as the centre.</summary>
    private static PiecewiseLinear Behind(long side)
    {
        var (half, last) = (Rational.Create(side, 2), Rational.Create(3 * side, 2));
        Polynomial Line(long constant, long slope) => new([new Rational(constant), new Rational(slope * side)]);
        Piece Between(Rational a, Rational b, Polynomial p) => new(Rational.Min(a, b), Rational.Max(a, b), p);
        var pieces = new[] { Between(Rational.Zero, half, Line(1, 2)), Between(half, last, Line(3, -2)) };
        return PiecewiseLinear.Of(PiecewisePolynomial.Create([.. pieces.OrderBy(p => p.From)]));
    }

    private static bool IsFar(PiecewiseLinear f, Surd x, Surd h) => f.Evaluate(x) is not null && LineWindows.Minimum(f, x, h) != (Surd)f.Infimum;

    private static int Gap(PiecewiseLinear f, Surd x) => f.Minimizers.Count(m => m.Upper is { } end && end < x);
}
