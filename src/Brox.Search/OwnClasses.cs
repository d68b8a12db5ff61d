using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Brox.Definitions.Building;
using Brox.Definitions.Language;
using Brox.Reference.Definitions;
using Brox.Search.Smt;
using Brox.Theory.Classes;

namespace Brox.Search;

/// <summary>
/// Classes of one's own in C#: what <c>--classes FILE</c> is on the command line. From here on conjectures, deciders by name and searches know them, in the flow of control that added them and
/// in what it starts.
/// </summary>
public static class OwnClasses
{
    private static readonly AsyncLocal<ImmutableDictionary<string, ImmutableArray<FunctionClass>>?> _added = new();

    /// <summary>Adds a class that was written in C#.</summary>
    /// <param name="written">The class.</param>
    /// <param name="solver">The command line of a solver for what exact arithmetic leaves over on the line, such as <c>z3 -in</c>; <see langword="null"/> for none.</param>
    /// <returns>The class, which decides by its definition.</returns>
    /// <exception cref="FormatException">The definition is not in the language; the message names line and column of its text, and what was expected.</exception>
    public static FunctionClass Add(WrittenClass written, string? solver = null)
    {
        ArgumentNullException.ThrowIfNull(written);
        return Add(written.Text, solver).Single();
    }

    /// <summary>Adds the classes of a text in the language of classes; the same text twice is added once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="solver">The command line of a solver for what exact arithmetic leaves over on the line, such as <c>z3 -in</c>; <see langword="null"/> for none.</param>
    /// <returns>The classes in their order, each of which decides by its definition.</returns>
    /// <exception cref="FormatException">The text is not in the language; the message names line and column, and what was expected.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The classes ask the solver as long as they decide; its process ends with its input.")]
    public static ImmutableArray<FunctionClass> Add(string text, string? solver = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_added.Value?.GetValueOrDefault(text) is { IsDefault: false } known && known.All(c => DefinedClasses.Current.Contains(c)))
        {
            return known;
        }

        try
        {
            var before = DefinedClasses.Current.Length;
            DefinedClasses.Add(text, new NaiveReader(solver is null ? null : new RealSolverProcess(solver)));
            ImmutableArray<FunctionClass> added = [.. DefinedClasses.Current[before..]];
            _added.Value = (_added.Value ?? ImmutableDictionary<string, ImmutableArray<FunctionClass>>.Empty).SetItem(text, added);
            return added;
        }
        catch (DefinitionException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    /// <summary>Makes the classes of the literature known, as they are on the command line; a class of one's own of the same name keeps it.</summary>
    public static void AddLiterature() => DefinedClasses.AddLiterature(NaiveReader.Instance);

    /// <summary>Takes back what was added.</summary>
    public static void Clear() => DefinedClasses.Clear();

    /// <summary>Whether a class was added, and is none of this library.</summary>
    internal static bool Contains(string name) => DefinedClasses.Current.Any(c => c.Name == name);
}
