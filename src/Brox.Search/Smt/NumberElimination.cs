using Brox.Definitions.Language;
using Brox.Numbers;
using Set = Brox.Definitions.Language.PointSet;
using Statement = Brox.Definitions.Language.Statement;

namespace Brox.Search.Smt;

/// <summary>Takes a number in which the body of a quantifier is linear out of a formula, by comparing bounds (Fourier and Motzkin).</summary>
/// <param name="f">The function.</param>
/// <param name="statements">What writes out statements in which the number does not occur.</param>
/// <param name="at">The numbers and points.</param>
internal sealed class NumberElimination(FunctionView f, DefinitionEncoding statements, EncodedNumbers at)
{
    /// <summary>
    /// Some number c with every <c>A + B c &gt;= 0</c> (or <c>&gt; 0</c>): where B vanishes the rest holds, and every lower bound is at most every upper bound; those of the range are among them.
    /// </summary>
    public BoolTerm Some(Statement.OverNumbers s)
    {
        var lines = new List<Line>();
        if (s.Range.Lower is { } low)
        {
            lines.Add(new Line(BoolTerm.True, Quotient.Of(-low), Quotient.Of(Rational.One), !s.Range.WithLower));
        }

        if (s.Range.Upper is { } high)
        {
            lines.Add(new Line(BoolTerm.True, Quotient.Of(high), Quotient.Of(-Rational.One), !s.Range.WithUpper));
        }

        var body = Lines(s.Body, s.Name, BoolTerm.True, lines);
        var parts = new List<BoolTerm> { body };
        foreach (var a in lines)
        {
            parts.Add(BoolTerm.Implies(a.Guard & a.Slope.EqualTo(Quotient.Zero), Quotient.Zero.Below(a.Rest, orEqual: !a.Strict)));
            foreach (var b in lines.Where(b => !ReferenceEquals(a, b)))
            {
                // A lower bound -A/B of c with B > 0, an upper one A'/(-B') with B' < 0.
                var isPair = a.Guard & b.Guard & Quotient.Zero.Below(a.Slope, orEqual: false) & b.Slope.Below(Quotient.Zero, orEqual: false);
                parts.Add(BoolTerm.Implies(isPair, (a.Rest * b.Slope).Below(b.Rest * a.Slope, orEqual: !(a.Strict || b.Strict))));
            }
        }

        return BoolTerm.All(parts);
    }

    /// <summary>The constraints on a number that a statement states, and what it states beside them.</summary>
    private BoolTerm Lines(Statement statement, string name, BoolTerm guard, List<Line> lines)
    {
        if (!FreeNames.Of(statement).Contains(name))
        {
            return BoolTerm.Implies(guard, statements.Of(statement));
        }

        switch (statement)
        {
            case Statement.Joined { Connective: Connective.And } s:
                return Lines(s.Left, name, guard, lines) is var left && left.IsConstant(false) ? left : left & Lines(s.Right, name, guard, lines);
            case Statement.Joined { Connective: Connective.Implies } s when !FreeNames.Of(s.Left).Contains(name):
                return Lines(s.Right, name, guard & statements.Of(s.Left), lines);
            case Statement.OverPoints { Quantifier: Quantifier.All, Set: Set.Domain or Set.Minimizers or Set.Broximal or Set.Nearest } s:
                var parts = new List<BoolTerm>();
                foreach (var place in Enumerable.Range(0, f.Count))
                {
                    at.Points.Remove(s.Name);
                    var isMember = f.InDomain(place) & statements.IsMember(place, s.Set);
                    at.Points[s.Name] = place;
                    parts.Add(Lines(s.Body, name, guard & isMember, lines));
                }

                at.Points.Remove(s.Name);
                return BoolTerm.All(parts);
            case Statement.Comparison { Relation: Relation.AtMost or Relation.Less or Relation.AtLeast or Relation.Greater } s:
                lines.Add(Constraint(s, name, guard));
                return BoolTerm.True;
            default:
                throw new NotEncodableException($"\"{statement}\" below \"exists {name}\"");
        }
    }

    /// <summary>The comparison as <c>A + B c &gt;= 0</c>, by its values at <c>c = 0</c> and <c>c = 1</c>; the values of f in it are those at places of the domain.</summary>
    private Line Constraint(Statement.Comparison s, string name, BoolTerm guard)
    {
        var isAtMost = s.Relation is Relation.AtMost or Relation.Less;
        var (small, large) = isAtMost ? (s.Left, s.Right) : (s.Right, s.Left);
        var difference = new NumberTerm.Binary(NumberOperation.Subtract, large, small);
        Quotient At(int value) => at.With(name, Quotient.Of((Rational)value)).Finite(difference);

        if (Degree(difference, name) > 1)
        {
            throw new NotEncodableException($"\"{s}\", not linear in {name}");
        }

        var (zero, one) = (At(0), At(1));
        return new Line(guard, zero, one - zero, s.Relation is Relation.Less or Relation.Greater);
    }

    private static int Degree(NumberTerm number, string name) => number switch
    {
        NumberTerm.Variable n => n.Name == name ? 1 : 0,
        NumberTerm.Binary { Operation: NumberOperation.Multiply } n => Degree(n.Left, name) + Degree(n.Right, name),
        NumberTerm.Binary { Operation: NumberOperation.Add or NumberOperation.Subtract } n => Math.Max(Degree(n.Left, name), Degree(n.Right, name)),
        NumberTerm.Binary { Operation: NumberOperation.Divide } n when Degree(n.Right, name) == 0 => Degree(n.Left, name),
        NumberTerm.Negate n => Degree(n.Operand, name),
        _ => FreeNames.Of(number).Contains(name) ? 2 : 0,
    };

    /// <summary>A constraint <c>Rest + Slope c &gt;= 0</c>, where a guard holds.</summary>
    private sealed record Line(BoolTerm Guard, Quotient Rest, Quotient Slope, bool Strict);
}
