using Brox.Functions;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>
/// The definitions of the classes evaluated at finitely many points of a closed piecewise linear function, enough of them that nothing
/// else can happen in between: slow, and independent of the deciders.
/// </summary>
internal static class LineRecheck
{
    /// <summary>Whether a function belongs to the class of the given name.</summary>
    /// <param name="f">A closed piecewise linear function.</param>
    /// <param name="className">The name of the class, without its parameter.</param>
    /// <param name="halfWidth">Half the length of the ball; classes without a radius ignore it.</param>
    /// <exception cref="ArgumentException">The class is not written out here, or the function is not closed and piecewise linear.</exception>
    public static bool IsMember(PiecewisePolynomial f, string className, Surd halfWidth)
    {
        var elements = new LineElements(f);
        return LineBroximalRecheck.Names.Contains(className)
            ? new LineBroximalRecheck(elements, halfWidth).Members().Contains(className)
            : new LineShapeRecheck(elements).IsMember(className);
    }

    /// <summary>The names of all broximal classes that the function belongs to, found in one pass.</summary>
    /// <param name="f">A closed piecewise linear function.</param>
    /// <param name="halfWidth">Half the length of the ball.</param>
    /// <exception cref="ArgumentException">The function is not closed and piecewise linear.</exception>
    public static IReadOnlySet<string> BroximalMembership(PiecewisePolynomial f, Surd halfWidth) =>
        new LineBroximalRecheck(new LineElements(f), halfWidth).Members();
}
