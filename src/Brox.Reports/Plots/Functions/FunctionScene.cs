using System.Collections.Immutable;
using System.Globalization;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;

namespace Brox.Reports.Plots.Functions;

/// <summary>A point of the space with the letter that stands beside it.</summary>
internal sealed record MarkedPoint(string Letter, ImmutableArray<double> At);

/// <summary>What a picture of a function shows besides the function; everything may be left out.</summary>
/// <param name="Function">The function.</param>
internal sealed record FunctionScene(FunctionInstance Function)
{
    /// <summary>The part of the space that is shown, an interval a coordinate (of a slice: its two); where it is left out it is chosen from the function and the marks.</summary>
    public ImmutableArray<(double From, double To)> Window { get; init; } = [];

    /// <summary>The plane through the space that is shown of a function of three or more variables.</summary>
    public PlaneSlice? Slice { get; init; }

    /// <summary>The radius of the balls around the iterates, or around the point <c>x</c> of the witness.</summary>
    public Radius? Radius { get; init; }

    /// <summary>The iterates of a run of the method.</summary>
    public ImmutableArray<ImmutableArray<double>> Iterates { get; init; } = [];

    /// <summary>In one variable, the ball and the broximal set of every step of the run.</summary>
    public ImmutableArray<BallRow> Rows { get; init; } = [];

    /// <summary>The minimizer x* that the run is measured to.</summary>
    public ImmutableArray<double>? XStar { get; init; }

    /// <summary>The points of a witness by their letters.</summary>
    public ImmutableArray<MarkedPoint> Witness { get; init; } = [];

    /// <summary>Whether the witness is a chord: its point <c>z</c> lies between two others, and its value is compared with one on the segment between theirs.</summary>
    public bool IsChord { get; init; }

    /// <summary>What is said below the picture: the inequality of a witness with both sides evaluated.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>What is known of the minimizers; where it is left out it is asked of the deciders.</summary>
    public MinimizerMarks? Minimizers { get; init; }

    /// <summary>The title; where it is left out it is the name or the text of the function.</summary>
    public string? Title { get; init; }

    /// <summary>The same scene with the witness of a failure: its points, whether they are a chord, and its inequality.</summary>
    /// <param name="what">What fails and why, in one line.</param>
    /// <param name="witness">The witness; of one that has several parts the first is drawn and said.</param>
    public FunctionScene With(string what, Witness witness)
    {
        var first = witness.Refutations.IsEmpty ? witness : witness.Refutations[0];
        var parts = witness.Refutations;
        return this with
        {
            Witness = [.. first.Entries.Where(e => e.IsPoint && e.Coordinates.Length == Function.Dimension)
                .Select(e => new MarkedPoint(e.Letter == "xStar" ? "x*" : e.Letter, [.. e.Coordinates.Select(c => c.ToDouble())]))],
            IsChord = first.Entries.Any(e => e.Letter == "lambda"),
            Evidence = [what, $"at {first.Text()}", .. parts.Length > 1 ? new[] { $"and {parts.Length - 1} more such {(parts.Length > 2 ? "places" : "place")} for other x*" } : []],
        };
    }

    /// <summary>The letters at each place that the witness and the run name, in their order.</summary>
    internal IEnumerable<(ImmutableArray<double> At, string Letters)> Named() =>
        Witness.GroupBy(p => string.Join(',', p.At.Select(c => c.ToString("R", CultureInfo.InvariantCulture))))
            .Select(g => (g.First().At, string.Join(" = ", g.Select(p => p.Letter).Distinct())));

    /// <summary>The place of a letter of the witness.</summary>
    internal ImmutableArray<double>? Point(string letter) => Witness.FirstOrDefault(p => p.Letter == letter)?.At;

    /// <summary>What the picture is called.</summary>
    internal string Name => Title ?? (Function.Name is { Length: > 0 } own ? own : Function.ToString());

    /// <summary>The last iterate, where it is x*; else -1.</summary>
    internal int IndexOfXStar => XStar is { } star && !Iterates.IsEmpty && Iterates[^1].SequenceEqual(star) ? Iterates.Length - 1 : -1;

    /// <summary>The radius as it is written in a picture: <c>t = 1</c>, <c>t² = 2</c>.</summary>
    internal string RadiusText => Radius is not { } radius ? string.Empty : radius.ToString().Replace("^2", "\u00b2", StringComparison.Ordinal).Replace("=", " = ", StringComparison.Ordinal);

    /// <summary>The name of x*, together with that of the last iterate where they are one point.</summary>
    internal ImmutableArray<TextRun> XStarName => IndexOfXStar < 0 ? Sheet.Rich("x*") : Sheet.Rich("x", $"_{IndexOfXStar}", " = x*");
}
