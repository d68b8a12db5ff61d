using Brox.Definitions;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>
/// Classes without a radius on closed functions with pieces of degree at most 2. There all minimizers and stationary points are rational, and on each
/// region where the nearest minimizer is known a definition says that a polynomial of degree at most 2 is nowhere negative.
/// </summary>
internal sealed class QuadraticDefinitions
{
    private const int MostHalvings = 12;

    private readonly PiecewisePolynomial _f;
    private readonly List<(Rational? From, Rational? To, Polynomial P)> _cells;
    private readonly Rational _lowest;
    private readonly List<(Rational? From, Rational? To)> _minimizers;

    public QuadraticDefinitions(PiecewisePolynomial f)
    {
        _f = f;
        _cells = [.. Enumerable.Range(0, f.Cells.Length).Where(i => f.Cells[i] is not null).Select(i => (f.CellFrom(i), f.CellTo(i), f.Cells[i]!))];
        var candidates = f.Knots.Zip(f.KnotValues).Where(k => k.Second is not null).Select(k => (X: k.First, Value: k.Second!.Value)).ToList();
        candidates.AddRange(_cells.SelectMany(c => Vertices(c).Select(x => (x, c.P.Evaluate(x)))));
        candidates.AddRange(_cells.Where(c => c.P.Degree == 0).Select(c => (Inside(c.From, c.To), c.P.Coefficient(0))));
        _lowest = candidates.Min(c => c.Value);
        _minimizers = Merge([.. candidates.Where(c => c.Value == _lowest).Select(c => ((Rational?)c.X, (Rational?)c.X)),
            .. _cells.Where(c => c.P.Degree == 0 && c.P.Coefficient(0) == _lowest).Select(c => (c.From, c.To))]);
    }

    public MembershipAnswer Of(string className, Rational? constant) => className switch
    {
        ClassName.UniqueMinimizer => MembershipAnswer.Of(_minimizers is [var only] && only.From is { } a && a == only.To),
        ClassName.ConnectedMinimizers => MembershipAnswer.Of(_minimizers.Count == 1),
        ClassName.QuadraticGrowth => Nearest(constant, false, (p, x, m) => Rises(p) - (Rational.Half * m * (x * x))),
        ClassName.RestrictedSecant => Nearest(constant, true, (p, x, m) => (Poly.Of(p.Derivative()) * x) - (m * (x * x))),
        ClassName.Aiming => Nearest(constant, true, (p, x, theta) => (Poly.Of(p.Derivative()) * x) - (theta * Rises(p))),
        ClassName.PolyakLojasiewicz => Nearest(constant, true, (p, _, mu) =>
            (Poly.Of(p.Derivative()) * Poly.Of(p.Derivative())) - (new Rational(2) * mu * Rises(p))),
        ClassName.QuasarConvex => Quasar(constant),
        ClassName.Pseudoconvex => MembershipAnswer.Of(StationaryAreMinimizers()),
        ClassName.Convex => MembershipAnswer.Of(BendsUp(Rational.Zero)),
        ClassName.StronglyConvex => constant is { } mu
            ? MembershipAnswer.Of(BendsUp(mu))
            : MembershipAnswer.Of(_cells.Count == 0 || (BendsUp(Rational.Zero) && _cells.TrueForAll(c => c.P.Degree == 2))),
        ClassName.Quasiconvex or ClassName.StarQuasiconvex => MembershipAnswer.Of(Falls(strictly: false)),
        ClassName.StrictlyQuasiconvex => MembershipAnswer.Of(Falls(strictly: true)),
        ClassName.StrictlyStarQuasiconvex => MembershipAnswer.Of(Falls(strictly: false) && _cells.TrueForAll(c => c.P.Degree > 0 || c.P.Coefficient(0) == _lowest)),
        _ => MembershipAnswer.Unknown($"{className} is not rechecked for pieces of degree 2"),
    };

    /// <summary>The rise <c>f - f*</c> on a piece.</summary>
    private Poly Rises(Polynomial p) => Poly.Of(p) - Poly.Constant(_lowest);

