namespace Brox.Reports.Exports;

/// <summary>A file cannot be written in the format asked for; the message is one line.</summary>
internal sealed class NotExportableException(string message) : Exception(message);
