using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Formulas.Symbolic;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>
/// The classes on functions of one variable from the signs of derivatives, to the ends: monotone stretches, the behaviour beside the minimizer and towards the ends of the domain.
/// </summary>
internal sealed class LineTheory
{
    /// <summary>Classes of functions with a convex domain, or finite on the whole box.</summary>
    private static readonly HashSet<string> _convexOnly =
    [
        ClassName.RealValued, ClassName.ConvexDomain, ClassName.Differentiable, ClassName.Convex, ClassName.StronglyConvex,
        ClassName.Quasiconvex, ClassName.StrictlyQuasiconvex, ClassName.Pseudoconvex, ClassName.QuasarConvex, ClassName.Aiming,
        ClassName.PolyakLojasiewicz, ClassName.RestrictedSecant,
    ];

    private static readonly double[] _reaches = [16, 1e4, 1e8];

    private readonly LineFunction _f;
    private readonly string _box;
    private CancellationToken _cancellation;

    private LineTheory(LineFunction f, LineStructure? structure, CancellationToken cancellation)
    {
        (_f, Structure, _cancellation) = (f, structure, cancellation);
        _box = f.F.Box.ToString();
        Minimizers = structure?.Minimizers(cancellation);
        Refine(Minimizers?.Place);
        Refine(Minimizers?.Upper);
    }

    private static void Refine(Cut? place)
    {
        for (var i = 0; i < 60 && place is { Enclosure.Width: > 1e-12 } && place.Refine(); i++)
        {
        }
    }

    /// <summary>The monotone stretches; <see langword="null"/> where they were not found.</summary>
    public LineStructure? Structure { get; }

    /// <summary>The minimizers; <see langword="null"/> where they are not known.</summary>
    public LineMinimizers? Minimizers { get; }

    /// <summary>The function in pieces.</summary>
    public LineFunction Function => _f;

    /// <summary>The failure of classes of functions with a convex domain, and of real-valued ones, where the domain has a gap; <see langword="null"/> where it has none, or that is not known.</summary>
    public static Fails? Gap(FormulaAnalysis a, string name, CancellationToken cancellation)
    {
        if (!_convexOnly.Contains(name) || a.F.Dimension != 1 || LinePieces.Of(a.Formula, a.F.Box.Sides[0].Lower, a.F.Box.Sides[0].Upper, cancellation) is not { } pieces)
        {
            return null;
        }

        for (var i = 1; i < pieces.Count; i++)
        {
            var z = pieces[i].Lower!.Value;
            var isGap = a.F.Enclose(FloatInterval.FromRational(z)).IsEmpty && pieces[i].Formula is not null && pieces[i - 1].Formula is not null;
            if (isGap)
            {
                var h = Rational.One;
                while (z - h <= pieces[i - 1].Lower || z + h >= pieces[i].Upper)
                {
                    h *= Rational.Half;
                }

                return new Fails(
                    $"the domain is not convex, on {a.F.Box}",
                    Witness.Of("x and y are in dom f, z = lambda*x + (1-lambda)*y is not").With("x", z - h).With("y", z + h).With("z", z).WithNumber("lambda", Rational.Half), Method.Certified);
            }
        }

        return null;
    }

    /// <summary>The theory of a formula; <see langword="null"/> where it has more variables or was not taken apart.</summary>
    public static LineTheory? Of(FormulaAnalysis a, CancellationToken cancellation) =>
        LineFunction.Of(a.F, a.Formula, cancellation) is { } f ? new LineTheory(f, LineStructure.Of(f, cancellation), cancellation) : null;

    /// <summary>How <c>h(s)/s^power</c> behaves as s tends to infinity, for a formula on a ray.</summary>
    public static Trend GrowthAtInfinity(FormulaFunction h, int power, CancellationToken cancellation)
    {
        if (LineFunction.Of(h, Simplifier.Simplify(h.Expression), cancellation) is not { Upper: null } f)
        {
            return Trend.Unknown;
        }

        var form = f.Pieces[^1];
        return form.X.Expanded(power) is { } bottom
            ? new LineTheory(f, null, cancellation).QuotientTrend(form.Near(form.Sum, atUpper: true), form.Near(bottom, atUpper: true)) : Trend.Unknown;
    }

    /// <summary>The same theory, stopped by another token.</summary>
    public LineTheory With(CancellationToken cancellation)
    {
        _cancellation = cancellation;
        return this;
    }

    /// <summary>The minimum, where X is one point.</summary>
    public Minimum? Minimum()
    {
        if (Minimizers is not { Kind: LineMinimizerKind.One, Place: { } place })
        {
            return null;
        }

        var enclosure = place.Enclosure;
        if (place.Exact is { } p)
        {
            return new Minimum(At(this, p), [[enclosure]], [p.ToDouble()], [new Point(p)]) { IsUnique = true };
        }

        var value = _f.F.Enclose(enclosure);
        return value.IsBounded && value.Decoration == Decoration.Continuous
            ? new Minimum(new Quantity(null, value), [[enclosure]], [enclosure.Middle], []) { IsUnique = true } : null;
    }

