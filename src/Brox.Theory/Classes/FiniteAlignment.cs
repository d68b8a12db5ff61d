using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;

namespace Brox.Theory.Classes;

/// <summary>
/// The search for one <c>x*</c> on a function of finitely many points: every admitted pair (x, u) strikes out the minimizers with
/// <c>&lt;x-u, u-x*&gt;_B &lt; 0</c>; what is left serves.
/// </summary>
internal sealed class FiniteAlignment
{
    private readonly FiniteFunction _f;
    private readonly List<Witness> _refutations = [];
    private readonly List<Point> _serving;

    public FiniteAlignment(FiniteFunction f)
    {
        _f = f;
        _serving = [.. f.Minimizers];
    }

    /// <summary>The minimizers that no pair has struck out.</summary>
    public IReadOnlyList<Point> Serving => _serving;

    /// <summary>
    /// Runs through all far x (or all x) of the domain and the points u that the definition admits for them.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="radius">The radius t.</param>
    /// <param name="farOnly">Whether x ranges over far points only, as in Assumption 3.1.</param>
    /// <param name="admitted">The points u, as indices, for the index of x and the ball around it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static FiniteAlignment Search(
        FiniteFunction f, Radius radius, bool farOnly, Func<int, Ball, IEnumerable<int>> admitted, CancellationToken cancellation)
    {
        var search = new FiniteAlignment(f);
        for (var i = 0; i < f.Points.Length && search._serving.Count > 0; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var ball = new Ball(f.Points[i], radius, f.Metric);
            if (farOnly && f.Minimizers.Any(ball.Contains))
            {
                continue;
            }

            foreach (var u in admitted(i, ball))
            {
                search.StrikeOut(f.Points[i], f.Points[u]);
            }
        }

        return search;
    }

    /// <summary>The verdict for a class, with one refutation for each minimizer where none serves.</summary>
    public Verdict ToVerdict(string name) =>
        _serving.Count > 0
            ? new Holds($"x* = {_serving[0]} serves")
            : new Fails($"no minimizer serves as the x* of {name}", Witness.Together(_refutations));

    private void StrikeOut(Point x, Point u)
    {
        for (var i = _serving.Count - 1; i >= 0; i--)
        {
            var product = _f.Metric.InnerProduct(x - u, u - _serving[i]);
            if (product.Sign < 0)
            {
                _refutations.Add(Witness.Of($"<x-u, u-x*>_B = {product} < 0").With("x", x).With("u", u).With("xStar", _serving[i]));
                _serving.RemoveAt(i);
            }
        }
    }
}
