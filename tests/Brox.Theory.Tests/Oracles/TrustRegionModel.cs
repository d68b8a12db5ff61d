using MathNet.Numerics.LinearAlgebra;

namespace Brox.Theory.Tests.Oracles;

/// <summary>The kinds of trust-region subproblems on which the solver is tried.</summary>
internal enum ModelKind
{
    Indefinite,
    PositiveDefinite,
    SingularConvex,
    Hard,
    NearlyHard,
    RepeatedLowest,
    NoGradient,
    Tiny,
    HardWithRounding,
    Spread,
}

/// <summary>A random trust-region subproblem of a given kind, made from eigenvalues and an orthogonal matrix so that the hard case occurs on purpose.</summary>
internal sealed record TrustRegionModel(ModelKind Kind, Vector<double> G, Matrix<double> H, Matrix<double> B, double Radius)
{
    public double Value(Vector<double> s) => (G * s) + (0.5 * (s * H * s));

    public static TrustRegionModel Random(ModelKind kind, System.Random random)
    {
        var d = kind is ModelKind.RepeatedLowest ? random.Next(2, 6) : random.Next(1, 6);
        var values = Enumerable.Range(0, d).Select(_ => (6 * random.NextDouble()) - 3).Order().ToArray();
        var c = Enumerable.Range(0, d).Select(_ => (4 * random.NextDouble()) - 2).ToArray();
        switch (kind)
        {
            case ModelKind.PositiveDefinite:
                values = [.. values.Select(v => Math.Abs(v) + 0.01)];
                break;
            case ModelKind.SingularConvex:
                values = [.. values.Select((v, i) => i == 0 ? 0 : Math.Abs(v))];
                c[0] = random.Next(2) == 0 ? 0 : c[0];
                break;
            case ModelKind.Hard or ModelKind.NearlyHard or ModelKind.HardWithRounding:
                values[0] = -1 - random.NextDouble();
                for (var i = 1; i < d; i++)
                {
                    // Far from the lowest eigenvalue and with a small c, so that the step without the eigenvector is too short.
                    values[i] = values[0] + 1 + (3 * random.NextDouble());
                    c[i] *= 0.1;
                }

                c[0] = kind == ModelKind.NearlyHard ? Math.Pow(10, -1 - random.Next(15)) * (random.Next(2) == 0 ? 1 : -1) : 0;
                break;
            case ModelKind.RepeatedLowest:
                values[1] = values[0];
                if (random.Next(2) == 0)
                {
                    (c[0], c[1]) = (0, 0);
                }

                break;
            case ModelKind.NoGradient:
                c = new double[d];
                break;
            case ModelKind.Spread:
                values = [.. values.Select((v, i) => v * Math.Pow(10, -i))];
                break;
        }

        // A diagonal model keeps the exact zeros of the hard case; a rotated one has them up to rounding.
        var q = kind == ModelKind.Hard && random.Next(2) == 0 ? Matrix<double>.Build.DenseIdentity(d) : Orthogonal(d, random);
        var lower = random.Next(2) == 0 ? Matrix<double>.Build.DenseIdentity(d) : Lower(d, random);
        var a = q * Matrix<double>.Build.DenseOfDiagonalArray(values) * q.Transpose();
        var h = lower * a * lower.Transpose();
        var scale = kind == ModelKind.Tiny ? 1e-12 : 1;
        return new TrustRegionModel(
            kind, scale * (lower * (q * Vector<double>.Build.Dense(c))), scale * (h + h.Transpose()) / 2, lower * lower.Transpose(), 0.25 + (2 * random.NextDouble()));
    }

    public static Matrix<double> Orthogonal(int d, System.Random random) => Matrix<double>.Build.Dense(d, d, (_, _) => random.NextDouble() - 0.5).QR().Q;

    private static Matrix<double> Lower(int d, System.Random random) =>
        Matrix<double>.Build.Dense(d, d, (i, j) => i == j ? 0.5 + random.NextDouble() : i > j ? random.NextDouble() - 0.5 : 0);
}
