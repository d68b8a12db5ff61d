using System.Text.Json;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Search.Smt;
using Brox.Theory.Classes;

namespace Brox.Cli.Studio;

/// <summary>A question of the page at work: what it sent, field by field, and where the answer goes.</summary>
/// <param name="asked">What the page sent.</param>
/// <param name="answer">Sends one part of the answer.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class StudioWork(JsonObject asked, Action<string, JsonObject> answer, CancellationToken cancellation)
{
    private const int LongestField = 1 << 19;

    private readonly List<Task> _rest = [];

    /// <summary>Ends the work.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Ends when all work has ended that was left behind.</summary>
    public Task Rest => Task.WhenAll(_rest);

    /// <summary>The solver for definitions on functions of one variable: a process of this question, which ends with it.</summary>
    public RealSolverProcess Solver { get; } = new(Search.Smt.Solver.DefaultCommand);

    /// <summary>Sends one part of the answer.</summary>
    public void Answer(string kind, JsonObject said) => answer(kind, said);

    /// <summary>Says that some work may go on after the answer.</summary>
    public void LeaveBehind(Task rest) => _rest.Add(rest);

    /// <summary>The text of a field; <see langword="null"/> where it is missing, empty or blank.</summary>
    /// <exception cref="UnusableInputException">It is no text, or too long.</exception>
    public string? Text(string field) => asked[field] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String && (string)value! is { Length: <= LongestField } text =>
            string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
        _ => throw new UnusableInputException($"{field} is no text of at most {LongestField} letters"),
    };

    /// <summary>The text of a field that must be there.</summary>
    /// <exception cref="UnusableInputException">It is missing, no text, or too long.</exception>
    public string Required(string field) => Text(field) ?? throw new UnusableInputException($"{field} is empty");

    /// <summary>What is read from a field; the page is told which one cannot be.</summary>
    /// <exception cref="StudioInputException">It cannot be read.</exception>
    public static T In<T>(string field, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnusableInputException e)
        {
            throw new StudioInputException(field, e.Message);
        }
    }

    /// <summary>The time that is asked for.</summary>
    /// <param name="most">The most that is given.</param>
    /// <exception cref="StudioInputException">It is no length of time, or too long.</exception>
    public TimeSpan Budget(TimeSpan most) => In("budget", () =>
        Text("budget") is not { } text ? most
        : Cli.Budget.Parse(text) is var budget && budget <= most ? budget
        : throw new UnusableInputException($"the page gives at most {most.TotalSeconds:0} s; brox on the command line gives more"));

    /// <summary>Makes the classes of the page known to this work.</summary>
    /// <exception cref="StudioInputException">They cannot be read.</exception>
    public void UseDefinitions() => In("classes", () =>
    {
        DefinitionFiles.Use(Text("classes") is { } own ? [("definition", own)] : [], Solver);
        return true;
    });

    /// <summary>The function of the page: an instance file, or what is typed in the place of one.</summary>
    /// <exception cref="StudioInputException">There is none; the message says what was tried.</exception>
    public FunctionInstance Function() => In("function", () =>
    {
        var text = Required("function");
        if (text[0] == '{')
        {
            return (Text("box") is not null ? "box" : Text("metric") is not null ? "metric" : null) is { } other
                ? throw new UnusableInputException($"the {other} belongs to a typed function; a file says its own")
                : InstanceFile.Parse(System.Text.Encoding.UTF8.GetBytes(text), "function");
        }

        // What is typed is never taken for the name of a file, and the message does not speak of one.
        try
        {
            return new FunctionSource(text, Text("box"), Text("metric")).Typed();
        }
        catch (UnusableInputException e)
        {
            const string NoFile = ": there is no such file, and it is no function either: ";
            throw new UnusableInputException(e.Message.Replace(NoFile, " is no function: ", StringComparison.Ordinal));
        }
    });

    /// <summary>The classes that were asked for beside those of the catalogue, separated by commas, semicolons or lines.</summary>
    /// <exception cref="StudioInputException">One is none.</exception>
    public List<ClassExpression> Checks() => In("checks", () => Split(Text("checks") ?? string.Empty).Select(CheckCommand.Parse).ToList());

    private static IEnumerable<string> Split(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            depth += i == text.Length ? 0 : text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (i == text.Length || (depth == 0 && text[i] is ',' or ';' or '\n'))
            {
                if (text[start..i].Trim() is { Length: > 0 } part)
                {
                    yield return part;
                }

                start = i + 1;
            }
        }
    }
}

/// <summary>What the page sent cannot be read.</summary>
/// <param name="field">The field.</param>
/// <param name="message">Where and why, in one line.</param>
internal sealed class StudioInputException(string field, string message) : Exception(message)
{
    /// <summary>The field.</summary>
    public string Field { get; } = field;
}
