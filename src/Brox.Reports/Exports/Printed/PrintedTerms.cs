using Brox.Definitions.Language;
using Brox.Numbers;

namespace Brox.Reports.Exports.Printed;

/// <summary>Points, vectors and numbers of a definition as an exported program writes them, and what their names mean.</summary>
internal sealed class PrintedTerms(ScriptLanguage language, Action<string> need)
{
    /// <summary>The points by their names.</summary>
    public Dictionary<string, ScriptPlace> Points { get; } = [];

    /// <summary>The numbers by their names.</summary>
    public Dictionary<string, ScriptNumber> Numbers { get; } = [];

    /// <summary>Where computed points lie, as far as that is supposed.</summary>
    public Dictionary<PointTerm, ScriptPlace> Supposed { get; } = [];

    /// <summary>Whether the metric was spoken of.</summary>
    public bool HasMetric { get; set; }

    /// <summary>The names that are taken beside those of points.</summary>
    public HashSet<string> Taken { get; } = [];

    /// <summary>A name that no other one here has.</summary>
    public string Fresh(string name)
    {
        var safe = Safe(name);
        return Enumerable.Range(1, int.MaxValue - 1).Select(i => i == 1 ? safe : $"{safe}{i}")
            .First(n => !Taken.Contains(n) && Points.Values.Concat(Supposed.Values).All(p => p.Name != n));
    }

    /// <summary>A name that is no word of the language of a program, and no definition: one of several letters may be.</summary>
    public static string Safe(string name) => name is "mu" or "gamma" or "theta" or "rho" || (name.Length == 1 && name is not ("f" or "F" or "B")) ? name : $"{name}_";

    public ScriptNumber Constant(Rational value) => new ScriptNumber.Real(ScriptTerm.Constant(language, value));

    public ScriptTerm Call(string name, params string[] arguments)
    {
        need(name switch
        {
            "dot" or "inner" or "squared_distance" => "base",
            "squared_length" or "to_minimizers" => "lengths",
            "weight" => "line",
            "least" => "least",
            _ => "numbers",
        });
        return ScriptTerm.Opaque(language.Applied(name, arguments), language.IsCallAnAtom);
    }

    public ScriptPlace Point(PointTerm point)
    {
        if (Supposed.TryGetValue(point, out var supposed))
        {
            return supposed;
        }

        switch (point)
        {
            case PointTerm.Variable p:
                return Points[p.Name];
            case PointTerm.Mix p when Point(p.First) is var first && first == Point(p.Second):
                return first;
            case PointTerm.Mix p:
                need("vectors");
                return new ScriptPlace(null, language.Call("mix", Atom(p.Weight), Known(p.First), Known(p.Second)), false);
            case PointTerm.Shift p when Vector(p.By) is { } by:
                need("vectors");
                return by.Length == 0 ? Point(p.Origin) : new ScriptPlace(null, language.Call("plus", Known(p.Origin), by), false);
            default:
                throw new NotExportableException("a point that is made of points outside the domain");
        }
    }

    /// <summary>The coordinates of a vector; empty for the zero vector, <see langword="null"/> where they are not known.</summary>
    public string? Vector(VectorTerm vector)
    {
        switch (vector)
        {
            case VectorTerm.Difference v:
                var (to, from) = (Point(v.To), Point(v.From));
                return to == from ? string.Empty : to.Coordinates is { } a && from.Coordinates is { } b ? language.Call("sub", a, b) : null;
            case VectorTerm.Scale v:
                need("vectors");
                return Vector(v.Vector) is { } scaled ? scaled.Length == 0 ? scaled : language.Call("times", Atom(v.Factor), scaled) : null;
            case VectorTerm.Sum v:
                need("vectors");
                return Vector(v.Left) is { } left && Vector(v.Right) is { } right
                    ? left.Length == 0 ? right : right.Length == 0 ? left : language.Call("plus", left, right)
                    : null;
            default:
                // Where a gradient is asked for, "differentiable" stands before it, which no function on finitely many points is.
                return null;
        }
    }

