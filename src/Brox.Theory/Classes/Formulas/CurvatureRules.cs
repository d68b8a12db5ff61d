using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Numbers;
using Brox.Theory.Classes.Formulas.Rules;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// Proofs of convexity and quasiconvexity from the way a formula is composed (disciplined convex programming, Grant, Boyd and Ye 2006): sums, norms, maxima, monotone convex functions of
/// convex functions, quadratic forms by exact elimination. Signs and monotonicity come from enclosures of the ranges on the box, so the rules know the box. Valid on any convex set on which
/// the formula is defined, smooth or not.
/// </summary>
internal sealed class CurvatureRules(FormulaFunction f)
{
    private readonly Dictionary<Expression, FloatInterval> _ranges = [];
    private readonly Dictionary<(Expression, int), bool> _convex = [];
    private readonly int _dimension = f.Dimension;
    private LogCurvature? _logs;

    /// <summary>Whether the rules prove a formula convex (<paramref name="sign"/> = 1) or concave (-1).</summary>
    public bool Is(Expression e, int sign)
    {
        if (!_convex.TryGetValue((e, sign), out var known))
        {
            // A rule that leads back to its own question proves nothing.
            _convex[(e, sign)] = false;
            _convex[(e, sign)] = known = Decide(e, sign);
        }

        return known;
    }

    /// <summary>Whether the rules prove that a formula less <c>(mu/2)|x|^2</c> is convex.</summary>
    public bool IsStronglyConvex(Expression e, Rational mu) => IsSum(e, 1, mu);

    /// <summary>Whether the rules prove a formula quasiconvex (<paramref name="sign"/> = 1) or quasiconcave (-1).</summary>
    public bool IsQuasi(Expression e, int sign)
    {
        if (Is(e, sign))
        {
            return true;
        }

        var a = e.Arguments.IsEmpty ? e : e.Arguments[0];
        switch (e.Operation)
        {
            case Operation.Exp or Operation.Log or Operation.Sqrt or Operation.Atan or Operation.Tanh or Operation.Floor:
                return IsQuasi(a, sign);
            case Operation.Negate:
                return IsQuasi(a, -sign);
            case Operation.Add or Operation.Subtract:
                var b = e.Arguments[1];
                return b.IsConstant ? IsQuasi(a, sign) : a.IsConstant && IsQuasi(b, e.Operation == Operation.Add ? sign : -sign);
            case Operation.Multiply when a.IsConstant || e.Arguments[1].IsConstant:
                var (factor, other) = a.IsConstant ? (a, e.Arguments[1]) : (e.Arguments[1], a);
                return Monotone(Range(factor)) is var s && s != 0 && IsQuasi(other, s * sign);
            case Operation.Multiply:
                return IsQuasiProduct(e, sign);
            case Operation.Divide:
                return IsQuasiRatio(a, e.Arguments[1], sign) || IsQuasiProduct(e, sign);
            case Operation.IfLess or Operation.IfLessOrEqual:
                // {f <= c} is {u <= 0, q <= c} below the value p, a number, outside {u <= 0}, and everything from there on.
                return sign > 0 && StepRules.Parts(e, this) is var (set, high, low) && high.IsConstant && IsQuasi(set, 1) && IsQuasi(low, 1);
            case Operation.Max:
                return (sign > 0 || e.Arguments.Count(x => !x.IsConstant) == 1) && e.Arguments.All(x => IsQuasi(x, sign));
            case Operation.Min:
                return (sign < 0 || e.Arguments.Count(x => !x.IsConstant) == 1) && e.Arguments.All(x => IsQuasi(x, sign));
            case Operation.Abs:
                return Range(a).Lower >= 0 ? IsQuasi(a, sign) : Range(a).Upper <= 0 ? IsQuasi(a, -sign) : sign > 0 && IsQuasi(a, 1) && IsQuasi(a, -1);
            case Operation.Power when e.Arguments[1] is { Operation: Operation.Constant, Value: var n }:
                return IsQuasiPower(a, n, sign);
            default:
                return false;
        }
    }

