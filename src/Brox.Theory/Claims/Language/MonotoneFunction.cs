using System.Collections.Immutable;
using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Claims.Language;

/// <summary>A strictly increasing continuous function of the reals, or of a part of them, that conjectures may compose a function with.</summary>
/// <param name="Name">Its name in the language.</param>
/// <param name="Operation">The operation of formulas; <see langword="null"/> for a cube.</param>
/// <param name="From">Where its domain begins; <see langword="null"/> for all of R.</param>
/// <param name="WithFrom">Whether the beginning belongs to the domain.</param>
internal sealed record MonotoneFunction(string Name, Operation? Operation, Rational? From, bool WithFrom)
{
    /// <summary>The exponent of a cube.</summary>
    public const int Cube = 3;

    /// <summary>The functions of the language.</summary>
    public static ImmutableArray<MonotoneFunction> All { get; } =
    [
        new("exp", Functions.Formulas.Operation.Exp, null, false),
        new("log", Functions.Formulas.Operation.Log, Rational.Zero, false),
        new("sqrt", Functions.Formulas.Operation.Sqrt, Rational.Zero, true),
        new("cube", null, null, false),
        new("atan", Functions.Formulas.Operation.Atan, null, false),
        new("tanh", Functions.Formulas.Operation.Tanh, null, false),
    ];

    /// <summary>The function of a name, or <see langword="null"/>.</summary>
    public static MonotoneFunction? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
