using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Reports.Exports;
using Brox.Theory.Claims.Language;

namespace Brox.Reports.Pictures;

/// <summary>The panels of what is exported: one for every function, and one for the function of the conclusion where it is made of others.</summary>
internal static class Scenes
{
    /// <summary>The panels; none for a function that has neither a graph on the line nor finitely many points of the plane, or has numbers too large to draw.</summary>
    public static IReadOnlyList<Panel> Panels(ExportSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return [.. All(subject).Select(Draw).OfType<Panel>()];
    }

    private static Panel? Draw(PanelScene scene) => !IsDrawn(scene) ? null : scene.Function switch
    {
        FiniteFunction { Dimension: 1 } or PiecewisePolynomial => LinePanel.Draw(scene),
        FiniteFunction { Dimension: 2 } finite => PlanePanel.Draw(scene, finite),
        _ => null,
    };

    private static bool IsDrawn(PanelScene scene) =>
        Scale.Fits(scene.Function, scene.Radius is { } radius ? [radius.Squared] : []) && Scale.Fits(scene.Points.SelectMany(p => p.At).Concat(scene.Path.SelectMany(x => x)));

    private static IEnumerable<PanelScene> All(ExportSubject subject)
    {
        var conclusion = (subject.Conclusion?.Statement as Membership)?.Function;
        var instance = new ConjectureInstance(subject.Functions, subject.Parameters);
        foreach (var (name, function) in subject.Functions)
        {
            var isConcluded = conclusion is FunctionExpression.Variable variable && variable.Name == name;
            var title = function.Name is { Length: > 0 } own ? $"{name}: {own}" : $"The function {name}";
            yield return subject.Run is { } run && name == "f"
                ? new PanelScene(title, name, function, run.Radius, [.. RunPoints(run)], [.. run.Iterates.Select(Coordinates)])
                : new PanelScene(title, name, function, isConcluded ? Radius(subject) : null, isConcluded ? Points(subject) : [], []);
        }

        if (conclusion is not (null or FunctionExpression.Variable) && FunctionEvaluation.Evaluate(conclusion, instance).Function is { } made)
        {
            yield return new PanelScene($"The function {conclusion}", $"({conclusion})", made, Radius(subject), Points(subject), []);
        }
    }

    private static Radius? Radius(ExportSubject subject) =>
        (subject.Conclusion?.Statement as Membership)?.Class.Evaluate(subject.Parameters)?.Argument.RadiusOrNull;

    private static IReadOnlyList<(string Letter, double[] At)> Points(ExportSubject subject) => subject.Witnesses.IsEmpty
        ? []
        : [.. subject.Witnesses[0].Entries.Where(e => e.IsPoint).Select(e => (Letter(e), e.Coordinates.Select(c => c.ToDouble()).ToArray()))];

    private static string Letter(WitnessEntry entry) => entry.Letter == "xStar" ? "x*" : entry.Letter;

    private static IEnumerable<(string Letter, double[] At)> RunPoints(SavedRun run)
    {
        for (var k = 0; k < run.Iterates.Length; k++)
        {
            yield return ($"x_{k}", Coordinates(run.Iterates[k]));
        }

        if (run.XStar is { } star)
        {
            yield return ("x*", Coordinates(star));
        }
    }

    private static double[] Coordinates(Point x) => [.. x.Coordinates.Select(c => c.ToDouble())];
}