    /// <summary>An enclosure of the values of a subformula on the box.</summary>
    public FloatInterval Range(Expression e)
    {
        if (!_ranges.TryGetValue(e, out var known))
        {
            known = new FormulaProgram(e, _dimension).Value<FloatInterval>(f.Enclosure.AsSpan());

            // A squared norm is not negative, whatever its monomials are.
            _ranges[e] = known = known.Lower < 0 && Quadratic.TryRead(e, _dimension)?.IsSquaredNorm() is true ? known with { Lower = 0, Upper = Math.Max(0, known.Upper) } : known;
        }

        return known;
    }

    private LogCurvature Logs => _logs ??= new LogCurvature(this);

    /// <summary>A product of factors of one sign each: log-concave ones are quasiconcave, log-convex ones convex.</summary>
    private bool IsQuasiProduct(Expression e, int sign) => SignedProduct.Of(e, this) is var (own, size) && Logs.Is(size, sign * own);

    private static int Monotone(FloatInterval slope) => slope.Lower > 0 ? 1 : slope.Upper < 0 ? -1 : 0;

    private bool IsQuasiRatio(Expression u, Expression v, int sign)
    {
        var (top, bottom) = (Range(u), Range(v));
        if (bottom.Upper < 0)
        {
            return IsQuasiRatio(Expression.Of(Operation.Negate, u), Expression.Of(Operation.Negate, v), sign);
        }

        // {u/v <= c} is {u - c v <= 0}: convex for u convex, v affine, or v concave where c >= 0 (convex where c <= 0).
        return bottom.Lower > 0 && Is(u, sign)
            && ((Is(v, 1) && Is(v, -1)) || (sign > 0 ? (top.Lower >= 0 && Is(v, -1)) || (top.Upper <= 0 && Is(v, 1)) : (top.Lower >= 0 && Is(v, 1)) || (top.Upper <= 0 && Is(v, -1))));
    }

    private bool IsQuasiPower(Expression a, Rational n, int sign)
    {
        var range = Range(a);
        var direction = n.Sign > 0 ? sign : -sign;
        if (range.Lower > 0 || (range.Lower >= 0 && n.Sign > 0))
        {
            return IsQuasi(a, direction);
        }

        if (!n.IsInteger || n.Sign < 0)
        {
            return false;
        }

        var isEven = (n * Rational.Half).IsInteger;
        return !isEven ? IsQuasi(a, sign) : range.Upper <= 0 ? IsQuasi(a, -sign) : sign > 0 && IsQuasi(a, 1) && IsQuasi(a, -1);
    }

    private bool IsAffine(Expression e) => Is(e, 1) && Is(e, -1);

    private bool Decide(Expression e, int sign)
    {
        if (e.IsConstant)
        {
            return true;
        }

        if (Quadratic.TryRead(e, _dimension) is { } quadratic)
        {
            return quadratic.Times(sign).IsConvex();
        }

        var a = e.Arguments[0];
        switch (e.Operation)
        {
            case Operation.Add or Operation.Subtract:
                return IsSum(e, sign, Rational.Zero);
            case Operation.Negate:
                return Is(a, -sign);
            case Operation.Multiply:
                return IsProduct(a, e.Arguments[1], sign) || IsSignedProduct(e, sign);
            case Operation.Divide:
                return IsRatio(a, e.Arguments[1], sign) || IsSignedProduct(e, sign);
            case Operation.Power:
                return e.Arguments[1] is { Operation: Operation.Constant, Value: var n } && IsPower(a, n, sign);
            case Operation.Abs:
                return Range(a).Lower >= 0 ? Is(a, sign) : Range(a).Upper <= 0 ? Is(a, -sign) : sign > 0 && IsAffine(a);
            case Operation.Sqrt:
                return sign < 0 ? Is(a, -1) || Logs.IsGeometricMean(e) : Quadratic.TryRead(a, _dimension)?.IsSquaredNorm() is true || IsRootOfSquares(a);
            case Operation.Exp:
                return sign > 0 && Is(a, 1);
            case Operation.Log:
                return sign < 0 ? Is(a, -1) : IsSumOfExponentials(a);
            case Operation.Max:
                return sign > 0 && e.Arguments.All(x => Is(x, 1));
            case Operation.Min:
                return sign < 0 && e.Arguments.All(x => Is(x, -1));
            case Operation.Norm:
                return sign > 0 && e.Arguments.All(IsUnderNorm);
            case Operation.Tanh or Operation.Atan:
                return sign > 0 ? Range(a).Upper <= 0 && Is(a, 1) : Range(a).Lower >= 0 && Is(a, -1);
            default:
                return false;
        }
    }

