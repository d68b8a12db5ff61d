using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>
/// A differentiable class whose inequality reads <c>N(x) &gt;= c D(x)</c> with the class's constant c, for x outside X, where N and D are made from f, f' and the minimizer nearest to x.
/// </summary>
/// <remarks>
/// Each subclass says when some constant serves, by an argument on the behaviour near X and towards infinity: between them N/D is continuous and positive as soon as it is nowhere 0, and so has a
/// positive infimum on compact parts. The largest constant is found independently, as the least among the critical values and limits of N/D.
/// </remarks>
internal abstract class QuotientClass(string name, string definition, string source, string parameterName)
    : DifferentiableClass(name, definition, source, ParameterKind.PositiveConstant, parameterName)
{
    /// <summary>The inequality as a text, without the values.</summary>
    private protected abstract string Inequality { get; }

    private protected override Verdict DecideDifferentiable(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        if (argument.ConstantOrNull is { } constant)
        {
            return Violation(f, constant, cancellation) is { } x
                ? new Fails("the inequality fails at a point", At(f, x, constant))
                : new Holds("checked on every piece");
        }

        return NoConstantServes(f) is not { } why
            ? new Holds($"some {ParameterName} serves")
            : why.Stationary is { } stationary
                ? new Fails($"{why.Reason}, so no {ParameterName} serves", AtStationary(f, stationary))
                : new Fails($"{why.Reason}, so no {ParameterName} serves; the witness is for {ParameterName} = 1", At(f, Violation(f, Rational.One, cancellation)!.Value, Rational.One));
    }

    private protected override BestConstant BestDifferentiable(MonotoneProfile f, CancellationToken cancellation) =>
        NoConstantServes(f) is not null
            ? new NoConstant()
            : ConstantSearch.Over([.. Regions(f)], cancellation);

    /// <summary>The regions on which the inequality is asked.</summary>
    private protected abstract IEnumerable<QuotientRegion> Regions(MonotoneProfile f);

    /// <summary>Why no constant serves, with a stationary point outside X where there is one; <see langword="null"/> where one does.</summary>
    private protected abstract (string Reason, AlgebraicNumber? Stationary)? NoConstantServes(MonotoneProfile f);

    /// <summary>A stationary point that is no minimizer, a rational one where possible; <see langword="null"/> if there is none.</summary>
    private protected static AlgebraicNumber? StationaryOutside(MonotoneProfile f)
    {
        var points = f.Elements.Where(e => Pseudoconvex.Stationary(f.Source, e) && e.Start! > f.Infimum).Select(e => e.Part.SimplestElement()).ToList();
        return points.FirstOrDefault(x => x.IsRational) ?? points.FirstOrDefault();
    }

    /// <summary>Whether the function is linear towards an infinite end.</summary>
    private protected static bool HasLinearTail(MonotoneProfile f) =>
        f.Source.Cells[0] is { Degree: 1 } || f.Source.Cells[^1] is { Degree: 1 };

    /// <summary>Whether next to some end of X the difference <c>f - f*</c> vanishes to an order above 2, so that both derivatives are 0 there from outside. At an end of a box the
    /// first derivative need not vanish at a minimizer.</summary>
    private protected static bool IsFlatAtMinimizers(MonotoneProfile f)
    {
        for (var e = 0; e < f.Elements.Length; e++)
        {
            if (f.Elements[e] is { IsPoint: false, Direction: not 0 } element && (element.Direction > 0 ? element.Part.Lower : element.Part.Upper) is { } end
                && element.Infimum! == f.Infimum && element.Polynomial!.Derivative() is var slope && end.SignOf(slope) == 0 && end.SignOf(slope.Derivative()) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private Rational? Violation(MonotoneProfile f, Rational constant, CancellationToken cancellation)
    {
        Rational? found = null;
        foreach (var region in Regions(f))
        {
            cancellation.ThrowIfCancellationRequested();
            found = region.Violation(constant) is { } x && (found is not { } known || SimplestRational.IsSimpler(x, known)) ? x : found;
        }

        return found;
    }

    private Witness At(MonotoneProfile f, Rational x, Rational constant)
    {
        var slope = Slope(f.Source, x);
        return Witness.Of($"{Inequality} fails for {ParameterName} = {constant}: f(x) = {f.Evaluate(x)}, f'(x) = {slope}, f* = {f.Infimum}, X = {Sets(f)}").With("x", x);
    }

    private Witness AtStationary(MonotoneProfile f, AlgebraicNumber x)
    {
        var witness = Witness.Of($"f'(x) = 0 and f(x) > f* = {f.Infimum}: {Inequality} fails for every {ParameterName} > 0").With("x", x);
        return x.IsRational ? witness : witness.With("near", Violation(f, Rational.One, default)!.Value);
    }

    private static string Sets(MonotoneProfile f) => string.Join(" and ", f.Minimizers);
}
