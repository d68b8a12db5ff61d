using System.Diagnostics.CodeAnalysis;
using Brox.Definitions.Language;

namespace Brox.Definitions.Building;

/// <summary>The function <c>f</c> that a definition speaks of.</summary>
[SuppressMessage("Design", "CA1043", Justification = "f[x] is how the value of f at x is written.")]
[SuppressMessage("Performance", "CA1822", Justification = "What is said of f is written with f before it.")]
public sealed class FunctionSymbol
{
    internal FunctionSymbol()
    {
    }

    /// <summary>The points where f is finite.</summary>
    public SetExpression Domain { get; } = new(new PointSet.Domain());

    /// <summary>The set X of minimizers.</summary>
    public SetExpression Minimizers { get; } = new(new PointSet.Minimizers());

    /// <summary>The least value f*.</summary>
    public NumberExpression Minimum { get; } = new(new NumberTerm.Minimum());

    /// <summary>The value at a point; <c>+inf</c> outside the domain.</summary>
    /// <param name="point">The point.</param>
    public NumberExpression this[PointExpression point] => new(new NumberTerm.FunctionValue(point.Term));

    /// <summary>The gradient; the definition asks for <c>Is("differentiable")</c> before it.</summary>
    public VectorExpression Gradient(PointExpression point) => new(new VectorTerm.Gradient(point.Term));

    /// <summary>The minimizers of f over the ball around a point.</summary>
    public SetExpression Brox(PointExpression centre, NumberExpression radius) => new(new PointSet.Broximal(centre.Term, radius.Term));

    /// <summary>The points of X nearest to a point.</summary>
    public SetExpression Nearest(PointExpression point) => new(new PointSet.Nearest(point.Term));

    /// <summary>The distance from a point to X.</summary>
    /// <param name="point">The point.</param>
    /// <param name="inMetric">Whether in the metric B of the function; else in the Euclidean norm.</param>
    public NumberExpression DistanceToMinimizers(PointExpression point, bool inMetric = false) => new(new NumberTerm.Distance(point.Term, inMetric));

    /// <summary>The statement that f is in a class that exists; a parameter that is left out means "for some value".</summary>
    /// <param name="className">The name of the class, one of <see cref="ClassName"/> or one of one's own.</param>
    /// <param name="arguments">The values of parameters by their names.</param>
    public StatementExpression Is(string className, params (string Parameter, NumberExpression Value)[] arguments) =>
        new(new Statement.Class(className, [.. arguments.Select(a => new ClassArgumentTerm(a.Parameter, a.Value.Term, false))]));
}
