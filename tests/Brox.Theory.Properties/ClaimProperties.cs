using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Json;
using Brox.Generators;
using Brox.Theory.Classes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Brox.Theory.Properties;

/// <summary>Theorems that hold on the exact families, on generated functions.</summary>
public class ClaimProperties
{
    private static readonly string[] _radii = ["1/2", "1", "3/2", "2"];

    [Property(MaxTest = 200)]
    public Property Progress_grows_with_the_radius() => Prop.ForAll(LineFunctions.Any(), f =>
        Implies(f, "progress(t=1)", "progress(t=2)"));

    [Property(MaxTest = 200)]
    public Property Progress_grows_with_the_radius_on_finite_functions() => Prop.ForAll(FiniteFunctions.Any(), f =>
        Implies(f, "progress(t=1)", "progress(t=2)"));

    [Property(MaxTest = 200)]
    public Property Uniform_readings_imply_alignment() => Prop.ForAll(LineFunctions.Any(), f => _radii.All(t =>
        Implies(f, $"uniformly-aligned-sublevel(t={t})", $"uniformly-aligned(t={t})")
        && Implies(f, $"uniformly-aligned(t={t})", $"alignment(t={t})")
        && Implies(f, $"uniformly-aligned-in-ball(t={t})", $"alignment(t={t})")));

    [Property(MaxTest = 200)]
    public Property Uniform_readings_imply_alignment_on_finite_functions() => Prop.ForAll(FiniteFunctions.Any(), f => _radii.All(t =>
        Implies(f, $"uniformly-aligned-sublevel(t={t})", $"uniformly-aligned(t={t})")
        && Implies(f, $"uniformly-aligned(t={t})", $"alignment(t={t})")
        && Implies(f, $"uniformly-aligned-in-ball(t={t})", $"alignment(t={t})")));

    [Property(MaxTest = 100)]
    public Property Theorem_5_1_strict_quasiconvexity() => Prop.ForAll(LineFunctions.StrictlyQuasiconvex(), f =>
        In(f, "strictly-quasiconvex") && _radii.All(t => In(f, $"broximally-aligned(t={t})")));

    [Property(MaxTest = 300)]
    public Property Star_and_pseudoconvex_functions_are_aligned() => Prop.ForAll(LineFunctions.Any(), f => _radii.All(t =>
        Implies(f, "strictly-star-quasiconvex", $"broximally-aligned(t={t})")
        && Implies(f, "generalized-pseudoconvex", $"broximally-aligned(t={t})")
        && Implies(f, "star-convex", $"broximally-aligned(t={t})")));

    [Property(MaxTest = 300)]
    public Property The_classic_inclusions_hold() => Prop.ForAll(LineFunctions.Any(), f =>
        Implies(f, "convex", "star-convex") && Implies(f, "convex", "quasiconvex") && Implies(f, "strictly-quasiconvex", "quasiconvex")
        && Implies(f, "quasiconvex", "star-quasiconvex") && Implies(f, "star-quasiconvex", "quasiconvex") && Implies(f, "unique-minimizer", "connected-minimizers"));

    [Property(MaxTest = 200)]
    public Property Json_is_read_back_as_the_same_function() => Prop.ForAll(LineFunctions.Any(), f =>
        InstanceReader.TryRead(InstanceWriter.Write(f).ToJsonString(), out var back, out _)
        && InstanceWriter.Write(back!).ToJsonString() == InstanceWriter.Write(f).ToJsonString()
        && back is PiecewisePolynomial same && same.Knots.SequenceEqual(f.Knots) && same.KnotValues.SequenceEqual(f.KnotValues) && same.Cells.SequenceEqual(f.Cells));

    [Property(MaxTest = 200)]
    public Property Json_of_finite_functions_is_read_back() => Prop.ForAll(FiniteFunctions.Any(), f =>
        InstanceReader.TryRead(InstanceWriter.Write(f).ToJsonString(), out var back, out _)
        && back is FiniteFunction same && same.Points.SequenceEqual(f.Points) && same.Values.SequenceEqual(f.Values) && same.Metric.Equals(f.Metric));

    /// <summary>The properties above can fail: the same check refutes false inclusions on the same generators, and both sides occur often enough.</summary>
    [Theory]
    [InlineData("quasiconvex", "broximally-aligned(t=1)")]
    [InlineData("alignment(t=1)", "progress(t=1)")]
    [InlineData("progress(t=2)", "progress(t=1)")]
    [InlineData("alignment(t=1)", "uniformly-aligned(t=1)")]
    [InlineData("broximally-aligned(t=1)", "connected-minimizers")]
    [InlineData("star-quasiconvex", "strictly-star-quasiconvex")]
    public void A_false_inclusion_is_refuted_on_the_line(string hypothesis, string conclusion)
    {
        var functions = LineFunctions.Any().Generator.Sample(2_000, new Rnd(2604UL, 13483UL), 50).ToList();
        var members = functions.Where(f => In(f, hypothesis)).ToList();
        Assert.True(members.Count >= functions.Count / 50, $"only {members.Count} of {functions.Count} functions satisfy the hypothesis");
        Assert.Contains(members, f => !In(f, conclusion));
    }

    [Fact]
    public void Enough_generated_functions_have_a_far_point_that_moves()
    {
        // Non-trivial for an alignment claim: the verdict does not come from an empty far region.
        var functions = LineFunctions.Any().Generator.Sample(500, new Rnd(7UL, 77UL), 50).ToList();
        var vacuous = functions.Count(f => Decide(f, "alignment(t=1)") is Holds { Reason: var reason } && reason.StartsWith("no point is far", StringComparison.Ordinal));
        Assert.True(vacuous * 2 < functions.Count, $"{vacuous} of {functions.Count} functions have no far point");
    }

    [Property(MaxTest = 100)]
    public Property Shrinking_ends_and_gives_smaller_functions() => Prop.ForAll(LineFunctions.Any(), f =>
    {
        var current = f;
        while (FunctionShrinker.Piecewise(current).FirstOrDefault() is { } smaller)
        {
            if (Size(smaller) >= Size(current))
            {
                return false;
            }

            current = smaller;
        }

        return true;
    });

    private static int Size(PiecewisePolynomial f) => f.Knots.Length + (2 * f.Cells.Count(c => c is not null));

    private static bool Implies(FunctionInstance f, string hypothesis, string conclusion) => !In(f, hypothesis) || In(f, conclusion);

    private static bool In(FunctionInstance f, string expression) => Decide(f, expression) switch
    {
        Holds => true,
        Fails => false,
        var other => throw new InvalidOperationException($"{expression}: {other.Reason}"),
    };

    private static Verdict Decide(FunctionInstance f, string expression) =>
        ClassExpression.TryParse(expression, out var parsed, out var error) ? parsed!.Decide(f) : throw new ArgumentException(error, nameof(expression));
}
