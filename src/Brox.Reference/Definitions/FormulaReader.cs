using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Reference.Definitions;

/// <summary>
/// Looks for a failure of a definition on a formula: at rational points drawn with a fixed seed, each comparison by exact values or by enclosures, so that a failure is proved.
/// Where none is found the answer is undecided.
/// </summary>
/// <remarks>
/// A quantifier over points looks at few of them: for all of a set is refuted by one, for some point is not. For some minimizer is refuted on boxes that cover all minimizers,
/// for some number on intervals that cover its range.
/// </remarks>
internal sealed class FormulaReader
{
    private const int MostProbes = 4_000;
    private const int MostIntervals = 64;
    private const int FewestProbes = 2;
    private const int FixedSamples = 12;
    private static readonly Rational[] Weights = [Rational.Half, Rational.Create(1, 4), Rational.Create(3, 4), Rational.Create(1, 10), Rational.Create(9, 10)];

    private readonly FormulaEnvironment _at;
    private readonly CancellationToken _cancellation;
    private readonly Random _random = new(20260414);
    private readonly Point[] _fixed;
    private bool _isExhaustive;
    private string _last = string.Empty;
    private List<(string Name, Point Point)> _lastPoints = [];

    private FormulaReader(FormulaFunction f, CancellationToken cancellation)
    {
        _at = new FormulaEnvironment(f, cancellation);
        _cancellation = cancellation;
        _fixed = [.. Enumerable.Range(0, FixedSamples).Select(_ => Sample())];
    }

    /// <summary>Whether a function belongs to a class: fails with a proof, or undecided.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="catalog">The classes that it may name.</param>
    /// <param name="f">The function.</param>
    /// <param name="arguments">The values of parameters; one that is left out means "for some value".</param>
    /// <param name="cancellation">Stops the work with an <see cref="OperationCanceledException"/>.</param>
    public static Verdict Decide(
        ClassDefinition definition, DefinitionCatalog catalog, FormulaFunction f, IReadOnlyDictionary<string, ParameterValue> arguments, CancellationToken cancellation)
    {
        var reader = new FormulaReader(f, cancellation);
        var statement = definition.Body is { } body ? catalog.Inline(body) : new Statement.Class(definition.Name, []);
        foreach (var parameter in definition.Parameters.Reverse())
        {
            if (arguments.TryGetValue(parameter.Name, out var value))
            {
                var number = EnclosedNumber.Of(value.Value);
                reader._at.Numbers[parameter.Name] = !value.IsSquare ? number : value.Value.ExactSquareRoot() is { } root ? EnclosedNumber.Of(root) : EnclosedNumber.Of(FloatInterval.SquareRoot(number.Interval));
            }
            else
            {
                statement = new Statement.OverNumbers(Quantifier.Some, parameter.Name, parameter.Range, statement);
            }
        }

        // For each constant that is left out a choice looks at many intervals.
        var most = Math.Max(definition.Parameters.Where(p => !arguments.ContainsKey(p.Name)).Aggregate(MostProbes, (probes, _) => probes / MostIntervals), FewestProbes);
        for (var probe = 0; probe < most; probe++)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (reader.Evaluate(statement))
            {
                case Truth.False:
                    return new Fails($"by the definition, at points of {f.Box}", reader.Evidence(), Method.Certified);
                case Truth.True:
                    return new Holds($"by the definition, on {f.Box}", Method.Certified);
            }
        }

