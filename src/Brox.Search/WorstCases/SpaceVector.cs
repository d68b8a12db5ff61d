namespace Brox.Search.WorstCases;

/// <summary>A vector of R^3 in floating point, in units of t: what proposes points, never what decides.</summary>
internal readonly record struct SpaceVector(double X, double Y, double Z)
{
    /// <summary>The Euclidean length.</summary>
    public double Length => Math.Sqrt(Dot(this));

    public static SpaceVector operator +(SpaceVector a, SpaceVector b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static SpaceVector operator -(SpaceVector a, SpaceVector b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static SpaceVector operator *(double c, SpaceVector a) => new(c * a.X, c * a.Y, c * a.Z);

    /// <summary>The vector of an integer point over <see cref="ExactRun.Scale"/>.</summary>
    public static SpaceVector Of(long[] point) => (1.0 / ExactRun.Scale) * new SpaceVector(point[0], point[1], point[2]);

    /// <summary>The inner product.</summary>
    public double Dot(SpaceVector b) => (X * b.X) + (Y * b.Y) + (Z * b.Z);

    /// <summary>The vector product.</summary>
    public SpaceVector Cross(SpaceVector b) => new((Y * b.Z) - (Z * b.Y), (Z * b.X) - (X * b.Z), (X * b.Y) - (Y * b.X));

    /// <summary>The vector of length 1 in its direction.</summary>
    public SpaceVector Unit() => (1 / Length) * this;

    /// <summary>Its part orthogonal to a direction of length 1.</summary>
    public SpaceVector Across(SpaceVector normal) => this - (Dot(normal) * normal);

    /// <summary>A vector orthogonal to <paramref name="normal"/> (of length 1), turned around it by an angle.</summary>
    public SpaceVector Turned(SpaceVector normal, double angle) => (Math.Cos(angle) * this) + (Math.Sin(angle) * normal.Cross(this));
}
