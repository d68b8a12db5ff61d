using System.Text;
using Brox.Numbers;

namespace Brox.Definitions.Language;

/// <summary>
/// Prints definitions as definitions of Coq over the setting of <c>proofs/Setting.v</c>: the same tree, with the names of that file. Numbers without values of <c>f</c>, <c>f*</c> and distances to <c>X</c> are
/// real numbers there; the others are extended numbers, whose comparisons are false where a side is undefined, as in the language.
/// </summary>
internal static class CoqPrinter
{
    // How strongly a text of Coq holds together; what is put into a place that asks for more gets parentheses.
    private const int ImpliesLevel = 1;
    private const int IffLevel = 2;
    private const int OrLevel = 3;
    private const int AndLevel = 4;
    private const int NotLevel = 5;
    private const int SumLevel = 1;
    private const int ProductLevel = 2;
    private const int PowerLevel = 3;
    private const int ApplicationLevel = 4;
    private const int AtomLevel = 5;

    private const int Width = 136;

    private static readonly string[] _ends = [" -> ", " /\\ ", ": ", " implies ", " and "];

    /// <summary>The name of a class in Coq.</summary>
    public static string Name(string name) => name.Replace('-', '_').ToLowerInvariant();

    /// <summary>A file with the definitions, a class after those that it names; a primitive is a definition of Setting.v.</summary>
    /// <exception cref="ArgumentException">A definition has a term that the setting has no word for.</exception>
    public static string File(DefinitionCatalog catalog)
    {
        var text = new StringBuilder("""
            (** * The classes

                Each class is one formula, printed from its definition in the language of classes, which stands above it; a test of this project compares the two.
                Points are vectors: [x [-] y] is a difference, [a [.] x] a multiple. *)
            From Coq Require Import Reals.
            From Brox Require Import Setting.
            Open Scope R_scope.

            Section Classes.
            Context {V : Space}.

            """);
        var printed = new HashSet<string>();
        void Print(ClassDefinition definition)
        {
            if (!printed.Add(definition.Name))
            {
                return;
            }

            foreach (var named in definition.Body is { } body ? Tree.Parts(body).OfType<Statement.Class>() : [])
            {
                if (catalog.Find(named.Name) is { } other)
                {
                    Print(other);
                }
            }

            text.Append('\n').Append(Text(definition)).Append('\n');
        }

        foreach (var definition in catalog.All)
        {
            Print(definition);
        }

        return text.Append("End Classes.\n").ToString();
    }

    /// <summary>A definition: its canonical text as a comment, and its formula; of a primitive, where it stands.</summary>
    public static string Text(ClassDefinition definition)
    {
        // What would end the comment before its end is taken apart.
        var comment = string.Join("\n    ", $"{definition}".Split('\n').SelectMany(line => Wrapped(line.TrimStart(), Width - 4))).Replace("*)", "* )", StringComparison.Ordinal);
        if (definition.Body is not { } body)
        {
            return $"(** {comment}; [{Name(definition.Name)}] of Setting.v *)";
        }

        var parameters = string.Concat(definition.Parameters.Select(p => $" ({p.Name} : R)"));
        var ranges = string.Concat(definition.Parameters.Where(p => !p.IsRadius).Select(p => $"{Range(p.Range, p.Name)} /\\ "));
        var formula = ranges + Statement(body, ranges.Length > 0 ? AndLevel : ImpliesLevel, atEnd: true);
        return $"(** {comment} *)\nDefinition {Name(definition.Name)} (f : efun V){parameters} : Prop :=\n  {string.Join("\n    ", Wrapped($"{formula}.", Width - 4))}";
    }

    /// <summary>Lines of at most the width, broken where a part of the formula ends if there is such a place in the second half, else at a blank.</summary>
    private static IEnumerable<string> Wrapped(string text, int width)
    {
        while (text.Length > width && text.LastIndexOf(' ', width) is > 0 and var blank)
        {
            var part = _ends.Max(end => text.LastIndexOf(end, width - end.Length, StringComparison.Ordinal) is >= 0 and var at ? at + end.Length - 1 : 0);
            var cut = part > width / 2 ? part : blank;
            yield return text[..cut];
            text = text[(cut + 1)..];
        }

        yield return text;
    }