    /// <summary>The verdict for a class; <see langword="null"/> where this gives none.</summary>
    public Verdict? Decide(string name, ClassArgument argument)
    {
        if (LineDomainVerdicts.Decide(_f, name, _cancellation) is { } domain)
        {
            return domain;
        }

        if (Structure is null)
        {
            return null;
        }

        return name switch
        {
            ClassName.Convex => Convex(),
            ClassName.StronglyConvex => StronglyConvex(argument.ConstantOrNull),
            ClassName.Quasiconvex => Quasiconvex(strictly: false),
            ClassName.StrictlyQuasiconvex => Quasiconvex(strictly: true),
            ClassName.Pseudoconvex => NotDifferentiable() ?? Stationary(ClassName.Pseudoconvex) ?? (Verdict?)Pseudoconvex(),
            ClassName.GeneralizedPseudoconvex => GeneralizedPseudoconvex(),
            ClassName.UniqueMinimizer => Unique(),
            ClassName.ConnectedMinimizers => Connected(),
            ClassName.StarQuasiconvex => NoMinimizer() ?? StarQuasiconvex(strictly: false),
            ClassName.StrictlyStarQuasiconvex => NoMinimizer() ?? StarQuasiconvex(strictly: true),
            ClassName.StarConvex => NoMinimizer() ?? StarConvex(),
            ClassName.QuasarConvex => NotDifferentiable() ?? NoMinimizer() ?? Stationary(name) ?? Quasar(argument.ConstantOrNull,
                isCapped: true),
            ClassName.Aiming => NotDifferentiable() ?? NoMinimizer() ?? Stationary(name) ?? Quasar(argument.ConstantOrNull,
                isCapped: false),
            ClassName.PolyakLojasiewicz => NotDifferentiable() ?? NoMinimizer() ?? Stationary(name)
                ?? PolyakLojasiewicz(argument.ConstantOrNull),
            ClassName.RestrictedSecant => NotDifferentiable() ?? NoMinimizer() ?? Stationary(name)
                ?? RestrictedSecant(argument.ConstantOrNull),
            ClassName.QuadraticGrowth => NoMinimizer() ?? QuadraticGrowth(argument.ConstantOrNull),
            ClassName.Alignment or ClassName.BroximallyAligned or ClassName.UniformlyAligned or ClassName.UniformlyAlignedSublevel
                or ClassName.UniformlyAlignedInBall when NoMinimizer() is { } none => none,
            ClassName.Alignment or ClassName.BroximallyAligned or ClassName.UniformlyAlignedInBall => Descends(),
            ClassName.UniformlyAligned or ClassName.UniformlyAlignedSublevel => Uniform(argument.Radius),
            ClassName.Progress => NoMinimizer() ?? (Verdict?)Descends() ?? LineProgress.Decide(this, argument.Radius, _cancellation),
            ClassName.HasMinimizer => NoMinimizer() ?? (Verdict?)(Minimizers is null ? null : Certified("the infimum is attained")),
            _ => null,
        };
    }

    /// <summary>Why f falls strictly along the way from every point outside X to one minimizer; <see langword="null"/> where that is not known.</summary>
    public string? StrictDescent() =>
        Structure is { IsUnimodal: true } s && Minimizers is { Kind: LineMinimizerKind.One or LineMinimizerKind.Interval } && !FlatOutside(s) && LineDomainVerdicts.IsClosed(_f, _cancellation) is true
            ? $"f falls strictly before its minimizers and rises strictly after them, on {_box}" : null;

    /// <summary>Whether there is no minimizer.</summary>
    public Fails? NoMinimizer() => Minimizers is { Kind: LineMinimizerKind.None }
        ? new Fails(
            $"f has no minimizer on {_box}: X is empty",
            Witness.Of((Structure!.Directions[^1] < 0, Structure.Directions[0] > 0 && Structure.Nodes.Count > 0) switch
            {
                (true, true) => "f falls without end from x to the right, and towards its other end as well: its infimum is its limit at one of the two, and is not attained",
                (true, false) => "f falls without end from x to the right, where it does not attain its infimum",
                _ => "f falls without end from x to the left, where it does not attain its infimum",
            })
                .With("x", FallingPoint()),
            Method.Certified)
        : null;

    private Rational FallingPoint()
    {
        var s = Structure!;
        return s.Directions[^1] < 0
            ? SimplestRational.Between(s.Nodes.Count > 0 ? s.Nodes[^1].Place.High : _f.Lower, _f.Upper)
            : SimplestRational.Between(_f.Lower, s.Nodes.Count > 0 ? s.Nodes[0].Place.Low : _f.Upper);
    }

    private Fails? NotDifferentiable() => LineDomainVerdicts.Differentiable(_f, _cancellation) as Fails;

