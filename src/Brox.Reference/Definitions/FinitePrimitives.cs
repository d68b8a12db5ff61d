using Brox.Definitions.Forms;
using Brox.Functions;

namespace Brox.Reference.Definitions;

/// <summary>What the language cannot say, on functions of finitely many points.</summary>
internal static class FinitePrimitives
{
    /// <summary>Whether a function on finitely many points has a property; <see langword="null"/> for a property not known here.</summary>
    public static bool? Holds(FiniteFunction f, string primitive) => Primitives.OnFinite(primitive) switch
    {
        FiniteMeaning.Always => true,
        FiniteMeaning.Never => false,
        FiniteMeaning.OneMinimizer => f.Values.Count(v => v == f.Minimum) == 1,
        FiniteMeaning.OneValue => f.Values.All(v => v == f.Minimum),
        _ => null,
    };
}
