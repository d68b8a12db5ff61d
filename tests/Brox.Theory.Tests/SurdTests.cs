using System.Numerics;
using Brox.Numbers;

namespace Brox.Theory.Tests;

/// <summary>Numbers <c>a + b*sqrt(q)</c>, and the intervals between them, against bounds in plain integer arithmetic.</summary>
public sealed class SurdTests
{
    private const int FixedBits = 512;

    [Fact]
    public void SurdsLieWhereTheirEnclosuresSay()
    {
        var random = new Random(2);
        for (var round = 0; round < 1_000; round++)
        {
            var root = Surd.SquareRoot(NonSquare(random));
            var (x, y) = (RandomSurd(random, root), RandomSurd(random, root));
            var (u, v) = (Enclose(x), Enclose(y));
            AssertMeets(u + v, x + y);
            AssertMeets(u - v, x - y);
            AssertMeets(u * v, x * y);
            Assert.Equal(u.Sign(), x.Sign);
            Assert.Equal((u - v).Sign(), Math.Sign(x.CompareTo(y)));
            Assert.Equal((u - v).Sign() == 0, x == y);
            Assert.Equal(u.Floor(), x.Floor());
            Assert.Equal(-(-u).Floor(), x.Ceiling());
            if (y.Sign != 0)
            {
                Assert.Equal(x, x / y * y);
                AssertMeets(u, x / y * y);
                Assert.True((Enclose(x / y) * v).Meets(u), $"({x}) / ({y})");
            }
            else
            {
                Assert.Throws<DivideByZeroException>(() => x / y);
            }

            var (low, high) = x.Enclose();
            Assert.True(low <= x && x <= high);
            Assert.True(high - low <= Rational.Abs(x.Coefficient) / Rational.Create(BigInteger.One << 40, 1));
            var minimal = new Polynomial(x.MinimalPolynomial());
            Assert.Equal(0, minimal.Evaluate(x).Sign);
        }
    }

    [Fact]
    public void ASquareRootSquaresToItsRadicand()
    {
        var random = new Random(3);
        for (var round = 0; round < 2_000; round++)
        {
            var square = Rational.Abs(Fraction.Random(random).ToRational());
            var root = Surd.SquareRoot(square);
            Assert.Equal((Surd)square, root * root);
            Assert.True(root.Sign >= 0);
            Assert.True(Surd.SquareRoot(square * square).IsRational);
            var floor = root.Floor();
            Assert.True(Rational.Create(floor * floor, 1) <= square && square < Rational.Create((floor + 1) * (floor + 1), 1));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => Surd.SquareRoot(-1));
        Assert.Throws<InvalidOperationException>(() => Surd.SquareRoot(2) + Surd.SquareRoot(3));
    }

    [Fact]
    public void TheSimplestRationalIsTheFirstThatASearchFinds()
    {
        var random = new Random(4);
        for (var round = 0; round < 4_000; round++)
        {
            var root = Surd.SquareRoot(NonSquare(random));
            var (a, b) = (NearZero(random, root), NearZero(random, root));
            Surd? lower = random.Next(8) == 0 ? null : Surd.Min(a, b);
            Surd? upper = random.Next(8) == 0 ? null : Surd.Max(a, b);
            if (lower is { } l && upper is { } u && l == u)
            {
                Assert.Throws<ArgumentException>(() => SimplestRational.Between(lower, upper));
                continue;
            }

            var (expected, denominator) = Search(lower, upper);
            Assert.Equal(Rational.Create(expected, denominator), SimplestRational.Between(lower, upper));
        }
    }

    [Fact]
    public void WhereKeepsExactlyThePointsOfTheCondition()
    {
        var random = new Random(5);
        var (empty, whole, cut) = (0, 0, 0);
        for (var round = 0; round < 4_000; round++)
        {
            var root = Surd.SquareRoot(NonSquare(random));
            var interval = RandomInterval(random, root);
            var constant = random.Next(3) == 0 ? NearZero(random, root) : new Rational(random.Next(-3, 4));
            Rational slope = random.Next(-2, 3);
            if (random.Next(3) == 0 && (interval.Lower ?? interval.Upper) is { } end)
            {
                constant = -(end * slope);
            }

            var strict = random.Next(2) == 0;
            var part = interval.Where(constant, slope, strict);

            // The ends and the root cut the line into pieces on which nothing changes: one point of each decides.
            var critical = new List<Surd?> { interval.Lower, interval.Upper, slope.IsZero ? null : -constant / slope }
                .OfType<Surd>().Append(Rational.Zero).Distinct().Order().ToList();
            var samples = critical
                .Concat(critical.Zip(critical.Skip(1), (left, right) => (left + right) * Rational.Half))
                .Append(critical[0] - Rational.One)
                .Append(critical[^1] + Rational.One);
            var any = false;
            foreach (var x in samples)
            {
                var sign = (constant + (x * slope)).Sign;
                var expected = interval.Contains(x) && (strict ? sign > 0 : sign >= 0);
                any |= expected;
                Assert.True(expected == (part?.Contains(x) ?? false), $"{constant} + ({slope})*x, strict {strict}, on {interval} at {x}: {part}");
            }

            Assert.Equal(any, part is not null);
            (empty, whole, cut) = (empty + (part is null ? 1 : 0), whole + (part == interval ? 1 : 0), cut + (part is { } other && other != interval ? 1 : 0));
        }

        Assert.True(empty > 300 && whole > 300 && cut > 300, $"{empty} empty, {whole} whole, {cut} cut");
    }

