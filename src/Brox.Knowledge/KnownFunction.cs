using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Json;
using Brox.Numbers;
using Brox.Theory.Claims.Atlas;

namespace Brox.Knowledge;

/// <summary>A function whose memberships are known, with who says so; the radius of a class with one is 1, a constant is "for some value".</summary>
/// <param name="Name">A name, unique in the base.</param>
/// <param name="Text">The function for people; empty where <see cref="Instance"/> says it.</param>
/// <param name="Dimension">The number of variables.</param>
/// <param name="Instance">The function, where it can be represented, so that its memberships can be decided.</param>
/// <param name="In">Classes that it is argued to be in.</param>
/// <param name="NotIn">Classes that it is argued not to be in.</param>
/// <param name="Because">The argument.</param>
internal sealed record KnownFunction(
    string Name, string Text, int Dimension, FunctionInstance? Instance, ImmutableArray<string> In, ImmutableArray<string> NotIn, string Because)
{
    /// <summary>The constants with which it is argued to be in classes, where the argument says one.</summary>
    public ImmutableDictionary<string, Rational> Constants { get; init; } = ImmutableDictionary<string, Rational>.Empty;

    /// <summary>The functions of the atlas and of the data files.</summary>
    public static ImmutableArray<KnownFunction> All { get; } = Load();

    private static ImmutableArray<KnownFunction> Load()
    {
        var all = new List<KnownFunction>(
        [
            .. ExactWitnesses.All.Select(w => new KnownFunction(w.Name, string.Empty, w.Function.Dimension, w.Function, [], [], string.Empty)),
            .. ArguedWitnesses.All.Select(w => new KnownFunction(w.Name, w.Formula, w.Dimension, null, Names(w.Members), Names(w.Outside), w.Argument)),
        ]);
        foreach (var block in DataText.Of("functions/"))
        {
            var at = all.FindIndex(f => f.Name == block.Headline);
            if (at >= 0)
            {
                var known = all[at];
                all[at] = known with { Constants = known.Constants.SetItems(ConstantsOf(block)), In = [.. known.In, .. Names(block.List("in"))], NotIn = [.. known.NotIn, .. block.List("not in")], Because = $"{known.Because} {block["because"]}".Trim() };
                continue;
            }

            var instance = block["instance"] is { Length: > 0 } json ? Read(json) : null;
            all.Add(new KnownFunction(
                block.Headline,
                block["function"],
                instance?.Dimension ?? int.Parse(block["dimension"], System.Globalization.CultureInfo.InvariantCulture),
                instance,
                Names(block.List("in")),
                block.List("not in"),
                block["because"])
            {
                Constants = ConstantsOf(block),
            });
        }

        return [.. all];
    }

    private static FunctionInstance Read(string json) =>
        InstanceReader.TryRead(json, out var function, out var error) ? function! : throw new FormatException(error!.ToString());

    /// <summary>The constants of a block: those of <c>aiming(theta=6/5)</c> and its like.</summary>
    private static ImmutableDictionary<string, Rational> ConstantsOf(DataBlock block) => block.List("in").Where(c => c.Contains('=', StringComparison.Ordinal))
        .ToImmutableDictionary(c => c.Split('(')[0], c => Rational.Parse(c.Split('=')[1].TrimEnd(')')));

    private static ImmutableArray<string> Names(IEnumerable<string> texts) => [.. texts.Select(t => t.Split('(')[0])];
}
