using Brox.Theory.Classes;

namespace Brox.Reports.Html;

/// <summary>For which radii the shipped examples are in the classes with a radius.</summary>
internal static class SpectraSection
{
    public static Markup Of(IReadOnlyList<ExampleSpectra> spectra, ExplorerCatalog explorer) => Markup.Of($"""
        <section id="spectra" aria-labelledby="spectra-title">
        <h2 id="spectra-title">Spectra of radii</h2>
        <p>For which radii <i>t</i> a function is in a class: every radius is decided, not a sample. A filled end belongs to the interval, an open one does not; a bar that ends in dashes goes on for ever.</p>
        {spectra.Select(s => One(s, explorer))}</section>

        """);

    private static Markup One(ExampleSpectra example, ExplorerCatalog explorer) => Markup.Of($"""
        <article class="spectrum"><h3><bdi>{example.Title}</bdi></h3>
        <div class="counterexample"><div class="data">{FunctionBlock.Of("f", example.Function, isTitled: true)}{explorer.Link(example.Function, example.Title)}{Replay(example)}</div>
        <div class="spectra">{SpectrumChart.Of(example)}</div></div></article>

        """);

    private static Markup Replay(ExampleSpectra example) => example.Path is { } path
        ? Markup.Of($"<p class=\"replay\">Replay: <code>brox classify {path}</code></p>\n")
        : Markup.Of($"""
            <details class="file"><summary>As a file</summary><p>Save this as <code>f.json</code>, then <code>brox classify f.json</code>.</p>
            <div class="scroll"><pre><code>{Functions.Json.InstanceWriter.Write(example.Function).ToJsonString()}</code></pre></div></details>

            """);
}

/// <summary>The spectra of one function.</summary>
/// <param name="Title">What the function is called: a text from a file, not escaped.</param>
/// <param name="Path">The instance file, as the command names it; <see langword="null"/> where the function is one of a saved counterexample.</param>
/// <param name="Function">The function.</param>
/// <param name="Rows">The radii for each class with a radius.</param>
internal sealed record ExampleSpectra(string Title, string? Path, Functions.FunctionInstance Function, IReadOnlyList<(string Class, Spectrum Spectrum)> Rows)
{
    /// <summary>The spectra of the functions among the shipped examples; a saved counterexample has those of its functions.</summary>
    public static IEnumerable<ExampleSpectra> Of(IEnumerable<Example> examples, CancellationToken cancellation) =>
        from example in examples
        from function in example.Subject.Functions
        let title = example.Subject.Saved is not null ? example.Subject.Title : function.Value.Name is { Length: > 0 } name ? name : example.File
        select new ExampleSpectra(
            title, example.Subject.Saved is null ? example.Path : null, function.Value, [.. Spectrum.Classes.Select(c => (c.Name, Spectrum.Of(c, function.Value, cancellation)))]);
}
