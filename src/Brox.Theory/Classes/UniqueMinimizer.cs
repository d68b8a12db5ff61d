using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary><c>unique-minimizer</c>: <c>X = argmin f</c> is one point.</summary>
internal sealed class UniqueMinimizer() : ProfiledClass(ClassName.UniqueMinimizer, "X = argmin f is one point", "Table 1")
{
    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        f.Minimizers.Length == 1
            ? new Holds($"X = {{{f.Minimizers[0]}}}")
            : new Fails("there are several minimizers", Witness.Of($"f(x) = f(y) = f* = {f.Minimum}").With("x", f.Minimizers[0]).With("y", f.Minimizers[1]));

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation)
    {
        if (Minimizers.Missing(f) is { } missing)
        {
            return missing;
        }

        if (f.Minimizers is [{ IsPoint: true } only])
        {
            return new Holds($"X = {only}");
        }

        var x = f.Minimizers[0].SimplestElement();
        var y = f.Minimizers.Length > 1
            ? f.Minimizers[1].SimplestElement()
            : (f.Minimizers[0].After(x, closed: false) ?? f.Minimizers[0].Before(x, closed: false))!.Value.SimplestElement();
        return new Fails("there are several minimizers", Witness.Of($"f(x) = f(y) = f* = {f.Infimum}").With("x", x).With("y", y));
    }

    private protected override Verdict DecideProfile(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        if (Minimizers.Missing(f) is { } missing)
        {
            return missing;
        }

        if (f.Minimizers is [{ IsPoint: true } only])
        {
            return new Holds($"X = {only}");
        }

        var first = f.Minimizers[0];
        var x = first.SimplestElement();
        var isUpper = x == first.Upper;
        var y = f.Minimizers.Length > 1
            ? f.Minimizers[1].SimplestElement()
            : AlgebraicNumber.SimplestBetween(isUpper ? first.Lower : x, isUpper ? x : first.Upper);
        return new Fails("there are several minimizers", Witness.Of($"f(x) = f(y) = f* = {f.Infimum}").With("x", x).With("y", y));
    }
}
