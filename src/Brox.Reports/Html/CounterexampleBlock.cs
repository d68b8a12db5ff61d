using Brox.Definitions.Verdicts;
using Brox.Reference;
using Brox.Reports.Exports;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;

namespace Brox.Reports.Html;

/// <summary>A counterexample: the functions and parameters, what they satisfy and what they violate, the picture, the file that <c>brox recheck</c> reads.</summary>
internal static class CounterexampleBlock
{
    /// <summary>The counterexample.</summary>
    /// <param name="subject">The counterexample.</param>
    /// <param name="file">The file as the command that rechecks it names it; <see langword="null"/> where the reader has to save it.</param>
    /// <param name="links">The links that open it in the explorer.</param>
    public static Markup Of(ExportSubject subject, string? file, Markup links) => Markup.Of($"""
        <div class="counterexample">
        <div class="data">
        {subject.Functions.Select(f => FunctionBlock.Of(f.Key, f.Value))}{Parameters(subject)}{Statements(subject)}{(subject.Run is { } run ? Run(run) : Markup.Empty)}{links}{Recheck(subject, file)}</div>
        {SubjectPictures.Of(subject).Select(Figure.Of)}</div>

        """);

    private static Markup Parameters(ExportSubject subject) => subject.Parameters.IsEmpty
        ? Markup.Empty
        : Markup.Of($"<p>{Markup.Join(subject.Parameters.Select((p, i) => Markup.Of($"{(i > 0 ? ", " : string.Empty)}{MathText.Of(p.Key)} = {p.Value.ToString()}")))}</p>\n");

    private static Markup Statements(ExportSubject subject)
    {
        if (subject.Conclusion is not { } conclusion)
        {
            return Markup.Empty;
        }

        var witnesses = subject.Witnesses.Select(w => Markup.Of($"<li>{Points(w)}{MathText.Of(w.Inequality)}</li>\n")).ToList();
        var comparison = conclusion.Statement is Comparison c ? Markup.Of($"<li>{MathText.Of(c.ToString()!)} is false</li>\n") : Markup.Empty;
        return Markup.Of($"""
            <ul class="statements">
            {subject.Hypotheses.Select(h => Markup.Of($"<li>hypothesis <code>{h.Statement.ToString()}</code>: {Outcome(h.Verdict)}</li>\n"))}<li>conclusion <code>{conclusion.Statement.ToString()}</code>: {Outcome(conclusion.Verdict)}
            <ul>{witnesses}{comparison}</ul></li>
            </ul>

            """);
    }

    private static Markup Points(Witness witness) => witness.Entries.IsEmpty
        ? Markup.Empty
        : Markup.Of($"at {string.Join(", ", witness.Entries.Select(e => $"{(e.Letter == "xStar" ? "x*" : e.Letter)} = {e.ValueText}"))}: ");

    private static Markup Outcome(Verdict verdict) => verdict switch
    {
        Holds holds => Markup.Of($"holds ({MathText.Of(holds.Reason)})"),
        Fails fails => Markup.Of($"fails ({MathText.Of(fails.Reason)})"),
        _ => Markup.Of($"not decided ({MathText.Of(verdict.Reason)})"),
    };

    private static Markup Run(SavedRun run) => Markup.Of($"""
        <p>The method with {MathText.Of(run.Radius.ToString())}, rule <code>{run.Rule}</code>{(run.XStar is { } star ? Markup.Of($", <i>x</i>* = {star.ToString()}") : Markup.Empty)}:</p>
        <div class="scroll"><table class="run"><thead><tr><th scope="col"><i>k</i></th><th scope="col"><i>x</i><sub>k</sub></th><th scope="col"><i>f</i>(<i>x</i><sub>k</sub>)</th>{(run.XStar is null ? Markup.Empty : new Markup("<th scope=\"col\">squared distance to <i>x</i>*</th>"))}</tr></thead><tbody>
        {run.Iterates.Select((x, k) => Markup.Of($"<tr><td>{k}</td><td>{x.ToString()}</td><td>{run.Value(x).ToString()}</td>{(run.XStar is { } y ? Markup.Of($"<td>{run.Function.Metric.SquaredDistance(x, y).ToString()}</td>") : Markup.Empty)}</tr>\n"))}</tbody></table></div>
        {(run.Evidence.Length > 0 ? Markup.Of($"<p>{MathText.Of(run.Evidence)}</p>\n") : Markup.Empty)}
        """);

    private static Markup Recheck(ExportSubject subject, string? file) => subject.Saved is not { } saved || !IsRechecked(saved)
        ? Markup.Empty
        : file is not null
            ? Markup.Of($"<p>To check it again from the definitions: <code>brox recheck {file}</code></p>\n")
            : Markup.Of($"""
                <details class="file"><summary>To check it again from the definitions</summary>
                <p>Save this as <code>c.json</code>, then <code>brox recheck c.json</code>; <code>brox export c.json --format coq</code> (or <code>latex</code>, <code>python</code>, ...) writes it for others.</p>
                <div class="scroll"><pre><code>{SavedCounterexampleWriter.Write(saved).ToJsonString()}</code></pre></div></details>

                """);

    private static bool IsRechecked(SavedCounterexample saved) => saved is not SavedCounterexample.ToClaim claim || RunRecheck.Claims.Contains(claim.Claim);
}
