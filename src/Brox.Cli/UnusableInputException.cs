namespace Brox.Cli;

/// <summary>Input that cannot be used; the message is the one line that the user sees.</summary>
internal sealed class UnusableInputException(string message) : Exception(message);
