using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Claims.Atlas;

/// <summary>
/// The inclusion atlas (Figure 3, computed): for every ordered pair of classes the inclusion with the facts that show it, or the smallest function of the library that refutes it.
/// Memberships are decided when they are asked for, each once.
/// </summary>
/// <param name="cancellation">Stops the work.</param>
internal sealed class InclusionAtlas(CancellationToken cancellation = default)
{
    private readonly Dictionary<(FunctionInstance Function, AtlasClass Class), Verdict> _decided = [];

    private readonly Dictionary<string, bool> _certified = [];

    private readonly Dictionary<string, ImmutableDictionary<string, ImmutableArray<AtlasFact>>> _closures =
        AtlasClasses.All.ToDictionary(c => c.Text, c => AtlasFacts.Closure([c.Text, .. AtlasClasses.Setting]));

    /// <summary>All cells, row by row.</summary>
    public IEnumerable<AtlasCell> Cells() => AtlasClasses.All.SelectMany(from => AtlasClasses.All.Select(to => Cell(from, to)));

    /// <summary>The cell of two classes.</summary>
    public AtlasCell Cell(AtlasClass from, AtlasClass to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (Proof(from, to) is { } proof)
        {
            return new AtlasCell.Included(from, to, proof);
        }

        if (Exact(from, to) is { } exact)
        {
            return new AtlasCell.Refuted(from, to, exact, Method.Exact);
        }

        return ArguedWitnesses.All.FirstOrDefault(w => w.IsIn(from.Text) && w.IsOutside(to.Text)) is { } argued
            ? new AtlasCell.Refuted(from, to, argued, IsCertified(argued, from, to) ? Method.Certified : null)
            : new AtlasCell.Open(from, to, "neither a proof nor a witness is in the library");
    }

    /// <summary>The facts that show that one class lies in another; <see langword="null"/> where none do.</summary>
    public ImmutableArray<AtlasFact>? Proof(AtlasClass from, AtlasClass to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return _closures[from.Text].TryGetValue(to.Text, out var proof) ? proof : null;
    }

    /// <summary>Whether a function belongs to a class.</summary>
    public Verdict Decide(FunctionInstance function, AtlasClass c)
    {
        ArgumentNullException.ThrowIfNull(c);
        if (!_decided.TryGetValue((function, c), out var verdict))
        {
            verdict = _decided[(function, c)] = c.Expression.Decide(function, cancellation);
        }

        return verdict;
    }

    private bool Certified(string name, Func<CancellationToken, bool> certificate)
    {
        if (!_certified.TryGetValue(name, out var isCertified))
        {
            isCertified = _certified[name] = certificate(cancellation);
        }

        return isCertified;
    }

    private ExactWitness? Exact(AtlasClass from, AtlasClass to) =>
        ExactWitnesses.All.FirstOrDefault(w => Decide(w.Function, to) is Fails && Decide(w.Function, from) is Holds);

    /// <summary>Whether both memberships are certified, on the box of the witness or by its own certificate.</summary>
    private bool IsCertified(ArguedWitness witness, AtlasClass from, AtlasClass to) => witness.Certificate is { } certificate
        ? witness.Members.Contains(from.Text) && witness.Outside.Contains(to.Text) && Certified(witness.Name, certificate)
        : witness.OnBox is { } f && !witness.OnlyArgued.Contains(from.Text) && !witness.OnlyArgued.Contains(to.Text)
        && Decide(f, from) is Holds { Method: not Method.Sampled } && (witness.OutsideProofs.TryGetValue(to.Text, out var proof)
            ? Certified($"{witness.Name}, {to.Text}", proof)
            : Decide(f, to) is Fails { Method: not Method.Sampled });
}
