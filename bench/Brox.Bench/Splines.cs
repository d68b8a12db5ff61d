using System.Diagnostics;
using System.Globalization;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Classes;

/// <summary>Best constants and radii of quadratic splines: the time of each, and its ratio to the time at the size before.</summary>
internal static class Splines
{
    private static readonly int[] _sizes = [10, 100, 1_000];

    /// <summary>Measures.</summary>
    /// <param name="limit">The time after which a question is given up.</param>
    public static void Run(TimeSpan limit)
    {
        foreach (var (kind, make) in new (string, Func<int, PiecewisePolynomial>)[] { ("convex", Convex), ("valley", Valley), ("kinked", Kinked) })
        {
            var previous = new Dictionary<string, double>();
            Ask(make(_sizes[0]), limit);
            foreach (var n in _sizes)
            {
                foreach (var (question, seconds, answer) in Ask(make(n), limit))
                {
                    var ratio = previous.TryGetValue(question, out var before) ? string.Create(CultureInfo.InvariantCulture, $"{seconds / before,6:0.0} times the size before") : "     -";
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-6} {n,5} pieces  {question,-45} {seconds,8:0.000} s  {ratio}  {answer}"));
                    previous[question] = seconds;
                }
            }
        }
    }

    private static IEnumerable<(string Question, double Seconds, string Answer)> Ask(PiecewisePolynomial f, TimeSpan limit)
    {
        foreach (var c in ClassCatalog.Known.Where(c => c.Parameter is ParameterKind.PositiveConstant or ParameterKind.UnitConstant && c is not DefinedClass))
        {
            yield return Timed($"best constant of {c.Name}", token => c.BestConstant(f, token)?.GetType().Name ?? "none");
        }

        foreach (var c in Spectrum.Classes)
        {
            yield return Timed($"radii of {c.Name}", token => Spectrum.Of(c, f, token).Radii is { } radii ? $"{radii.Intervals.Length} intervals" : "undecided");
        }

        (string Question, double Seconds, string Answer) Timed(string question, Func<CancellationToken, string> answer)
        {
            using var stop = new CancellationTokenSource(limit);
            var clock = Stopwatch.StartNew();
            string said;
            try
            {
                said = answer(stop.Token);
            }
            catch (OperationCanceledException)
            {
                said = "given up";
            }

            return (question, clock.Elapsed.TotalSeconds, said);
        }
    }

    /// <summary>On the whole line, continuously differentiable, with second derivatives 1 to 5 and the minimizer at 0.</summary>
    private static PiecewisePolynomial Convex(int n)
    {
        var random = new Random(20261130);
        return Assembled(n, _ => (Rational)random.Next(1, 6), _ => Rational.Zero, tails: true);
    }

    /// <summary>On the whole line, continuously differentiable, rising away from 0, with pieces bent up and down.</summary>
    private static PiecewisePolynomial Valley(int n)
    {
        var random = new Random(20261130);
        return Assembled(n, slope => slope > Rational.One ? -Rational.Create(random.Next(0, 4), 4) : (Rational)random.Next(1, 3), _ => Rational.Zero, tails: true);
    }

    /// <summary>Rising and falling, with kinks, on a bounded interval.</summary>
    private static PiecewisePolynomial Kinked(int n)
    {
        var random = new Random(20261130);
        return Assembled(n, _ => Rational.Create(random.Next(-4, 5), 4), _ => Rational.Create(random.Next(1, 9), 4), tails: false);
    }

    /// <summary>Pieces of length 1 on both sides of 0, each given by its second derivative, from the slope, and the slope where it begins, 0 for that of the piece before; outwards from 0, where value and slope are 0. The last goes on for ever where there are tails.</summary>
    private static PiecewisePolynomial Assembled(int n, Func<Rational, Rational> bend, Func<int, Rational> jump, bool tails)
    {
        var pieces = new List<Piece>();
        foreach (var side in new[] { 1, -1 })
        {
            var (value, slope) = (Rational.Zero, Rational.Zero);
            for (var i = 0; i < n / 2; i++)
            {
                // In s, the distance from 0: value + slope*(s - i) + a/2*(s - i)^2 with x = side*s.
                slope = jump(i) is { IsZero: false } start ? start : slope;
                var isLast = tails && i + 1 == n / 2;
                var half = (isLast ? Rational.One : bend(slope)) * Rational.Half;
                var (at, sign) = (new Rational(i), new Rational(side));
                Polynomial polynomial = new([value - (slope * at) + (half * at * at), sign * (slope - (new Rational(2) * half * at)), half]);
                pieces.Add(side > 0 ? new Piece(at, isLast ? null : at + Rational.One, polynomial) : new Piece(isLast ? null : -at - Rational.One, -at, polynomial));
                (value, slope) = (value + slope + half, slope + (new Rational(2) * half));
            }
        }

        return PiecewisePolynomial.Create(pieces);
    }
}
