using Brox.Functions.Formulas;
using Brox.Functions.Formulas.Symbolic;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes.Formulas.Rules;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// Proves from the way a formula is composed that it is nowhere below its value at a rational point (sums of squares, norms, maxima, monotone functions of those), and collects
/// equations that hold wherever the value is attained.
/// </summary>
internal sealed class Attainment
{
    private readonly CurvatureRules _rules;
    private readonly Point _p;
    private readonly int _dimension;
    private readonly List<Expression> _equations = [];
    private readonly Normals _normals;

    private Attainment(CurvatureRules rules, Point p)
    {
        _rules = rules;
        _p = p;
        _dimension = p.Dimension;
        _normals = new Normals(_dimension);
    }

    /// <summary>Whether the equations and the normals describe the minimizers completely.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether, besides, the equations are all affine: X is a flat, cut with the box.</summary>
    public bool IsFlat { get; private set; }

    /// <summary>Independent normals: every minimizer x has <c>n'(x - p) = 0</c> for each.</summary>
    public IReadOnlyList<Rational[]> Normals => _normals.Rows;

    /// <summary>Whether the equations leave no point but one.</summary>
    public bool IsPoint => _normals.Rows.Count == _dimension;

    /// <summary>The equations <c>g = 0</c> as formulas, those that are not affine included.</summary>
    public IReadOnlyList<Expression> Equations => _equations;

    /// <summary>The proof that a function is least at a point; <see langword="null"/> where the rules give none.</summary>
    public static Attainment? Prove(Expression formula, CurvatureRules rules, Point p)
    {
        var result = new Attainment(rules, p);
        if (!result.IsLeast(formula, 1))
        {
            return null;
        }

        result.Solve();
        return result;
    }

    /// <summary>Whether <c>sign*e</c> is nowhere below its value at the point.</summary>
    private bool IsLeast(Expression e, int sign)
    {
        if (e.IsConstant)
        {
            return true;
        }

        if (Quadratic.TryRead(e, _dimension) is { } quadratic && quadratic.Times(sign).IsConvex() && Slope(quadratic).All(s => s.IsZero))
        {
            foreach (var row in quadratic.A)
            {
                _normals.Add(row);
            }

            return true;
        }

        if (e.Arguments.IsEmpty)
        {
            return ByRange(e, sign);
        }

        var a = e.Arguments[0];
        switch (e.Operation)
        {
            case Operation.Add or Operation.Subtract or Operation.Negate:
                return IsSumLeast(e, sign);
            case Operation.Multiply when a.IsConstant || e.Arguments[1].IsConstant:
                var (factor, other) = a.IsConstant ? (a, e.Arguments[1]) : (e.Arguments[1], a);
                return SignOf(factor) is var s && s != 0 ? IsLeast(other, s * sign) : ByRange(e, sign);
            case Operation.Divide when e.Arguments[1].IsConstant:
                return SignOf(e.Arguments[1]) is var d && d != 0 ? IsLeast(a, d * sign) : ByRange(e, sign);
            case Operation.Divide when a.IsConstant && SignOf(a) != 0 && SignOf(e.Arguments[1]) != 0:
                return IsLeast(e.Arguments[1], -sign * SignOf(a));
            case Operation.Multiply:
                return Tried(() => IsProductLeast(a, e.Arguments[1], sign)) || Tried(() => IsProductLeast(e.Arguments[1], a, sign)) || ByRange(e, sign);
            case Operation.Divide when SignOf(e.Arguments[1]) > 0:
                return Tried(() => IsQuotientLeast(a, e.Arguments[1], sign)) || ByRange(e, sign);
            case Operation.Exp or Operation.Log or Operation.Sqrt or Operation.Atan or Operation.Tanh:
                return IsLeast(a, sign);
            case Operation.Sin or Operation.Cos when Value(e) == -sign:
                return AddEquation(Extreme(e, sign));
            case Operation.Abs when sign > 0 && Vanishes(a):
                return AddEquation(a);
            case Operation.Max when sign > 0:
                return IsMaximumLeast(e);
            case Operation.IfLess or Operation.IfLessOrEqual when sign > 0 && StepRules.Parts(e, _rules) is var (set, high, low):
                // Outside the set {u <= 0} the values are higher: what is least lies in the set, and u = 0 there where u is nowhere negative.
                return Value(e) is { } least && Value(set) is { Sign: <= 0 } && double.IsFinite(_rules.Range(high).Lower) && Rational.FromDouble(_rules.Range(high).Lower) > least && _rules.Range(set).Lower >= 0 && AddEquation(set) && IsLeast(low, 1);
            case Operation.Norm when sign > 0 && e.Arguments.All(Vanishes):
                return e.Arguments.All(AddEquation);
            case Operation.Power when e.Arguments[1] is { Operation: Operation.Constant, Value: var n }:
                return IsPowerLeast(e, a, n, sign);
            case Operation.Power when sign > 0 && Vanishes(a) && _rules.Range(a).Lower >= 0 && SignOf(e.Arguments[1]) > 0:
                // u^v with u >= 0 and v > 0 is 0 where u is, and nowhere else.
                return IsLeast(a, 1);
            default:
                return ByRange(e, sign);
        }
    }

