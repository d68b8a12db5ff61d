using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Generators;
using Brox.Numbers;
using Brox.Reference;
using Brox.Theory.Claims.Atlas;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Predicates;
using Brox.Theory.Classes;

namespace Brox.Theory.Properties;

/// <summary>The atlas: every pair of classes is an inclusion or refuted, the inclusions are tried on generated instances, the witnesses survive a second look.</summary>
public class AtlasTests
{
    private static readonly InclusionAtlas _atlas = new();

    private static readonly Lazy<List<AtlasCell>> _cells = new(() => [.. _atlas.Cells()]);

    private static readonly Lazy<List<TableCell>> _table = new(() => [.. TableOne.Cells(_atlas)]);

    public static TheoryData<string> Facts => [.. AtlasFacts.All.Select(f => f.Text)];

    public static TheoryData<string> Argued => [.. ArguedWitnesses.All.Select(w => w.Name)];

    [Fact]
    public void Every_pair_is_an_inclusion_or_refuted()
    {
        Assert.Equal(ClassCatalog.All.Length * ClassCatalog.All.Length, _cells.Value.Count);
        Assert.Empty(_cells.Value.OfType<AtlasCell.Open>());
        Assert.Equal(AtlasClasses.All.Length, AtlasClasses.All.Select(c => c.Abbreviation).Distinct().Count());
    }

    [Theory]
    [InlineData("aiming")]
    [InlineData("restricted-secant")]
    public void Disconnected_minimizers_that_are_unbounded_are_certified(string from)
    {
        var cell = Assert.IsType<AtlasCell.Refuted>(_atlas.Cell(AtlasClasses.Of(from), AtlasClasses.Of("connected-minimizers")));
        Assert.Equal(Method.Certified, cell.Method);
    }

    [Fact]
    public void No_minimizer_of_the_wave_serves_on_all_of_the_plane()
    {
        var refutation = PlanarFailures.WaveRefutation(Rational.Half, Rational.One, default);
        Assert.Contains("x = (-28, 4) is far", refutation, StringComparison.Ordinal);
        var cell = Assert.IsType<AtlasCell.Refuted>(_atlas.Cell(AtlasClasses.Of("polyak-lojasiewicz"), AtlasClasses.Of("alignment(t=1)")));
        Assert.Equal(("wave", Method.Certified), (cell.Witness.Name, cell.Method));

        // Where the wave is flat its minimizers are a line, and every one serves.
        Assert.Null(PlanarFailures.WaveRefutation(Rational.Zero, Rational.One, default));
    }

    /// <summary>The dips of the witness "thin dips of the derivative": disjoint, and so thin that the derivative at 1 is 1.</summary>
    [Fact]
    public void Thin_dips_are_disjoint_and_leave_the_derivative_1()
    {
        static Rational Half(int n) => Rational.Create(1, (long)n * n * n * n);
        Assert.All(Enumerable.Range(2, 400), n => Assert.True(Half(n) + Half(n + 1) <= Rational.Create(1, (long)n * (n + 1))));
        foreach (var m in new[] { 4, 20, 100 })
        {
            // All dips that begin before 1 + h are those with 1/n - n^-4 < h; those with n > 200 take at most 1/(3*200^3) together.
            var h = Rational.Create(1, m);
            var missing = Rational.Create(1, 24_000_000) + Enumerable.Range(2, 200).Where(n => Rational.Create(1, n) - Half(n) < h).Aggregate(Rational.Zero, (sum, n) => sum + (Half(n) * (Rational.One - Rational.Create(1, n))));
            Assert.True(missing / h < 8 * h * h);
        }
    }

