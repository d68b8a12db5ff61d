using System.Text.Json.Nodes;
using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Json;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Reports.Html;

/// <summary>
/// Piecewise polynomials of degree at most 2 for the explorer, which finds their broximal sets and runs itself and looks their verdicts up: the radii of each class with one are sent along,
/// and the verdicts of some classes without.
/// </summary>
internal static class ExplorerLine
{
    private static readonly string[] _classes = [ClassName.Convex, ClassName.Quasiconvex, ClassName.StrictlyQuasiconvex,
        ClassName.StarQuasiconvex, ClassName.StrictlyStarQuasiconvex, ClassName.GeneralizedPseudoconvex, ClassName.UniqueMinimizer];

    /// <summary>Whether the explorer shows a function with a radius: all numbers in it, and all iterates, have to be rational.</summary>
    public static bool IsShown(PiecewisePolynomial f, Radius radius) => f is { IsClosed: true, Degree: <= 2 } && f.Metric.IsIdentity && radius.Squared.ExactSquareRoot() is not null;

    /// <summary>The function as the explorer reads it.</summary>
    /// <param name="f">The function; it is shown.</param>
    /// <param name="radius">The radius that it starts with.</param>
    /// <param name="x">The centre that it starts with, if one is named; else it is a far point where there is one near X.</param>
    /// <param name="xStar">The minimizer that is shown first, if one is named.</param>
    public static JsonObject Item(PiecewisePolynomial f, Radius radius, Point? x, Point? xStar)
    {
        var problem = new CurvedBpm(f, radius);
        var item = new JsonObject
        {
            ["kind"] = "piecewise",
            ["knots"] = new JsonArray([.. f.Knots.Select(k => (JsonNode)k.ToString())]),
            ["values"] = new JsonArray([.. f.KnotValues.Select(v => (JsonNode?)v?.ToString())]),
            ["cells"] = new JsonArray([.. f.Cells.Select(c => c is null ? null : (JsonNode)new JsonArray([.. c.Coefficients.Select(a => (JsonNode)a.ToString())]))]),
            ["minimizers"] = new JsonArray([.. problem.Minimizers.Select(m => (JsonNode)new JsonArray(m.Lower?.ToString(), m.Upper?.ToString()))]),
            ["spectra"] = Spectra(f),
            ["classes"] = Verdicts(f),
            ["instance"] = InstanceWriter.Write(f),
            ["at"] = Centre(f, problem, x is { } named ? named[0] : null).ToString(),
        };
        if (xStar is { } star)
        {
            item["star"] = star[0].ToString();
        }

        return item;
    }

    /// <summary>The radii of each class with one.</summary>
    public static JsonObject Spectra(FunctionInstance f) => new(Spectrum.Classes.Select(c => KeyValuePair.Create(c.Name, (JsonNode?)Radii(Spectrum.Of(c, f)))));

    /// <summary>The verdicts of some classes without a radius.</summary>
    public static JsonArray Verdicts(FunctionInstance f) => [.. _classes.Select(name => (JsonNode)Verdict(name, f))];

    private static Rational Centre(PiecewisePolynomial f, CurvedBpm problem, Rational? named)
    {
        var radius = problem.Radius.Length().RationalPart;
        var ends = problem.Minimizers.SelectMany(m => new[] { m.Lower, m.Upper }).OfType<Surd>().Select(e => e.RationalPart).DefaultIfEmpty(Rational.Zero).ToList();
        Rational[] candidates = [.. named is { } x ? new[] { x } : [], .. ends.SelectMany(e => new[] { e + (2 * radius), e - (2 * radius) }), .. f.Knots, ends[0]];
        var inDomain = candidates.Where(c => f.Evaluate(c) is not null).ToList();
        return named is { } at && inDomain.Contains(at) ? at : inDomain.Where(c => problem.IsFar(c)).Concat(inDomain).First();
    }

    private static JsonObject Verdict(string name, FunctionInstance f) => ClassCatalog.Named(name).Decide(f, ClassArgument.None) switch
    {
        Holds holds => new JsonObject { ["name"] = name, ["holds"] = true, ["why"] = holds.Reason },
        Fails fails => new JsonObject { ["name"] = name, ["holds"] = false, ["why"] = fails.Reason },
        var undecided => new JsonObject { ["name"] = name, ["holds"] = null, ["why"] = undecided.Reason },
    };

    private static JsonObject Radii(Spectrum spectrum) => new()
    {
        ["text"] = spectrum.Radii?.ToString(),
        ["reason"] = spectrum.Reason,
        ["intervals"] = spectrum.Radii is not { } radii ? null : new JsonArray([.. radii.Intervals.Select(i => (JsonNode)new JsonObject
        {
            ["lower"] = End(i.Lower),
            ["lowerClosed"] = i.LowerClosed,
            ["upper"] = i.Upper is { } upper ? End(upper) : null,
            ["upperClosed"] = i.UpperClosed,
        })]),
    };

    /// <summary>An end: a rational number, the square root of one, or bounds.</summary>
    private static JsonObject End(AlgebraicSum end)
    {
        if (end.IsRational)
        {
            return new JsonObject { ["value"] = end.RationalPart.ToString() };
        }

        if (end.AsSurd() is { RationalPart.IsZero: true } root)
        {
            return new JsonObject { ["square"] = Surd.Square(root).RationalPart.ToString() };
        }

        var (low, high) = end.Enclose();
        return new JsonObject { ["lo"] = low.ToString(), ["hi"] = high.ToString() };
    }
}
