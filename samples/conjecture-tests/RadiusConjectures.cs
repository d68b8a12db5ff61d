using Brox.Functions;
using Brox.Theory.Classes;
using Brox.Xunit;

namespace ConjectureTests;

/// <summary>What a growing radius does to a class: one statement that holds, one that does not, and a property of members.</summary>
public class RadiusConjectures
{
    /// <summary>Passes as long as no counterexample is found, and enough functions satisfied the hypotheses.</summary>
    [Conjecture("progress(t=s), s < r => progress(t=r)", Seconds = 5)]
    public void Progress_grows_with_the_radius()
    {
    }

    /// <summary>Passes because it is refuted; the counterexample, three points of a line, is kept beside this file.</summary>
    [Refuted("alignment(t=s), s < r => alignment(t=r)", Points = 3)]
    public void Alignment_does_not_grow_with_the_radius()
    {
    }

    /// <summary>A property in C#, of functions drawn from a class.</summary>
    [ForAll(MaxTest = 200)]
    public bool Convex_functions_make_progress([Members("convex")] FunctionInstance f) => f.IsIn("progress(t=1)");
}
