using System.Globalization;

namespace Brox.FormulaBench.Refuter;

/// <summary>Looks for a clear violation of the definition of a class, in floating point.</summary>
/// <param name="f">The function.</param>
internal sealed class Violations(SampledFunction f)
{
    private const int Attempts = 2_500;

    /// <summary>The classes for which a failure can be expected to show in samples.</summary>
    public bool CanSee(string name, double? parameter) => name switch
    {
        "closed" or "continuous" or "bounded-domain" or "l-smooth" or "twice-differentiable" or "bounded-minimizers" or "convex-minimizers" or "gamma-convex" or "outer-gamma-convex" => false,
        "real-valued" or "convex-domain" or "differentiable" or "convex" or "quasiconvex" or "strictly-quasiconvex" or "pseudoconvex" or "concave" or "quasiconcave" or "strictly-convex" => true,
        "strongly-convex" or "quasar-convex" or "aiming" or "polyak-lojasiewicz" or "quadratic-growth" or "restricted-secant" => f.X is not null && parameter is not null,
        "has-minimizer" => true,
        _ => f.X is not null,
    };

    /// <summary>A violation in words; <see langword="null"/> where none was found.</summary>
    /// <param name="name">The class, without its parameter.</param>
    /// <param name="parameter">Its parameter; <see langword="null"/> where it has none or it is left out.</param>
    /// <param name="hints">Points of a witness.</param>
    public string? Find(string name, double? parameter, IReadOnlyList<double[]> hints)
    {
        switch (name)
        {
            case "has-minimizer":
                return f.FallsAtInfinity ? "f falls below every value found, far away" : null;
            case "unique-minimizer":
                return f.X is { IsOne: false } x ? Text("two minimizers", x.Members.Take(2).ToArray()) : f.FallsAtInfinity ? "no minimizer" : null;
            case "connected-minimizers" or "convex-minimizers":
                return f.X is { Parts.Count: > 1 } several ? Text("minimizers apart", several.Parts[0].Low, several.Parts[1].Low) : null;
            case "differentiable" or "continuous" or "closed":
                return new RegularityViolations(f).Find(name, hints);
            case "alignment" or "progress" or "broximally-aligned" or "uniformly-aligned" or "uniformly-aligned-sublevel" or "uniformly-aligned-in-ball":
                return new BroximalViolations(f).Find(name, parameter!.Value, hints);
            default:
                return CentreViolations.Asks(name) ? new CentreViolations(f).Find(name, parameter, hints) : Sampled(name, parameter, hints);
        }
    }

    /// <summary>Points in words.</summary>
    public static string Text(string what, params double[][] points) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} at {string.Join(" and ", points.Select(p => $"({string.Join(", ", p.Select(c => c.ToString("R", CultureInfo.InvariantCulture)))})"))}");

    private string? Sampled(string name, double? c, IReadOnlyList<double[]> hints)
    {
        for (var k = 0; k < Attempts; k++)
        {
            var x = hints.Count > 0 && k % 4 == 0 ? hints[k / 4 % hints.Count] : f.Point();
            var y = hints.Count > 1 && k % 8 == 0 ? hints[(k / 4 + 1) % hints.Count] : f.Partner(x);
            var l = f.Random.Next(4) == 0 ? 0.5 : f.Random.NextDouble();
            if (At(name, c, x, y, l) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private string? At(string name, double? c, double[] x, double[] y, double l)
    {
        var (fx, fy) = (f.Value(x), f.Value(y));
        if (double.IsNaN(fx))
        {
            return name == "real-valued" && f.IsUndefined(x) ? Text("no value", x) : null;
        }

        if (name == "real-valued" || double.IsNaN(fy))
        {
            return null;
        }

        var z = f.Between(x, y, l);
        var fz = f.Value(z);
        var scale = 1e-8 * (1 + Math.Abs(fx) + Math.Abs(fy) + (double.IsNaN(fz) ? 0 : Math.Abs(fz)));
        var squared = SampledFunction.Inner(SampledFunction.Difference(x, y), SampledFunction.Difference(x, y));
        var chord = (l * fx) + ((1 - l) * fy);
        var a = l * (1 - l) / 2;
        if (double.IsNaN(fz))
        {
            return f.IsUndefined(z) && name is "convex-domain" or "convex" or "strictly-convex" or "strongly-convex" or "quasiconvex" or "strictly-quasiconvex" or "semistrictly-quasiconvex"
                ? Text("outside the domain between two points of it", x, z, y) : null;
        }

        var violated = name switch
        {
            "convex" or "strictly-convex" => fz > chord + scale,
            "strongly-convex" => fz > chord - (a * (c ?? 0) * squared) + scale,
            "weakly-convex" => c is { } rho && fz > chord + (a * rho * squared) + scale,
            "concave" => fz < chord - scale,
            "quasiconvex" => fz > Math.Max(fx, fy) + scale,
            "quasiconcave" => fz < Math.Min(fx, fy) - scale,
            "strictly-quasiconvex" => fz > Math.Max(fx, fy) + scale || IsPlateau(x, y, fx, fy, fz),
            "semistrictly-quasiconvex" => fz > Math.Max(fx, fy) + scale || (Math.Abs(fx - fy) > 1e3 * scale && fz == Math.Max(fx, fy) && squared > 1e-2 && l is > 0.1 and < 0.9 && IsNear(x) && IsNear(y)),
            "strongly-quasiconvex" => c is { } mu && fz > Math.Max(fx, fy) - (a * mu * squared) + scale,
            "pseudoconvex" or "generalized-pseudoconvex" or "strictly-pseudoconvex" => fy < fx - (10 * scale) && f.Gradient(x) is { } g && IsAscent(g, x, y),
            "invex" => fx > f.Least + (1e-3 * (1 + Math.Abs(f.Least))) && f.Gradient(x) is { } g && SampledFunction.Inner(g, g) < 1e-18 && Math.Abs(fx) < 1e3 && IsNear(x),
            _ => false,
        };
        return violated ? Text(string.Create(CultureInfo.InvariantCulture, $"values {fx}, {fz}, {fy}"), x, z, y) : null;
    }

    /// <summary>Whether f does not fall towards y, a lower point.</summary>
    private static bool IsAscent(double[] g, double[] x, double[] y)
    {
        var direction = SampledFunction.Difference(y, x);
        var length = Math.Sqrt(SampledFunction.Inner(direction, direction));
        return length > 1e-3 && SampledFunction.Inner(g, direction) > 1e-4 * length * (1 + Math.Sqrt(SampledFunction.Inner(g, g)));
    }

    private static bool IsNear(double[] x) => x.All(c => Math.Abs(c) < 4);

    private bool IsPlateau(double[] x, double[] y, double fx, double fy, double fz) =>
        !f.Saturates && fx == fy && fx == fz && IsNear(x) && IsNear(y) && SampledFunction.Distance(x, y) > 0.1
        && Enumerable.Range(1, 9).All(k => f.Value(f.Between(x, y, k / 10.0)) == fx) && Math.Abs(fx) < 1e6;
}
