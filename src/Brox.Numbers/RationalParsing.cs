using System.Globalization;
using System.Numerics;

namespace Brox.Numbers;

/// <content>Reading rationals from text.</content>
public readonly partial struct Rational
{
    /// <summary>The longest text that is read as one number, in characters.</summary>
    public const int MaximumTextLength = 2_000;

    /// <summary>The largest absolute value of a decimal exponent that is computed; a larger one is refused.</summary>
    public const int MaximumExponent = 1_000;

    /// <summary>
    /// Reads <c>"3"</c>, <c>"-7/2"</c>, <c>"0.125"</c> or <c>"1e-3"</c> (a decimal may carry an exponent, a fraction is two integers).
    /// No space, no thousands separator, no infinity.
    /// </summary>
    /// <exception cref="FormatException">The text is not such a number; the message says why, in one line.</exception>
    public static Rational Parse(string text) =>
        TryParse(text, out var value, out var error) ? value : throw new FormatException(error);

    /// <summary>Reads a number as <see cref="Parse"/> does; on failure <paramref name="error"/> says why, in one line.</summary>
    public static bool TryParse(string? text, out Rational value, out string error)
    {
        value = Zero;
        if (string.IsNullOrEmpty(text))
        {
            error = "an empty text is not a number";
            return false;
        }

        if (text.Length > MaximumTextLength)
        {
            error = string.Create(CultureInfo.InvariantCulture, $"a number of {text.Length} characters is longer than the {MaximumTextLength} that are read");
            return false;
        }

        error = string.Empty;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            if (!TryParseInteger(text.AsSpan(0, slash), signed: true, out var numerator)
                || !TryParseInteger(text.AsSpan(slash + 1), signed: false, out var denominator))
            {
                error = NotANumber(text);
                return false;
            }

            if (denominator.IsZero)
            {
                error = $"\"{Shorten(text)}\" has the denominator 0";
                return false;
            }

            value = Create(numerator, denominator);
            return true;
        }

        return TryParseDecimal(text, out value, out error);
    }

    private static bool TryParseDecimal(string text, out Rational value, out string error)
    {
        value = Zero;
        error = string.Empty;
        var mantissa = text.AsSpan();
        var exponent = 0;
        var e = text.IndexOfAny(['e', 'E']);
        if (e >= 0)
        {
            mantissa = text.AsSpan(0, e);
            var digits = text.AsSpan(e + 1);
            if (digits.Length > 0 && digits[0] == '+')
            {
                digits = digits[1..];
                if (digits.Length > 0 && digits[0] == '-')
                {
                    error = NotANumber(text);
                    return false;
                }
            }

            if (!TryParseInteger(digits, signed: true, out var bigExponent))
            {
                error = NotANumber(text);
                return false;
            }

            if (BigInteger.Abs(bigExponent) > MaximumExponent)
            {
                error = string.Create(CultureInfo.InvariantCulture, $"\"{Shorten(text)}\" has an exponent beyond {MaximumExponent}");
                return false;
            }

            exponent = (int)bigExponent;
        }

        var negative = mantissa.Length > 0 && mantissa[0] == '-';
        if (negative)
        {
            mantissa = mantissa[1..];
        }

        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? [] : mantissa[(point + 1)..];
        if (!TryParseInteger(whole, signed: false, out var wholeDigits)
            || (point >= 0 && !TryParseInteger(fraction, signed: false, out _)))
        {
            error = NotANumber(text);
            return false;
        }

        var unscaled = wholeDigits;
        if (point >= 0)
        {
            unscaled = (wholeDigits * BigInteger.Pow(10, fraction.Length)) + BigInteger.Parse(fraction, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        exponent -= fraction.Length;
        var magnitude = exponent >= 0
            ? Create(unscaled * BigInteger.Pow(10, exponent), BigInteger.One)
            : Create(unscaled, BigInteger.Pow(10, -exponent));
        value = negative ? -magnitude : magnitude;
        return true;
    }

    private static bool TryParseInteger(ReadOnlySpan<char> digits, bool signed, out BigInteger value)
    {
        value = BigInteger.Zero;
        var body = signed && digits.Length > 0 && digits[0] == '-' ? digits[1..] : digits;
        foreach (var digit in body)
        {
            if (digit is < '0' or > '9')
            {
                return false;
            }
        }

        return body.Length > 0
            && BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static string NotANumber(string text) => $"\"{Shorten(text)}\" is not a rational number such as \"3\", \"-7/2\" or \"0.125\"";

    private static string Shorten(string text)
    {
        var clean = string.Concat(text.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString()));
        return clean.Length <= 40 ? clean : string.Concat(clean.AsSpan(0, 40), "…");
    }
}
