using System.Collections.Immutable;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reports.Plots;
using Brox.Reports.Plots.Functions;
using Brox.Theory.Claims.Language;

namespace Brox.Reports.Exports;

/// <summary>The pictures of what is exported: one for every function, and one for the function of the conclusion where it is made of others.</summary>
internal static class SubjectPictures
{
    /// <summary>Why nothing of a subject is drawn.</summary>
    public static string Refusal => $"none of its functions is drawn: {Scale.Refusal}, and functions on finitely many points only on the line and in the plane";

    /// <summary>The pictures; none of a function that is not drawn.</summary>
    public static IReadOnlyList<Drawing> Of(ExportSubject subject, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return [.. Scenes(subject).Where(IsDrawn).Select(s => FunctionPlot.Draw(s, cancellation))];
    }

    private static bool IsDrawn(FunctionScene scene) =>
        FunctionPlot.Objection(scene.Function) is null && (scene.Radius is not { } radius || Scale.Fits([radius.Squared.ToDouble()])) && Scale.Fits(FunctionWindow.Marks(scene).SelectMany(x => x));

    private static IEnumerable<FunctionScene> Scenes(ExportSubject subject)
    {
        var conclusion = (subject.Conclusion?.Statement as Membership)?.Function;
        var instance = new ConjectureInstance(subject.Functions, subject.Parameters);
        foreach (var (name, function) in subject.Functions)
        {
            var title = function.Name is { Length: > 0 } own ? $"{name}: {own}" : $"The function {name}";
            var scene = new FunctionScene(function) { Title = title };
            yield return subject.Run is { } run && name == "f" ? Run(scene, run)
                : conclusion is FunctionExpression.Variable variable && variable.Name == name ? Refuting(scene, subject)
                : scene;
        }

        if (conclusion is not (null or FunctionExpression.Variable) && FunctionEvaluation.Evaluate(conclusion, instance).Function is { } made)
        {
            yield return Refuting(new FunctionScene(made) { Title = $"The function {conclusion}" }, subject);
        }
    }

    /// <summary>The scene with the first witness of the conclusion; its inequality stands in the text of the export.</summary>
    private static FunctionScene Refuting(FunctionScene scene, ExportSubject subject) => subject.Witnesses.IsEmpty
        ? scene
        : scene.With(string.Empty, subject.Witnesses[0]) with
        {
            Evidence = [],
            Radius = (subject.Conclusion?.Statement as Membership)?.Class.Evaluate(subject.Parameters)?.Argument.RadiusOrNull,
        };

    private static FunctionScene Run(FunctionScene scene, SavedRun run) =>
        RunPlot.Objection(scene.Function) is null && !run.Iterates.IsEmpty
            ? RunPlot.SceneOf(new RunScene(scene.Function, run.Radius, [.. run.Iterates.Select(Exact)], run.XStar is { } star ? Exact(star) : null)) with { Title = scene.Title }
            : scene;

    private static ImmutableArray<Surd> Exact(Point x) => [.. x.Coordinates.Select(c => (Surd)c)];
}
