using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary><c>connected-minimizers</c>: <c>X = argmin f</c> is connected.</summary>
internal sealed class ConnectedMinimizers() : ProfiledClass(ClassName.ConnectedMinimizers, "X = argmin f is connected", "Table 1")
{
    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation)
    {
        if (f.Minimizers.Length == 1)
        {
            return new Holds($"X = {{{f.Minimizers[0]}}}");
        }

        var pair = f.Minimizers.Order().Take(2).ToList();
        return new Fails(
            "X is finite with several points", Witness.Of("x and y are in X, which has no other point on the segment between them").With("x", pair[0]).With("y", pair[1]));
    }

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation)
    {
        if (Minimizers.Missing(f) is { } missing)
        {
            return missing;
        }

        if (f.Minimizers.Length == 1)
        {
            return new Holds($"X = {f.Minimizers[0]}");
        }

        var (x, y) = (f.Minimizers[0].SimplestElement(), f.Minimizers[1].SimplestElement());
        var (from, to) = (f.Minimizers[0].Upper!.Value, f.Minimizers[1].Lower!.Value);
        var z = from == to ? from : (Surd)SimplestRational.Between(from, to);
        return new Fails("X has several components", Witness.Of("x and y are in X, z between them is not").With("x", x).With("y", y).With("z", z));
    }

    private protected override Verdict DecideProfile(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        if (Minimizers.Missing(f) is { } missing)
        {
            return missing;
        }

        if (f.Minimizers.Length == 1)
        {
            return new Holds($"X = {f.Minimizers[0]}");
        }

        var (x, y) = (f.Minimizers[0].SimplestElement(), f.Minimizers[1].SimplestElement());
        var (from, to) = (f.Minimizers[0].Upper!, f.Minimizers[1].Lower!);
        var z = from == to ? from : AlgebraicNumber.SimplestBetween(from, to);
        return new Fails("X has several components", Witness.Of("x and y are in X, z between them is not").With("x", x).With("y", y).With("z", z));
    }
}