    public ScriptNumber Number(NumberTerm number)
    {
        switch (number)
        {
            case NumberTerm.Constant n:
                return Constant(n.Value);
            case NumberTerm.Variable n:
                return Numbers[n.Name];
            case NumberTerm.FunctionValue n:
                var at = Point(n.At);
                return at.IsOutside ? new ScriptNumber.Infinite(1)
                    : new ScriptNumber.Real(ScriptTerm.Opaque(
                        language.Value(at.Name ?? throw new InvalidOperationException("Where the point lies is not supposed.")), language.IsCallAnAtom));
            case NumberTerm.Minimum:
                return new ScriptNumber.Real(Call("least", "f"));
            case NumberTerm.InnerProduct n:
                return Inner(Vector(n.Left), Vector(n.Right), n.InMetric);
            case NumberTerm.Norm n:
                return Root(SquaredNorm(n));
            case NumberTerm.Distance n:
                return Point(n.From).Coordinates is { } from ? Root(SquaredDistance(from, n.InMetric)) : new ScriptNumber.SomeReal();
            case NumberTerm.SquareRoot n:
                return Number(n.Operand) switch
                {
                    ScriptNumber.Real { Factor: null, Plain: var plain } when plain.AsConstant is { Sign: >= 0 } => Root(plain),
                    _ => throw Beyond(number),
                };
            case NumberTerm.Negate n:
                return Times(Constant(-Rational.One), Number(n.Operand), number);
            case NumberTerm.AbsoluteValue n:
                return Number(n.Operand) switch
                {
                    ScriptNumber.Real { Factor: null } real => real with { Plain = real.Plain.AsConstant is { } c ? ScriptTerm.Constant(language, Rational.Abs(c)) : Call("absolute", real.Plain.Atom) },
                    ScriptNumber.Real => throw Beyond(number),
                    ScriptNumber.Infinite => new ScriptNumber.Infinite(1),
                    ScriptNumber.SomeReal => new ScriptNumber.SomeReal(),
                    var undefined => undefined,
                };
            case NumberTerm.Power n:
                var value = Number(n.Base);
                return Enumerable.Repeat(value, n.Exponent - 1).Aggregate(value, (product, next) => Times(product, next, number));
            case NumberTerm.Binary n:
                return Binary(n.Operation, Number(n.Left), Number(n.Right), number);
            default:
                throw Beyond(number);
        }
    }

    /// <summary>The square of a length; <see langword="null"/> for a length that is not known.</summary>
    public ScriptTerm? Squared(NumberTerm length) => (Number(length) as ScriptNumber.Real)?.Squared(language);

    public ScriptTerm SquaredDistance(ScriptPlace left, ScriptPlace right, bool inMetric)
    {
        HasMetric |= inMetric;
        return inMetric
            ? Call("squared_distance", "B", language.Placed(left.Coordinates!), language.Placed(right.Coordinates!))
            : Call("squared_length", language.Placed(left.Coordinates!), language.Placed(right.Coordinates!));
    }

    /// <summary>A number as <c>A + B c</c>.</summary>
    /// <param name="number">The number.</param>
    /// <param name="name">The name of c.</param>
    public (ScriptTerm Offset, ScriptTerm Slope) Linear(NumberTerm number, string name)
    {
        var (zero, one) = (ScriptTerm.Constant(language, Rational.Zero), ScriptTerm.Constant(language, Rational.One));
        if (!FreeNames.Of(number).Contains(name))
        {
            return Number(number) is ScriptNumber.Real { Factor: null, Divisors.Count: 0 } real ? (real.Plain, zero) : throw Beyond(number);
        }

        switch (number)
        {
            case NumberTerm.Variable:
                return (zero, one);
            case NumberTerm.Negate n:
                var (a, b) = Linear(n.Operand, name);
                return (a.Negated(language), b.Negated(language));
            case NumberTerm.Binary { Operation: NumberOperation.Add } n:
                var (left, right) = (Linear(n.Left, name), Linear(n.Right, name));
                return (left.Offset.Plus(right.Offset), left.Slope.Plus(right.Slope));
            case NumberTerm.Binary { Operation: NumberOperation.Subtract } n:
                var (minuend, subtrahend) = (Linear(n.Left, name), Linear(n.Right, name));
                return (minuend.Offset.Minus(subtrahend.Offset, language), minuend.Slope.Minus(subtrahend.Slope, language));
            case NumberTerm.Binary { Operation: NumberOperation.Multiply } n when IsZero(n.Left, name) || IsZero(n.Right, name):
                return (zero, zero);
            case NumberTerm.Binary { Operation: NumberOperation.Multiply } n:
                var (p, q) = (Linear(n.Left, name), Linear(n.Right, name));
                return p.Slope.IsZero ? (p.Offset.Times(q.Offset, language), p.Offset.Times(q.Slope, language))
                    : q.Slope.IsZero ? (p.Offset.Times(q.Offset, language), p.Slope.Times(q.Offset, language))
                    : throw Beyond(number);
            case NumberTerm.Binary { Operation: NumberOperation.Divide, Right: NumberTerm.Constant { Value: var divisor } } n when !divisor.IsZero:
                var (rest, slope) = Linear(n.Left, name);
                var by = ScriptTerm.Constant(language, divisor);
                return (rest.Over(by, language), slope.Over(by, language));
            default:
                throw Beyond(number);
        }
    }