    [Fact]
    public void Facts_that_point_to_a_proof_have_one_and_nothing_called_classic_points_away()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "atlas-proofs.md"));
        var pointing = AtlasFacts.All.Where(f => f.Argument.Contains("docs/atlas-proofs.md", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, pointing.Count);
        Assert.All(pointing, f => Assert.Contains($"## {f.Text}\n", page, StringComparison.Ordinal));
        Assert.All(pointing, f => Assert.NotEqual("classic", f.Source));
        Assert.All(AtlasFacts.All, f => Assert.True(f.Argument.Length is > 5 and < 280, f.Text));
    }

    [Fact]
    public void No_witness_contradicts_an_inclusion()
    {
        foreach (var cell in _cells.Value.OfType<AtlasCell.Included>())
        {
            Assert.DoesNotContain(ArguedWitnesses.All, w => w.IsIn(cell.From.Text) && w.IsOutside(cell.To.Text));
            Assert.DoesNotContain(ExactWitnesses.All, w => Cheap(w) && _atlas.Decide(w.Function, cell.To) is Fails && _atlas.Decide(w.Function, cell.From) is Holds);
        }
    }

    [Fact]
    public void Exact_witnesses_survive_a_second_look_from_the_definitions()
    {
        var confirmed = 0;
        var asked = new HashSet<(FunctionInstance, AtlasClass)>();
        foreach (var (witness, c, isIn) in _cells.Value.OfType<AtlasCell.Refuted>().SelectMany(r => new[] { (r.Witness, r.From, true), (r.Witness, r.To, false) }))
        {
            if (witness is ExactWitness exact && asked.Add((exact.Function, c)))
            {
                var answer = MembershipRecheck.Of(exact.Function, c.Expression.Class.Name, c.Expression.Argument.RadiusOrNull, c.Expression.Argument.ConstantOrNull);
                Assert.False(answer.Kind == (isIn ? MembershipKind.NotMember : MembershipKind.Member), $"{witness.Name}, {c.Text}: {answer.Reason}");
                confirmed += answer.Kind == MembershipKind.Undecided ? 0 : 1;
            }
        }

        Assert.True(confirmed * 2 > asked.Count, $"only {confirmed} of {asked.Count} memberships were looked at again");
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Base_facts_hold_on_generated_instances(string text)
    {
        var conjecture = Conjecture.Parse(text);
        var most = 0.0;
        foreach (var (family, dimension) in new[] { (FunctionFamily.Finite, 2), (FunctionFamily.Piecewise, 1), (FunctionFamily.Spline, 1) })
        {
            var outcomes = GeneratorTests.Sample(InstanceGenerator.For(conjecture, family, dimension), 40).Select(i => ConjectureEvaluation.Evaluate(conjecture, i)).ToList();
            Assert.DoesNotContain(outcomes, o => o is ConjectureOutcome.Violated);
            most = Math.Max(most, outcomes.Count(o => o is ConjectureOutcome.Satisfied) / (double)outcomes.Count);
        }

        Assert.True(most >= 0.1, $"at most {most:P0} of the instances of a family satisfy the hypotheses");
    }

    [Theory]
    [MemberData(nameof(Argued))]
    public void Argued_witnesses_are_consistent_with_what_is_certified_on_their_box(string name)
    {
        var witness = ArguedWitnesses.All.Single(w => w.Name == name);
        Assert.DoesNotContain(AtlasClasses.All, c => witness.IsIn(c.Text) && witness.IsOutside(c.Text));
        Assert.All(witness.Members.Concat(witness.Outside), text => Assert.Equal(text, AtlasClasses.Of(text).Text));
        if (witness.OnBox is { } f)
        {
            Assert.All(witness.Members.Except(witness.OnlyArgued), c => Assert.IsNotType<Fails>(_atlas.Decide(f, AtlasClasses.Of(c))));
            Assert.All(witness.Outside, c => Assert.IsNotType<Holds>(_atlas.Decide(f, AtlasClasses.Of(c))));
        }
    }

    [Fact]
    public void Table_1_differs_from_the_paper_in_three_cells()
    {
        Assert.Equal(50, _table.Value.Count);
        Assert.Equal(
            ["star-convex nd", "aiming dc", "polyak-lojasiewicz nu"],
            _table.Value.Where(c => !c.Agrees).Select(c => $"{c.Row.Text} {c.Column}"));
        Assert.All(_table.Value, c => Assert.True(c.Computed ? c.Witness is not null : c.Claim is not null));
    }

    [Fact]
    public void Stationary_points_of_members_are_optimal_where_the_table_says_so()
    {
        foreach (var row in TableOne.StationaryPointsAreOptimal.Keys)
        {
            var members = GeneratorTests.Sample(GeneratorCatalog.Members(AtlasClasses.Of(row).Expression, FunctionFamily.Spline, 1)!, 60).OfType<PiecewisePolynomial>().ToList();
            Assert.True(members.Count >= 20);
            Assert.All(members.Where(f => _atlas.Decide(f, AtlasClasses.Of(row)) is Holds), f => Assert.Null(StationaryPoint.NotOptimal(f)));
        }

        Assert.Contains(GeneratorTests.Sample(GeneratorCatalog.Any(FunctionFamily.Spline, 1), 60).OfType<PiecewisePolynomial>(), f => StationaryPoint.NotOptimal(f) is not null);
    }

    [Theory]
    [InlineData("x^2 with a pause at 2", 2)]
    [InlineData("a stationary point on the way", 1)]
    [InlineData("(x^2-1)^2", 0)]
    [InlineData("min(abs(x), 1)", -2)]
    [InlineData("step", 1)]
    public void Stationary_points_are_found(string name, int x) => Assert.Equal(x, NotOptimal(name)!.RationalValue.Numerator);

    [Theory]
    [InlineData("abs(x)")]
    [InlineData("squared distance to [-1,1]")]
    [InlineData("x^4 - 4x^3 + 5x^2")]
    [InlineData("abs(abs(x)-1)")]
    public void Kinks_and_minimizers_are_none(string name) => Assert.Null(NotOptimal(name));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Brox.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    /// <summary>Whether all memberships are cheap to decide.</summary>
    private static bool Cheap(ExactWitness witness) => witness.Function is FiniteFunction or PiecewisePolynomial { Degree: <= 2 };

    private static AlgebraicNumber? NotOptimal(string name) =>
        StationaryPoint.NotOptimal((PiecewisePolynomial)ExactWitnesses.All.Single(w => w.Name == name).Function);
}
