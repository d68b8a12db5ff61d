using System.Text;
using System.Text.Json.Nodes;
using Brox.Functions.Json;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli.Studio;

/// <summary>A file that was pasted or chosen: an instance, or a saved counterexample with what it refutes.</summary>
internal static class StudioOpen
{
    /// <summary>Answers with <c>opened</c>: the fields of the page that the file fills.</summary>
    public static void Answer(StudioWork work)
    {
        work.UseDefinitions();
        work.Answer("opened", StudioWork.In("file", () => Read(work.Required("file"))));
    }

    private static JsonObject Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (!SavedCounterexampleReader.TryRead(bytes, out var saved, out var error))
        {
            return ExportSource.IsInstance(bytes)
                ? new JsonObject { ["function"] = InstanceWriter.Write(InstanceFile.Parse(bytes, "file")).ToJsonString() }
                : throw new UnusableInputException($"file: {error}");
        }

        var (_, first) = saved!.Functions.FirstOrDefault();
        var function = saved.Functions.GetValueOrDefault("f") ?? first;
        var fields = new JsonObject { ["function"] = function is null ? null : InstanceWriter.Write(function).ToJsonString() };
        switch (saved)
        {
            case SavedCounterexample.ToClaim claim when Reports.Exports.SavedRun.Read(claim) is { } run:
                fields["radius"] = run.Radius.ToString().Replace("t=", string.Empty, StringComparison.Ordinal);
                fields["rule"] = run.Rule;
                fields["start"] = string.Join(',', run.Iterates[0].Coordinates);
                break;
            case SavedCounterexample.ToConjecture { Conjecture: var conjecture } refuted:
                fields["conjecture"] = conjecture.ToString();
                if ((conjecture.Conclusion as Membership)?.Class.Evaluate(refuted.Parameters)?.Argument.RadiusOrNull is { } radius)
                {
                    fields["radius"] = radius.ToString().Replace("t=", string.Empty, StringComparison.Ordinal);
                }

                break;
        }

        return fields;
    }
}
