using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smallest;

/// <summary>
/// Differentiable functions of one variable with few pieces, in the published order: their derivative is continuous and linear between whole knots, where it is a whole even number, so that
/// all coefficients are whole. It is negative or 0 left of 0, and 0 from 0 to an end of the minimizers; then it rises and dips. A few polynomials join them.
/// </summary>
internal static class SplineGallery
{
    private const int LargestSlope = 4;
    private const int WidestMinimizers = 3;
    private const int MostMoved = 60;
    private const int FarthestMove = 4;
    private const int FarthestMirror = 6;

    private static readonly Lazy<IReadOnlyList<PiecewisePolynomial>> _all = new(() => Sorted(Splines().Concat(Polynomials())));

    private static readonly Lazy<IReadOnlyList<PiecewisePolynomial>> _moved = new(() =>
        Sorted(All.Take(MostMoved).SelectMany(f => Enumerable.Range(0, FarthestMove + 1).SelectMany(by => new[] { Image(f, 1, by), Image(f, -1, by) }))));

    private static readonly Lazy<IReadOnlyList<PiecewisePolynomial>> _even = new(() => Sorted(All.SelectMany(f => new[] { Mirrored(f, 1), Mirrored(f, -1) })));

    /// <summary>The functions.</summary>
    public static IReadOnlyList<PiecewisePolynomial> All => _all.Value;

    /// <summary>The functions, mirrored ones too, moved by a few whole numbers to the right.</summary>
    public static IReadOnlyList<PiecewisePolynomial> Moved => _moved.Value;

    /// <summary>
    /// A function mirrored and moved: where the derivative of a function with the minimizer 0 dips from a at p to b at q, the sum of f and of f(p + q - x) falls between p and q and rises before and after.
    /// </summary>
    public static IEnumerable<PiecewisePolynomial> Images(PiecewisePolynomial f) =>
        Enumerable.Range(0, FarthestMirror + 1).Select(by => Image(f, -1, by)).Concat(Enumerable.Range(1, FarthestMove).Select(by => Image(f, 1, by)));

    /// <summary>The functions that are even: each half of a function around its minimizer 0 with its mirror image. The derivative vanishes at 0, so they are differentiable.</summary>
    public static IReadOnlyList<PiecewisePolynomial> Even => _even.Value;

    /// <summary>The function <c>x -&gt; f(sign*|x|)</c>.</summary>
    private static PiecewisePolynomial Mirrored(PiecewisePolynomial f, int sign)
    {
        var half = Enumerable.Range(0, f.Cells.Length).Select(i => (From: f.CellFrom(i), To: f.CellTo(i), Cell: f.Cells[i]!.Compose(0, sign)))
            .Select(p => sign > 0 ? p : (-p.To, -p.From, p.Cell))
            .Where(p => p.Item2 is not { Sign: <= 0 })
            .Select(p => (From: p.Item1 is { Sign: > 0 } from ? from : Rational.Zero, To: p.Item2, p.Cell)).ToList();
        return PiecewisePolynomial.Create([.. half.Select(p => new Piece(p.From, p.To, p.Cell)), .. half.Select(p => new Piece(-p.To, -p.From, p.Cell.Compose(0, -1)))]);
    }

    /// <summary>The functions in the published order, each once.</summary>
    private static IReadOnlyList<PiecewisePolynomial> Sorted(IEnumerable<PiecewisePolynomial> functions)
    {
        var sorted = functions.Select(f => (Function: f, Instance: ConjectureInstance.Of(f))).OrderBy(f => f.Instance, InstanceOrder.Comparer).ToList();
        return [.. sorted.Where((f, i) => i == 0 || InstanceOrder.Comparer.Compare(sorted[i - 1].Instance, f.Instance) != 0).Select(f => f.Function)];
    }

