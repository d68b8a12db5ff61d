using System.Diagnostics.CodeAnalysis;
using Brox.Functions.Geometry;

namespace Brox.Functions;

/// <summary>
/// A proper function <c>f : R^d -&gt; R ∪ {+inf}</c> given by finitely many rationals, together with the metric <c>B</c> in which its balls are taken.
/// </summary>
public abstract class FunctionInstance : IParsable<FunctionInstance>
{
    private protected FunctionInstance(Metric metric, string? name, string? note)
    {
        Metric = metric;
        Name = name;
        Note = note;
    }

    /// <summary>The dimension d of the space.</summary>
    public int Dimension => Metric.Dimension;

    /// <summary>The metric B of balls and alignment; the identity where none was given.</summary>
    public Metric Metric { get; }

    /// <summary>A name for people, or <see langword="null"/>.</summary>
    public string? Name { get; }

    /// <summary>A remark for people, or <see langword="null"/>.</summary>
    public string? Note { get; }

    /// <summary>Reads a formula (<c>x^2 + 3*sin(x)^2</c>, variables in alphabetical order), or points and values (<c>0:0, 2:2, 3:1</c>; in the plane <c>(0,0):2, (1,0):1</c>).</summary>
    /// <exception cref="FormatException">The text is neither; the message says why, in one line.</exception>
    public static FunctionInstance Parse(string text) =>
        Text.TypedFunction.TryRead(text, null, null, out var function, out var error) ? function! : throw new FormatException(error);

    static FunctionInstance IParsable<FunctionInstance>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads a function as <see cref="Parse"/> does, whatever the culture.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out FunctionInstance result)
    {
        result = null;
        return s is not null && Text.TypedFunction.TryRead(s, null, null, out result, out _);
    }

    /// <summary>The function in one line, as a person writes it.</summary>
    public sealed override string ToString() => Text.FunctionText.OneLine(this);
}
