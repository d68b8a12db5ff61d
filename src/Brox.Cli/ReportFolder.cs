using Brox.Functions;

namespace Brox.Cli;

/// <summary>The folder of <c>report --out DIR</c>. One that was made for a report which was never written is removed again.</summary>
internal sealed class ReportFolder : IDisposable
{
    private readonly string _path;
    private readonly bool _isNew;
    private bool _isWritten;

    private ReportFolder(string path, bool isNew) => (_path, _isNew) = (path, isNew);

    /// <summary>Makes the folder where it does not exist.</summary>
    /// <exception cref="UnusableInputException">It cannot be made.</exception>
    public static ReportFolder Open(string path)
    {
        try
        {
            var isNew = !Directory.Exists(path);
            Directory.CreateDirectory(path);
            return new ReportFolder(path, isNew);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException($"--out \"{OneLine.Path(path)}\": {(path.Length == 0 ? "it names no folder" : File.Exists(path) ? "this is a file" : OneLine.Clean(e.Message))}");
        }
    }

    /// <summary>Writes the page, whole or not at all, and returns its path.</summary>
    /// <exception cref="UnusableInputException">It cannot be written.</exception>
    public string Write(string page)
    {
        var file = Path.Combine(_path, "index.html");
        OutputFile.Write(file, page);
        _isWritten = true;
        return file;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isNew && !_isWritten && Directory.Exists(_path) && !Directory.EnumerateFileSystemEntries(_path).Any())
        {
            Directory.Delete(_path);
        }
    }
}
