using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Theory.Claims.Predicates;

/// <summary>The change of variables <c>x -> Qx + b</c> (Lemma 5.2), from the parameters <c>q11, q12, ..., b1, ...</c> of an instance.</summary>
internal sealed class Change
{
    private readonly Point[] _rows;
    private readonly Point _shift;

    private Change(Point[] rows, Point shift) => (_rows, _shift) = (rows, shift);

    /// <summary>The change of variables in R^d.</summary>
    public static Change Of(ConjectureInstance instance, int dimension)
    {
        var indices = Enumerable.Range(1, dimension).ToList();
        return new Change([.. indices.Select(i => new Point([.. indices.Select(j => instance.Parameter($"q{i}{j}"))]))], instance.Coordinates("b", dimension));
    }

    /// <summary>Whether <c>Q'BQ = B</c>.</summary>
    public bool Preserves(Metric metric)
    {
        var indices = Enumerable.Range(0, _rows.Length).ToList();
        var columns = indices.Select(j => new Point([.. _rows.Select(r => r[j])])).ToList();
        return indices.All(i => indices.All(j => metric.InnerProduct(columns[i], columns[j]) == metric.Rows[i][j]));
    }

    /// <summary><c>Qx + b</c>.</summary>
    public Point Image(Point x) => new([.. _rows.Select((row, i) => row.Coordinates.Zip(x.Coordinates, (q, c) => q * c).Aggregate(_shift[i], (sum, term) => sum + term))]);

    /// <summary>The formula of a coordinate of <c>Qx + b</c>.</summary>
    public Expression Coordinate(int i) => _rows[i].Coordinates
        .Select((q, j) => Expression.Of(Operation.Multiply, Expression.Constant(q), Expression.Variable(j)))
        .Aggregate(Expression.Constant(_shift[i]), (sum, term) => Expression.Of(Operation.Add, sum, term));

    /// <summary>The point x with <c>Qx + b = y</c>, by elimination; <see langword="null"/> where Q is singular.</summary>
    public Point? Preimage(Point y)
    {
        Rational[][] a = [.. _rows.Select((row, i) => row.Coordinates.Append(y[i] - _shift[i]).ToArray())];
        var n = a.Length;
        for (var k = 0; k < n; k++)
        {
            var pivot = Enumerable.Range(k, n - k).FirstOrDefault(i => !a[i][k].IsZero, -1);
            if (pivot < 0)
            {
                return null;
            }

            (a[k], a[pivot]) = (a[pivot], a[k]);
            foreach (var row in a.Where((_, i) => i != k))
            {
                var factor = row[k] / a[k][k];
                for (var j = k; j <= n; j++)
                {
                    row[j] -= factor * a[k][j];
                }
            }
        }

        return new Point([.. a.Select((row, i) => row[n] / row[i])]);
    }
}
