using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes.Formulas;

namespace Brox.Reports.Plots.Functions;

/// <summary>
/// What the deciders know of <c>X = argmin f</c>, in floating point for a picture. What is only enclosed, and what is only the lowest that a search met, is kept apart from what is proved.
/// </summary>
internal sealed record MinimizerMarks
{
    /// <summary>Points that are minimizers.</summary>
    public ImmutableArray<ImmutableArray<double>> Points { get; init; } = [];

    /// <summary>In one variable, intervals of minimizers.</summary>
    public ImmutableArray<(double From, double To)> Intervals { get; init; } = [];

    /// <summary>In the plane, a function whose zeros (in the box) are X, where that is a curve.</summary>
    public Func<double, double, double>? Curve { get; init; }

    /// <summary>The middles of small boxes that together contain X; a box of them may hold none.</summary>
    public ImmutableArray<ImmutableArray<double>> Enclosed { get; init; } = [];

    /// <summary>The lowest point that a search in floating point met, where nothing is proved of X.</summary>
    public ImmutableArray<double>? Lowest { get; init; }

    /// <summary>The minimizers of a function.</summary>
    public static MinimizerMarks Of(FunctionInstance function, CancellationToken cancellation = default) => function switch
    {
        FiniteFunction f => new MinimizerMarks { Points = [.. f.Minimizers.Select(p => p.Coordinates.Select(c => c.ToDouble()).ToImmutableArray())] },
        PiecewisePolynomial f => OnLine(f),
        FormulaFunction f => OfFormula(f, cancellation),
        _ => new MinimizerMarks(),
    };

    private static MinimizerMarks OnLine(PiecewisePolynomial f)
    {
        var parts = MonotoneProfile.Of(f).Minimizers;
        return new MinimizerMarks
        {
            Points = [.. parts.Where(p => p.IsPoint).Select(p => ImmutableArray.Create(p.Lower!.ToDouble()))],
            Intervals = [.. parts.Where(p => !p.IsPoint).Select(p => (p.Lower?.ToDouble() ?? double.NegativeInfinity, p.Upper?.ToDouble() ?? double.PositiveInfinity))],
        };
    }

    private static MinimizerMarks OfFormula(FormulaFunction f, CancellationToken cancellation)
    {
        var analysis = FormulaAnalysis.Of(f);
        if (analysis.Line is { } line)
        {
            return OnLine(line);
        }

        if (!f.HasDoubles || analysis.Minimum(cancellation) is not { } minimum)
        {
            return f.HasDoubles && analysis.LocalMinima(cancellation) is [var lowest, ..] ? new MinimizerMarks { Lowest = [.. lowest] } : new MinimizerMarks();
        }

        ImmutableArray<ImmutableArray<double>> members = [.. minimum.Members.Select(p => p.Coordinates.Select(c => c.ToDouble()).ToImmutableArray())];
        if (minimum.IsUnique)
        {
            return new MinimizerMarks { Points = members.IsEmpty ? [[.. FloatBoxes.Middle(minimum.Place)]] : members };
        }

        if (f.Dimension == 2 && minimum.Structure is { IsComplete: true } structure && CurveOf(f, structure, minimum.Members) is { } curve)
        {
            return new MinimizerMarks { Curve = curve };
        }

        var clusters = Clusters(minimum.Cover);
        var width = clusters.Select(FloatBoxes.Width).DefaultIfEmpty(double.PositiveInfinity).Max();
        return new MinimizerMarks
        {
            Points = members,
            Enclosed = double.IsFinite(width) && clusters.Count <= 24 && width <= FloatBoxes.Width(analysis.Region.Sampled) / 20
                ? [.. clusters.Where(c => !members.Any(m => m.Zip(c).All(p => p.Second.Contains(p.First)))).Select(c => FloatBoxes.Middle(c).ToImmutableArray())]
                : [],
        };
    }

    /// <summary>The one equation that describes X; <see langword="null"/> where there are several, or none.</summary>
    private static Func<double, double, double>? CurveOf(FormulaFunction f, Attainment structure, IReadOnlyList<Point> members)
    {
        if (structure is { IsFlat: true, Normals: [var normal] } && members.Count > 0)
        {
            var (a, b, c) = (normal[0].ToDouble(), normal[1].ToDouble(), ((normal[0] * members[0][0]) + (normal[1] * members[0][1])).ToDouble());
            return (x, y) => (a * x) + (b * y) - c;
        }

        if (structure is not { Normals.Count: 0, Equations: [var equation] })
        {
            return null;
        }

        var zero = FormulaFunction.Create(f.Variables, equation);
        return (x, y) => zero.Evaluate(x, y);
    }

    /// <summary>Boxes that meet, joined.</summary>
    private static List<FloatInterval[]> Clusters(IReadOnlyList<FloatInterval[]> cover)
    {
        var result = new List<FloatInterval[]>();
        foreach (var box in cover)
        {
            var joined = box;
            for (var met = true; met;)
            {
                met = false;
                for (var i = result.Count - 1; i >= 0; i--)
                {
                    if (FloatBoxes.Meet(result[i], joined))
                    {
                        joined = FloatBoxes.Hull(result[i], joined);
                        result.RemoveAt(i);
                        met = true;
                    }
                }
            }

            result.Add(joined);
        }

        return result;
    }
}
