using Brox.Definitions;
using Brox.Numbers;

namespace Brox.Theory.Tests.SecondReading;

/// <summary>The definitions that ask for one x* in X, at sample points: what each pair of points asks of x* is a bound or a sign, and the bounds are put together exactly.</summary>
internal sealed class StarSamples(GridSamples samples)
{
    /// <summary>Whether no x* serves in a star class.</summary>
    public bool NoneServes(string className) => samples.Profile.Minimizers.All(component =>
    {
        var bounds = new Bounds(component);
        for (var i = 0; i < samples.X.Count; i++)
        {
            for (var j = 0; j < samples.X.Count && samples.Values[i] is { } fx; j++)
            {
                var (x, z) = (samples.X[i], samples.X[j]);
                var isRight = component.Upper is { } b && b.CompareTo(z) < 0 && z < x;
                var isLeft = component.Lower is { } a && a.CompareTo(z) > 0 && x < z;
                if (!isRight && !isLeft)
                {
                    continue;
                }

                if (samples.Values[j] is not { } fz || (className != ClassName.StarConvex && (fz > fx || (className != ClassName.StarQuasiconvex && fz == fx && IsAboveMinimum(fx)))))
                {
                    return true;
                }

                if (className == ClassName.StarConvex)
                {
                    // (f(z) - f*)(x - s) <= (z - s)(f(x) - f*) on the right of s; turned round on the left.
                    var minimum = samples.Profile.InfimumAt(component.Lower ?? component.Upper!);
                    var chord = ((z - Polynomial.X) * (fx - minimum)) - ((fz - minimum) * (x - Polynomial.X));
                    bounds.AskNonNegative(isRight ? chord : -chord);
                }
            }
        }

        return bounds.Impossible;
    });

    /// <summary>Whether no x* serves in quasar-convexity.</summary>
    public bool NoneServes(Rational gamma) => samples.Profile.Minimizers.All(component =>
    {
        if (component is { Lower: null, Upper: null })
        {
            return false;
        }

        var bounds = new Bounds(component);
        var minimum = samples.Profile.InfimumAt(component.Lower ?? component.Upper!);
        for (var i = 0; i < samples.X.Count; i++)
        {
            bounds.AskNonNegative(((samples.X[i] - Polynomial.X) * samples.Slope(samples.X[i])) - ((samples.Values[i]!.Value - minimum) * gamma));
        }

        return bounds.Impossible;
    });

    private bool IsAboveMinimum(Rational value) => samples.Profile.Infimum.CompareTo(value) < 0;

    /// <summary>What is left of one component of X after inequalities that are polynomial in x*: for an interval they are of degree 1 at most.</summary>
    private sealed class Bounds(RealInterval component)
    {
        private Rational? _least;
        private Rational? _greatest;
        private bool _impossible;

        public bool Impossible =>
            _impossible
            || (_least is { } l && _greatest is { } g && l > g)
            || (_least is { } low && component.Upper is { } upper && (upper.CompareTo(low) is var c && (c < 0 || (c == 0 && !component.UpperClosed))))
            || (_greatest is { } high && component.Lower is { } lower && (lower.CompareTo(high) is var d && (d > 0 || (d == 0 && !component.LowerClosed))));

        public void AskNonNegative(Polynomial inequality)
        {
            if (component.IsPoint)
            {
                _impossible |= component.Lower!.SignOf(inequality) < 0;
            }
            else if (inequality.Degree == 0)
            {
                _impossible |= inequality.Coefficient(0).Sign < 0;
            }
            else
            {
                var root = -inequality.Coefficient(0) / inequality.Leading;
                if (inequality.Leading.Sign > 0)
                {
                    _least = _least is { } known ? Rational.Max(known, root) : root;
                }
                else
                {
                    _greatest = _greatest is { } known ? Rational.Min(known, root) : root;
                }
            }
        }
    }
}
