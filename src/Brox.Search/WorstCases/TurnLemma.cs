using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Search.WorstCases;

/// <summary>
/// A lower bound of the weighted sum of the four squared steps around a turn: z, a before it, a plateau p and q after it, for <c>t = 1</c>, in any inner product space.
/// What is known of them: <c>|z+a|, |p+q|, |a+p+q|, |z+a+p| &gt;= 1</c> and, by the rule <c>farthest</c>, <c>|a+p| &lt;= |a|</c>, that is <c>2&lt;a,p&gt; + |p|^2 &lt;= 0</c>.
/// <para>
/// If <c>sum w_i |s_i|^2 - m1 |z+a|^2 - m2 |p+q|^2 - m3 |a+p+q|^2 - m4 |z+a+p|^2 + n (2&lt;a,p&gt; + |p|^2)</c> is positive semidefinite and no multiplier is negative, then
/// <c>sum w_i |s_i|^2 &gt;= m1 + m2 + m3 + m4</c>.
/// </para>
/// </summary>
/// <param name="Before">The kind of the block that ends with z, a.</param>
/// <param name="After">The kind of the block that begins with p, q.</param>
/// <param name="Weights">The weights of z, a, p, q.</param>
/// <param name="Multipliers">m1, m2, m3, m4 and n.</param>
internal sealed record TurnLemma(BlockKind Before, BlockKind After, ImmutableArray<Surd> Weights, ImmutableArray<Surd> Multipliers)
{
    private static readonly int[][] Windows = [[1, 1, 0, 0], [0, 0, 1, 1], [0, 1, 1, 1], [1, 1, 1, 0]];

    /// <summary>The bound <c>m1 + m2 + m3 + m4</c>.</summary>
    public Surd Bound => Multipliers.Take(Windows.Length).Aggregate((a, b) => a + b);

    /// <summary>The sum of the weights: how many steps are paid for.</summary>
    public Surd Mass => Weights.Aggregate((a, b) => a + b);

    /// <summary>Whether no multiplier is negative and the quadratic form is positive semidefinite: no principal minor is negative. Exact.</summary>
    public bool IsProved => Multipliers.All(m => m.Sign >= 0) && Enumerable.Range(1, 15).All(subset => Minor(subset).Sign >= 0);

    /// <summary>The symmetric matrix of the form.</summary>
    private Surd[][] Form()
    {
        var form = new Surd[4][];
        for (var i = 0; i < 4; i++)
        {
            form[i] = new Surd[4];
            for (var j = 0; j < 4; j++)
            {
                form[i][j] = i == j ? Weights[i] : 0;
                for (var k = 0; k < Windows.Length; k++)
                {
                    form[i][j] -= Multipliers[k] * (Surd)(Windows[k][i] * Windows[k][j]);
                }
            }
        }

        form[1][2] += Multipliers[4];
        form[2][1] += Multipliers[4];
        form[2][2] += Multipliers[4];
        return form;
    }

    private Surd Minor(int subset)
    {
        var form = Form();
        int[] rows = [.. Enumerable.Range(0, 4).Where(i => (subset >> i & 1) != 0)];
        return Determinant([.. rows.Select(i => rows.Select(j => form[i][j]).ToArray())]);
    }

    private static Surd Determinant(Surd[][] matrix)
    {
        if (matrix.Length == 0)
        {
            return 1;
        }

        Surd sum = 0;
        for (var k = 0; k < matrix.Length; k++)
        {
            var rest = Determinant([.. matrix.Skip(1).Select(row => row.Where((_, j) => j != k).ToArray())]);
            sum += (k % 2 == 0 ? 1 : -1) * matrix[0][k] * rest;
        }

        return sum;
    }
}
