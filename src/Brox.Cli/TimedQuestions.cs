using System.Diagnostics;
using System.Globalization;

namespace Brox.Cli;

/// <summary>Questions about a function, asked in shares of a budget, as many at a time as there are threads for them.</summary>
internal static class TimedQuestions
{
    private const int LeastShares = 6;

    /// <summary>
    /// Asks. No question gets more than a share of the time that is left, so that one hard question does not silence the others. What was cut
    /// off is asked again with the rest, so that nothing is undecided for want of time while there is time: then it was the limit, and is said
    /// to be.
    /// </summary>
    /// <param name="questions">The questions.</param>
    /// <param name="budget">The time for all of them.</param>
    /// <param name="deciders">Where they are worked on, one question at a time on each. Threads share nothing, and what a decider has learnt it could find out again, so no answer depends on who asks.</param>
    /// <param name="interrupted">Stops the work; what is not answered is then given up.</param>
    public static void Ask(IEnumerable<ITimedQuestion> questions, TimeSpan budget, IReadOnlyList<DeciderThread> deciders, CancellationToken interrupted)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var left = questions.ToList();
        var clock = Stopwatch.StartNew();
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(interrupted);
        for (var isFirst = true; left.Count > 0 && !interrupted.IsCancellationRequested && clock.Elapsed < budget; isFirst = false)
        {
            left = Round(left, deciders, stopped, open =>
            {
                var rest = budget - clock.Elapsed;
                return rest <= TimeSpan.Zero ? TimeSpan.Zero : isFirst ? rest / Math.Min(open, LeastShares) : rest;
            });
        }

        foreach (var question in left)
        {
            question.GiveUp(interrupted.IsCancellationRequested
                ? "stopped by Ctrl-C"
                : $"cut off by the time limit of {budget.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s, not by the amount of work: "
                    + "a larger --budget may decide it");
        }
    }

    /// <summary>Asks every question once, in their order.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="deciders">Where they are worked on.</param>
    /// <param name="stopped">Stops the work; set where a decider throws.</param>
    /// <param name="share">The time for the next question, from the number of those that are open.</param>
    /// <returns>Those that were not answered.</returns>
    private static List<ITimedQuestion> Round(List<ITimedQuestion> questions, IReadOnlyList<DeciderThread> deciders, CancellationTokenSource stopped, Func<int, TimeSpan> share)
    {
        var answered = new bool[questions.Count];
        var (next, open) = (-1, questions.Count);
        if (deciders.Count == 1)
        {
            Work(deciders[0]);
        }
        else
        {
            Task.WhenAll(deciders.Select(d => Task.Run(() => Work(d), CancellationToken.None))).GetAwaiter().GetResult();
        }

        return [.. questions.Where((_, i) => !answered[i])];

        void Work(DeciderThread thread)
        {
            while (Interlocked.Increment(ref next) is var i && i < questions.Count)
            {
                using var limited = CancellationTokenSource.CreateLinkedTokenSource(stopped.Token);
                limited.CancelAfter(share(Volatile.Read(ref open)));
                try
                {
                    answered[i] = questions[i].Ask(thread, limited.Token);
                }
                catch
                {
                    stopped.Cancel();
                    throw;
                }

                if (answered[i])
                {
                    Interlocked.Decrement(ref open);
                }
            }
        }
    }
}

/// <summary>A question about a function that can be given up.</summary>
internal interface ITimedQuestion
{
    /// <summary>Whether there was an answer in time.</summary>
    bool Ask(DeciderThread deciders, CancellationToken share);

    /// <summary>Says what the answer is where there was none in time.</summary>
    void GiveUp(string why);
}

/// <summary>A question about a function, and its answer.</summary>
/// <param name="name">What it is about.</param>
/// <param name="decider">Finds the answer.</param>
/// <param name="otherwise">The answer where there was none in time, from the reason.</param>
/// <param name="answered">Told the answer as soon as there is one.</param>
internal sealed class TimedQuestion<T>(string name, Func<CancellationToken, T> decider, Func<string, T> otherwise, Action<T>? answered = null) : ITimedQuestion
    where T : class
{
    /// <summary>What it is about.</summary>
    public string Name { get; } = name;

    /// <summary>The answer; <see langword="null"/> before there is one.</summary>
    public T? Answer { get; private set; }

    /// <inheritdoc/>
    public bool Ask(DeciderThread deciders, CancellationToken share)
    {
        try
        {
            Say(deciders.Ask(decider, share));
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void GiveUp(string why) => Say(otherwise(why));

    private void Say(T answer)
    {
        Answer = answer;
        answered?.Invoke(answer);
    }
}
