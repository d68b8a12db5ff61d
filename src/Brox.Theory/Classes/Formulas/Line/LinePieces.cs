using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>An open interval on which a formula is analytic, or nowhere defined.</summary>
/// <param name="Lower">The lower end; <see langword="null"/> for minus infinity.</param>
/// <param name="Upper">The upper end; <see langword="null"/> for plus infinity.</param>
/// <param name="Formula">A formula without absolute values, maxima and conditionals that has the same values there; <see langword="null"/> where nothing is defined.</param>
internal sealed record LinePiece(Rational? Lower, Rational? Upper, Expression? Formula);

/// <summary>
/// Cuts the line where an absolute value, a maximum or a conditional changes its branch, and where the argument of a logarithm, a root or a quotient changes its sign. The cuts are rational;
/// where one is not, the formula is not taken apart.
/// </summary>
internal static class LinePieces
{
    private const int MostPieces = 60;

    /// <summary>The pieces between two numbers, ascending; <see langword="null"/> where they were not found.</summary>
    public static IReadOnlyList<LinePiece>? Of(Expression formula, Rational? lower, Rational? upper, CancellationToken cancellation)
    {
        var result = new List<LinePiece>();
        return Cut(formula, lower, upper, [], result, cancellation) ? result : null;
    }

    private static bool Cut(Expression e, Rational? lower, Rational? upper, HashSet<Expression> settled, List<LinePiece> result, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (result.Count >= MostPieces)
        {
            return false;
        }

        if (Innermost(e, settled) is not { } node)
        {
            result.Add(new LinePiece(lower, upper, e));
            return true;
        }

        if (Switch(node) is not { } inside || LineForm.Of(inside, lower, upper)?.Chart(cancellation) is not { } chart || chart.IsWeak || chart.Cuts.Any(c => !c.IsExact))
        {
            return false;
        }

        Rational?[] ends = [lower, .. chart.Cuts.Select(c => c.Exact), upper];
        for (var i = 0; i < chart.Signs.Count; i++)
        {
            var sign = chart.Signs[i];
            if (sign <= 0 && node.Operation == Operation.Power && !node.Arguments[1].IsConstant)
            {
                // A negative number has integer powers: single points, which are not looked for.
                return false;
            }

            if (!IsDefined(node, sign))
            {
                result.Add(new LinePiece(ends[i], ends[i + 1], null));
                continue;
            }

            var branch = Branch(node, sign);
            var next = branch is null ? e : Replace(e, node, branch);
            if (!Cut(next, ends[i], ends[i + 1], branch is null ? [.. settled, node] : settled, result, cancellation))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A node that is not analytic everywhere, none of whose arguments has such a node.</summary>
    private static Expression? Innermost(Expression e, HashSet<Expression> settled)
    {
        // A conditional comes before its branches: the one that is not taken need not be defined.
        var isConditional = e.Operation is Operation.IfLess or Operation.IfLessOrEqual && !e.IsConstant;
        foreach (var argument in isConditional ? e.Arguments.Take(2) : e.Arguments)
        {
            if (Innermost(argument, settled) is { } inner)
            {
                return inner;
            }
        }

        return !e.IsConstant && !settled.Contains(e) && Switch(e) is not null ? e : null;
    }

    /// <summary>The formula on whose sign a node depends; <see langword="null"/> for nodes that depend on none.</summary>
    private static Expression? Switch(Expression e) => e.Operation switch
    {
        Operation.Abs or Operation.Sqrt or Operation.Log => e.Arguments[0],
        Operation.Norm when e.Arguments.Length == 1 => e.Arguments[0],
        Operation.Norm => e.Arguments.Select(a => Expression.Of(Operation.Power, a, Expression.Constant(2))).Aggregate((a, b) => Expression.Of(Operation.Add, a, b)),
        Operation.Divide when !e.Arguments[1].IsConstant => e.Arguments[1],
        Operation.Power when e.Arguments[1] is { Operation: Operation.Constant, Value: { IsInteger: true, Sign: >= 0 } } => null,
        Operation.Power when !e.Arguments[0].IsConstant => e.Arguments[0],
        Operation.Tan => Expression.Of(Operation.Cos, e.Arguments[0]),
        Operation.Max or Operation.Min when e.Arguments.Length > 1 => Expression.Of(Operation.Subtract, e.Arguments[0], e.Arguments[1]),
        Operation.IfLess or Operation.IfLessOrEqual => Expression.Of(Operation.Subtract, e.Arguments[0], e.Arguments[1]),
        _ => null,
    };

    private static bool IsDefined(Expression node, int sign) => node.Operation switch
    {
        Operation.Sqrt => sign >= 0,
        Operation.Log => sign > 0,
        Operation.Divide or Operation.Tan => sign != 0,
        Operation.Power => node.Arguments[1] is { Operation: Operation.Constant, Value: var n } ? n.IsInteger ? sign != 0 : sign > 0 || (sign == 0 && n.Sign > 0) : sign > 0,
        _ => true,
    };

    /// <summary>What a node is where the formula it depends on has a sign; <see langword="null"/> where it stays.</summary>
    private static Expression? Branch(Expression node, int sign)
    {
        var a = node.Arguments[0];
        switch (node.Operation)
        {
            case Operation.Abs or Operation.Norm when node.Arguments.Length == 1:
                return sign >= 0 ? a : Expression.Of(Operation.Negate, a);
            case Operation.Max or Operation.Min:
                var chosen = (sign >= 0) == (node.Operation == Operation.Max) ? a : node.Arguments[1];
                return node.Arguments.Length == 2 ? chosen : Expression.Of(node.Operation, [chosen, .. node.Arguments.Skip(2)]);
            case Operation.IfLess or Operation.IfLessOrEqual:
                return sign < 0 || (sign == 0 && node.Operation == Operation.IfLessOrEqual) ? node.Arguments[2] : node.Arguments[3];
            default:
                return null;
        }
    }

    private static Expression Replace(Expression e, Expression node, Expression by) =>
        e.Equals(node) ? by : e.Arguments.IsEmpty ? e : Expression.Of(e.Operation, [.. e.Arguments.Select(a => Replace(a, node, by))]);
}
