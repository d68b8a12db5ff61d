namespace Brox.Cli;

/// <summary>Standard output cannot be written: a full disk, a closed file. No command goes on after it, and none takes it for a fault of its own files.</summary>
internal sealed class OutputLostException(string message) : Exception(message);
