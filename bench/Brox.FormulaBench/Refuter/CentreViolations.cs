using System.Globalization;

namespace Brox.FormulaBench.Refuter;

/// <summary>Violations of definitions that speak of X: for one x*, which every member of X has to fail, or for the nearest minimizer.</summary>
/// <param name="f">The function.</param>
internal sealed class CentreViolations(SampledFunction f)
{
    private const int Attempts = 1_500;

    private static readonly string[] _ofOneCentre =
    [
        "star-convex", "star-quasiconvex", "strictly-star-quasiconvex", "quasar-convex", "strongly-star-convex", "strongly-star-quasiconvex", "one-point-convex", "weakly-variationally-coherent",
    ];

    private static readonly string[] _ofTheNearest =
    [
        "aiming", "polyak-lojasiewicz", "quadratic-growth", "restricted-secant", "error-bound", "upper-error-bound", "quadratic-upper-growth", "sharp", "acute-gradient", "quasi-strongly-convex",
        "star-convex-all", "star-quasiconvex-all", "variationally-coherent",
    ];

    private static readonly string[] _ofStationaryPoints = ["quasar-convex", "aiming", "polyak-lojasiewicz", "restricted-secant", "error-bound", "one-point-convex", "variationally-coherent"];

    /// <summary>Whether a class is looked at here.</summary>
    public static bool Asks(string name) => _ofOneCentre.Contains(name) || _ofTheNearest.Contains(name);

    public string? Find(string name, double? c, IReadOnlyList<double[]> hints)
    {
        if (f.X is not { } all)
        {
            return f.FallsAtInfinity ? "f falls below every value found, far away" : null;
        }

        if (_ofOneCentre.Contains(name))
        {
            var found = all.Members.Select(s => Against(name, c, s, hints)).ToList();
            return found.TrueForAll(v => v is not null) ? found[0] : null;
        }

        if (name is "star-convex-all" or "star-quasiconvex-all")
        {
            return all.Members.Select(s => Against(name[..^4], null, s, hints)).FirstOrDefault(v => v is not null);
        }

        return Against(name, c, null, hints);
    }

    private string? Against(string name, double? c, double[]? centre, IReadOnlyList<double[]> hints)
    {
        for (var k = 0; k < Attempts; k++)
        {
            var x = hints.Count > 0 && k % 4 == 0 ? hints[k / 4 % hints.Count] : f.Point();
            var value = f.Value(x);
            if (double.IsNaN(value))
            {
                continue;
            }

            var p = centre ?? f.X!.Nearest(x);
            if (At(name, c, x, value, p, f.Random.NextDouble()) is { } excess)
            {
                return Violations.Text(string.Create(CultureInfo.InvariantCulture, $"x* and x (by {excess}, f* = {f.Least})"), p, x);
            }
        }

        return null;
    }

    private double? At(string name, double? c, double[] x, double value, double[] p, double l)
    {
        var rise = value - f.Least;
        var d = SampledFunction.Distance(x, p);
        if (d < 1e-3)
        {
            return null;
        }

        // How much a minimizer that is known to few digits only may change what is compared.
        var slack = 1e-8 * (1 + Math.Abs(value) + Math.Abs(f.Least));
        if (name.Contains("star-", StringComparison.Ordinal))
        {
            var way = f.Between(p, x, l);
            var w = f.Value(way);
            var bound = name switch
            {
                "star-convex" => (l * f.Least) + ((1 - l) * value),
                "strongly-star-convex" => (l * f.Least) + ((1 - l) * value) - (l * (1 - l) * (c ?? 0) / 2 * d * d),
                "strongly-star-quasiconvex" => value - (l * (1 - l) * (c ?? 0) / 2 * d * d),
                _ => value,
            };
            var outside = f.IsUndefined(way);
            var level = !f.Saturates && name == "strictly-star-quasiconvex" && rise > 1e-3 && w == value && l is > 0.1 and < 0.9 && Math.Abs(value) < 1e3 && x.All(a => Math.Abs(a) < 4) && d > 0.1;
            return outside || w > bound + slack || level ? w - bound : null;
        }

        if (name is "quadratic-growth" or "quadratic-upper-growth" or "sharp")
        {
            var least = name == "sharp" ? c * d : c / 2 * d * d;
            return least is { } needed && (name == "quadratic-upper-growth" ? rise > needed + slack + (1e-6 * needed) : rise < needed - slack - (1e-6 * needed)) ? rise - needed : null;
        }

        if (f.Gradient(x) is not { } g)
        {
            return null;
        }

        var norm = Math.Sqrt(SampledFunction.Inner(g, g));
        if (!f.Saturates && norm < 1e-9 * (1 + Math.Abs(value)) && rise > 1e-3 * (1 + Math.Abs(f.Least)) && Math.Abs(value) < 1e3 && x.All(a => Math.Abs(a) < 4) && _ofStationaryPoints.Contains(name))
        {
            return norm;
        }

        slack = (1e-5 * (1 + Math.Abs(rise) + (norm * d))) + (1e-5 * norm);
        var along = SampledFunction.Inner(g, SampledFunction.Difference(x, p));
        return (name, c) switch
        {
            ("quasar-convex", { } gamma) => along < (gamma * rise) - slack ? along : null,
            ("quasar-convex" or "aiming", null) => along < -slack ? along : null,
            ("variationally-coherent" or "weakly-variationally-coherent", _) => along < -slack ? along : null,
            ("aiming", { } theta) => along < (theta * rise) - slack ? along : null,
            ("restricted-secant" or "one-point-convex", { } mu) => along < (mu * d * d * (1 - 1e-5)) - slack ? along : null,
            ("restricted-secant" or "one-point-convex", null) => along < -slack ? along : null,
            ("polyak-lojasiewicz", { } mu) => norm * norm < (2 * mu * rise) - (1e-5 * (1 + Math.Abs(rise) + norm)) ? norm : null,
            ("error-bound", { } bound) => norm < (bound * d * (1 - 1e-5)) - 1e-5 ? norm : null,
            ("upper-error-bound", { } bound) => norm > (bound * d * (1 + 1e-5)) + 1e-4 ? norm : null,
            ("acute-gradient", { } a) => along < (a * norm * d * (1 - 1e-5)) - slack ? along : null,
            ("quasi-strongly-convex", { } mu) => -rise < -along + (mu / 2 * d * d * (1 - 1e-5)) - slack ? along : null,
            _ => null,
        };
    }
}