    private static string Statement(Statement statement, int level, bool atEnd)
    {
        switch (statement)
        {
            case Statement.Comparison s:
                return Comparison(s);
            case Statement.Same s:
                return $"{Point(s.Left, SumLevel)} = {Point(s.Right, SumLevel)}";
            case Statement.Not { Operand: Statement.Same s }:
                return $"{Point(s.Left, SumLevel)} <> {Point(s.Right, SumLevel)}";
            case Statement.Member s:
                return $"{Set(s.Set)} {Point(s.Point, AtomLevel)}";
            case Statement.Class s:
                return Class(s);
            case Statement.Not s:
                return $"~ {Statement(s.Operand, NotLevel, atEnd)}";
            case Statement.Joined s:
                var own = s.Connective switch
                {
                    Connective.And => AndLevel,
                    Connective.Or => OrLevel,
                    Connective.Iff => IffLevel,
                    _ => ImpliesLevel,
                };

                // In Coq all four join to the right; "and" and "or" are associative, so a chain of them needs no parentheses.
                var wrapped = own < level;
                var left = s.Left is Statement.Joined inner && inner.Connective == s.Connective && s.Connective is Connective.And or Connective.Or
                    ? string.Join($" {Symbol(s.Connective)} ", Chain(s.Left, s.Connective).Select(part => Statement(part, own + 1, atEnd: false)))
                    : Statement(s.Left, own + 1, atEnd: false);
                var text = $"{left} {Symbol(s.Connective)} {Statement(s.Right, s.Connective == Connective.Iff ? own + 1 : own, atEnd || wrapped)}";
                return wrapped ? $"({text})" : text;
            case Statement.OverPoints s:
                return Quantified(s.Quantifier, s.Name, "V", $"{Set(s.Set)} {s.Name}", s.Body, atEnd);
            case Statement.OverNumbers s:
                return Quantified(s.Quantifier, s.Name, "R", Range(s.Range, s.Name), s.Body, atEnd);
            default:
                throw NoWord(statement);
        }
    }

    private static string Quantified(Quantifier quantifier, string name, string type, string membership, Statement body, bool atEnd)
    {
        var text = quantifier == Quantifier.All
            ? $"forall {name} : {type}, {membership} -> {Statement(body, ImpliesLevel, atEnd: true)}"
            : $"exists {name} : {type}, {membership} /\\ {Statement(body, AndLevel, atEnd: true)}";
        return atEnd ? text : $"({text})";
    }

    private static IEnumerable<Statement> Chain(Statement statement, Connective connective) =>
        statement is Statement.Joined joined && joined.Connective == connective ? Chain(joined.Left, connective).Concat(Chain(joined.Right, connective)) : [statement];

    private static string Class(Statement.Class named)
    {
        var arguments = named.Arguments.Select(a => $" {(a.IsSquare ? $"(sqrt {Real(a.Value, AtomLevel)})" : Real(a.Value, AtomLevel))}");
        return $"{Name(named.Name)} f{string.Concat(arguments)}";
    }

    private static string Symbol(Connective connective) => connective switch
    {
        Connective.And => "/\\",
        Connective.Or => "\\/",
        Connective.Iff => "<->",
        _ => "->",
    };

    private static string Comparison(Statement.Comparison comparison)
    {
        if (IsReal(comparison.Left) && IsReal(comparison.Right))
        {
            var symbol = comparison.Relation == Relation.NotEqual ? "<>" : DefinitionPrinter.Symbol(comparison.Relation);
            return $"{Real(comparison.Left, SumLevel)} {symbol} {Real(comparison.Right, SumLevel)}";
        }

        var extended = comparison.Relation switch
        {
            Relation.Equal => "=n",
            Relation.NotEqual => "<>n",
            var relation => DefinitionPrinter.Symbol(relation),
        };
        return $"({Extended(comparison.Left, SumLevel)} {extended} {Extended(comparison.Right, SumLevel)})%num";
    }

