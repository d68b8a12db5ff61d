using Brox.Functions;
using Brox.Numbers;

namespace Brox.Definitions.Language;

/// <summary>
/// Reads numbers, points, vectors and sets. <c>^</c> binds strongest, then the sign, then <c>*</c> and <c>/</c>, then <c>+</c> and <c>-</c>, which group to the left.
/// </summary>
/// <param name="reader">The words.</param>
/// <param name="scope">The names that mean something.</param>
internal sealed class TermParser(DefinitionReader reader, DefinitionScope scope)
{
    private const int LargestExponent = 9;

    /// <summary>Where <c>grad</c> was read, and not yet under the condition <c>differentiable</c>.</summary>
    public List<DefinitionToken> Gradients { get; } = [];

    public Term Sum()
    {
        reader.Enter();
        var left = Product();
        while (reader.Current.Text is "+" or "-")
        {
            left = reader.Take().Text == "+" ? left.Plus(Product()) : left.Minus(Product());
        }

        reader.Leave();
        return left;
    }

    public NumberTerm Number(string wanted = "a number") => Sum().AsNumber(wanted);

    public PointTerm Point(string wanted = "a point") => Sum().AsPoint(wanted);

    /// <summary>A set of points; an open or closed segment may turn out to be an interval of numbers.</summary>
    public (PointSet? Points, NumberRange? Numbers) Set()
    {
        const string wanted = "a set: dom, X, space, ball(p, t), brox(p, t), proj(p), (p, q), [p, q] or an interval of numbers";
        switch (reader.Current.Text)
        {
            case "dom":
                reader.Take();
                return (new PointSet.Domain(), null);
            case "X":
                reader.Take();
                return (new PointSet.Minimizers(), null);
            case "space":
                reader.Take();
                return (new PointSet.Space(), null);
            case "ball" or "brox":
                var isBall = reader.Take().Text == "ball";
                reader.Expect("(");
                var centre = Point("a point, the centre of the ball");
                reader.Expect(",");
                var radius = Number("a number, the radius of the ball");
                reader.Expect(")");
                return (isBall ? new PointSet.Ball(centre, radius) : new PointSet.Broximal(centre, radius), null);
            case "proj":
                reader.Take();
                reader.Expect("(");
                var of = Point();
                reader.Expect(")");
                return (new PointSet.Nearest(of), null);
            case "(" or "[":
                return Interval();
            default:
                throw reader.Unexpected(wanted);
        }
    }

    private (PointSet? Points, NumberRange? Numbers) Interval()
    {
        var withLower = reader.Take().Text == "[";
        if (reader.Current.Text == "-" && reader.Ahead(1).Text == "inf")
        {
            reader.Next += 2;
            reader.Expect(",");
            return (null, new NumberRange(null, false, End(out var upper), CloseInterval(upper)));
        }

        var first = Sum();
        reader.Expect(",", "\",\" between the two ends");
        if (first.Number is not null)
        {
            var lower = RationalEnd(first);
            return (null, new NumberRange(lower, withLower, End(out var upper), CloseInterval(upper)));
        }

        var from = first.AsPoint("a point, the first end of the segment");
        var to = Point("a point, the second end of the segment");
        reader.Expect(withLower ? "]" : ")", withLower ? "\"]\": a segment with its ends is written [p, q]" : "\")\": a segment without its ends is written (p, q)");
        return (new PointSet.Segment(from, to, withLower), null);
    }

    private Rational? End(out bool isInfinite)
    {
        isInfinite = reader.Accept("inf");
        return isInfinite ? null : RationalEnd(Sum());
    }

    private bool CloseInterval(bool isInfinite)
    {
        if (reader.Current.Text is not ("]" or ")"))
        {
            throw reader.Unexpected("\")\" or \"]\", the end of the interval");
        }

        return reader.Take().Text == "]" && !isInfinite;
    }

    private static Rational RationalEnd(Term term) => term.Number is NumberTerm.Constant { Value: var value }
        ? value
        : throw new DefinitionException(term.At, $"expected a rational number, the end of an interval, found {term.Kind}");

    private Term Product()
    {
        var left = Signed();
        while (reader.Current.Text is "*" or "/")
        {
            left = reader.Take().Text == "*" ? left.Times(Signed()) : left.Over(Signed());
        }

        return left;
    }

    private Term Signed()
    {
        var at = reader.Current;
        if (!reader.Accept("-"))
        {
            return Raised();
        }

        reader.Enter();
        var negative = Signed().Negative() with { At = at };
        reader.Leave();
        return negative;
    }

