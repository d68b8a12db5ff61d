using System.Text.RegularExpressions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests;

/// <summary>
/// The reason of a verdict is a claim about the function, and is tested as one: for each reason a look at the function itself. A reason for which no look is written here fails the test.
/// </summary>
public sealed class ReasonTests
{
    /// <summary>Reasons that say no more than that the definition was gone through, or name the point at which it fails: the twin tests and the rechecks of witnesses speak for them.</summary>
    private const string OfTheDefinition =
        "^(checked at every point|checked on every piece( and at every knot)?|some [a-z]+ serves|no point outside X is the only minimizer over its ball|brox_t\\(x\\) = \\{x\\} at a point that is not a minimizer"
        + "|no minimizer serves as the x\\* of .*|the function is not even convex|the inequality fails for the one minimizer|the inequality fails for every x\\*|the inequality fails at a point|a point lies too low"
        + "|the function lies above the chords from every x\\*|every function on finitely many points is closed|the domain is finite(, so some mu serves)?|f - \\(mu/2\\)\\|\\.\\|\\^2 lies above a chord"
        + "|the domain is not star-shaped at any minimizer|the function falls on the way from every x\\* to some x|the second derivative is or tends to 0 somewhere, so no mu serves; .*|a subgradient does not point away from a lower point"
        + "|away from X the function comes arbitrarily close to f\\*.*|the second derivative is 0 at an end of X, so no .*|no .* serves.*|.*so no [a-z]+ serves.*|a point lies above a chord|every vector is a subgradient at an isolated point)$";

    private static readonly (string Pattern, Func<View, Verdict, Match, bool> Look)[] _looks =
    [
        ("^the derivative does not fall, and the function is continuous inside its domain$", (f, _, _) => f.SlopesDoNotFall && f.IsContinuousInside),
        ("^the function nowhere falls after it has risen$", (f, _, _) => !f.FallsAfterRising),
        ("^the function is nowhere level, and nowhere falls after it has risen$", (f, _, _) => !f.FallsAfterRising && !f.IsLevelSomewhere),
        ("^a point lies higher than one on either side$", (f, verdict, _) => Between(f, verdict, (z, side) => z > side)),
        ("^a point lies at least as high as one on either side$", (f, verdict, _) => Between(f, verdict, (z, side) => z >= side)),
        ("^(?:no point is far; )?x\\* = (?<x>[-0-9/]+) serves$", (f, _, m) => f.IsMinimizer(Parse(m))),
        ("^(?:no point is far; )?x\\* = .*[a-z(].* serves$", (f, _, _) => f.HasMinimizer),
        ("^(?<x>[-0-9/]+) is in X$", (f, _, m) => f.IsMinimizer(Parse(m))),
        ("^.* is in X$", (f, _, _) => f.HasMinimizer),
        ("^X = \\{?[-0-9/]+\\}?$", (f, _, _) => f.MinimizerComponents == 1),
        ("^X = .*$", (f, _, _) => f.MinimizerComponents == 1),
        ("^X has several components$|^X is finite with several points$", (f, _, _) => f.MinimizerComponents > 1),
        ("^there are several minimizers$", (f, verdict, _) => Place(verdict, "x").CompareTo(Place(verdict, "y")) != 0 && f.IsMinimizer(Place(verdict, "x")) && f.IsMinimizer(Place(verdict, "y"))),
        ("^X is empty: the infimum is not attained$", (f, _, _) => !f.HasMinimizer),
        ("^the domain is one point$", (f, _, _) => f.Domain.Count == 1),
        ("^the domain is an interval$", (f, _, _) => f.DomainIsOneRun),
        ("^the domain is not convex$", (f, _, _) => !f.DomainIsOneRun),
        ("^dom f = R$", (f, _, _) => f.IsRealValued),
        ("^the domain lies between (?<x>\\S+) and (?<y>\\S+)$", (f, _, m) => f.Domain.All(x => Parse(m) <= x && x <= Number(m, "y"))),
        ("^the domain is not bounded$", (f, _, _) => f.IsUnbounded),
        ("^the function is constant( on its domain)?$", (f, _, _) => f.Domain.Select(f.Value).Distinct().Count() == 1),
        ("^every stationary point is a minimizer$", (f, _, _) => f.Domain.All(x => f.Slope(x) is not { IsZero: true } || f.IsMinimizer(x))),
        ("^a stationary point is no minimizer", (f, verdict, _) => At(verdict) is not { } x || (f.Slope(x) is { IsZero: true } && !f.IsMinimizer(x))),
        ("^the function rises towards a lower point$", (f, verdict, _) => (f.Slope(At(verdict, "x"))! * (At(verdict, "y") - At(verdict, "x"))).Value.Sign > 0 && f.Value(At(verdict, "y")) < f.Value(At(verdict, "x"))),
        ("^every subgradient points away from all lower points$", (f, _, _) => f.SlopesPointAwayFromLowerPoints),
        ("^the one-sided limits agree with the value at every knot$", (f, _, _) => f.LimitsAgree),
        ("^the one-sided derivatives agree at every knot$", (f, _, _) => f.LimitsAgree && f.DerivativesAgree),
        ("^no value lies above a one-sided limit$", (f, _, _) => !f.ValueAboveLimit),
        ("^the function is not closed$", (f, _, _) => f.ValueAboveLimit),
        ("^the function is not continuous$", (f, _, _) => !f.LimitsAgree),
        ("^the function is not differentiable$", (f, _, _) => !f.DerivativesAgree),
        ("^the function is not finite everywhere$", (f, _, _) => !f.IsRealValued),
        ("^the function is affine on an interval$", (f, _, _) => f.HasPieceOfDegreeAtMost(1)),
        ("^the function has a plateau above f\\*$", (f, verdict, _) => f.HasPieceOfDegreeAtMost(0) && !f.IsMinimizer(At(verdict, "x"))),
        ("^the function tends to f\\* at (?<x>[-0-9/]+), which is not near X, ", (f, _, m) => !f.IsMinimizer(Parse(m))),
        ("^towards infinity the function grows at most linearly", (f, _, _) => f.IsUnbounded && f.HasPieceOfDegreeAtMost(1)),
    ];