    private static string Range(NumberRange range, string name)
    {
        var lower = range.Lower is { } low ? $"{Constant(low, SumLevel)} {(range.WithLower ? "<=" : "<")} " : string.Empty;
        var upper = range.Upper is { } high ? $" {(range.WithUpper ? "<=" : "<")} {Constant(high, SumLevel)}" : string.Empty;
        return lower.Length + upper.Length > 0 ? $"{lower}{name}{upper}" : "True";
    }

    private static string Set(PointSet set) => set switch
    {
        PointSet.Domain => "dom f",
        PointSet.Minimizers => "argmin f",
        PointSet.Space => "space",
        PointSet.Ball s => $"ball {Point(s.Centre, AtomLevel)} {Real(s.Radius, AtomLevel)}",
        PointSet.Broximal s => $"brox f {Point(s.Centre, AtomLevel)} {Real(s.Radius, AtomLevel)}",
        PointSet.Segment s => $"{(s.WithEnds ? "segment" : "open_segment")} {Point(s.From, AtomLevel)} {Point(s.To, AtomLevel)}",
        PointSet.Nearest s => $"proj f {Point(s.Of, AtomLevel)}",
        _ => throw NoWord(set),
    };

    /// <summary>Whether a number is real whatever the function: it has no value of <c>f</c>, no <c>f*</c> and no distance to <c>X</c> in it.</summary>
    private static bool IsReal(NumberTerm number) =>
        !Tree.Parts(number).Any(part => part is NumberTerm.FunctionValue or NumberTerm.Minimum or NumberTerm.Distance);

    private static string Real(NumberTerm number, int level) => number switch
    {
        NumberTerm.Constant n => Constant(n.Value, level),
        NumberTerm.Variable n => n.Name,
        NumberTerm.InnerProduct n => $"<<{Vector(n.Left, SumLevel)}, {Vector(n.Right, SumLevel)}>>{(n.InMetric ? "_B" : string.Empty)}",
        NumberTerm.Norm n => Wrap($"{(n.InMetric ? "normB" : "norm")} {Vector(n.Vector, AtomLevel)}", ApplicationLevel, level),
        NumberTerm.Negate n => Wrap($"- {Real(n.Operand, AtomLevel)}", SumLevel, level),
        NumberTerm.AbsoluteValue n => Wrap($"Rabs {Real(n.Operand, AtomLevel)}", ApplicationLevel, level),
        NumberTerm.Power n => Wrap($"{Real(n.Base, ApplicationLevel)} ^ {n.Exponent}", PowerLevel, level),
        NumberTerm.Binary { Operation: NumberOperation.Max } n => Wrap($"Rmax {Real(n.Left, AtomLevel)} {Real(n.Right, AtomLevel)}", ApplicationLevel, level),
        NumberTerm.Binary { Operation: NumberOperation.Min } n => Wrap($"Rmin {Real(n.Left, AtomLevel)} {Real(n.Right, AtomLevel)}", ApplicationLevel, level),
        NumberTerm.Binary { Operation: NumberOperation.Add } n => Wrap($"{Real(n.Left, SumLevel)} + {Real(n.Right, ProductLevel)}", SumLevel, level),
        NumberTerm.Binary { Operation: NumberOperation.Subtract } n => Wrap($"{Real(n.Left, SumLevel)} - {Real(n.Right, ProductLevel)}", SumLevel, level),
        NumberTerm.Binary { Operation: NumberOperation.Multiply } n => Wrap($"{Real(n.Left, ProductLevel)} * {Real(n.Right, PowerLevel)}", ProductLevel, level),

        // Coq's real division is total; a divisor is a constant or a name of a positive number, which the setting asks for.
        NumberTerm.Binary { Operation: NumberOperation.Divide, Right: NumberTerm.Constant or NumberTerm.Variable } n =>
            Wrap($"{Real(n.Left, ProductLevel)} / {Real(n.Right, PowerLevel)}", ProductLevel, level),
        _ => throw NoWord(number),
    };