    /// <summary>A maximum is least where terms that attain it are least: they must attain their least values wherever it is attained.</summary>
    private bool IsMaximumLeast(Expression e)
    {
        if (Value(e) is not { } value)
        {
            return false;
        }

        var some = false;
        foreach (var argument in e.Arguments)
        {
            var (equations, normals) = (_equations.Count, _normals.Rows.Count);
            if (Value(argument) == value && IsLeast(argument, 1))
            {
                some = true;
                continue;
            }

            _equations.RemoveRange(equations, _equations.Count - equations);
            _normals.Keep(normals);
            IsComplete = false;
        }

        return some || ByRange(e, 1);
    }

    private bool IsSumLeast(Expression e, int sign)
    {
        var squares = Quadratic.Zero(_dimension);
        var rest = new List<(Expression, int)>();
        foreach (var (term, isNegative) in Simplifier.Terms(e))
        {
            var own = isNegative ? -sign : sign;
            if (Quadratic.TryRead(term, _dimension) is { } quadratic)
            {
                squares = squares.Plus(quadratic.Times(own));
            }
            else
            {
                rest.Add((term, own));
            }
        }

        var (equations, normals, complete) = (_equations.Count, _normals.Rows.Count, IsComplete);
        if (squares.IsConvex() && Slope(squares).All(s => s.IsZero))
        {
            foreach (var row in squares.A)
            {
                _normals.Add(row);
            }

            if (rest.TrueForAll(t => IsLeast(t.Item1, t.Item2)))
            {
                return true;
            }
        }

        Restore();
        if (Simplifier.Terms(e).All(t => IsLeast(t.Term, t.IsNegative ? -sign : sign)))
        {
            return true;
        }

        // What half a proof found out is not known.
        Restore();
        return ByRange(e, sign);

        void Restore()
        {
            _equations.RemoveRange(equations, _equations.Count - equations);
            _normals.Keep(normals);
            IsComplete = complete;
        }
    }

    /// <summary>
    /// Whether <c>sign*a*b</c> with <c>a &gt;= 0</c> is least. With <c>c = sign*b</c>: if <c>c(p) &lt; 0</c>, <c>a &lt;= a(p)</c> and <c>c &gt;= c(p)</c> give <c>ac &gt;= a c(p) &gt;= a(p) c(p)</c>; if <c>c(p) &gt; 0</c>,
    /// <c>a &gt;= a(p)</c> and <c>c &gt;= c(p)</c> do. With <c>a(p) &gt; 0</c> there is equality only where both factors have their values at p; where a is 0 at p and c positive everywhere, only where a is 0;
    /// where c is 0 at p and nowhere negative and a is positive, only where c is 0.
    /// </summary>
    private bool IsProductLeast(Expression a, Expression b, int sign)
    {
        if (!(_rules.Range(a) is { Lower: >= 0, Decoration: not Decoration.Trivial }) || SignAt(a) is not { } first || SignAt(b) * sign is not { } second)
        {
            return false;
        }

        return (first, second) switch
        {
            ( > 0, < 0) => IsLeast(a, -1) && IsLeast(b, sign),
            ( > 0, > 0) => IsLeast(a, 1) && IsLeast(b, sign),
            (0, > 0) => SignOf(b) == sign && IsLeast(a, 1),
            ( > 0, 0) => SignOf(a) > 0 && IsLeast(b, sign),
            _ => false,
        };
    }

