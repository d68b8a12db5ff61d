using Brox.Definitions.Language;
using Brox.Numbers;

namespace Brox.Reference.Definitions;

/// <summary>
/// Evaluates statements on a function of finitely many points, in three values. <see cref="Truth.True"/> and <see cref="Truth.False"/> are exact; <see cref="Truth.Unknown"/> leaves a reason in
/// <see cref="Reason"/>.
/// </summary>
/// <remarks>
/// A set without points outside the domain is gone through. Of the points outside, where <c>f = +inf</c>, first all are tried at once, as one of which nothing else is known: what is true of it is true of
/// all of them. Where that does not decide, a segment (and on the line also a ball and the space) is an interval of numbers <c>a</c> with <c>z = a*q + (1 - a)*p</c>.
/// <para>
/// A number quantifier: between the critical values of <see cref="CriticalValues"/>, where two sides of a comparison meet or a point meets the domain, the truth of the body does not change; so the critical values
/// and one number between any two neighbours decide it.
/// </para>
/// </remarks>
internal sealed class FiniteStatements(FiniteEnvironment at, CancellationToken cancellation)
{
    private readonly Dictionary<Statement, Statement.OverNumbers> _asNumbers = new(ReferenceEqualityComparer.Instance);

    public FiniteEnvironment At => at;

    /// <summary>Why the last unknown answer is not known.</summary>
    public string Reason { get; private set; } = string.Empty;

    public Truth Evaluate(Statement statement)
    {
        switch (statement)
        {
            case Statement.Comparison s:
                return Compare(s.Relation, at.Of(s.Left), at.Of(s.Right));
            case Statement.Same s:
                return Known(FinitePoint.Same(at.Of(s.Left), at.Of(s.Right)));
            case Statement.Member s:
                return IsMember(at.Of(s.Point), s.Set);
            case Statement.Class s:
                return FinitePrimitives.Holds(at.Function, s.Name) is { } known ? Known(known) : Unknown($"{s.Name} is not decided by its definition");
            case Statement.Not s:
                return Not(Evaluate(s.Operand));
            case Statement.Joined s:
                return Joined(s);
            case Statement.OverPoints s:
                return OverPoints(s);
            case Statement.OverNumbers s:
                return OverNumbers(s);
            default:
                throw new ArgumentException($"{statement.GetType().Name} is no statement of the language", nameof(statement));
        }
    }

    /// <summary>Whether a point lies in a set.</summary>
    public Truth IsMember(FinitePoint point, PointSet set) => set switch
    {
        PointSet.Space => Truth.True,
        PointSet.Domain => point.Index == -2 ? Truth.Unknown : Known(point.Index >= 0),
        PointSet.Minimizers => point.Index == -2 ? Truth.Unknown : Known(at.IsMinimizer(point)),
        PointSet.Ball s => InBall(point, at.Of(s.Centre), at.Of(s.Radius)),
        PointSet.Broximal s => IsBroximal(point, s),
        PointSet.Nearest s => point.Index == -1 ? Truth.False
            : point.Index >= 0 && at.Nearest(at.Of(s.Of)) is { } nearest ? Known(nearest.Any(p => p.Index == point.Index))
            : Truth.Unknown,
        PointSet.Segment s => InSegment(point, at.Of(s.From), at.Of(s.To), s.WithEnds),
        _ => throw new ArgumentException($"{set.GetType().Name} is no set of the language", nameof(set)),
    };

