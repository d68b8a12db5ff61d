using Brox.Definitions.Language;
using Brox.Numbers;

namespace Brox.Reference.Definitions;

/// <summary>
/// The values of a quantified number at which the truth of its body may change: where two sides of a comparison meet, a point meets a point of the domain or the border of a ball, a divisor or
/// the argument of <c>abs</c> vanishes, or two arguments of <c>max</c> meet.
/// </summary>
/// <remarks>
/// Every such place is a root of one of the polynomials collected here, in the number and in those bound inside the body. A number <c>d</c> bound inside is eliminated, innermost first: as long as each polynomial
/// is <c>A d + B</c>, the cells of the <c>d</c>-line and the signs on them change only where some <c>A</c>, some <c>B</c> where it is alone, or some <c>A B' - A' B</c> vanishes.
/// </remarks>
internal sealed class CriticalValues(FiniteStatements statements)
{
    private const int MostPolynomials = 4_000;

    private readonly FiniteEnvironment _at = statements.At;
    private readonly HashSet<string> _symbols = [];
    private Dictionary<string, NumberPolynomial> _found = [];

    /// <summary>The critical values of a number; <c>Complete</c> where no other number is left open and every place was found.</summary>
    /// <exception cref="DegreeTooLargeException">A polynomial is beyond what is solved here.</exception>
    public (List<ExactReal> Values, bool Complete) Of(Statement.OverNumbers over)
    {
        var complete = true;
        try
        {
            Under(over.Name, over.Body);
        }
        catch (NotSupportedException e)
        {
            (complete, _) = (false, statements.Unknown(e.Message));
        }

        var alone = _found.Values.Where(p => p.Names.All(n => n == over.Name)).ToList();
        complete &= alone.Count == _found.Count;
        return ([.. alone.SelectMany(p => p.Roots(over.Name))], complete);
    }

    private void Under(string name, Statement body)
    {
        var before = _at.Numbers.GetValueOrDefault(name);
        _at.Numbers[name] = ExtendedReal.UnknownReal;
        _symbols.Add(name);
        try
        {
            Collect(body);
        }
        finally
        {
            _symbols.Remove(name);
            _at.Numbers[name] = before;
        }
    }

    private void Add(NumberPolynomial polynomial)
    {
        if (polynomial.AsConstant is null)
        {
            _found.TryAdd(polynomial.ToString(), polynomial);
            if (_found.Count > MostPolynomials)
            {
                throw new NotSupportedException("a number quantifier depends on more comparisons than are solved together");
            }
        }
    }

    private void Collect(Statement statement)
    {
        if (statement is not Statement.Comparison and not Statement.Same and not Statement.Member && statements.Evaluate(statement) != Truth.Unknown)
        {
            return;
        }

        switch (statement)
        {
            case Statement.Comparison s:
                var right = Branches(s.Right);
                foreach (var a in Branches(s.Left))
                {
                    foreach (var b in right)
                    {
                        Add((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator));
                    }
                }

                break;
            case Statement.Same s:
                Meet(Point(s.Left), Point(s.Right));
                break;
            case Statement.Member s:
                Member(Point(s.Point), s.Set);
                break;
            case Statement.Not s:
                Collect(s.Operand);
                break;
            case Statement.Joined s:
                Collect(s.Left);
                Collect(s.Right);
                break;
            case Statement.OverPoints s:
                OverPoints(s);
                break;
            case Statement.OverNumbers s:
                OverNumbers(s);
                break;
            default:
                break;
        }
    }

    private void OverPoints(Statement.OverPoints s)
    {
        using var scope = _at.Scope(s.Name);
        foreach (var point in _at.Domain)
        {
            Member([.. point.Coordinates!.Select(NumberPolynomial.Constant)], s.Set);
            _at.Points[s.Name] = point;
            Collect(s.Body);
        }

        if (statements.Points(s.Set).Outside == Truth.False)
        {
            return;
        }

        _at.Points[s.Name] = FinitePoint.Outside;
        if (statements.Evaluate(s.Body) == Truth.Unknown)
        {
            OverNumbers(statements.AsNumbers(s) ?? throw new NotSupportedException($"{s.Name} ranges over points outside the domain, below a number quantifier"));
        }
    }

    private void OverNumbers(Statement.OverNumbers s)
    {
        var outer = _found;
        _found = [];
        Under(s.Name, s.Body);
        foreach (var end in new[] { s.Range.Lower, s.Range.Upper })
        {
            if (end is { } bound)
            {
                Add(NumberPolynomial.Variable(s.Name) - NumberPolynomial.Constant(bound));
            }
        }

        var inner = _found.Values.ToList();
        _found = outer;
        Eliminate(s.Name, inner);
    }

