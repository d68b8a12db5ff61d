namespace Brox.Xunit;

/// <summary>A statement did not pass: it is refuted where it was believed, or not where it was to be, or the search has shown nothing. The message says which, with the counterexample.</summary>
public sealed class StatementException : Exception
{
    /// <summary>A failure without a message.</summary>
    public StatementException()
    {
    }

    /// <summary>A failure with what is to be printed.</summary>
    public StatementException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with what is to be printed, and its cause.</summary>
    public StatementException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