    /// <summary>The numbers at which a quantifier over numbers is decided; all that matter where <c>Complete</c>.</summary>
    public (IReadOnlyList<ExactReal> Numbers, bool Complete) Candidates(Statement.OverNumbers over)
    {
        var critical = new List<ExactReal>();
        var complete = true;
        try
        {
            (var found, complete) = new CriticalValues(this).Of(over);
            critical.AddRange(found);
        }
        catch (DegreeTooLargeException e)
        {
            (complete, _) = (false, Unknown(e.Message));
        }

        var (low, high) = ((ExactReal?)over.Range.Lower, (ExactReal?)over.Range.Upper);
        var inside = critical.Where(c => (low is not { } l || c > l) && (high is not { } h || c < h)).Distinct().Order().ToList();
        var numbers = new List<ExactReal>();
        if (over.Range.WithLower && low is { } lowest)
        {
            numbers.Add(lowest);
        }

        for (var i = 0; i <= inside.Count && !(low is { } least && least == high); i++)
        {
            numbers.Add(ExactReal.Between(i == 0 ? low : inside[i - 1], i == inside.Count ? high : inside[i]));
            if (i < inside.Count)
            {
                numbers.Add(inside[i]);
            }
        }

        if (over.Range.WithUpper && high is { } highest)
        {
            numbers.Add(highest);
        }

        return (numbers, complete);
    }

    /// <summary>A quantifier over a set that is an interval as one over numbers; <see langword="null"/> for another set.</summary>
    public Statement.OverNumbers? AsNumbers(Statement.OverPoints over)
    {
        if (_asNumbers.TryGetValue(over, out var known))
        {
            return known;
        }

        var parameter = $"{over.Name} ";
        (PointTerm From, PointTerm To, NumberRange Range)? ends = over.Set switch
        {
            PointSet.Segment s => (s.From, s.To, new NumberRange(Rational.Zero, s.WithEnds, Rational.One, s.WithEnds)),
            PointSet.Space when at.Function.Dimension == 1 => (Fixed("0", 0), Fixed("1", 1), new NumberRange(null, false, null, false)),
            PointSet.Ball s when at.Function.Dimension == 1 && at.Of(s.Centre) is { Coordinates: [var centre] } && at.Of(s.Radius) is { IsReal: true, Real: var radius } && radius.Sign >= 0 =>
                BallEnds(over.Name, centre, radius),
            _ => null,
        };
        if (ends is not { } found)
        {
            return null;
        }

        var mixed = new PointTerm.Mix(new NumberTerm.Variable(parameter), found.To, found.From);
        var body = Substitution.OfPoints(new Dictionary<string, PointTerm> { [over.Name] = mixed }).In(over.Body);
        var numbers = new Statement.OverNumbers(over.Quantifier, parameter, found.Range, body);
        if (over.Set is not PointSet.Ball)
        {
            _asNumbers[over] = numbers;
        }

        return numbers;
    }

    /// <summary>The points of the domain with whether they lie in a set, and whether points outside the domain do.</summary>
    public (IEnumerable<(FinitePoint Point, Truth IsMember)> Domain, Truth Outside) Points(PointSet set)
    {
        var domain = at.Domain.Select(p => (p, IsMember(p, set)));
        return (domain, set switch
        {
            PointSet.Space => Truth.True,
            PointSet.Ball s => OutsideBall(at.Of(s.Centre), at.Of(s.Radius)),
            PointSet.Segment s => OutsideSegment(at.Of(s.From), at.Of(s.To), s.WithEnds),
            _ => Truth.False,
        });
    }

    public Truth Unknown(string reason)
    {
        Reason = reason;
        return Truth.Unknown;
    }

    private static Truth Known(bool? value) => value is { } known ? (known ? Truth.True : Truth.False) : Truth.Unknown;

    private static Truth Not(Truth truth) => (Truth)(Truth.True - truth);

    private static Truth Compare(Relation relation, ExtendedReal left, ExtendedReal right)
    {
        if (left.Of == ExtendedReal.Kind.Undefined || right.Of == ExtendedReal.Kind.Undefined)
        {
            return Truth.False;
        }

        return ExtendedReal.Compare(left, right) is not { } order ? Truth.Unknown : Known(relation switch
        {
            Relation.AtMost => order <= 0,
            Relation.Less => order < 0,
            Relation.AtLeast => order >= 0,
            Relation.Greater => order > 0,
            Relation.Equal => order == 0,
            _ => order != 0,
        });
    }

