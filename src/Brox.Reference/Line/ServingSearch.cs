using System.Collections.Immutable;
using Brox.Definitions.Language;
using Brox.Numbers;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>
/// Decides "there is a point, or a number, that serves for all others": it tries one, and each one that fails leaves points that refute it and others with it. Where nothing is left, none serves; where one is
/// not refuted, it serves.
/// </summary>
internal sealed class ServingSearch(LineReader reader, LineTranslator translator, LeafSolver solver, CancellationToken cancellation)
{
    private const int Rounds = 12;
    private const int RoundsOfNumbers = 6;
    private const int MostAtoms = 300;

    public LineOutcome Decide(Statement some, LineScope scope)
    {
        // "For some number there is a minimizer such that ..." is asked for each minimizer: which comes first makes no difference.
        if (some is Statement.OverNumbers { Body: Statement.OverPoints { Quantifier: Quantifier.Some, Set: PointSet.Minimizers or PointSet.Domain or PointSet.Space } points } number)
        {
            some = points with { Body = number with { Body = points.Body } };
        }

        var (name, body) = some is Statement.OverPoints over ? (over.Name, over.Body) : (((Statement.OverNumbers)some).Name, ((Statement.OverNumbers)some).Body);
        var (refutations, open) = (ImmutableArray.CreateBuilder<LineRefutation>(), (string?)null);
        var any = false;
        foreach (var branch in translator.Branches(some, scope, true))
        {
            any = true;
            var outcome = branch.Unknown is { } unknown ? Among(name, body, branch, unknown) : At(name, body, branch);
            if (outcome.Truth == true)
            {
                return outcome;
            }

            open = outcome.Truth is null ? outcome.Reason : open;
            refutations.AddRange(outcome.Refutations);
        }

        return open is not null
            ? LineOutcome.Open(open)
            : LineOutcome.False(any ? $"no {name} serves" : $"there is no {name}: the set is empty", refutations.ToImmutable());
    }

    /// <summary>One candidate.</summary>
    private LineOutcome At(string name, Statement body, Branch branch)
    {
        var inside = solver.Truth(branch.Constraint, new Dictionary<int, AlgebraicNumber>());
        if (inside != true)
        {
            return inside is null ? LineOutcome.Open($"whether {name} belongs to its set could not be found out") : LineOutcome.False(string.Empty, []);
        }

        var outcome = reader.Decide(body, branch.Scope);
        var value = branch.Scope.Points.TryGetValue(name, out var point) ? Shown(point.Place) : branch.Scope.Numbers.TryGetValue(name, out var number) ? Shown(number.Numerator) : null;
        return outcome.Truth switch
        {
            true => LineOutcome.True(value is null ? outcome.Reason : $"{name} = {value} serves{(outcome.Reason.Contains(" serves", StringComparison.Ordinal) ? $", with {outcome.Reason}" : string.Empty)}"),
            false => outcome with { Refutations = [.. outcome.Refutations.Select(r => value is null ? r : r with { Values = r.Values.Insert(0, new NamedValue(name, value, point is not null)) })] },
            _ => outcome,
        };
    }

    private AlgebraicNumber? Shown(RealPolynomial place) => place.ConstantValue is { } rational ? rational
        : place.Occurring().ToList() is [var unknown] && place.Equals(RealPolynomial.Unknown(unknown)) ? translator.Partition.Constants.Values.GetValueOrDefault(unknown) : null;

