using Brox.Definitions.Forms;
using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Reference.Definitions;

namespace Brox.Definitions.Tests.Forms;

/// <summary>What is read off the form of a definition is what was written down by hand for the classes of the paper, is true of small functions, and is not said just outside of the theorems.</summary>
public class DefinitionFormTests
{
    private static readonly DefinitionCatalog _catalog = Literature.All.Aggregate(DefinitionCatalog.BuiltIn, (catalog, c) => catalog.With(c.Text));

    /// <summary>The classes of the paper that no function on finitely many points belongs to.</summary>
    private static readonly string[] _none =
    [
        ClassName.Pseudoconvex, ClassName.QuasarConvex, ClassName.Aiming, ClassName.PolyakLojasiewicz, ClassName.RestrictedSecant, ClassName.Differentiable, ClassName.Continuous, ClassName.RealValued,
    ];

    /// <summary>Those that every function on one point belongs to, and none on more.</summary>
    private static readonly string[] _onePoint =
    [
        ClassName.Convex, ClassName.StronglyConvex, ClassName.Quasiconvex, ClassName.StrictlyQuasiconvex, ClassName.StarConvex, ClassName.StarQuasiconvex, ClassName.StrictlyStarQuasiconvex, ClassName.ConvexDomain,
    ];

    /// <summary>Those to which Lemma 5.1 applies.</summary>
    private static readonly string[] _order =
    [
        ClassName.Alignment, ClassName.Progress, ClassName.BroximallyAligned, ClassName.UniformlyAligned, ClassName.UniformlyAlignedSublevel, ClassName.UniformlyAlignedInBall, ClassName.Quasiconvex,
        ClassName.StrictlyQuasiconvex, ClassName.StarQuasiconvex, ClassName.StrictlyStarQuasiconvex, ClassName.UniqueMinimizer, ClassName.ConnectedMinimizers, ClassName.HasMinimizer, ClassName.ConvexDomain,
        ClassName.BoundedDomain, ClassName.RealValued,
    ];

    public static TheoryData<string> Names => [.. _catalog.All.Select(d => d.Name)];

    [Fact]
    public void The_classes_of_the_paper_have_the_forms_that_were_written_down_for_them()
    {
        var forms = DefinitionCatalog.BuiltIn.All.ToDictionary(d => d.Name, d => DefinitionForm.Of(d, DefinitionCatalog.BuiltIn));
        Assert.Equal(_none.Order(), forms.Where(f => f.Value.OnFinite == FiniteDomain.None).Select(f => f.Key).Order());
        Assert.Equal(_onePoint.Order(), forms.Where(f => f.Value.OnFinite == FiniteDomain.OnePoint).Select(f => f.Key).Order());
        Assert.Equal(_onePoint.Order(), forms.Where(f => f.Value.IsOnePointOnFinite).Select(f => f.Key).Order());
        Assert.Equal(_order.Order(), forms.Where(f => f.Value.IsOfOrder).Select(f => f.Key).Order());
        Assert.Equal(_none.Except([ClassName.Continuous, ClassName.RealValued]).Order(), forms.Where(f => f.Value.IsSmooth).Select(f => f.Key).Order());
        Assert.Equal(_none.Order(), forms.Where(f => f.Value.IsRealValued).Select(f => f.Key).Order());
        Assert.Equal(
            [ClassName.QuadraticGrowth, ClassName.RestrictedSecant, ClassName.StronglyConvex], forms.Where(f => f.Value.ComparesSquaredLengths).Select(f => f.Key).Order());
        Assert.Equal([ClassName.QuadraticGrowth], forms.Where(f => !f.Value.IsOfOrderOnFinite(_ => true)).Select(f => f.Key));
        Assert.Empty(forms.Where(f => !f.Value.IsOfOrderOnFinite(_ => false)).Select(f => f.Key));
    }

