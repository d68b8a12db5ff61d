using System.Collections.Immutable;
using Brox.Theory.Claims.Atlas;

namespace Brox.Reports.Html;

/// <summary>The identifiers of the places on the page.</summary>
internal sealed class Anchor
{
    private readonly ImmutableDictionary<string, string> _claims;
    private readonly ImmutableDictionary<AtlasWitness, int> _witnesses;
    private readonly ImmutableDictionary<AtlasWitness, string> _slugs;

    /// <param name="model">What the page shows.</param>
    public Anchor(ReportModel model)
    {
        // Keys are unique, and differ in letters and digits; the number decides where only signs differ.
        var slugs = model.Claims.Select(c => (c.Claim.Key, Slug: Slug(c.Claim.Key))).ToList();
        _claims = slugs.Select((s, i) => (s.Key, Name: slugs.FindIndex(other => other.Slug == s.Slug) == i ? $"claim-{s.Slug}" : $"claim-{s.Slug}-{i}"))
            .ToImmutableDictionary(s => s.Key, s => s.Name);
        Witnesses = [.. model.Cells.OfType<AtlasCell.Refuted>().Select(c => c.Witness).Concat(model.Table.Select(c => c.Witness).OfType<AtlasWitness>()).Distinct()];
        Pages = KnownPage.Of(Witnesses);
        _slugs = Pages.Where(p => p.Witness is not null).ToImmutableDictionary(p => p.Witness!, p => p.Slug);
        _witnesses = Witnesses.Select((w, i) => (w, i)).ToImmutableDictionary(p => p.w, p => p.i + 1);
    }

    /// <summary>The witnesses of the atlas and of Table 1, in the order of their numbers.</summary>
    public ImmutableArray<AtlasWitness> Witnesses { get; }

    /// <summary>The functions of the page, the witnesses first.</summary>
    public ImmutableArray<KnownPage> Pages { get; }

    /// <summary>The place of a claim or a variant, by its key.</summary>
    public string Claim(string key) => _claims[key];

    /// <summary>The number of a witness, from 1.</summary>
    public int Number(AtlasWitness witness) => _witnesses[witness];

    /// <summary>The place of a witness.</summary>
    public string Witness(AtlasWitness witness) => $"function-{_slugs[witness]}";

    /// <summary>The place of a class in the legend of the atlas.</summary>
    public static string Class(AtlasClass c) => $"class-{c.Abbreviation}";

    /// <summary>The place where a cell of the atlas that is no witness is explained.</summary>
    public static string Cell(AtlasCell cell) => cell switch
    {
        AtlasCell.Included { Proof.IsEmpty: true } when cell.From == cell.To => Class(cell.From),
        AtlasCell.Included { Proof.IsEmpty: true } => "setting",
        _ => $"cell-{cell.From.Abbreviation}-{cell.To.Abbreviation}",
    };

    /// <summary>The place where a cell of Table 1 without a witness is explained.</summary>
    public static string Cell(TableCell cell) => $"table-{cell.Row.Abbreviation}-{cell.Column}";

    private static string Slug(string key) =>
        string.Join('-', string.Concat(key.Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
