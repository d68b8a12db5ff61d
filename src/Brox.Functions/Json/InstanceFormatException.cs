namespace Brox.Functions.Json;

/// <summary>Carries an <see cref="InputError"/> out of the depth of a document; never leaves the readers.</summary>
internal sealed class InstanceFormatException(string place, string cause) : Exception(cause)
{
    public InputError Error { get; } = new(place, cause);
}
