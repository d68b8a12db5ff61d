namespace Brox.Xunit;

/// <summary>The functions that are drawn for a parameter of a <see cref="ForAllAttribute"/> property: members of a class, made by construction, not filtered.</summary>
/// <param name="expression">The class with its parameter, such as <c>quasar-convex(gamma=1/2)</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class MembersAttribute(string expression) : Attribute
{
    /// <summary>The class with its parameter.</summary>
    public string Expression { get; } = expression;

    /// <summary>The dimension; 1 when it is not given.</summary>
    public int Dimension { get; set; } = 1;

    /// <summary>The families that are drawn from, joined by commas: <c>finite</c>, <c>piecewise</c>, <c>spline</c>, <c>formula</c>; all that have members when it is not given.</summary>
    public string Families { get; set; } = "finite,piecewise,spline,formula";
}
