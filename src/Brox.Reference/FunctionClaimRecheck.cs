using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Claims;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>
/// The claims about functions and what is made of them (Theorem A.1, single steps on convex functions, the remarks on uniqueness and on large radii, Example 2, Lemmas C.1 and 5.1 to 5.3, uniform alignment of functions with a far point), re-evaluated from the definitions for one saved counterexample. Slow, and
/// independent of the operations and the deciders.
/// </summary>
internal static class FunctionClaimRecheck
{
    private static readonly string[] _classes = [ClassName.Alignment, ClassName.Progress];

    /// <summary>The claims that are re-evaluated here.</summary>
    public static IReadOnlyList<string> Claims { get; } = [.. FunctionVariant.All.Select(v => v.Claim).Distinct()];

    /// <summary>Whether the functions and numbers refute a claim: <see langword="null"/> where the second look cannot tell; with the reason in one line.</summary>
    /// <param name="claim">The claim, one of <see cref="Claims"/>.</param>
    /// <param name="reading">The reading or variant, such as <c>a &lt; 0</c>; empty for the claim itself.</param>
    /// <param name="functions">The functions by name.</param>
    /// <param name="parameters">The numbers by name.</param>
    /// <param name="radius">The radius.</param>
    /// <exception cref="ArgumentException">The claim is not written out here.</exception>
    public static (bool? Refutes, string Reason) Of(
        string claim, string reading, IReadOnlyDictionary<string, FunctionInstance> functions, IReadOnlyDictionary<string, Rational> parameters, Radius radius)
    {
        ArgumentNullException.ThrowIfNull(functions);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(reading);
        if (functions.Values.Any(g => g is FormulaFunction))
        {
            return (null, "functions given by a formula are not rechecked");
        }

        if (!Claims.Contains(claim))
        {
            throw new ArgumentException($"\"{claim}\" is not rechecked here", nameof(claim));
        }

        if (FunctionVariant.Find(claim, reading) is not { } variant)
        {
            return (false, $"{claim} has no reading \"{reading}\"");
        }

        if (claim == "ex-2")
        {
            return LineClaimRecheck.DeepPoint(variant, parameters.GetValueOrDefault("b"), parameters.GetValueOrDefault("v"), radius);
        }

        if (claim == "lem-5.1" && functions.Count == 0)
        {
            return LineClaimRecheck.Pole(variant, parameters.GetValueOrDefault("c"), parameters.GetValueOrDefault("k"));
        }

        if (functions.GetValueOrDefault(claim == "lem-C.1" ? "g" : "f") is not { } f)
        {
            return (false, $"\"functions\" has no function {(claim == "lem-C.1" ? "g" : "f")}");
        }

        return claim switch
        {
            "rem-unique" => f is FiniteFunction finite ? Unique(finite, radius) : (null, "the remark is rechecked on functions of finitely many points"),
            "thm-A.1" => LineWindowRecheck.EmptySet(variant, f, radius),
            "brox-2" => LineWindowRecheck.NoMultiplier(variant, f, radius),
            "convex-rate" => LineWindowRecheck.SlowStep(variant, f, radius),
            "rem-large-t" => LineClaimRecheck.LargeRadius(variant, f, radius),
            "uba-vacuous" => LineClaimRecheck.Vacuous(variant, f, radius),
            "lem-5.1" => Composed(variant, f, functions.GetValueOrDefault("phi"), radius),
            "lem-5.2" => f is FiniteFunction finite ? Changed(variant, finite, parameters, radius) : (null, "changes of variables are rechecked on functions of finitely many points"),
            "lem-5.3" => Scaled(variant, f, parameters, radius),
            "lem-C.1" => Planted(variant, f, functions.GetValueOrDefault("s"), parameters.GetValueOrDefault("v"), radius),
            _ => throw new ArgumentException($"\"{claim}\" is not rechecked here", nameof(claim)),
        };
    }