    /// <summary>
    /// Whether a condition that is a polynomial of <c>x</c> on each region with one nearest minimizer is nowhere negative; it gets the piece, <c>x - p</c> and the constant.
    /// Without a constant, for some power of 1/2: the conditions are weaker for smaller constants.
    /// </summary>
    private MembershipAnswer Nearest(Rational? constant, bool derivative, Func<Polynomial, Poly, Rational, Poly> condition)
    {
        if (constant is { } given)
        {
            return MembershipAnswer.Of(Holds(given));
        }

        for (var (m, i) = (Rational.One, 0); i < MostHalvings; i++, m *= Rational.Create(1, 4))
        {
            if (Holds(m))
            {
                return MembershipAnswer.Yes($"with the constant {m}");
            }
        }

        return MembershipAnswer.Unknown("no constant was found; that there is none was not shown");

        bool Holds(Rational m)
        {
            // Where there is a derivative, the closures of the pieces cover the line; growth is asked of isolated and listed values too.
            var isolated = derivative ? [] : _f.Knots.Zip(_f.KnotValues).Where(k => k.Second is not null).Select(k => ((Rational?)k.First, (Rational?)k.First, new Polynomial([k.Second!.Value])));
            foreach (var (from, to, p) in _cells.Concat(isolated))
            {
                foreach (var (low, high, nearest) in Regions(from, to))
                {
                    // On X itself x - p is 0.
                    var distance = nearest is { } foot ? new Poly(-foot, Rational.One) : Poly.Constant(Rational.Zero);
                    if (!condition(p, distance, m).IsNonNegativeOn(low, high))
                    {
                        return false;
                    }
                }
            }

            return true;
        }
    }

    /// <summary>Quasar-convexity with the ends and the middles of X as <c>x*</c>; these are all where X is one point.</summary>
    private MembershipAnswer Quasar(Rational? constant)
    {
        var stars = _minimizers.SelectMany(m => new[] { m.From, m.To, m.From is { } a && m.To is { } b ? Rational.Midpoint(a, b) : null }).OfType<Rational>().Append(Inside(_minimizers[0].From, _minimizers[0].To)).ToList();
        foreach (var gamma in constant is { } given ? [given] : Enumerable.Range(0, MostHalvings).Select(i => Rational.Create(1, 1L << (2 * i))))
        {
            if (stars.Any(star => _cells.TrueForAll(c => ((Poly.Of(c.P.Derivative()) * new Poly(-star, Rational.One)) - (gamma * Rises(c.P))).IsNonNegativeOn(c.From, c.To))))
            {
                return MembershipAnswer.Yes($"with the constant {gamma}");
            }
        }

        return constant is not null && _minimizers is [var only] && only.From is not null && only.From == only.To
            ? MembershipAnswer.No("the only minimizer does not serve as x*")
            : MembershipAnswer.Unknown("no x* and constant were found; that there is none was not shown");
    }

    /// <summary>The parts of an interval with one nearest minimizer each; <see langword="null"/> for the part inside X.</summary>
    private IEnumerable<(Rational? Low, Rational? High, Rational? Nearest)> Regions(Rational? from, Rational? to)
    {
        for (var i = 0; i <= _minimizers.Count; i++)
        {
            var before = i > 0 ? _minimizers[i - 1].To : null;
            var after = i < _minimizers.Count ? _minimizers[i].From : null;
            if (i > 0 && i < _minimizers.Count)
            {
                var middle = Rational.Midpoint(before!.Value, after!.Value);
                foreach (var part in Part(before, middle, before).Concat(Part(middle, after, after)))
                {
                    yield return part;
                }
            }
            else if (before is not null || after is not null)
            {
                foreach (var part in Part(before, after, before ?? after))
                {
                    yield return part;
                }
            }

            if (i < _minimizers.Count)
            {
                foreach (var part in Part(_minimizers[i].From, _minimizers[i].To, null))
                {
                    yield return part;
                }
            }
        }

        IEnumerable<(Rational?, Rational?, Rational?)> Part(Rational? a, Rational? b, Rational? nearest)
        {
            var low = a is { } x && (from is not { } f || x > f) ? a : from;
            var high = b is { } y && (to is not { } t || y < t) ? b : to;
            return low is { } l && high is { } h && l > h ? [] : [(low, high, nearest)];
        }
    }

    /// <summary>In one variable a differentiable function is pseudoconvex exactly when every stationary point is a minimizer.</summary>
    private bool StationaryAreMinimizers() =>
        _cells.All(c => (c.P.Degree > 0 || c.P.Coefficient(0) == _lowest) && Vertices(c).All(x => c.P.Evaluate(x) == _lowest))
        && Enumerable.Range(0, _f.Knots.Length).All(k => !(_f.Cells[k] ?? _f.Cells[k + 1])!.Derivative().Evaluate(_f.Knots[k]).IsZero || _f.KnotValues[k] == _lowest);