    private static void AssertMeets(Enclosure expected, Surd actual) => Assert.True(expected.Meets(Enclose(actual)), actual.ToString());

    private static Rational NonSquare(Random random)
    {
        while (true)
        {
            var value = Rational.Create(random.Next(1, 40), random.Next(1, 6));
            if (Surd.SquareRoot(value) is { IsRational: false })
            {
                return value;
            }
        }
    }

    private static Surd RandomSurd(Random random, Surd root) => random.Next(6) switch
    {
        0 => Fraction.Random(random).ToRational(),
        1 => root * Fraction.Random(random).ToRational(),
        2 => root * Fraction.Random(random).ToRational() + Fraction.Random(random).ToRational(),

        // Close to 0: a multiple of the root less a good approximation of it.
        3 => root * Rational.Create(1 << 20, 1) - Rational.Create((root * Rational.Create(1 << 20, 1)).Floor() + random.Next(2), 1),
        _ => NearZero(random, root),
    };

    private static Surd NearZero(Random random, Surd root) =>
        root * (random.Next(2) == 0 ? Rational.Zero : Rational.Create(random.Next(-6, 7), random.Next(1, 5)))
        + Rational.Create(random.Next(-12, 13), random.Next(1, 13));

    private static Interval RandomInterval(Random random, Surd root)
    {
        while (true)
        {
            var (a, b) = (NearZero(random, root), NearZero(random, root));
            if (random.Next(6) == 0)
            {
                return Interval.Point(a);
            }

            if (a == b)
            {
                continue;
            }

            Surd? lower = random.Next(5) == 0 ? null : Surd.Min(a, b);
            Surd? upper = random.Next(5) == 0 ? null : Surd.Max(a, b);
            return new Interval(lower, lower is not null && random.Next(2) == 0, upper, upper is not null && random.Next(2) == 0);
        }
    }

    /// <summary>Every denominator in turn; the first that has a numerator wins, with the numerator nearest to 0.</summary>
    private static (BigInteger Numerator, BigInteger Denominator) Search(Surd? lower, Surd? upper)
    {
        for (var denominator = BigInteger.One; ; denominator++)
        {
            BigInteger? least = lower is { } a ? FloorOfMultiple(a, denominator) + 1 : null;
            BigInteger? most = upper is { } b ? -FloorOfMultiple(-b, denominator) - 1 : null;
            if (least is { } low && most is { } high && low > high)
            {
                continue;
            }

            var numerator = least is { Sign: > 0 } above ? above : most is { Sign: < 0 } below ? below : BigInteger.Zero;
            return (numerator, denominator);
        }
    }

    private static BigInteger FloorOfMultiple(Surd value, BigInteger factor) =>
        value.IsRational
            ? Fraction.Create(value.RationalPart.Numerator * factor, value.RationalPart.Denominator).Floor()
            : new Enclosure(Enclose(value).Low * factor, Enclose(value).High * factor).Floor();

    private static Enclosure Enclose(Surd value)
    {
        var scale = BigInteger.One << FixedBits;
        var rational = Enclosure.Of(value.RationalPart.Numerator * scale, value.RationalPart.Denominator);
        if (value.IsRational)
        {
            return rational;
        }

        var (p, q) = (value.RadicandValue.Numerator, value.RadicandValue.Denominator);
        var root = RootBitByBit(p * scale * scale / q);
        return rational + (Enclosure.Of(value.Coefficient.Numerator * scale, value.Coefficient.Denominator) * new Enclosure(root, root + 1));
    }

    /// <summary>The integer square root, digit by digit in base 2.</summary>
    private static BigInteger RootBitByBit(BigInteger value)
    {
        var (root, bit) = (BigInteger.Zero, BigInteger.One << (2 * (int)(value.GetBitLength() / 2)));
        for (; bit > 0; bit >>= 2)
        {
            if (value >= root + bit)
            {
                value -= root + bit;
                root = (root >> 1) + bit;
            }
            else
            {
                root >>= 1;
            }
        }

        return root;
    }

    /// <summary>Bounds of a real number in units of <c>2^-512</c>.</summary>
    private readonly record struct Enclosure(BigInteger Low, BigInteger High)
    {
        public static Enclosure operator +(Enclosure left, Enclosure right) => new(left.Low + right.Low, left.High + right.High);

        public static Enclosure operator -(Enclosure left, Enclosure right) => left + (-right);

        public static Enclosure operator -(Enclosure value) => new(-value.High, -value.Low);

        public static Enclosure operator *(Enclosure left, Enclosure right)
        {
            BigInteger[] products = [left.Low * right.Low, left.Low * right.High, left.High * right.Low, left.High * right.High];
            return new(products.Min() >> FixedBits, (products.Max() >> FixedBits) + 1);
        }

        public static Enclosure Of(BigInteger numerator, BigInteger denominator)
        {
            var floor = Fraction.FloorDivide(numerator, denominator);
            return new(floor, floor * denominator == numerator ? floor : floor + 1);
        }

        public bool Meets(Enclosure other) => Low <= other.High && other.Low <= High;

        /// <summary>The sign; 0 where the bounds do not exclude 0, which at this width only 0 does not.</summary>
        public int Sign() => Low.Sign > 0 ? 1 : High.Sign < 0 ? -1 : 0;

        /// <summary>The common floor of the bounds, or of the integer between them.</summary>
        public BigInteger Floor() => High >> FixedBits;
    }
}
