using Brox.Functions;
using Brox.Functions.Json;

namespace Brox.Cli;

/// <summary>Loads a function from a file or from standard input.</summary>
internal static class InstanceFile
{
    private const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>The function in a file; <c>-</c> is standard input.</summary>
    /// <exception cref="UnusableInputException">The file cannot be read or is not a function; the message names file, place and cause.</exception>
    public static FunctionInstance Load(string path, Terminal terminal) => Parse(ReadBytes(path, terminal), path);

    /// <summary>The function that the bytes of a file describe.</summary>
    /// <exception cref="UnusableInputException">They are not a function; the message names file, place and cause.</exception>
    internal static FunctionInstance Parse(byte[] bytes, string path) =>
        InstanceReader.TryRead(bytes, out var function, out var error)
            ? function!
            : throw new UnusableInputException($"{NameOf(path)}: {error}");

    /// <summary>The bytes of a file; <c>-</c> is standard input.</summary>
    /// <exception cref="UnusableInputException">The file cannot be read; the message names file and cause.</exception>
    public static byte[] ReadBytes(string path, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(terminal);
        if (path.Length == 0)
        {
            throw new UnusableInputException("FILE is empty; it names a file, or is - for standard input");
        }

        return path == "-" ? ReadInput(terminal.Input, NameOf(path)) : ReadFile(path, NameOf(path));
    }

    /// <summary>The name of a file in messages.</summary>
    public static string NameOf(string path) => path == "-" ? "standard input" : OneLine.Path(path);

    private static byte[] ReadFile(string path, string name)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return ReadBounded(stream, name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var cause = e switch
            {
                FileNotFoundException or DirectoryNotFoundException => "there is no such file",
                UnauthorizedAccessException when Directory.Exists(path) => "this is a directory",
                UnauthorizedAccessException => "no permission to read it",
                _ => OneLine.Clean(e.Message),
            };
            throw new UnusableInputException($"{name}: {cause}");
        }
    }

    private static byte[] ReadInput(TextReader input, string name)
    {
        try
        {
            var buffer = new char[8192];
            var text = new System.Text.StringBuilder();
            int read;
            while ((read = input.Read(buffer, 0, buffer.Length)) > 0)
            {
                text.Append(buffer, 0, read);
                RefuseTooLarge(text.Length, name);
            }

            return System.Text.Encoding.UTF8.GetBytes(text.ToString());
        }
        catch (System.Text.DecoderFallbackException)
        {
            throw new UnusableInputException($"{name}: this is not valid UTF-8");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new UnusableInputException($"{name}: {OneLine.Clean(e.Message)}");
        }
    }

    private static byte[] ReadBounded(Stream stream, string name)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            memory.Write(buffer, 0, read);
            RefuseTooLarge(memory.Length, name);
        }

        return memory.ToArray();
    }

    private static void RefuseTooLarge(long length, string name)
    {
        if (length > MaximumBytes)
        {
            throw new UnusableInputException($"{name}: larger than the {MaximumBytes / (1024 * 1024)} MiB that are read");
        }
    }
}
