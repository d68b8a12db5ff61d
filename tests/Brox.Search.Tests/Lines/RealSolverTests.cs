using Brox.Numbers;
using Brox.Reference.Reals;
using Brox.Search.Smt;
using Brox.Tests.Shared;

namespace Brox.Search.Tests.Lines;

public sealed class RealSolverTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);

    /// <summary>Satisfied by x = 4/5, u near 0.906 and alg1 near -1.656; z3 4.8.12 says "unsat" to it when it is asked plainly.</summary>
    private const string Trap = """
        (declare-const x Real)
        (declare-const u Real)
        (declare-const f_u Real)
        (declare-const alg1 Real)
        (assert (and (= (* (+ (* (+ (* 4.0 alg1) 3.0) alg1) (- 6.0)) alg1) 0.0) (<= (- (/ 7282588199875.0 4398046511104.0)) alg1) (<=
          alg1 (- (/ 14565176399745.0 8796093022208.0)))))
        (assert (and (or (< x alg1) (> x alg1)) (> (* (- x alg1) (- x alg1)) 1.0)))
        (assert (= f_u (* (* (+ (* (+ (* 1.0 u) 1.0) u) (- 3.0)) u) u)))
        (assert (and (<= (- x 1.0) u) (<= u (+ x 1.0))))
        (assert (< (* (- x u) (- u alg1)) 0.0))
        (assert (forall ((z Real)) (=> (and (and (<= (- x 1.0) z) (<= z (+ x 1.0)))) (=> true (<= f_u (* (* (+ (* (+ (* 1.0 z) 1.0)
          z) (- 3.0)) z) z))))))
        """;

    [RequiresProgramFact("z3")]
    public void Algebraic_values_are_read_exactly()
    {
        using var solver = new RealSolverProcess(Solver.DefaultCommand);
        var answer = solver.Ask("(declare-fun v0 () Real)\n(assert (and (= (* v0 v0 v0) 2.0) (< 1.0 v0)))\n", ["v0"], false, _limit, CancellationToken.None);

        Assert.True(answer.Satisfiable);
        Assert.Equal(AlgebraicNumber.RootOf(new Polynomial([-2, 0, 0, 1]), 1, 2), answer.Values["v0"]);
    }

    [RequiresProgramFact("z3")]
    public void Quantifiers_go_to_the_procedure_for_them()
    {
        using var solver = new RealSolverProcess(Solver.DefaultCommand);

        Assert.True(solver.Ask(Trap, ["x"], true, _limit, CancellationToken.None).Satisfiable);
        Assert.False(solver.Ask("(assert (forall ((y Real)) (< 0.0 (* y y))))\n", [], true, _limit, CancellationToken.None).Satisfiable);
    }

    [Fact]
    public void A_solver_that_is_missing_is_named()
    {
        using var solver = new RealSolverProcess("no-such-solver -in");

        Assert.StartsWith("there is no solver \"no-such-solver\"; install z3", solver.Ask("(assert true)\n", [], false, _limit, CancellationToken.None).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void All_solvers_must_agree_that_there_is_no_solution()
    {
        Assert.False(Together(RealAnswer.No, RealAnswer.No).Satisfiable);
        Assert.Null(Together(RealAnswer.No, RealAnswer.Unknown("tired")).Satisfiable);
        Assert.True(Together(RealAnswer.Unknown("tired"), new RealAnswer(true, new Dictionary<string, AlgebraicNumber>(), string.Empty)).Satisfiable);
    }

    private static RealAnswer Together(params RealAnswer[] answers) =>
        new AgreeingSolvers([.. answers.Select(a => new Says(a))]).Ask(string.Empty, [], false, _limit, CancellationToken.None);

    private sealed class Says(RealAnswer answer) : IRealSolver
    {
        public string Name => "a solver";

        public RealAnswer Ask(string script, IReadOnlyCollection<string> unknowns, bool quantified, TimeSpan limit, CancellationToken cancellation) => answer;
    }
}