    [Fact]
    public void Convex_with_a_value_above_the_limit_at_an_end_is_not_called_continuous()
    {
        Assert.True(PiecewisePolynomial.TryCreate([new Piece(0, null, Polynomial.X)], [(Rational.Zero, Rational.One)], false, null, null, null, out var f, out _));
        var holds = Assert.IsType<Holds>(ClassCatalog.Named("convex").Decide(f!, ClassArgument.None));
        Assert.Equal("the derivative does not fall, and the function is continuous inside its domain", holds.Reason);
    }

    [Fact]
    public void Reasons_on_closed_piecewise_linear_functions_are_true()
    {
        var random = new Random(12);
        var functions = Enumerable.Range(0, 200).Select(_ => LineSamples.Linear(random, 1 + random.Next(3))).OfType<PiecewisePolynomial>();
        Assert.InRange(functions.Sum(Check), 2_000, int.MaxValue);
    }

    [Fact]
    public void Reasons_on_piecewise_linear_functions_that_need_not_be_closed_are_true()
    {
        var random = new Random(13);
        var functions = Enumerable.Range(0, 150).Select(_ => LineSamples.Linear(random, 1 + random.Next(3))).OfType<PiecewisePolynomial>().Select(f => Raised(f, random)).OfType<PiecewisePolynomial>();
        Assert.InRange(functions.Sum(Check), 1_000, int.MaxValue);
    }

    [Fact]
    public void Reasons_on_piecewise_polynomials_are_true()
    {
        var random = new Random(14);
        Assert.InRange(Enumerable.Range(0, 40).Select(_ => RandomPiecewise.Next(random)).Sum(Check), 200, int.MaxValue);
    }

