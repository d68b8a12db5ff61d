using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>A far part of a stratum, and the gap between the components of X in which it lies.</summary>
internal readonly record struct FarStratum(Stratum Stratum, Interval Far, int Gap);

/// <summary>Sweeps the window over a closed piecewise linear function and keeps the parts whose centres are far: where the window misses X.</summary>
internal sealed class FarSweep
{
    private readonly PiecewiseLinear _f;
    private readonly Surd _halfWidth;

    public FarSweep(PiecewiseLinear f, Surd halfWidth)
    {
        _f = f;
        _halfWidth = halfWidth;
        Window = new SlidingMinimum(k => f.Values[k]!.Value);
    }

    /// <summary>The knots inside the window of the stratum that was yielded last.</summary>
    public SlidingMinimum Window { get; }

    public IEnumerable<FarStratum> Strata(CancellationToken cancellation)
    {
        var gap = 0;
        foreach (var stratum in WindowSweep.Strata(_f, _halfWidth, cancellation))
        {
            Window.MoveTo(stratum.First, stratum.End);
            if (!Window.IsEmpty && Window.Minimum == _f.Infimum)
            {
                continue;
            }

            var far = stratum.EndsAtLeast(_f.Infimum, stratum.X, strict: true);
            if (far is not { } part)
            {
                continue;
            }

            while (gap < _f.Minimizers.Length && _f.Minimizers[gap].Upper is { } end && (part.Upper is not { } top || end < top))
            {
                gap++;
            }

            yield return new FarStratum(stratum, part, gap);
        }
    }
}
