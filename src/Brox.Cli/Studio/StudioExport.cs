using System.Text;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Functions.Json;
using Brox.Reports.Exports;
using Brox.Reports.Plots;
using Brox.Reports.Plots.Functions;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli.Studio;

/// <summary>What the page shows, written for others; the browser keeps it where its user says.</summary>
internal static class StudioExport
{
    /// <summary>Answers with <c>export</c>: the <c>text</c> of the file, or its <c>bytes</c> in base 64.</summary>
    public static void Answer(StudioWork work)
    {
        work.UseDefinitions();
        var format = work.Required("format");
        work.Answer("export", format switch
        {
            "json" => Text(VerdictJson.Text(InstanceWriter.Write(work.Function())) + "\n"),
            "run" => Text(Run(work).ToSvg()),
            "run-png" => Bytes(Run(work).ToPng()),
            "png" => Bytes(StudioWork.In("format", () => Picture(Subject(work)).ToPng())),
            _ when ExportFormats.All.TryGetValue(format, out var write) => Text(StudioWork.In("format", () => Write(write, Subject(work)))),
            _ => throw new StudioInputException("format", $"\"{OneLine.Clean(format)}\" is none of json, png, run, run-png, {string.Join(", ", ExportFormats.All.Keys)}"),
        });
    }

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static JsonObject Bytes(byte[] bytes) => new() { ["bytes"] = Convert.ToBase64String(bytes) };

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

    private static Drawing Picture(ExportSubject subject)
    {
        try
        {
            return SvgExport.Draw(subject);
        }
        catch (NotExportableException e)
        {
            throw new UnusableInputException(e.Message);
        }
    }

    private static Drawing Run(StudioWork work)
    {
        var scene = StudioMethod.Scene(work);
        return (FunctionPlot.Objection(scene.Function) ?? (scene.Radius is { } radius ? RunPlot.RadiusObjection(radius) : null)) is { } objection
            ? throw new StudioInputException("format", objection)
            : FunctionPlot.Draw(scene, work.Cancellation);
    }
}