    private bool IsSignedProduct(Expression e, int sign) =>
        SignedProduct.Of(e, this) is var (own, size) && (sign * own > 0 ? Logs.Is(size, 1) : Logs.IsGeometricMean(size));

    private bool IsUnderNorm(Expression e) => IsAffine(e) || (Range(e).Lower >= 0 && Is(e, 1)) || (Range(e).Upper <= 0 && Is(e, -1));

    private bool IsSum(Expression e, int sign, Rational mu)
    {
        var squares = Quadratic.Zero(_dimension).PlusSquares(-mu * Rational.Half);
        var rest = new List<(Expression Term, int Sign)>();
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

        return squares.IsConvex() && (rest.Count != 1 || !rest[0].Term.Equals(e)) && rest.TrueForAll(t => Is(t.Term, t.Sign));
    }

    private bool IsProduct(Expression a, Expression b, int sign)
    {
        if (!a.IsConstant && !b.IsConstant)
        {
            // x log x is convex for affine x.
            return sign > 0 && (IsEntropy(a, b) || IsEntropy(b, a));
        }

        var (factor, other) = a.IsConstant ? (Range(a), b) : (Range(b), a);
        return factor.Lower >= 0 ? Is(other, sign) : factor.Upper <= 0 && Is(other, -sign);
    }

    /// <summary>Whether <c>u log u</c> with an affine u, or its perspective <c>u log(u/w)</c> with an affine <c>w &gt; 0</c>, is written.</summary>
    private bool IsEntropy(Expression u, Expression log) =>
        log.Operation == Operation.Log && IsAffine(u)
        && (log.Arguments[0].Equals(u) || (log.Arguments[0] is { Operation: Operation.Divide, Arguments: [var v, var w] } && v.Equals(u) && Range(w).Lower > 0 && IsAffine(w)));

    private bool IsRatio(Expression a, Expression b, int sign)
    {
        var (top, bottom) = (Range(a), Range(b));
        if (b.IsConstant)
        {
            return bottom.Lower > 0 ? Is(a, sign) : bottom.Upper < 0 && Is(a, -sign);
        }

        if (a.IsConstant)
        {
            // c/b is convex for c >= 0 and concave b > 0.
            var side = top.Lower >= 0 ? 1 : top.Upper <= 0 ? -1 : 0;
            return bottom.Lower > 0 ? side == sign && Is(b, -1) : bottom.Upper < 0 && side == -sign && Is(b, 1);
        }

        // |u|^2/v is convex and rises with each |u_i| and as v > 0 falls: u_i as under a norm, v concave.
        if (sign > 0 && bottom.Lower > 0 && Is(b, -1) && IsRootOfSquares(a))
        {
            return true;
        }

        // u^2/v is convex for affine u and concave v > 0.
        return sign > 0 && bottom.Lower > 0 && Is(b, -1) && a is { Operation: Operation.Power, Arguments: [var u, { Operation: Operation.Constant, Value: var n }] } && n == 2 && IsUnderNorm(u);
    }