    [Fact]
    public void Classes_of_the_literature_have_forms_as_well()
    {
        // A class may be added: what is named here is among them, and that a form is true is looked at below.
        Assert.Superset(
            new HashSet<string>
            {
                "concave", "gamma-convex", "quasiconcave", "semistrictly-quasiconvex", "star-convex-all", "star-quasiconvex-all", "strictly-convex", "strongly-quasiconvex", "strongly-star-convex",
                "strongly-star-quasiconvex", "weakly-convex",
            },
            Of(f => f.OnFinite == FiniteDomain.OnePoint));
        Assert.Superset(
            new HashSet<string> { "bounded-minimizers", "convex-minimizers", "local-minimizers-global", "quasiconcave", "semistrictly-quasiconvex", "star-quasiconvex-all" }, Of(f => f.IsOfOrder));
        Assert.Superset(new HashSet<string> { "ball-convex", "lipschitz", "outer-gamma-convex" }, Of(f => !f.IsOfOrderOnFinite(_ => false)));
        Assert.Contains("twice-differentiable", Of(f => f.OnFinite == FiniteDomain.None));
        Assert.DoesNotContain("sharp", Of(f => f.IsOfOrder));
        Assert.DoesNotContain("sharp", Of(f => f.OnFinite == FiniteDomain.OnePoint));

        static HashSet<string> Of(Func<DefinitionForm, bool> holds) => [.. Literature.All.Select(c => c.Name).Where(n => holds(DefinitionForm.Of(_catalog.Find(n)!, _catalog)))];
    }

    /// <summary>By the reader of definitions, on all functions with up to three of the points 0, 1, 3 of a line and ranks for values.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_form_says_is_true_of_small_functions(string name)
    {
        var definition = _catalog.Find(name)!;
        var form = DefinitionForm.Of(definition, _catalog);
        foreach (var f in Small())
        {
            var isMember = IsMember(f);
            if (form.OnFinite == FiniteDomain.None || (form.OnFinite == FiniteDomain.OnePoint && f.Points.Length > 1))
            {
                Assert.NotEqual(true, isMember);
            }

            if (f.Points.Length == 1 && form.OnOnePoint is { } onOnePoint && isMember is { } known)
            {
                Assert.Equal(onOnePoint, known);
            }

            if (form.IsOfOrderOnFinite(_ => true))
            {
                var changed = FiniteFunction.Create(f.Points, f.Values.Select(v => (v * v * v) + (v * 5) - 7));
                Assert.Equal(isMember, IsMember(changed));
            }
        }

        bool? IsMember(FiniteFunction f) => NaiveReader.Instance.Decide(
            definition, _catalog, f, definition.Parameters.ToDictionary(p => p.Name, p => new ParameterValue(p.Range.Contains(2) ? 2 : Rational.Half, false)), CancellationToken.None) switch
        {
            Holds => true,
            Fails => false,
            _ => null,
        };
    }

    [Theory]
    [InlineData("forall x, y in dom: forall z in (x, y): f(z) <= f(x) + 1")]
    [InlineData("forall x, y in dom: f(x) <= 2*f(y)")]
    [InlineData("forall x in dom: f(x) <= 3")]
    [InlineData("forall x, y in dom: forall u in ball(x, f(y)): f(x) <= f(u)")]
    [InlineData("forall x, y in dom: f(x) - f(y) <= |x - y|")]
    [InlineData("closed")]
    [InlineData("differentiable and forall x, y in dom: <grad f(x), y - x> >= 0 implies f(y) >= f(x)")]
    public void More_than_the_order_is_read(string body) => Assert.False(Form(body).IsOfOrder);

    [Theory]
    [InlineData("forall x, y in dom: max(f(x), f(y)) <= f* or x = y")]
    [InlineData("forall x in dom: forall u in ball(x, 1): |x - u| <= dist(u, X) implies f(x) <= f(u)")]
    [InlineData("exists c > 0: forall x in dom: dist(x, X) <= c")]
    public void The_order_is_all_that_is_read(string body) => Assert.True(Form(body).IsOfOrder);

