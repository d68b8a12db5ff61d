using System.Collections.Immutable;

namespace Brox.Functions.Formulas;

/// <summary>Writes a formula with the fewest parentheses that are read back as the same tree.</summary>
internal static class FormulaPrinter
{
    private const int Sum = 1;
    private const int Product = 2;
    private const int Sign = 3;
    private const int PowerBase = 4;
    private const int Atom = 5;

    /// <summary>The text of a formula in the given variables.</summary>
    public static string Print(Expression expression, ImmutableArray<string> variables)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return Write(expression, variables).Text;
    }

    private static (string Text, int Level) Write(Expression e, ImmutableArray<string> names)
    {
        string At(int argument, int level)
        {
            var (text, own) = Write(e.Arguments[argument], names);
            return own < level ? $"({text})" : text;
        }

        switch (e.Operation)
        {
            case Operation.Constant:
                return (e.Value.ToString(), e.Value.Sign < 0 ? Sign : e.Value.IsInteger ? Atom : Product);
            case Operation.Pi:
                return (FormulaSyntax.Pi, Atom);
            case Operation.Variable:
                return (names[e.Index], Atom);
            case Operation.Add:
                return ($"{At(0, Sum)} + {At(1, Product)}", Sum);
            case Operation.Subtract:
                return ($"{At(0, Sum)} - {At(1, Product)}", Sum);
            case Operation.Multiply:
                return ($"{At(0, Product)}*{Factor(e.Arguments[1], names)}", Product);
            case Operation.Divide:
                var left = At(0, Product);
                return ($"{(IsNumber(e.Arguments[0]) && IsNumber(e.Arguments[1]) ? $"({left})" : left)}/{Factor(e.Arguments[1], names)}", Product);
            case Operation.Negate:
                return (IsNumber(e.Arguments[0]) ? $"-({At(0, Sum)})" : $"-{At(0, Sign)}", Sign);
            case Operation.Power:
                return ($"{At(0, Atom)}^{(e.Arguments[1] is { Operation: Operation.Constant, Value.IsInteger: true } n ? n.Value.ToString() : At(1, PowerBase))}", PowerBase);
            case Operation.IfLess or Operation.IfLessOrEqual:
                var sign = e.Operation == Operation.IfLess ? "<" : "<=";
                return ($"{FormulaSyntax.If}({At(0, Sum)} {sign} {At(1, Sum)}, {At(2, Sum)}, {At(3, Sum)})", Atom);
            default:
                var name = FormulaSyntax.Functions.First(f => f.Value == e.Operation).Key;
                return ($"{name}({string.Join(", ", e.Arguments.Select((_, i) => At(i, Sum)))})", Atom);
        }
    }

    private static bool IsNumber(Expression e) => e.Operation == Operation.Constant;

    private static string Factor(Expression e, ImmutableArray<string> names)
    {
        var (text, level) = Write(e, names);
        return level < Sign || (IsNumber(e) && !e.Value.IsInteger) ? $"({text})" : text;
    }
}
