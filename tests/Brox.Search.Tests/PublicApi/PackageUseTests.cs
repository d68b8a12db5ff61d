using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reference;
using Brox.Search.Exhaustive;
using Brox.Search.Smt;
using Brox.Tests.Shared;
using Brox.Theory.Broximal;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;
using Brox.Theory.Classes;

namespace Brox.Search.Tests.PublicApi;

/// <summary>What the readmes of the packages say of members that no other code of this repository calls: they serve those who have the packages alone.</summary>
public class PackageUseTests
{
    private static readonly FiniteFunction _f = FiniteFunction.OnLine((0, 0), (2, 2), (3, 1));

    [Fact]
    public void The_best_constant_all_radii_and_a_run_of_the_readme()
    {
        Assert.Equal("2/9", FunctionClasses.QuadraticGrowth.BestConstant(_f)?.Exact?.ToString());
        Assert.Equal("(0,1) [2,inf)", Spectrum.Of(FunctionClasses.Alignment, _f).Radii?.ToString());
        Assert.Equal("3 0", string.Join(' ', Bpm.Run(_f, Radius.FromLength(3), new Point(3)).Iterates));
    }

    [Fact]
    public void Best_constants_in_words()
    {
        var line = FunctionInstance.Parse("x^2");
        Assert.Equal("2", FunctionClasses.StronglyConvex.BestConstant(line)?.ToString());
        Assert.Equal("none", FunctionClasses.StronglyConvex.BestConstant(FunctionInstance.Parse("x^4"))?.ToString());
        Assert.Null(FunctionClasses.StronglyConvex.BestConstant(FunctionInstance.Parse("x^4"))?.Exact);
        Assert.Equal("every", FunctionClasses.QuadraticGrowth.BestConstant(FiniteFunction.OnLine((0, 0)))?.ToString());
        Assert.Null(FunctionClasses.Convex.BestConstant(line));
    }

    [Fact]
    public void Runs_on_the_line_and_all_runs()
    {
        var f = PiecewisePolynomial.Create([new Piece(null, 0, new Polynomial([0, -1])), new Piece(0, null, new Polynomial([0, 1]))]);
        var run = Bpm.Run(f, Radius.FromLength(2), 5);
        Assert.Equal(BpmOutcome.Reached, run.Outcome);
        Assert.Equal("5 3 1 0", string.Join(' ', run.Iterates));
        Assert.All(Bpm.AllRuns(_f, Radius.FromLength(3), new Point(3)), r => Assert.Equal(BpmOutcome.Reached, r.Outcome));
        Assert.Throws<ArgumentException>(() => Bpm.Run(_f, Radius.FromLength(1), new Point(1)));
        var half = PiecewisePolynomial.Create([new Piece(0, null, new Polynomial([0, 1]))]);
        Assert.Throws<ArgumentException>(() => Bpm.Run(half, Radius.FromLength(1), -1));
    }

    [Fact]
    public void A_box_of_pairs()
    {
        Assert.Equal("[0, 1] x [-1, inf)", Box.Of((0, 1), (-1, null)).ToString());
        Assert.Throws<ArgumentException>(() => Box.Of((1, 1)));
    }

    [Fact]
    public void The_second_look_answers_in_verdicts()
    {
        Assert.IsType<Holds>(MembershipRecheck.Decide(_f, "alignment", Radius.FromSquare(Rational.Create(1, 4))));
        Assert.IsType<Fails>(MembershipRecheck.Decide(_f, "alignment", Radius.FromLength(1)));
        Assert.IsType<Undecided>(MembershipRecheck.Decide(_f, "no-such-class"));
    }

    [Fact]
    public void Every_function_on_six_points()
    {
        var decision = ExhaustiveDecision.Run(PointScope.Line(6), Conjecture.Parse("alignment(t=s), s < r => alignment(t=r)"));
        Assert.IsType<Fails>(decision.Failure);
    }

    [RequiresProgramFact("z3")]
    public void All_real_positions_and_values_of_three_points()
    {
        var result = new Prover().Decide(Conjecture.Parse("alignment(t=s), s < r => alignment(t=r)"), points: 3, dimension: 1, TimeSpan.FromMinutes(1));
        Assert.Equal(ProofOutcome.Refuted, result.Outcome);
    }

    [Fact]
    public void A_counterexample_is_written_and_read_back()
    {
        var saved = new SavedCounterexample.ToConjecture(Conjecture.Parse("progress(t=1) => alignment(t=1)"), ConjectureInstance.Of(_f), null);
        Assert.True(SavedCounterexample.TryRead(System.Text.Encoding.UTF8.GetBytes(saved.ToJson().ToJsonString()), out var read, out _));
        Assert.Equal(saved.ToJson().ToJsonString(), read!.ToJson().ToJsonString());
        Assert.False(SavedCounterexample.TryRead("{}"u8, out _, out var error));
        Assert.Equal("$", error!.Place);
    }
}