    private bool IsPower(Expression a, Rational n, int sign)
    {
        var range = Range(a);
        if (n == Rational.One)
        {
            return Is(a, sign);
        }

        // q^n = |w|^(2n) for the squared norm of an affine w.
        if (n >= Rational.Half && sign > 0 && Quadratic.TryRead(a, _dimension)?.IsSquaredNorm() is true)
        {
            return true;
        }

        if (n.Sign > 0 && n < Rational.One)
        {
            return sign < 0 && (Is(a, -1) || Logs.IsGeometricMean(Expression.Of(Operation.Power, a, Expression.Constant(n))));
        }

        if (n.Sign < 0)
        {
            if (range.Lower > 0)
            {
                return sign > 0 && Is(a, -1);
            }

            return n.IsInteger && range.Upper < 0 && sign == ((n * Rational.Half).IsInteger ? 1 : -1) && Is(a, 1);
        }

        if (!n.IsInteger || range.Lower >= 0)
        {
            return sign > 0 && Is(a, 1) && IsNonNegative(a);
        }

        return (n * Rational.Half).IsInteger
            ? sign > 0 && (IsAffine(a) || (range.Upper <= 0 && Is(a, -1)) || (Is(a, 1) && IsNonNegative(a)))
            : sign < 0 && range.Upper <= 0 && Is(a, -1);
    }

    /// <summary>
    /// Whether a convex formula is nowhere negative: by its range, or because its gradient vanishes at a simple point, where it is not negative and, being convex, least (arithmetic and geometric means: at equal
    /// arguments).
    /// </summary>
    private bool IsNonNegative(Expression convex)
    {
        if (Range(convex).Lower >= 0)
        {
            return true;
        }

        var program = new FormulaProgram(convex, _dimension);
        foreach (var c in new[] { Rational.One, Rational.Zero })
        {
            if (f.Box.Sides.All(s => s.Contains(c)))
            {
                var jet = program.Jet<ExactNumber>([.. Enumerable.Repeat(new ExactNumber(c), _dimension)], second: false);
                if (jet.Value.Value is { Sign: >= 0 } && Array.TrueForAll(jet.Slopes, g => g.IsZero))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a formula is a sum of squares and non-negative numbers, each root of which may stand under a norm.</summary>
    private bool IsRootOfSquares(Expression e) => Simplifier.Terms(e).All(t => !t.IsNegative && IsSquare(t.Term));

    private bool IsSquare(Expression e) => e switch
    {
        { IsConstant: true } => Range(e).Lower >= 0,
        { Operation: Operation.Multiply, Arguments: [{ IsConstant: true } c, var u] } => Range(c).Lower >= 0 && IsSquare(u),
        { Operation: Operation.Multiply, Arguments: [var u, { IsConstant: true } c] } => Range(c).Lower >= 0 && IsSquare(u),
        { Operation: Operation.Divide, Arguments: [var u, { IsConstant: true } c] } => Range(c).Lower > 0 && IsSquare(u),
        { Operation: Operation.Power, Arguments: [var u, { Operation: Operation.Constant, Value: var n }] } =>
            n == 2 ? IsUnderNorm(u) : n > 2 && (n * Rational.Half).IsInteger && (IsAffine(u) || (Range(u).Lower >= 0 && Is(u, 1))),
        _ => false,
    };

    /// <summary>Whether a formula is a sum of positive multiples of exponentials of convex formulas and of positive numbers: its logarithm is convex.</summary>
    private bool IsSumOfExponentials(Expression e) => Simplifier.Terms(e).All(t => !t.IsNegative && IsLogConvex(t.Term));

    private bool IsLogConvex(Expression e) => e switch
    {
        { IsConstant: true } => Range(e).Lower >= 0,
        { Operation: Operation.Exp } => Is(e.Arguments[0], 1),
        { Operation: Operation.Multiply } => e.Arguments.All(IsLogConvex),
        { Operation: Operation.Divide, Arguments: [var u, { IsConstant: true } c] } => Range(c).Lower > 0 && IsLogConvex(u),
        _ => false,
    };
}
