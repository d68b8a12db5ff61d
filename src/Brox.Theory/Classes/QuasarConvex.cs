using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>
/// <c>quasar-convex(gamma)</c>: differentiable, and some <c>x* ∈ X</c> with <c>f(x*) &gt;= f(x) + (1/gamma) &lt;grad f(x), x*-x&gt;</c> for all <c>x</c>, <c>0 &lt; gamma &lt;= 1</c>; without the
/// parameter, for some <c>gamma</c>. Definition 5.3 (Hinder, Sidford and Sohoni 2020).
/// </summary>
/// <remarks>
/// The inequality is <c>f'(x)(x-x*) &gt;= gamma (f(x)-f*)</c>; <see cref="StarServing"/> finds all x* that serve.
/// <para>
/// Some gamma serves exactly when no point outside X is stationary: a stationary one fails for every x* and gamma; without one, X is connected and every x* in it serves with the theta of
/// <see cref="Aiming"/>, or 1 if that is larger, because x* is no nearer to x than the projection is and f' points away.
/// </para>
/// </remarks>
internal sealed class QuasarConvex() : DifferentiableClass(
    ClassName.QuasarConvex,
    "differentiable; some x* in X with f(x*) >= f(x) + (1/gamma)<grad f(x), x*-x> for all x, 0 < gamma <= 1",
    "Definition 5.3",
    ParameterKind.UnitConstant,
    "gamma")
{
    private protected override BestConstant BestOfConstant => new LargestConstant(Rational.One);

    private protected override Verdict DecideDifferentiable(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        var stationary = f.Elements.Where(e => Pseudoconvex.Stationary(f.Source, e) && e.Start! > f.Infimum).Select(e => e.Part.SimplestElement()).ToList();
        if (stationary.Count > 0)
        {
            var x = stationary.FirstOrDefault(s => s.IsRational) ?? stationary[0];
            var witness = Witness.Of($"f'(x) = 0 and f(x) > f* = {f.Infimum}, for every x* and every gamma").With("x", x);
            if (!x.IsRational && Near(f, x, argument.ConstantOrNull ?? Rational.One) is { } near)
            {
                witness = witness.With("near", near);
            }

            return new Fails("a stationary point is no minimizer", witness);
        }

        return argument.ConstantOrNull is { } gamma ? StarServing.Verdict(f, gamma, Describe, cancellation) : new Holds("some gamma serves");
    }

    private protected override BestConstant BestDifferentiable(MonotoneProfile f, CancellationToken cancellation) =>
        DecideDifferentiable(f, ClassArgument.None, cancellation) is Fails ? new NoConstant() : QuasarConstant.Best(f, cancellation);

    /// <summary>A rational point beside an irrational stationary point where f' is still too small for every x*; <see langword="null"/> where X is unbounded.</summary>
    private static Rational? Near(MonotoneProfile f, AlgebraicNumber stationary, Rational gamma)
    {
        if (f.Minimizers[0].Lower is not { } first || f.Minimizers[^1].Upper is not { } last)
        {
            return null;
        }

        var small = Rational.Create(1, 1024);
        var (low, high, most) = (first.Enclose(small).Lower, last.Enclose(small).Upper, f.Infimum);
        var element = f.Elements.First(e => !e.IsPoint && e.Part.Upper is { } end && end == stationary);
        var p = element.Polynomial!;
        return RationalSearch.Towards(element.Part, true, x =>
            gamma * (p.Evaluate(x) - most.Enclose(Rational.Create(1, 1 << 20)).Upper) > Rational.Abs(p.Derivative().Evaluate(x)) * Rational.Max(Rational.Abs(x - low), Rational.Abs(high - x)));
    }

    private static Witness Describe(MonotoneProfile f, Rational x, AlgebraicNumber _, string scope) =>
        Witness.Of($"f'(x)(x-x*) >= gamma (f(x)-f*) fails for {scope}: f(x) = {f.Evaluate(x)}, f'(x) = {Slope(f.Source, x)}, f* = {f.Infimum}").With("x", x);
}
