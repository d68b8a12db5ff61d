using System.Text;
using Brox.Numbers;

namespace Brox.Reference.Reals;

/// <summary>A formula about real numbers as SMT-LIB 2 text.</summary>
internal static class RealScript
{
    /// <summary>How an unknown is called.</summary>
    public static string Name(int unknown) => $"v{unknown}";

    /// <summary>Declarations and assertions; each irrational constant is a root of its polynomial between two rationals.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="constants">The irrational constants.</param>
    /// <param name="free">The unknowns that are free.</param>
    public static string Of(RealFormula formula, RealConstants constants, out IReadOnlyList<int> free)
    {
        var text = new StringBuilder();
        var bound = new HashSet<int>();
        Bound(formula, bound);
        var occurring = formula.Atoms().SelectMany(a => a.Polynomial.Occurring()).Distinct().Where(u => !bound.Contains(u)).Order().ToList();
        foreach (var unknown in occurring)
        {
            text.Append("(declare-fun ").Append(Name(unknown)).Append(" () Real)\n");
            if (constants.Values.TryGetValue(unknown, out var value))
            {
                var (low, high) = value.Enclose(Rational.Create(1, 1024));
                text.Append("(assert (= 0.0 ").Append(RealPolynomial.Compose(value.Polynomial, RealPolynomial.Unknown(unknown)).ToSmt()).Append("))\n(assert (< ")
                    .Append(RealPolynomial.Literal(low)).Append(' ').Append(Name(unknown)).Append(' ').Append(RealPolynomial.Literal(high)).Append("))\n");
            }
        }

        text.Append("(assert ");
        Write(formula, text);
        text.Append(")\n");
        free = [.. occurring.Where(u => !RealConstants.IsConstant(u))];
        return text.ToString();
    }

    private static void Bound(RealFormula formula, HashSet<int> bound)
    {
        if (formula is RealFormula.Quantified quantified)
        {
            bound.Add(quantified.Unknown);
            Bound(quantified.Body, bound);
        }
        else if (formula is RealFormula.Junction junction)
        {
            foreach (var part in junction.Parts)
            {
                Bound(part, bound);
            }
        }
    }

    private static void Write(RealFormula formula, StringBuilder text)
    {
        switch (formula)
        {
            case RealFormula.Constant constant:
                text.Append(constant.Value ? "true" : "false");
                break;
            case RealFormula.Atom { Relation: SignRelation.NotZero } atom:
                text.Append("(not (= ").Append(atom.Polynomial.ToSmt()).Append(" 0.0))");
                break;
            case RealFormula.Atom atom:
                text.Append(atom.Relation switch { SignRelation.Negative => "(< ", SignRelation.NotPositive => "(<= ", _ => "(= " }).Append(atom.Polynomial.ToSmt()).Append(" 0.0)");
                break;
            case RealFormula.Junction junction:
                text.Append(junction.IsConjunction ? "(and" : "(or");
                foreach (var part in junction.Parts)
                {
                    text.Append(' ');
                    Write(part, text);
                }

                text.Append(')');
                break;
            case RealFormula.Quantified quantified:
                text.Append(quantified.All ? "(forall ((" : "(exists ((").Append(Name(quantified.Unknown)).Append(" Real)) ");
                Write(quantified.Body, text);
                text.Append(')');
                break;
            default:
                throw new InvalidOperationException("no such formula");
        }
    }
}
