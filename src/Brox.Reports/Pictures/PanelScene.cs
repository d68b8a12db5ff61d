using Brox.Functions;
using Brox.Functions.Geometry;

namespace Brox.Reports.Pictures;

/// <summary>What a panel shows.</summary>
/// <param name="Title">The title.</param>
/// <param name="Name">The name of the function.</param>
/// <param name="Function">The function.</param>
/// <param name="Radius">The radius of the ball around the point <c>x</c> of the witness, if there is one.</param>
/// <param name="Points">The points of the witness by their letters, as they are shown.</param>
/// <param name="Path">The iterates of a run; empty where there is none.</param>
internal sealed record PanelScene(
    string Title, string Name, FunctionInstance Function, Radius? Radius, IReadOnlyList<(string Letter, double[] At)> Points, IReadOnlyList<double[]> Path)
{
    /// <summary>The point with the given letter, if the witness names it.</summary>
    public double[]? Point(string letter) => Points.Where(p => p.Letter == letter).Select(p => p.At).FirstOrDefault();
}
