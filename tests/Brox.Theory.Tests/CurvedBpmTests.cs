using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Tests;

/// <summary>The method at degree 2: it sees only the order of values, so on <c>f^2 + f</c> it runs as on the piecewise linear <c>f &gt;= 0</c>.</summary>
public sealed class CurvedBpmTests
{
    [Fact]
    public void RunsAsOnThePiecewiseLinearFunctionWithTheSameOrder()
    {
        var random = new Random(17);
        var steps = 0;
        for (var n = 0; n < 200; n++)
        {
            if (LineSamples.Linear(random, 4 + random.Next(8)) is not { } f)
            {
                continue;
            }

            var pieces = f.Cells.Select((c, i) => c is null ? null : new Piece(f.CellFrom(i), f.CellTo(i), (c * c) + c)).OfType<Piece>().ToList();
            var at = f.Knots.Zip(f.KnotValues, (x, v) => (x, v)).Where(e => e.v is not null).Select(e => (e.x, (Rational?)((e.v!.Value * e.v.Value) + e.v.Value))).ToList();
            var g = PiecewisePolynomial.Create(pieces, at);
            var radius = n % 2 == 0 ? Radius.FromLength(Rational.Create(1 + random.Next(9), 2)) : Radius.FromSquare(new Rational(3));
            var (straight, curved) = (new LineBpm(PiecewiseLinear.Of(f), radius), new CurvedBpm(g, radius));
            foreach (var rule in Enum.GetValues<SelectionRule>())
            {
                foreach (var start in f.Knots.Select(k => (Surd)(k + Rational.Create(random.Next(3), 3))).Where(x => f.Evaluate(x) is not null))
                {
                    var (expected, actual) = (Bpm.Run(straight, start, rule, 50), Bpm.Run(curved, start, rule, 50));
                    Assert.Equal(expected.Outcome, actual.Outcome);
                    Assert.Equal(expected.Iterates.ToArray(), actual.Iterates.ToArray());
                    Assert.Equal(straight.IsFar(start), curved.IsFar(start));
                    steps += expected.Iterates.Length - 1;
                }
            }
        }

        Assert.True(steps > 500, $"only {steps} steps");
    }
}
