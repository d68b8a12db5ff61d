using System.Text;
using Brox.Definitions;
using Brox.Definitions.Claims;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Operations;
using Brox.Numbers;
using Brox.Reference;
using Brox.Theory.Claims.Saved;

namespace Brox.Reports.Exports;

/// <summary>
/// What a counterexample to the remark after Assumption 3.1 or to Lemmas C.1 and 5.1 to 5.3 says, in the languages of the exported programs: how the second function is made of the first, and in which
/// class only one of them is.
/// </summary>
internal sealed class FunctionClaimStatements
{
    private static readonly string[] _known = ["rem-unique", "lem-5.1", "lem-5.2", "lem-5.3", "lem-C.1"];

    private readonly ScriptLanguage _language;
    private readonly ScriptStatements _statements;
    private readonly SavedCounterexample.ToClaim _claim;
    private readonly ClaimVariant _variant;
    private readonly Radius _radius;
    private readonly StringBuilder _definitions = new();
    private readonly List<ScriptStatement> _said = [];

    private FunctionClaimStatements(ScriptLanguage language, ScriptStatements statements, SavedCounterexample.ToClaim claim)
    {
        (_language, _statements, _claim) = (language, statements, claim);
        _variant = FunctionVariant.Find(claim.Claim, claim.Reading ?? string.Empty) ?? throw new NotExportableException($"the claim {claim.Claim} has no reading {claim.Reading}");
        _radius = SavedRun.Length(claim) ?? throw new NotExportableException("the file has no positive t or t^2");
        Define("tt", "Q", language.Number(_radius.Squared));
        switch (claim.Claim)
        {
            case "rem-unique":
                Remark();
                break;
            case "lem-5.1":
                Composed();
                break;
            case "lem-5.2":
                Changed();
                break;
            case "lem-5.3":
                Scaled();
                break;
            default:
                Planted();
                break;
        }
    }

    /// <summary>The definitions that come before the statements.</summary>
    public string Definitions => _definitions.ToString();

    /// <summary>The statements.</summary>
    public IReadOnlyList<ScriptStatement> Statements => _said;

    /// <summary>The statements of a saved claim; <see langword="null"/> where it is not one of these claims.</summary>
    /// <exception cref="NotExportableException">The file lacks what the claim speaks of.</exception>
    public static FunctionClaimStatements? Of(ScriptLanguage language, ScriptStatements statements, ExportSubject subject) =>
        subject.Saved is SavedCounterexample.ToClaim claim && _known.Contains(claim.Claim) ? new FunctionClaimStatements(language, statements, claim) : null;

    private void Define(string name, string type, string value) => _definitions.Append(_language.Define(name, type, value));

    private void Say(string text, string code) => _said.Add(new ScriptStatement(text, code));

    private FiniteFunction Function(string name) => _statements.Functions.GetValueOrDefault(name) ?? throw new NotExportableException($"the file has no function {name}");

    private Rational Parameter(string name) => _claim.Parameters.GetValueOrDefault(name);

    private string Number(string name) => _language.Number(Parameter(name));

    private void Remark()
    {
        Function("f");
        _statements.Need("remark");
        Say("some x* serves for all x, not only for far ones", _language.Call("alignment_everywhere", "tt", "B", "f"));
        Say("there are two minimizers", _language.Not(_statements.InClass(ClassName.UniqueMinimizer, "f")));
    }

    private void Composed()
    {
        var f = Function("f");
        if (_claim.Functions.GetValueOrDefault("phi") is not PiecewisePolynomial phi)
        {
            throw new NotExportableException("the file has no piecewise function phi");
        }

        _statements.Need("composition");
        var pairs = f.Values.Distinct().Order().Select(v => _language.Pair(
            _language.Number(v), _language.Number(phi.Evaluate(v)?.RationalPart ?? throw new NotExportableException("phi is not finite at a value of f"))));
        Define("phi", "list (Q * Q)", _language.List(pairs));
        Define("h", "function", _language.Call("composition", "phi", "f"));
        Say("phi has one value at each value of f", _language.Call("defined_on", "phi", "f"));
        Say(
            _variant.Lacks(Weakening.StrictIncrease) ? "phi does not fall on the values of f" : "phi increases on the values of f",
            _language.Call(_variant.Lacks(Weakening.StrictIncrease) ? "non_decreasing" : "increasing", "phi"));
        Differ("f", f, "h", Transformations.Compose(phi, f), bothWays: true);
    }

