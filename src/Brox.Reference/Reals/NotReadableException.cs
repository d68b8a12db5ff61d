namespace Brox.Reference.Reals;

/// <summary>Something in a definition that the reader for functions of one variable does not understand.</summary>
/// <param name="message">What, in one line.</param>
internal sealed class NotReadableException(string message) : Exception(message);
