namespace Brox.Reports.Html;

/// <summary>How to see for oneself.</summary>
internal static class ReplaySection
{
    public static Markup Of(ReportModel model) => Markup.Of($"""
        <section id="replay" aria-labelledby="replay-title">
        <h2 id="replay-title">Replay</h2>
        <p>Everything on this page comes from one command; the same seed gives the same page. <code>brox</code> stands for <code>dotnet run -c Release --project src/Brox.Cli --</code> in a clone.</p>
        <div class="scroll"><table class="commands"><thead><tr><th scope="col">what</th><th scope="col">command</th></tr></thead><tbody>
        <tr><th scope="row">this page</th><td><code>brox report --out DIR --tests {model.Tests} --seed {model.Seed}</code></td></tr>
        <tr><th scope="row">all claims, with a file for each counterexample</th><td><code>brox verify --tests {model.Tests} --seed {model.Seed} --out DIR</code></td></tr>
        <tr><th scope="row">one claim with its variants</th><td><code>brox verify lem-A.4 --tests {model.Tests} --seed {model.Seed}</code></td></tr>
        <tr><th scope="row">a counterexample, again from the definitions alone</th><td><code>brox recheck c.json</code></td></tr>
        <tr><th scope="row">a counterexample for others</th><td><code>brox export c.json --format markdown</code> (or latex, svg, csharp, python, coq)</td></tr>
        <tr><th scope="row">Table 1 and the atlas</th><td><code>brox atlas</code></td></tr>
        <tr><th scope="row">every class for one function, with its spectra</th><td><code>brox classify docs/examples/three-points.json</code></td></tr>
        <tr><th scope="row">the method, step by step</th><td><code>brox bpm docs/examples/three-points.json --start 2 --radius 1</code></td></tr>
        <tr><th scope="row">a conjecture of your own</th><td><code>brox refute "alignment(t=s), s &lt; r =&gt; alignment(t=r)"</code></td></tr>
        </tbody></table></div>
        </section>

        """);
}
