using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Reports.Exports;
using Brox.Theory.Broximal;
using Brox.Theory.Claims.Saved;
using Brox.Theory.Classes.Formulas;

namespace Brox.Cli;

/// <summary>What a file says of a run: a function, or a saved counterexample with its run.</summary>
/// <param name="Function">The function.</param>
/// <param name="Radius">The radius of the saved run.</param>
/// <param name="Rule">The rule of the saved run.</param>
/// <param name="Iterates">The iterates of the saved run; empty where there is none.</param>
internal sealed record BpmInput(FunctionInstance Function, Radius? Radius, SelectionRule? Rule, ImmutableArray<Point> Iterates)
{
    /// <summary>The same with exact runs, where there are such: a formula of one variable made of polynomials of degree at most 2 is taken as its pieces.</summary>
    public BpmInput Exact() => Function is FormulaFunction formula && LineDeciders.Exact(formula) is { Degree: <= 2 } line ? this with { Function = line } : this;

    /// <summary>Reads an instance file, a saved counterexample, or a typed function; <c>-</c> is standard input.</summary>
    /// <exception cref="UnusableInputException">The file cannot be read, or is neither; the message names file, place and cause.</exception>
    public static BpmInput Load(FunctionSource source, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.IsTyped)
        {
            return new BpmInput(source.Typed(), null, null, []);
        }

        var bytes = source.ReadBytes(terminal);
        if (!SavedCounterexampleReader.TryRead(bytes, out var saved, out _))
        {
            return new BpmInput(InstanceFile.Parse(bytes, source.Text), null, null, []);
        }

        return saved is SavedCounterexample.ToClaim claim && SavedRun.Read(claim) is { } run
            ? new BpmInput(run.Function, run.Radius, BpmCommand.ParseRule(run.Rule), run.Iterates)
            : new BpmInput(
                saved!.Functions.GetValueOrDefault("f") ?? throw new UnusableInputException($"{source.Name}: \"functions\" has no function f"), null, null, []);
    }
}
