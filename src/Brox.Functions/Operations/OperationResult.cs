
namespace Brox.Functions.Operations;

/// <summary>The function that an operation gives, or why there is none.</summary>
internal sealed record OperationResult
{
    private OperationResult(FunctionInstance? function, string cause) => (Function, Cause) = (function, cause);

    /// <summary>The function; <see langword="null"/> where there is none.</summary>
    public FunctionInstance? Function { get; }

    /// <summary>Why there is none, in one line; else empty.</summary>
    public string Cause { get; }

    /// <summary>The result that is a function.</summary>
    public static OperationResult Of(FunctionInstance function) => new(function, string.Empty);

    /// <summary>No result.</summary>
    public static OperationResult None(string cause) => new(null, cause);
}
