using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smt;

/// <summary>An expression of parameters as a term, with the condition that it is defined.</summary>
internal sealed record EncodedParameter(Quotient Term, BoolTerm IsDefined)
{
    public static EncodedParameter Of(ParameterExpression expression)
    {
        switch (expression)
        {
            case ParameterExpression.Number number:
                return new EncodedParameter(Quotient.Of(number.Value), BoolTerm.True);
            case ParameterExpression.Parameter parameter:
                return new EncodedParameter(Quotient.Of(RealTerm.Unknown(UnknownNames.Parameter(parameter.Name))), BoolTerm.True);
            case ParameterExpression.Binary binary:
                var (left, right) = (Of(binary.Left), Of(binary.Right));
                var defined = left.IsDefined & right.IsDefined;
                return binary.Operator switch
                {
                    '+' => new EncodedParameter(left.Term + right.Term, defined),
                    '-' => new EncodedParameter(left.Term - right.Term, defined),
                    '*' => new EncodedParameter(left.Term * right.Term, defined),
                    _ => new EncodedParameter(left.Term / right.Term, defined & !right.Term.EqualTo(Quotient.Zero)),
                };
            case ParameterExpression.Power power:
                var of = Of(power.Base);
                var product = Enumerable.Repeat(of.Term, Math.Abs(power.Exponent)).Aggregate(Quotient.Of(Rational.One), (a, b) => a * b);
                return power.Exponent > 0
                    ? new EncodedParameter(product, of.IsDefined)
                    : new EncodedParameter(Quotient.Of(Rational.One) / product, of.IsDefined & !of.Term.EqualTo(Quotient.Zero));
            default:
                throw new NotEncodableException($"the expression {expression}");
        }
    }

    /// <summary>A side condition between parameters.</summary>
    public static BoolTerm Of(Comparison comparison)
    {
        var (left, right) = (Of(comparison.Left), Of(comparison.Right));
        var relation = comparison.Relation switch
        {
            "<" => left.Term.Below(right.Term, orEqual: false),
            "<=" => left.Term.Below(right.Term, orEqual: true),
            "=" => left.Term.EqualTo(right.Term),
            "!=" => !left.Term.EqualTo(right.Term),
            ">=" => right.Term.Below(left.Term, orEqual: true),
            _ => right.Term.Below(left.Term, orEqual: false),
        };
        return left.IsDefined & right.IsDefined & relation;
    }
}