    private void Eliminate(string name, List<NumberPolynomial> polynomials)
    {
        var with = polynomials.Where(p => p.Degree(name) > 0).ToList();
        polynomials.Where(p => p.Degree(name) == 0).ToList().ForEach(Add);
        if (with.All(p => p.Names.All(n => n == name)))
        {
            return;
        }

        if (with.Any(p => p.Degree(name) > 1))
        {
            throw new NotSupportedException($"the number {name} is bound below another one, and not linear");
        }

        var lines = with.Select(p => (Slope: p.Coefficient(name, 1), Offset: p.Coefficient(name, 0))).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            Add(lines[i].Slope);
            Add(lines[i].Offset);
            for (var j = 0; j < i; j++)
            {
                Add((lines[i].Slope * lines[j].Offset) - (lines[j].Slope * lines[i].Offset));
            }
        }
    }

    private void Meet(NumberPolynomial[] left, NumberPolynomial[] right)
    {
        for (var k = 0; k < left.Length; k++)
        {
            Add(left[k] - right[k]);
        }
    }

    private void Member(NumberPolynomial[] point, PointSet set)
    {
        switch (set)
        {
            case PointSet.Domain or PointSet.Minimizers:
                MeetDomain(point);
                break;
            case PointSet.Ball s:
                Border(point, Point(s.Centre), s.Radius);
                break;
            case PointSet.Broximal s:
                MeetDomain(point);
                var centre = Point(s.Centre);
                foreach (var z in _at.Domain)
                {
                    Border([.. z.Coordinates!.Select(NumberPolynomial.Constant)], centre, s.Radius);
                }

                break;
            case PointSet.Nearest s:
                MeetDomain(point);
                _ = SquaredDistances(Point(s.Of), inMetric: false);
                break;
            case PointSet.Segment s:
                var (p, q) = (Point(s.From), Point(s.To));
                Meet(point, p);
                Meet(point, q);
                Meet(p, q);
                for (var i = 0; i < point.Length; i++)
                {
                    for (var j = 0; j < i; j++)
                    {
                        Add(((point[i] - p[i]) * (q[j] - p[j])) - ((point[j] - p[j]) * (q[i] - p[i])));
                    }
                }

                break;
            default:
                break;
        }
    }

    private void MeetDomain(NumberPolynomial[] point)
    {
        if (point.Any(c => c.AsConstant is null))
        {
            foreach (var z in _at.Domain)
            {
                Meet(point, [.. z.Coordinates!.Select(NumberPolynomial.Constant)]);
            }
        }
    }

    private void Border(NumberPolynomial[] point, NumberPolynomial[] centre, NumberTerm radius)
    {
        var difference = point.Zip(centre, (a, b) => a - b).ToArray();
        var squared = Inner(difference, difference, inMetric: true);
        foreach (var r in Branches(radius))
        {
            Add(r.Numerator);
            Add((squared * r.Denominator * r.Denominator) - (r.Numerator * r.Numerator));
        }
    }

    private List<NumberPolynomial> SquaredDistances(NumberPolynomial[] from, bool inMetric)
    {
        var squared = _at.Domain.Where(_at.IsMinimizer).Select(m =>
        {
            var difference = from.Zip(m.Coordinates!, (a, b) => a - NumberPolynomial.Constant(b)).ToArray();
            return Inner(difference, difference, inMetric);
        }).ToList();
        for (var i = 0; i < squared.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Add(squared[i] - squared[j]);
            }
        }

        return squared;
    }

    private NumberPolynomial Inner(NumberPolynomial[] left, NumberPolynomial[] right, bool inMetric)
    {
        var sum = NumberPolynomial.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                var weight = inMetric ? _at.Function.Metric.Rows[i][j] : i == j ? Rational.One : Rational.Zero;
                if (!weight.IsZero)
                {
                    sum += NumberPolynomial.Constant(weight) * left[i] * right[j];
                }
            }
        }

        return sum;
    }

    private NumberPolynomial[] Point(PointTerm point) => point switch
    {
        PointTerm.Variable p when _at.Points[p.Name].Coordinates is { } known => [.. known.Select(NumberPolynomial.Constant)],
        PointTerm.Shift p => [.. Point(p.Origin).Zip(Vector(p.By), (a, b) => a + b)],
        PointTerm.Mix p => Polynomial(p.Weight) is var w ? [.. Point(p.First).Zip(Point(p.Second), (a, b) => b + (w * (a - b)))] : [],
        _ => throw new NotSupportedException("a point outside the domain below a number quantifier"),
    };

    private NumberPolynomial[] Vector(VectorTerm vector) => vector switch
    {
        VectorTerm.Difference v => [.. Point(v.To).Zip(Point(v.From), (a, b) => a - b)],
        VectorTerm.Scale v => Polynomial(v.Factor) is var factor ? [.. Vector(v.Vector).Select(c => factor * c)] : [],
        VectorTerm.Sum v => [.. Vector(v.Left).Zip(Vector(v.Right), (a, b) => a + b)],
        _ => throw new NotSupportedException("a gradient on finitely many points"),
    };

    /// <summary>A number that is one polynomial throughout.</summary>
    private NumberPolynomial Polynomial(NumberTerm number) => Branches(number) is [var (numerator, denominator)] && denominator.AsConstant is { } divisor
        ? numerator * NumberPolynomial.Constant((ExactReal)1 / divisor)
        : throw new NotSupportedException($"{number} is not a polynomial of the quantified number");

    /// <summary>The finite values that a number may take, as quotients of polynomials; where one is exchanged for another is added to the critical places.</summary>
    private List<Quotient> Branches(NumberTerm number)
    {
        if (_at.Of(number) is var known && !known.IsUnknown)
        {
            return known.IsReal ? [Of(NumberPolynomial.Constant(known.Real))] : [];
        }

        switch (number)
        {
            case NumberTerm.Variable n when _symbols.Contains(n.Name) || _at.Numbers[n.Name].IsUnknown:
                return [Of(NumberPolynomial.Variable(n.Name))];
            case NumberTerm.FunctionValue n:
                var point = Point(n.At);
                MeetDomain(point);
                return [.. _at.Function.Values.Distinct().Select(v => Of(NumberPolynomial.Constant(v)))];
            case NumberTerm.InnerProduct n:
                return [Of(Inner(Vector(n.Left), Vector(n.Right), n.InMetric))];
            case NumberTerm.Power { Base: NumberTerm.Norm norm, Exponent: 2 }:
                var v = Vector(norm.Vector);
                return [Of(Inner(v, v, norm.InMetric))];
            case NumberTerm.Power { Base: NumberTerm.Distance distance, Exponent: 2 }:
                return [.. SquaredDistances(Point(distance.From), distance.InMetric).Select(Of)];
            case NumberTerm.Norm n when Vector(n.Vector) is [var only]:
                return Lengths(only, n.InMetric);
            case NumberTerm.Distance n when Point(n.From) is [var only]:
                _ = SquaredDistances([only], n.InMetric);
                return [.. _at.Domain.Where(_at.IsMinimizer).SelectMany(m => Lengths(only - NumberPolynomial.Constant(m.Coordinates![0]), n.InMetric))];
            case NumberTerm.Negate n:
                return [.. Branches(n.Operand).Select(q => q with { Numerator = -q.Numerator })];
            case NumberTerm.AbsoluteValue n:
                return [.. Branches(n.Operand).SelectMany(Signed)];
            case NumberTerm.Power n:
                return Enumerable.Repeat(n.Base, n.Exponent - 1).Aggregate(Branches(n.Base), (product, next) => Combine(product, Branches(next), (a, b) => new Quotient(a.Numerator * b.Numerator, a.Denominator * b.Denominator)));
            case NumberTerm.Binary n:
                return Binary(n.Operation, Branches(n.Left), Branches(n.Right));
            default:
                throw new NotSupportedException($"{number} depends on a quantified number, and is not rational in it");
        }
    }

    private List<Quotient> Binary(NumberOperation operation, List<Quotient> left, List<Quotient> right)
    {
        switch (operation)
        {
            case NumberOperation.Add:
                return Combine(left, right, (a, b) => new Quotient((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator));
            case NumberOperation.Subtract:
                return Combine(left, right, (a, b) => new Quotient((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator));
            case NumberOperation.Multiply:
                // The sign decides what becomes of an infinite factor.
                left.Concat(right).ToList().ForEach(q => Add(q.Numerator));
                return Combine(left, right, (a, b) => new Quotient(a.Numerator * b.Numerator, a.Denominator * b.Denominator));
            case NumberOperation.Divide:
                right.ForEach(q => Add(q.Numerator));
                return Combine(left, [.. right.Where(q => !q.Numerator.IsZero)], (a, b) => new Quotient(a.Numerator * b.Denominator, a.Denominator * b.Numerator));
            default:
                Combine(left, right, (a, b) => a with { Numerator = (a.Numerator * b.Denominator) - (b.Numerator * a.Denominator) }).ForEach(q => Add(q.Numerator));
                return [.. left, .. right];
        }
    }

    private List<Quotient> Lengths(NumberPolynomial coordinate, bool inMetric)
    {
        var scale = inMetric ? ExactReal.SquareRoot(_at.Function.Metric.Rows[0][0]) : 1;
        return [.. Signed(Of(NumberPolynomial.Constant(scale) * coordinate))];
    }

    private Quotient[] Signed(Quotient value)
    {
        Add(value.Numerator);
        return [value, value with { Numerator = -value.Numerator }];
    }

    private static List<Quotient> Combine(List<Quotient> left, List<Quotient> right, Func<Quotient, Quotient, Quotient> operation) =>
        left.Count * right.Count > MostPolynomials
            ? throw new NotSupportedException("a number quantifier depends on more cases than are solved together")
            : [.. left.SelectMany(a => right.Select(b => operation(a, b)))];

    private static Quotient Of(NumberPolynomial polynomial) => new(polynomial, NumberPolynomial.One);

    /// <summary>A quotient of two polynomials.</summary>
    private sealed record Quotient(NumberPolynomial Numerator, NumberPolynomial Denominator);
}
