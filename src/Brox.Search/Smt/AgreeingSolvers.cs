using Brox.Reference.Reals;

namespace Brox.Search.Smt;

/// <summary>Several solvers, all of which must say that there is no solution; values that one of them finds are checked by whoever asks.</summary>
/// <param name="solvers">The solvers.</param>
internal sealed class AgreeingSolvers(IReadOnlyList<IRealSolver> solvers) : IRealSolver
{
    /// <inheritdoc/>
    public string Name => string.Join(" and ", solvers.Select(s => s.Name));

    /// <inheritdoc/>
    public TimeSpan Most => solvers.Min(s => s.Most);

    /// <inheritdoc/>
    public RealAnswer Ask(string script, IReadOnlyCollection<string> unknowns, bool quantified, TimeSpan limit, CancellationToken cancellation)
    {
        RealAnswer? open = null;
        foreach (var solver in solvers)
        {
            var answer = solver.Ask(script, unknowns, quantified, limit, cancellation);
            if (answer.Satisfiable == true)
            {
                return answer;
            }

            open ??= answer.Satisfiable is null ? answer : null;
        }

        return open ?? RealAnswer.No;
    }
}
