using System.Collections.Immutable;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Definitions.Verdicts;

/// <summary>One member of a witness: a point or a number, under the letter that the definition gives it.</summary>
/// <param name="Letter">The letter, such as <c>x</c>, <c>u</c>, <c>y</c>, <c>xStar</c> or <c>lambda</c>.</param>
/// <param name="Coordinates">The coordinates of a point, or the one number.</param>
/// <param name="IsPoint">Whether it is a point of the space (as opposed to a number).</param>
public sealed record WitnessEntry(string Letter, ImmutableArray<AlgebraicNumber> Coordinates, bool IsPoint)
{
    /// <summary>The value as text: <c>3</c>, or <c>(1, 2)</c>.</summary>
    public string ValueText => Coordinates.Length == 1 ? Coordinates[0].ToString() : $"({string.Join(", ", Coordinates)})";
}

/// <summary>
/// The points at which a definition fails. Where the definition asks for one <c>x*</c>, <see cref="Refutations"/> together refute every one of them;
/// the entries then repeat the first.
/// </summary>
/// <param name="Entries">The points and numbers by their letters.</param>
/// <param name="Inequality">The inequality that is violated, with both sides evaluated.</param>
/// <param name="Refutations">The parts of a witness that needs several; else empty.</param>
public sealed record Witness(ImmutableArray<WitnessEntry> Entries, string Inequality, ImmutableArray<Witness> Refutations)
{
    /// <summary>A witness without points yet.</summary>
    public static Witness Of(string inequality) => new([], inequality, []);

    /// <summary>The witness made of several, one or more for every choice of <c>x*</c>.</summary>
    public static Witness Together(IEnumerable<Witness> refutations)
    {
        var all = refutations.ToImmutableArray();
        return new Witness(all[0].Entries, all[0].Inequality, all);
    }

    /// <summary>The same witness with one more point.</summary>
    public Witness With(string letter, Point point) =>
        this with { Entries = Entries.Add(new WitnessEntry(letter, [.. point.Coordinates.Select(c => (AlgebraicNumber)c)], true)) };

    /// <summary>The same witness with one more point of the line.</summary>
    public Witness With(string letter, Surd x) => With(letter, AlgebraicNumber.From(x));

    /// <summary>The same witness with one more point of the line.</summary>
    public Witness With(string letter, AlgebraicNumber x) => this with { Entries = Entries.Add(new WitnessEntry(letter, [x], true)) };

    /// <summary>The same witness with one more point of the line.</summary>
    public Witness With(string letter, Rational x) => With(letter, (AlgebraicNumber)x);

    /// <summary>The points and the inequality in one line; of a witness that needs several parts, all of them.</summary>
    public string Text() => Refutations.Length > 1
        ? string.Join("; ", Refutations.Select(r => r.Text()))
        : $"{string.Join(", ", Entries.Select(e => $"{(e.Letter == "xStar" ? "x*" : e.Letter)} = {e.ValueText}"))}{(Entries.IsEmpty ? string.Empty : ": ")}{Inequality}";

    /// <summary>The same witness with one more number.</summary>
    public Witness WithNumber(string letter, Surd value) => WithNumber(letter, AlgebraicNumber.From(value));

    /// <summary>The same witness with one more number.</summary>
    public Witness WithNumber(string letter, AlgebraicNumber value) => this with { Entries = Entries.Add(new WitnessEntry(letter, [value], false)) };

    /// <summary>The same witness with one more number.</summary>
    public Witness WithNumber(string letter, Rational value) => WithNumber(letter, (AlgebraicNumber)value);
}
