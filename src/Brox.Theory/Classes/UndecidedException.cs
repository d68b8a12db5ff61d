namespace Brox.Theory.Classes;

/// <summary>A question that wants yes or no was not decided.</summary>
public sealed class UndecidedException : Exception
{
    /// <summary>An undecided question.</summary>
    public UndecidedException()
    {
    }

    /// <summary>An undecided question, with the reason.</summary>
    public UndecidedException(string message)
        : base(message)
    {
    }

    /// <summary>An undecided question, with the reason and its cause.</summary>
    public UndecidedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
