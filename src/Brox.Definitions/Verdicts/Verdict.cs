namespace Brox.Definitions.Verdicts;

/// <summary>How a verdict was reached.</summary>
public enum Method
{
    /// <summary>By exact arithmetic, for all points.</summary>
    Exact,

    /// <summary>By interval enclosures that cover all points of a box.</summary>
    Certified,

    /// <summary>At finitely many points only.</summary>
    Sampled,
}

/// <summary>The answer to "does this function belong to this class?", with its evidence. There are three, and no conversion to a truth value.</summary>
public abstract record Verdict
{
    private protected Verdict(string reason) => Reason = reason;

    /// <summary>Why, in one line.</summary>
    public string Reason { get; init; }
}

/// <summary>The function belongs to the class.</summary>
/// <param name="Reason">Why, in one line.</param>
/// <param name="Method">How this was found.</param>
public sealed record Holds(string Reason, Method Method = Method.Exact) : Verdict(Reason)
{
    /// <summary><c>holds (why)</c>.</summary>
    public override string ToString() => $"holds ({Reason})";
}

/// <summary>The function does not belong to the class.</summary>
/// <param name="Reason">Why, in one line.</param>
/// <param name="Witness">The points at which the definition fails.</param>
/// <param name="Method">How this was found.</param>
public sealed record Fails(string Reason, Witness Witness, Method Method = Method.Exact) : Verdict(Reason)
{
    /// <summary><c>fails (why): at x = 2, u = 3: ...</c>.</summary>
    public override string ToString() => $"fails ({Reason}): {Witness.Text()}";
}

/// <summary>The question was not answered.</summary>
/// <param name="Reason">Why not, in one line.</param>
public sealed record Undecided(string Reason) : Verdict(Reason)
{
    /// <summary><c>undecided (why)</c>.</summary>
    public override string ToString() => $"undecided ({Reason})";
}
