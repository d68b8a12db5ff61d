using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reference.Definitions;

namespace Brox.Reference;

/// <summary>
/// The second look at "does this function belong to this class?": from the definitions, by code that shares nothing with the deciders but the numbers. Where only a dense
/// sample could be looked at and nothing was found, the answer is <see cref="MembershipKind.Undecided"/>.
/// </summary>
public static class MembershipRecheck
{
    /// <summary>Whether a function belongs to a class.</summary>
    /// <param name="function">The function.</param>
    /// <param name="className">The name of the class.</param>
    /// <param name="radius">The radius, for a class with one.</param>
    /// <param name="constant">The constant; <see langword="null"/> means "for some value", or that the class has none.</param>
    /// <exception cref="ArgumentException">The class has a radius, and none is given.</exception>
    public static MembershipAnswer Of(FunctionInstance function, string className, Radius? radius, Rational? constant)
    {
        var parameter = DefinitionCatalog.Current.Find(className)?.Parameters.FirstOrDefault();
        var values = new Dictionary<string, ParameterValue>();
        if (parameter is not null && (radius?.Squared ?? constant) is { } value)
        {
            values[parameter.Name] = new ParameterValue(value, radius is not null);
        }

        return Of(function, className, values);
    }

    /// <summary>Whether a function belongs to a class.</summary>
    /// <param name="function">The function.</param>
    /// <param name="className">The name of the class.</param>
    /// <param name="arguments">The values of its parameters; one that is left out means "for some value".</param>
    internal static MembershipAnswer Of(FunctionInstance function, string className, IReadOnlyDictionary<string, ParameterValue> arguments)
    {
        var catalog = DefinitionCatalog.Current;
        if (catalog.Find(className) is not { } definition)
        {
            return MembershipAnswer.Unknown($"there is no class {className}");
        }

        // What is not rechecked is answered as such by name; an exception is a fault of the caller or of this code, and no answer.
        return function is PiecewisePolynomial piecewise && DefinitionCatalog.BuiltIn.Find(className) is not null
            ? PiecewiseDefinitions.Of(
                piecewise,
                className,
                arguments.Values.Where(a => a.IsSquare).Select(a => (Radius?)Radius.FromSquare(a.Value)).FirstOrDefault(),
                arguments.Values.Where(a => !a.IsSquare).Select(a => (Rational?)a.Value).FirstOrDefault())
            : NaiveReader.Instance.Decide(definition, catalog, function, arguments, CancellationToken.None) switch
            {
                Holds holds => MembershipAnswer.Yes(holds.Reason),
                Fails fails => MembershipAnswer.No($"{fails.Reason}: {fails.Witness.Text()}"),
                var undecided => MembershipAnswer.Unknown(undecided.Reason),
            };
    }
}
