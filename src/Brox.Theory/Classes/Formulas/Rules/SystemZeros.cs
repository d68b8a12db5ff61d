using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>
/// Minimizers as the common zeros of equations <c>g_1 = ... = g_m = 0</c>: f is composed of terms each of which is least exactly where its own equations hold (<see cref="LeastEquations"/>), so that every common
/// zero is a minimizer. With m = d zeros are proved by <see cref="Krawczyk"/>, each in a small box of its own; with m &lt; d, after d - m variables are given values, different ones for different zeros.
/// </summary>
internal static class SystemZeros
{
    private const int MostStarts = 48;
    private const int Enough = 8;

    /// <summary>Disjoint boxes, in each of which a minimizer lies; empty where the formula has another form, or none was found.</summary>
    public static IReadOnlyList<FloatInterval[]> Find(FormulaAnalysis a, CancellationToken cancellation)
    {
        var d = a.F.Dimension;
        if (LeastEquations.Of(a.Formula, a.Rules) is not { } equations || equations.Count == 0 || equations.Count > d)
        {
            return [];
        }

        var found = new List<FloatInterval[]>();
        var random = new Random(47);
        var starts = a.LocalMinima(cancellation).Take(MostStarts / 2).Concat(Enumerable.Range(0, MostStarts / 2).Select(_ => a.Region.Sample(random)));
        foreach (var start in starts)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var fixedVariables in Choices(d, d - equations.Count))
            {
                if (found.Count < Enough && Zero(a, equations, start, fixedVariables) is { } box && !found.Exists(b => FloatBoxes.Meet(b, box)))
                {
                    found.Add(box);
                }
            }
        }

        return found;
    }

    /// <summary>A box with a common zero near a start, the variables named held at rational values.</summary>
    private static FloatInterval[]? Zero(FormulaAnalysis a, List<Expression> equations, double[] start, int[] held)
    {
        var d = a.F.Dimension;
        var values = held.ToDictionary(i => i, i => Rational.FromDouble(SimplePoint(start[i], a.Region.Sampled[i])));
        int[] free = [.. Enumerable.Range(0, d).Except(held)];
        var programs = equations.ConvertAll(e => new FormulaProgram(
            e.Substitute(i => values.TryGetValue(i, out var v) ? Expression.Constant(v) : Expression.Variable(Array.IndexOf(free, i))), free.Length));
        if (Newton(programs, [.. free.Select(i => start[i])]) is not { } x)
        {
            return null;
        }

        for (var radius = 1e-9; radius < 1e-3; radius *= 10)
        {
            FloatInterval[] box = [.. x.Select(c => new FloatInterval(c - radius, c + radius))];
            FloatInterval[] whole = [.. Enumerable.Range(0, d).Select(i => values.TryGetValue(i, out var v) ? FloatInterval.FromRational(v) : box[Array.IndexOf(free, i)])];
            if (a.Region.IsInside(whole) is true
                && Krawczyk.Image(box, x, programs.ConvertAll(p => p.Value<FloatInterval>(FloatBoxes.Of(x))), programs.ConvertAll(p => p.Jet<FloatInterval>(box, second: false).Slopes)) is { } image
                && Krawczyk.IsInside(image, box))
            {
                return whole;
            }
        }

        return null;
    }

    /// <summary>A double with few digits near another, within a side.</summary>
    private static double SimplePoint(double x, FloatInterval side) => Math.Clamp(Math.Round(x * 16) / 16, side.Lower, side.Upper);

    private static IEnumerable<int[]> Choices(int d, int count) =>
        count == 0 ? [[]]
        : Enumerable.Range(0, d).SelectMany(first => Choices(d, count - 1).Where(rest => rest.All(i => i > first)).Select(rest => (int[])[first, .. rest]));

    private static double[]? Newton(List<FormulaProgram> programs, double[] x)
    {
        for (var step = 0; step < 30; step++)
        {
            var point = Array.ConvertAll(x, c => new Approximate(c));
            var jets = programs.ConvertAll(p => p.Jet<Approximate>(point, second: false));
            if (Krawczyk.Solve(jets.ConvertAll(j => Array.ConvertAll(j.Slopes, g => g.Value)), [.. jets.Select(j => -j.Value.Value)]) is not { } move)
            {
                return null;
            }

            x = [.. x.Zip(move, (c, m) => c + m)];
            if (move.Max(Math.Abs) < 1e-14 * Math.Max(1, x.Max(Math.Abs)))
            {
                break;
            }
        }

        return x.All(double.IsFinite) ? x : null;
    }
}
