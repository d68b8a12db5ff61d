using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Tests.Broximal;

/// <summary>The strata of the window, and what is far in them, against the definitions at one point of every stratum.</summary>
public sealed class WindowSweepTests
{
    [Fact]
    public void Each_centre_of_the_domain_lies_in_one_stratum_which_tells_its_window()
    {
        foreach (var f in LineWindows.Functions(21, 60))
        {
            foreach (var h in LineWindows.HalfWidths)
            {
                var strata = WindowSweep.Strata(f, h).ToList();
                Assert.True(strata.Count <= (6 * f.Knots.Length) + 1);
                foreach (var x in LineWindows.Centres(f, h))
                {
                    var place = $"{LineSamples.Describe(f.Source)}, x = {x}, h = {h}";
                    var around = strata.Where(s => s.X.Contains(x)).ToList();
                    if (f.Evaluate(x) is not { } value)
                    {
                        Assert.True(around.Count == 0, place);
                        continue;
                    }

                    Assert.True(around.Count == 1, place);
                    var s = around[0];
                    Assert.True(s.IsKnot == f.Knots.Any(k => k == x), place);
                    Assert.True(s.Place == f.Source.Locate(x).Cell, place);
                    Assert.True(At(s.Own, x) == value, place);
                    Assert.True(s.First == f.Knots.Count(k => k < x - h) && s.End == f.Knots.Count(k => k <= x + h), place);
                    Assert.True(s.Below == f.Knots.Count(k => k < x) && s.Above == f.Knots.Count(k => k <= x), place);
                    AssertEnd(s.LeftEnd, x, x - h);
                    AssertEnd(s.RightEnd, x, x + h);

                    void AssertEnd(Shifted? end, Surd centre, Surd at)
                    {
                        var expected = f.Knots.Any(k => k == at) ? null : f.Evaluate(at);
                        Assert.True(expected is null ? end is null : end is { } e && At(e, centre) == expected, $"{place}, end {at}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Far_are_the_centres_whose_window_misses_the_minimizers()
    {
        var (far, near) = (0, 0);
        foreach (var f in LineWindows.Functions(22, 60))
        {
            foreach (var h in LineWindows.HalfWidths)
            {
                var sweep = new FarSweep(f, h);
                var parts = new List<FarStratum>();
                foreach (var part in sweep.Strata(CancellationToken.None))
                {
                    parts.Add(part);
                    var inside = f.Values.Skip(part.Stratum.First).Take(part.Stratum.End - part.Stratum.First).ToList();
                    Assert.Equal(inside.Count == 0, sweep.Window.IsEmpty);
                    Assert.True(inside.Count == 0 || sweep.Window.Minimum == inside.Min());
                }

                foreach (var x in LineWindows.WithPointsBetween(LineWindows.Centres(f, h).Concat(FarEnds(parts))))
                {
                    var place = $"{LineSamples.Describe(f.Source)}, x = {x}, h = {h}";
                    var isFar = f.Evaluate(x) is not null && LineWindows.Minimum(f, x, h) != (Surd)f.Infimum;
                    var around = parts.Where(p => p.Far.Contains(x)).ToList();
                    Assert.True(around.Count == (isFar ? 1 : 0), place);
                    (far, near) = isFar ? (far + 1, near) : (far, near + 1);
                    if (isFar)
                    {
                        Assert.True(around[0].Gap == f.Minimizers.Count(m => m.Upper is { } end && end < x), place);
                        Assert.True(around[0].Stratum.X.Contains(x), place);
                    }
                }
            }
        }

        Assert.True(far > 1000 && near > 1000, $"{far} far, {near} not");
    }

    private static IEnumerable<Surd> FarEnds(IEnumerable<FarStratum> parts) => parts.SelectMany(p => new[] { p.Far.Lower, p.Far.Upper }).OfType<Surd>();

    private static Surd At(Shifted affine, Surd x) => affine.Constant + ((Surd)affine.Slope * x);
}