    [Fact]
    public void Reasons_on_functions_on_finitely_many_points_are_true()
    {
        var random = new Random(15);
        var checkedReasons = 0;
        for (var i = 0; i < 150; i++)
        {
            var places = Enumerable.Range(0, 6).OrderBy(_ => random.Next()).Take(1 + random.Next(4)).ToList();
            var f = FiniteFunction.Create(places.Select(x => new Point(new Rational(x))), places.Select(_ => new Rational(random.Next(3))));
            var line = PiecewisePolynomial.Create([], [.. places.Select(x => (new Rational(x), (Rational?)f.Values[f.IndexOf(new Point(new Rational(x)))]))]);
            checkedReasons += ClassCatalog.All.Count(c => Look(new View(line), c.Name, c.Decide(f, Argument(c))));
        }

        Assert.InRange(checkedReasons, 1_000, int.MaxValue);
    }

    private static int Check(PiecewisePolynomial f)
    {
        var view = new View(f);
        return ClassCatalog.All.Where(c => c.Parameter != ParameterKind.Radius || f.Degree <= 1).Count(c => Look(view, c.Name, c.Decide(f, Argument(c))));
    }

    private static ClassArgument Argument(FunctionClass c) => c.Parameter == ParameterKind.Radius ? ClassArgument.Of(Radius.FromLength(1)) : ClassArgument.None;

    private static bool Look(View f, string name, Verdict verdict)
    {
        if (verdict is Undecided)
        {
            return false;
        }

        // Broximal alignment says of which part it speaks.
        var reason = Regex.Replace(verdict.Reason, "^not in (alignment|progress): ", string.Empty);
        foreach (var (pattern, look) in _looks)
        {
            if (Regex.Match(reason, pattern) is { Success: true } match)
            {
                Assert.True(look(f, verdict, match), $"{name}: \"{verdict.Reason}\" is not true of {LineSamples.Describe(f.Function)}");
                return true;
            }
        }

        Assert.True(Regex.IsMatch(reason, OfTheDefinition), $"{name}: no look is written for the reason \"{verdict.Reason}\"");
        return false;
    }

    private static PiecewisePolynomial? Raised(PiecewisePolynomial f, Random random)
    {
        var pieces = Enumerable.Range(0, f.Cells.Length).Where(i => f.Cells[i] is not null).Select(i => new Piece(f.CellFrom(i), f.CellTo(i), f.Cells[i]!)).ToList();
        var at = f.Knots.Select((x, k) => (x, random.Next(2) == 0 ? f.KnotValues[k] : random.Next(4) == 0 ? null : f.KnotValues[k] + new Rational(random.Next(3)))).ToList();
        return PiecewisePolynomial.TryCreate(pieces, at, false, null, null, null, out var raised, out _) ? raised : null;
    }

    private static Rational Parse(Match match) => Number(match, "x");

    private static Rational Number(Match match, string group) => Rational.TryParse(match.Groups[group].Value, out var value, out _) ? value : throw new ArgumentException(match.Value, nameof(match));

    private static Rational At(Verdict verdict, string letter) => Place(verdict, letter).RationalValue;

    private static AlgebraicNumber Place(Verdict verdict, string letter) => ((Fails)verdict).Witness.Entries.First(e => e.Letter == letter).Coordinates[0];

    /// <summary>The stationary point of a witness, where it is rational and stands under x.</summary>
    private static Rational? At(Verdict verdict) => ((Fails)verdict).Witness.Entries.FirstOrDefault(e => e.Letter == "x")?.Coordinates[0].RationalOrNull;

    private static bool Between(View f, Verdict verdict, Func<Rational, Rational, bool> isAbove)
    {
        var (x, z, y) = (At(verdict, "x"), At(verdict, "z"), At(verdict, "y"));
        return x < z && z < y && isAbove(f.Value(z), f.Value(x)) && isAbove(f.Value(z), f.Value(y));
    }

