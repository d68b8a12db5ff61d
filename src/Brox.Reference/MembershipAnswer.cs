namespace Brox.Reference;

/// <summary>The three answers of the second look.</summary>
internal enum MembershipKind
{
    /// <summary>The function belongs to the class.</summary>
    Member,

    /// <summary>It does not.</summary>
    NotMember,

    /// <summary>The second look could not tell.</summary>
    Undecided,
}

/// <summary>An answer of the second look, with the reason in one line.</summary>
/// <param name="Kind">The answer.</param>
/// <param name="Reason">Why.</param>
internal readonly record struct MembershipAnswer(MembershipKind Kind, string Reason)
{
    /// <summary>The function belongs to the class.</summary>
    public static MembershipAnswer Yes(string reason) => new(MembershipKind.Member, reason);

    /// <summary>The function does not belong to the class.</summary>
    public static MembershipAnswer No(string reason) => new(MembershipKind.NotMember, reason);

    /// <summary>The second look could not tell.</summary>
    public static MembershipAnswer Unknown(string reason) => new(MembershipKind.Undecided, reason);

    internal static MembershipAnswer Of(bool isMember) => isMember ? Yes("by the definition, at every point that matters") : No("by the definition");
}