    private static string Extended(NumberTerm number, int level) => number switch
    {
        _ when IsReal(number) => Wrap($"Fin {Real(number, AtomLevel)}", ApplicationLevel, level),
        NumberTerm.FunctionValue n => Wrap($"f {Point(n.At, AtomLevel)}", ApplicationLevel, level),
        NumberTerm.Minimum => Wrap("fstar f", ApplicationLevel, level),
        NumberTerm.Distance n => Wrap($"{(n.InMetric ? "dist_X_B" : "dist_X")} f {Point(n.From, AtomLevel)}", ApplicationLevel, level),
        NumberTerm.Power { Base: NumberTerm.Distance, Exponent: 2 } n => Wrap($"num_sqr {Extended(n.Base, AtomLevel)}", ApplicationLevel, level),
        NumberTerm.Negate n => Wrap($"num_opp {Extended(n.Operand, AtomLevel)}", ApplicationLevel, level),
        NumberTerm.Binary { Operation: NumberOperation.Max } n => Wrap($"num_max {Extended(n.Left, AtomLevel)} {Extended(n.Right, AtomLevel)}", ApplicationLevel, level),
        NumberTerm.Binary { Operation: NumberOperation.Add } n => Wrap($"{Extended(n.Left, SumLevel)} + {Extended(n.Right, ProductLevel)}", SumLevel, level),
        NumberTerm.Binary { Operation: NumberOperation.Subtract } n => Wrap($"{Extended(n.Left, SumLevel)} - {Extended(n.Right, ProductLevel)}", SumLevel, level),
        NumberTerm.Binary { Operation: NumberOperation.Multiply } n when IsReal(n.Left) => Wrap($"{Real(n.Left, PowerLevel)} * {Extended(n.Right, PowerLevel)}", ProductLevel, level),
        NumberTerm.Binary { Operation: NumberOperation.Multiply } n when IsReal(n.Right) => Wrap($"{Real(n.Right, PowerLevel)} * {Extended(n.Left, PowerLevel)}", ProductLevel, level),
        _ => throw NoWord(number),
    };

    private static string Constant(Rational value, int level) => value switch
    {
        { IsInteger: true, Sign: >= 0 } => value.ToString(),
        { IsInteger: true } => Wrap($"- {-value}", SumLevel, level),
        _ => Wrap(value.ToString(), value.Sign < 0 ? SumLevel : ProductLevel, level),
    };

    private static string Point(PointTerm point, int level) => point switch
    {
        PointTerm.Variable p => p.Name,
        PointTerm.Shift p => Wrap($"{Point(p.Origin, SumLevel)} [+] {Vector(p.By, ProductLevel)}", SumLevel, level),
        PointTerm.Mix p => Wrap($"{Real(p.Weight, AtomLevel)} [.] {Point(p.First, AtomLevel)} [+] (1 - {Real(p.Weight, ProductLevel)}) [.] {Point(p.Second, AtomLevel)}", SumLevel, level),
        _ => throw NoWord(point),
    };

    private static string Vector(VectorTerm vector, int level) => vector switch
    {
        VectorTerm.Difference v => Wrap($"{Point(v.To, SumLevel)} [-] {Point(v.From, ProductLevel)}", SumLevel, level),
        VectorTerm.Gradient v => Wrap($"grad f {Point(v.At, AtomLevel)}", ApplicationLevel, level),
        VectorTerm.Scale v => Wrap($"{Real(v.Factor, AtomLevel)} [.] {Vector(v.Vector, AtomLevel)}", ProductLevel, level),
        VectorTerm.Sum { Right: VectorTerm.Scale { Factor: NumberTerm.Constant { Value: var minus }, Vector: var w } } v when minus == -1 =>
            Wrap($"{Vector(v.Left, SumLevel)} [-] {Vector(w, ProductLevel)}", SumLevel, level),
        VectorTerm.Sum v => Wrap($"{Vector(v.Left, SumLevel)} [+] {Vector(v.Right, ProductLevel)}", SumLevel, level),
        _ => throw NoWord(vector),
    };

    private static ArgumentException NoWord(object part) => new($"{part} cannot be written in the setting of proofs/Setting.v", nameof(part));

    private static string Wrap(string text, int own, int wanted) => own < wanted ? $"({text})" : text;
}
