using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Json;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests;

/// <summary>Instances that tell the deciders from themselves with one sign changed, each found as a planted fault that no other test noticed.</summary>
public class PlantedFaultTests
{
    /// <summary>The infimum 1 to the right of the rise is not attained: f(1) = 1 is no hump, f(3/2) is one.</summary>
    [Fact]
    public void An_infimum_that_is_not_attained_makes_no_hump_at_its_own_level()
    {
        const string Text = """
            {"kind":"piecewise","closed":false,"pieces":[{"from":"0","to":"2","coefficients":["0","1"]},{"from":"2","to":"3","coefficients":["4","-1"]}],"at":[{"x":"3","value":"inf"}]}
            """;
        Assert.True(InstanceReader.TryRead(Text, out var f, out var error), error?.ToString());
        Assert.True(ClassExpression.TryParse("strictly-quasiconvex", out var strictly, out _));
        var fails = Assert.IsType<Fails>(strictly!.Decide(f!));
        var (x, z, y) = (At("x"), At("z"), At("y"));
        Assert.True(x < z && z < y);
        Assert.True(Value(z) >= Numbers.Rational.Max(Value(x), Value(y)));

        Numbers.Rational At(string letter) => fails.Witness.Entries.Single(e => e.Letter == letter).Coordinates[0].RationalValue;

        Numbers.Rational Value(Numbers.Rational at) => ((PiecewisePolynomial)f!).Evaluate(at)!.Value.RationalPart;
    }

    /// <summary>Every point is within distance 1 of a minimizer. Asked of all x, the steps from 1 and from 2 strike out both; asked of far x only, there is nothing to strike them out.</summary>
    [Fact]
    public void Alignment_at_all_points_looks_at_points_near_the_minimizers()
    {
        var f = FiniteFunction.OnLine((0, 0), (1, 1), (2, 1), (3, 0));
        Assert.Empty(Alignment.Search(f, Radius.FromLength(1), farOnly: false, CancellationToken.None).Serving);
        Assert.Equal(2, Alignment.Search(f, Radius.FromLength(1), farOnly: true, CancellationToken.None).Serving.Count);
    }
}
