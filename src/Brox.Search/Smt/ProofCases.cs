using System.Collections.Immutable;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smt;

/// <summary>What came of one case of a question.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="By">The solvers that say <c>unsat</c>, where that is the answer.</param>
/// <param name="Instance">The counterexample that a solution stands for, where it is one.</param>
internal sealed record CaseAnswer(SolverAnswer Answer, ImmutableArray<string> By, ConjectureInstance? Instance);

/// <summary>
/// Asks the cases of a question side by side. The counterexample is that of the first case that has one, in their order: a case is given up only where an earlier one has a counterexample, so what is found
/// does not depend on which solver process is quicker.
/// </summary>
/// <param name="solvers">The solvers.</param>
/// <param name="isRace">Whether the first solver that knows an answer to a case is enough; else all are asked, one after the other, until one finds a solution.</param>
/// <param name="workers">How many cases are asked at a time.</param>
internal sealed class ProofCases(IReadOnlyList<Solver> solvers, bool isRace, int workers)
{
    /// <summary>The answers case by case, up to the first with a counterexample.</summary>
    /// <param name="problems">The cases.</param>
    /// <param name="script">A case as text.</param>
    /// <param name="instance">The counterexample that a solution of a case stands for; <see langword="null"/> where its numbers had to be rounded and it is none.</param>
    /// <param name="cancellation">Ends the solvers' processes.</param>
    public IReadOnlyList<CaseAnswer> Ask(
        IReadOnlyList<EncodedProblem> problems, Func<EncodedProblem, string> script, Func<EncodedProblem, SolverAnswer.Satisfiable, ConjectureInstance?> instance, CancellationToken cancellation)
    {
        var answers = new CaseAnswer?[problems.Count];
        var stops = problems.Select(_ => CancellationTokenSource.CreateLinkedTokenSource(cancellation)).ToArray();
        var (next, first) = (-1, problems.Count);
        try
        {
            if (problems.Count == 1 || workers == 1)
            {
                Work();
            }
            else
            {
                Task.WhenAll(Enumerable.Range(0, Math.Min(workers, problems.Count)).Select(_ => Task.Run(Work, CancellationToken.None))).GetAwaiter().GetResult();
            }
        }
        finally
        {
            Array.ForEach(stops, s => s.Dispose());
        }

        cancellation.ThrowIfCancellationRequested();
        return [.. answers.Take(first + 1).Select(a => a!)];

        void Work()
        {
            while (Interlocked.Increment(ref next) is var i && i < problems.Count && i <= Volatile.Read(ref first))
            {
                try
                {
                    var (answer, by) = isRace ? First(problems[i], script(problems[i]), stops[i].Token) : All(problems[i], script(problems[i]), stops[i].Token);
                    var found = answer is SolverAnswer.Satisfiable solution ? instance(problems[i], solution) : null;
                    answers[i] = new CaseAnswer(answer, by, found);
                    if (found is not null)
                    {
                        End(i);
                    }
                }
                catch (OperationCanceledException) when (i > Volatile.Read(ref first) && !cancellation.IsCancellationRequested)
                {
                    // An earlier case has a counterexample.
                }
                catch
                {
                    Array.ForEach(stops, s => s.Cancel());
                    throw;
                }
            }
        }

        void End(int at)
        {
            lock (stops)
            {
                first = Math.Min(first, at);
                foreach (var later in stops.Skip(first + 1))
                {
                    later.Cancel();
                }
            }
        }
    }

    /// <summary>A solution that one of the solvers finds, else <c>unsat</c> where at least one says so.</summary>
    private (SolverAnswer Answer, ImmutableArray<string> By) All(EncodedProblem problem, string script, CancellationToken cancellation)
    {
        var unsatisfiable = ImmutableArray.CreateBuilder<string>();
        SolverAnswer.Unknown? unknown = null;
        foreach (var solver in solvers)
        {
            switch (solver.Solve(problem, script, cancellation))
            {
                case SolverAnswer.Satisfiable solution:
                    return (solution, []);
                case SolverAnswer.Unknown given:
                    unknown ??= given;
                    break;
                default:
                    unsatisfiable.Add(solver.Name);
                    break;
            }
        }

        return unsatisfiable.Count == 0 ? (unknown!, []) : (new SolverAnswer.Unsatisfiable(), unsatisfiable.ToImmutable());
    }

    /// <summary>The first answer that is not <c>unknown</c>; the other solvers are ended.</summary>
    private (SolverAnswer Answer, ImmutableArray<string> By) First(EncodedProblem problem, string script, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var asked = solvers.Select(solver => Task.Run(() => (Answer: solver.Solve(problem, script, over.Token), solver.Name), CancellationToken.None)).ToArray();
        var running = asked.ToList();
        try
        {
            while (running.Count > 0)
            {
                var ended = Task.WhenAny(running).GetAwaiter().GetResult();
                running.Remove(ended);
                var (answer, name) = ended.GetAwaiter().GetResult();
                if (answer is not SolverAnswer.Unknown)
                {
                    return (answer, answer is SolverAnswer.Unsatisfiable ? [name] : []);
                }
            }
        }
        finally
        {
            over.Cancel();
            Task.WhenAll(running).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).GetAwaiter().GetResult();
        }

        return (asked[0].GetAwaiter().GetResult().Answer, []);
    }
}