    private static (bool? Refutes, string Reason) Unique(FiniteFunction f, Radius radius)
    {
        var minimizers = f.Points.Where((_, i) => f.Values.All(v => f.Values[i] <= v)).ToList();
        if (minimizers.Count < 2)
        {
            return (false, "the minimizer is unique");
        }

        var serving = minimizers.Where(star => f.Points.All(x =>
        {
            var inBall = f.Points.Where(z => f.Metric.InnerProduct(z - x, z - x) <= radius.Squared).ToList();
            return inBall.Where(u => inBall.TrueForAll(z => f.Values[f.IndexOf(u)] <= f.Values[f.IndexOf(z)])).All(u => f.Metric.InnerProduct(x - u, u - star).Sign >= 0);
        })).ToList();
        return serving.Count > 0
            ? (true, $"x* = {serving[0]} serves for all x in dom f, and there are {minimizers.Count} minimizers")
            : (false, "no minimizer serves for all x in dom f");
    }

    private static (bool? Refutes, string Reason) Composed(ClaimVariant variant, FunctionInstance f, FunctionInstance? outer, Radius radius)
    {
        if (outer is not PiecewisePolynomial { Degree: <= 1 } phi)
        {
            return (false, "\"functions\" has no piecewise linear function phi");
        }

        if (!Increases(phi, strictly: !variant.Lacks(Weakening.StrictIncrease)))
        {
            return (false, "phi does not increase as the claim asks");
        }

        if (!variant.Lacks(Weakening.LowerSemicontinuous) && !IsClosed(phi))
        {
            return (false, "phi is not lower semicontinuous");
        }

        return Compare(f, TransformedFunctions.Composed(phi, f), radius, bothWays: true);
    }

    private static (bool? Refutes, string Reason) Changed(ClaimVariant variant, FiniteFunction f, IReadOnlyDictionary<string, Rational> parameters, Radius radius)
    {
        var indices = Enumerable.Range(1, f.Dimension).ToList();
        var rows = indices.ConvertAll(i => new Point([.. indices.Select(j => parameters.GetValueOrDefault($"q{i}{j}"))]));
        var shift = new Point([.. indices.Select(i => parameters.GetValueOrDefault($"b{i}"))]);
        var preserved = variant.Lacks(Weakening.Orthogonality) ? null : variant.Lacks(Weakening.EuclideanOnly) ? Metric.Identity(f.Dimension) : f.Metric;
        if (preserved is not null)
        {
            var columns = indices.ConvertAll(j => new Point([.. rows.Select(row => row[j - 1])]));
            if (indices.Exists(i => indices.Exists(j => preserved.InnerProduct(columns[i - 1], columns[j - 1]) != preserved.Rows[i - 1][j - 1])))
            {
                return (false, "Q does not preserve the metric that the claim names");
            }
        }

        return Compare(f, TransformedFunctions.Changed(f, rows, shift), radius, bothWays: true);
    }

    private static (bool? Refutes, string Reason) Scaled(ClaimVariant variant, FunctionInstance f, IReadOnlyDictionary<string, Rational> parameters, Radius radius)
    {
        var factor = parameters.GetValueOrDefault("a");
        return factor.Sign == (variant.Lacks(Weakening.NegativeFactor) ? -1 : variant.Lacks(Weakening.ZeroFactor) ? 0 : 1)
            ? Compare(f, TransformedFunctions.Affine(f, factor, parameters.GetValueOrDefault("b")), radius, bothWays: true)
            : (false, "the factor a has another sign than the claim asks");
    }

    private static (bool? Refutes, string Reason) Planted(ClaimVariant variant, FunctionInstance g, FunctionInstance? set, Rational height, Radius radius)
    {
        if (set is null)
        {
            return (false, "\"functions\" has no function s");
        }

        if (height.Sign < 0 || (!height.IsZero && !variant.Lacks(Weakening.ValueOnSet)))
        {
            return (false, "the value on S is not the one that the claim names");
        }

        if (!variant.Lacks(Weakening.ClosedSet) && !IsClosed(set))
        {
            return (false, "S is not closed");
        }

        return Lowest(g) is { } lowest
            ? Compare(g, TransformedFunctions.Planted(g, set, lowest + height), radius, bothWays: false)
            : (null, "min g is known here for functions of degree 1 at most");
    }

