using Brox.Definitions.Forms;
using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes;

/// <summary>What parameter a class has.</summary>
public enum ParameterKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>A radius <c>t &gt; 0</c>, always given.</summary>
    Radius,

    /// <summary>A constant, <c>&gt; 0</c>; left out it means "for some value".</summary>
    PositiveConstant,

    /// <summary>A constant in <c>(0, 1]</c>; left out it means "for some value".</summary>
    UnitConstant,

    /// <summary>Several parameters, or one in another range; a constant that is left out means "for some value".</summary>
    Several,
}

/// <summary>A class of functions: a predicate that answers with evidence.</summary>
/// <remarks>A class of one's own is a definition (<see cref="Brox.Definitions.Building.ClassBuilder"/>), not a derived type.</remarks>
public abstract class FunctionClass
{
    /// <param name="name">The name in class expressions.</param>
    /// <param name="definition">The definition, in one line.</param>
    /// <param name="source">Where the definition stands.</param>
    /// <param name="parameter">The kind of its parameter.</param>
    /// <param name="parameterName">The name of its parameter: <c>t</c>, <c>mu</c>, <c>gamma</c>, <c>theta</c>; empty for none.</param>
    private protected FunctionClass(string name, string definition, string source, ParameterKind parameter = ParameterKind.None, string parameterName = "") =>
        (Name, Definition, Source, Parameter, ParameterName) = (name, definition, source, parameter, parameterName);

    /// <summary>The name in class expressions.</summary>
    public string Name { get; }

    /// <summary>The definition, in one line.</summary>
    public string Definition { get; }

    /// <summary>Where the definition stands.</summary>
    public string Source { get; }

    /// <summary>The kind of the parameter.</summary>
    public ParameterKind Parameter { get; }

    /// <summary>The name of the parameter; empty for none.</summary>
    public string ParameterName { get; }

    /// <summary>What the form of the definition says of the class.</summary>
    internal virtual DefinitionForm Form => DefinitionForm.Of(DefinitionCatalog.BuiltIn.Find(Name)!, DefinitionCatalog.BuiltIn);

    /// <summary>Whether a function belongs to the class, with the evidence.</summary>
    /// <param name="function">The function.</param>
    /// <param name="argument">The parameter's value; <see cref="ClassArgument.None"/> where the class has none or it is left out.</param>
    /// <param name="cancellation">Stops the work; the decider then throws <see cref="OperationCanceledException"/>.</param>
    public Verdict Decide(FunctionInstance function, ClassArgument argument, CancellationToken cancellation = default) => BoxScope.Named(function, function switch
    {
        FiniteFunction finite => DecideFinite(finite, argument, cancellation),
        PiecewisePolynomial piecewise => DecidePiecewise(piecewise, argument, cancellation),
        FormulaFunction formula => DecideFormula(formula, argument, cancellation),
        _ => new Undecided($"{Name} is not decided for functions of this kind"),
    });

    /// <summary>
    /// The supremum of the constants with which a function belongs to the class; <see langword="null"/> for a class without a constant. It is <see cref="NoConstant"/>
    /// exactly when the class without its parameter fails.
    /// </summary>
    /// <param name="function">The function.</param>
    /// <param name="cancellation">Stops the work with an <see cref="OperationCanceledException"/>.</param>
    public BestConstant? BestConstant(FunctionInstance function, CancellationToken cancellation = default) =>
        Parameter is not (ParameterKind.PositiveConstant or ParameterKind.UnitConstant) ? null : function switch
        {
            FiniteFunction finite => BestFinite(finite, cancellation),
            PiecewisePolynomial piecewise => BestPiecewise(piecewise, cancellation),
            FormulaFunction formula when Formulas.LineDeciders.Exact(formula) is { } line => BestPiecewise(line, cancellation),
            FormulaFunction formula => Formulas.ConstantEnclosure.Of(this, formula, cancellation),
            _ => new UndecidedConstant($"the best constant of {Name} is not decided for functions of this kind"),
        };

    /// <summary>The best constant of a function on finitely many points, for a class with a constant.</summary>
    private protected virtual BestConstant BestFinite(FiniteFunction f, CancellationToken cancellation) => new UndecidedConstant($"the best constant of {Name} is not decided");

    /// <summary>The best constant of a piecewise polynomial, for a class with a constant.</summary>
    private protected virtual BestConstant BestPiecewise(PiecewisePolynomial f, CancellationToken cancellation) => new UndecidedConstant($"the best constant of {Name} is not decided");

    /// <summary>Decides for a function on finitely many points.</summary>
    private protected abstract Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation);

    /// <summary>Decides for a function given by a formula, on its box.</summary>
    private protected virtual Verdict DecideFormula(FormulaFunction f, ClassArgument argument, CancellationToken cancellation) =>
        Formulas.FormulaDeciders.Decide(Name, f, argument, cancellation);

    /// <summary>Decides for a piecewise linear function.</summary>
    private protected abstract Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation);

    /// <summary>Decides for a piecewise polynomial of any degree; unless overridden, only degree at most 1 is decided.</summary>
    private protected virtual Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        f.Degree <= 1
            ? DecideLinear(PiecewiseLinear.Of(f), argument, cancellation)
            : new Undecided($"{Name} is decided for pieces of degree at most 1; this function has degree {f.Degree}");
}
