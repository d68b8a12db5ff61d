using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Independent normals of a flat, each led by another coordinate.</summary>
/// <param name="dimension">The dimension of the space.</param>
internal sealed class Normals(int dimension)
{
    private readonly List<Rational[]> _rows = [];

    /// <summary>The normals.</summary>
    public IReadOnlyList<Rational[]> Rows => _rows;

    /// <summary>Whether the flat has one value of a coordinate.</summary>
    public bool IsDetermined(int variable)
    {
        var unit = new Rational[dimension];
        unit[variable] = Rational.One;
        return IsZero(Reduced(unit));
    }

    /// <summary>Adds a normal, unless the others imply it.</summary>
    public void Add(Rational[] row)
    {
        var reduced = Reduced(row);
        if (!IsZero(reduced))
        {
            _rows.Add(reduced);
        }
    }

    /// <summary>Takes back the normals after the first so many.</summary>
    public void Keep(int count) => _rows.RemoveRange(count, _rows.Count - count);

    /// <summary>What is left of a row after elimination with the normals, each of which is led by another coordinate.</summary>
    private Rational[] Reduced(Rational[] row)
    {
        var result = (Rational[])row.Clone();
        foreach (var normal in _rows)
        {
            var lead = Array.FindIndex(normal, x => !x.IsZero);
            var factor = result[lead] / normal[lead];
            for (var i = 0; i < result.Length; i++)
            {
                result[i] -= factor * normal[i];
            }
        }

        return result;
    }

    private static bool IsZero(Rational[] row) => Array.TrueForAll(row, x => x.IsZero);
}
