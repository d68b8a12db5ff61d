namespace Brox.Search.Smt;

/// <summary>A class or expression that is not written out as a formula.</summary>
/// <param name="what">The class or expression, for people.</param>
internal sealed class NotEncodableException(string what) : NotSupportedException($"{what} is not written out for the solver; use `brox refute`");
