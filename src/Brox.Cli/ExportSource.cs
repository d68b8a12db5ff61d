using System.Text.Json;
using System.Text.Json.Nodes;
using Brox.Functions.Json;
using Brox.Reports.Exports;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli;

/// <summary>What is exported, from files.</summary>
internal static class ExportSource
{
    /// <summary>The saved counterexample, or the function, in a file; <c>-</c> is standard input.</summary>
    /// <exception cref="UnusableInputException">The file cannot be read or is neither; the message names file, place and cause.</exception>
    public static ExportSubject Load(FunctionSource source, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.IsTyped)
        {
            return ExportSubject.Of(source.Typed(), source.Text);
        }

        var (path, bytes) = (source.Text, source.ReadBytes(terminal));
        var name = path == "-" ? "FILE" : path;
        if (SavedCounterexampleReader.TryRead(bytes, out var saved, out var error))
        {
            return ExportSubject.Of(saved!, name);
        }

        if (!InstanceReader.TryRead(bytes, out var function, out var instanceError))
        {
            throw new UnusableInputException($"{InstanceFile.NameOf(path)}: {(IsInstance(bytes) ? instanceError : error)}");
        }

        return ExportSubject.Of(function!, name);
    }

    /// <summary>Why a file is no counterexample, in one line; <see langword="null"/> where it is one as far as is known, or a function alone.</summary>
    public static string? Objection(ExportSubject subject) =>
        subject.Objection ?? (subject.Saved is SavedCounterexample.ToClaim claim && ClaimRecheck.Recheck(claim) is (false, var reason) ? reason : null);

    /// <summary>Whether a file means to be an instance: what is wrong with it is then said of that.</summary>
    internal static bool IsInstance(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) is JsonObject root && root.ContainsKey("kind");
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
