namespace Brox.Theory.Tests.Architecture;

/// <summary>One C# file, from disk or made up.</summary>
/// <param name="Path">Its path, for the message.</param>
/// <param name="Project">The project that compiles it: its layer where it declares no namespace.</param>
/// <param name="Text">What it says.</param>
internal sealed record SourceText(string Path, string Project, string Text);