    /// <summary>The candidates of an interval.</summary>
    private LineOutcome Among(string name, Statement body, Branch branch, int unknown)
    {
        if (AllAtOnce(name, body, branch, unknown) is { } settled)
        {
            return settled;
        }

        var interval = branch.Scope.Unknowns[unknown];
        var (left, refutations, open) = (branch.Constraint, ImmutableArray.CreateBuilder<LineRefutation>(), (string?)null);
        var rounds = branch.Scope.Points.ContainsKey(name) ? Rounds : RoundsOfNumbers;
        for (var round = 0; round < rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Next(left, unknown, interval, round) is not { } candidate)
            {
                return open is null ? LineOutcome.False($"no {name} serves", refutations.ToImmutable()) : LineOutcome.Open(open);
            }

            var outcome = At(name, body, Fixed(branch, unknown, candidate));
            if (outcome.Truth == true)
            {
                return outcome;
            }

            open = outcome.Truth is null ? outcome.Reason : open;
            var z = RealPolynomial.Unknown(unknown);
            var also = RealFormula.Compare(z - translator.Partition.Constants.Of(candidate), SignRelation.Zero);
            if (outcome.Truth == false)
            {
                refutations.AddRange(outcome.Refutations);
                also |= Refuted(body, outcome.Refutations, branch);
            }

            left = translator.Prune(left & !also, branch.Scope);
            if (left.HasQuantifier)
            {
                return LineOutcome.Open("quantifiers are left in what a refutation says of other candidates");
            }
        }

