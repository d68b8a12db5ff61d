namespace Brox.Numbers;

/// <summary>A question about algebraic numbers was not answered because of their degree.</summary>
/// <param name="message">Which question, in one line.</param>
internal sealed class DegreeTooLargeException(string message) : InvalidOperationException(message)
{
    /// <summary>A question that is not named.</summary>
    public DegreeTooLargeException()
        : this("the degree of an algebraic number is too large")
    {
    }

    /// <summary>A question, and what led to it.</summary>
    public DegreeTooLargeException(string message, Exception? inner)
        : this(inner is null ? message : $"{message}: {inner.Message}")
    {
    }
}
