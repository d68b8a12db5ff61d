using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Search.Shrinking;

/// <summary>Smaller formulas.</summary>
internal static class FormulaCandidates
{
    private static readonly ImmutableArray<Expression> _leaves = [Expression.Constant(Rational.Zero), Expression.Constant(Rational.One)];

    /// <summary>A variable less, then a smaller tree: a node replaced by one of its arguments or by a number, from the root down.</summary>
    public static IEnumerable<FormulaFunction> Removals(FormulaFunction f)
    {
        for (var i = 0; f.Variables.Length > 1 && i < f.Variables.Length; i++)
        {
            if (WithoutVariable(f, i) is { } without)
            {
                yield return without;
            }
        }

        foreach (var smaller in Rewritten(f.Expression, e => e.Arguments.IsEmpty ? [] : e.Arguments.Concat(_leaves)))
        {
            yield return Changed(f, smaller);
        }
    }

    /// <summary>The identity metric, no box, simpler numbers, other variables.</summary>
    public static IEnumerable<FormulaFunction> Simplifications(FormulaFunction f)
    {
        if (!f.Metric.IsIdentity)
        {
            yield return FormulaFunction.Create(f.Variables, f.Expression, f.HasBox ? f.Box : null);
        }

        foreach (var simpler in Rewritten(f.Expression, Leaves))
        {
            yield return Changed(f, simpler);
        }

        for (var i = 0; f.HasBox && i < f.Box.Dimension; i++)
        {
            var side = f.Box.Sides[i];
            foreach (var lower in side.Lower is { } a ? NumberCandidates.Of(a).Where(x => !(x >= side.Upper)) : [])
            {
                yield return Boxed(f, i, side with { Lower = lower });
            }

            foreach (var upper in side.Upper is { } b ? NumberCandidates.Of(b).Where(x => !(x <= side.Lower)) : [])
            {
                yield return Boxed(f, i, side with { Upper = upper });
            }
        }

        IEnumerable<Expression> Leaves(Expression e) => e.Operation switch
        {
            Operation.Constant => NumberCandidates.Of(e.Value).Select(Expression.Constant),
            Operation.Variable => Enumerable.Range(0, e.Index).Select(Expression.Variable),
            _ => [],
        };
    }

    /// <summary>The tree with one node rewritten in each of the ways offered, from the root down.</summary>
    private static IEnumerable<Expression> Rewritten(Expression e, Func<Expression, IEnumerable<Expression>> rewritings)
    {
        foreach (var rewritten in rewritings(e))
        {
            yield return rewritten;
        }

        for (var i = 0; i < e.Arguments.Length; i++)
        {
            foreach (var inside in Rewritten(e.Arguments[i], rewritings))
            {
                yield return Expression.Of(e.Operation, e.Arguments.SetItem(i, inside));
            }
        }
    }

    /// <summary>The formula at 0 in the place of a variable, in the other variables.</summary>
    private static FormulaFunction? WithoutVariable(FormulaFunction f, int index)
    {
        var expression = f.Expression.Substitute(i => i == index ? Expression.Constant(Rational.Zero) : Expression.Variable(i < index ? i : i - 1));

        // A principal submatrix of a positive definite matrix is positive definite.
        return Metric.TryCreate([.. f.Metric.Rows.Where((_, i) => i != index).Select(row => row.RemoveAt(index))], out var metric, out _)
            ? FormulaFunction.Create(f.Variables.RemoveAt(index), expression, f.HasBox ? Box.Create(f.Box.Sides.RemoveAt(index)) : null, metric)
            : null;
    }

    private static FormulaFunction Changed(FormulaFunction f, Expression expression) => FormulaFunction.Create(f.Variables, expression, f.HasBox ? f.Box : null, f.Metric);

    private static FormulaFunction Boxed(FormulaFunction f, int index, BoxSide side) => FormulaFunction.Create(f.Variables, f.Expression, Box.Create(f.Box.Sides.SetItem(index, side)), f.Metric);
}
