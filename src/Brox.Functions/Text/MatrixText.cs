using System.Collections.Immutable;
using System.Globalization;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions.Text;

/// <summary>Reads the matrix of a metric: rows separated by semicolons, numbers by commas, as in <c>2,1;1,2</c>.</summary>
internal static class MatrixText
{
    /// <summary>Reads a metric of a dimension; <see langword="null"/> text is the identity. On failure <paramref name="error"/> says why.</summary>
    public static bool TryReadMetric(string? text, int dimension, out Metric? metric, out string error)
    {
        (metric, error) = (null, string.Empty);
        if (text is null)
        {
            metric = Metric.Identity(dimension);
            return true;
        }

        var rows = new List<ImmutableArray<Rational>>();
        foreach (var line in text.Split(';'))
        {
            var row = new List<Rational>();
            foreach (var entry in line.Split(','))
            {
                if (!Rational.TryParse(entry.Trim().Replace('−', '-'), out var number, out var fault))
                {
                    error = $"metric \"{OneLine.Clean(text)}\": a number is wanted, but {fault}; rows are separated by semicolons, as in 2,1;1,2";
                    return false;
                }

                row.Add(number);
            }

            rows.Add([.. row]);
        }

        if (rows.Count != dimension || rows.Exists(row => row.Length != dimension))
        {
            error = string.Create(CultureInfo.InvariantCulture, $"metric \"{OneLine.Clean(text)}\": {dimension} rows of {dimension} numbers are wanted, as in 2,1;1,2 for two variables");
            return false;
        }

        if (!Metric.TryCreate(rows, out metric, out var cause))
        {
            error = $"metric \"{OneLine.Clean(text)}\": {cause}";
            return false;
        }

        return true;
    }
}
