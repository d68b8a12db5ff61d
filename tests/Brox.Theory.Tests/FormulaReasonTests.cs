using System.Text.RegularExpressions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests;

/// <summary>
/// The reason of a verdict on a formula is a claim about the function, and is looked at as one: in floating point on a grid, where a false one would show. A reason that the table does not know is not looked at; enough are.
/// </summary>
public sealed class FormulaReasonTests
{
    private const double Tolerance = 1e-6;

    private static readonly (string Text, string? Box)[] _formulas =
    [
        ("x^2", null), ("abs(x)", null), ("x^3", null), ("x^4", null), ("exp(x)", null), ("sqrt(abs(x))", null), ("x^2/(1 + x^2)", null), ("(x^2 - 1)^2", null), ("x^2 + 3*sin(x)^2", null), ("max(abs(x) - 1, 0)", null),
        ("1 - cos(x)", null), ("x - log(x)", null), ("x + 1/x", null), ("sin(x)", "[-1, 1]"), ("x^3", "[-1, 1]"), ("exp(x)", "[-1, 1]"),
        ("x^2 + y^2", null), ("x^2 - y^2", null), ("abs(x) + abs(y)", null), ("sqrt(1 + x^2 + y^2)", null),
    ];

    private static readonly (string Pattern, Func<View, Verdict, Match, bool> Look)[] _looks =
    [
        ("^f is a sum of functions of one variable each", (f, _, _) => f.IsSeparable),
        ("^f is a function of the distance from a point", (f, _, _) => f.IsRadial),
        ("^continuous on its domain \\((?<lo>[^,]+), (?<hi>[^)]+)\\)", (f, _, m) => f.IsFiniteBetween(m.Groups["lo"].Value, m.Groups["hi"].Value)),
        ("^the domain is the interval \\((?<lo>[^,]+), (?<hi>[^)]+)\\)", (f, _, m) => f.IsFiniteBetween(m.Groups["lo"].Value, m.Groups["hi"].Value)),
        ("^(the formula has a finite value at every point of|dom f = R|the domain is the (whole )?box)", (f, _, _) => f.Grid.All(f.IsDefined)),
        ("^(not differentiable: )?the formula has no finite value at a point", (f, _, _) => f.Grid.Any(x => !f.IsDefined(x))),
        ("^the domain is not convex", (f, _, _) => f.DomainRuns > 1),
        ("^the domain is an interval", (f, _, _) => f.DomainRuns == 1),
        ("^f falls strictly, then rises strictly|^the function is nowhere level, and nowhere falls after it has risen|^f falls strictly before its minimizers", (f, _, _) => !f.FallsAfterRising),
        ("^f falls, then rises, and its derivative vanishes at minimizers only|^every stationary point is a minimizer", (f, _, _) => !f.FallsAfterRising && f.StationaryPointsAreLeast),
        ("^f falls, then rises|^the function nowhere falls after it has risen", (f, _, _) => !f.FallsAfterRising),
        ("^(the derivative does not fall|convex, with a minimizer|convex and closed|convex on )", (f, _, _) => f.ChordsLieAbove(0)),
        ("^every Hessian on .* is at least \\[(?<lo>[-0-9.E+]+),", (f, _, m) => f.ChordsLieAbove(double.Parse(m.Groups["lo"].Value, System.Globalization.CultureInfo.InvariantCulture))),
        ("^(continuously differentiable|the one-sided derivatives agree)", (f, _, _) => f.SlopesAgree),
        ("^the (function|formula) is not differentiable", (f, _, _) => !f.SlopesAgree),
        ("^X is one point: (?<x>[-0-9/.]+),|^X = \\{(?<x>[-0-9/]+)\\}|^x\\* = (?<x>[-0-9/]+) serves|^(?<x>[-0-9/]+) is in X", (f, _, m) => f.IsLeast(Number(m.Groups["x"].Value))),
        ("^X has several components", (f, _, _) => f.LeastRuns > 1),
        ("^there are several minimizers", (f, verdict, _) => Math.Abs(At(f, verdict, "x") - At(f, verdict, "y")) < Tolerance && At(f, verdict, "x") <= f.Least + Tolerance),
        ("^a point lies above a chord", (f, verdict, _) => Entry(verdict, "lambda") is [var l] && At(f, verdict, "z") > (l * At(f, verdict, "x")) + ((1 - l) * At(f, verdict, "y")) - Tolerance),
        ("^three points on a line rise and (do not )?fall|^a point lies (higher than|at least as high as) one on either side", (f, verdict, _) => At(f, verdict, "z") >= Math.Max(At(f, verdict, "x"), At(f, verdict, "y")) - Tolerance),
        ("^a stationary point is no minimizer", (f, verdict, _) => Entry(verdict, "x") is { Length: 1 } x && Math.Abs(f.Slope(x[0])) < 1e-3 && f.Value(x) > f.Least + Tolerance),
        ("^f'\\(x\\)\\(x-x\\*\\)/\\(f\\(x\\)-f\\*\\) is positive outside X", (f, _, _) => f.AwayFromLeast.All(x => f.Slope(x) * (x - f.Minimizer) > 0)),
        ("^f'\\(x\\)\\^2/\\(f\\(x\\)-f\\*\\) is positive outside X", (f, _, _) => f.AwayFromLeast.All(x => f.Slope(x) != 0)),
        ("^f'\\(x\\)/\\(x-x\\*\\) is positive outside X", (f, _, _) => f.AwayFromLeast.All(x => f.Slope(x) / (x - f.Minimizer) > 0)),
        ("^\\(f\\(x\\)-f\\*\\)/\\(x-x\\*\\)\\^2 is positive outside X", (f, _, _) => f.AwayFromLeast.All(x => f.Value([x]) > f.Least)),
    ];

