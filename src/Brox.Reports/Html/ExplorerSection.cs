namespace Brox.Reports.Html;

/// <summary>The explorer: its controls, which the script brings to life.</summary>
internal static class ExplorerSection
{
    public static Markup Of() => new("""
        <section id="explorer" aria-labelledby="explorer-title">
        <h2 id="explorer-title">Explorer</h2>
        <p>Counterexamples in one variable, and on finitely many points of the plane, can be looked at here, and changed. Drag the centre <i>x</i>, a point, or the edge of the ball, or reach them by Tab and move them by the arrow keys.
        On finitely many points Enter or a click makes a point the centre, and <kbd>+</kbd> and <kbd>-</kbd> change the value of a point of the plane. Positions, values and radii are exact fractions: what touches the ball is in it.
        The verdicts on finitely many points are decided here, those on piecewise polynomials are looked up in their spectra. Formulas, and pieces of degree above 2, are shown by samples of their graph, for the eye, with the verdicts that were
        decided when this page was written. The address holds the state.</p>
        <p class="needs-script">The explorer needs the script of this page.</p>
        <div id="explorer-app" class="explorer" hidden>
        <div class="controls"><label class="wide">function <select id="explorer-function"></select></label><button type="button" id="explorer-reset">start again</button></div>
        <div class="controls">
        <label class="for-points"><span>centre <i>x</i></span> <select id="explorer-centre"></select></label>
        <label class="for-line"><span>centre <i>x</i></span> <input id="explorer-at" autocomplete="off" spellcheck="false"></label>
        <div class="group"><label for="explorer-radius"><span>radius: <i>t</i>, or t^2=2</span></label><span class="row"><button type="button" id="explorer-smaller" aria-label="the distance of two points below the radius">‹</button><input id="explorer-radius" autocomplete="off" spellcheck="false"><button type="button" id="explorer-larger" aria-label="the distance of two points above the radius">›</button></span></div>
        <label>rule <select id="explorer-rule"><option>farthest</option><option>any-moving</option><option>nearest</option></select></label>
        <label class="for-exact"><span>disc of <i>x</i>*</span> <select id="explorer-star"></select></label>
        <label>grid <select id="explorer-grid"><option>1</option><option selected>1/2</option><option>1/4</option><option>1/10</option><option>1/60</option></select></label>
        </div>
        <div class="bench"><div>
        <div class="stage"><svg id="explorer-stage" role="group" aria-label="The function with the ball around x, the broximal set and the path of the method"></svg></div>
        <p class="key">Red: the centre <i>x</i> and its ball. Green points: minimizers other than the centre. Ringed: the broximal set of <i>x</i>, dashed red where it violates ⟨x-u, u-x*⟩ ≥ 0. Green area or bar: where that holds. Grey: the path of the method from <i>x</i>.</p>
        <p class="status" id="explorer-status" role="status"></p>
        </div><div class="beside" tabindex="0" role="region" aria-label="Verdicts">
        <h3>Verdicts for this radius</h3>
        <div class="scroll"><table class="verdicts"><thead><tr><th scope="col">class</th><th scope="col">verdict</th><th scope="col">why</th></tr></thead><tbody id="explorer-verdicts"></tbody></table></div>
        </div></div>
        <h3>The method from <i>x</i></h3>
        <p id="explorer-path"></p>
        <details class="for-points"><summary>Points and values</summary><div class="scroll"><table class="points"><thead><tr><th scope="col" id="explorer-coordinates">x</th><th scope="col">value</th><th scope="col">edit</th></tr></thead><tbody id="explorer-points"></tbody></table></div>
        <p><button type="button" id="explorer-add">add a point</button></p></details>
        <details><summary>Open a file</summary><p><label for="explorer-paste">An instance of kind <code>finite</code>, on the line or in the plane, or of kind <code>piecewise</code>, closed and of degree at most 2</label></p>
        <p><textarea id="explorer-paste" rows="4" spellcheck="false" placeholder="{&quot;kind&quot;: &quot;finite&quot;, &quot;dimension&quot;: 1, &quot;points&quot;: [{&quot;x&quot;: [&quot;0&quot;], &quot;value&quot;: &quot;1&quot;}, {&quot;x&quot;: [&quot;2&quot;], &quot;value&quot;: &quot;0&quot;}]}"></textarea></p>
        <p><button type="button" id="explorer-open">open</button> <span class="alarm" id="explorer-error" role="alert"></span></p></details>
        <details><summary>As a file for <code>brox check</code>, <code>brox classify</code>, <code>brox bpm</code></summary><div class="scroll"><pre><code id="explorer-file"></code></pre></div></details>
        </div>
        </section>

        """);
}
