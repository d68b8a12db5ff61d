using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Brox.Reports.Plots;
using Brox.Reports.Plots.Functions;

namespace Brox.Cli.Studio;

/// <summary>
/// The picture of a formula of two and more variables, as <c>brox plot</c> draws it: the landscape with its minimizers, and in it what the page
/// marks: the points of a witness, the path of the method.
/// </summary>
internal static class StudioLandscape
{
    private const int MostMarks = 512;

    private static readonly TimeSpan _mostTime = TimeSpan.FromSeconds(20);

    /// <summary>Answers with <c>picture</c>: the drawing, and where the numbers of its two axes stand in it.</summary>
    public static void Answer(StudioWork work)
    {
        work.UseDefinitions();
        var function = work.Function();
        if (FunctionPlot.Objection(function) is { } objection)
        {
            throw new StudioInputException("picture", objection);
        }

        var scene = new FunctionScene(function)
        {
            Window = StudioWork.In("window", () => Window(work)),
            Witness = [.. StudioWork.In("marks", () => Marks(work, "marks", function.Dimension))],
            Iterates = [.. StudioWork.In("path", () => Marks(work, "path", function.Dimension)).Select(m => m.At)],
            XStar = StudioWork.In("star", () => Marks(work, "star", function.Dimension)) is [var star, ..] ? star.At : null,
            Radius = work.Text("ball") is { } ball ? StudioWork.In("radius", () => BpmCommand.ParseRadius(ball)) : null,
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(work.Cancellation);
        limit.CancelAfter(_mostTime);
        try
        {
            work.Answer("picture", Json(FunctionPlot.Draw(scene, limit.Token)));
        }
        catch (ArgumentException e) when (e.ParamName == "scene")
        {
            throw new StudioInputException("picture", e.Message.Split(" (Parameter", 2)[0]);
        }
        catch (OperationCanceledException) when (!work.Cancellation.IsCancellationRequested)
        {
            throw new StudioInputException("picture", $"the picture takes more than {_mostTime.TotalSeconds:0} s; brox plot on the command line takes more time");
        }
    }

    private static JsonObject Json(Drawing drawing) => new()
    {
        ["svg"] = drawing.ToSvg(),
        ["window"] = drawing.Frame is var (x, y) ? StudioScene.Numbers([x.From, x.To, y.From, y.To]) : null,
        ["frame"] = drawing.Frame is var (across, up) ? StudioScene.Numbers([across.Start, across.End, up.Start, up.End]) : null,
    };

    /// <summary>Four numbers: from and to along the first axis, and along the second.</summary>
    private static ImmutableArray<(double From, double To)> Window(StudioWork work)
    {
        if (work.Text("window") is not { } text)
        {
            return [];
        }

        double?[] ends = [.. text.Split(' ').Select(StudioScene.Parse)];
        return ends is [{ } left, { } right, { } bottom, { } top] && left < right && bottom < top
            ? [(left, right), (bottom, top)]
            : throw new UnusableInputException("window is four numbers: from and to, twice");
    }

    private static MarkedPoint[] Marks(StudioWork work, string field, int dimension)
    {
        if (work.Text(field) is not { } text)
        {
            return [];
        }

        try
        {
            var marks = JsonSerializer.Deserialize<Mark[]>(text, JsonSerializerOptions.Web) ?? [];
            return marks.Length <= MostMarks && Array.TrueForAll(marks, m => m is { Letter: not null, At: { } at } && at.Length == dimension && Array.TrueForAll(at, double.IsFinite))
                ? [.. marks.Select(m => new MarkedPoint(m.Letter!, [.. m.At!]))]
                : throw new UnusableInputException($"{field} is letters with places in the space of the function");
        }
        catch (JsonException)
        {
            throw new UnusableInputException($"{field} is letters with places");
        }
    }

    private sealed record Mark(string? Letter, double[]? At);
}