    private bool IsZero(NumberTerm number, string name) => !FreeNames.Of(number).Contains(name) && Number(number) is ScriptNumber.Real { Factor: null, Plain.IsZero: true };

    public static NotExportableException Beyond(NumberTerm number) => new($"{number} is not written out");

    private static ScriptNumber.Real Root(ScriptTerm? radicand, ScriptTerm factor, ScriptTerm zero) => new(zero, factor, radicand);

    private ScriptNumber Root(ScriptTerm? radicand) => radicand is null ? new ScriptNumber.SomeReal()
        : radicand.IsZero ? Constant(Rational.Zero)
        : Root(radicand, ScriptTerm.Constant(language, Rational.One), ScriptTerm.Constant(language, Rational.Zero));

    private ScriptTerm? SquaredNorm(NumberTerm.Norm norm)
    {
        if (norm.Vector is VectorTerm.Difference v && Point(v.To) is { Coordinates: not null } to && Point(v.From) is { Coordinates: not null } from)
        {
            return to == from ? ScriptTerm.Constant(language, Rational.Zero) : SquaredDistance(to, from, norm.InMetric);
        }

        var vector = Vector(norm.Vector);
        return (Inner(vector, vector, norm.InMetric) as ScriptNumber.Real)?.Plain;
    }

    private ScriptTerm SquaredDistance(string from, bool inMetric)
    {
        HasMetric |= inMetric;
        need("lengths");
        return Call("to_minimizers", language.Lengths(inMetric ? "squared_distance B" : "squared_length", language.Placed(from)), "f");
    }

    private ScriptNumber Inner(string? left, string? right, bool inMetric)
    {
        if (left is { Length: 0 } || right is { Length: 0 })
        {
            return Constant(Rational.Zero);
        }

        HasMetric |= inMetric;
        return left is null || right is null ? new ScriptNumber.SomeReal()
            : new ScriptNumber.Real(inMetric ? Call("inner", "B", left, right) : Call("dot", left, right));
    }

    private string Known(PointTerm point) => Point(point).Coordinates ?? throw new NotExportableException("a point that is made of points outside the domain");

    private string Atom(NumberTerm number) => Number(number) is ScriptNumber.Real { Factor: null, Divisors.Count: 0 } real ? real.Plain.Atom : throw Beyond(number);

    private ScriptNumber Binary(NumberOperation operation, ScriptNumber left, ScriptNumber right, NumberTerm number)
    {
        if (left is ScriptNumber.Undefined || right is ScriptNumber.Undefined)
        {
            return new ScriptNumber.Undefined();
        }

        return operation switch
        {
            NumberOperation.Add => Sum(left, right, number),
            NumberOperation.Subtract => Sum(left, Times(Constant(-Rational.One), right, number), number, isDifference: true, right),
            NumberOperation.Multiply => Times(left, right, number),
            NumberOperation.Divide => Over(left, right, number),
            NumberOperation.Max => Extremum(left, right, 1, number),
            _ => Extremum(left, right, -1, number),
        };
    }

    private ScriptNumber Sum(ScriptNumber left, ScriptNumber right, NumberTerm number, bool isDifference = false, ScriptNumber? subtrahend = null)
    {
        switch (left, right)
        {
            case (ScriptNumber.Infinite a, ScriptNumber.Infinite b):
                return a.Sign == b.Sign ? a : new ScriptNumber.Undefined();
            case (ScriptNumber.Infinite, _):
                return left;
            case (_, ScriptNumber.Infinite):
                return right;
            case (ScriptNumber.Real a, ScriptNumber.Real b):
                var plain = isDifference ? a.Plain.Minus(((ScriptNumber.Real)subtrahend!).Plain, language) : a.Plain.Plus(b.Plain);
                var divisors = a.Divisors.Concat(b.Divisors).ToList();
                return (a.Factor, b.Factor) switch
                {
                    ({ } p, { } q) when a.Radicand!.IsSame(b.Radicand!) => new ScriptNumber.Real(plain, p.Plus(q), a.Radicand) { Divisors = divisors },
                    ({ }, { }) => throw Beyond(number),
                    (null, { } q) => new ScriptNumber.Real(plain, q, b.Radicand) { Divisors = divisors },
                    var (p, _) => new ScriptNumber.Real(plain, p, a.Radicand) { Divisors = divisors },
                };
            default:
                return new ScriptNumber.SomeReal();
        }
    }

