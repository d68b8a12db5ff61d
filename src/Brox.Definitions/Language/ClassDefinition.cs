using System.Collections.Immutable;

namespace Brox.Definitions.Language;

/// <summary>A parameter of a class.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Range">Its values.</param>
/// <param name="IsRadius">Whether it is a radius: always given, by its length or by its square. Any other parameter that is left out means "for some value".</param>
internal sealed record ClassParameter(string Name, NumberRange Range, bool IsRadius)
{
    /// <summary>The name that makes a parameter a radius.</summary>
    public const string RadiusName = "t";
}

/// <summary>The definition of a class of functions: one statement about <c>f</c>, or, for a notion that the language cannot say, a sentence.</summary>
/// <param name="Name">The name, lower-case words joined by hyphens.</param>
/// <param name="Parameters">The parameters, in their order.</param>
/// <param name="Source">Where the definition stands; empty where the text does not say.</param>
/// <param name="Aliases">Other names of the class.</param>
/// <param name="Body">The statement; <see langword="null"/> for a primitive.</param>
/// <param name="Sentence">What a primitive says; empty for the others.</param>
internal sealed record ClassDefinition(
    string Name, ImmutableArray<ClassParameter> Parameters, string Source, ImmutableArray<string> Aliases, Statement? Body, string Sentence)
{
    /// <summary>The primitive whose members have a gradient at every point.</summary>
    public const string Differentiable = ClassName.Differentiable;

    /// <summary>Whether it is a notion that the language cannot say.</summary>
    public bool IsPrimitive => Body is null;

    /// <summary>Whether every member is differentiable because the definition asks for it.</summary>
    public required bool AsksForDifferentiable { get; init; }

    /// <summary>The canonical text: the head on a line, the statement indented below it.</summary>
    public override string ToString() => DefinitionPrinter.Text(this);
}
