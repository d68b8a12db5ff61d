using Brox.Definitions.Language;
using Brox.Numbers;

namespace Brox.Reference.Definitions;

/// <summary>Points outside the domain at which a definition may fail: around the points of the domain and the centre of a ball, in the directions of the axes, and between two points of the domain.</summary>
internal static class OutsideSamples
{
    public static IEnumerable<FinitePoint> Of(FiniteEnvironment at, PointSet set)
    {
        var centres = at.Domain.Select(p => p.Coordinates!).ToList();
        var lengths = new List<ExactReal> { 1, Rational.Half, Rational.Create(1, 100), 10 };
        if (set is PointSet.Ball ball && at.Of(ball.Centre) is { Coordinates: { } centre } && at.Of(ball.Radius) is { IsReal: true, Real: var radius })
        {
            centres.Insert(0, centre);
            lengths.InsertRange(0, [radius, radius * Rational.Half]);
        }

        var around = centres.SelectMany(c => lengths.SelectMany(l => Enumerable.Range(0, c.Length).SelectMany(k => new[] { Moved(c, k, l), Moved(c, k, -l) })));
        var between = centres.SelectMany(a => centres.Select(b => a.Zip(b, (x, y) => (x + y) * Rational.Half).ToArray()));
        return centres.Take(1).Concat(around).Concat(between).Select(c => FinitePoint.At(at.Function, c)).Where(p => p.Index < 0);
    }

    private static ExactReal[] Moved(ExactReal[] point, int axis, ExactReal by)
    {
        var moved = (ExactReal[])point.Clone();
        moved[axis] += by;
        return moved;
    }
}
