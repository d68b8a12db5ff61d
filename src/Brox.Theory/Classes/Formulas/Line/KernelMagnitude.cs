using Brox.Functions.Formulas.Symbolic;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>How large a term is, roughly: what proposes a leading term.</summary>
internal static class KernelMagnitude
{
    /// <summary>About the logarithm of the absolute value at a point, in floating point; it proposes a leading term, no more.</summary>
    public static double Of(Monomial term, double x) =>
        Math.Log(Math.Abs(term.Coefficient.ToDouble())) + term.Powers.Sum(p => p.Power.ToDouble() * Of(p.Kernel, x)) + (term.Exponent is { } a ? Value(a, x) : 0);

    private static double Of(KernelSum sum, double x) => sum.Terms.Max(t => Of(t, x));

    private static double Of(Kernel kernel, double x) => kernel.Kind switch
    {
        KernelKind.Variable => Math.Log(x),
        KernelKind.Number => Math.Log(kernel.Value.ToDouble()),
        KernelKind.Pi => Math.Log(Math.PI),
        KernelKind.Log => Math.Log(Math.Max(1e-9, Math.Abs(Of(kernel.Argument!, x)))),
        KernelKind.Atan => Math.Min(0.4, Of(kernel.Argument!, x)),
        KernelKind.Sum => Of(kernel.Argument!, x),
        _ => 0,
    };

    private static double Value(KernelSum sum, double x) => sum.Terms.Sum(t => t.Coefficient.Sign * Math.Exp(Math.Min(700, Of(t, x))));
}
