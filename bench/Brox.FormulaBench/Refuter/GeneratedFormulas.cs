using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.FormulaBench.Refuter;

/// <summary>Formulas such as people type: regressions, penalties, entropies, ratios, distances, test functions with random numbers, and sums of random terms.</summary>
/// <param name="random">The source of chance.</param>
internal sealed class GeneratedFormulas(Random random)
{
    /// <summary>One variable.</summary>
    private static readonly string[] _line =
    [
        "x^3 + N*x", "x^4 - N*x^2", "x^4 + S*x^3 + N*x^2", "x^2/(N + x^2)", "x/(1 + x^2)", "log(1 + N*x^2)", "1 - exp(-N*x^2)", "x^2 + N*sin(x)^2", "abs(x) + N*sin(M*x)", "log(1 + exp(S*x)) + x^2/20",
        "exp(x) - N*x", "exp(N*x) + exp(-M*x)", "x*exp(-N*x)", "sqrt(N + x^2)", "sqrt(abs(x))", "abs(x)^(3/2) + S*x", "max(abs(x) - N, 0)^2", "if(abs(x) <= N, x^2/2, N*abs(x) - N^2/2)", "abs(x - N) + abs(x + M)",
        "max(x - N, 0) + N*x^2", "min(x^2, N + (x - M)^2)", "min(abs(x), N)", "x^2*(x - N)^2", "tanh(x)^2", "atan(N*x)", "atan(x)^2", "floor(x)^2", "abs(x) - floor(abs(x))/2", "x^2 + N*cos(M*x)",
        "abs(x)*exp(-abs(x))", "N*x^2 + abs(x)", "(x^2 - 1)^2/(1 + x^2)", "(x - N)^2/(x^2 + 1)", "x^6 - N*x^4 + x^2", "exp(abs(x))", "exp(-abs(x - N))", "log(1 + abs(x))", "abs(x^2 - N)", "abs(x^3)", "abs(x^3 - N*x)",
        "if(x <= 0, x^2, N*x)", "if(x < N, (x - N)^2, x - N)", "max(x^2 - N, M*x, -x)", "x^2 - N*abs(x)", "cos(x)", "x + sin(x)", "x^2/2 + N*cos(x)", "x^(4/3)", "(x^2 + N)^(1/3)", "log(exp(x) + exp(-x))", "x*atan(x)",
        "x*tanh(x)", "x^5 + x^3", "x^4/4 + x^3/3", "x^3/3 - N*x", "sin(x)/2 + x^2/5", "abs(sin(x)) + N*abs(x)", "1/(1 + exp(-x))", "1/(1 + N*x^2)", "-1/(1 + x^2)", "max(0, 1 - x)^2 + x^2/10", "norm(x, N)",
    ];

    /// <summary>One variable, on a ray or a box on the positive side.</summary>
    private static readonly string[] _positive =
    [
        "x*log(x)", "x - N*log(x)", "-log(x) + x^2", "x + N/x", "N*x^2 + 1/x", "sqrt(x)", "-sqrt(x)", "x^(3/2) - N*x", "log(x)^2", "log(x)/x", "x^x", "x^N*exp(-x)", "sqrt(x) + N/sqrt(x)", "x*log(x) - N*x", "(x - 1)^2/x", "-log(x) - log(4 - x)",
        "1/x", "x/(1 + x)", "-x*exp(-x)", "(log(x) - N)^2", "x^(1/3) + N*x", "log(1 + 1/x)", "x*log(1 + 1/x)",
    ];