    /// <summary>The function <c>x -&gt; f(sign*(x - by))</c>.</summary>
    private static PiecewisePolynomial Image(PiecewisePolynomial f, int sign, int by)
    {
        var pieces = Enumerable.Range(0, f.Cells.Length).Select(i => (From: f.CellFrom(i), To: f.CellTo(i), Cell: f.Cells[i]!.Compose(-by * sign, sign)))
            .Select(p => sign > 0 ? new Piece(p.From + by, p.To + by, p.Cell) : new Piece(by - p.To, by - p.From, p.Cell));
        return PiecewisePolynomial.Create([.. pieces]);
    }

    /// <summary>The function that is 0 at the first knot, from its derivative at the knots and the slopes of the derivative outside of them.</summary>
    private static PiecewisePolynomial? Integral(IReadOnlyList<(int Knot, int Slope)> derivative, int leftBend, int rightBend)
    {
        var pieces = new List<Piece>();
        var (first, height) = (derivative[0], Rational.Zero);
        pieces.Add(new Piece(null, first.Knot, Parabola(first.Knot, height, first.Slope, leftBend)));
        for (var i = 1; i < derivative.Count; i++)
        {
            var (from, to) = (derivative[i - 1], derivative[i]);
            var polynomial = Parabola(from.Knot, height, from.Slope, Rational.Create(to.Slope - from.Slope, to.Knot - from.Knot));
            pieces.Add(new Piece(from.Knot, to.Knot, polynomial));
            height = polynomial.Evaluate(to.Knot);
        }

        var last = derivative[^1];
        pieces.Add(new Piece(last.Knot, null, Parabola(last.Knot, height, last.Slope, rightBend)));
        return PiecewisePolynomial.TryCreate(pieces, [], true, null, null, null, out var f, out _) ? f : null;
    }

    private static IEnumerable<PiecewisePolynomial> Splines()
    {
        for (var width = 0; width <= WidestMinimizers; width++)
        {
            List<(int, int)> flat = width == 0 ? [(0, 0)] : [(0, 0), (width, 0)];
            foreach (var leftBend in new[] { 2, 0 })
            {
                foreach (var rightBend in new[] { 0, 2 })
                {
                    foreach (var rise in Rises(width, rightBend))
                    {
                        if (Integral([.. flat, .. rise], leftBend, rightBend) is { } f)
                        {
                            yield return f;
                        }
                    }
                }
            }
        }
    }

    /// <summary>What the derivative does right of the minimizers: nothing more, one value or two.</summary>
    private static IEnumerable<(int Knot, int Slope)[]> Rises(int from, int rightBend)
    {
        yield return [];
        for (var a = 0; a <= LargestSlope; a++)
        {
            yield return [(from + 1, 2 * a)];
            for (var b = rightBend == 0 ? 0 : -1; b <= LargestSlope; b++)
            {
                yield return [(from + 1, 2 * a), (from + 2, 2 * b)];
            }
        }
    }

    private static IEnumerable<PiecewisePolynomial> Polynomials()
    {
        long[][] all = [[0, 0, 0, 0, 1], [1, 0, -2, 0, 1], [0, 0, 2, -2, 1], [0, 0, 6, -8, 3], [0, 0, 5, -4, 1], [0, 0, 9, -5, 1], [0, 0, 1, 0, 1], [0, 0, 0, 0, 0, 0, 1], [0, 0, 0, 4, 3]];

        // Flat at the minimizer as x^4 is, and with a bounded second derivative.
        Polynomial quartic = new([0, 0, 0, 0, 1]), beyond = new([-1, 0, 2]);
        return all.Select(c => PiecewisePolynomial.Create([new Piece(null, null, new Polynomial(c.Select(a => new Rational(a))))]))
            .Append(PiecewisePolynomial.Create([new Piece(null, -1, beyond), new Piece(-1, 1, quartic), new Piece(1, null, beyond)]));
    }

    /// <summary>The polynomial with a value, a slope and a bend of the derivative at a point.</summary>
    private static Polynomial Parabola(Rational at, Rational value, Rational slope, Rational bend)
    {
        var half = bend * Rational.Half;
        return new Polynomial([value - (slope * at) + (half * at * at), slope - (bend * at), half]);
    }
}
