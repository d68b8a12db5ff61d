using System.Collections.Immutable;

namespace Brox.Definitions.Claims;

/// <summary>A hypothesis of a claim that a variant drops or weakens.</summary>
internal enum Weakening
{
    /// <summary><c>alignment(t)</c> is not asked for.</summary>
    Alignment,

    /// <summary><c>progress(t)</c> is not asked for.</summary>
    Progress,

    /// <summary>Points need not be far.</summary>
    Far,

    /// <summary>The function need not be closed.</summary>
    Closed,

    /// <summary>The function need not be convex.</summary>
    Convex,

    /// <summary>The function need only be quasiconvex.</summary>
    QuasiconvexOnly,

    /// <summary>The function need not be continuous at its minimizers.</summary>
    Continuous,

    /// <summary>The function may be +inf somewhere, and need not be continuous at its minimizers.</summary>
    RealValued,

    /// <summary>The domain may be unbounded.</summary>
    Domain,

    /// <summary>phi need not increase strictly.</summary>
    StrictIncrease,

    /// <summary>phi need not be lower semicontinuous.</summary>
    LowerSemicontinuous,

    /// <summary>phi need not tend to +inf, and the domain need not be closed.</summary>
    Growth,

    /// <summary>The matrix may be any invertible one.</summary>
    Orthogonality,

    /// <summary>The matrix preserves the Euclidean metric in the place of that of the function.</summary>
    EuclideanOnly,

    /// <summary>The factor is negative.</summary>
    NegativeFactor,

    /// <summary>The factor is 0.</summary>
    ZeroFactor,

    /// <summary>The set S need not be closed.</summary>
    ClosedSet,

    /// <summary>The value on S may be above the minimum.</summary>
    ValueOnSet,

    /// <summary>The value at the one point of Example 2 may be positive.</summary>
    ValueAtPoint,
}

/// <summary>What tells a reading or a variant of a claim from the others; its label is printed from this, and never read.</summary>
internal sealed record ClaimVariant
{
    /// <summary>The claim itself.</summary>
    public static ClaimVariant None { get; } = new();

    /// <summary>The reading, such as <c>P</c>; <see langword="null"/> where the text leaves no choice.</summary>
    public string? Reading { get; init; }

    /// <summary>The hypotheses that are dropped or weakened.</summary>
    public ImmutableArray<Weakening> Drops { get; init; } = [];

    /// <summary>The selection rule, where it is another one than the claim's.</summary>
    public string? Rule { get; init; }

    /// <summary>What else tells it apart: where it is tried, or which special case it is.</summary>
    public string? Note { get; init; }

    /// <summary>The label, such as <c>reading W, drop progress</c>; empty for the claim itself.</summary>
    public string Label => string.Join(", ", Parts(Reading is { } reading ? $"reading {reading}" : null));

    /// <summary>How saved files name it: the label, with the reading as its letter; empty for the claim itself.</summary>
    public string FileName => string.Join(", ", Parts(Reading));

    /// <summary>A reading.</summary>
    public static ClaimVariant Of(string reading) => new() { Reading = reading };

    /// <summary>A reading without one of its hypotheses.</summary>
    public static ClaimVariant Of(string reading, Weakening dropped) => new() { Reading = reading, Drops = [dropped] };

    /// <summary>A variant that drops or weakens a hypothesis.</summary>
    public static ClaimVariant Without(Weakening dropped) => new() { Drops = [dropped] };

    /// <summary>A variant that is told apart by a word.</summary>
    public static ClaimVariant Noted(string note) => new() { Note = note.Length > 0 ? note : null };

    /// <summary>Whether a hypothesis is dropped or weakened.</summary>
    public bool Lacks(Weakening hypothesis) => Drops.Contains(hypothesis);

    /// <inheritdoc/>
    public bool Equals(ClaimVariant? other) =>
        other is not null && Reading == other.Reading && Rule == other.Rule && Note == other.Note && Drops.SequenceEqual(other.Drops);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reading, Rule, Note, Drops.Length);

    /// <inheritdoc/>
    public override string ToString() => Label;

    private IEnumerable<string> Parts(string? reading) =>
        new[] { reading, Note }.Concat(Drops.Select(Text)).Append(Rule is { } rule && reading is null ? $"rule {rule}" : Rule).OfType<string>();

    private static string Text(Weakening hypothesis) => hypothesis switch
    {
        Weakening.Alignment => "drop alignment",
        Weakening.Progress => "drop progress",
        Weakening.Far => "drop far",
        Weakening.Closed => "drop closed",
        Weakening.Convex => "drop convex",
        Weakening.QuasiconvexOnly => "quasiconvex only",
        Weakening.Continuous => "drop continuous",
        Weakening.RealValued => "extended-valued f",
        Weakening.Domain => "any domain",
        Weakening.StrictIncrease => "phi only non-decreasing",
        Weakening.LowerSemicontinuous => "phi not lower semicontinuous",
        Weakening.Growth => "phi bounded above, dom f not closed",
        Weakening.Orthogonality => "Q not B-orthogonal",
        Weakening.EuclideanOnly => "Q'Q = I, B another metric",
        Weakening.NegativeFactor => "a < 0",
        Weakening.ZeroFactor => "a = 0",
        Weakening.ClosedSet => "S not closed",
        Weakening.ValueOnSet => "f on S above min g",
        Weakening.ValueAtPoint => "f(b) > 0",
        _ => throw new ArgumentOutOfRangeException(nameof(hypothesis)),
    };
}
