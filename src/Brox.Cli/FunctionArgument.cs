using System.CommandLine;

namespace Brox.Cli;

/// <summary>The FILE of a command, and what is said with a function typed in its place: <c>--box</c> and <c>--metric</c>.</summary>
internal sealed class FunctionArgument
{
    private readonly Argument<string> _text;

    /// <summary>An argument FILE.</summary>
    /// <param name="others">What else a file may be, such as "a saved counterexample"; none where it is empty.</param>
    public FunctionArgument(string others = "") => _text = new Argument<string>("FILE")
    {
        Description = $"An instance file{(others.Length == 0 ? string.Empty : $", {others}")}, - for standard input, or a function: \"x^2 + y^2\", \"0:0, 2:2, 3:1\".",
    };

    /// <summary>The box of a typed formula.</summary>
    public static Option<string?> Box() => new("--box") { Description = "The box of a typed formula: -10..10 for every variable, or an interval for each, as in 0..1,0..inf." };

    /// <summary>The metric of a typed function.</summary>
    public static Option<string?> Metric() => new("--metric") { Description = "The matrix B of a typed function, rows separated by semicolons: \"2,1;1,2\"." };

    private Option<string?> BoxOption { get; } = Box();

    private Option<string?> MetricOption { get; } = Metric();

    /// <summary>Adds the argument and its options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_text);
        command.Add(BoxOption);
        command.Add(MetricOption);
    }

    /// <summary>What was typed.</summary>
    public FunctionSource Read(ParseResult parsed) => new(parsed.GetRequiredValue(_text), parsed.GetValue(BoxOption), parsed.GetValue(MetricOption));
}
