namespace Brox.Generators;

/// <summary>Which pairs (x, u) with far x a <see cref="LevelWalk"/> keeps aligned with its <c>x*</c>.</summary>
internal enum AlignmentRule
{
    /// <summary>None.</summary>
    None,

    /// <summary><c>u ∈ brox_t(x)</c>: Assumption 3.1.</summary>
    Broximal,

    /// <summary><c>f(u) &lt;= min of f over Ball(x, t)</c>: Definition D.3, reading C.</summary>
    BelowBallMinimum,

    /// <summary><c>f(u) &lt;= f(x)</c>: Definition D.3, reading A.</summary>
    Sublevel,

    /// <summary><c>f(u) &lt;= f(x)</c> and <c>|u-x|_B &lt;= t</c>: Definition D.3, reading B.</summary>
    SublevelInBall,
}
