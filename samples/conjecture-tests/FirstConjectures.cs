using Brox.Functions;
using Brox.Theory.Classes;
using Brox.Xunit;

public class FirstConjectures
{
    [Conjecture("progress(t=s), s < r => progress(t=r)", Seconds = 2)] public void Progress_grows_with_t() { }
    [Conjecture("alignment(t=s), s < r => alignment(t=r)")] public void Alignment_grows_with_t() { }
    [ForAll(Replay = "7,11")] public bool Quasiconvex_is_convex([Members("quasiconvex")] FunctionInstance f) => f.IsIn("convex");
}
