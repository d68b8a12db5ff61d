using System.Diagnostics;
using System.Globalization;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Classes;

if (args.Contains("--by-definition"))
{
    return ByDefinition.Run(seed: 20261130, withSolver: !args.Contains("--no-solver"));
}

if (args.Contains("--splines"))
{
    Splines.Run(TimeSpan.FromSeconds(60));
    return 0;
}

// Growth of the deciders with the number of breakpoints: time of each class at n, and its ratio to the time at the size before, all measured in this run.
// Near-linear growth shows as a ratio close to the ratio of the sizes, which is 10; quadratic growth would show as 100. With --million a size more.
int[] sizes = args.Contains("--million") ? [1_000, 10_000, 100_000, 1_000_000] : [1_000, 10_000, 100_000];
string[] classes = ["alignment(t=3)", "alignment(t^2=2)", "progress(t=3)", "quasiconvex", "uniformly-aligned(t=3)", "uniformly-aligned-in-ball(t=3)"];
var valley = args.Contains("--valley");
var previous = new Dictionary<string, double>();
Decide(Zigzag(sizes[0], valley), classes);
foreach (var n in sizes)
{
    var function = Zigzag(n, valley);
    foreach (var (name, seconds, verdict) in Decide(function, classes))
    {
        var ratio = previous.TryGetValue(name, out var before) ? string.Create(CultureInfo.InvariantCulture, $"{seconds / before:0.0} times the size before") : "-";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{n,7} breakpoints  {name,-32} {verdict,-6} {seconds,8:0.000} s  {ratio}"));
        previous[name] = seconds;
    }
}

return 0;

static List<(string Name, double Seconds, string Verdict)> Decide(PiecewisePolynomial function, string[] classes)
{
    var result = new List<(string, double, string)>();
    foreach (var name in classes)
    {
        if (!ClassExpression.TryParse(name, out var expression, out var error))
        {
            throw new ArgumentException(error, nameof(classes));
        }

        var clock = Stopwatch.StartNew();
        var verdict = expression!.Decide(function);
        result.Add((name, clock.Elapsed.TotalSeconds, verdict.GetType().Name));
    }

    return result;
}

// Random breakpoints with random values; with --valley they follow |x|, so that the alignment classes hold and every window is examined.
static PiecewisePolynomial Zigzag(int n, bool valley)
{
    var random = new Random(20260413);
    var x = Enumerable.Range(0, n + 1).Select(i => (Rational)(2L * (i - (n / 2))) + Rational.Create(random.Next(0, 100), 100)).ToArray();
    var y = x.Select((p, i) => valley ? Rational.Abs(p) + Rational.Create(i == n / 2 ? 0 : random.Next(1, 50), 100) : new Rational(random.Next(0, 1_000_000))).ToArray();
    var pieces = Enumerable.Range(0, n).Select(i =>
    {
        var slope = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
        return new Piece(x[i], x[i + 1], new Polynomial([y[i] - (slope * x[i]), slope]));
    });
    return PiecewisePolynomial.Create([.. pieces]);
}
