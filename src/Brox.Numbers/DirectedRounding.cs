namespace Brox.Numbers;

/// <summary>
/// Sums, products, quotients and square roots of doubles rounded down: the greatest double not above the exact result, or one just below it.
/// The rounding error is recovered exactly (Knuth's two-sum, fused multiply-add), so an exact result is not widened. Rounding up is <c>-Down(-...)</c>.
/// </summary>
internal static class DirectedRounding
{
    // Below this size the recovered error may itself underflow; then the result is always widened.
    private const double Tiny = 1e-280;

    public static double SumDown(double a, double b)
    {
        var sum = a + b;
        if (!double.IsFinite(sum))
        {
            return double.IsFinite(a) && double.IsFinite(b) && sum > 0 ? double.MaxValue : sum;
        }

        var part = sum - a;
        var error = (a - (sum - part)) + (b - part);
        return error < 0 ? double.BitDecrement(sum) : sum;
    }

    public static double SumUp(double a, double b) => -SumDown(-a, -b);

    public static double ProductDown(double a, double b)
    {
        // An infinite end stands for unboundedness, so 0 times it is 0.
        if (a == 0 || b == 0)
        {
            return 0;
        }

        var product = a * b;
        if (!double.IsFinite(product))
        {
            return double.IsFinite(a) && double.IsFinite(b) && product > 0 ? double.MaxValue : product;
        }

        if (Math.Abs(product) < Tiny)
        {
            return (a > 0) == (b > 0) ? Math.Max(0, double.BitDecrement(product)) : double.BitDecrement(product);
        }

        return Math.FusedMultiplyAdd(a, b, -product) < 0 ? double.BitDecrement(product) : product;
    }

    public static double ProductUp(double a, double b) => -ProductDown(-a, b);

    public static double QuotientDown(double a, double b)
    {
        if (a == 0 || (double.IsInfinity(b) && double.IsFinite(a)))
        {
            // Against an unbounded divisor the quotient comes arbitrarily close to 0.
            return 0;
        }

        var quotient = a / b;
        if (!double.IsFinite(quotient))
        {
            return double.IsFinite(a) && double.IsFinite(b) && quotient > 0 ? double.MaxValue : quotient;
        }

        if (Math.Abs(quotient) < Tiny || Math.Abs(a) < Tiny)
        {
            return (a > 0) == (b > 0) ? Math.Max(0, double.BitDecrement(quotient)) : double.BitDecrement(quotient);
        }

        var excess = Math.FusedMultiplyAdd(quotient, b, -a);
        return (b > 0 ? excess : -excess) > 0 ? double.BitDecrement(quotient) : quotient;
    }

    public static double QuotientUp(double a, double b) => -QuotientDown(-a, b);

    public static double SquareRootDown(double a)
    {
        var root = Math.Sqrt(a);
        if (a == 0 || !double.IsFinite(root))
        {
            return root;
        }

        return a < Tiny || Math.FusedMultiplyAdd(root, root, -a) > 0 ? double.BitDecrement(root) : root;
    }

    public static double SquareRootUp(double a)
    {
        var root = Math.Sqrt(a);
        if (a == 0 || !double.IsFinite(root))
        {
            return root;
        }

        return a < Tiny || Math.FusedMultiplyAdd(root, root, -a) < 0 ? double.BitIncrement(root) : root;
    }

    /// <summary>A non-negative number to a positive power, rounded down.</summary>
    public static double PowerDown(double a, int n)
    {
        var (result, square) = (1.0, a);
        for (var k = n; k > 0; k >>= 1)
        {
            if ((k & 1) != 0)
            {
                result = ProductDown(result, square);
            }

            square = ProductDown(square, square);
        }

        return result;
    }

    /// <summary>A non-negative number to a positive power, rounded up.</summary>
    public static double PowerUp(double a, int n)
    {
        var (result, square) = (1.0, a);
        for (var k = n; k > 0; k >>= 1)
        {
            if ((k & 1) != 0)
            {
                result = ProductUp(result, square);
            }

            square = ProductUp(square, square);
        }

        return result;
    }
}
