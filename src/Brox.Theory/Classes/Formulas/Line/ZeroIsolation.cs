using Brox.Functions.Formulas;
using Brox.Functions.Formulas.Symbolic;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>
/// Isolates the zeros of an analytic function on an open interval by enclosures: between two points an enclosure of the values, or of the derivative with the signs at both ends, decides, else the
/// interval is halved. A zero of higher order is found at a rational point only, where the form vanishes identically; the first derivative that does not decides the signs beside it.
/// </summary>
internal sealed class ZeroIsolation
{
    private const int MostBoxes = 6_000;
    private const int MostOrder = 6;

    private readonly KernelSum _sum;
    private readonly FormulaProgram _program;
    private readonly CancellationToken _cancellation;
    private readonly List<KernelSum> _derivatives;
    private readonly HashSet<Rational> _tried = [];
    private readonly List<Cut> _cuts = [];
    private readonly List<int> _signs = [];
    private int _boxes;
    private bool _failed;

    private ZeroIsolation(KernelSum sum, CancellationToken cancellation)
    {
        (_sum, _cancellation) = (sum, cancellation);
        _program = new FormulaProgram(sum.ToExpression(), 1);
        _derivatives = [sum];
    }

    /// <summary>The chart; <see langword="null"/> where it was not found.</summary>
    public static SignChart? Of(KernelSum sum, Rational? lower, Rational? upper, CancellationToken cancellation) => new ZeroIsolation(sum, cancellation).Chart(lower, upper);

    /// <summary>The order to which a sum vanishes at a rational point at which it is analytic, 0 where it does not; <see langword="null"/> where that is not known.</summary>
    public static int? Order(KernelSum sum, Rational x, CancellationToken cancellation) => new ZeroIsolation(sum, cancellation).DerivativeAt(x)?.Order;

    private SignChart? Chart(Rational? lower, Rational? upper)
    {
        if (End(lower, fromBelow: false) is not var (start, first) || End(upper, fromBelow: true) is not var (end, last))
        {
            return null;
        }

        if (start >= end)
        {
            // The neighbourhoods of the ends cover the interval; where they meet they agree.
            return first == last || first == 0 || last == 0 ? (first != 0 ? first : last) is var only && only != 0 ? SignChart.Constant(only) : null : null;
        }

        Emit(first);
        if (!Isolate(start, end, 0) || _signs.Count == 0)
        {
            return null;
        }

        Emit(last);
        return !_failed && _signs.Count == _cuts.Count + 1 ? new SignChart(_cuts, _signs) : null;
    }

    /// <summary>A double beyond which, towards the end, the sign is known; with that sign, or 0 where the function is regular at the end and is enclosed up to it.</summary>
    private (double X, int Sign)? End(Rational? end, bool fromBelow)
    {
        if (end is { } e)
        {
            var at = FloatInterval.FromRational(e);
            if (Value(at) is { IsEmpty: false, Decoration: Decoration.Continuous, IsBounded: true } value && (value.Lower > 0 || value.Upper < 0))
            {
                return (fromBelow ? at.Upper : at.Lower, 0);
            }

            if (OrderAt(e) is var (order, sign) && Beside(e, order, fromBelow) is { } reach)
            {
                return (reach, fromBelow && order % 2 == 1 ? -sign : sign);
            }
        }

        if (LineChart.Near(_sum, end, fromBelow) is not { } near || Tail.SignOf(near, _cancellation) is not var (far, tail))
        {
            return null;
        }

        if (end is not { } finite)
        {
            return (fromBelow ? tail.From : -tail.From, far);
        }

        var step = FloatInterval.FromRational(finite) + (new FloatInterval(fromBelow ? -1 : 1) / new FloatInterval(tail.From));
        return (fromBelow ? step.Upper : step.Lower, far);
    }

    private bool Isolate(double from, double to, int depth)
    {
        if (++_boxes > MostBoxes)
        {
            return false;
        }

        if (_boxes % 32 == 0)
        {
            _cancellation.ThrowIfCancellationRequested();
        }

        var box = new FloatInterval(from, to);
        var jet = _program.Jet<FloatInterval>([box], second: false);
        var (value, slope) = (jet.Value, jet.Slopes[0]);
        if (value.Lower > 0 || value.Upper < 0)
        {
            Emit(value.Lower > 0 ? 1 : -1);
            return true;
        }

        if (slope.Decoration == Decoration.Continuous && (slope.Lower > 0 || slope.Upper < 0) && Monotone(from, to, slope.Lower > 0 ? 1 : -1))
        {
            return true;
        }

        var middle = box.Middle;
        if (!(middle > from && middle < to && depth < 200))
        {
            return false;
        }

        foreach (var c in new[] { SimplestRational.Between(Rational.FromDouble(from), Rational.FromDouble(to)), Rational.FromDouble(middle) })
        {
            if (!_tried.Add(c) || OrderAt(c) is not var (order, sign) || Beside(c, order, fromBelow: true) is not { } left || Beside(c, order, fromBelow: false) is not { } right)
            {
                continue;
            }

            if (left > from && !Isolate(from, left, depth + 1))
            {
                return false;
            }

            Emit(order % 2 == 1 ? -sign : sign);
            Cross(Cut.At(c), sign);
            return right >= to || Isolate(right, to, depth + 1);
        }

        return Isolate(from, middle, depth + 1) && Isolate(middle, to, depth + 1);
    }

