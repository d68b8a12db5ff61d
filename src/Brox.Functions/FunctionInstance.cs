using Brox.Functions.Geometry;

namespace Brox.Functions;

/// <summary>
/// A proper function <c>f : R^d -&gt; R ∪ {+inf}</c> given by finitely many rationals, together with the metric <c>B</c> in which its balls are taken.
/// </summary>
public abstract class FunctionInstance
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

    /// <summary>The function in one line, as a person writes it.</summary>
    public sealed override string ToString() => Text.FunctionText.OneLine(this);
}
