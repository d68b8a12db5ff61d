namespace Brox.Search.Smt;

/// <summary>What a radius says of the slots of a function: who is near, who is far from X, whose value is at most the minimum over a ball.</summary>
internal sealed class RadiusEncoding
{
    private readonly FunctionView _f;
    private readonly BoolTerm[][] _near;
    private readonly BoolTerm?[] _far;
    private readonly BoolTerm?[][] _low;

    /// <param name="f">The function.</param>
    /// <param name="radius">The radius; positive wherever this is used.</param>
    public RadiusEncoding(FunctionView f, Quotient radius)
    {
        _f = f;
        _near = Square<BoolTerm>(f.Count);
        _far = new BoolTerm?[f.Count];
        _low = Square<BoolTerm?>(f.Count);
        for (var i = 0; i < f.Count; i++)
        {
            for (var j = 0; j < f.Count; j++)
            {
                _near[i][j] = i == j ? BoolTerm.True : j < i ? _near[j][i] : Within(i, j, radius);
            }
        }
    }

    /// <summary>Whether the distance of two slots is at most the radius.</summary>
    public BoolTerm IsNear(int x, int u) => _near[x][u];

    /// <summary>Whether x is a point of the domain with <c>dist(x, X) &gt; t</c>.</summary>
    public BoolTerm IsFar(int x) => _far[x] ??= _f.InDomain(x) & BoolTerm.All(Enumerable.Range(0, _f.Count).Select(z => !(_f.IsMinimizer(z) & _near[x][z])));

    /// <summary>Whether u is a point of the domain with <c>f(u) &lt;= min of f over Ball(x, t)</c>.</summary>
    public BoolTerm IsAtMostBallMinimum(int x, int u) =>
        _low[x][u] ??= _f.InDomain(u) & BoolTerm.All(Enumerable.Range(0, _f.Count).Select(z => BoolTerm.Implies(_near[x][z], _f.AtMost(u, z))));

    /// <summary>Whether <c>u ∈ brox_t(x)</c>.</summary>
    public BoolTerm IsBroximal(int x, int u) => _near[x][u] & IsAtMostBallMinimum(x, u);

    private static T[][] Square<T>(int size) => [.. Enumerable.Range(0, size).Select(_ => new T[size])];

    private BoolTerm Within(int i, int j, Quotient radius)
    {
        if (_f.Dimension > 1)
        {
            return _f.SquaredDistance(i, j).Below(radius * radius, orEqual: true);
        }

        var toRight = _f.Slots[j].Position[0] - _f.Slots[i].Position[0];
        return _f.Order switch
        {
            > 0 => toRight.Below(radius, orEqual: true),
            < 0 => (-toRight).Below(radius, orEqual: true),
            _ => toRight.Below(radius, orEqual: true) & (-toRight).Below(radius, orEqual: true),
        };
    }
}
