namespace Brox.Generators;

/// <summary>The families of functions that are generated.</summary>
public enum FunctionFamily
{
    /// <summary>Finitely many points of Q^d.</summary>
    Finite,

    /// <summary>Piecewise linear functions of one variable.</summary>
    Piecewise,

    /// <summary>Piecewise polynomials of one variable with pieces of degree 2 and more: continuously differentiable splines.</summary>
    Spline,

    /// <summary>Formulas in R^d, d >= 2.</summary>
    Formula,
}