        return open is not null ? LineOutcome.Open(open) : Eliminated(name, body, branch, unknown, refutations.ToImmutable()) ?? BySolver(name, body, branch, unknown, refutations.ToImmutable());
    }

    /// <summary>
    /// Every choice of points that would refute a candidate, with the points eliminated: what is left says of the candidate alone whether it serves. <see langword="null"/> where that does not go.
    /// </summary>
    private LineOutcome? Eliminated(string name, Statement body, Branch branch, int unknown, ImmutableArray<LineRefutation> refutations)
    {
        var serving = branch.Constraint;
        foreach (var leaf in new LeafSearch(translator, true, cancellation).Of(body, false, branch.Scope))
        {
            cancellation.ThrowIfCancellationRequested();
            var refuted = leaf.Formula;
            foreach (var inner in leaf.Unknowns.Where(u => u != unknown).Reverse())
            {
                if (refuted.HasQuantifier || VirtualSubstitution.Exists(inner, leaf.Scope.Unknowns[inner], refuted) is not { } left || left.Atoms().Count > MostAtoms)
                {
                    return null;
                }

                refuted = left;
            }

            serving = translator.Prune(serving & !refuted, branch.Scope);
            if (serving.IsFalse)
            {
                break;
            }
        }

        if (serving.HasQuantifier || serving.Atoms().Count > MostAtoms)
        {
            return null;
        }

        var found = UnivariateDecision.Solutions(serving, unknown, branch.Scope.Unknowns[unknown], translator.Partition.Constants.Values, out var complete).FirstOrDefault();
        return found is not null ? At(name, body, Fixed(branch, unknown, found)) is { Truth: true } outcome ? outcome : null
            : complete ? LineOutcome.False($"no {name} serves", [.. refutations.TakeLast(1)]) : null;
    }

    /// <summary>All candidates of an interval together: where no value of f occurs everything is eliminated but the candidate; else one choice of points may refute every number.</summary>
    private LineOutcome? AllAtOnce(string name, Statement body, Branch branch, int unknown)
    {
        var interval = branch.Scope.Unknowns[unknown];
        if (!Tree.Parts(body).Any(p => p is NumberTerm.FunctionValue or VectorTerm.Gradient or PointSet.Broximal))
        {
            var serving = branch.Constraint & translator.Of(body, true, branch.Scope);
            if (serving.HasQuantifier)
            {
                return null;
            }

            var found = UnivariateDecision.Solutions(serving, unknown, interval, translator.Partition.Constants.Values, out var complete).FirstOrDefault();
            return found is not null ? At(name, body, Fixed(branch, unknown, found)) is { Truth: true } outcome ? outcome : null
                : complete ? LineOutcome.False($"no {name} serves", []) : null;
        }

        if (branch.Scope.Points.ContainsKey(name))
        {
            return null;
        }

        var answer = solver.Solve(ForEvery(body, branch, unknown));
        return answer.Satisfiable == true
            ? LineOutcome.False($"no {name} serves", [new LineRefutation(LineWitness.Values(answer.Leaf!, answer.Values!), $"{LineWitness.Core(body)}, whatever {name} is")])
            : null;
    }

    /// <summary>The choices of points that refute every number of an interval, where the number can be eliminated.</summary>
    private IEnumerable<Leaf> ForEvery(Statement body, Branch branch, int unknown)
    {
        foreach (var leaf in new LeafSearch(translator, false, cancellation).Of(body, false, branch.Scope))
        {
            if (!leaf.Formula.HasQuantifier && VirtualSubstitution.Exists(unknown, branch.Scope.Unknowns[unknown], branch.Constraint & !leaf.Formula) is { } serving
                && translator.Prune(!serving, leaf.Scope) is { IsFalse: false } refuting)
            {
                yield return leaf with { Formula = refuting };
            }
        }
    }

    /// <summary>A candidate that nothing refutes yet: in turn one near the lower end, one far up, and any.</summary>
    private AlgebraicNumber? Next(RealFormula left, int unknown, OpenInterval interval, int round)
    {
        var z = RealPolynomial.Unknown(unknown);
        var scale = Rational.Create(System.Numerics.BigInteger.Pow(4, round), 1);
        var near = interval.Lower is { } lower ? RealFormula.Less(z * scale, (lower * scale) + Rational.One) : RealFormula.True;
        var far = RealFormula.Less(scale, z);
        RealFormula[] wishes = round == 0 ? [RealFormula.True] : round % 3 == 2 && interval.To is null ? [far, RealFormula.True] : [near, RealFormula.True];
        foreach (var wish in wishes)
        {
            var found = UnivariateDecision.Solutions(left & wish, unknown, interval, translator.Partition.Constants.Values, out var complete).ToList();
            if (found.Count > 0)
            {
                found.Sort();
                return round == 0 ? found.FirstOrDefault(f => f.IsRational) ?? found[0] : round % 3 == 1 ? found[0] : round % 3 == 2 ? found[^1] : found[found.Count / 2];
            }

            if (wish.IsTrue && !complete)
            {
                throw new NotReadableException("the candidates that are left could not be found exactly");
            }
        }

        return null;
    }

    private Branch Fixed(Branch branch, int unknown, AlgebraicNumber candidate)
    {
        var value = translator.Partition.Constants.Of(candidate);
        var scope = branch.Scope with
        {
            Points = branch.Scope.Points.ToImmutableDictionary(p => p.Key, p => p.Value.Place.Contains(unknown) ? p.Value with { Place = p.Value.Place.Substitute(unknown, value) } : p.Value),
            Numbers = branch.Scope.Numbers.ToImmutableDictionary(
                n => n.Key,
                n => n.Value with { Numerator = n.Value.Numerator.Substitute(unknown, value), Denominator = n.Value.Denominator.Substitute(unknown, value) }),
            Unknowns = branch.Scope.Unknowns.Remove(unknown),
        };
        return new Branch(scope, branch.Constraint.Substitute(unknown, value), null);
    }

    /// <summary>The candidates that the same points refute: enough for the opposite of the statement, which may ask for points of its own.</summary>
    private RealFormula Refuted(Statement body, IEnumerable<LineRefutation> refutations, Branch branch)
    {
        var values = refutations.Select(r => r.Values.GroupBy(v => v.Name).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal)).ToList();
        return translator.Prune(Failing(body, false, branch.Scope, values), branch.Scope);
    }

    private RealFormula Failing(Statement statement, bool positive, LineScope scope, List<Dictionary<string, AlgebraicNumber>> values)
    {
        switch (statement)
        {
            case Statement.Not not:
                return Failing(not.Operand, !positive, scope, values);
            case Statement.Joined { Connective: Connective.And or Connective.Or or Connective.Implies } joined:
                var left = Failing(joined.Left, joined.Connective == Connective.Implies ? !positive : positive, scope, values);
                var right = Failing(joined.Right, positive, scope, values);
                return joined.Connective == Connective.And == positive ? left & right : left | right;
            case Statement.OverPoints over:
                return Quantified(over, over.Name, over.Quantifier == Quantifier.Some == positive, positive, scope, values);
            case Statement.OverNumbers over:
                return Quantified(over, over.Name, over.Quantifier == Quantifier.Some == positive, positive, scope, values);
            default:
                return translator.Of(statement, positive, scope);
        }
    }

    private RealFormula Quantified(Statement quantified, string name, bool exists, bool positive, LineScope scope, List<Dictionary<string, AlgebraicNumber>> values)
    {
        if (!exists)
        {
            // For every number or point that stands here one of the refutations must do.
            return !translator.Prune(
                RealFormula.Or(translator.Branches(quantified, scope, true).Select(branch =>
                {
                    var spared = branch.Constraint & !Failing(LineTranslator.Body(quantified), positive, branch.Scope, values);
                    return branch.Unknown is { } unknown ? translator.Exists(unknown, branch.Scope.Unknowns[unknown], spared, scope) : spared;
                })),
                scope);
        }

        var chosen = values.Where(v => v.ContainsKey(name)).GroupBy(v => v[name]).ToList();
        return chosen.Count == 0
            ? translator.Of(quantified, positive, scope)
            : RealFormula.Or(chosen.Select(group => Chosen(quantified, positive, scope, [.. group], group.Key)));
    }

    private RealFormula Chosen(Statement quantified, bool positive, LineScope scope, List<Dictionary<string, AlgebraicNumber>> values, AlgebraicNumber value)
    {
        var place = translator.Partition.Constants.Of(value);
        var parts = new List<RealFormula>();
        foreach (var branch in translator.Branches(quantified, scope, true))
        {
            if (branch.Unknown is { } unknown)
            {
                var interval = branch.Scope.Unknowns[unknown];
                if ((interval.From is null || interval.From < value) && (interval.To is null || value < interval.To))
                {
                    var inside = Fixed(branch, unknown, value);
                    parts.Add(inside.Constraint & Failing(LineTranslator.Body(quantified), positive, inside.Scope, values));
                }
            }
            else
            {
                var bound = quantified is Statement.OverPoints over ? branch.Scope.Points[over.Name] : branch.Scope.Points.GetValueOrDefault($"the point of {((Statement.OverNumbers)quantified).Name}");
                if (bound is not null && bound.Place.Equals(place))
                {
                    parts.Add(branch.Constraint & Failing(LineTranslator.Body(quantified), positive, branch.Scope, values));
                }
            }
        }

        return translator.Prune(RealFormula.Or(parts), scope);
    }

    /// <summary>No finite set of points refutes all numbers, or none was found: a solver is asked for a number that serves, with quantifiers.</summary>
    private LineOutcome BySolver(string name, Statement body, Branch branch, int unknown, ImmutableArray<LineRefutation> refutations)
    {
        var conditions = new List<RealFormula> { branch.Scope.Unknowns[unknown].Contains(RealPolynomial.Unknown(unknown)), branch.Constraint };
        var bound = 0;
        foreach (var leaf in new LeafSearch(translator, false, cancellation).Of(body, false, branch.Scope))
        {
            var formula = leaf.Whole();
            foreach (var inner in leaf.Unknowns)
            {
                var fresh = 20 + (bound++ % 20);
                formula = RealFormula.Quantify(false, fresh, formula.Substitute(inner, RealPolynomial.Unknown(fresh)));
            }

            conditions.Add(!formula);
        }

        var answer = solver.AskQuantified(RealFormula.And(conditions));
        if (answer.Satisfiable == true && answer.Values.TryGetValue(RealScript.Name(unknown), out var value))
        {
            return At(name, body, Fixed(branch, unknown, value)) is { Truth: not false } outcome ? outcome : LineOutcome.Open($"the solver's {name} = {value} does not serve");
        }

        return answer.Satisfiable == false
            ? LineOutcome.False($"no {name} serves, by the solver's word; those tried fail", [refutations[^1]])
            : LineOutcome.Open($"no {name} was found that serves, and no points that refute all: {answer.Reason}");
    }
}
