using Brox.Functions.Text;

namespace Brox.Cli.Tests;

/// <summary>Questions that are worked on by several threads.</summary>
public sealed class TimedQuestionsTests
{
    private static readonly TimeSpan _long = TimeSpan.FromMinutes(2);

    /// <summary>Two questions, each of which waits until the other is asked.</summary>
    [Fact]
    public void As_many_are_asked_at_a_time_as_there_are_threads()
    {
        using var both = new Barrier(2);
        var questions = Enumerable.Range(0, 4).Select(i => Question($"{i}", token =>
        {
            both.SignalAndWait(token);
            return $"answer {i}";
        })).ToList();
        using var first = new DeciderThread();
        using var second = new DeciderThread();
        TimedQuestions.Ask(questions, _long, [first, second], CancellationToken.None);
        Assert.Equal(["answer 0", "answer 1", "answer 2", "answer 3"], questions.Select(q => q.Answer));
    }

    [Fact]
    public void What_is_cut_off_is_asked_again_and_given_up_at_the_limit()
    {
        var asked = 0;
        var slow = Question("slow", token =>
        {
            Interlocked.Increment(ref asked);
            token.WaitHandle.WaitOne();
            token.ThrowIfCancellationRequested();
            return "never";
        });
        var quick = Question("quick", _ => "at once");
        using var first = new DeciderThread();
        using var second = new DeciderThread();
        TimedQuestions.Ask([slow, quick], TimeSpan.FromMilliseconds(300), [first, second], CancellationToken.None);
        Assert.Equal("at once", quick.Answer);
        Assert.StartsWith("given up: cut off by the time limit of 0.3 s", slow.Answer, StringComparison.Ordinal);
        Assert.True(asked > 0);
    }

    [Fact]
    public void What_a_decider_throws_ends_the_others()
    {
        var endless = Question("endless", token =>
        {
            token.WaitHandle.WaitOne();
            token.ThrowIfCancellationRequested();
            return "never";
        });
        var wrong = Question("wrong", _ => throw new InvalidOperationException("out of order"));
        using var first = new DeciderThread();
        using var second = new DeciderThread();
        Assert.Equal("out of order", Assert.Throws<InvalidOperationException>(() => TimedQuestions.Ask([endless, wrong], _long, [first, second], CancellationToken.None)).Message);
    }

    [Theory]
    [InlineData("0:0, 1:2, 3:1, 4:1", null)]
    [InlineData("x^4 - 3*x^2 + x", null)]
    [InlineData("max(abs(x), x^2)", "-2..2")]
    [InlineData("x^2 + 3*sin(x)^2", null)]
    [InlineData("x^2 + y^2 + x*y", "-1..1, -1..1")]
    public void What_is_found_does_not_depend_on_the_number_of_threads(string text, string? box)
    {
        var alone = Classified(1);
        Assert.Equal(alone, Classified(2));
        Assert.Equal(alone, Classified(3));

        // A function of its own each time, so that nothing is known of it from before.
        string Classified(int threads)
        {
            Assert.True(TypedFunction.TryRead(text, box, null, out var f, out var error), error);
            return VerdictJson.Text(ClassifyCommand.Json("-", ClassifyCommand.Classify(f!, _long, threads, CancellationToken.None)));
        }
    }

    private static TimedQuestion<string> Question(string name, Func<CancellationToken, string> decider) => new(name, decider, why => $"given up: {why}");
}
