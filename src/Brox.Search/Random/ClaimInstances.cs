using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Generators;
using Brox.Numbers;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Brox.Search.Random;

/// <summary>Instances of every kind that claims ask for; the same seed gives the same instance.</summary>
internal static class ClaimInstances
{
    private static readonly Rational[] _radii = [Rational.Half, 1, Rational.Create(3, 2), 2, 3];

    private static readonly ImmutableSortedDictionary<string, FunctionInstance> _noFunctions = ImmutableSortedDictionary<string, FunctionInstance>.Empty;

    /// <summary>The instance of a kind that a seed gives.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="body">The claim's body: a conjecture wants members of its hypotheses.</param>
    /// <param name="seed">The seed.</param>
    public static ConjectureInstance Make(InstanceKind kind, ClaimBody body, ulong seed)
    {
        var draw = new Draw(seed);
        return kind switch
        {
            InstanceKind.FiniteMembers or InstanceKind.PiecewiseMembers => Members(((ClaimBody.Inclusion)body).Conjecture, kind == InstanceKind.FiniteMembers, draw),
            InstanceKind.SplineMembers => InstanceGenerator.Make(draw, ((ClaimBody.Inclusion)body).Conjecture, FunctionFamily.Spline, 1),
            InstanceKind.Finite => WithRadius(draw, Finite(draw)),
            InstanceKind.Line => WithRadius(draw, Line(draw)),
            InstanceKind.LineReal => WithRadius(draw, LineShapes.RealValued(draw)),
            InstanceKind.LineNotClosed => WithRadius(draw, draw.Chance(50) ? Line(draw) : Unclosed(Line(draw), draw)),
            InstanceKind.LineConvex => WithRadius(draw, LineShapes.Convex(draw)),
            InstanceKind.BoundedDomain => Bounded(draw),
            InstanceKind.Chain => Chains.Make(draw),
            InstanceKind.PlanarGrid => PlanarGrids.Make(draw),
            InstanceKind.Example1 => Parameters(("t", Example1Radius(draw, Rational.Create(2, 3)))),
            InstanceKind.Example1Smooth => Parameters(("t", Example1Radius(draw, Rational.Create(3, 4)))),
            InstanceKind.SplineGamma => WithRadius(draw, Sample(GeneratorCatalog.Any(FunctionFamily.Spline, 1), draw)).With("gamma", -Rational.Create(draw.Below(5), 4)),
            InstanceKind.Example2 => Parameters(("b", Number(draw, -12, 12, 2)), ("t", draw.From(_radii)), ("v", draw.Chance(60) ? Rational.Zero : Number(draw, 0, 6, 2))),
            InstanceKind.Wave => Parameters(("e", Rational.Create(1 + draw.Below(3), 4)), ("t", draw.From(_radii))),
            InstanceKind.Curves => Parameters(("c", Rational.Create(1, draw.Between(2, 8)))),
            InstanceKind.Planted or InstanceKind.PlantedNotClosed or InstanceKind.PlantedHigher => Planted(kind, draw),
            InstanceKind.GammaLine => GammaWaves.OnLine(draw),
            InstanceKind.GammaPlane => GammaWaves.InPlane(draw),
            InstanceKind.Composition => Composed(draw),
            InstanceKind.Pole => Parameters(("c", Rational.Create(draw.Between(1, 8), 2)), ("k", new Rational(draw.Between(1, 4) * (draw.Chance(75) ? 1 : -1))), ("t", draw.From(_radii))),
            InstanceKind.ChangeOfVariables or InstanceKind.AnyLinearChange or InstanceKind.EuclideanChange => LinearChanges.Make(kind, draw),
            InstanceKind.FormulaPlane or InstanceKind.FormulaSpace or InstanceKind.FormulaChange or InstanceKind.FormulaAnyChange or InstanceKind.FormulaScaling
                or InstanceKind.FormulaChangeSpace or InstanceKind.FormulaScalingSpace =>
                FormulaInstances.Make(kind, ((ClaimBody.OnFormulas)body).Classes, draw),
            InstanceKind.Scaling => WithRadius(draw, FiniteOrLine(draw)).With("a", Factor(draw)).With("b", Number(draw, -3, 3, 1)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    /// <summary>A value of an FsCheck generator.</summary>
    internal static T Sample<T>(Gen<T> generator, Draw draw) =>
        generator.Sample(1, new Rnd((ulong)draw.Below(int.MaxValue), ((ulong)draw.Below(int.MaxValue) * 2) + 1), 30).Single();

    /// <summary>A function on finitely many points with a radius.</summary>
    internal static ConjectureInstance WithRadius(Draw draw, FunctionInstance f) => ConjectureInstance.Of(f).With("t", draw.From(_radii));

    internal static FiniteFunction Finite(Draw draw) => Sample(FiniteFunctions.Any().Generator, draw);

    internal static PiecewisePolynomial Line(Draw draw) => Sample(LineFunctions.Any().Generator, draw);

    private static FunctionInstance FiniteOrLine(Draw draw) => draw.Chance(50) ? Finite(draw) : Line(draw);

    private static ConjectureInstance Members(Conjecture conjecture, bool finite, Draw draw)
    {
        if (draw.Chance(50))
        {
            return InstanceGenerator.Make(draw, conjecture, finite ? FunctionFamily.Finite : FunctionFamily.Piecewise, finite ? draw.Between(1, 3) : 1);
        }

        var instance = new ConjectureInstance(_noFunctions, ImmutableSortedDictionary<string, Rational>.Empty);
        foreach (var name in conjecture.Functions)
        {
            instance = instance.With(name, finite ? FiniteMember(conjecture, draw) : LineShapes.Member(conjecture, name, draw));
        }

        // Side conditions such as s < r hold in about half of the draws; a few are enough.
        for (var attempt = 0; attempt < 8; attempt++)
        {
            foreach (var name in conjecture.Parameters)
            {
                instance = instance.With(name, draw.From(_radii));
            }

            if (conjecture.Hypotheses.OfType<Comparison>().All(c => c.Holds(instance.Parameters)))
            {
                break;
            }
        }

        return instance;
    }

    private static FiniteFunction FiniteMember(Conjecture conjecture, Draw draw) =>
        conjecture.Hypotheses.OfType<Membership>().Any(m => m.Class.Class.Name.StartsWith(ClassName.UniformlyAligned,
            StringComparison.Ordinal)) && draw.Chance(70) ? Ray(draw) : Finite(draw);

    /// <summary>Points on a ray from the minimizer, values not falling on the way: whatever lies no higher than x lies between x* and x, so all readings of uniform alignment hold.</summary>
    private static FiniteFunction Ray(Draw draw)
    {
        var direction = new Point([.. Enumerable.Range(0, draw.Between(1, 3)).Select(i => new Rational(i == 0 ? 1 : draw.Below(3)))]);
        var (place, level) = (0, 0);
        List<(Point X, Rational Value)> points = [(Rational.Zero * direction, Rational.Zero)];
        for (var i = draw.Between(4, 8); i > 0; i--)
        {
            place += draw.Between(1, 2);
            level += draw.Chance(95) ? 1 : 0;
            points.Add((new Rational(place) * direction, new Rational(level)));
        }

        return FiniteFunction.Create(points.Select(p => p.X), points.Select(p => p.Value));
    }

    private static ConjectureInstance Bounded(Draw draw)
    {
        FunctionInstance f = draw.Chance(50) ? Finite(draw) : LineShapes.Bounded(Line(draw));
        var square = f is FiniteFunction finite
            ? finite.Points.SelectMany(x => finite.Points.Select(y => finite.Metric.SquaredDistance(x, y))).Max()
            : Rational.Square(((PiecewisePolynomial)f).Knots[^1] - ((PiecewisePolynomial)f).Knots[0]);
        return ConjectureInstance.Of(f).With("t^2", Rational.Max(square, Rational.Half) * (draw.Chance(60) ? Rational.One : Rational.Create(draw.Between(8, 16), 8)));
    }

    private static Rational Example1Radius(Draw draw, Rational threshold) => draw.Below(3) switch
    {
        0 => threshold + Rational.Create(draw.Between(-200, 200), 20_000),
        1 => Rational.Create(draw.Between(1, 40), 12),
        _ => Rational.Create(draw.Between(1, 12), 2),
    };

    private static ConjectureInstance Planted(InstanceKind kind, Draw draw)
    {
        var isFinite = kind != InstanceKind.PlantedNotClosed && draw.Chance(60);
        var g = isFinite ? draw.Chance(50) ? Chains.Make(draw).Functions["f"] : Finite(draw) : draw.Chance(50) ? Line(draw) : LineShapes.Valley(draw);
        FunctionInstance set = isFinite ? SubsetOf((FiniteFunction)g, draw) : LineShapes.Set(draw, closed: kind != InstanceKind.PlantedNotClosed);
        var instance = new ConjectureInstance(_noFunctions.Add("g", g).Add("s", set), ImmutableSortedDictionary<string, Rational>.Empty).With("t", draw.From(_radii));
        return kind == InstanceKind.PlantedHigher ? instance.With("v", new Rational(draw.Below(3))) : instance;
    }

    /// <summary>Some of the points of a function and one beside them.</summary>
    private static FiniteFunction SubsetOf(FiniteFunction g, Draw draw)
    {
        var points = draw.Shuffled(g.Points).Take(draw.Between(0, 2)).ToList();
        if (points.Count == 0 || draw.Chance(50))
        {
            points.Add(new Point([.. g.Points[0].Coordinates.Select(c => c + new Rational(draw.Between(-4, 4)))]));
        }

        return FiniteFunction.Create(points.Distinct(), points.Distinct().Select(_ => Rational.Zero), g.Metric);
    }

    private static ConjectureInstance Composed(Draw draw)
    {
        var f = FiniteOrLine(draw);
        return WithRadius(draw, f).With("phi", LineShapes.Monotone(f, draw));
    }

    /// <summary>The function with some knots raised above a limit on one side, where that is possible.</summary>
    private static PiecewisePolynomial Unclosed(PiecewisePolynomial f, Draw draw)
    {
        var pieces = LineShapes.Pieces(f);
        var at = f.Knots.Select((x, k) => (x, draw.Chance(40) ? draw.Chance(30) ? null : f.KnotValues[k] + new Rational(draw.Between(1, 2)) : f.KnotValues[k])).ToList();
        return PiecewisePolynomial.TryCreate(pieces, at, false, f.Metric, null, null, out var result, out _) ? result! : f;
    }

    private static Rational Factor(Draw draw) => draw.Below(4) switch
    {
        0 => Rational.Zero,
        1 => Rational.Create(-draw.Between(1, 4), 2),
        _ => Rational.Create(draw.Between(1, 6), 2),
    };

    private static Rational Number(Draw draw, int least, int most, int denominator) => Rational.Create(draw.Between(least, most), draw.Between(1, denominator));

    private static ConjectureInstance Parameters(params (string Name, Rational Value)[] values) =>
        new(_noFunctions, values.ToImmutableSortedDictionary(v => v.Name, v => v.Value));
}
