using Brox.Numbers;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>What was found of some leaves.</summary>
/// <param name="Satisfiable">Whether one of the conditions can be satisfied; <see langword="null"/> where that was not found out.</param>
/// <param name="Leaf">The leaf that is satisfied.</param>
/// <param name="Values">The values that satisfy it, exactly.</param>
/// <param name="Reason">Why it was not found out.</param>
internal sealed record LeafAnswer(bool? Satisfiable, Leaf? Leaf, IReadOnlyDictionary<int, AlgebraicNumber>? Values, string Reason)
{
    public static LeafAnswer No { get; } = new(false, null, null, string.Empty);
}

/// <summary>Finds out whether the condition of some leaf can be satisfied: by elimination down to one unknown and exact arithmetic where that goes, else by a solver. Values are always checked exactly.</summary>
/// <param name="constants">The irrational constants.</param>
/// <param name="solver">The solver; <see langword="null"/> for none.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class LeafSolver(RealConstants constants, IRealSolver? solver, CancellationToken cancellation)
{
    /// <summary>What is said where a solver would be asked and there is none.</summary>
    internal const string NoSolver = "no solver was found: install z3, or name one with --solver";

    private const int LargestExact = 300;

    private const int Few = 8;

    private const int MostTried = 4;

    private static readonly TimeSpan _together = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan[] _limits = [TimeSpan.FromSeconds(0.3), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)];
    private static readonly TimeSpan _quantified = TimeSpan.FromSeconds(3);

    /// <summary>How many questions the solver answered with "unsat" on which an answer here rests.</summary>
    public int Trusted { get; private set; }

    /// <summary>The answer for all leaves together.</summary>
    public LeafAnswer Solve(IEnumerable<Leaf> leaves)
    {
        var hard = new List<Leaf>();
        foreach (var leaf in leaves)
        {
            cancellation.ThrowIfCancellationRequested();
            var (answer, values) = Exactly(leaf);
            if (answer == true)
            {
                return new LeafAnswer(true, leaf, values, string.Empty);
            }

            if (answer is null)
            {
                hard.Add(leaf);
            }
        }

        return hard.Count == 0 ? LeafAnswer.No : solver is null
            ? hard.Take(Few * Few).Select(Tried).FirstOrDefault(a => a is not null) ?? new LeafAnswer(null, null, null, $"polynomial inequalities in several unknowns are left, for which {NoSolver}")
            : Ask(hard);
    }

    /// <summary>A few simple values for the unknowns of a leaf, checked exactly: no proof comes of it, but often a refutation.</summary>
    private LeafAnswer? Tried(Leaf leaf)
    {
        cancellation.ThrowIfCancellationRequested();
        var (whole, unknowns) = (leaf.Whole(), leaf.Unknowns.Take(MostTried + 1).ToList());
        if (whole.HasQuantifier || unknowns.Count > MostTried)
        {
            return null;
        }

        IEnumerable<Dictionary<int, AlgebraicNumber>> choices = [[]];
        foreach (var unknown in unknowns)
        {
            choices = choices.SelectMany(c => Simple(leaf.Scope.Unknowns[unknown]).Select(v => new Dictionary<int, AlgebraicNumber>(c) { [unknown] = v }));
        }

        return choices.FirstOrDefault(c => Truth(whole, c) == true) is { } values ? new LeafAnswer(true, leaf, values, string.Empty) : null;
    }

    /// <summary>Three numbers of an interval: a simple one, and one on each side of it.</summary>
    private static IEnumerable<AlgebraicNumber> Simple(OpenInterval interval)
    {
        var middle = AlgebraicNumber.SimplestBetween(interval.From, interval.To);
        return [middle, AlgebraicNumber.SimplestBetween(interval.From, middle), AlgebraicNumber.SimplestBetween(middle, interval.To)];
    }

    /// <summary>Asks the solver a closed question with quantifiers.</summary>
    public RealAnswer AskQuantified(RealFormula formula)
    {
        if (solver is null)
        {
            return RealAnswer.Unknown(NoSolver);
        }

        var answer = AskAbout(formula, Capped(_quantified));
        Trusted += answer.Satisfiable == false ? 1 : 0;
        return answer;
    }

    /// <summary>The truth of a formula where every unknown has a value; <see langword="null"/> where that cannot be said.</summary>
    public bool? Truth(RealFormula formula, IReadOnlyDictionary<int, AlgebraicNumber> values)
    {
        if (!formula.HasQuantifier)
        {
            return formula.Evaluate(new ExactSigns(All(values)).Of);
        }

        foreach (var (unknown, value) in values)
        {
            formula = formula.Substitute(unknown, constants.Of(value));
        }

        return Decided(formula).Evaluate(new ExactSigns(constants.Values).Of);
    }

    /// <summary>Quantifiers over one unknown replaced by their truth, where it can be found.</summary>
    private RealFormula Decided(RealFormula formula)
    {
        switch (formula)
        {
            case RealFormula.Junction junction:
                var parts = junction.Parts.Select(Decided);
                return junction.IsConjunction ? RealFormula.And(parts) : RealFormula.Or(parts);
            case RealFormula.Quantified { All: true } all:
                return !Decided(!all);
            case RealFormula.Quantified some when !some.Body.HasQuantifier:
                var found = UnivariateDecision.Solutions(some.Body, some.Unknown, OpenInterval.Line, constants.Values, out var complete).Any();
                return found ? RealFormula.True : complete ? RealFormula.False : formula;
            default:
                return formula;
        }
    }

    private Dictionary<int, AlgebraicNumber> All(IReadOnlyDictionary<int, AlgebraicNumber> values)
    {
        var all = new Dictionary<int, AlgebraicNumber>(constants.Values);
        foreach (var (unknown, value) in values)
        {
            all[unknown] = value;
        }

        return all;
    }

    /// <summary>The answer by elimination of all unknowns but one; <see langword="null"/> where that does not go.</summary>
    private (bool? Answer, IReadOnlyDictionary<int, AlgebraicNumber>? Values) Exactly(Leaf leaf)
    {
        if (leaf.Formula.HasQuantifier)
        {
            return (null, null);
        }

        var (formula, open) = (leaf.Formula, leaf.Unknowns.Where(leaf.Formula.Contains).ToList());
        var stages = new List<(int Unknown, RealFormula Formula)>();
        try
        {
            while (open.Count > 1 || (open.Count == 1 && formula.Atoms().Any(a => a.Polynomial.Occurring().Count() > 2)))
            {
                var next = open.AsEnumerable().Reverse().Select(u => (Unknown: u, Left: VirtualSubstitution.Exists(u, leaf.Scope.Unknowns[u], formula))).FirstOrDefault(e => e.Left is not null);
                if (next.Left is null || next.Left.Atoms().Count > LargestExact)
                {
                    return (null, null);
                }

                stages.Add((next.Unknown, formula));
                formula = next.Left;
                open = [.. open.Where(u => u != next.Unknown && formula.Contains(u))];
                if (formula.IsFalse)
                {
                    return (false, null);
                }
            }

            if (open.Count == 1)
            {
                stages.Add((open[0], formula));
            }
            else if (formula.Evaluate(new ExactSigns(constants.Values).Of) is var truth && truth != true)
            {
                return (truth, null);
            }

            return Back(leaf, stages);
        }
        catch (DegreeTooLargeException)
        {
            return (null, null);
        }
    }

    /// <summary>Values for the unknowns that were eliminated, the last one first.</summary>
    private (bool? Answer, IReadOnlyDictionary<int, AlgebraicNumber>? Values) Back(Leaf leaf, List<(int Unknown, RealFormula Formula)> stages)
    {
        var values = new Dictionary<int, AlgebraicNumber>();
        for (var i = stages.Count - 1; i >= 0; i--)
        {
            var (unknown, formula) = stages[i];
            foreach (var (known, value) in values.Where(v => v.Value.IsRational))
            {
                formula = formula.Substitute(known, value.RationalValue);
            }

            foreach (var free in leaf.Unknowns.Where(u => u != unknown && !values.ContainsKey(u) && formula.Contains(u)))
            {
                // It was eliminated together with others and any value will do.
                return (null, null);
            }

            var solutions = UnivariateDecision.Solutions(formula, unknown, leaf.Scope.Unknowns[unknown], All(values), out var complete).ToList();
            if (solutions.Count == 0)
            {
                return (i == stages.Count - 1 && complete ? false : null, null);
            }

            values[unknown] = solutions[0];
        }

        foreach (var unknown in leaf.Unknowns.Where(u => !values.ContainsKey(u)))
        {
            values[unknown] = AlgebraicNumber.SimplestBetween(leaf.Scope.Unknowns[unknown].From, leaf.Scope.Unknowns[unknown].To);
        }

        return Truth(leaf.Whole(), values) == true ? (true, values) : (null, null);
    }

    private LeafAnswer Ask(List<Leaf> leaves)
    {
        var reason = string.Empty;
        if (leaves.Count > Few)
        {
            var answer = AskAbout(RealFormula.Or(leaves.Select(l => l.Whole())), Capped(_together));
            if (answer.Satisfiable == false)
            {
                Trusted++;
                return LeafAnswer.No;
            }

            if (answer.Satisfiable == true && leaves.Select(l => Checked(l, answer)).FirstOrDefault(a => a is not null) is { } found)
            {
                return found;
            }
        }

        // Easy questions first: one of them may settle all.
        foreach (var limit in _limits.Where((l, i) => i == 0 || l <= solver!.Most).Select(Capped))
        {
            var left = new List<Leaf>();
            foreach (var leaf in leaves)
            {
                cancellation.ThrowIfCancellationRequested();
                var (answer, why) = AskOne(leaf, limit);
                if (answer is { Satisfiable: true })
                {
                    return answer;
                }

                if (answer is null)
                {
                    reason = why;
                    left.Add(leaf);
                }
            }

            leaves = left;
        }

        return leaves.Count == 0 ? LeafAnswer.No : new LeafAnswer(null, null, null, reason);
    }

    /// <summary>The answer for one leaf; <see langword="null"/> with the reason where there is none.</summary>
    private (LeafAnswer? Answer, string Reason) AskOne(Leaf leaf, TimeSpan limit)
    {
        var reason = string.Empty;
        foreach (var (whole, origin) in Forms(leaf))
        {
            var answer = AskAbout(whole, limit);
            if (answer.Satisfiable == false)
            {
                Trusted++;
                return (LeafAnswer.No, string.Empty);
            }

            if (answer.Satisfiable == true && Checked(leaf, Moved(answer, origin)) is { } found)
            {
                return (found, string.Empty);
            }

            reason = answer.Satisfiable == true ? $"{solver!.Name} found values that exact arithmetic could not confirm" : answer.Reason;
        }

        return (null, reason);
    }

    /// <summary>The condition as it is, then with its unknowns measured from an irrational constant: a polynomial that vanishes there gets shorter.</summary>
    private IEnumerable<(RealFormula Whole, int? Origin)> Forms(Leaf leaf)
    {
        var whole = leaf.Whole();
        yield return (whole, null);
        if (whole.HasQuantifier)
        {
            yield break;
        }

        foreach (var constant in whole.Atoms().SelectMany(a => a.Polynomial.Occurring()).Where(RealConstants.IsConstant).Distinct().Order().Take(2).ToList())
        {
            var moved = leaf.Unknowns.Aggregate(whole, (formula, u) => formula.Substitute(u, RealPolynomial.Unknown(u) + RealPolynomial.Unknown(constant)));
            yield return (moved.Map(a => RealFormula.Compare(a.Polynomial.Reduce(constant, constants.Values[constant].Polynomial), a.Relation)), constant);
        }
    }

    private RealAnswer Moved(RealAnswer answer, int? origin) => origin is not { } constant ? answer : answer with
    {
        Values = answer.Values.ToDictionary(v => v.Key, v => AlgebraicNumbers.Sum(v.Value, constants.Values[constant])),
    };

    private TimeSpan Capped(TimeSpan limit) => limit <= solver!.Most ? limit : solver.Most;

    private RealAnswer AskAbout(RealFormula formula, TimeSpan limit)
    {
        var script = RealScript.Of(formula, constants, out var free);
        return solver!.Ask(script, [.. free.Select(RealScript.Name)], formula.HasQuantifier, limit, cancellation);
    }

    /// <summary>The solver's values, or rational numbers near them, where they satisfy the leaf exactly.</summary>
    private LeafAnswer? Checked(Leaf leaf, RealAnswer answer)
    {
        var given = new Dictionary<int, AlgebraicNumber>();
        foreach (var unknown in leaf.Unknowns)
        {
            given[unknown] = answer.Values.TryGetValue(RealScript.Name(unknown), out var value)
                ? value
                : AlgebraicNumber.SimplestBetween(leaf.Scope.Unknowns[unknown].From, leaf.Scope.Unknowns[unknown].To);
        }

        var whole = leaf.Whole();
        foreach (var bits in new[] { 4, 10, 20, 40, 80 })
        {
            var near = given.ToDictionary(v => v.Key, v => v.Value.IsRational ? v.Value : Near(v.Value, bits));
            if (Truth(whole, near) == true)
            {
                return new LeafAnswer(true, leaf, near, string.Empty);
            }

            if (given.Values.All(v => v.IsRational))
            {
                return null;
            }
        }

        return Truth(whole, given) == true ? new LeafAnswer(true, leaf, given, string.Empty) : null;
    }

    private static AlgebraicNumber Near(AlgebraicNumber value, int bits)
    {
        var (low, high) = value.Enclose(Rational.Create(1, System.Numerics.BigInteger.One << bits));
        return SimplestRational.Between(low, high);
    }
}
