using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Tests.Broximal;

/// <summary><c>brox_t(x)</c> on the line, against the argmin over points that decide.</summary>
public sealed class LineOperatorTests
{
    [Fact]
    public void It_is_the_argmin_over_the_window()
    {
        var (empty, points, intervals, several) = (0, 0, 0, 0);
        foreach (var f in LineWindows.Functions(11, 80))
        {
            foreach (var h in LineWindows.HalfWidths)
            {
                foreach (var x in LineWindows.Centres(f, h))
                {
                    var set = LineOperator.Brox(f, x, h);
                    var minimum = LineWindows.Minimum(f, x, h);
                    var place = $"{LineSamples.Describe(f.Source)}, x = {x}, h = {h}: {string.Join(" ", set)}";
                    Assert.True(minimum is null == set.IsEmpty, place);
                    Assert.True(set.All(i => i.LowerClosed && i.UpperClosed && i.Lower >= x - h && i.Upper <= x + h), place);
                    Assert.True(set.Zip(set.Skip(1), (a, b) => a.Upper < b.Lower).All(apart => apart), place);
                    foreach (var u in LineWindows.PointsOf(f, x, h))
                    {
                        Assert.True((minimum is { } m && f.Evaluate(u) == m) == set.Any(i => i.Contains(u)), $"{place} at {u}");
                    }

                    (empty, points, intervals, several) =
                        (empty + (set.IsEmpty ? 1 : 0), points + set.Count(i => i.IsPoint), intervals + set.Count(i => !i.IsPoint), several + (set.Length > 1 ? 1 : 0));
                }
            }
        }

        Assert.True(empty > 100 && points > 100 && intervals > 100 && several > 100, $"{empty} empty, {points} points, {intervals} intervals, {several} sets of several");
    }

    [Fact]
    public void A_function_that_is_not_closed_has_none()
    {
        var f = PiecewisePolynomial.Create([new Piece(Rational.Zero, Rational.One, new Polynomial([Rational.Zero, Rational.One]))], [(Rational.Zero, Rational.One)], requireClosed: false);
        var error = Assert.Throws<ArgumentException>(() => LineOperator.Brox(PiecewiseLinear.Of(f), Rational.Half, Rational.One));
        Assert.Contains("not closed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_function_there_is_no_operator()
    {
        Assert.Throws<ArgumentNullException>(() => LineOperator.Brox(null!, Rational.Half, Rational.One));
        Assert.Throws<ArgumentNullException>(() => FiniteOperator.Brox(null!, new Point(Rational.Zero), Radius.FromLength(Rational.One)));
        Assert.Throws<ArgumentNullException>(() => FiniteOperator.IsFar(null!, new Point(Rational.Zero), Radius.FromLength(Rational.One)));
    }
}
