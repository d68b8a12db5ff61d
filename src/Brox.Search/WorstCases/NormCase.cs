using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Geometry.Norms;

namespace Brox.Search.WorstCases;

/// <summary>A finite function on which a step leads away from the minimizer in the norm of the balls.</summary>
/// <param name="Function">The function; its points are x, u, w, x* in this order.</param>
/// <param name="Norm">The norm of the balls.</param>
/// <param name="Radius">The radius t.</param>
/// <param name="Sum">The sum of its coordinates, its values and the radius (for the spectral norm, of its square).</param>
internal sealed record NormCase(FiniteFunction Function, BallNorm Norm, Radius Radius, int Sum);