    /// <summary>A function looked at in its knots, its cells, and at points in every cell.</summary>
    private sealed class View
    {
        public View(PiecewisePolynomial f)
        {
            Function = f;
            var samples = new SortedSet<Rational>(f.Knots);
            for (var i = 0; i < f.Cells.Length; i++)
            {
                var (from, to) = (f.CellFrom(i), f.CellTo(i));
                var start = from ?? (to is { } end ? end - new Rational(4) : new Rational(-4));
                var stop = to ?? start + new Rational(8);
                samples.UnionWith(Enumerable.Range(1, 15).Select(k => start + ((stop - start) * Rational.Create(k, 16))));
            }

            Samples = [.. samples];
            Domain = [.. Samples.Where(x => f.Evaluate(x) is not null)];
        }

        public PiecewisePolynomial Function { get; }

        public List<Rational> Samples { get; }

        public List<Rational> Domain { get; }

        public bool IsRealValued => Domain.Count == Samples.Count;

        public bool IsUnbounded => Function.Cells[0] is not null || Function.Cells[^1] is not null;

        public bool DomainIsOneRun => Samples.Zip(Samples.Skip(1)).Count(p => Function.Evaluate(p.First) is null && Function.Evaluate(p.Second) is not null) + (Function.Evaluate(Samples[0]) is null ? 0 : 1) <= 1;

        public int MinimizerComponents => MonotoneProfile.Of(Function).Minimizers.Length;

        public bool HasMinimizer => MinimizerComponents > 0;

        public bool IsContinuousInside => Knots.All(k => Function.Cells[k] is null || Function.Cells[k + 1] is null || (Function.LeftLimit(k) == Function.KnotValues[k] && Function.RightLimit(k) == Function.KnotValues[k]));

        public bool LimitsAgree => Knots.All(k => Function.LeftLimit(k) == Function.KnotValues[k] && Function.RightLimit(k) == Function.KnotValues[k]);

        public bool DerivativesAgree => IsRealValued && Knots.All(k => Function.Cells[k]!.Derivative().Evaluate(Function.Knots[k]) == Function.Cells[k + 1]!.Derivative().Evaluate(Function.Knots[k]));

        public bool ValueAboveLimit => Knots.Any(k => new[] { Function.LeftLimit(k), Function.RightLimit(k) }.Any(l => l is { } limit && (Function.KnotValues[k] is not { } value || value > limit)));

        public bool SlopesDoNotFall => Inside.Select(x => Slope(x)!.Value).ToList() is var slopes && slopes.Zip(slopes.Skip(1)).All(p => p.First <= p.Second);

        public bool IsLevelSomewhere => HasPieceOfDegreeAtMost(0);

        public bool FallsAfterRising
        {
            get
            {
                var hasRisen = false;
                foreach (var (before, after) in Domain.Zip(Domain.Skip(1)).Select(p => (Value(p.First), Value(p.Second))))
                {
                    hasRisen |= after > before;
                    if (hasRisen && after < before)
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        public bool SlopesPointAwayFromLowerPoints => Inside.All(x => Domain.Where(y => Value(y) < Value(x)).All(y => (Slope(x)!.Value * (y - x)).Sign < 0));

        private IEnumerable<int> Knots => Enumerable.Range(0, Function.Knots.Length);

        private IEnumerable<Rational> Inside => Domain.Where(x => !Function.Knots.Contains(x));

        public Rational Value(Rational x) => Function.Evaluate(x)!.Value.RationalPart;

        /// <summary>The derivative; <see langword="null"/> at a knot where the sides differ.</summary>
        public Rational? Slope(Rational x)
        {
            var sides = Enumerable.Range(0, Function.Cells.Length).Where(i => !(Function.CellFrom(i) > x) && !(Function.CellTo(i) < x)).Select(i => Function.Cells[i]?.Derivative().Evaluate(x)).Distinct().ToList();
            return sides is [{ } only] ? only : null;
        }

        public bool IsMinimizer(Rational x) => Function.Evaluate(x) is { } value && value.RationalPart == MonotoneProfile.Of(Function).Infimum;

        public bool IsMinimizer(AlgebraicNumber x) => MonotoneProfile.Of(Function).Minimizers.Any(part => part.Contains(x));

        public bool HasPieceOfDegreeAtMost(int degree) => Function.Cells.Any(c => c is not null && c.Degree <= degree);
    }
}
