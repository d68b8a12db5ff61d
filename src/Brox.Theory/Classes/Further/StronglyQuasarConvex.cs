using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes.Further;

/// <summary><c>strongly-quasar-convex(gamma, mu)</c> on the line: some x* with <c>f* &gt;= f(x) + f'(x)(x*-x)/gamma + (mu/2)|x*-x|^2</c>.</summary>
/// <remarks>
/// X is a point. With gamma left out, the class is that of the quasar-convex functions with the restricted secant inequality, whatever mu: from <c>f'(x)(x-x*) &gt;= g (f-f*)</c> and <c>&gt;= m |x-x*|^2</c>
/// follows <c>f'(x)(x-x*) &gt;= (g/2)(f-f*) + (m/2)|x-x*|^2 &gt;= gamma ((f-f*) + (mu/2)|x-x*|^2)</c> for a small gamma, and the other way one term is left out at a time.
/// </remarks>
internal sealed class StronglyQuasarConvex() : FurtherClass("strongly-quasar-convex", ParameterKind.Several)
{
    protected override Verdict Decide(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        if ((DifferentiableClass.Failure(f.Source) ?? NotUnique(f)) is { } failure)
        {
            return failure;
        }

        var values = argument.More?.Values.ToDictionary(v => v.Name, v => v.Value.Value) ?? [];
        if (!values.TryGetValue("gamma", out var gamma))
        {
            return ClassCatalog.Named(ClassName.QuasarConvex).Decide(f.Source, ClassArgument.None, cancellation) is Fails notQuasar ? notQuasar
                : ClassCatalog.Named(ClassName.RestrictedSecant).Decide(f.Source, ClassArgument.None, cancellation) is Fails notSecant ? notSecant
                : new Holds($"quasar-convex, with the restricted secant inequality: a small gamma serves{(values.TryGetValue("mu", out var given) ? Largest(f, given, cancellation) : string.Empty)}");
        }

        return new WithGamma(gamma).Decide(f.Source, values.TryGetValue("mu", out var mu) ? ClassArgument.Of(mu) : ClassArgument.None, cancellation);
    }

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) => RealValued.Failure(f);

    /// <summary>The largest gamma for a given mu, at most 1; empty where it is not known.</summary>
    private static string Largest(MonotoneProfile f, Rational mu, CancellationToken cancellation) => new WithMu(mu).BestConstant(f.Source, cancellation) switch
    {
        LargestConstant largest => $", the largest is {(largest.Value.CompareTo(Rational.One) < 0 ? largest.Value : Rational.One)}",
        EveryConstant => ", the largest is 1",
        _ => string.Empty,
    };

    /// <summary>The class with a given mu: <c>f'(x)(x-x*) &gt;= gamma ((f(x)-f*) + (mu/2)|x-x*|^2)</c>.</summary>
    internal sealed class WithMu(Rational mu) : RatioClass("strongly-quasar-convex", "gamma")
    {
        protected override string Inequality => $"f* >= f(x) + <grad f(x), x*-x>/gamma + (mu/2)|x*-x|^2 with mu = {mu}";

        protected override Fails? Failure(MonotoneProfile f) => DifferentiableClass.Failure(f.Source) ?? NotUnique(f);

        protected override IEnumerable<QuotientRegion> Regions(MonotoneProfile f) => SlopeRatios.OverGap(f, mu);
    }

    /// <summary>The class with a given gamma.</summary>
    internal sealed class WithGamma(Rational gamma) : RatioClass("strongly-quasar-convex", "mu")
    {
        protected override string Inequality => $"f* >= f(x) + <grad f(x), x*-x>/gamma + (mu/2)|x*-x|^2 with gamma = {gamma}";

        protected override Fails? Failure(MonotoneProfile f) => DifferentiableClass.Failure(f.Source) ?? NotUnique(f);

        protected override IEnumerable<QuotientRegion> Regions(MonotoneProfile f) => SlopeRatios.AboveLinear(f, gamma);
    }
}
