using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Brox.Studio;

/// <summary>A question at work: on a thread of its own, with a stack deep enough for every input that is read.</summary>
internal static class QuestionThread
{
    private const int StackBytes = 64 << 20;

    /// <summary>Begins to work on a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="asked">What the page sent.</param>
    /// <param name="ended">Called once all work for it has ended.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The parts of the answer as they come, each in one line of JSON.</returns>
    public static ChannelReader<(string Kind, string Said)> Ask(StudioQuestion question, JsonObject asked, Action ended, CancellationToken cancellation)
    {
        var answers = Channel.CreateUnbounded<(string Kind, string Said)>(new UnboundedChannelOptions { SingleReader = true });
        new Thread(Work, StackBytes) { IsBackground = true, Name = "studio" }.Start();
        return answers.Reader;

        void Work()
        {
            var rest = Task.CompletedTask;
            try
            {
                rest = question(asked, (kind, said) => answers.Writer.TryWrite((kind, said.ToJsonString())), cancellation);
            }
            catch (OperationCanceledException)
            {
                // Nobody waits for the answer.
            }
#pragma warning disable CA1031 // Whatever happens to one question, the server answers the next.
            catch (Exception e)
#pragma warning restore CA1031
            {
                answers.Writer.TryWrite(("error", new JsonObject { ["message"] = $"internal error, please report it with the input: {e.GetType().Name}" }.ToJsonString()));
            }

            answers.Writer.Complete();
            rest.ContinueWith(_ => ended(), TaskScheduler.Default);
        }
    }
}
