using System.Collections.Concurrent;
using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Theory.Classes;

namespace Brox.Knowledge;

/// <summary>
/// Verdicts on the classes of the literature that follow by the facts from verdicts on the classes of the paper, for one function of the setting: on all of R^d, closed, with a minimizer. A class holds where classes in
/// which the function is imply it; it fails where it would imply a class in which the function is not.
/// </summary>
/// <param name="knowledge">The facts.</param>
/// <param name="decide">The decider of a class, a constant being "for some value"; it is asked once for each class.</param>
internal sealed class FactVerdicts(KnowledgeBase knowledge, Func<string, Verdict> decide)
{
    /// <summary>The classes whose verdicts are asked for, those that are quick to decide first.</summary>
    private static readonly ImmutableArray<string> _asked =
    [
        ClassName.RealValued, ClassName.Differentiable, ClassName.Convex, ClassName.UniqueMinimizer, ClassName.StronglyConvex, "l-smooth", "twice-differentiable", ClassName.Quasiconvex,
        ClassName.ConnectedMinimizers, ClassName.StrictlyQuasiconvex, ClassName.Pseudoconvex, ClassName.StarConvex, ClassName.QuasarConvex, ClassName.StarQuasiconvex,
        ClassName.StrictlyStarQuasiconvex, ClassName.PolyakLojasiewicz, ClassName.QuadraticGrowth, ClassName.RestrictedSecant, ClassName.Aiming,
    ];

    private static readonly ConcurrentDictionary<string, ImmutableArray<ImmutableArray<string>>> _sets = [];

    private readonly ConcurrentDictionary<string, Verdict> _verdicts = [];

    /// <summary>The verdict; <see langword="null"/> where nothing follows.</summary>
    /// <param name="name">The class.</param>
    /// <param name="argument">Its constant: a failure for some value is one for each; a given constant holds only where the facts put the function in the class for every constant.</param>
    public Verdict? Of(string name, ClassArgument argument)
    {
        if (_asked.Contains(name) || !KnownClasses.Setting.All(s => Ask(s) is Holds))
        {
            return null;
        }

        foreach (var implied in _asked.Where(knowledge.Consequences([name]).ContainsKey))
        {
            if (Ask(implied) is Fails fails)
            {
                return fails with { Reason = $"by the facts it would be {implied}: {fails.Reason}" };
            }
        }

        var isGiven = argument is not { RadiusOrNull: null, ConstantOrNull: null, More: null or { Values.Length: 0 } };
        foreach (var set in _sets.GetOrAdd(name, Sufficient))
        {
            var chain = knowledge.Consequences(set)[name];
            if ((!isGiven || IsForEvery(chain)) && set.All(h => Ask(h) is Holds))
            {
                var verdicts = set.Select(h => (Holds)Ask(h)).ToList();
                return new Holds(
                    $"by the facts, as it is {string.Join(" and ", set.Zip(verdicts, (h, v) => $"{h}: {v.Reason}"))}", (Method)verdicts.Max(v => (int)v.Method));
            }
        }

        return null;
    }

    /// <summary>The verdict on a class that is asked for.</summary>
    private Verdict Ask(string name) => _verdicts.GetOrAdd(name, decide);

    /// <summary>The sets of at most two of the asked classes that imply a class, without one that contains another.</summary>
    private ImmutableArray<ImmutableArray<string>> Sufficient(string name)
    {
        var single = _asked.Where(h => knowledge.Consequences([h]).ContainsKey(name)).ToList();
        var others = _asked.Except(single).ToList();
        return
        [
            .. single.Select(h => ImmutableArray.Create(h)),
            .. from i in Enumerable.Range(0, others.Count)
               from k in Enumerable.Range(0, i)
               let pair = ImmutableArray.Create(others[k], others[i])
               where knowledge.Contradiction(pair) is null && knowledge.Consequences(pair).ContainsKey(name)
               select pair,
        ];
    }

    /// <summary>Whether the conclusion of a chain holds for every constant: its last fact has letters that none of its hypotheses has, and the others speak of none.</summary>
    private static bool IsForEvery(ImmutableArray<KnowledgeFact> chain) => chain is [var fact]
        && fact.Conclusion.Constants.All(c => c.Value is Theory.Claims.Language.ParameterExpression.Parameter p && !fact.Hypotheses.Any(h => h.Constants.Any(k => k.Value.Parameters.Contains(p.Name))));
}