    private bool IsDifferentiable => LineDomainVerdicts.Differentiable(_f, _cancellation) is Holds;

    private Holds Certified(string reason) => new($"{reason}, on {_box}", Method.Certified);

    private static Quantity At(LineTheory t, Rational x) => Quantity.At(t._f.F, new Point(x));

    // ---- shapes

    private Verdict? Convex()
    {
        if (IsConvex() is true)
        {
            return Certified("the derivative does not fall");
        }

        return AboveChord();
    }

    /// <summary>Whether the second derivative is nowhere negative and no slope falls at a break; <see langword="null"/> where that is not known.</summary>
    public bool? IsConvex()
    {
        foreach (var piece in _f.Pieces)
        {
            if (piece.Derivative()?.Derivative()?.Chart(_cancellation) is not { } chart)
            {
                return null;
            }

            if (!chart.IsNonNegative)
            {
                return false;
            }
        }

        foreach (var b in _f.Breaks)
        {
            if (b.IsContinuous is not true || b.Before is null || b.After is null || LineSlope.Compare(b.Before, b.After) is not { } order)
            {
                return null;
            }

            if (order > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A point above a chord where the second derivative is negative or a slope falls.</summary>
    private Fails? AboveChord()
    {
        // A chord between simple points says most.
        if (ConvexityDeciders.SimpleChord(FormulaAnalysis.Of(_f.F), _cancellation) is { } simple)
        {
            return simple;
        }

        foreach (var piece in Enumerable.Range(0, _f.Pieces.Count))
        {
            if (_f.Pieces[piece].Derivative()?.Derivative()?.Chart(_cancellation) is not { } chart)
            {
                continue;
            }

            for (var k = 0; k < chart.Signs.Count; k++)
            {
                if (chart.Signs[k] < 0)
                {
                    Rational? low = k == 0 ? _f.Ends[piece] : chart.Cuts[k - 1].High, high = k == chart.Cuts.Count ? _f.Ends[piece + 1] : chart.Cuts[k].Low;
                    if (low >= high)
                    {
                        continue;
                    }

                    foreach (var (x, y) in Chords(low, high))
                    {
                        if (Chord(x, y) is { } failed)
                        {
                            return failed;
                        }
                    }
                }
            }
        }

        foreach (var b in _f.Breaks)
        {
            for (var h = Rational.One; h > Rational.Create(1, 1 << 20); h *= Rational.Create(1, 4))
            {
                if (!(b.X - h < _f.Lower) && !(b.X + h > _f.Upper) && Chord(b.X - h, b.X + h) is { } failed)
                {
                    return failed;
                }
            }
        }

        return null;
    }

    private static IEnumerable<(Rational X, Rational Y)> Chords(Rational? low, Rational? high)
    {
        var z = SimplestRational.Between(low, high);
        for (var h = Rational.One; h > Rational.Create(1, 1 << 24); h *= Rational.Half)
        {
            if (!(z - h <= low) && !(z + h >= high))
            {
                yield return (z - h, z + h);
            }
        }

        if (low is { } a && high is { } b)
        {
            yield return (a, b);
        }
    }

    private Fails? Chord(Rational x, Rational y)
    {
        var z = Rational.Midpoint(x, y);
        var half = Quantity.Of(Rational.Half);
        var chord = half * (At(this, x) + At(this, y));
        var at = At(this, z);
        return !(at - chord).IsPositive ? null : new Fails(
            $"a point lies above a chord, on {_box}",
            Witness.Of($"f(z) = {at} > {chord} = lambda*f(x) + (1-lambda)*f(y), z = lambda*x + (1-lambda)*y").With("x", x).With("y", y).With("z", z).WithNumber("lambda", Rational.Half),
            Method.Certified);
    }

    private Verdict? StronglyConvex(Rational? mu)
    {
        if (IsConvex() is false)
        {
            return AboveChord();
        }

        if (IsConvex() is not true)
        {
            return null;
        }

        if (mu is { } given)
        {
            var shifted = KernelSum.Of(given);
            for (var i = 0; i < _f.Pieces.Count; i++)
            {
                if (_f.Pieces[i].Derivative()?.Derivative() is not { } bend || bend.With(bend.Sum - shifted).Chart(_cancellation) is not { } chart)
                {
                    return null;
                }

                if (!chart.IsNonNegative)
                {
                    return new Fails(
                        $"f - (mu/2)|.|^2 is not convex, on {_box}", Witness.Of($"f''(x) < mu = {given}").With("x", NegativePoint(chart, i)), Method.Certified);
                }
            }

            return Certified("the second derivative is at least mu");
        }

        for (var i = 0; i < _f.Pieces.Count; i++)
        {
            var bend = _f.Pieces[i].Derivative()?.Derivative();
            if (bend?.Chart(_cancellation) is not { } chart)
            {
                return null;
            }

            if (chart.IsWeak)
            {
                return null;
            }

            if (chart.Signs.Any(s => s == 0))
            {
                return new Fails($"no mu > 0 serves, on {_box}", Witness.Of("f is affine near x").With("x", SimplestRational.Between(_f.Ends[i], _f.Ends[i + 1])), Method.Certified);
            }

            if (chart.Cuts.Count > 0)
            {
                return new Fails($"no mu > 0 serves, on {_box}", Witness.Of($"f'' vanishes at {chart.Cuts[0]}, near x").With("x", chart.Cuts[0].Low), Method.Certified);
            }

            foreach (var atUpper in new[] { false, true })
            {
                switch (TrendAt(bend, bend.Sum, atUpper))
                {
                    case Trend.ToZero:
                        return new Fails($"no mu > 0 serves, on {_box}", Witness.Of("f'' tends to 0 towards an end of the domain, from x on").With("x", SimplestRational.Between(_f.Ends[i], _f.Ends[i + 1])), Method.Certified);
                    case Trend.Unknown:
                        return null;
                }
            }
        }

        return Certified("the second derivative is positive, and does not tend to 0 at the ends: some mu serves");
    }

    private Rational NegativePoint(SignChart chart, int piece)
    {
        var k = Enumerable.Range(0, chart.Signs.Count).First(i => chart.Signs[i] < 0);
        var (low, high) = (k == 0 ? _f.Ends[piece] : chart.Cuts[k - 1].High, k == chart.Cuts.Count ? _f.Ends[piece + 1] : chart.Cuts[k].Low);
        return low is { } a && high is { } b && a >= b ? a : SimplestRational.Between(low, high);
    }

    private Verdict? Quasiconvex(bool strictly)
    {
        var s = Structure!;
        if (!s.IsUnimodal)
        {
            return Hump();
        }

        if (!strictly)
        {
            return Certified("f falls, then rises");
        }

        if (!s.HasFlat)
        {
            return Certified("f falls strictly, then rises strictly");
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
            $"f is constant on an interval, on {_box}",
            Witness.Of($"f(z) = f(x) = f(y) = {At(this, z)}, z = lambda*x + (1-lambda)*y").With("x", z - h).With("y", z + h).With("z", z).WithNumber("lambda", Rational.Half), Method.Certified);
    }

    private (Rational? Low, Rational? High) Stretch(int index) =>
        (index == 0 ? _f.Lower : Structure!.Nodes[index - 1].Place.High, index == Structure!.Nodes.Count ? _f.Upper : Structure.Nodes[index].Place.Low);

    /// <summary>Three points of which the middle one is highest.</summary>
    private Fails? Hump()
    {
        var s = Structure!;
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
                    var most = Quantity.Max(At(this, x), At(this, y));
                    if (x < z && z < y && (At(this, z) - most).IsPositive)
                    {
                        return new Fails(
                            $"three points on a line rise and fall, on {_box}",
                            Witness.Of($"f(z) = {At(this, z)} > max(f(x), f(y)) = {most}, z = lambda*x + (1-lambda)*y").With("x", x).With("y", y).With("z", z).WithNumber("lambda", (y - z) / (y - x)),
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

    private static bool FlatOutside(LineStructure s) =>
        Enumerable.Range(0, s.Directions.Count).Any(i => s.Directions[i] == 0
            && (s.Directions.Take(i).Any(d => d > 0) || s.Directions.Skip(i).Any(d => d < 0)));

    // ---- minimizers

    private Verdict? Unique() => Minimizers switch
    {
        { Kind: LineMinimizerKind.None } => NoMinimizer(),
        { Kind: LineMinimizerKind.One, Place: { } p } => Certified($"X is one point: {p}"),
        { Kind: LineMinimizerKind.Interval, Place: { } p } => new Fails($"f is constant on an interval of minimizers, on {_box}", Witness.Of("an interval with this end lies in X").With("x", p.Low), Method.Certified),
        { Kind: LineMinimizerKind.Apart, Place: { } p, Upper: { } q } => new Fails($"there are several minimizers, on {_box}", Witness.Of($"minimizers: {p}, and {q}").With("x", p.Low).With("y", q.Low), Method.Certified),
        _ => null,
    };

    private Verdict? Connected() => Minimizers switch
    {
        { Kind: LineMinimizerKind.None } => NoMinimizer(),
        { Kind: LineMinimizerKind.One or LineMinimizerKind.Interval } => Certified("X is a point or an interval"),
        { Kind: LineMinimizerKind.Apart, Place: { } p, Upper: { } q } => new Fails(
            $"X has several components, on {_box}", Witness.Of($"minimizers: {p}, and {q}; f rises between them").With("x", p.Low).With("y", q.Low), Method.Certified),
        _ => null,
    };

    private Verdict? StarQuasiconvex(bool strictly)
    {
        var s = Structure!;
        if (!s.IsUnimodal)
        {
            // On a line a star-quasiconvex function falls on one side of x* and rises on the other.
            return Hump() is { } hump ? hump with { Reason = $"not quasiconvex, so no x* serves: {hump.Reason}" } : null;
        }

        if (Minimizers is null)
        {
            return null;
        }

        if (strictly && FlatOutside(s))
        {
            var flat = Enumerable.Range(0, s.Directions.Count).First(i => s.Directions[i] == 0 && (s.Directions.Take(i).Any(d => d > 0) || s.Directions.Skip(i).Any(d => d < 0)));
            var (low, high) = Stretch(flat);
            return new Fails($"f is constant on an interval outside X, on {_box}", Witness.Of("f is constant near x, which is no minimizer").With("x", SimplestRational.Between(low, high)), Method.Certified);
        }

        return Certified(strictly ? "f falls strictly before its minimizers and rises strictly after them" : "f falls, then rises");
    }

    private Holds? Descends() => StrictDescent() is { } reason ? new Holds($"f falls strictly along the way from every x outside X to one x* (conj-star): {reason}", Method.Certified) : null;

    /// <summary>
    /// Uniform alignment, readings A and C, for one minimizer p. Inside the domain f is continuous at p: seen from a far x, a point u a little beyond p has a value below the least of the ball,
    /// and <c>(x-u)(u-p) &lt; 0</c>. If p is an end of the domain and f rises strictly away from it, all u in question lie between p and x.
    /// </summary>
    private Verdict? Uniform(Radius t)
    {
        if (Minimizers is not { Kind: LineMinimizerKind.One, Place.Exact: { } p } || LineDomainVerdicts.IsClosed(_f, _cancellation) is not true)
        {
            return null;
        }

        bool IsFar(Rational? end) => end is not { } e || _f.F.Metric.SquaredDistance(new Point(e), new Point(p)) > t.Squared;
        if (p == _f.Lower || p == _f.Upper)
        {
            return StrictDescent() is { } reason ? Certified($"X = {{{p}}} is an end of the domain, and every u in question lies between it and x: {reason}") : null;
        }

        if (!IsFar(_f.Lower) && !IsFar(_f.Upper))
        {
            return Certified($"no point of the domain is far from X = {{{p}}}");
        }

        return new Fails(
            $"f is continuous at its one minimizer, which lies inside the domain, on {_box}",
            Witness.Of("for a far x, u = x* - e(x - x*) with a small e > 0 has f(u) below the least value over the ball, and <x-u, u-x*> < 0").With("xStar", p), Method.Certified);
    }

    // ---- gradients

    /// <summary>A stationary point that is no minimizer.</summary>
    private Fails? Stationary(string name)
    {
        var s = Structure!;
        if (Minimizers is not { } x)
        {
            // A local maximum inside, or a turn of the direction, is stationary and no minimizer.
            return null;
        }

        for (var i = 0; i < s.Nodes.Count; i++)
        {
            var isLeast = s.Directions[i] <= 0 && s.Directions[i + 1] >= 0 && s.IsUnimodal;
            if (!isLeast && !IsMinimizer(s.Nodes[i], x) && s.IsStationary(s.Nodes[i]) is true && !(s.Directions[i] < 0 && s.Directions[i + 1] > 0))
            {
                return new Fails($"a stationary point is no minimizer, so that f is not {name}, on {_box}", Witness.Of($"f' vanishes at {s.Nodes[i].Place}, near x; f is lower elsewhere").With("x", s.Nodes[i].Place.Low), Method.Certified);
            }
        }

        return FlatOutside(s) ? new Fails($"f is constant on an interval outside X, so that it is not {name}, on {_box}", Witness.Of("f' = 0 near x").With("x", SimplestRational.Between(Stretch(s.Directions.ToList().IndexOf(0)).Low, Stretch(s.Directions.ToList().IndexOf(0)).High)), Method.Certified)
            : StationaryEnd(name);
    }

    /// <summary>An end of the domain that is no minimizer, at which the one-sided derivative is 0.</summary>
    private Fails? StationaryEnd(string name)
    {
        foreach (var atUpper in new[] { false, true })
        {
            var (end, isIn) = atUpper ? (_f.Upper, _f.UpperIn) : (_f.Lower, _f.LowerIn);
            var direction = Structure!.Directions[atUpper ? ^1 : 0];
            if (end is { } e && isIn && (atUpper ? direction > 0 : direction < 0) && _f.SlopeAt(atUpper ? _f.Pieces.Count - 1 : 0, atUpper) is { Sign: 0 })
            {
                return new Fails($"a stationary point is no minimizer, so that f is not {name}, on {_box}", Witness.Of("f'(x) = 0; f is lower elsewhere").With("x", e), Method.Certified);
            }
        }

        return null;
    }

    private static bool IsMinimizer(LineNode node, LineMinimizers x) => x.Kind switch
    {
        LineMinimizerKind.One => ReferenceEquals(node.Place, x.Place),
        LineMinimizerKind.None => false,
        _ => true,
    };

    /// <summary>Whether no end of the domain that is no minimizer may be stationary.</summary>
    private bool EndsAreRegular()
    {
        foreach (var atUpper in new[] { false, true })
        {
            var (end, isIn) = atUpper ? (_f.Upper, _f.UpperIn) : (_f.Lower, _f.LowerIn);
            if (end is not null && isIn && _f.SlopeAt(atUpper ? _f.Pieces.Count - 1 : 0, atUpper) is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether no point but the minimizers is stationary, and f falls, then rises.</summary>
    private bool OnlyMinimizersAreStationary() =>
        Structure is { IsUnimodal: true, IsWeak: false } s && !FlatOutside(s) && Minimizers is { } x && EndsAreRegular()
        && s.Nodes.Select((n, i) => (n, i)).All(p => (s.Directions[p.i] <= 0 && s.Directions[p.i + 1] >= 0) || IsMinimizer(p.n, x) || s.IsStationary(p.n) is false)
        && Stationary(ClassName.Pseudoconvex) is null;

    private Holds? Pseudoconvex() => IsDifferentiable && OnlyMinimizersAreStationary() ? Certified("f falls, then rises, and its derivative vanishes at minimizers only") : null;

    private Verdict? GeneralizedPseudoconvex()
    {
        if (LineDomainVerdicts.Decide(_f, ClassName.Closed, _cancellation) is Fails open)
        {
            return open;
        }

        if (LineDomainVerdicts.IsClosed(_f, _cancellation) is not true)
        {
            return null;
        }

        if (IsConvex() is true)
        {
            return Certified("convex and closed");
        }

        if (!Structure!.IsUnimodal)
        {
            return Hump() is { } hump ? hump with { Reason = $"not quasiconvex: {hump.Reason}" } : null;
        }

        return Stationary(ClassName.GeneralizedPseudoconvex)
            ?? (Verdict?)(_f.Breaks.All(b => b is { Before.Value: not null, After.Value: not null } || b.X == Minimizers?.Place?.Exact) && OnlyMinimizersAreStationary()
                ? Certified("f falls, then rises, and 0 is a generalized derivative at minimizers only") : null);
    }

    /// <summary>How a positive sum behaves at an end of a piece: Bounded at one at which it is defined and not 0.</summary>
    private Trend TrendAt(LineForm form, KernelSum sum, bool atUpper) => form.Near(sum, atUpper) is { } near ? TrendOf(near) : Trend.Unknown;

    private Trend TrendOf(KernelSum near)
    {
        if (near.IsConstant)
        {
            return near.IsZero ? Trend.ToZero : Trend.Bounded;
        }

        near = LineChart.Simplified(near);
        return Tail.SignOf(near, _cancellation) is var (_, first)
            ? first.AndLater().Select(tail => tail.Leading(near) is var (term, _) ? tail.TrendOf(term) : Trend.Unknown).FirstOrDefault(t => t != Trend.Unknown) : Trend.Unknown;
    }

    /// <summary>How a quotient of two sums behaves near an end or a point, in the variable that tends to infinity there.</summary>
    private Trend QuotientTrend(KernelSum? top, KernelSum? bottom)
    {
        if (top is null || bottom is null || bottom.IsZero)
        {
            return Trend.Unknown;
        }

        if (top.IsZero)
        {
            return Trend.ToZero;
        }

        (top, bottom) = (LineChart.Simplified(top), LineChart.Simplified(bottom));
        if (Tail.SignOf(top, _cancellation) is not var (_, first) || Tail.SignOf(bottom, _cancellation) is not var (_, second))
        {
            return Trend.Unknown;
        }

        return new Tail(Math.Max(first.From, second.From)).AndLater()
            .Select(tail => tail.Leading(top) is var (a, _) && tail.Leading(bottom) is var (b, _) ? tail.TrendOf(a * b.Inverse()) : Trend.Unknown)
            .FirstOrDefault(t => t != Trend.Unknown);
    }

    /// <summary>
    /// Whether a quotient that is positive and continuous outside the one minimizer has a positive infimum: it must not tend to 0 beside the minimizer, nor at an end of the domain that does not belong to it.
    /// The reason where it does; <see langword="null"/> for the answer where that is not known.
    /// </summary>
    private (bool? IsPositive, string Where) HasPositiveInfimum(Func<LineForm, KernelSum, KernelSum, (KernelSum? Top, KernelSum? Bottom)> quotient, bool regularAtCurved)
    {
        var place = Minimizers!.Place!;
        var unknown = false;
        if (place.Exact is { } p && _f.ValueAt(p) is { } least)
        {
            foreach (var fromBelow in new[] { true, false })
            {
                var piece = PieceBeside(p, fromBelow);
                if (piece < 0)
                {
                    continue;
                }

                var form = _f.Pieces[piece];
                var (top, bottom) = quotient(form, KernelSum.Of(p), least);
                switch (top is null || bottom is null ? Trend.Unknown : OrderTrend(form, top, bottom, p) ?? QuotientTrend(form.NearPoint(top, p, fromBelow), form.NearPoint(bottom, p, fromBelow)))
                {
                    case Trend.ToZero:
                        return (false, "the minimizer");
                    case Trend.Unknown:
                        unknown = true;
                        break;
                }
            }
        }
        else
        {
            unknown = !regularAtCurved || !IsCurvedAt(place);
        }

        foreach (var atUpper in new[] { false, true })
        {
            var (end, isIn) = atUpper ? (_f.Upper, _f.UpperIn) : (_f.Lower, _f.LowerIn);
            if (end is not null && isIn)
            {
                continue;
            }

            // What is subtracted is bounded: where f tends to infinity it does not matter, else f - f* lies between two positive numbers.
            var form = _f.Pieces[atUpper ? _f.Pieces.Count - 1 : 0];
            var (top, bottom) = quotient(form, KernelSum.Of(place.Exact ?? SimplestRational.Between(place.Low, place.High)), KernelSum.Zero);
            var (nearTop, nearBottom) = (top is null ? null : form.Near(top, atUpper), bottom is null ? null : form.Near(bottom, atUpper));
            switch (EndTrend(form, atUpper, nearTop, nearBottom))
            {
                case Trend.ToZero:
                    return (false, $"the {(atUpper ? "upper" : "lower")} end of the domain");
                case Trend.Unknown:
                    unknown = true;
                    break;
            }
        }

        return (unknown ? null : true, string.Empty);
    }

    /// <summary>The trend of a quotient at an open end in which f stands for f - f*: it may stand so where f tends to infinity; where f is bounded, f - f* lies between two positive numbers.</summary>
    private Trend EndTrend(LineForm form, bool atUpper, KernelSum? top, KernelSum? bottom)
    {
        var falls = atUpper ? Structure!.Directions[^1] < 0 : Structure!.Directions[0] > 0;
        if (falls || top is null || bottom is null || form.Near(form.Sum, atUpper) is not { } f)
        {
            return Trend.Unknown;
        }

        if (TrendOf(f) == Trend.ToInfinity)
        {
            return QuotientTrend(top, bottom);
        }

        var isBounded = _reaches.Any(m => new Tail(m).Range(f) is { IsBounded: true });
        if (!isBounded)
        {
            return Trend.Unknown;
        }

        var one = KernelSum.Of(Rational.One);
        return QuotientTrend(top.Equals(f) ? one : top, bottom.Equals(f) ? one : bottom);
    }

    /// <summary>The trend of a quotient of two sums that are analytic at a point, from the orders to which they vanish there.</summary>
    private Trend? OrderTrend(LineForm form, KernelSum top, KernelSum bottom, Rational p)
    {
        var x = form.IsMirrored ? -p : p;
        return ZeroIsolation.Order(top, x, _cancellation) is { } m && ZeroIsolation.Order(bottom, x, _cancellation) is { } n
            ? m == n ? Trend.Bounded : m > n ? Trend.ToZero : Trend.ToInfinity : null;
    }

    private int PieceBeside(Rational p, bool fromBelow)
    {
        for (var i = 0; i < _f.Pieces.Count; i++)
        {
            var (low, high) = (_f.Ends[i], _f.Ends[i + 1]);
            if (fromBelow ? !(low >= p) && !(high < p) : !(low > p) && !(high <= p))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the second derivative is positive around a zero of the derivative inside a piece.</summary>
    private bool IsCurvedAt(Cut place)
    {
        var jet = _f.F.Differentiate([place.Enclosure], second: true);
        return jet.Curvatures[0] is { Decoration: Decoration.Continuous, Lower: > 0 };
    }

    private Verdict? Quotient(string what, Func<LineForm, KernelSum, KernelSum, (KernelSum?, KernelSum?)> quotient, string constant)
    {
        var (isPositive, where) = HasPositiveInfimum(quotient, regularAtCurved: true);
        return isPositive switch
        {
            true => Certified($"{what} is positive outside X, and does not tend to 0 beside X or at the ends: some {constant} > 0 serves"),
            false => new Fails($"no {constant} > 0 serves, on {_box}", Witness.Of($"{what} tends to 0 at {where}; X is {Minimizers!.Place}").With("x", Minimizers.Place!.Low), Method.Certified),
            null => null,
        };
    }

    /// <summary>A chart of an inequality with a given constant on every piece.</summary>
    private Verdict? Inequality(string text, Func<LineForm, KernelSum, KernelSum, KernelSum?> difference)
    {
        if (Minimizers is not { Kind: LineMinimizerKind.One, Place.Exact: { } p } || _f.ValueAt(p) is not { } least)
        {
            return null;
        }

        for (var i = 0; i < _f.Pieces.Count; i++)
        {
            if (difference(_f.Pieces[i], KernelSum.Of(p), least) is not { } sum || _f.Pieces[i].With(sum).Chart(_cancellation) is not { } chart)
            {
                return null;
            }

            if (!chart.IsNonNegative)
            {
                return new Fails($"the inequality fails, on {_box}", Witness.Of($"{text} fails at x; X = {{{p}}}").With("x", NegativePoint(chart, i)), Method.Certified);
            }
        }

        return Certified($"{text} at every point, by the signs of the difference; X = {{{p}}}");
    }

    private static KernelSum? Radial(LineForm form, KernelSum p) => form.Derivative() is { } slope ? slope.Sum.Times(form.X - p) : null;

    private Verdict? Quasar(Rational? gamma, bool isCapped)
    {
        if (!IsDifferentiable)
        {
            return null;
        }

        if (!(gamma > Rational.One) && IsConvex() is true)
        {
            return Certified(isCapped ? "convex, with a minimizer: every gamma serves" : "convex, with a minimizer: theta = 1 serves");
        }

        if (!OnlyMinimizersAreStationary() || Minimizers is not { Kind: LineMinimizerKind.One })
        {
            return null;
        }

        return gamma is { } c
            ? Inequality($"f'(x)(x-x*) >= {c} (f(x) - f*)", (form, p, least) => Radial(form, p) is { } radial ? radial - (form.Sum - least).Times(c) : null)
            : Quotient("f'(x)(x-x*)/(f(x)-f*)", (form, p, least) => (Radial(form, p), form.Sum - least), isCapped ? "gamma" : "theta");
    }

    private Verdict? StarConvex()
    {
        if (IsConvex() is true)
        {
            return Certified("convex, with a minimizer");
        }

        if (!Structure!.IsUnimodal && Hump() is { } hump)
        {
            return hump with { Reason = $"not quasiconvex, so not star-convex on a line: {hump.Reason}" };
        }

        return Inequality("(f(x) - f*)/|x-x*| does not fall away from x*: f'(x)(x-x*) >= f(x) - f*", (form, p, least) => Radial(form, p) is { } radial ? radial - (form.Sum - least) : null);
    }

    private Verdict? PolyakLojasiewicz(Rational? mu)
    {
        if (!IsDifferentiable || !OnlyMinimizersAreStationary() || Minimizers is not { Kind: LineMinimizerKind.One })
        {
            return null;
        }

        static KernelSum? Square(LineForm form) => form.Derivative() is { } slope ? slope.Sum.Expanded(2) : null;
        return mu is { } m
            ? Inequality($"f'(x)^2 >= 2*{m} (f(x) - f*)", (form, _, least) => Square(form) is { } square ? square - (form.Sum - least).Times(2 * m) : null)
            : Quotient("f'(x)^2/(f(x)-f*)", (form, _, least) => (Square(form), form.Sum - least), "mu");
    }

    private Verdict? RestrictedSecant(Rational? mu)
    {
        if (!IsDifferentiable || !OnlyMinimizersAreStationary() || Minimizers is not { Kind: LineMinimizerKind.One })
        {
            return null;
        }

        return mu is { } m
            ? Inequality($"f'(x)(x-x*) >= {m} (x-x*)^2", (form, p, _) => Radial(form, p) is { } radial && (form.X - p).Expanded(2) is { } square ? radial - square.Times(m) : null)
            : Quotient("f'(x)/(x-x*)", (form, p, _) => (Radial(form, p), (form.X - p).Expanded(2)), "mu");
    }

    /// <summary>A point from which on f is bounded towards an infinite end; <see langword="null"/> where none is known.</summary>
    private Rational? BoundedEnd()
    {
        foreach (var atUpper in new[] { false, true })
        {
            var form = _f.Pieces[atUpper ? _f.Pieces.Count - 1 : 0];
            if ((atUpper ? _f.Upper : _f.Lower) is null && form.Near(form.Sum, atUpper) is { } near && !near.IsZero && new Tail(1 << 16).Range(near) is { IsBounded: true })
            {
                return atUpper ? 1 << 16 : -(1 << 16);
            }
        }

        return null;
    }

    private Verdict? QuadraticGrowth(Rational? mu)
    {
        if (Minimizers is not { Kind: LineMinimizerKind.One })
        {
            return null;
        }

        if (BoundedEnd() is { } far)
        {
            return new Fails($"no mu > 0 serves, on {_box}", Witness.Of("f stays bounded from x on towards an infinite end").With("x", far), Method.Certified);
        }

        return mu is { } m
            ? Inequality($"f(x) - f* >= ({m}/2) (x-x*)^2", (form, p, least) => (form.X - p).Expanded(2) is { } square ? form.Sum - least - square.Times(m * Rational.Half) : null)
            : Quotient("(f(x)-f*)/(x-x*)^2", (form, p, least) => (form.Sum - least, (form.X - p).Expanded(2)), "mu");
    }
}
