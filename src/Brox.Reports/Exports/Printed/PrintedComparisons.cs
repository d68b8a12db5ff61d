using Brox.Definitions.Language;
using Brox.Numbers;

namespace Brox.Reports.Exports.Printed;

/// <summary>Comparisons of numbers as an exported program writes them: of sums with square roots without these, of what is known as its truth.</summary>
/// <param name="language">The language of the program.</param>
/// <param name="need">Is told of the blocks of definitions that are needed.</param>
internal sealed class PrintedComparisons(ScriptLanguage language, Action<string> need)
{
    /// <summary>Two numbers compared; what is undefined makes a comparison false.</summary>
    public ScriptFormula Of(Relation relation, ScriptNumber left, ScriptNumber right, Statement place)
    {
        switch (left, right)
        {
            case (ScriptNumber.Undefined, _) or (_, ScriptNumber.Undefined):
                return ScriptFormula.False;
            case (ScriptNumber.Real { Factor: null, Plain.AsConstant: { Sign: <= 0 } }, ScriptNumber.Real { IsPositive: true }):
                return ScriptFormula.Of(Holds(relation, -1));
            case (ScriptNumber.Real a, ScriptNumber.Real b):
                var defined = a.Divisors.Concat(b.Divisors).Select(d => language.Related(d.Text, Relation.NotEqual, language.Number(Rational.Zero)));
                return defined.Aggregate(Real(relation, a, b), (all, next) => language.Both(next, all));
            case (ScriptNumber.SomeReal { IsPositive: true }, ScriptNumber.Real { Factor: null, Plain.AsConstant: { Sign: <= 0 } }):
                return ScriptFormula.Of(Holds(relation, 1));
            case (ScriptNumber.Real { Factor: null, Plain.AsConstant: { Sign: <= 0 } }, ScriptNumber.SomeReal { IsPositive: true }):
                return ScriptFormula.Of(Holds(relation, -1));
            case (ScriptNumber.Infinite or ScriptNumber.Real or ScriptNumber.SomeReal, ScriptNumber.Infinite or ScriptNumber.Real or ScriptNumber.SomeReal)
                when left is ScriptNumber.Infinite || right is ScriptNumber.Infinite:
                return ScriptFormula.Of(Holds(relation, Rank(left) - Rank(right)));
            default:
                throw new NotExportableException($"\"{place}\" asks for more of a point outside the domain than that f is +inf there");
        }
    }

    private static int Rank(ScriptNumber number) => number is ScriptNumber.Infinite infinite ? infinite.Sign : 0;

    private static bool Holds(Relation relation, int order) => relation switch
    {
        Relation.AtMost => order <= 0,
        Relation.Less => order < 0,
        Relation.AtLeast => order >= 0,
        Relation.Greater => order > 0,
        Relation.Equal => order == 0,
        _ => order != 0,
    };

    private ScriptFormula Real(Relation relation, ScriptNumber.Real left, ScriptNumber.Real right)
    {
        if (left.Factor is null && right.Factor is null)
        {
            return left.Plain.Minus(right.Plain, language).AsConstant is { } difference
                ? ScriptFormula.Of(Holds(relation, difference.Sign))
                : language.Related(left.Plain.Text, relation, right.Plain.Text);
        }

        // Of two lengths the squares are compared.
        if (IsLength(left) && IsLength(right) && left.Squared(language) is { } a && right.Squared(language) is { } b)
        {
            return a.Minus(b, language).AsConstant is { } difference ? ScriptFormula.Of(Holds(relation, difference.Sign)) : language.Related(a.Text, relation, b.Text);
        }

        if (left.Factor is not null && right.Factor is not null && !left.Radicand!.IsSame(right.Radicand!))
        {
            throw new NotExportableException("sums with two different lengths are compared");
        }

        // c sqrt(D) <= e
        var factor = left.Factor is null ? right.Factor!.Negated(language) : right.Factor is null ? left.Factor : left.Factor.Minus(right.Factor, language);
        var radicand = left.Radicand ?? right.Radicand!;
        var rest = right.Plain.Minus(left.Plain, language);
        ScriptFormula AtMost(ScriptTerm c, ScriptTerm e)
        {
            need("numbers");
            return ScriptFormula.Of(language.Applied("root_at_most", c.Atom, radicand.Atom, e.Atom), ScriptFormula.Compared);
        }

        var (atMost, atLeast) = (AtMost(factor, rest), AtMost(factor.Negated(language), rest.Negated(language)));
        return relation switch
        {
            Relation.AtMost => atMost,
            Relation.AtLeast => atLeast,
            Relation.Less => language.Not(atLeast),
            Relation.Greater => language.Not(atMost),
            Relation.Equal => language.Both(atMost, atLeast),
            _ => language.Not(language.Both(atMost, atLeast)),
        };
    }

    /// <summary>Whether a number is not negative, and known by its square.</summary>
    private static bool IsLength(ScriptNumber.Real number) =>
        number.Factor is null ? number.Plain.AsConstant is { Sign: >= 0 } : number.Plain.IsZero && number.Factor.AsConstant is { Sign: >= 0 };
}