    /// <summary>Two variables.</summary>
    private static readonly string[] _plane =
    [
        "x^2 + N*y^2 + S*x*y", "(x - N)^2 + M*(y - x^2)^2", "(N*x + M*y - 1)^2", "(x + y - 1)^2 + (x - y)^2/10", "log(1 + exp(x + N*y)) + log(1 + exp(-x)) + (x^2 + y^2)/20", "log(1 + exp(-x - y)) + log(1 + exp(x - 2*y)) + (x^2 + y^2)/10",
        "(x + y - N)^2 + abs(x) + abs(y)", "(x - 1)^2/2 + (y - N)^2/2 + M*(abs(x) + abs(y))", "max(abs(x), abs(y))", "max(x^2, y^2) + S*x", "norm(x, y) + N*norm(x - 1, y)", "norm(x - N, y - M)", "norm(x, y)^3", "sqrt(1 + x^2 + N*y^2)",
        "exp(x) + exp(y) + exp(-x - y)", "exp(x + y) + x^2 + y^2", "log(exp(x) + exp(y)) + x^2", "log(1 + x^2 + N*y^2)", "1 - exp(-x^2 - N*y^2)", "(x^2 + y^2)/(N + x^2 + y^2)", "x^4 + y^4 - N*x*y", "x^4 + y^2 + S*x", "(x^2 + y^2 - N)^2",
        "x^2*y^2", "x^2*y^2 + x^2 + y^2", "x^2 - y^2", "x*y", "x^2 + y", "x*y + x^4 + y^4", "(x*y - N)^2", "(x^2 + y - 11)^2 + (x + y^2 - 7)^2", "max(norm(x, y) - N, 0)^2", "min(norm(x, y), N)", "abs(x - y) + x^2", "abs(x) + abs(y) - N*cos(x)",
        "x^2 + y^2 + N*sin(x)^2", "x^2 + y^2 - cos(3*x) - cos(3*y)", "(y - sin(x))^2", "(y - sin(x)/2)^2 + x^2/10", "(y - x^3)^2 + N*x^2", "if(norm(x, y) <= N, (x^2 + y^2)/2, N*norm(x, y) - N^2/2)", "if(x <= y, x - y, y - x)", "if(x >= 0, x^2, 0) + y^2",
        "exp(-N*norm(x, y))", "sqrt(abs(x)) + y^2", "sqrt(norm(x, y))", "abs(x*y)", "floor(x)^2 + y^2", "x^2 + abs(y)^(3/2)", "abs(x) + abs(y) + abs(x - y)/N", "(abs(x) + abs(y))^2", "max(x, y, -x - y)", "max((x - 1)^2 + y^2, (x + 1)^2 + y^2)",
        "min((x - 1)^2 + y^2, (x + 1)^2 + y^2)", "x^2 + (y - 2*sin(x))^2", "atan(x^2 + y^2)", "tanh(x + y)^2", "cos(x)*sin(y) - x/(y^2 + 1)", "cosh(x) + y^2", "(x + N*y)^4 + x^2", "(x - y)^4 + (x + y - 1)^2", "x^2*exp(y) + y^2", "x^6 + y^6 - N*x^2*y^2",
    ];

    /// <summary>Two variables, on a quadrant or a box in it.</summary>
    private static readonly string[] _quadrant =
    [
        "-x*y", "-sqrt(x*y)", "x*y", "x/y", "x^2/y", "-x^(1/3)*y^(1/3)", "-x^(2/3)*y^(2/3)", "x*log(x) + y*log(y)", "x*log(x/y)", "1/(x*y)", "x*y/(x + y)", "(x + N*y)/(1 + x + y)", "(x^2 + y^2)/(x + y)", "-log(x) - N*log(y) + x + y", "x + y + 1/(x*y)",
        "sqrt(x) + sqrt(y)", "-(sqrt(x) + sqrt(y))^2", "log(x + y)", "-log(1 + x + N*y)", "x^2*y + 1/y + 1/x", "max(x/y, y/x)", "-min(x, N*y)", "log(x)^2 + log(y)^2", "x^y", "(x - y)^2/(x + y)", "x*exp(-x - y)", "-x*y*exp(-x - y)", "norm(x, y)/(x + y)",
    ];

    /// <summary>Three variables.</summary>
    private static readonly string[] _space =
    [
        "x^2 + N*y^2 + M*z^2 + x*y", "(x + y + z - 1)^2 + N*(x^2 + y^2 + z^2)", "norm(x, y, z)", "log(exp(x) + exp(y) + exp(z)) + (x^2 + y^2 + z^2)/10", "abs(x) + abs(y) + abs(z) + (x - y + z - 1)^2", "(x*y*z - 1)^2", "max(x, y, z)^2 + x^2", "exp(x + y + z) + x^2 + y^2 + z^2",
        "x^4 + y^4 + z^4 - N*x*y*z", "1 - exp(-x^2 - y^2 - z^2)", "(x^2 + y^2 + z^2 - 1)^2", "(x - y)^2 + (y - z)^2", "x*y + y*z + z*x", "log(1 + x^2 + y^2 + z^2)", "max(norm(x, y, z) - N, 0)^2",
    ];

    private static readonly string[] _numbers = ["1", "2", "3", "1/2", "1/3", "1/10", "3/2", "5", "4"];
    private static readonly (string Low, string High)[] _sides = [("-2", "2"), ("-1", "3"), ("0", "4"), ("1/2", "3"), ("-5", "5"), ("1/10", "2"), ("-3", "1"), ("-10", "10")];
    private static readonly (string Low, string High)[] _positiveSides = [("1/10", "2"), ("1/2", "3"), ("1", "4"), ("0", "2"), ("0", "5"), ("1/4", "10")];

