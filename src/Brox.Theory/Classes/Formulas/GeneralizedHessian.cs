using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// Enclosures of the Hessian of a formula that may have kinks which bend upward: an absolute value of a smooth formula, a maximum of several, what the rules of composition prove convex.
/// </summary>
/// <remarks>
/// Let f be a sum of multiples of smooth formulas and, with positive factors, of maxima of smooth ones (<c>|u| = max(u, -u)</c>) and of convex formulas. On a line f has one-sided derivatives, which do not fall
/// at a kink; between kinks the second derivative of a maximum is that of one of its terms, and that of a convex formula is not negative. So if every matrix of the sum of the enclosures (the hull over the terms
/// of a maximum, 0 for a convex formula) is at least m times the identity, <c>f - (m/2)|x|^2</c> is convex on the box.
/// </remarks>
internal sealed class GeneralizedHessian(Expression formula, int dimension, CurvatureRules rules)
{
    private readonly Dictionary<Expression, FormulaProgram> _programs = [];
    private readonly int _entries = dimension * (dimension + 1) / 2;

    /// <summary>Enclosures of the lower triangle on a box; <see langword="null"/> where there are none.</summary>
    public FloatInterval[]? On(FloatInterval[] box) => Of(formula, 1, box);

    private FloatInterval[]? Of(Expression e, int sign, FloatInterval[] box)
    {
        if (e.IsConstant)
        {
            return Zero();
        }

        if (Smooth(e, box) is { } smooth)
        {
            return sign > 0 ? smooth : Array.ConvertAll(smooth, static h => -h);
        }

        var a = e.Arguments.IsEmpty ? e : e.Arguments[0];
        var parts = e.Operation switch
        {
            Operation.Add => Sum(Of(a, sign, box), Of(e.Arguments[1], sign, box)),
            Operation.Subtract => Sum(Of(a, sign, box), Of(e.Arguments[1], -sign, box)),
            Operation.Negate => Of(a, -sign, box),
            Operation.Multiply when a.IsConstant => Scaled(e.Arguments[1], rules.Range(a), sign, box),
            Operation.Multiply when e.Arguments[1].IsConstant => Scaled(a, rules.Range(e.Arguments[1]), sign, box),
            Operation.Divide when e.Arguments[1].IsConstant => Scaled(a, new FloatInterval(1) / rules.Range(e.Arguments[1]), sign, box),
            Operation.Abs when sign > 0 && Smooth(a, box) is { } inside => [.. inside.Select(h => FloatInterval.Hull(h, -h))],
            Operation.Max when sign > 0 => Hull(e, 1, box),
            Operation.Min when sign < 0 => Hull(e, -1, box),
            _ => null,
        };
        return parts ?? (rules.Is(e, sign) ? Zero() : null);
    }

    private FloatInterval[]? Scaled(Expression e, FloatInterval factor, int sign, FloatInterval[] box)
    {
        var own = factor.Lower >= 0 ? 1 : factor.Upper <= 0 ? -1 : 0;
        return own != 0 && factor.IsBounded && Of(e, own * sign, box) is { } inner ? Array.ConvertAll(inner, h => FloatInterval.Absolute(factor) * h) : null;
    }

    private FloatInterval[]? Hull(Expression e, int sign, FloatInterval[] box)
    {
        var terms = new List<FloatInterval[]>();
        foreach (var term in e.Arguments)
        {
            if (Of(term, sign, box) is not { } own)
            {
                return null;
            }

            terms.Add(own);
        }

        return terms.Aggregate(FloatBoxes.Hull);
    }

    private FloatInterval[]? Smooth(Expression e, FloatInterval[] box)
    {
        if (!_programs.TryGetValue(e, out var program))
        {
            _programs[e] = program = new FormulaProgram(e, dimension);
        }

        var jet = program.Jet<FloatInterval>(box, second: true);
        return jet.Value.Decoration == Decoration.Continuous && Array.TrueForAll(jet.Curvatures, static h => h.IsBounded && h.Decoration == Decoration.Continuous) ? jet.Curvatures : null;
    }

    private FloatInterval[] Zero() => [.. Enumerable.Repeat(FloatInterval.Zero, _entries)];

    private static FloatInterval[]? Sum(FloatInterval[]? a, FloatInterval[]? b) => a is null || b is null ? null : [.. a.Zip(b, static (p, q) => p + q)];
}
