namespace Brox.Theory.Broximal;

/// <summary>Which element of <c>brox_t(x_k)</c> becomes <c>x_{k+1}</c>.</summary>
public enum SelectionRule
{
    /// <summary>An element farthest from <c>x_k</c>: the paper's rule.</summary>
    Farthest,

    /// <summary>Any element other than <c>x_k</c>, if there is one.</summary>
    AnyMoving,

    /// <summary>An element nearest to <c>x_k</c>; it stays wherever it may.</summary>
    Nearest,
}
