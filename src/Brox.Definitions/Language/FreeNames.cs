namespace Brox.Definitions.Language;

/// <summary>The names that occur in a part of a definition.</summary>
internal static class FreeNames
{
    /// <summary>The names that a statement uses and does not bind.</summary>
    public static HashSet<string> Of(Statement statement)
    {
        var names = new HashSet<string>();
        Add(statement, [], names);
        return names;
    }

    /// <summary>The names that a number uses.</summary>
    public static HashSet<string> Of(NumberTerm number) => [.. Tree.Parts(number).SelectMany(Name)];

    /// <summary>Every name that a statement binds or uses.</summary>
    public static HashSet<string> All(Statement statement) => [.. Tree.Parts(statement).SelectMany(part => part switch
    {
        Statement.OverPoints over => [over.Name],
        Statement.OverNumbers over => [over.Name],
        _ => Name(part),
    })];

    /// <summary>The names that are the radius of a ball.</summary>
    public static HashSet<string> Radii(Statement statement) => [.. Tree.Parts(statement).SelectMany(part => part switch
    {
        PointSet.Ball { Radius: NumberTerm.Variable r } => Name(r),
        PointSet.Broximal { Radius: NumberTerm.Variable r } => Name(r),
        _ => [],
    })];

    private static void Add(object part, HashSet<string> bound, HashSet<string> names)
    {
        names.UnionWith(Name(part).Where(n => !bound.Contains(n)));
        switch (part)
        {
            case Statement.OverPoints over:
                Add(over.Set, bound, names);
                Add(over.Body, [.. bound, over.Name], names);
                break;
            case Statement.OverNumbers over:
                Add(over.Body, [.. bound, over.Name], names);
                break;
            default:
                foreach (var child in Tree.Children(part))
                {
                    Add(child, bound, names);
                }

                break;
        }
    }

    private static string[] Name(object part) => part switch
    {
        PointTerm.Variable point => [point.Name],
        NumberTerm.Variable number => [number.Name],
        _ => [],
    };
}
