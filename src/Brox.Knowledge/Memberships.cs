using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;
using Brox.Theory.Classes.Further;

namespace Brox.Knowledge;

/// <summary>A function with the classes it is in and not in, as far as that is known.</summary>
/// <param name="Function">The function.</param>
/// <param name="In">The classes it is in.</param>
/// <param name="NotIn">The classes it is not in.</param>
internal sealed record Memberships(KnownFunction Function, ImmutableHashSet<string> In, ImmutableHashSet<string> NotIn)
{
    /// <summary>Every function of the base with what the deciders said of it and what is argued; the table is written by the test that compares it with the deciders.</summary>
    public static ImmutableArray<Memberships> Table { get; } = Load();

    /// <summary>The classes of which a decider has said whether the function is in them.</summary>
    public ImmutableHashSet<string> Decided { get; init; } = [];

    /// <summary>How a membership is known: by a decider, by the argument, or by what follows from both.</summary>
    public string KnownBy(string name) => Decided.Contains(name) ? "decided" : Function.In.Contains(name) || Function.NotIn.Contains(name) ? "argued" : "follows";

    /// <summary>The memberships with all that follows from them.</summary>
    /// <exception cref="InvalidOperationException">They contradict the facts; the message names the function.</exception>
    public Memberships Completed(Closure closure)
    {
        try
        {
            var (inside, outside) = closure.Complete(In, NotIn);
            return this with { In = inside, NotIn = outside };
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException($"{Function.Name}: {e.Message}", e);
        }
    }

    /// <summary>What the deciders of the catalogue say of a function, a radius being 1: <c>+class</c> and <c>-class</c>, in the order of the catalogue, then of the deciders for the literature.</summary>
    public static string Decide(KnownFunction function, CancellationToken cancellation = default) => function.Instance is not { } f ? string.Empty : string.Join(' ', ClassCatalog.All.Concat(FurtherClasses.All)
        .Select(c => c.Decide(f, Argument(c), cancellation) switch
        {
            Holds => $"+{c.Name}",
            Fails => $"-{c.Name}",
            _ => string.Empty,
        })
        .Where(s => s.Length > 0));

    /// <summary>What the deciders say of a function that is not of the base.</summary>
    public static Memberships Of(Functions.FunctionInstance f, CancellationToken cancellation = default)
    {
        var known = new KnownFunction("a function", string.Empty, f.Dimension, f, [], [], string.Empty);
        var decided = Decide(known, cancellation).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Memberships(known, [.. decided.Where(d => d[0] == '+').Select(d => d[1..])], [.. decided.Where(d => d[0] == '-').Select(d => d[1..])]);
    }

    private static ClassArgument Argument(FunctionClass c) => !KnownClasses.HasRadius(c.Name) ? ClassArgument.None
        : c.Parameter == ParameterKind.Radius ? ClassArgument.Of(Radius.FromLength(1)) : ClassArgument.Of(Rational.One);

    private static ImmutableArray<Memberships> Load()
    {
        var decided = DataText.Read("memberships").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToDictionary(p => p[0], p => p[1].Split(' '));
        return
        [
            .. KnownFunction.All.Select(f =>
            {
                var own = decided.GetValueOrDefault(f.Name, []);
                return new Memberships(
                    f, [.. own.Where(s => s[0] == '+').Select(s => s[1..]).Concat(f.In)], [.. own.Where(s => s[0] == '-').Select(s => s[1..]).Concat(f.NotIn)])
                {
                    Decided = [.. own.Where(s => s.Length > 0).Select(s => s[1..])],
                };
            }),
        ];
    }
}
