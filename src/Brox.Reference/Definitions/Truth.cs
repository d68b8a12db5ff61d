namespace Brox.Reference.Definitions;

/// <summary>What is known of a statement.</summary>
internal enum Truth
{
    False,
    Unknown,
    True,
}