    private ScriptNumber Times(ScriptNumber left, ScriptNumber right, NumberTerm number)
    {
        switch (left, right)
        {
            case (ScriptNumber.Undefined, _) or (_, ScriptNumber.Undefined):
                return new ScriptNumber.Undefined();
            case (ScriptNumber.Infinite a, ScriptNumber.Infinite b):
                return new ScriptNumber.Infinite(a.Sign * b.Sign);
            case (ScriptNumber.Infinite a, _):
                return Sign(right) is not { } s ? throw Beyond(number) : s == 0 ? new ScriptNumber.Undefined() : new ScriptNumber.Infinite(a.Sign * s);
            case (_, ScriptNumber.Infinite):
                return Times(right, left, number);
            case (ScriptNumber.Real a, ScriptNumber.Real b):
                var divisors = a.Divisors.Concat(b.Divisors).ToList();
                var plain = a.Plain.Times(b.Plain, language);
                return (a.Factor, b.Factor) switch
                {
                    (null, null) => new ScriptNumber.Real(plain) { Divisors = divisors },
                    (null, { } factor) => new ScriptNumber.Real(plain, a.Plain.Times(factor, language), b.Radicand) { Divisors = divisors },
                    ({ } factor, null) => new ScriptNumber.Real(plain, factor.Times(b.Plain, language), a.Radicand) { Divisors = divisors },
                    _ when !a.Plain.IsZero || !b.Plain.IsZero => throw Beyond(number),
                    _ when a.Radicand!.IsSame(b.Radicand!) => new ScriptNumber.Real(a.Factor!.Times(b.Factor!, language).Times(a.Radicand, language)) { Divisors = divisors },
                    _ => new ScriptNumber.Real(plain, a.Factor!.Times(b.Factor!, language), a.Radicand!.Times(b.Radicand!, language)) { Divisors = divisors },
                };
            default:
                return new ScriptNumber.SomeReal(left is ScriptNumber.SomeReal { IsPositive: true } && right is ScriptNumber.SomeReal { IsPositive: true });
        }
    }

    private ScriptNumber Over(ScriptNumber left, ScriptNumber right, NumberTerm number)
    {
        if (right is ScriptNumber.Real { Factor: null, Plain.AsConstant: { } divisor })
        {
            return divisor.IsZero ? new ScriptNumber.Undefined() : left switch
            {
                ScriptNumber.Real a => a with
                {
                    Plain = a.Plain.Over(ScriptTerm.Constant(language, divisor), language),
                    Factor = a.Factor?.Over(ScriptTerm.Constant(language, divisor), language),
                },
                ScriptNumber.Infinite a => new ScriptNumber.Infinite(a.Sign * divisor.Sign),
                _ => left,
            };
        }

        return (left, right) switch
        {
            (ScriptNumber.Real a, ScriptNumber.Real { Factor: null } b) => new ScriptNumber.Real(a.Plain.Over(b.Plain, language), a.Factor?.Over(b.Plain, language), a.Radicand)
            {
                Divisors = [.. a.Divisors, .. b.Divisors, b.Plain],
            },
            (ScriptNumber.Infinite a, _) when Sign(right) is { } s => s == 0 ? new ScriptNumber.Undefined() : new ScriptNumber.Infinite(a.Sign * s),
            _ => throw Beyond(number),
        };
    }

    private ScriptNumber Extremum(ScriptNumber left, ScriptNumber right, int sign, NumberTerm number) => (left, right) switch
    {
        (ScriptNumber.Infinite a, _) => a.Sign == sign ? left : right,
        (_, ScriptNumber.Infinite b) => b.Sign == sign ? right : left,
        (ScriptNumber.Real { Factor: null } a, ScriptNumber.Real { Factor: null } b) => a.Plain.IsSame(b.Plain)
            ? left
            : new ScriptNumber.Real(Call(sign > 0 ? "maximum" : "minimum", a.Plain.Atom, b.Plain.Atom)) { Divisors = [.. a.Divisors, .. b.Divisors] },
        (ScriptNumber.Real, ScriptNumber.Real) => throw Beyond(number),
        _ => new ScriptNumber.SomeReal(),
    };

    /// <summary>The sign of a real number that is not 0, or 0; <see langword="null"/> where it is not known.</summary>
    private static int? Sign(ScriptNumber number) => number switch
    {
        ScriptNumber.Real { Factor: null, Plain.AsConstant: { } c } => c.Sign,
        ScriptNumber.Real { IsPositive: true } => 1,
        ScriptNumber.SomeReal { IsPositive: true } => 1,
        _ => null,
    };
}