        return new Undecided($"no failure of the definition was proved at {most} choices of points of {f.Box}; on a formula the definition alone can only refute");
    }

    private Witness Evidence() => _lastPoints.Aggregate(Witness.Of(_last), (witness, p) => witness.With(p.Name, p.Point));

    private Truth Evaluate(Statement statement)
    {
        switch (statement)
        {
            case Statement.Comparison s:
                return Compare(s);
            case Statement.Same s:
                return Same(_at.Of(s.Left), _at.Of(s.Right));
            case Statement.Member s:
                return _at.Of(s.Point) is { } point ? IsMember(point, s.Set) : Truth.Unknown;
            case Statement.Not s:
                return Not(Evaluate(s.Operand));
            case Statement.Joined s:
                return Joined(s);
            case Statement.OverPoints s:
                return OverPoints(s);
            case Statement.OverNumbers s:
                return OverNumbers(s);
            default:
                return Truth.Unknown;
        }
    }

    private static Truth Not(Truth truth) => (Truth)(Truth.True - truth);

    private static Truth Known(bool? value) => value is { } known ? (known ? Truth.True : Truth.False) : Truth.Unknown;

    private Truth Joined(Statement.Joined s)
    {
        var left = Evaluate(s.Left);
        switch (s.Connective)
        {
            case Connective.And:
                return left == Truth.False ? left : (Truth)Math.Min((int)left, (int)Evaluate(s.Right));
            case Connective.Or:
                return left == Truth.True ? left : (Truth)Math.Max((int)left, (int)Evaluate(s.Right));
            case Connective.Implies:
                return left != Truth.True ? (left == Truth.False ? Truth.True : Truth.Unknown) : Evaluate(s.Right);
            default:
                var right = Evaluate(s.Right);
                return left == Truth.Unknown || right == Truth.Unknown ? Truth.Unknown : Known(left == right);
        }
    }

    private Truth Compare(Statement.Comparison s)
    {
        var (left, right) = (_at.Of(s.Left), _at.Of(s.Right));
        if (EnclosedNumber.Order(left, right) is not { Least: var least, Greatest: var greatest })
        {
            return Truth.Unknown;
        }

        var truth = s.Relation switch
        {
            Relation.AtMost => Between(greatest <= 0, least > 0),
            Relation.Less => Between(greatest < 0, least >= 0),
            Relation.AtLeast => Between(least >= 0, greatest < 0),
            Relation.Greater => Between(least > 0, greatest <= 0),
            Relation.Equal => Between(least == 0 && greatest == 0, least > 0 || greatest < 0),
            _ => Between(least > 0 || greatest < 0, least == 0 && greatest == 0),
        };
        if (truth != Truth.Unknown)
        {
            _last = $"{s}, that is {left} {DefinitionPrinter.Symbol(s.Relation)} {right}, {(truth == Truth.True ? "holds" : "fails")}";
            _lastPoints = [.. _at.Points.Where(p => p.Value.Exact is not null).Select(p => (p.Key, p.Value.Exact!.Value))];
        }

        return truth;

        static Truth Between(bool isTrue, bool isFalse) => isTrue ? Truth.True : isFalse ? Truth.False : Truth.Unknown;
    }

    private static Truth Same(EnclosedPoint? left, EnclosedPoint? right)
    {
        if (left is null || right is null)
        {
            return Truth.Unknown;
        }

        return left.Exact is { } a && right.Exact is { } b ? Known(a == b)
            : left.Box.Zip(right.Box).Any(p => !p.First.Meets(p.Second)) ? Truth.False
            : Truth.Unknown;
    }

    private Truth IsMember(EnclosedPoint point, PointSet set)
    {
        switch (set)
        {
            case PointSet.Space:
                return Truth.True;
            case PointSet.Domain:
                var inDomain = Known(_at.InDomain(point));
                if (inDomain == Truth.False && point.Exact is not null)
                {
                    _last = $"{point.Exact} in dom fails";
                    _lastPoints = [.. _at.Points.Where(p => p.Value.Exact is not null).Select(p => (p.Key, p.Value.Exact!.Value))];
                }

                return inDomain;
            case PointSet.Minimizers:
                return EnclosedNumber.Order(_at.Value(point), _at.Minimum) is { Least: > 0 } ? Truth.False : Truth.Unknown;
            case PointSet.Ball s when _at.Of(s.Centre) is { } centre && _at.Of(s.Radius) is { IsReal: true } radius:
                var difference = FormulaEnvironment.Difference(point, centre);
                return EnclosedNumber.Order(radius, EnclosedNumber.Of(0)) is not { Least: >= 0 } ? Truth.Unknown
                    : EnclosedNumber.Order(_at.Inner(difference, difference, true), radius * radius) is { } order ? (order.Greatest <= 0 ? Truth.True : order.Least > 0 ? Truth.False : Truth.Unknown)
                    : Truth.Unknown;
            default:
                return Truth.Unknown;
        }
    }

    private Truth OverPoints(Statement.OverPoints s)
    {
        var isAll = s.Quantifier == Quantifier.All;
        if (s.Set is PointSet.Segment { WithEnds: false } segment && Same(_at.Of(segment.From), _at.Of(segment.To)) == Truth.True)
        {
            return isAll ? Truth.True : Truth.False;
        }

        try
        {
            if (!isAll && s.Set is PointSet.Minimizers or PointSet.Nearest or PointSet.Domain)
            {
                return ForNone(s);
            }

            foreach (var point in Samples(s.Set))
            {
                _at.Points[s.Name] = point;
                var body = Evaluate(s.Body);
                if (body == (isAll ? Truth.False : Truth.True))
                {
                    return body;
                }
            }

            return Truth.Unknown;
        }
        finally
        {
            _at.Points.Remove(s.Name);
        }
    }

    /// <summary>For some point is refuted where the body is false on boxes that cover the set.</summary>
    private Truth ForNone(Statement.OverPoints s)
    {
        var cover = s.Set is PointSet.Domain ? [_at.Region] : _at.MinimizerCover;
        var before = _isExhaustive;
        _isExhaustive = true;
        try
        {
            foreach (var box in cover)
            {
                _at.Points[s.Name] = new EnclosedPoint(null, box);
                if (Evaluate(s.Body) != Truth.False)
                {
                    return Truth.Unknown;
                }
            }

            return Truth.False;
        }
        finally
        {
            _isExhaustive = before;
        }
    }

    private Truth OverNumbers(Statement.OverNumbers s)
    {
        try
        {
            if (s.Quantifier == Quantifier.All)
            {
                var range = s.Range;
                var low = range.Lower ?? (range.Upper - 4 ?? -4);
                var high = range.Upper ?? low + 4;
                _at.Numbers[s.Name] = EnclosedNumber.Of(low + (Weights[_random.Next(Weights.Length)] * (high - low)));
                return Evaluate(s.Body) == Truth.False ? Truth.False : Truth.Unknown;
            }

            return ForNoNumber(s);
        }
        finally
        {
            _at.Numbers.Remove(s.Name);
        }
    }

    private Truth ForNoNumber(Statement.OverNumbers s)
    {
        var before = _isExhaustive;
        _isExhaustive = true;
        var open = new Stack<FloatInterval>();
        open.Push(new FloatInterval(
            s.Range.Lower is { } low ? FloatInterval.FromRational(low).Lower : double.NegativeInfinity, s.Range.Upper is { } high ? FloatInterval.FromRational(high).Upper : double.PositiveInfinity));
        try
        {
            for (var count = 0; open.TryPop(out var part); count++)
            {
                _cancellation.ThrowIfCancellationRequested();
                _at.Numbers[s.Name] = EnclosedNumber.Of(part);
                if (Evaluate(s.Body) == Truth.False)
                {
                    continue;
                }

                var middle = double.IsInfinity(part.Upper) ? (double.IsInfinity(part.Lower) ? 0 : (2 * Math.Abs(part.Lower)) + 1)
                    : double.IsInfinity(part.Lower) ? (-2 * Math.Abs(part.Upper)) - 1
                    : part.Middle;
                if (count > MostIntervals || !(part.Lower < middle && middle < part.Upper))
                {
                    return Truth.Unknown;
                }

                open.Push(new FloatInterval(middle, part.Upper));
                open.Push(new FloatInterval(part.Lower, middle));
            }

            return Truth.False;
        }
        finally
        {
            _isExhaustive = before;
        }
    }

    private IEnumerable<EnclosedPoint> Samples(PointSet set)
    {
        switch (set)
        {
            case PointSet.Domain:
                return (_isExhaustive ? _fixed : [Sample()]).Select(EnclosedPoint.Of).Where(p => _at.InDomain(p) == true);
            case PointSet.Space:
                return (_isExhaustive ? _fixed : [Sample()]).Select(EnclosedPoint.Of);
            case PointSet.Segment s when _at.Of(s.From) is { Exact: { } p } && _at.Of(s.To) is { Exact: { } q } && p != q:
                return (_isExhaustive ? Weights : [Weights[_random.Next(Weights.Length)]]).Select(w => EnclosedPoint.Of(p + (w * (q - p))));
            case PointSet.Ball s when _at.Of(s.Centre) is { Exact: { } centre } && _at.Of(s.Radius) is { IsReal: true, Interval: { IsBounded: true } radius }:
                var reach = Rational.FromDouble(radius.Lower);
                return Enumerable.Range(0, _isExhaustive ? FixedSamples : 2)
                    .Select(_ => EnclosedPoint.Of(new Point([.. centre.Coordinates.Select(c => c + (reach * Rational.Create(_random.Next(-8, 9), 8)))])))
                    .Where(z => IsMember(z, s) == Truth.True);
            default:
                return [];
        }
    }

    /// <summary>A simple rational point of the box, of its part within 10 of the origin where it is unbounded.</summary>
    private Point Sample()
    {
        var denominator = new[] { 1, 2, 4, 10, 100 }[_random.Next(5)];
        return new Point([.. _at.Function.Box.Sides.Select(side =>
        {
            var low = side.Lower ?? (side.Upper - 20 ?? -10);
            var high = side.Upper ?? low + 20;
            var drawn = Rational.Create(((low + ((high - low) * Rational.Create(_random.Next(0, 1001), 1000))) * denominator).Floor(), denominator);
            return drawn < low ? low : drawn > high ? high : drawn;
        })]);
    }
}
