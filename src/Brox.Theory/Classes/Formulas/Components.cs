using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Groups boxes that touch.</summary>
internal static class Components
{
    /// <summary>The connected components of a union of boxes.</summary>
    public static List<List<FloatInterval[]>> Of(IReadOnlyList<FloatInterval[]> boxes)
    {
        var result = new List<List<FloatInterval[]>>();
        var open = new List<FloatInterval[]>(boxes);
        while (open.Count > 0)
        {
            var group = new List<FloatInterval[]> { open[^1] };
            open.RemoveAt(open.Count - 1);
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = open.Count - 1; j >= 0; j--)
                {
                    if (FloatBoxes.Meet(group[i], open[j]))
                    {
                        group.Add(open[j]);
                        open.RemoveAt(j);
                    }
                }
            }

            result.Add(group);
        }

        return result;
    }
}
