namespace Brox.Functions.Json;

/// <summary>Why a text cannot be used, and where in it.</summary>
/// <param name="Place">A JSON path such as <c>$.points[2].value</c>, or a line and column where the text is not JSON.</param>
/// <param name="Cause">The cause, in one line.</param>
public sealed record InputError(string Place, string Cause)
{
    /// <summary>The place and the cause, in one line.</summary>
    public override string ToString() => $"{Place}: {Cause}";
}
