using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Where a formula is defined, continuous, smooth or analytic, from the way it is composed; knows that exponentials are positive where intervals only know that they are not negative.</summary>
internal static class DomainRules
{
    /// <summary>Whether the rules prove that a formula is continuous (where <paramref name="smooth"/>, continuously differentiable as often as one likes) on the box.</summary>
    public static bool IsContinuous(Expression e, CurvatureRules rules, bool smooth) =>
        e.Arguments.All(a => IsContinuous(a, rules, smooth)) && e.Operation switch
        {
            Operation.Divide => IsPositive(e.Arguments[1], rules) || rules.Range(e.Arguments[1]).Upper < 0,
            Operation.Log => IsPositive(e.Arguments[0], rules),
            Operation.Sqrt => smooth ? IsPositive(e.Arguments[0], rules) : rules.Range(e.Arguments[0]).Lower >= 0,
            Operation.Tan => rules.Range(e).Decoration == Decoration.Continuous,
            Operation.Abs => !smooth || IsPositive(e.Arguments[0], rules) || rules.Range(e.Arguments[0]).Upper < 0,
            Operation.Norm => !smooth || e.Arguments.Any(a => IsPositive(a, rules) || rules.Range(a).Upper < 0),
            Operation.Min or Operation.Max => !smooth,
            Operation.IfLess or Operation.IfLessOrEqual or Operation.Floor => false,
            Operation.Power => e.Arguments[1] is { Operation: Operation.Constant, Value: var n }
                ? n is { IsInteger: true, Sign: >= 0 } || IsPositive(e.Arguments[0], rules) || (n.IsInteger && rules.Range(e.Arguments[0]).Upper < 0)
                    || (!smooth && n.Sign > 0 && rules.Range(e.Arguments[0]).Lower >= 0)
                : IsPositive(e.Arguments[0], rules),
            _ => true,
        };

    /// <summary>Whether the rules prove that a formula is analytic on a neighbourhood of each point of the box.</summary>
    public static bool IsAnalytic(Expression e, CurvatureRules rules) => IsContinuous(e, rules, smooth: true);

    /// <summary>Whether the rules prove that a formula is positive on the box.</summary>
    public static bool IsPositive(Expression e, CurvatureRules rules)
    {
        var range = rules.Range(e);
        if (range.Lower > 0 && range.Decoration != Decoration.Trivial)
        {
            return true;
        }

        return e.Operation switch
        {
            Operation.Exp => true,
            Operation.Add => (IsPositive(e.Arguments[0], rules) && rules.Range(e.Arguments[1]).Lower >= 0)
                || (IsPositive(e.Arguments[1], rules) && rules.Range(e.Arguments[0]).Lower >= 0),
            Operation.Multiply or Operation.Divide or Operation.Min => e.Arguments.All(a => IsPositive(a, rules)),
            Operation.Max => e.Arguments.Any(a => IsPositive(a, rules)),
            Operation.Sqrt => IsPositive(e.Arguments[0], rules),
            Operation.Power => IsPositive(e.Arguments[0], rules),
            _ => false,
        };
    }
}
