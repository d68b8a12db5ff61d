using Brox.Definitions;
using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reference.Definitions;
using Brox.Reference.Line;

namespace Brox.Reference;

/// <summary>
/// The second look at "does this function belong to this class?": from the definitions, by code that shares nothing with the deciders but the numbers. Where only a dense
/// sample could be looked at and nothing was found, the answer is <see cref="Undecided"/>.
/// </summary>
public static class MembershipRecheck
{
    /// <summary>Whether a function belongs to a class, by the definition alone; a witness says in its words what is violated.</summary>
    /// <param name="function">The function.</param>
    /// <param name="className">The name of the class.</param>
    /// <param name="radius">The radius, for a class with one.</param>
    /// <param name="constant">The constant; <see langword="null"/> means "for some value", or that the class has none.</param>
    /// <exception cref="ArgumentException">The class has a radius, and none is given.</exception>
    public static Verdict Decide(FunctionInstance function, string className, Radius? radius = null, Rational? constant = null) =>
        Of(function, className, radius, constant) switch
        {
            { Kind: MembershipKind.Member, Reason: var reason } => new Holds(reason),
            { Kind: MembershipKind.NotMember, Reason: var reason } => new Fails("it contradicts the definition", Witness.Of(reason)),
            { Reason: var reason } => new Undecided(reason),
        };

    /// <summary>Whether a function belongs to a class.</summary>
    /// <param name="function">The function.</param>
    /// <param name="className">The name of the class.</param>
    /// <param name="radius">The radius, for a class with one.</param>
    /// <param name="constant">The constant; <see langword="null"/> means "for some value", or that the class has none.</param>
    /// <exception cref="ArgumentException">The class has a radius, and none is given.</exception>
    internal static MembershipAnswer Of(FunctionInstance function, string className, Radius? radius, Rational? constant)
    {
        var parameter = DefinitionCatalog.Current.Find(className)?.Parameters.FirstOrDefault();
        var values = new Dictionary<string, ParameterValue>();
        if (parameter is not null && (radius?.Squared ?? constant) is { } value)
        {
            values[parameter.Name] = new ParameterValue(value, radius is not null);
        }

        return By(function, className, values, NaiveReader.Instance);
    }

    /// <summary>Whether a function belongs to a class.</summary>
    /// <param name="function">The function.</param>
    /// <param name="className">The name of the class.</param>
    /// <param name="arguments">The values of its parameters; one that is left out means "for some value".</param>
    /// <param name="reader">What reads the definition.</param>
    internal static MembershipAnswer By(FunctionInstance function, string className, IReadOnlyDictionary<string, ParameterValue> arguments, NaiveReader reader)
    {
        var catalog = DefinitionCatalog.Current;
        if (catalog.Find(className) is not { } definition)
        {
            return MembershipAnswer.Unknown($"there is no class {className}");
        }

        // What is not rechecked is answered as such by name; an exception is a fault of the caller or of this code, and no answer.
        return reader.Decide(definition, catalog, function, arguments, CancellationToken.None) switch
        {
            Holds holds => MembershipAnswer.Yes(holds.Reason),
            Fails fails => MembershipAnswer.No($"{fails.Reason}: {fails.Witness.Text()}"),
            var undecided => ReferenceEquals(DefinitionCatalog.BuiltIn.Find(className), definition) && function is PiecewisePolynomial { IsClosed: true, Degree: <= 2 } piecewise
                && PieceByPiece(piecewise, className, arguments) is { } isMember ? MembershipAnswer.Of(isMember) : MembershipAnswer.Unknown(undecided.Reason.Replace(LeafSolver.NoSolver, "no solver is asked here", StringComparison.Ordinal)),
        };
    }

    /// <summary>What the reader leaves open without a solver: convexity of curved pieces, whose inequality has a product of four unknowns; <see langword="null"/> for the rest.</summary>
    private static bool? PieceByPiece(PiecewisePolynomial f, string className, IReadOnlyDictionary<string, ParameterValue> arguments) => className switch
    {
        ClassName.Convex => new PieceConvexity(f).IsConvex(Rational.Zero),
        ClassName.StronglyConvex => arguments.Count == 0 ? new PieceConvexity(f).IsStronglyConvex() : new PieceConvexity(f).IsConvex(arguments.Values.Single().Value),
        _ => null,
    };
}
