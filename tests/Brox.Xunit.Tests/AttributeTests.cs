using Brox.Functions;
using Brox.Theory.Classes;

namespace Brox.Xunit.Tests;

/// <summary>The attributes as a user writes them: these tests pass.</summary>
public class AttributeTests
{
    private bool _bodyHasRun;

    [Conjecture("progress(t=s), s < r => progress(t=r)", Seconds = 2, Families = "finite")]
    public void A_statement_that_is_believed() => _bodyHasRun = true;

    [Refuted("alignment(t=s), s < r => alignment(t=r)", Points = 3, Families = "finite")]
    public void A_statement_that_is_false() => _bodyHasRun = true;

    [ForAll(MaxTest = 50)]
    public bool A_property_of_members([Members("convex")] FunctionInstance f) => !_bodyHasRun && f.IsIn("quasiconvex");

    [ForAll(MaxTest = 50, Replay = "12,345")]
    public void A_property_may_throw_instead([Members("alignment(t=1)", Families = "finite", Dimension = 2)] FiniteFunction f, PiecewisePolynomial g)
    {
        Assert.True(f.IsIn("alignment(t=1)"));
        Assert.Equal(1, g.Dimension);
    }
}
