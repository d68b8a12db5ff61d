using Brox.Theory.Claims.Saved;

namespace Brox.Cli;

/// <summary>Loads a saved counterexample from a file or from standard input.</summary>
internal static class SavedFile
{
    /// <summary>The counterexample in a file; <c>-</c> is standard input.</summary>
    /// <exception cref="UnusableInputException">The file cannot be read or is no saved counterexample; the message names file, place and cause.</exception>
    public static SavedCounterexample Load(string path, Terminal terminal)
    {
        BroxCommand.RefuseOptionLike([path]);
        var bytes = InstanceFile.ReadBytes(path, terminal);
        return SavedCounterexampleReader.TryRead(bytes, out var saved, out var error)
            ? saved!
            : throw new UnusableInputException($"{InstanceFile.NameOf(path)}: {error}");
    }
}
