namespace Brox.Search.Exhaustive;

/// <summary>A question that the exhaustive engine does not take, or a file of its own that it cannot use; the message is one line for people.</summary>
public sealed class ScopeException(string message) : Exception(message);