    /// <summary>Whether f - (mu/2) x^2 is convex: one run of pieces, continuous inside, no piece bends less than mu, and no slope falls at a knot.</summary>
    private bool BendsUp(Rational mu) => IsInterval() && _cells.TrueForAll(c => new Rational(2) * c.P.Coefficient(2) >= mu) && Inner().All(k =>
        _f.Cells[k]!.Evaluate(_f.Knots[k]) == _f.KnotValues[k] && _f.Cells[k + 1]!.Evaluate(_f.Knots[k]) == _f.KnotValues[k]
        && _f.Cells[k]!.Derivative().Evaluate(_f.Knots[k]) <= _f.Cells[k + 1]!.Derivative().Evaluate(_f.Knots[k])) && EndsAreLimits();

    /// <summary>At an end of the domain a convex closed function has the limit as its value.</summary>
    private bool EndsAreLimits() => Enumerable.Range(0, _f.Knots.Length).Except(Inner()).All(k =>
        (_f.Cells[k]?.Evaluate(_f.Knots[k]) ?? _f.KnotValues[k]) == _f.KnotValues[k] && (_f.Cells[k + 1]?.Evaluate(_f.Knots[k]) ?? _f.KnotValues[k]) == _f.KnotValues[k]);

    private IEnumerable<int> Inner() => Enumerable.Range(0, _f.Knots.Length).Where(k => _f.Cells[k] is not null && _f.Cells[k + 1] is not null);

    private bool IsInterval()
    {
        var inside = Enumerable.Range(0, (2 * _f.Cells.Length) - 1).Select(i => i % 2 == 0 ? _f.Cells[i / 2] is not null : _f.KnotValues[i / 2] is not null).ToList();
        return inside.Zip(inside.Skip(1)).Count(pair => pair.Second && !pair.First) + (inside[0] ? 1 : 0) <= 1;
    }

    /// <summary>
    /// Whether the domain is an interval and the function first falls, then rises, along monotone stretches: the limits at their ends, in order, tell. Strictly: no
    /// stretch is constant, except that a minimizer may be one point.
    /// </summary>
    private bool Falls(bool strictly)
    {
        if (!IsInterval() || (strictly && _cells.Exists(c => c.P.Degree == 0)))
        {
            return false;
        }

        var heights = new List<Rational>();
        var (start, end) = (0, 0);
        for (var i = 0; i < _f.Cells.Length; i++)
        {
            if (_f.Cells[i] is { } p)
            {
                var (from, to) = (_f.CellFrom(i), _f.CellTo(i));
                Rational?[] stops = [from, .. Vertices((from, to, p)).Select(x => (Rational?)x), to];
                for (var s = 1; s < stops.Length; s++)
                {
                    // An infinite end rises or stays: any inner point towards it tells the direction.
                    var (a, b) = (stops[s - 1], stops[s]);
                    heights.Add(p.Evaluate(a ?? Inside(null, b)));
                    heights.Add(p.Evaluate(b ?? Inside(a, null)));
                    start += 2;
                }
            }

            if (i < _f.Knots.Length && _f.KnotValues[i] is { } value)
            {
                heights.Add(value);
                end++;
            }
        }

        var lowest = heights.IndexOf(heights.Min());
        var falling = heights.Take(lowest + 1).Zip(heights.Skip(1).Take(lowest)).All(h => h.First >= h.Second);
        var rising = heights.Skip(lowest).Zip(heights.Skip(lowest + 1)).All(h => h.First <= h.Second);
        return start + end > 0 && falling && rising;
    }

    private static IEnumerable<Rational> Vertices((Rational? From, Rational? To, Polynomial P) cell)
    {
        if (cell.P.Degree == 2)
        {
            var x = -cell.P.Coefficient(1) / (new Rational(2) * cell.P.Coefficient(2));
            if ((cell.From is not { } a || a < x) && (cell.To is not { } b || x < b))
            {
                yield return x;
            }
        }
    }

    private static Rational Inside(Rational? from, Rational? to) => (from, to) switch
    {
        ({ } a, { } b) => Rational.Midpoint(a, b),
        ({ } a, null) => a + Rational.One,
        (null, { } b) => b - Rational.One,
        _ => Rational.Zero,
    };

    private static List<(Rational? From, Rational? To)> Merge(List<(Rational? From, Rational? To)> sets)
    {
        var result = new List<(Rational? From, Rational? To)>();
        foreach (var set in sets.OrderBy(s => s.From is null ? 0 : 1).ThenBy(s => s.From ?? Rational.Zero))
        {
            if (result.Count > 0 && (result[^1].To is not { } reach || set.From is not { } from || from <= reach))
            {
                result[^1] = (result[^1].From, result[^1].To is { } a && set.To is { } b ? Rational.Max(a, b) : null);
            }
            else
            {
                result.Add(set);
            }
        }

        return result;
    }
}
