using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Studio;

namespace Brox.Cli.Studio;

/// <summary>What the page of the studio can ask, and the deciders, the search and the method that answer.</summary>
internal static class StudioLab
{
    /// <summary>The questions by name.</summary>
    /// <param name="start">What the page shows first.</param>
    public static IReadOnlyDictionary<string, StudioQuestion> Questions(JsonObject start) => new Dictionary<string, StudioQuestion>
    {
        ["start"] = Question(work => work.Answer("start", start.DeepClone().AsObject())),
        ["function"] = Question(StudioFunction.Answer),
        ["picture"] = Question(StudioLandscape.Answer),
        ["method"] = Question(StudioMethod.Answer),
        ["definitions"] = Question(StudioDefinitions.Answer),
        ["conjecture"] = Question(StudioSearch.Answer),
        ["known"] = Question(StudioKnown.Answer),
        ["open"] = Question(StudioOpen.Answer),
        ["export"] = Question(StudioExport.Answer),
    };

    /// <summary>A question; what cannot be read is answered by the line that the command line would print.</summary>
    private static StudioQuestion Question(Action<StudioWork> ask) => (asked, answer, cancellation) =>
    {
        var work = new StudioWork(asked, answer, cancellation);
        try
        {
            ask(work);
        }
        catch (StudioInputException e)
        {
            work.Answer("error", Error(e.Field, e.Message));
        }
        catch (UnusableInputException e)
        {
            work.Answer("error", Error(string.Empty, e.Message));
        }
        catch (OperationCanceledException)
        {
            work.Answer("error", Error(string.Empty, "the time of the question is up"));
        }
#pragma warning disable CA1031 // Whatever happens to one question, the studio answers the next.
        catch (Exception e)
#pragma warning restore CA1031
        {
            work.Answer("error", Error(string.Empty, $"internal error, please report it with the input: {e.GetType().Name}: {OneLine.Clean(e.Message)}"));
        }

        return Ended(work);
    };

    private static async Task Ended(StudioWork work)
    {
        await work.Rest;
        work.Solver.Dispose();
    }

    private static JsonObject Error(string field, string message) => new() { ["field"] = field, ["message"] = OneLine.Escape(message) };
}
