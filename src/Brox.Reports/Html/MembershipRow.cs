namespace Brox.Reports.Html;

/// <summary>Whether a function is in a class.</summary>
/// <param name="Class">The class, with its radius where it has one.</param>
/// <param name="Word"><c>holds</c>, <c>fails</c>, <c>undecided</c> or <c>not said</c>.</param>
/// <param name="Why">The evidence, or where it is from.</param>
internal sealed record MembershipRow(string Class, string Word, string Why);