    /// <summary>
    /// Whether <c>sign*u/v</c> with <c>v &gt; 0</c> is least. With <c>w = sign*u</c>: where <c>w(p) = 0</c> it is enough that <c>w &gt;= 0</c>; if <c>w(p) &lt; 0</c>, <c>w &gt;= w(p)</c> and <c>v &gt;= v(p)</c> give
    /// <c>w/v &gt;= w(p)/v &gt;= w(p)/v(p)</c>; if <c>w(p) &gt; 0</c>, <c>v &lt;= v(p)</c> does. Equality asks for it in both.
    /// </summary>
    private bool IsQuotientLeast(Expression u, Expression v, int sign) => (SignAt(u) * sign) switch
    {
        0 => IsLeast(u, sign),
        < 0 => IsLeast(u, sign) && IsLeast(v, 1),
        > 0 => IsLeast(u, sign) && IsLeast(v, -1),
        null => false,
    };

    /// <summary>The formula that is 0 where <c>sign*sin(w)</c> or <c>sign*cos(w)</c> is -1, and nowhere else.</summary>
    public static Expression Extreme(Expression wave, int sign)
    {
        var half = Expression.Of(Operation.Divide, wave.Arguments[0], Expression.Constant(2));
        var quarter = Expression.Of(Operation.Divide, Expression.Of(Operation.Pi), Expression.Constant(4));
        return wave.Operation == Operation.Cos ? Expression.Of(sign > 0 ? Operation.Cos : Operation.Sin, half)
            : Expression.Of(Operation.Sin, Expression.Of(sign > 0 ? Operation.Add : Operation.Subtract, half, quarter));
    }

    /// <summary>A proof in parts; where it does not succeed, what half of it found out is forgotten.</summary>
    private bool Tried(Func<bool> proof)
    {
        var (equations, normals, complete) = (_equations.Count, _normals.Rows.Count, IsComplete);
        if (proof())
        {
            return true;
        }

        _equations.RemoveRange(equations, _equations.Count - equations);
        _normals.Keep(normals);
        IsComplete = complete;
        return false;
    }

    private bool IsPowerLeast(Expression e, Expression a, Rational n, int sign)
    {
        var range = _rules.Range(a);
        var isEven = n.IsInteger && (n * Rational.Half).IsInteger;
        if (isEven && n.Sign > 0 && sign > 0 && Vanishes(a))
        {
            return AddEquation(a);
        }

        if (n.Sign > 0 && (range.Lower >= 0 || (n.IsInteger && !isEven)))
        {
            return IsLeast(a, sign);
        }

        return n.Sign < 0 && range.Lower > 0 ? IsLeast(a, -sign) : ByRange(e, sign);
    }

    /// <summary>The range of the whole subformula ends at its value at the point; where else it is attained is not known.</summary>
    private bool ByRange(Expression e, int sign)
    {
        if (Value(e) is not { } value)
        {
            return false;
        }

        IsComplete = false;
        var range = _rules.Range(e);
        var end = sign > 0 ? range.Lower : -range.Upper;
        return double.IsFinite(end) && Rational.FromDouble(end) >= sign * value;
    }

    private Rational? Value(Expression e) =>
        new FormulaProgram(e, _dimension).Value<ExactNumber>(_p.Coordinates.Select(c => new ExactNumber(c)).ToArray()).Value ?? SymbolicValue(e);

    /// <summary>The value where identities show that it is rational, such as <c>cos(pi) = -1</c>; they hold where the formula is defined.</summary>
    private Rational? SymbolicValue(Expression e)
    {
        if (Near(e).Decoration == Decoration.Trivial || SymbolicForm.Of(e) is not { } form)
        {
            return null;
        }

        var at = form;
        for (var i = 0; i < _dimension && at is not null; i++)
        {
            at = SymbolicForm.At(at, i, KernelSum.Of(_p[i]));
        }

        return at?.RationalOrNull;
    }

    private FloatInterval Near(Expression e) => new FormulaProgram(e, _dimension).Value<FloatInterval>(FloatBoxes.Of(_p));

    /// <summary>The sign of the value at the point; <see langword="null"/> where it is not known.</summary>
    private int? SignAt(Expression e) => Value(e) is { } exact ? exact.Sign
        : Near(e) is { Decoration: not Decoration.Trivial } near ? near.Lower > 0 ? 1 : near.Upper < 0 ? -1 : null : null;

    private bool Vanishes(Expression e) => Value(e) is { IsZero: true };

