namespace Brox.Definitions;

/// <summary>The names of the classes that the library defines, one member each, so that a slip of the fingers does not compile. <c>Classes/NAME.brox</c> defines it.</summary>
public static class ClassName
{
    /// <summary><c>aiming</c>: Definition 5.4, eq. (4).</summary>
    public const string Aiming = "aiming";

    /// <summary><c>alignment</c>: Assumption 3.1, eq. (3).</summary>
    public const string Alignment = "alignment";

    /// <summary><c>bounded-domain</c>: Section 5.</summary>
    public const string BoundedDomain = "bounded-domain";

    /// <summary><c>broximally-aligned</c>: Definition 3.1.</summary>
    public const string BroximallyAligned = "broximally-aligned";

    /// <summary><c>closed</c>: Section 1, problem (1).</summary>
    public const string Closed = "closed";

    /// <summary><c>connected-minimizers</c>: Table 1.</summary>
    public const string ConnectedMinimizers = "connected-minimizers";

    /// <summary><c>continuous</c>: Section 1.</summary>
    public const string Continuous = "continuous";

    /// <summary><c>convex</c>: Table 1.</summary>
    public const string Convex = "convex";

    /// <summary><c>convex-domain</c>: Section 5.</summary>
    public const string ConvexDomain = "convex-domain";

    /// <summary><c>differentiable</c>: Definition 5.2.</summary>
    public const string Differentiable = "differentiable";

    /// <summary><c>generalized-pseudoconvex</c>: Definition C.1.</summary>
    public const string GeneralizedPseudoconvex = "generalized-pseudoconvex";

    /// <summary><c>has-minimizer</c>: Section 1, problem (1).</summary>
    public const string HasMinimizer = "has-minimizer";

    /// <summary><c>polyak-lojasiewicz</c>: Table 1.</summary>
    public const string PolyakLojasiewicz = "polyak-lojasiewicz";

    /// <summary><c>progress</c>: Assumption 3.2.</summary>
    public const string Progress = "progress";

    /// <summary><c>pseudoconvex</c>: Definition 5.2.</summary>
    public const string Pseudoconvex = "pseudoconvex";

    /// <summary><c>quadratic-growth</c>: Table 1.</summary>
    public const string QuadraticGrowth = "quadratic-growth";

    /// <summary><c>quasar-convex</c>: Definition 5.3.</summary>
    public const string QuasarConvex = "quasar-convex";

    /// <summary><c>quasiconvex</c>: Definition 5.1.</summary>
    public const string Quasiconvex = "quasiconvex";

    /// <summary><c>real-valued</c>: Section 1.</summary>
    public const string RealValued = "real-valued";

    /// <summary><c>restricted-secant</c>: Figure 3 (Karimi et al. 2016).</summary>
    public const string RestrictedSecant = "restricted-secant";

    /// <summary><c>star-convex</c>: Section 5.4.</summary>
    public const string StarConvex = "star-convex";

    /// <summary><c>star-quasiconvex</c>: Figure 3 (arXiv 2510.24981).</summary>
    public const string StarQuasiconvex = "star-quasiconvex";

    /// <summary><c>strictly-quasiconvex</c>: Definition 5.1.</summary>
    public const string StrictlyQuasiconvex = "strictly-quasiconvex";

    /// <summary><c>strictly-star-quasiconvex</c>: Figure 3 (arXiv 2510.24981).</summary>
    public const string StrictlyStarQuasiconvex = "strictly-star-quasiconvex";

    /// <summary><c>strongly-convex</c>: Table 1.</summary>
    public const string StronglyConvex = "strongly-convex";

    /// <summary><c>uniformly-aligned</c>: Definition D.3, reading C.</summary>
    public const string UniformlyAligned = "uniformly-aligned";

    /// <summary><c>uniformly-aligned-in-ball</c>: Definition D.3, reading B.</summary>
    public const string UniformlyAlignedInBall = "uniformly-aligned-in-ball";

    /// <summary><c>uniformly-aligned-sublevel</c>: Definition D.3, reading A.</summary>
    public const string UniformlyAlignedSublevel = "uniformly-aligned-sublevel";

    /// <summary><c>unique-minimizer</c>: Table 1.</summary>
    public const string UniqueMinimizer = "unique-minimizer";
}
