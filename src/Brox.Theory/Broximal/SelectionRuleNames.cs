namespace Brox.Theory.Broximal;

/// <summary>The names of the selection rules on the command line, in saved files and in texts: <c>farthest</c>, <c>any-moving</c>, <c>nearest</c>.</summary>
internal static class SelectionRuleNames
{
    /// <summary>The rule of a name, or <see langword="null"/>.</summary>
    public static SelectionRule? Find(string name) => Enum.GetValues<SelectionRule>().Where(rule => NameOf(rule) == name).Select(rule => (SelectionRule?)rule).FirstOrDefault();

    /// <summary>The name of a rule.</summary>
    public static string NameOf(SelectionRule rule) => rule switch
    {
        SelectionRule.Farthest => "farthest",
        SelectionRule.AnyMoving => "any-moving",
        _ => "nearest",
    };
}