    [Fact]
    public void Reasons_on_formulas_are_true()
    {
        var looked = 0;
        foreach (var (text, box) in _formulas)
        {
            string[] variables = text.Contains('y', StringComparison.Ordinal) ? ["x", "y"] : ["x"];
            var f = box is null ? FormulaFunction.Parse([.. variables], text) : FormulaFunction.Create([.. variables], FormulaFunction.Parse([.. variables], text).Expression, Functions.Geometry.Box.Create([new Functions.Geometry.BoxSide(-1, 1)]));
            var view = new View(f);
            looked += ClassCatalog.All.Where(c => c.Parameter != ParameterKind.Radius).Count(c => Look(view, c.Name, c.Decide(f, ClassArgument.None)));
        }

        Assert.InRange(looked, 150, int.MaxValue);
    }

    /// <summary>The looks themselves see what is false.</summary>
    [Theory]
    [InlineData("x^3 - x", "f falls, then rises, on R")]
    [InlineData("x^3", "the derivative does not fall, on R")]
    [InlineData("abs(x)", "continuously differentiable on R, piece by piece")]
    [InlineData("x^2", "X is one point: 1, on R")]
    [InlineData("log(x)", "the formula has a finite value at every point of R")]
    [InlineData("log(x)", "continuous on its domain (-1, inf), and +inf towards the ends that do not belong to it, on R")]
    [InlineData("x*y", "f is a sum of functions of one variable each, all of which are in the class, on R^2")]
    [InlineData("x^2 + 2*y^2", "f is a function of the distance from a point, r^2: it is least at r = 0, on R^2")]
    public void A_false_reason_is_seen(string text, string reason)
    {
        var view = new View(FormulaFunction.Parse(text.Contains('y', StringComparison.Ordinal) ? ["x", "y"] : ["x"], text));
        var (pattern, look) = _looks.First(l => Regex.IsMatch(reason, l.Pattern));
        Assert.False(look(view, new Holds(reason), Regex.Match(reason, pattern)));
    }

    private static bool Look(View f, string name, Verdict verdict)
    {
        if (verdict is Undecided)
        {
            return false;
        }

        foreach (var (pattern, look) in _looks)
        {
            if (Regex.Match(verdict.Reason, pattern) is { Success: true } match)
            {
                Assert.True(look(f, verdict, match), $"{name}: \"{verdict.Reason}\" is not true of {f.Function.Text()}");
                return true;
            }
        }

        return false;
    }

