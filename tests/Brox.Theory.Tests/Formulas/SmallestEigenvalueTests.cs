using Brox.Numbers;
using Brox.Theory.Classes.Formulas;
using MathNet.Numerics.LinearAlgebra;

namespace Brox.Theory.Tests.Formulas;

/// <summary>The bound of the least eigenvalue from minors, against the eigenvalues of matrices drawn from the intervals.</summary>
public class SmallestEigenvalueTests
{
    [Fact]
    public void No_matrix_in_the_intervals_is_below_a_bound_that_was_proved()
    {
        var random = new Random(7);
        var proved = 0;
        for (var i = 0; i < 400; i++)
        {
            var (m, d) = (random.Next(2, 5), random.Next(2, 6));
            var width = new[] { 0, 0.05, 0.3 }[random.Next(3)];
            var middle = Matrix<double>.Build.Dense(m, d, (r, c) => r == c ? 1 + random.NextDouble() : random.Next(3) == 0 ? 0 : random.NextDouble() - 0.5);
            var factors = Enumerable.Range(0, m).Select(_ => 0.5 + random.NextDouble()).ToArray();
            var bound = random.NextDouble() * 0.4;
            var rows = middle.EnumerateRows().Select(r => r.Select(e => e == 0 ? FloatInterval.Zero : new FloatInterval(e - width, e + width)).ToArray()).ToList();
            if (!SmallestEigenvalue.IsAtLeast(rows, [.. factors.Select(c => new FloatInterval(c))], new FloatInterval(bound)))
            {
                continue;
            }

            proved++;
            Assert.True(m <= d);
            for (var k = 0; k < 20; k++)
            {
                var j = Matrix<double>.Build.Dense(m, d, (r, c) => Math.Sqrt(factors[r]) * (middle[r, c] == 0 ? 0 : middle[r, c] + (width * new[] { -1, 1, (2 * random.NextDouble()) - 1 }[random.Next(3)])));
                Assert.True((j * j.Transpose()).Evd(Symmetricity.Symmetric).EigenValues.Min(v => v.Real) >= bound - 1e-9);
            }
        }

        Assert.True(proved > 60, $"{proved} of 400 were proved");
    }

    [Fact]
    public void A_triangular_matrix_keeps_its_rank_whatever_is_below_the_diagonal()
    {
        var wave = new FloatInterval(-4, 4);
        FloatInterval[][] rows = [[new FloatInterval(1), FloatInterval.Zero], [wave, new FloatInterval(2)]];
        FloatInterval[] factors = [new FloatInterval(1), new FloatInterval(1)];

        // det = 4 and the trace is at most 21, so 4/21 is proved and no more.
        Assert.True(SmallestEigenvalue.IsAtLeast(rows, factors, new FloatInterval(0.19)));
        Assert.False(SmallestEigenvalue.IsAtLeast(rows, factors, new FloatInterval(0.2)));
        Assert.False(SmallestEigenvalue.IsAtLeast([[new FloatInterval(1), new FloatInterval(2)], [new FloatInterval(2), new FloatInterval(4)]], factors, new FloatInterval(1e-3)));
        Assert.False(SmallestEigenvalue.IsAtLeast([[FloatInterval.Whole, FloatInterval.Zero], [FloatInterval.Zero, new FloatInterval(1)]], factors, new FloatInterval(1e-3)));
    }
}
