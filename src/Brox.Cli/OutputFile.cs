using System.Text;
using Brox.Functions.Json;

namespace Brox.Cli;

/// <summary>Writes files so that a reader sees the old content or the new one, never a part.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text to a file beside it and renames that.</summary>
    /// <exception cref="UnusableInputException">The file cannot be written; the message names file and cause.</exception>
    public static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes bytes to a file beside it and renames that.</summary>
    /// <exception cref="UnusableInputException">The file cannot be written; the message names file and cause.</exception>
    public static void Write(string path, byte[] bytes)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            File.Delete(temporary);
            var cause = e is DirectoryNotFoundException ? "there is no such directory" : e is UnauthorizedAccessException ? "no permission to write it" : OneLine.Clean(e.Message);
            throw new UnusableInputException($"{OneLine.Clean(path)}: {cause}");
        }
    }

    /// <summary>Makes the folder of <c>--out DIR</c> where it does not exist.</summary>
    /// <exception cref="UnusableInputException">It cannot be made.</exception>
    public static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException($"--out {OneLine.Clean(path)}: {OneLine.Clean(e.Message)}");
        }
    }

    /// <summary>Refuses a path that cannot be written, before any work is done for it.</summary>
    /// <exception cref="UnusableInputException">The path is empty, a directory, or in a directory that does not exist.</exception>
    public static void Probe(string path, string option = "--save")
    {
        if (path.Length == 0 || Directory.Exists(path) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new UnusableInputException($"{option} \"{OneLine.Clean(path)}\": {(path.Length == 0 ? "it names no file" : Directory.Exists(path) ? "this is a directory" : "there is no such directory")}");
        }
    }
}