    private static double Number(string text) => text.Split('/') is [var p, var q] ? Number(p) / Number(q) : double.Parse(text.Replace("inf", "Infinity", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    private static double[]? Entry(Verdict verdict, string letter) => ((Fails)verdict).Witness.Entries.FirstOrDefault(e => e.Letter == letter)?.Coordinates.Select(c => c.ToDouble()).ToArray();

    private static double At(View f, Verdict verdict, string letter) => f.Value(Entry(verdict, letter)!);

    /// <summary>A formula looked at on a grid of its box, or of a box around the origin.</summary>
    private sealed class View
    {
        private const double Reach = 4;

        public View(FormulaFunction f)
        {
            Function = f;
            var axes = f.Box.Sides.Select(s => Axis(s.Lower?.ToDouble() ?? -Reach, s.Upper?.ToDouble() ?? Reach, f.Dimension == 1 ? 400 : 16)).ToList();
            Grid = f.Dimension == 1 ? axes[0].ConvertAll(x => new[] { x }) : [.. axes[0].SelectMany(x => axes[1].Select(y => new[] { x, y }))];
            var defined = Grid.Where(IsDefined).ToList();
            Least = defined.Min(Value);
            Minimizer = defined.MinBy(Value)![0];
        }

        public FormulaFunction Function { get; }

        public List<double[]> Grid { get; }

        public double Least { get; }

        public double Minimizer { get; }

        /// <summary>Points of the line that are seen not to be minimizers.</summary>
        public IEnumerable<double> AwayFromLeast => Defined.Where(x => Math.Abs(x - Minimizer) > 0.1);

        public int DomainRuns => Runs(Grid.Select(IsDefined));

        public int LeastRuns => Runs(Grid.Select(x => Value(x) <= Least + 1e-4));

        public bool FallsAfterRising
        {
            get
            {
                var values = Line.Select(Value).ToList();
                var hasRisen = false;
                for (var i = 1; i < values.Count; i++)
                {
                    hasRisen |= values[i] > values[i - 1] + Tolerance;
                    if (hasRisen && values[i] < values[i - 1] - Tolerance)
                    {
                        return true;
                    }

                }

                return false;
            }
        }

        public bool StationaryPointsAreLeast => Defined.All(x => Math.Abs(Slope(x)) > 1e-9 || Value([x]) <= Least + 1e-3);

        public bool SlopesAgree => Function.Dimension == 1 ? Defined.All(x => SidesAgree([x], 0)) : Grid.All(x => SidesAgree(x, 0) && SidesAgree(x, 1));

        public bool IsSeparable => Function.Dimension == 2 && Grid.All(p => Math.Abs(Value(p) - Value([p[0], 0.25]) - Value([0.25, p[1]]) + Value([0.25, 0.25])) < Tolerance * (1 + Math.Abs(Value(p))));

        public bool IsRadial => Grid.All(p => Math.Abs(Value(p) - Value([-p[1], p[0]])) < Tolerance * (1 + Math.Abs(Value(p))) && Math.Abs(Value(p) - Value([Math.Sqrt((p[0] * p[0]) + (p[1] * p[1])), 0])) < Tolerance * (1 + Math.Abs(Value(p))));

        private IEnumerable<double[]> Line => Function.Dimension == 1 ? Grid.Where(IsDefined) : Axis(-Reach, Reach, 200).Select(t => new[] { t, t / 3 });

        private IEnumerable<double> Defined => Grid.Where(IsDefined).Select(x => x[0]);

        public double Value(double[] x) => Function.Evaluate(x);

        public bool IsDefined(double[] x) => double.IsFinite(Value(x));

        public double Slope(double x) => (Value([x + 1e-6]) - Value([x - 1e-6])) / 2e-6;

        public bool IsLeast(double x) => Function.Dimension != 1 || Value([x]) <= Least + Tolerance;

        public bool IsFiniteBetween(string low, string high) => Grid.All(x => IsDefined(x) == (Number(low) < x[0] && x[0] < Number(high)) || x[0] == Number(low) || x[0] == Number(high));

        /// <summary>Whether <c>f - (mu/2)|.|^2</c> lies below its chords at their middles.</summary>
        public bool ChordsLieAbove(double mu)
        {
            var points = Grid.Where(IsDefined).Where((_, i) => i % 9 == 0).ToList();
            return points.TrueForAll(x => points.TrueForAll(y =>
            {
                var middle = x.Zip(y, (a, b) => (a + b) / 2).ToArray();
                var gap = x.Zip(y, (a, b) => (a - b) * (a - b)).Sum() * mu / 8;
                return Value(middle) <= ((Value(x) + Value(y)) / 2) - gap + Tolerance * (1 + Math.Abs(Value(x)) + Math.Abs(Value(y)));
            }));
        }

        private bool SidesAgree(double[] x, int axis)
        {
            double Ahead(double step)
            {
                var next = (double[])x.Clone();
                next[axis] += step;
                return Value(next);
            }

            var (left, right) = ((Value(x) - Ahead(-1e-7)) / 1e-7, (Ahead(1e-7) - Value(x)) / 1e-7);
            return !double.IsFinite(left) || !double.IsFinite(right) || Math.Abs(left - right) < 1e-2 * (1 + Math.Abs(left));
        }

        private static int Runs(IEnumerable<bool> values) => values.Prepend(false).Zip(values).Count(p => !p.First && p.Second);

        private static List<double> Axis(double from, double to, int steps) => [.. Enumerable.Range(0, steps + 1).Select(i => from + ((to - from) * i / steps))];
    }
}
