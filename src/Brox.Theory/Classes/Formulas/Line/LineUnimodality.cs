using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>Whether a function of one variable falls, then rises: the classes that only ask for the order of its values along the line.</summary>
/// <param name="line">The function, its monotone stretches and its minimizers.</param>
internal sealed class LineUnimodality(LineTheory line)
{
    private LineFunction Function => line.Function;

    public Verdict? Quasiconvex(bool strictly)
    {
        var s = line.Structure!;
        if (!s.IsUnimodal)
        {
            return Hump();
        }

        if (!strictly)
        {
            return line.Certified("f falls, then rises");
        }

        if (!s.HasFlat)
        {
            return line.Certified("f falls strictly, then rises strictly");
        }

        var flat = s.Directions.ToList().IndexOf(0);
        var (low, high) = Stretch(flat);
        var z = SimplestRational.Between(low, high);
        var h = Rational.One;
        while (z - h <= low || z + h >= high)
        {
            h *= Rational.Half;
        }

        return new Fails(
            $"f is constant on an interval, on {line.Box}",
            Witness.Of($"f(z) = f(x) = f(y) = {line.At(z)}, z = lambda*x + (1-lambda)*y").With("x", z - h).With("y", z + h).With("z", z).WithNumber("lambda", Rational.Half), Method.Certified);
    }

    public Verdict? StarQuasiconvex(bool strictly)
    {
        var s = line.Structure!;
        if (!s.IsUnimodal)
        {
            // On a line a star-quasiconvex function falls on one side of x* and rises on the other.
            return Hump() is { } hump ? hump with { Reason = $"not quasiconvex, so no x* serves: {hump.Reason}" } : null;
        }

        if (line.Minimizers is null)
        {
            return null;
        }

        if (strictly && FlatOutside(s))
        {
            var flat = Enumerable.Range(0, s.Directions.Count).First(i => s.Directions[i] == 0 && (s.Directions.Take(i).Any(d => d > 0) || s.Directions.Skip(i).Any(d => d < 0)));
            var (low, high) = Stretch(flat);
            return new Fails($"f is constant on an interval outside X, on {line.Box}", Witness.Of("f is constant near x, which is no minimizer").With("x", SimplestRational.Between(low, high)), Method.Certified);
        }

        return line.Certified(strictly ? "f falls strictly before its minimizers and rises strictly after them" : "f falls, then rises");
    }

    /// <summary>Three points of which the middle one is highest.</summary>
    public Fails? Hump()
    {
        var s = line.Structure!;
        for (var i = 0; i < s.Nodes.Count; i++)
        {
            if (s.Directions[i] < 0 || !s.Directions.Skip(i + 1).SkipWhile(d => d == 0).Take(1).Any(d => d < 0) || s.Directions[i] == 0)
            {
                continue;
            }

            var (left, right) = (Stretch(i).Low, Stretch(i + 1 + s.Directions.Skip(i + 1).TakeWhile(d => d == 0).Count()).High);
            foreach (var z in new[] { s.Nodes[i].Place.Low, s.Nodes[i].Place.High })
            {
                for (var k = 1; k < 30; k++)
                {
                    var x = Towards(z, left, -1, k);
                    var y = Towards(z, right, 1, k);
                    var most = Quantity.Max(line.At(x), line.At(y));
                    if (x < z && z < y && (line.At(z) - most).IsPositive)
                    {
                        return new Fails(
                            $"three points on a line rise and fall, on {line.Box}",
                            Witness.Of($"f(z) = {line.At(z)} > max(f(x), f(y)) = {most}, z = lambda*x + (1-lambda)*y").With("x", x).With("y", y).With("z", z).WithNumber("lambda", (y - z) / (y - x)),
                            Method.Certified);
                    }
                }
            }
        }

        return null;

        static Rational Towards(Rational z, Rational? end, int direction, int k)
        {
            var step = k % 2 == 1 ? Rational.Create(1, 1L << (k / 2)) : Rational.Create(1L << (k / 2), 1);
            return end is { } e ? z + ((e - z) * Rational.Create(1, 1L << (k / 3))) : z + (direction * step);
        }
    }

    public static bool FlatOutside(LineStructure s) =>
        Enumerable.Range(0, s.Directions.Count).Any(i => s.Directions[i] == 0
            && (s.Directions.Take(i).Any(d => d > 0) || s.Directions.Skip(i).Any(d => d < 0)));

    public (Rational? Low, Rational? High) Stretch(int index) =>
        (index == 0 ? Function.Lower : line.Structure!.Nodes[index - 1].Place.High, index == line.Structure!.Nodes.Count ? Function.Upper : line.Structure.Nodes[index].Place.Low);
}