    private void Changed()
    {
        var f = Function("f");
        var indices = Enumerable.Range(1, f.Dimension).ToList();
        var rows = indices.ConvertAll(i => new Point([.. indices.Select(j => Parameter($"q{i}{j}"))]));
        var shift = new Point([.. indices.Select(i => Parameter($"b{i}"))]);
        var changed = Transformations.ChangeVariables(f, rows, shift);
        if (changed.Function is not FiniteFunction h)
        {
            throw new NotExportableException(changed.Cause);
        }

        _statements.Need("change-of-variables");
        Define("M", "metric", Matrix(rows));
        Define("columns", "metric", _language.Call("columns_of", "M"));
        Define("shift", "point", _language.Vector(shift.Coordinates));
        Define("h", "function", _language.Function(h));
        Say("h(x) = f(Mx + b)", _language.Call("changed", "M", "shift", "f", "h"));
        if (!_variant.Lacks(Weakening.Orthogonality))
        {
            // The columns of M are the rows of its transpose M'.
            var identity = Matrix(indices.ConvertAll(i => new Point([.. indices.Select(j => i == j ? Rational.One : Rational.Zero)])));
            Say("M'M = I", _language.Call("same_rows", _language.Call("product", "columns", "columns"), identity));
        }
        else
        {
            var inverse = Inverse(rows);
            Define("inverse", "metric", Matrix(inverse));
            var identity = Matrix(indices.ConvertAll(i => new Point([.. indices.Select(j => i == j ? Rational.One : Rational.Zero)])));
            Say("M has an inverse", _language.Call("same_rows", _language.Call("product", "inverse", "columns"), identity));
        }

        Differ("f", f, "h", changed, bothWays: true);
    }

    private void Scaled()
    {
        var f = Function("f");
        _statements.Need("affine-image");
        Define("a", "Q", Number("a"));
        Define("h", "function", _language.Call("affine_image", "a", Number("b"), "f"));
        Say("the factor", _language.Compare("a", _variant.Lacks(Weakening.NegativeFactor) ? "<" : _variant.Lacks(Weakening.ZeroFactor) ? "=" : ">", _language.Number(Rational.Zero)));
        Differ("f", f, "h", Transformations.Affine(f, Parameter("a"), Parameter("b")), bothWays: true);
    }

    private void Planted()
    {
        var (g, set) = (Function("g"), Function("s"));
        var lowest = g.Minimum;
        _statements.Need("planted");
        Define("lowest", "Q", _language.Number(lowest));
        Define("height", "Q", Number("v"));
        Define("f", "function", _language.Call("planted", ScriptLanguage.Sum("lowest", "height"), "g", "s"));
        Say("lowest = min g", _language.Call("minimum_is", "g", "lowest"));
        Say("the plateau on S is not below min g", _language.Compare("height", _variant.Lacks(Weakening.ValueOnSet) ? ">=" : "=", _language.Number(Rational.Zero)));
        Differ("g", g, "f", Transformations.Plant(g, set, lowest + Parameter("v")), bothWays: false);
    }

    /// <summary>The class in which only one of the two functions is.</summary>
    private void Differ(string name, FiniteFunction before, string madeName, OperationResult made, bool bothWays)
    {
        if (made.Function is not FiniteFunction after)
        {
            throw new NotExportableException(made.Cause);
        }

        foreach (var type in new[] { ClassName.Alignment, ClassName.Progress })
        {
            var (first, second) = (IsMember(before, type), IsMember(after, type));
            if (first != second && (bothWays || first))
            {
                var (member, other) = first ? (name, madeName) : (madeName, name);
                Say($"{member} is in {type}({_radius})", _statements.InClass(type, "tt", "B", member));
                Say($"{other} is not in {type}({_radius})", _language.Not(_statements.InClass(type, "tt", "B", other)));
                return;
            }
        }

        throw new NotExportableException("alignment and progress are the same for both functions");
    }

    private bool IsMember(FiniteFunction f, string type) => MembershipRecheck.Of(f, type, _radius, null).Kind == MembershipKind.Member;

    private string Matrix(IEnumerable<Point> rows) => _language.List(rows.Select(row => _language.Vector(row.Coordinates)));

    /// <summary>The rows of the inverse: column j solves <c>Mx = e_j</c>.</summary>
    private static List<Point> Inverse(List<Point> rows)
    {
        var n = rows.Count;
        var basis = Enumerable.Range(0, n).Select(j => new Point([.. Enumerable.Range(0, n).Select(i => i == j ? Rational.One : Rational.Zero)])).ToList();

        // A function with the value j at e_j, taken through the change of variables, has the value j at the solution.
        var solved = (FiniteFunction)Transformations.ChangeVariables(
            FiniteFunction.Create(basis, basis.Select((_, j) => new Rational(j))), rows, new Point([.. Enumerable.Repeat(Rational.Zero, n)])).Function!;
        var columns = Enumerable.Range(0, n).Select(j => solved.Points[solved.Values.IndexOf(new Rational(j))]).ToList();
        return [.. Enumerable.Range(0, n).Select(i => new Point([.. columns.Select(c => c[i])]))];
    }
}
