using Brox.Functions;
using Brox.Theory.Classes;
using Brox.Xunit;

/// <summary>What a growing radius does to a class: a statement that is believed, one that is false, and a property of members.</summary>
public class RadiusConjectures
{
    [Conjecture("progress(t=s), s < r => progress(t=r)", Seconds = 5)]
    public void Progress_grows_with_the_radius() { }

    [Refuted("alignment(t=s), s < r => alignment(t=r)", Points = 3)]
    public void Alignment_does_not_grow_with_the_radius() { }

    [ForAll(MaxTest = 200)]
    public bool Convex_functions_make_progress([Members("convex")] FunctionInstance f) => f.IsIn("progress(t=1)");
}
