using System.Globalization;
using System.Numerics;

namespace Brox.Functions.Text;

/// <summary>Numbers of things, in words.</summary>
internal static class Counted
{
    /// <summary><c>1 step</c>, <c>0 steps</c>, <c>2 steps</c>.</summary>
    /// <param name="count">How many, not negative.</param>
    /// <param name="thing">What one of them is called; its plural ends in an s.</param>
    public static string Of<T>(T count, string thing)
        where T : IBinaryInteger<T> => string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == T.One ? string.Empty : "s")}");
}