    private Term Raised()
    {
        var operand = Atom();
        while (reader.Accept("^"))
        {
            var at = reader.Take();
            if (!at.IsNumber || !int.TryParse(at.Text, out var exponent) || exponent is < 1 or > LargestExponent)
            {
                throw new DefinitionException(at, $"expected an exponent from 1 to {LargestExponent}, found {at.Shown}");
            }

            operand = Term.Of(operand.At, new NumberTerm.Power(operand.AsNumber("a number to raise to a power"), exponent));
        }

        return operand;
    }

    private Term Atom()
    {
        const string wanted = "a number, a point or a vector";
        var at = reader.Current;
        if (at.IsNumber)
        {
            reader.Take();
            if (reader.Current.IsName && reader.Current.Offset == at.Offset + at.Text.Length)
            {
                throw new DefinitionException(at, $"expected a number such as 3, 7/2 or 0.125, and a sign between it and a name, found \"{OneLine.Clean(at.Text + reader.Current.Text)}\"");
            }

            return Term.Of(at, new NumberTerm.Constant(Rational.TryParse(at.Text, out var value, out var error) ? value : throw new DefinitionException(at, error)));
        }

        switch (at.Text)
        {
            case "(":
                reader.Take();
                var inner = Sum();
                reader.Expect(")");
                return inner;
            case "<":
                return InnerProduct();
            case "|":
                reader.Take();
                var vector = Sum().AsVector("a vector between the bars (abs(a) is the absolute value of a number)");
                reader.Expect("|", "\"|\", the end of the norm");
                return Term.Of(at, new NumberTerm.Norm(vector, reader.Accept("_B")));
            case "f":
                return Value();
            case "grad":
                return Gradient();
            case "dist":
                return Distance();
            case "max" or "min":
                return Extremum();
            case "abs" or "sqrt":
                reader.Take();
                reader.Expect("(");
                var operand = Number();
                reader.Expect(")");
                return Term.Of(at, at.Text == "abs" ? new NumberTerm.AbsoluteValue(operand) : new NumberTerm.SquareRoot(operand));
            default:
                if (at.Text == "inf")
                {
                    throw reader.Unexpected($"{wanted} (that f(p) is finite is written p in dom)");
                }

                if (!at.IsName || DefinitionScope.IsWord(at.Text))
                {
                    throw reader.Unexpected(wanted);
                }

                var name = scope.Use(at);
                reader.Take();
                return name;
        }
    }

    private Term InnerProduct()
    {
        var at = reader.Take();
        var left = Sum().AsVector("a vector in the inner product");
        reader.Expect(",", "\",\" between the vectors of an inner product");
        var right = Sum().AsVector("a vector in the inner product");
        reader.ExpectClosingAngle();
        return Term.Of(at, new NumberTerm.InnerProduct(left, right, reader.Accept("_B")));
    }

    private Term Value()
    {
        var at = reader.Take();
        if (reader.Accept("*"))
        {
            return Term.Of(at, new NumberTerm.Minimum());
        }

        reader.Expect("(", "f(p) or f*");
        var point = Point("a point, the argument of f");
        reader.Expect(")");
        return Term.Of(at, new NumberTerm.FunctionValue(point));
    }

    private Term Gradient()
    {
        var at = reader.Take();
        reader.Expect("f", "grad f(p)");
        reader.Expect("(", "grad f(p)");
        var point = Point("a point, the argument of grad f");
        reader.Expect(")");
        Gradients.Add(at);
        return Term.Of(at, new VectorTerm.Gradient(point));
    }

    private Term Distance()
    {
        var at = reader.Take();
        reader.Expect("(", "dist(p, X)");
        var point = Point();
        reader.Expect(",", "dist(p, X)");
        reader.Expect("X", "X, the set of the minimizers: the distance to another point is written |p - q|");
        reader.Expect(")");
        return Term.Of(at, new NumberTerm.Distance(point, reader.Accept("_B")));
    }

    private Term Extremum()
    {
        var at = reader.Take();
        var operation = at.Text == "max" ? NumberOperation.Max : NumberOperation.Min;
        reader.Expect("(");
        var result = Number();
        reader.Expect(",", $"\",\": {at.Text} takes two numbers or more");
        do
        {
            result = new NumberTerm.Binary(operation, result, Number());
        }
        while (reader.Accept(","));
        reader.Expect(")");
        return Term.Of(at, result);
    }
}
