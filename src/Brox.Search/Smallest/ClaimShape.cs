using System.Globalization;
using Brox.Theory.Claims;

namespace Brox.Search.Smallest;

/// <summary>What the instances of a claim in code are made of, as far as the ordered search can list them.</summary>
/// <param name="Functions">The functions by name, in order, each with whether it is one of finitely many points; else it is a closed piecewise linear one.</param>
/// <param name="Dimensions">The dimensions of finite functions.</param>
/// <param name="Parameters">The parameters for a dimension, in order of name.</param>
internal sealed record ClaimShape((string Name, bool IsFinite)[] Functions, int[] Dimensions, Func<int, ClaimParameter[]> Parameters)
{
    private static readonly int[] _line = [1];
    private static readonly int[] _plane = [1, 2];

    /// <summary>The shapes that belong to the kinds of instances of a claim; none for instances that cannot be listed: functions that are not closed, metrics.</summary>
    public static IEnumerable<ClaimShape> Of(Claim claim) => claim.Instances.SelectMany(Of).DistinctBy(shape => shape.ToString());

    /// <summary>A text that tells shapes apart.</summary>
    public override string ToString() => $"{string.Join(' ', Functions)} {string.Join(' ', Dimensions)} {string.Join(' ', Parameters(1).AsEnumerable())}";

    private static IEnumerable<ClaimShape> Of(InstanceKind kind) => kind switch
    {
        InstanceKind.Finite or InstanceKind.Chain => [OneFunction(true, _plane, Positive("t"))],
        InstanceKind.PlanarGrid => [OneFunction(true, _plane, Positive("t^2"))],
        InstanceKind.Line or InstanceKind.LineReal or InstanceKind.LineConvex => [OneFunction(false, _line, Positive("t"))],
        InstanceKind.Example1 or InstanceKind.Example1Smooth => [new([], _line, _ => [Positive("t")])],
        InstanceKind.Example2 => [new([], _line, _ => [Signed("b"), Positive("t"), NonNegative("v")])],
        InstanceKind.Planted => [new([("g", true), ("s", true)], _line, _ => [Positive("t")])],
        InstanceKind.PlantedHigher => [new([("g", true), ("s", true)], _line, _ => [Positive("t"), NonNegative("v")])],
        InstanceKind.Composition => [new([("f", true), ("phi", false)], _line, _ => [Positive("t")])],
        InstanceKind.Pole => [new([], _line, _ => [Positive("c"), Signed("k"), Positive("t")])],
        InstanceKind.Scaling => [OneFunction(true, _line, Signed("a"), Signed("b"), Positive("t"))],
        InstanceKind.AnyLinearChange => [new([("f", true)], _plane, LinearChange)],
        _ => [],
    };

    private static ClaimShape OneFunction(bool isFinite, int[] dimensions, params ClaimParameter[] parameters) => new([("f", isFinite)], dimensions, _ => parameters);

    private static ClaimParameter[] LinearChange(int dimension)
    {
        var indices = Enumerable.Range(1, dimension).ToList();
        return
        [
            .. indices.Select(i => Signed(string.Create(CultureInfo.InvariantCulture, $"b{i}"))),
            .. indices.SelectMany(i => indices.Select(j => Signed(string.Create(CultureInfo.InvariantCulture, $"q{i}{j}")))),
            Positive("t"),
        ];
    }

    private static ClaimParameter Positive(string name) => new(name, Sign.Positive);

    private static ClaimParameter NonNegative(string name) => new(name, Sign.NonNegative);

    private static ClaimParameter Signed(string name) => new(name, Sign.Any);
}

/// <summary>A parameter of a claim and which numbers it takes.</summary>
/// <param name="Name">The name.</param>
/// <param name="Sign">The signs that it takes.</param>
internal sealed record ClaimParameter(string Name, Sign Sign);

/// <summary>The signs that a number may have.</summary>
internal enum Sign
{
    /// <summary>Any.</summary>
    Any,

    /// <summary>Zero or more.</summary>
    NonNegative,

    /// <summary>More than zero.</summary>
    Positive,
}