    private static Truth All(Truth left, Truth right) => (Truth)Math.Min((int)left, (int)right);

    private Truth Joined(Statement.Joined s)
    {
        var left = Evaluate(s.Left);
        switch (s.Connective)
        {
            case Connective.And:
                return left == Truth.False ? left : All(left, Evaluate(s.Right));
            case Connective.Or:
                return left == Truth.True ? left : Not(All(Not(left), Not(Evaluate(s.Right))));
            case Connective.Implies:
                return left == Truth.False ? Truth.True : Not(All(left, Not(Evaluate(s.Right))));
            default:
                var right = Evaluate(s.Right);
                return left == Truth.Unknown || right == Truth.Unknown ? Truth.Unknown : Known(left == right);
        }
    }

    /// <summary>For every point is decided; for some point is the negation of that for the negated body.</summary>
    private Truth OverPoints(Statement.OverPoints s)
    {
        cancellation.ThrowIfCancellationRequested();
        var (domain, outside) = Points(s.Set);
        var result = Truth.True;
        using var scope = at.Scope(s.Name);
        foreach (var (point, isMember) in domain)
        {
            if (isMember != Truth.False)
            {
                result = All(result, Not(All(isMember, Not(Body(s, point)))));
                if (result == Truth.False)
                {
                    break;
                }
            }
        }

        if (result != Truth.False && outside != Truth.False)
        {
            result = All(result, Outside(s, outside));
        }

        return s.Quantifier == Quantifier.All ? result : Not(result);
    }

    /// <summary>The body at a point, negated where a quantifier asks for some point.</summary>
    private Truth Body(Statement.OverPoints s, FinitePoint point)
    {
        at.Points[s.Name] = point;
        return s.Quantifier == Quantifier.All ? Evaluate(s.Body) : Not(Evaluate(s.Body));
    }

    private Truth Outside(Statement.OverPoints s, Truth outside)
    {
        var all = Not(All(outside, Not(Body(s, FinitePoint.Outside))));
        if (all != Truth.Unknown)
        {
            return all;
        }

        if (AsNumbers(s) is { } numbers)
        {
            return s.Quantifier == Quantifier.All ? Evaluate(numbers) : Not(Evaluate(numbers));
        }

        foreach (var sample in OutsideSamples.Of(at, s.Set).Where(p => IsMember(p, s.Set) == Truth.True))
        {
            if (Body(s, sample) == Truth.False)
            {
                return Truth.False;
            }
        }

        return Unknown($"{s.Name} ranges over points outside the domain, and the definition asks for more of them than f({s.Name})");
    }

    private Truth OverNumbers(Statement.OverNumbers s)
    {
        cancellation.ThrowIfCancellationRequested();
        var before = at.Numbers.GetValueOrDefault(s.Name);
        try
        {
            return Quantified(s);
        }
        finally
        {
            at.Numbers[s.Name] = before;
        }
    }

    private Truth Quantified(Statement.OverNumbers s)
    {
        var isAll = s.Quantifier == Quantifier.All;
        if (IsEmpty(s.Range))
        {
            return isAll ? Truth.True : Truth.False;
        }

        at.Numbers[s.Name] = ExtendedReal.UnknownReal;
        var whatever = Evaluate(s.Body);
        if (whatever != Truth.Unknown)
        {
            return whatever;
        }

        var (numbers, complete) = Candidates(s);
        var result = complete ? Truth.True : Truth.Unknown;
        foreach (var number in numbers)
        {
            at.Numbers[s.Name] = number;
            var body = Evaluate(s.Body);
            result = All(result, isAll ? body : Not(body));
            if (result == Truth.False)
            {
                break;
            }
        }

        return isAll ? result : Not(result);
    }

    private static bool IsEmpty(NumberRange range) =>
        range is { Lower: { } low, Upper: { } high } && (low > high || (low == high && !(range.WithLower && range.WithUpper)));

