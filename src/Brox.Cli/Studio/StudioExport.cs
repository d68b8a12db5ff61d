using System.Text;
using System.Text.Json.Nodes;
using Brox.Functions.Json;
using Brox.Reports.Exports;
using Brox.Reports.Plots;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli.Studio;

/// <summary>What the page shows, written for others; the browser keeps it where its user says.</summary>
internal static class StudioExport
{
    /// <summary>Answers with <c>export</c>: the text of the file.</summary>
    public static void Answer(StudioWork work)
    {
        work.UseDefinitions();
        var format = work.Required("format");
        work.Answer("export", new JsonObject
        {
            ["text"] = format switch
            {
                "json" => VerdictJson.Text(InstanceWriter.Write(work.Function())) + "\n",
                "run" => Run(work),
                _ when ExportFormats.All.TryGetValue(format, out var write) => StudioWork.In("format", () => Write(write, Subject(work))),
                _ => throw new StudioInputException("format", $"\"{OneLine.Clean(format)}\" is none of json, run, {string.Join(", ", ExportFormats.All.Keys)}"),
            },
        });
    }

    private static ExportSubject Subject(StudioWork work)
    {
        if (work.Text("counterexample") is not { } text)
        {
            return ExportSubject.Of(work.Function(), "function");
        }

        return SavedCounterexampleReader.TryRead(Encoding.UTF8.GetBytes(text), out var saved, out var error)
            ? ExportSubject.Of(saved!, "c.json")
            : throw new UnusableInputException($"counterexample: {error}");
    }

    private static string Write(Func<ExportSubject, string> write, ExportSubject subject)
    {
        try
        {
            return write(subject);
        }
        catch (NotExportableException e)
        {
            throw new UnusableInputException(e.Message);
        }
    }

    private static string Run(StudioWork work)
    {
        var (_, scene) = StudioMethod.Run(work);
        return (RunPlot.Objection(scene.Function) ?? RunPlot.RadiusObjection(scene.Radius)) is { } objection
            ? throw new StudioInputException("format", objection)
            : RunPlot.Draw(scene).ToSvg();
    }
}
