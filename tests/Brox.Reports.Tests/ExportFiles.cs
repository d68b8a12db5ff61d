using System.Diagnostics;
using System.Text;
using Brox.Functions;
using Brox.Reports.Exports;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;

namespace Brox.Reports.Tests;

/// <summary>The counterexamples that the tests export, and the programs that read what was written.</summary>
internal static class ExportFiles
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static ExportSubject Sample(string name) => Read(Path.Combine(Root, "tests", "Brox.Reports.Tests", "Samples", name), name);

    public static ExportSubject Example(string name) => Read(Path.Combine(Root, "docs", "examples", name), name);

    /// <summary>What <c>brox verify --out</c> saved of the claims and variants that are refuted on finitely many points.</summary>
    public static IReadOnlyList<ExportSubject> Claims() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "tests", "Brox.Reports.Tests", "Samples", "claims"), "*.json").Order(StringComparer.Ordinal).Select(path => Read(path, Path.GetFileName(path)))];

    /// <summary>A counterexample, or what is given as one.</summary>
    public static ExportSubject Of(string conjecture, params (string Name, FunctionInstance Function)[] functions)
    {
        var instance = functions.Aggregate(ConjectureInstance.Of(functions[0].Function), (all, f) => all.With(f.Name, f.Function));
        return ExportSubject.Of(new SavedCounterexample.ToConjecture(Conjecture.Parse(conjecture), instance, null), "c.json");
    }

    /// <summary>A function on a line of which nothing in the file can be trusted but the numbers.</summary>
    public static ExportSubject Hostile() => ExportSubject.Of(
        FiniteFunction.Create(
            [new Functions.Geometry.Point(0), new Functions.Geometry.Point(1)], [0, 1], name: "<script>&\"'*) (* \\end{document} $_^%#~{ \u2028 \u00e9 \u222a | ` ]]> --"), "it's <b>.json");

    /// <summary>Writes files to a folder of their own and runs a program there.</summary>
    public static (int Code, string Output) Run(string program, string[] arguments, params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("brox-export-");
        try
        {
            foreach (var (name, text) in files)
            {
                File.WriteAllText(Path.Combine(folder.FullName, name), text, new UTF8Encoding(false));
            }

            var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), $"{program} did not end");
            return (process.ExitCode, output + error.GetAwaiter().GetResult());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ExportSubject Read(string path, string name)
    {
        Assert.True(SavedCounterexampleReader.TryRead(File.ReadAllBytes(path), out var saved, out var error), error?.ToString());
        return ExportSubject.Of(saved!, name);
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Brox.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder.TrimEnd('/', '\\')) ?? throw new InvalidOperationException("No Brox.sln stands above these tests."));
}