    private int SignOf(Expression e) => _rules.Range(e) is var r && r.Lower > 0 ? 1 : r.Upper < 0 ? -1 : 0;

    private IEnumerable<Rational> Slope(Quadratic q) =>
        Enumerable.Range(0, _dimension).Select(i => q.B[i] + (2 * Enumerable.Range(0, _dimension).Aggregate(Rational.Zero, (sum, j) => sum + (q.A[i][j] * _p[j]))));

    private bool AddEquation(Expression e)
    {
        // A convex quadratic function that is least at p has its value there on a flat.
        if (Quadratic.TryRead(e, _dimension) is { IsAffine: false } q && (q.IsConvex() || q.Times(-1).IsConvex()) && Slope(q).All(s => s.IsZero))
        {
            foreach (var row in q.A)
            {
                _normals.Add(row);
            }

            return true;
        }

        // Where e is nowhere negative it vanishes where it is least, of which its parts may say more.
        if (e.Operation is Operation.Add or Operation.Subtract or Operation.Multiply && _rules.Range(e).Lower >= 0 && IsComplete)
        {
            var (equations, normals) = (_equations.Count, _normals.Rows.Count);
            if (IsLeast(e, 1) && IsComplete)
            {
                return true;
            }

            _equations.RemoveRange(equations, _equations.Count - equations);
            _normals.Keep(normals);
            IsComplete = true;
        }

        _equations.Add(e);
        return true;
    }

    /// <summary>Adds the affine equations to the normals; puts in what is known of single coordinates and looks again, until nothing new comes.</summary>
    private void Solve()
    {
        var open = _equations.ToList();
        for (var progress = true; progress;)
        {
            progress = false;
            var known = Enumerable.Range(0, _dimension).Where(_normals.IsDetermined).ToHashSet();
            foreach (var equation in open.ToList())
            {
                var reduced = Simplifier.Simplify(equation.Substitute(i => known.Contains(i) ? Expression.Constant(_p[i]) : Expression.Variable(i)));
                if (AffineFactor(reduced) is { } row)
                {
                    open.Remove(equation);
                    _normals.Add(row);
                    progress = true;
                }
            }
        }

        IsFlat = IsComplete && open.Count == 0;
    }

    /// <summary>The normal of the flat <c>e = 0</c>, where the equation says no more and no less than an affine one.</summary>
    private Rational[]? AffineFactor(Expression e) => e.Operation switch
    {
        _ when Quadratic.TryRead(e, _dimension) is { IsAffine: true } affine => affine.B,
        Operation.Negate or Operation.Abs or Operation.Atan or Operation.Tanh => AffineFactor(e.Arguments[0]),
        Operation.Multiply when e.Arguments[0].IsConstant && SignOf(e.Arguments[0]) != 0 => AffineFactor(e.Arguments[1]),
        Operation.Power when e.Arguments[1] is { Operation: Operation.Constant, Value: { IsInteger: true, Sign: > 0 } } => AffineFactor(e.Arguments[0]),
        Operation.Sin or Operation.Cos when IsMonotone(e) => Direction(e.Arguments[0]),
        _ => null,
    };

    /// <summary>Whether a wave takes each value once at most on the values that its argument has on the box.</summary>
    private bool IsMonotone(Expression wave)
    {
        var range = _rules.Range(wave.Arguments[0]);
        var slope = wave.Operation == Operation.Sin ? FloatInterval.Cosine(range) : FloatInterval.Sine(range);
        return range.IsBounded && slope.Mignitude > 0;
    }

    /// <summary>The direction in which an affine formula, irrational factors and terms allowed, changes; <see langword="null"/> for another formula.</summary>
    private Rational[]? Direction(Expression e)
    {
        if (Quadratic.TryRead(e, _dimension) is { } q)
        {
            return q is { IsAffine: true, IsConstant: false } ? q.B : null;
        }

        return e.Operation switch
        {
            Operation.Negate => Direction(e.Arguments[0]),
            Operation.Add or Operation.Subtract or Operation.Multiply when e.Arguments[0].IsConstant && IsFactor(e, 0) => Direction(e.Arguments[1]),
            Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Divide when e.Arguments[1].IsConstant && IsFactor(e, 1) => Direction(e.Arguments[0]),
            _ => null,
        };
    }

    private bool IsFactor(Expression e, int constant) => e.Operation is Operation.Add or Operation.Subtract || SignOf(e.Arguments[constant]) != 0;
}
