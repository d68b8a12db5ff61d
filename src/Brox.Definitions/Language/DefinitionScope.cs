namespace Brox.Definitions.Language;

/// <summary>The names that mean something at a place of a definition: parameters, and what the quantifiers around it bind.</summary>
internal sealed class DefinitionScope
{
    private static readonly HashSet<string> Words =
    [
        "class", "primitive", "also", "forall", "exists", "in", "and", "or", "not", "implies", "iff", "f", "grad", "dom", "X", "space", "ball", "brox", "proj", "dist",
        "max", "min", "abs", "sqrt", "inf", "B",
    ];

    private readonly Dictionary<string, bool> _isPoint = [];
    private readonly HashSet<string> _used = [];

    /// <summary>Whether a name is a word of the language.</summary>
    public static bool IsWord(string name) => Words.Contains(name);

    /// <summary>Binds a name.</summary>
    public void Bind(DefinitionToken name, bool isPoint)
    {
        if (IsWord(name.Text))
        {
            throw new DefinitionException(name, $"expected a name, found \"{name.Text}\", which is a word of the language");
        }

        if (!_isPoint.TryAdd(name.Text, isPoint))
        {
            throw new DefinitionException(name, $"the name \"{name.Text}\" exists already; expected a new one");
        }
    }

    public void Release(string name) => _isPoint.Remove(name);

    public bool Knows(string name) => _isPoint.ContainsKey(name);

    /// <summary>What a name stands for.</summary>
    public Term Use(DefinitionToken name)
    {
        if (!_isPoint.TryGetValue(name.Text, out var isPoint))
        {
            throw new DefinitionException(
                name, $"unknown name {name.Shown}; expected a point or a number that a quantifier (\"forall {name.Text} in dom:\") or the head of the class names");
        }

        _used.Add(name.Text);
        return isPoint ? Term.Of(name, new PointTerm.Variable(name.Text)) : Term.Of(name, new NumberTerm.Variable(name.Text));
    }

    public bool IsUsed(string name) => _used.Contains(name);
}