    /// <summary>The next formula.</summary>
    public FormulaFunction Next()
    {
        while (true)
        {
            var (variables, text, isPositive) = Text();
            try
            {
                return FormulaFunction.Parse(variables, text, Sides(variables.Length, isPositive));
            }
            catch (FormatException)
            {
                // A product of terms may be too deep; the next one is as good.
            }
        }
    }

    private (string[] Variables, string Text, bool IsPositive) Text() => random.Next(12) switch
    {
        < 3 => (["x"], Filled(_line), false),
        3 => (["x"], Filled(_positive), true),
        < 7 => (["x", "y"], Filled(_plane), false),
        7 => (["x", "y"], Filled(_quadrant), true),
        8 => (["x", "y", "z"], Filled(_space), false),
        9 => (["x"], Combined(_line), false),
        10 => (["x"], Sum(["x"]), random.Next(3) == 0),
        _ => (["x", "y"], random.Next(2) == 0 ? Sum(["x", "y"]) : Combined(_plane), random.Next(3) == 0),
    };

    private string Filled(string[] templates)
    {
        var text = templates[random.Next(templates.Length)];
        return text.Replace("N", Number(), StringComparison.Ordinal).Replace("M", Number(), StringComparison.Ordinal).Replace("S", (random.Next(2) == 0 ? "-" : string.Empty) + Number(), StringComparison.Ordinal)
            .Replace("+ -", "- ", StringComparison.Ordinal);
    }

    private string Combined(string[] templates)
    {
        var (a, b) = (Filled(templates), Filled(templates));
        return random.Next(9) switch
        {
            0 or 1 => $"{a} + {b}",
            2 => $"max({a}, {b})",
            3 => $"({a})*({b})",
            4 => $"exp({a})",
            5 => $"sqrt(1 + ({a})^2)",
            6 => $"({a})^2",
            7 => $"-({a})",
            _ => $"min({a}, {b})",
        };
    }

    private Box? Sides(int dimension, bool isPositive)
    {
        var kind = random.Next(4);
        if (isPositive)
        {
            return Box.Create(Enumerable.Range(0, dimension).Select(_ => _positiveSides[random.Next(_positiveSides.Length)]).Select(s =>
                new BoxSide(Rational.Parse(s.Low), kind == 0 ? null : Rational.Parse(s.High))));
        }

        return kind switch
        {
            0 or 1 => null,
            2 when random.Next(3) == 0 => Box.Create(Enumerable.Range(0, dimension).Select(_ => new BoxSide(Rational.Parse(_sides[random.Next(_sides.Length)].Low), null))),
            _ => Box.Create(Enumerable.Range(0, dimension).Select(_ => _sides[random.Next(_sides.Length)]).Select(s => new BoxSide(Rational.Parse(s.Low), Rational.Parse(s.High)))),
        };
    }

    private string Number() => _numbers[random.Next(_numbers.Length)];

    private string Sum(string[] variables)
    {
        var terms = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Term(variables, 2)).ToList();
        return string.Concat(terms.Select((t, i) => i == 0 ? (random.Next(5) == 0 ? "-" : string.Empty) + t : (random.Next(4) == 0 ? " - " : " + ") + t));
    }

    private string Term(string[] variables, int depth)
    {
        var variable = variables[random.Next(variables.Length)];
        var u = depth == 0 ? variable : random.Next(3) switch
        {
            0 => variable,
            1 => $"({variable} {(random.Next(2) == 0 ? "-" : "+")} {Number()})",
            _ => $"({Sum(variables)})",
        };
        return random.Next(24) switch
        {
            0 or 1 or 2 => $"{u}^2",
            3 => $"{u}^4",
            4 => $"{u}^3",
            5 => $"abs({u})",
            6 => $"exp({u})",
            7 => $"exp(-{u}^2)",
            8 => $"log(1 + {u}^2)",
            9 => $"sqrt(1 + {u}^2)",
            10 => $"{Number()}*{u}",
            11 => $"sin({Number()}*{u})",
            12 => $"cos({u})",
            13 => $"{u}^2/(1 + {u}^2)",
            14 => $"abs({u})^(3/2)",
            15 => $"log(1 + exp({u}))",
            16 => $"max({u}, 0)^2",
            17 => $"max({u}, {Number()})",
            18 => variables.Length == 1 ? $"{u}*exp(-{u})" : $"norm({string.Join(", ", variables)})",
            19 => variables.Length == 1 ? $"sqrt({u})" : $"({string.Join(" + ", variables.Select(v => v + "^2"))})",
            20 => variables.Length == 1 ? $"log({u})" : $"{variables[0]}*{variables[1]}",
            21 => $"if({variable} <= {Number()}, {u}, {variable})",
            22 => $"floor({u})",
            _ => $"{Number()}*{Term(variables, Math.Max(0, depth - 1))}",
        };
    }
}
