namespace Brox.Theory.Claims;

/// <summary>The kinds of instances that claims are tried on; a generator belongs to each.</summary>
internal enum InstanceKind
{
    /// <summary>For a conjecture: functions on finitely many points, members of the hypotheses where there is a way to make them.</summary>
    FiniteMembers,

    /// <summary>For a conjecture: piecewise functions of one variable, likewise.</summary>
    PiecewiseMembers,

    /// <summary>For a conjecture: continuously differentiable functions of one variable with pieces of degree 2 and more, likewise.</summary>
    SplineMembers,

    /// <summary>Any function <c>f</c> on finitely many points, in any dimension and metric, with a radius.</summary>
    Finite,

    /// <summary>Any closed piecewise linear function <c>f</c> with a radius.</summary>
    Line,

    /// <summary>Closed real-valued piecewise linear functions <c>f</c>, many of them aligned, with jumps at the minimizers, and a radius.</summary>
    LineReal,

    /// <summary>Piecewise linear functions <c>f</c> that need not be closed, with a radius.</summary>
    LineNotClosed,

    /// <summary>Convex piecewise linear functions <c>f</c> with a radius.</summary>
    LineConvex,

    /// <summary>Functions <c>f</c> of bounded domain with a radius that is at least its diameter.</summary>
    BoundedDomain,

    /// <summary>Functions <c>f</c> on which the method takes many steps with ties, aligned by construction, with the radius.</summary>
    Chain,

    /// <summary>Small functions <c>f</c> on a planar grid of integers, rich in ties, with the square of a radius.</summary>
    PlanarGrid,

    /// <summary>Example 1: a radius.</summary>
    Example1,

    /// <summary>Example 1, continuously differentiable: a radius.</summary>
    Example1Smooth,

    /// <summary>Any continuously differentiable function <c>f</c> of one variable with quadratic pieces, a radius, and a number <c>gamma</c> that is not positive.</summary>
    SplineGamma,

    /// <summary>Example 2: the place <c>b</c>, a radius, and (for its variant) the value <c>v</c> there.</summary>
    Example2,

    /// <summary>The wave of Theorem 5.4: its amplitude <c>e</c> and a radius.</summary>
    Wave,

    /// <summary>Two curves of minimizers that approach each other: the constant <c>c</c> of a class.</summary>
    Curves,

    /// <summary>A function <c>f</c> of one variable, convex plus waves or hills between the multiples of <c>r</c>, in some metric, and a radius.</summary>
    GammaLine,

    /// <summary>A function <c>f</c> on few points of the plane, convex on a row of them, and a radius.</summary>
    GammaPlane,

    /// <summary>Lemma C.1: a function <c>g</c>, a set (the domain of <c>s</c>), a radius.</summary>
    Planted,

    /// <summary>As <see cref="Planted"/>, with a set on the line that need not be closed.</summary>
    PlantedNotClosed,

    /// <summary>As <see cref="Planted"/>, with the height <c>v</c> of the plateau above the minimum.</summary>
    PlantedHigher,

    /// <summary>Lemma 5.1: a function <c>f</c>, a non-decreasing <c>phi</c>, a radius.</summary>
    Composition,

    /// <summary>Lemma 5.2: a function <c>f</c>, a matrix <c>q11, q12, ...</c>, a shift <c>b1, b2, ...</c>, a radius.</summary>
    ChangeOfVariables,

    /// <summary>As <see cref="ChangeOfVariables"/>, with a matrix that is invertible, nothing more.</summary>
    AnyLinearChange,

    /// <summary>Lemma 5.1 at the edge of a domain that is not closed: the factor <c>c</c> of <c>x + c/x</c>, the exponent <c>k</c> of phi, a radius.</summary>
    Pole,

    /// <summary>As <see cref="ChangeOfVariables"/>, with a matrix that is orthogonal in the Euclidean metric.</summary>
    EuclideanChange,

    /// <summary>Lemma 5.3: a function <c>f</c>, a factor <c>a</c>, a constant <c>b</c>, a radius.</summary>
    Scaling,

    /// <summary>
    /// A formula <c>f</c> of two variables, a member of the claim's classes by construction, with its minimizer <c>c1, c2</c> of value 0, a point <c>x1, x2</c>, a radius, and what else the
    /// construction knows: <c>gamma</c>, <c>e</c>.
    /// </summary>
    FormulaPlane,

    /// <summary>As <see cref="FormulaPlane"/>, of three to six variables.</summary>
    FormulaSpace,

    /// <summary>As <see cref="FormulaPlane"/>, with a matrix <c>q11, q12, ...</c> that preserves the metric and a shift <c>b1, b2</c>.</summary>
    FormulaChange,

    /// <summary>As <see cref="FormulaChange"/>, of three variables.</summary>
    FormulaChangeSpace,

    /// <summary>As <see cref="FormulaScaling"/>, of three variables.</summary>
    FormulaScalingSpace,

    /// <summary>As <see cref="FormulaChange"/>, with any small matrix.</summary>
    FormulaAnyChange,

    /// <summary>As <see cref="FormulaPlane"/>, with a factor <c>a</c> and a constant <c>b</c>.</summary>
    FormulaScaling,
}
