using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Brox.Reports.Plots;
using Brox.Reports.Plots.Functions;

namespace Brox.Cli.Studio;

/// <summary>The picture of a formula of two and more variables, as <c>brox plot</c> draws it: the landscape with its minimizers, and in it what the page marks.</summary>
internal static class StudioLandscape
{
    private const int MostMarks = 64;

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
            Witness = StudioWork.In("marks", () => Marks(work, function.Dimension)),
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
    };

    /// <summary>Four numbers: from and to along the first axis, and along the second.</summary>
    private static ImmutableArray<(double From, double To)> Window(StudioWork work)
    {
        if (work.Text("window") is not { } text)
        {
            return [];
        }

        double?[] ends = [.. text.Split(' ').Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var x) && Math.Abs(x) < 1e100 ? x : (double?)null)];
        return ends is [{ } left, { } right, { } bottom, { } top] && left < right && bottom < top
            ? [(left, right), (bottom, top)]
            : throw new UnusableInputException("window is four numbers: from and to, twice");
    }

    private static ImmutableArray<MarkedPoint> Marks(StudioWork work, int dimension)
    {
        if (work.Text("marks") is not { } text)
        {
            return [];
        }

        try
        {
            var marks = JsonSerializer.Deserialize<Mark[]>(text, JsonSerializerOptions.Web) ?? [];
            return marks.Length <= MostMarks && marks.All(m => m is { Letter: not null, At: not null } && m.At.Length == dimension && Array.TrueForAll(m.At, double.IsFinite))
                ? [.. marks.Select(m => new MarkedPoint(m.Letter!, [.. m.At!]))]
                : throw new UnusableInputException("marks are letters with places in the space of the function");
        }
        catch (JsonException)
        {
            throw new UnusableInputException("marks are letters with places");
        }
    }

    private sealed record Mark(string? Letter, double[]? At);
}
