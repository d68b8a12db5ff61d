using System.Collections.Immutable;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Generators;

/// <summary>Values for the parameters of a conjecture under which its side conditions hold and the classes of its hypotheses are not empty.</summary>
internal static class ParameterValues
{
    private static readonly Rational[] _simple = [Rational.Create(1, 4), Rational.Create(1, 3), Rational.Half, Rational.Create(2, 3), 1, Rational.Create(3, 2), 2, Rational.Create(5, 2), 3, 4, 6];

    private static readonly ImmutableSortedDictionary<string, Rational> _none = ImmutableSortedDictionary<string, Rational>.Empty;

    /// <summary>Values from a few simple ones and the given ones, found by depth-first search; simple ones without regard to the conditions where these do not allow any of them.</summary>
    public static ImmutableSortedDictionary<string, Rational> Of(Draw draw, Conjecture conjecture, IReadOnlyList<Rational> preferred)
    {
        string[] names = [.. conjecture.Parameters];
        List<Rational> pool = [.. draw.Shuffled(preferred).Take(8), .. draw.Shuffled(_simple).Take(names.Length > 3 ? 7 : 11)];
        return Search(_none, 0) ?? names.ToImmutableSortedDictionary(n => n, _ => draw.From(_simple));

        ImmutableSortedDictionary<string, Rational>? Search(ImmutableSortedDictionary<string, Rational> values, int index) =>
            !conjecture.Hypotheses.Where(h => h.Parameters.All(values.ContainsKey)).All(h => Allows(h, values))
                ? null
                : index == names.Length
                    ? values
                    : pool.Select(v => Search(values.SetItem(names[index], v), index + 1)).FirstOrDefault(found => found is not null);
    }

    /// <summary>The distances between points of the domain or knots that are rational, half of them, and neighbours of both.</summary>
    public static IReadOnlyList<Rational> Critical(FunctionInstance function)
    {
        var squares = function switch
        {
            FiniteFunction f => f.Points.SelectMany((p, i) => f.Points.Take(i).Select(q => f.Metric.SquaredDistance(p, q))),
            PiecewisePolynomial f => f.Knots.SelectMany((x, i) => f.Knots.Take(i).Select(y => Rational.Square(x - y) * f.Metric.Rows[0][0])),
            _ => [],
        };
        return [.. squares.Distinct().Select(s => s.ExactSquareRoot()).OfType<Rational>().SelectMany(Around).Distinct()];
    }

    private static IEnumerable<Rational> Around(Rational distance) =>
        [distance, distance * Rational.Half, distance * Rational.Create(9, 10), distance * Rational.Create(11, 10)];

    private static bool Allows(Statement hypothesis, ImmutableSortedDictionary<string, Rational> values) => hypothesis switch
    {
        Comparison comparison => comparison.Holds(values),
        Membership membership => membership.Class.Evaluate(values) is not null,
        _ => true,
    };
}
