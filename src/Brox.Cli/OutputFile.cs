using System.Text;
using Brox.Functions;

namespace Brox.Cli;

/// <summary>
/// Writes files so that a reader sees the old content or the new one, never a part. A symbolic link stays one: its target is written. What is no file, such as
/// <c>/dev/stdout</c>, is written to.
/// </summary>
internal static class OutputFile
{
    private static readonly string[] _specialFolders = ["/dev/", "/proc/"];

    /// <summary>Writes a text to a file beside it and renames that.</summary>
    /// <exception cref="UnusableInputException">The file cannot be written; the message names file and cause.</exception>
    public static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes bytes to a file beside it and renames that.</summary>
    /// <exception cref="UnusableInputException">The file cannot be written; the message names file and cause.</exception>
    public static void Write(string path, byte[] bytes)
    {
        try
        {
            var target = TargetOf(path);
            if (IsSpecial(target))
            {
                using var stream = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                stream.Write(bytes);
            }
            else
            {
                Replace(target, bytes);
            }
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw new UnusableInputException($"{OneLine.Path(path)}: {Cause(e, path)}");
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
        catch (Exception e) when (IsRefusal(e))
        {
            throw new UnusableInputException($"--out \"{OneLine.Path(path)}\": {(path.Length == 0 ? "it names no folder" : File.Exists(path) ? "this is a file" : Cause(e, path))}");
        }
    }

    /// <summary>Refuses a path that cannot be written, before any work is done for it.</summary>
    /// <exception cref="UnusableInputException">The path is empty, a directory, in a directory that does not exist, or nothing can be written there.</exception>
    public static void Probe(string path, string option = "--save")
    {
        var cause = path.Length == 0 ? "it names no file" : Directory.Exists(path) ? "this is a directory" : string.Empty;
        try
        {
            var target = cause.Length > 0 ? path : TargetOf(path);
            if (cause.Length == 0 && !IsSpecial(target))
            {
                var temporary = TemporaryOf(target);
                using var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
                stream.WriteByte((byte)' ');
            }
        }
        catch (Exception e) when (IsRefusal(e))
        {
            cause = Cause(e, path);
        }

        if (cause.Length > 0)
        {
            throw new UnusableInputException($"{option} \"{OneLine.Path(path)}\": {cause}");
        }
    }

    private static void Replace(string target, byte[] bytes)
    {
        var temporary = TemporaryOf(target);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>What a path stands for: the last target of a chain of symbolic links, or the path itself.</summary>
    private static string TargetOf(string path) =>
        !IsSpecial(path) && new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;

    private static bool IsSpecial(string path) => _specialFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    private static string TemporaryOf(string target) => $"{target}.{Environment.ProcessId}.tmp";

    private static bool IsRefusal(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static string Cause(Exception e, string path) =>
        e is DirectoryNotFoundException ? "there is no such directory"
        : e is UnauthorizedAccessException ? (Directory.Exists(path) ? "this is a directory" : "no permission to write it")
        : OneLine.Clean(e.Message.Split(" : '")[0]);
}
