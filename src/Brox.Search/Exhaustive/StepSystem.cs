using Brox.Theory.Classes;

namespace Brox.Search.Exhaustive;

/// <summary>
/// Hypotheses and a conclusion, compiled for one set of points and one choice of radii. A weak order is a chain of level sets; a state is what the classes remember of
/// the levels so far:
/// <list type="bullet">
/// <item>per <see cref="Slot"/>, the far points x that are <em>pending</em>: their ball is not met yet, or (a slot of placed points) they are not placed yet;</item>
/// <item>per <see cref="Monitor"/>, the minimizers that may still serve as x*, or 0 once the class cannot fail any more;</item>
/// <item>the points not placed yet that still matter. All others are <em>free</em>: wherever they come later, no class notices.</item>
/// </list>
/// </summary>
internal sealed class StepSystem
{
    private Slot[] _slots = [];
    private Monitor[] _monitors = [];
    private readonly List<(Func<int, int, bool> Holds, bool IsConclusion)> _firstLevel = [];

    public StepSystem(PointGeometry geometry, IEnumerable<OrderClass> hypotheses, OrderClass? conclusion)
    {
        Geometry = geometry;
        HasConclusion = conclusion is not null;
        foreach (var hypothesis in hypotheses)
        {
            Add(hypothesis, isConclusion: false);
        }

        if (conclusion is not null)
        {
            Add(conclusion, isConclusion: true);
        }

        NeedsRemainder = Array.Exists(_slots, s => s.Placed) || Array.Exists(_monitors, m => m.Anywhere);
        if (MaskCount > StateKey.Capacity(geometry.Count))
        {
            throw new ScopeException(
                $"{_monitors.Length} classes with {_slots.Length} different radii on {geometry.Count} points are more than one state holds ({StateKey.Capacity(geometry.Count)} masks)");
        }
    }

    /// <summary>The system of a count: classes all of which must hold.</summary>
    /// <exception cref="ScopeException">A class depends on more than the order of the values.</exception>
    public static StepSystem OfClasses(PointGeometry geometry, IEnumerable<ClassExpression> classes) => new(
        geometry,
        classes.Select(c => OrderProperty.Of(c.Class) is not null
            ? new OrderClass(c.Class, c.Argument.RadiusOrNull, IsEmpty: false)
            : throw new ScopeException($"{c} depends on more than the order of the values; `brox check` decides it for one function")),
        null);

    /// <summary>The point set.</summary>
    public PointGeometry Geometry { get; }

    /// <summary>Whether there is a conclusion, which is to fail.</summary>
    public bool HasConclusion { get; }

    /// <summary>The sets of pending points.</summary>
    public Slot[] Slots => _slots;

    /// <summary>The classes that ask for one minimizer.</summary>
    public Monitor[] Monitors => _monitors;

    /// <summary>The masks of a state: slots, monitors, relevant points.</summary>
    public int MaskCount => _slots.Length + _monitors.Length + 1;

    /// <summary>The 64-bit words that the masks of a state fill.</summary>
    public int KeyWords => ((MaskCount * Geometry.Count) + 63) / 64;

    /// <summary>The index of the mask of relevant points.</summary>
    public int Relevant => MaskCount - 1;

    /// <summary>Whether the points that leave the relevant set depend on more than the masks of slots and monitors.</summary>
    public bool NeedsRemainder { get; }

    /// <summary>What the first level alone says: whether the hypotheses can still hold, and whether the conclusion holds (<see langword="null"/>: open, or there is none).</summary>
    public (bool Possible, bool? Conclusion) FirstLevel(int points, int minimizers)
    {
        bool? conclusion = HasConclusion && !Array.Exists(_monitors, m => m.IsConclusion) && !Array.Exists(_slots, s => s.ConclusionStops) ? true : null;
        foreach (var (holds, isConclusion) in _firstLevel)
        {
            var value = holds(points, minimizers);
            if (!value && !isConclusion)
            {
                return (false, null);
            }

            if (!value)
            {
                conclusion = false;
            }
        }

        return (true, conclusion);
    }

    private void Add(OrderClass of, bool isConclusion)
    {
        if (of.IsEmpty)
        {
            _firstLevel.Add(((_, _) => false, isConclusion));
            return;
        }

        foreach (var property in OrderProperty.Of(of.Class)!)
        {
            switch (property)
            {
                case OrderProperty.FirstLevel first:
                    _firstLevel.Add((first.Holds, isConclusion));
                    break;
                case OrderProperty.OneMinimizer one:
                    _monitors = [.. _monitors, new Monitor(SlotOf(of, one.AfterPlacing), one.Anywhere, isConclusion)];
                    break;
                default:
                    var index = SlotOf(of, placed: false);
                    var slot = _slots[index];
                    slot.HypothesisStops |= !isConclusion;
                    slot.ConclusionStops |= isConclusion;
                    break;
            }
        }
    }

    private int SlotOf(OrderClass of, bool placed)
    {
        var balls = Geometry.Balls(of.Radius!.Value.Squared);
        var known = Array.FindIndex(_slots, s => s.Placed == placed && s.Balls.AsSpan().SequenceEqual(balls));
        if (known >= 0)
        {
            return known;
        }

        _slots = [.. _slots, new Slot(balls, placed)];
        return _slots.Length - 1;
    }

    /// <summary>A set of far points that classes of one radius watch.</summary>
    /// <param name="balls">The ball around every point.</param>
    /// <param name="placed">Whether a point is watched until it is placed, instead of until its ball is met.</param>
    internal sealed class Slot(ulong[] balls, bool placed)
    {
        /// <summary>The ball around every point.</summary>
        public ulong[] Balls { get; } = balls;

        /// <summary>Whether a point is watched until it is placed, instead of until its ball is met.</summary>
        public bool Placed { get; } = placed;

        /// <summary>Whether a hypothesis forbids strict stops.</summary>
        public bool HypothesisStops { get; set; }

        /// <summary>Whether the conclusion forbids strict stops.</summary>
        public bool ConclusionStops { get; set; }
    }

    /// <summary>A class that asks for one minimizer.</summary>
    /// <param name="Slot">The slot whose points it watches.</param>
    /// <param name="Anywhere">Whether u ranges over all points instead of the ball.</param>
    /// <param name="IsConclusion">Whether it is the conclusion.</param>
    internal sealed record Monitor(int Slot, bool Anywhere, bool IsConclusion);
}
