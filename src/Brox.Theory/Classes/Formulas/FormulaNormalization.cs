using System.Numerics;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// The same function on the same box, written with fewer branches: absolute values of what has one sign there, maxima and conditionals that are settled, and floors that take few values as sums of steps
/// (<c>floor(u) = k + if(u &gt;= k+1, 1, 0) + ... </c> where <c>k &lt;= u &lt; m + 1</c>).
/// </summary>
internal static class FormulaNormalization
{
    private const int MostSteps = 210;

    /// <summary>The function; the given one where nothing can be written simpler.</summary>
    public static FormulaFunction Of(FormulaFunction f)
    {
        if (!f.HasDoubles)
        {
            return f;
        }

        var rules = new CurvatureRules(f);
        var simpler = Rewritten(f.Expression, rules, f.Dimension);
        return simpler.Equals(f.Expression) ? f : FormulaFunction.Create(f.Variables, simpler, f.HasBox ? f.Box : null, f.Metric, f.Name, f.Note);
    }

    private static Expression Rewritten(Expression e, CurvatureRules rules, int dimension)
    {
        if (e.Arguments.IsEmpty)
        {
            return e;
        }

        var inner = Expression.Of(e.Operation, [.. e.Arguments.Select(a => Rewritten(a, rules, dimension))]);
        var result = inner.Arguments.AsSpan().SequenceEqual(e.Arguments.AsSpan()) ? e : inner;
        var u = result.Arguments[0];
        switch (result.Operation)
        {
            case Operation.Abs when !u.IsConstant:
                var range = rules.Range(u);
                return range.Lower >= 0 || Quadratic.TryRead(u, dimension)?.IsSquaredNorm() is true ? u
                    : range.Upper <= 0 || Quadratic.TryRead(u, dimension)?.Times(-1).IsSquaredNorm() is true ? Expression.Of(Operation.Negate, u) : result;
            case Operation.Max or Operation.Min when result.Arguments.Length == 2:
                // The term that is left out must be defined everywhere: else the domain would grow.
                var (p, q) = (rules.Range(u), rules.Range(result.Arguments[1]));
                var first = result.Operation == Operation.Max ? q.Upper <= p.Lower : p.Upper <= q.Lower;
                var second = result.Operation == Operation.Max ? p.Upper <= q.Lower : q.Upper <= p.Lower;
                return first && q.Decoration != Decoration.Trivial ? u : second && p.Decoration != Decoration.Trivial ? result.Arguments[1] : result;
            case Operation.IfLess or Operation.IfLessOrEqual:
                var (a, b) = (rules.Range(u), rules.Range(result.Arguments[1]));
                return a.Decoration == Decoration.Trivial || b.Decoration == Decoration.Trivial ? result
                    : FloatInterval.IsLess(a, b, result.Operation == Operation.IfLess) switch { true => result.Arguments[2], false => result.Arguments[3], null => result };
            case Operation.Floor when !u.IsConstant && rules.Range(u) is { IsBounded: true, Decoration: not Decoration.Trivial } steps && Math.Floor(steps.Upper) - Math.Floor(steps.Lower) <= MostSteps:
                return Steps(u, new BigInteger(Math.Floor(steps.Lower)), new BigInteger(Math.Floor(steps.Upper)));
            default:
                return result;
        }
    }

    private static Expression Steps(Expression u, BigInteger least, BigInteger greatest)
    {
        var sum = Expression.Constant(Rational.Create(least, 1));
        for (var k = least + 1; k <= greatest; k++)
        {
            sum = Expression.Of(Operation.Add, sum, Expression.Of(Operation.IfLess, u, Expression.Constant(Rational.Create(k, 1)), Expression.Constant(Rational.Zero), Expression.Constant(Rational.One)));
        }

        return sum;
    }
}
