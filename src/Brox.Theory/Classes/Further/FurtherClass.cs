using Brox.Definitions;
using Brox.Definitions.Forms;
using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes.Further;

/// <summary>
/// The decider of a class of the literature for functions of one variable and on finitely many points; its definition is the one of the language. What it cannot decide is left to
/// the reader of definitions.
/// </summary>
internal abstract class FurtherClass(string name, ParameterKind parameter = ParameterKind.None, string parameterName = "")
    : FunctionClass(name, FurtherDefinitions.Text(name), FurtherDefinitions.Source(name), parameter, parameterName)
{
    /// <inheritdoc/>
    internal override DefinitionForm Form => FurtherDefinitions.Form(Name);

    /// <summary>The failure of a class that asks for a unique minimizer; <see langword="null"/> where there is one.</summary>
    protected static Fails? NotUnique(MonotoneProfile f) => ClassCatalog.Named(ClassName.UniqueMinimizer).Decide(f.Source, ClassArgument.None) as Fails;

    /// <summary>The failure of a class whose functions rise along every ray from a minimizer; <see langword="null"/> where this one does.</summary>
    protected static Fails? NotStarQuasiconvex(MonotoneProfile f) => ClassCatalog.Named(ClassName.StarQuasiconvex).Decide(f.Source, ClassArgument.None) as Fails;

    /// <summary>The failure of a class whose stationary points are minimizers, differentiability included; <see langword="null"/> where these are.</summary>
    protected static Fails? NotInvex(MonotoneProfile f)
    {
        if (DifferentiableClass.Failure(f.Source) is { } kink)
        {
            return kink;
        }

        var outside = f.Elements.Where(e => Pseudoconvex.Stationary(f.Source, e) && e.Start! > f.Infimum).Select(e => e.Part.SimplestElement()).ToList();
        return outside.Count == 0
            ? null
            : new Fails("a stationary point is no minimizer", Witness.Of($"f'(x) = 0 and f(x) > f* = {f.Infimum}").With("x", outside.FirstOrDefault(x => x.IsRational) ?? outside[0]));
    }

    private protected sealed override Verdict DecideFormula(FormulaFunction f, ClassArgument argument, CancellationToken cancellation) =>
        Formulas.LineDeciders.Exact(f) is { } line ? Decide(line, argument, cancellation) : new Undecided($"{Name} is decided for functions of one variable and on finitely many points");

    private protected sealed override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) => DecidePiecewise(f.Source, argument, cancellation);

    private protected sealed override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        Decide(MonotoneProfile.Of(f), argument, cancellation);

    private protected sealed override BestConstant BestPiecewise(PiecewisePolynomial f, CancellationToken cancellation) => Best(MonotoneProfile.Of(f), cancellation);

    /// <summary>Decides for a function of one variable.</summary>
    protected abstract Verdict Decide(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation);

    /// <summary>The best constant for a function of one variable.</summary>
    protected virtual BestConstant Best(MonotoneProfile f, CancellationToken cancellation) => new UndecidedConstant($"the best constant of {Name} is not decided");
}
