using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Predicates;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Paper;

/// <summary>Claims in the language of conjectures: the text of the conjecture is the statement.</summary>
internal static class Inclusions
{
    /// <summary>A conjecture about functions of one variable.</summary>
    public static Claim OnLine(string id, string variant, string source, string conjecture) => Of(id, variant, source, conjecture, InstanceKind.PiecewiseMembers);

    /// <summary>A conjecture about functions on finitely many points and of one variable.</summary>
    public static Claim OnBoth(string id, string variant, string source, string conjecture) =>
        Of(id, variant, source, conjecture, InstanceKind.FiniteMembers, InstanceKind.PiecewiseMembers);

    /// <summary>A conjecture about functions on finitely many points.</summary>
    public static Claim OnFinite(string id, string variant, string source, string conjecture) => Of(id, variant, source, conjecture, InstanceKind.FiniteMembers);

    /// <summary>A conjecture about continuously differentiable functions of one variable.</summary>
    public static Claim OnSplines(string id, string variant, string source, string conjecture) => Of(id, variant, source, conjecture, InstanceKind.SplineMembers);

    private static Claim Of(string id, string variant, string source, string conjecture, params InstanceKind[] kinds)
    {
        var parsed = DefinedClasses.Apart(() => Conjecture.Parse(conjecture));
        return new Claim(
            id, variant, source, parsed.ToString(), new ClaimBody.Inclusion(parsed, parsed.Conclusion is not Membership { Class.Class.Parameter: ParameterKind.Radius } ? NonTriviality.NotConstant : NonTriviality.MovingFarPoint), [.. kinds]);
    }
}
