namespace Brox.Definitions.Building;

/// <summary>A class of functions that was written in C#, as a text in the language of classes: what <c>--classes</c> reads.</summary>
public sealed class WrittenClass
{
    internal WrittenClass(string name, string text) => (Name, Text) = (name, text);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The definition.</summary>
    public string Text { get; }

    /// <summary>The definition.</summary>
    public override string ToString() => Text;
}