    [Theory]
    [InlineData("forall x in dom: exists s in X: forall z in (s, x): f(z) <= f(x)")]
    [InlineData("forall x, y in dom: x != y implies forall z in (x, y): f(z) <= f(x)")]
    [InlineData("forall x, y in dom: forall z in (x, y): f(x) <= f(z)")]
    [InlineData("forall x, y in dom: forall z in (x, y): f(z) <= f(z) + 1")]
    [InlineData("forall x in dom: forall y in ball(x, 1): forall z in (x, y): z in dom")]
    [InlineData("forall x, y in dom: exists z in (x, y): z in dom")]
    [InlineData("forall x, y in dom: exists a in (0, 1): f(a*x + (1 - a)*y) <= f(x)")]
    [InlineData("convex or has-minimizer")]
    [InlineData("not convex")]
    [InlineData("forall x in space: x in dom or x in space")]
    public void Finite_domains_stay_possible(string body) => Assert.Equal(FiniteDomain.Any, Form(body).OnFinite);

    [Theory]
    [InlineData("convex or differentiable", nameof(FiniteDomain.OnePoint))]
    [InlineData("convex and differentiable", nameof(FiniteDomain.None))]
    [InlineData("exists s in dom: forall x in dom: forall z in (x, s): z in X", nameof(FiniteDomain.OnePoint))]
    [InlineData("forall x, y in dom: forall a in (0, 1/2): max(f(x), f(y)) + a > f(a*x + (1 - a)*y)", nameof(FiniteDomain.OnePoint))]
    public void Finite_domains_are_small(string body, string expected) => Assert.Equal(expected, Form(body).OnFinite.ToString());

    [Theory]
    [InlineData("forall x in dom: f(x) <= 3", null)]
    [InlineData("forall x in dom: f(x) < f*", false)]
    [InlineData("forall x, y in dom: f(x) < f(y) or x != y", false)]
    [InlineData("forall x, y in dom: forall a in (0, 1): f(a*x + (1 - a)*y) <= a*f(x) + (1 - a)*f(y)", true)]
    [InlineData("forall x, y in dom: forall a in (0, 1): f(a*x + (1 - a)*y) <= a*f(x) + (2 - a)*f(y)", null)]
    [InlineData("exists x in dom: exists u in ball(x, 1): u = x", null)]
    [InlineData("exists x in dom: exists u in (x, x): u = x", false)]
    [InlineData("exists x, y in dom: x != y", false)]
    [InlineData("forall x in dom: f(x)/f(x) <= 1", null)]
    public void One_point(string body, bool? expected) => Assert.Equal(expected, Form(body).OnOnePoint);

    [Theory]
    [InlineData("exists c > 0: forall x in dom: f(x) - f* >= c*dist(x, X)^3/2", true)]
    [InlineData("exists c > 0: forall x in dom: f(x) - f* >= c", false)]
    [InlineData("exists c > 0: forall x in dom: f(x) - f* >= -1*c*dist(x, X)*dist(x, X)", false)]
    [InlineData("exists c > 1: forall x in dom: f(x) - f* >= c*dist(x, X)", false)]
    [InlineData("exists c in (0, 2): forall x in dom: f(x) - f* >= c*dist(x, X)", false)]
    [InlineData("exists c > 0: forall x in dom: f(x) - f* >= c*c*dist(x, X)", false)]
    [InlineData("exists c > 0: forall x, y in dom: f(x) - f* >= c*dist(y, X)", false)]
    [InlineData("forall c > 0: forall x in dom: f(x) - f* >= c*dist(x, X)", false)]
    public void Some_number_always_serves(string body, bool expected) => Assert.Equal(expected, Form(body).IsOfOrderOnFinite(_ => true));

    private static DefinitionForm Form(string body)
    {
        var catalog = DefinitionCatalog.BuiltIn.With($"class of-this-test\n  {body}\n");
        return DefinitionForm.Of(catalog.Find("of-this-test")!, catalog);
    }

    private static IEnumerable<FiniteFunction> Small()
    {
        Rational[] points = [0, 1, 3];
        for (var mask = 1; mask < 8; mask++)
        {
            var chosen = points.Where((_, i) => (mask >> i & 1) == 1).ToList();
            for (var ranks = 0; ranks < 27; ranks++)
            {
                Rational[] values = [ranks % 3, ranks / 3 % 3, ranks / 9];
                if (values.Skip(chosen.Count).All(v => v.IsZero))
                {
                    yield return FiniteFunction.OnLine([.. chosen.Zip(values)]);
                }
            }
        }
    }
}
