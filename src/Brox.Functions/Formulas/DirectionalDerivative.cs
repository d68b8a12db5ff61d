using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>
/// The one-sided derivative of a formula at a rational point in a rational direction. It exists also at kinks: that of <c>|u|</c> where <c>u = 0</c> is <c>|u'|</c>, that of a maximum is the
/// greatest among the terms that attain it.
/// </summary>
internal static class DirectionalDerivative
{
    /// <summary>An enclosure; <see langword="null"/> where it is not known.</summary>
    public static FloatInterval? At(FormulaFunction f, Point x, Rational[] direction) =>
        Of(Simplifier.Simplify(f.Expression), x, direction) is { } jet && IsKnown(jet.Slopes[0]) ? jet.Slopes[0] : null;

    private static bool IsKnown(FloatInterval value) => !value.IsEmpty && value.Decoration == Decoration.Continuous && value.IsBounded;

    private static Jet<FloatInterval>? Of(Expression e, Point x, Rational[] direction)
    {
        if (e.Operation == Operation.Variable)
        {
            return Make(FloatInterval.FromRational(x[e.Index]), FloatInterval.FromRational(direction[e.Index]));
        }

        if (e.Operation is Operation.Constant or Operation.Pi)
        {
            return Make(e.Operation == Operation.Pi ? FloatInterval.Pi : FloatInterval.FromRational(e.Value), FloatInterval.Zero);
        }

        var arguments = new Jet<FloatInterval>[e.Arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Of(e.Arguments[i], x, direction) is not { } argument)
            {
                return null;
            }

            // A value that is known exactly is better than its enclosure: zeros and ties are seen.
            arguments[i] = Exact(e.Arguments[i], x) is { } exact ? Make(FloatInterval.FromRational(exact), argument.Slopes[0]) : argument;
        }

        var result = e.Operation switch
        {
            Operation.Abs when arguments[0].Value.IsZero => Make(FloatInterval.Zero, FloatInterval.Absolute(arguments[0].Slopes[0])),
            Operation.Norm when arguments.All(a => a.Value.IsZero) =>
                Make(FloatInterval.Zero, FloatInterval.SquareRoot(FloatBoxes.SquaredNorm([.. arguments.Select(a => a.Slopes[0])]))),
            Operation.Max => Extreme(e, x, arguments, 1),
            Operation.Min => Extreme(e, x, arguments, -1),
            Operation.Add => Jet<FloatInterval>.Linear(arguments[0], arguments[1], static (a, b) => a + b),
            Operation.Subtract => Jet<FloatInterval>.Linear(arguments[0], arguments[1], static (a, b) => a - b),
            Operation.Multiply => Jet<FloatInterval>.Product(arguments[0], arguments[1]),
            Operation.Divide => Elementary.Quotient(arguments[0], arguments[1]),
            Operation.Negate => arguments[0].Map(static a => -a),
            Operation.Power => e.Arguments[1] is { Operation: Operation.Constant, Value: var n } ? Elementary.Power(arguments[0], n) : null,
            Operation.IfLess or Operation.IfLessOrEqual => null,
            _ => Elementary.Derivatives(e.Operation, [.. Enumerable.Range(0, arguments.Length)], arguments, second: false),
        };
        return result is not null && IsKnown(result.Slopes[0]) ? result : null;
    }

    private static Jet<FloatInterval>? Extreme(Expression e, Point x, Jet<FloatInterval>[] arguments, int sign)
    {
        var (slopes, values) = (new List<FloatInterval>(), arguments.Select(a => sign > 0 ? a.Value : -a.Value).ToArray());
        var greatest = values.Max(v => v.Lower);
        var rivals = Enumerable.Range(0, values.Length).Where(i => values[i].Upper >= greatest).ToList();
        if (rivals.Count > 1)
        {
            var exact = rivals.Select(i => Exact(e.Arguments[i], x)).ToList();
            if (exact.Exists(v => v is null || v != exact[0]))
            {
                return null;
            }
        }

        slopes.AddRange(rivals.Select(i => arguments[i].Slopes[0]));
        return Make(arguments[rivals[0]].Value, slopes.Aggregate(sign > 0 ? FloatInterval.Maximum : FloatInterval.Minimum));
    }

    private static Rational? Exact(Expression e, Point x) =>
        new FormulaProgram(e, x.Dimension).Value<ExactNumber>(x.Coordinates.Select(c => new ExactNumber(c)).ToArray()).Value;

    private static Jet<FloatInterval> Make(FloatInterval value, FloatInterval slope) => new(value, [slope], []);
}