    private Truth InBall(FinitePoint point, FinitePoint centre, ExtendedReal radius)
    {
        if (radius.Of == ExtendedReal.Kind.Undefined || (radius.IsReal && radius.Real.Sign < 0) || radius.Of == ExtendedReal.Kind.MinusInfinity)
        {
            return Truth.False;
        }

        return radius.Of == ExtendedReal.Kind.PlusInfinity ? Truth.True
            : point.Coordinates is null || centre.Coordinates is null || !radius.IsReal ? Truth.Unknown
            : Known(at.SquaredDistance(point, centre, true) <= radius.Real * radius.Real);
    }

    private Truth IsBroximal(FinitePoint point, PointSet.Broximal s)
    {
        if (point.Index == -1)
        {
            return Truth.False;
        }

        var (centre, radius) = (at.Of(s.Centre), at.Of(s.Radius));
        var result = InBall(point, centre, radius);
        if (result != Truth.False && point.Index == -2)
        {
            return Truth.Unknown;
        }

        foreach (var z in at.Domain)
        {
            if (result == Truth.False)
            {
                break;
            }

            if (at.Function.Values[z.Index] < at.Function.Values[point.Index])
            {
                result = All(result, Not(InBall(z, centre, radius)));
            }
        }

        return result;
    }

    private static Truth InSegment(FinitePoint point, FinitePoint from, FinitePoint to, bool withEnds)
    {
        if (FinitePoint.Same(point, from) == true || FinitePoint.Same(point, to) == true)
        {
            return withEnds ? Truth.True : Truth.False;
        }

        if (point.Coordinates is not { } z || from.Coordinates is not { } p || to.Coordinates is not { } q)
        {
            return Truth.Unknown;
        }

        var axis = Array.FindIndex([.. p.Zip(q, (a, b) => a != b)], differ => differ);
        if (axis < 0)
        {
            return Truth.False;
        }

        // z = p + w (q - p) with the weight w of one axis, and then on every axis.
        var (gone, all) = (z[axis] - p[axis], q[axis] - p[axis]);
        var isBetween = gone.Sign * all.Sign > 0 && (all - gone).Sign * all.Sign > 0;
        return Known(isBetween && Enumerable.Range(0, z.Length).All(k => (z[k] - p[k]) * all == (q[k] - p[k]) * gone));
    }

    private static Truth OutsideBall(FinitePoint centre, ExtendedReal radius) => radius.Of switch
    {
        ExtendedReal.Kind.PlusInfinity => Truth.True,
        ExtendedReal.Kind.Undefined or ExtendedReal.Kind.MinusInfinity => Truth.False,
        ExtendedReal.Kind.Real => radius.Real.Sign switch
        {
            > 0 => Truth.True,
            0 => centre.Index == -2 ? Truth.Unknown : Known(centre.Index < 0),
            _ => Truth.False,
        },
        _ => Truth.Unknown,
    };

    /// <summary>A segment has infinitely many points and the domain finitely many.</summary>
    private static Truth OutsideSegment(FinitePoint from, FinitePoint to, bool withEnds) => FinitePoint.Same(from, to) switch
    {
        false => Truth.True,
        true => withEnds && from.Index == -1 ? Truth.True : Truth.False,
        null => Truth.Unknown,
    };

    private PointTerm.Variable Fixed(string name, ExactReal coordinate)
    {
        at.Points[name] = FinitePoint.At(at.Function, [coordinate]);
        return new PointTerm.Variable(name);
    }

    private (PointTerm From, PointTerm To, NumberRange Range) BallEnds(string name, ExactReal centre, ExactReal radius)
    {
        var half = radius / ExactReal.SquareRoot(at.Function.Metric.Rows[0][0]);
        return (Fixed($"{name}<", centre - half), Fixed($"{name}>", centre + half), new NumberRange(Rational.Zero, true, Rational.One, true));
    }
}
