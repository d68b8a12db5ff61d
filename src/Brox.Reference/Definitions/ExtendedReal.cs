namespace Brox.Reference.Definitions;

/// <summary>What a number of a definition is worth: a real number, <c>+inf</c>, <c>-inf</c>, undefined, or not known.</summary>
/// <remarks>What is not known comes from a number that a quantifier binds, before the quantifier is decided. A finite number that is not known is told from one of which nothing is known.</remarks>
internal readonly struct ExtendedReal
{
    private ExtendedReal(Kind kind, ExactReal real) => (Of, Real) = (kind, real);

    /// <summary>The cases.</summary>
    public enum Kind
    {
        Real,
        PlusInfinity,
        MinusInfinity,
        Undefined,
        UnknownReal,
        Unknown,
    }

    public static ExtendedReal Infinity { get; } = new(Kind.PlusInfinity, default);

    public static ExtendedReal Undefined { get; } = new(Kind.Undefined, default);

    public static ExtendedReal UnknownReal { get; } = new(Kind.UnknownReal, default);

    public static ExtendedReal Unknown { get; } = new(Kind.Unknown, default);

    public Kind Of { get; }

    /// <summary>The real number, where it is one.</summary>
    public ExactReal Real { get; }

    public bool IsReal => Of == Kind.Real;

    /// <summary>Whether it may be any of several numbers.</summary>
    public bool IsUnknown => Of is Kind.UnknownReal or Kind.Unknown;

    private bool IsFinite => Of is Kind.Real or Kind.UnknownReal;

    private bool IsInfinite => Of is Kind.PlusInfinity or Kind.MinusInfinity;

    private bool IsZero => IsReal && Real.IsZero;

    public static implicit operator ExtendedReal(ExactReal real) => new(Kind.Real, real);

    public static ExtendedReal operator -(ExtendedReal value) => value.Of switch
    {
        Kind.Real => -value.Real,
        Kind.PlusInfinity => new ExtendedReal(Kind.MinusInfinity, default),
        Kind.MinusInfinity => Infinity,
        _ => value,
    };

    public static ExtendedReal operator +(ExtendedReal left, ExtendedReal right)
    {
        if (left.IsReal && right.IsReal)
        {
            return left.Real + right.Real;
        }

        return Exceptional(left, right)
            ?? (left.IsFinite && right.IsFinite ? UnknownReal
                : left.IsFinite ? right
                : right.IsFinite || left.Of == right.Of ? left
                : Undefined);
    }

    public static ExtendedReal operator -(ExtendedReal left, ExtendedReal right) => left + (-right);

    public static ExtendedReal operator *(ExtendedReal left, ExtendedReal right)
    {
        if (left.IsReal && right.IsReal)
        {
            return left.Real * right.Real;
        }

        if (Exceptional(left, right) is { } exceptional)
        {
            return exceptional;
        }

        if (left.IsFinite && right.IsFinite)
        {
            return left.IsZero || right.IsZero ? (ExactReal)0 : UnknownReal;
        }

        var (infinite, other) = left.IsInfinite ? (left, right) : (right, left);
        return other.Of switch
        {
            Kind.UnknownReal => Unknown,
            Kind.Real => other.Real.Sign switch
            {
                0 => Undefined,
                > 0 => infinite,
                _ => -infinite,
            },
            Kind.PlusInfinity => infinite,
            _ => -infinite,
        };
    }

    public static ExtendedReal operator /(ExtendedReal left, ExtendedReal right)
    {
        if (right.IsZero || left.Of == Kind.Undefined || right.Of == Kind.Undefined)
        {
            return Undefined;
        }

        if (left.IsReal && right.IsReal)
        {
            return left.Real / right.Real;
        }

        return left.Of == Kind.UnknownReal && right.IsReal ? UnknownReal
            : left.IsUnknown || right.IsUnknown ? Unknown
            : !right.IsInfinite ? left * (right.Real.Sign > 0 ? (ExactReal)1 : -1)
            : left.IsInfinite ? Undefined
            : (ExactReal)0;
    }

    public static ExtendedReal Max(ExtendedReal left, ExtendedReal right) => Extremum(left, right, 1);

    public static ExtendedReal Min(ExtendedReal left, ExtendedReal right) => Extremum(left, right, -1);

    public static ExtendedReal Abs(ExtendedReal value) => value.Of switch
    {
        Kind.Real => value.Real.Sign < 0 ? -value.Real : value.Real,
        Kind.MinusInfinity => Infinity,
        _ => value,
    };

    public static ExtendedReal SquareRoot(ExtendedReal value) => value.Of switch
    {
        Kind.Real => value.Real.Sign < 0 ? Undefined : ExactReal.SquareRoot(value.Real),
        Kind.MinusInfinity => Undefined,
        Kind.UnknownReal => Unknown,
        _ => value,
    };

    /// <summary>The order of two numbers, as the sign of their difference; <see langword="null"/> where it is not known. Neither may be undefined.</summary>
    public static int? Compare(ExtendedReal left, ExtendedReal right)
    {
        if (left.IsReal && right.IsReal)
        {
            return left.Real.CompareTo(right.Real);
        }

        if (left.Of == Kind.Unknown || right.Of == Kind.Unknown || (left.IsFinite && right.IsFinite))
        {
            return null;
        }

        return left.Rank.CompareTo(right.Rank);
    }

    public override string ToString() => Of switch
    {
        Kind.Real => Real.ToString(),
        Kind.PlusInfinity => "+inf",
        Kind.MinusInfinity => "-inf",
        Kind.Undefined => "undefined",
        _ => "not known",
    };

    private int Rank => Of switch
    {
        Kind.PlusInfinity => 1,
        Kind.MinusInfinity => -1,
        _ => 0,
    };

    private static ExtendedReal? Exceptional(ExtendedReal left, ExtendedReal right) =>
        left.Of == Kind.Undefined || right.Of == Kind.Undefined ? Undefined
        : left.Of == Kind.Unknown || right.Of == Kind.Unknown ? Unknown
        : null;

    private static ExtendedReal Extremum(ExtendedReal left, ExtendedReal right, int sign) =>
        left.Of == Kind.Undefined || right.Of == Kind.Undefined ? Undefined
        : Compare(left, right) is { } order ? (order * sign >= 0 ? left : right)
        : left.IsFinite && right.IsFinite ? UnknownReal
        : Unknown;
}
