using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>Where a function of any degree rises and falls, answered with rational points.</summary>
internal static class ProfileShape
{
    /// <summary>
    /// Rational points <c>x &lt; z &lt; y</c> of the domain, which is an interval, with <c>f(z) &gt; max(f(x), f(y))</c>, or <c>&gt;=</c> when <paramref name="orEqual"/>;
    /// <see langword="null"/> if no real points are like this.
    /// </summary>
    /// <remarks>
    /// A z on a rising part has lower points to its left, so only the infimum after that part matters, and it is beaten on the part exactly when it is below the limit at the part's upper end;
    /// likewise on a falling part; on a constant part and at a knot both sides matter. Irrational stationary points need not be looked at: where one is z, x or y of a
    /// violation, the part on one side of it, or a part between two of the three, has a violation with strict inequalities, which survive a small move to rational points. For strict
    /// quasiconvexity a constant part is itself a violation.
    /// </remarks>
    public static Triple? Hump(MonotoneProfile f, bool orEqual)
    {
        var (before, after) = RunningInfima(f);
        for (var e = 0; e < f.Elements.Length; e++)
        {
            if (HumpIn(f.Elements[e], before[e], after[e], orEqual) is { } z)
            {
                var level = f.Evaluate(z)!.Value;
                return new Triple(PointBelow(f, e, z, level, orEqual, -1), z, PointBelow(f, e, z, level, orEqual, 1));
            }
        }

        return null;
    }

    /// <summary>The infima over all elements before, and over all after, each element.</summary>
    public static (LineInfimum[] Before, LineInfimum[] After) RunningInfima(MonotoneProfile f)
    {
        var count = f.Elements.Length;
        var before = new LineInfimum[count];
        var after = new LineInfimum[count];
        for (var e = 1; e < count; e++)
        {
            before[e] = before[e - 1].Or(LineInfimum.Over(f.Elements[e - 1]));
            var back = count - 1 - e;
            after[back] = after[back + 1].Or(LineInfimum.Over(f.Elements[back + 1]));
        }

        return (before, after);
    }

    /// <summary>
    /// A rational point with a value below the level (or equal to it, where that counts), the first one found on the way from an element in one direction; within the element itself it is
    /// looked for beyond <paramref name="z"/>. There must be one.
    /// </summary>
    public static Rational PointBelow(MonotoneProfile f, int element, Rational z, Rational level, bool orEqual, int step)
    {
        for (var e = element; ; e += step)
        {
            var here = f.Elements[e];
            if (here.IsPoint)
            {
                if (e != element && here.Part.Lower!.RationalOrNull is { } x && f.Evaluate(x) is { } value && (value < level || (orEqual && value == level)))
                {
                    return x;
                }
            }
            else if (here.InDomain)
            {
                var part = e != element ? here.Part : step < 0 ? RealInterval.Open(here.Part.Lower, z) : RealInterval.Open(z, here.Part.Upper);
                if (here.Direction == 0 ? here.Start! < level || (orEqual && here.Start! == level) : e != element ? here.Infimum! < level : here.Direction == -step)
                {
                    return RationalSearch.Towards(part, here.Direction < 0, x => f.Evaluate(x) is { } v && (v < level || (orEqual && v == level)));
                }
            }
        }
    }

    private static Rational? HumpIn(ProfileElement element, LineInfimum before, LineInfimum after, bool orEqual)
    {
        if (element.IsPoint)
        {
            return element.Part.Lower!.RationalOrNull is { } x && element.Start is { } value && before.Reaches(value, orEqual) && after.Reaches(value, orEqual) ? x : null;
        }

        if (!element.InDomain)
        {
            return null;
        }

        if (element.Direction == 0)
        {
            return orEqual || (before.Reaches(element.Start!, false) && after.Reaches(element.Start!, false)) ? element.Part.SimplestElement().RationalValue : null;
        }

        var far = element.Direction > 0 ? after : before;
        return far.Value is { } bound && (element.Supremum is not { } top || top > bound)
            ? RationalSearch.Towards(element.Part, element.Direction > 0, x => bound.CompareTo(element.Polynomial!.Evaluate(x)) < 0)
            : null;
    }
}