    /// <summary>Whether a function and what was made of it differ in <c>closed</c>, <c>alignment(t)</c> or <c>progress(t)</c>; only what is lost counts unless both ways are asked for.</summary>
    private static (bool? Refutes, string Reason) Compare(FunctionInstance before, (FunctionInstance? Function, string Cause) made, Radius radius, bool bothWays)
    {
        if (made.Function is not { } after)
        {
            return (false, made.Cause);
        }

        if (!IsClosed(before))
        {
            return (false, "the function is not closed");
        }

        if (!IsClosed(after))
        {
            return (true, "the function that is made of it is not closed");
        }

        string? undecided = null;
        foreach (var name in _classes)
        {
            var (first, second) = (MembershipRecheck.Of(before, name, radius, null), MembershipRecheck.Of(after, name, radius, null));
            if (first.Kind == MembershipKind.Undecided || second.Kind == MembershipKind.Undecided)
            {
                undecided ??= $"{name}({radius}) was not decided: {(first.Kind == MembershipKind.Undecided ? first : second).Reason}";
            }
            else if (first.Kind != second.Kind && (bothWays || first.Kind == MembershipKind.Member))
            {
                return (true, $"of the function and what is made of it only {(first.Kind == MembershipKind.Member ? "the first" : "the second")} is in {name}({radius})");
            }
        }

        return undecided is null ? (false, "alignment and progress are the same for both") : (null, undecided);
    }

    private static bool IsClosed(FunctionInstance f) => MembershipRecheck.Of(f, ClassName.Closed, null, null).Kind == MembershipKind.Member;

    private static Rational? Lowest(FunctionInstance g) => g switch
    {
        FiniteFunction finite => finite.Values.Aggregate(Rational.Min),
        PiecewisePolynomial { Degree: <= 1 } line => Pieces(line).SelectMany(p => new[] { p.Start, p.End }).Concat(line.KnotValues.OfType<Rational>()).Aggregate(Rational.Min),
        _ => null,
    };

    private static bool Increases(PiecewisePolynomial phi, bool strictly)
    {
        // In the order of the line: each piece from its start to its end, with the values at the knots between.
        var pieces = Pieces(phi).ToImmutableArray();
        if (pieces.Length != phi.Cells.Count(c => c is not null) || pieces.Any(p => p.End < p.Start || (strictly && p.End == p.Start)))
        {
            return false;
        }

        for (var k = 0; k < phi.Knots.Length; k++)
        {
            var at = phi.KnotValues[k];
            if (at is null || pieces.Any(p => p.Cell == k && p.End > at) || pieces.Any(p => p.Cell == k + 1 && p.Start < at))
            {
                return false;
            }
        }

        return phi.Cells.Skip(1).SkipLast(1).All(c => c is not null);
    }

    /// <summary>The limits of each piece at its ends; of an unbounded one, its value a unit away in the place of the missing end (no lower than the other limit, since functions are bounded below).</summary>
    private static IEnumerable<(int Cell, Rational Start, Rational End)> Pieces(PiecewisePolynomial f)
    {
        for (var c = 0; c < f.Cells.Length; c++)
        {
            if (f.Cells[c] is { } line)
            {
                var from = f.CellFrom(c) ?? ((f.CellTo(c) ?? Rational.One) - Rational.One);
                var to = f.CellTo(c) ?? (from + Rational.One);
                yield return (c, line.Coefficient(0) + (line.Coefficient(1) * from), line.Coefficient(0) + (line.Coefficient(1) * to));
            }
        }
    }
}
