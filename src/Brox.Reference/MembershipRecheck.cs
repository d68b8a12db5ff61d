using Brox.Definitions;
using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
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

        if (ReferenceEquals(DefinitionCatalog.BuiltIn.Find(className), definition) && function is FormulaFunction formula && PolynomialCells.Whole(formula) is { } whole && new WholePolynomial(whole).Decide(className) is { } read)
        {
            return read;
        }

        function = Exact(function);

        // What is not rechecked is answered as such by name; an exception is a fault of the caller or of this code, and no answer.
        return reader.Decide(definition, catalog, function, arguments, CancellationToken.None) switch
        {
            Holds holds => MembershipAnswer.Yes(holds.Reason),
            Fails fails => MembershipAnswer.No($"{fails.Reason}: {fails.Witness.Text()}"),
            var undecided => Sharper(definition, function, arguments) ?? MembershipAnswer.Unknown(undecided.Reason.Replace(LeafSolver.NoSolver, "no solver is asked here", StringComparison.Ordinal)),
        };
    }

    /// <summary>A formula of one variable that is polynomials between rational knots as such a function; any other function as it is.</summary>
    internal static FunctionInstance Exact(FunctionInstance function) => function is FormulaFunction formula && PolynomialCells.Of(formula) is { Box: null } pieces ? pieces : function;

    /// <summary>The set of minimizers as the function that is 0 there and <c>+inf</c> elsewhere; <see langword="null"/> where it is empty, or was not found exactly.</summary>
    internal static FunctionInstance? Minimizers(FunctionInstance function) => function switch
    {
        FiniteFunction f when f.Values.Min() is var least => FiniteFunction.Create(
            [.. f.Points.Where((_, i) => f.Values[i] == least)], [.. f.Values.Where(v => v == least).Select(_ => Rational.Zero)], f.Metric),
        PiecewisePolynomial { Box: null } f => new PieceMinimizers(f).Indicator(),
        _ => null,
    };

    /// <summary>What the reader leaves open on polynomials between knots, for the classes of this laboratory.</summary>
    private static MembershipAnswer? Sharper(ClassDefinition definition, FunctionInstance function, IReadOnlyDictionary<string, ParameterValue> arguments) =>
        function is PiecewisePolynomial f && ReferenceEquals(DefinitionCatalog.BuiltIn.Find(definition.Name), definition)
            ? PieceByPiece(f, definition.Name, arguments) is { } isMember ? MembershipAnswer.Of(isMember) : f.Box is null ? new PieceMinimizers(f).Decide(definition.Name, arguments.Count == 0) : null
            : null;

    /// <summary>What the reader leaves open without a solver: convexity of curved pieces, whose inequality has a product of four unknowns; <see langword="null"/> for the rest.</summary>
    private static bool? PieceByPiece(PiecewisePolynomial f, string className, IReadOnlyDictionary<string, ParameterValue> arguments) => className switch
    {
        ClassName.Convex => new PieceConvexity(f).IsConvex(Rational.Zero),
        ClassName.StronglyConvex => arguments.Count == 0 ? new PieceConvexity(f).IsStronglyConvex() : new PieceConvexity(f).IsConvex(arguments.Values.Single().Value),
        _ => null,
    };
}
