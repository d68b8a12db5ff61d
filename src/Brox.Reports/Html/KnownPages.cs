using System.Collections.Immutable;
using Brox.Functions;
using Brox.Knowledge;
using Brox.Theory.Claims.Atlas;

namespace Brox.Reports.Html;

/// <summary>A function of the page: one of the base of knowledge, or a witness of the atlas.</summary>
/// <param name="Slug">Its name in addresses, unique.</param>
/// <param name="Known">What the base knows of it.</param>
/// <param name="Witness">The witness of the atlas that it is, if it is one.</param>
internal sealed record KnownPage(string Slug, Memberships Known, AtlasWitness? Witness)
{
    /// <summary>The name.</summary>
    public string Name => Known.Function.Name;

    /// <summary>The function whose memberships the deciders say; <see langword="null"/> where they are argued.</summary>
    public FunctionInstance? Decided => (Witness as ExactWitness)?.Function ?? Known.Function.Instance;

    /// <summary>The function that is drawn: itself, or on the box on which it is certified.</summary>
    public FunctionInstance? Drawn => Decided ?? (Witness as ArguedWitness)?.OnBox;

    /// <summary>The functions: the witnesses in the order of their numbers, then the others of the base.</summary>
    /// <param name="witnesses">The witnesses of the atlas.</param>
    public static ImmutableArray<KnownPage> Of(IReadOnlyList<AtlasWitness> witnesses)
    {
        var table = KnowledgeBase.Default.Functions;
        var slugs = new HashSet<string>();
        return
        [
            .. witnesses.Select(w => new KnownPage(Unique(w.Name), table.FirstOrDefault(m => m.Function.Name == w.Name) ?? Alone(w), w)),
            .. table.Where(m => !witnesses.Any(w => w.Name == m.Function.Name)).Select(m => new KnownPage(Unique(m.Function.Name), m, null)),
        ];

        string Unique(string name)
        {
            var slug = string.Join('-', string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var result = slug;
            for (var i = 2; !slugs.Add(result); i++)
            {
                result = $"{slug}-{i}";
            }

            return result;
        }
    }

    private static Memberships Alone(AtlasWitness witness) => witness switch
    {
        ExactWitness exact => new Memberships(new KnownFunction(exact.Name, string.Empty, exact.Function.Dimension, exact.Function, [], [], string.Empty), [], []),
        ArguedWitness argued => new Memberships(new KnownFunction(argued.Name, argued.Formula, argued.Dimension, null, [.. argued.Members], [.. argued.Outside], argued.Argument), [.. argued.Members], [.. argued.Outside]),
        _ => throw new ArgumentException($"no function of {witness.GetType().Name}", nameof(witness)),
    };
}