    /// <summary>On an interval on which the function is strictly monotone the signs at the ends decide.</summary>
    private bool Monotone(double from, double to, int direction)
    {
        var (low, high) = (SignAt(Rational.FromDouble(from)), SignAt(Rational.FromDouble(to)));
        if (low is not { } a || high is not { } b)
        {
            return false;
        }

        if (a == b && a != 0)
        {
            Emit(a);
            return true;
        }

        if (a == 0)
        {
            // An exact zero at the lower end, where the interval before this one ended.
            if (_signs.Count > 0)
            {
                Cross(Cut.At(Rational.FromDouble(from)), direction);
            }
            else
            {
                Emit(direction);
            }

            return true;
        }

        if (b == 0)
        {
            // The zero at the upper end is met again by the interval that begins there.
            Emit(a);
            return true;
        }

        Emit(a);
        Cross(new Cut(Rational.FromDouble(from), Rational.FromDouble(to), Halved), direction);
        return true;

        (Rational Low, Rational High)? Halved(Rational l, Rational h)
        {
            foreach (var weight in new[] { Rational.Half, Rational.Create(1, 3), Rational.Create(3, 5) })
            {
                var x = l + (weight * (h - l));
                if (SignAt(x) is { } sign)
                {
                    return sign == 0 ? (x, x) : sign == direction ? (l, x) : (x, h);
                }
            }

            return null;
        }
    }

    private void Cross(Cut cut, int after)
    {
        _failed |= _signs.Count != _cuts.Count + 1;
        _cuts.Add(cut);
        _signs.Add(after);
    }

    /// <summary>Says that the function has a sign on the next part, up to single points at which it is enclosed as well.</summary>
    private void Emit(int sign)
    {
        if (sign != 0 && _signs.Count == _cuts.Count)
        {
            _signs.Add(sign);
        }

        _failed |= sign != 0 && _signs[^1] != sign;
    }

    private FloatInterval Value(FloatInterval x) => _program.Value<FloatInterval>([x]);

    /// <summary>The sign at a rational point: 0 where the form vanishes there; <see langword="null"/> where it is not known.</summary>
    private int? SignAt(Rational x)
    {
        var value = Value(FloatInterval.FromRational(x));
        return value.Lower > 0 ? 1 : value.Upper < 0 ? -1 : SymbolicForm.At(_sum, 0, KernelSum.Of(x)) is { IsZero: true } ? 0 : null;
    }

    /// <summary>The first derivative that is not 0 at a rational point at which the function is, and its sign; <see langword="null"/> where that is not known.</summary>
    private (int Order, int Sign)? OrderAt(Rational x) => DerivativeAt(x) is { Order: > 0 } found ? found : null;

    private (int Order, int Sign)? DerivativeAt(Rational x)
    {
        for (var order = 0; order <= MostOrder; order++)
        {
            if (Derivative(order) is not { } d || SymbolicForm.At(d, 0, KernelSum.Of(x)) is not { } at)
            {
                return null;
            }

            if (!at.IsZero)
            {
                return SymbolicForm.ConstantSign(at) is var sign && sign != 0 ? (order, sign) : null;
            }
        }

        return null;
    }

    private KernelSum? Derivative(int order)
    {
        while (_derivatives.Count <= order)
        {
            if (_derivatives[^1].Derivative(0) is not { } next)
            {
                return null;
            }

            _derivatives.Add(next);
        }

        return _derivatives[order];
    }

    /// <summary>A double at some distance from a zero of known order, between which and the zero that derivative keeps its sign; <see langword="null"/> where none was found.</summary>
    private double? Beside(Rational x, int order, bool fromBelow)
    {
        var program = new FormulaProgram(Derivative(order)!.ToExpression(), 1);
        var at = FloatInterval.FromRational(x);
        for (var reach = Math.Max(1, at.Magnitude) * 4; reach > at.Magnitude * 1e-9 && reach > 1e-12; reach /= 2)
        {
            var other = fromBelow ? at.Lower - reach : at.Upper + reach;
            var box = fromBelow ? new FloatInterval(other, at.Upper) : new FloatInterval(at.Lower, other);
            var value = program.Value<FloatInterval>([box]);
            if (value.Decoration == Decoration.Continuous && (value.Lower > 0 || value.Upper < 0))
            {
                return other;
            }
        }

        return null;
    }
}
