using System.Text;

namespace Brox.Search.Smt;

/// <summary>A problem as SMT-LIB 2 text. A subformula that occurs more than once is defined once.</summary>
internal sealed class SmtScript
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<BoolTerm, int> _uses = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<BoolTerm, string> _names = new(ReferenceEqualityComparer.Instance);

    private SmtScript()
    {
    }

    /// <summary>The declarations, definitions and assertions, without <c>(check-sat)</c>.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="comment">A line for people.</param>
    public static string Of(EncodedProblem problem, string comment)
    {
        var script = new SmtScript();
        script._text.Append("; ").Append(comment.ReplaceLineEndings(" ")).Append('\n');
        script._text.Append("(set-option :print-success false)\n(set-option :produce-models true)\n");
        script._text.Append("(set-logic ").Append(problem.Assertions.Any(script.IsNonlinear) ? "QF_NRA" : "QF_LRA").Append(")\n");
        foreach (var name in problem.Reals)
        {
            script._text.Append("(declare-fun ").Append(name).Append(" () Real)\n");
        }

        foreach (var name in problem.Flags)
        {
            script._text.Append("(declare-fun ").Append(name).Append(" () Bool)\n");
        }

        script._uses.Clear();
        foreach (var assertion in problem.Assertions)
        {
            script.Count(assertion);
        }

        foreach (var assertion in problem.Assertions.Where(a => !ReferenceEquals(a, BoolTerm.True)))
        {
            var text = script.Write(assertion);
            script._text.Append("(assert ").Append(text).Append(")\n");
        }

        return script._text.ToString();
    }

    private bool IsNonlinear(BoolTerm term)
    {
        if (!_uses.TryAdd(term, 0))
        {
            return false;
        }

        return term switch
        {
            BoolTerm.Atom atom => atom.Term.Degree > 1,
            BoolTerm.Negation negation => IsNonlinear(negation.Of),
            BoolTerm.Junction junction => junction.Parts.Any(IsNonlinear),
            _ => false,
        };
    }

    private void Count(BoolTerm term)
    {
        _uses[term] = _uses.GetValueOrDefault(term) + 1;
        if (_uses[term] > 1)
        {
            return;
        }

        if (term is BoolTerm.Negation negation)
        {
            Count(negation.Of);
        }
        else if (term is BoolTerm.Junction junction)
        {
            foreach (var part in junction.Parts)
            {
                Count(part);
            }
        }
    }

    private string Write(BoolTerm term)
    {
        if (_names.TryGetValue(term, out var name))
        {
            return name;
        }

        var text = term switch
        {
            BoolTerm.Constant constant => constant.Value ? "true" : "false",
            BoolTerm.Unknown unknown => unknown.Name,
            BoolTerm.Atom atom => $"({(atom.Relation switch { SignRelation.Negative => "<", SignRelation.NotPositive => "<=", _ => "=" })} {atom.Term.ToSmt()} 0.0)",
            BoolTerm.Negation negation => $"(not {Write(negation.Of)})",
            BoolTerm.Junction junction => $"({(junction.IsConjunction ? "and" : "or")} {string.Join(' ', junction.Parts.Select(Write))})",
            _ => throw new InvalidOperationException("no such formula"),
        };
        if (term is not BoolTerm.Junction || _uses[term] < 2)
        {
            return text;
        }

        name = $"b{_names.Count + 1}";
        _names.Add(term, name);
        _text.Append("(define-fun ").Append(name).Append(" () Bool ").Append(text).Append(")\n");
        return name;
    }
}
