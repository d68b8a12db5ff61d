using System.Globalization;
using System.Text;

namespace Brox.Fuzz;

/// <summary>Random inputs: valid ones, mutated ones, and what is near to neither.</summary>
/// <param name="random">The randomness.</param>
internal sealed class Inputs(Random random)
{
    private static readonly string[] _parsers = ["instance", "saved", "formula", "conjecture", "class"];

    private static readonly string[] _formulas =
    [
        "x^2 + 3*sin(x)^2", "(y - sin(x))^2", "abs(x) + y^2", "if(x <= 0, -x, x^2)", "max(x, y, 1/3)", "exp(x) - x", "log(1 + x^2)", "norm(x, y)", "1e1000*x^2", "x^(1/3)", "sqrt(x)*tanh(y)", "x*y", "-2^x", "pi*cos(x)/atan(y)",
    ];

    private static readonly string[] _conjectures =
    [
        "alignment(t=s), s < r => alignment(t=r)", "convex => quasiconvex", "f: broximally-aligned(t=1), g: broximally-aligned(t=1) => f + g: broximally-aligned(t=1)",
        "alignment(t=a-b), s < r => alignment(t=r)", "max(f, g): convex, f: convex => g: convex", "quasar-convex(gamma=1/2) => aiming", "2*f(3*x): convex => convex", "progress(t^2=2) => progress(t=3/2)",
        "convex => closed", "s^2 + r < 1, alignment(t=s/r) => progress(t=s*r)", "alignment(t=(((10^64)^64)^64)^64) => convex", "min(f, g)/2: star-convex => f: convex",
    ];

    private static readonly string[] _classes =
    [
        "convex", "alignment(t=1)", "alignment(t^2=2)", "quasar-convex(gamma=1/2)", "polyak-lojasiewicz", "strongly-convex(mu=1e-300)", "uniformly-aligned-in-ball(t=1e400)", "aiming", "quadratic-growth(mu=3)",
        "connected-minimizers", "star-convex", "generalized-pseudoconvex", "progress(t=1/3)", "continuous", "unique-minimizer",
    ];

    private static readonly string[] _instances =
    [
        """{"kind":"finite","dimension":1,"points":[{"x":["0"],"value":"0"},{"x":["2"],"value":"2"},{"x":["3"],"value":"1"}]}""",
        """{"kind":"finite","dimension":2,"metric":[["2","1"],["1","1"]],"points":[{"x":["0","1/3"],"value":"-1"},{"x":["1e1000","0"],"value":"1e-1000"}]}""",
        """{"kind":"piecewise","pieces":[{"from":"-inf","to":"0","coefficients":["0","-1"]},{"from":"0","to":"inf","coefficients":["0","1"]}],"at":[{"x":"5","value":"0"}]}""",
        """{"kind":"piecewise","pieces":[{"from":"-1","to":"inf","coefficients":["0","1","-3","0","1/2"]}],"closed":false}""",
        """{"kind":"piecewise","pieces":[{"from":"-inf","to":"inf","coefficients":["0","0","1e1000","3","1"]}]}""",
        """{"kind":"formula","variables":["x","y"],"f":"(y - sin(x))^2","box":[["-10","10"],["-10","10"]]}""",
        """{"kind":"formula","variables":["x"],"f":"x^2 + sin(x)","box":[["1/3","0.33333333333333333334"]]}""",
        """{"kind":"formula","variables":["x"],"f":"exp(x) + x^2","box":[["1e400","1e401"]]}""",
        """{"kind":"formula","variables":["x"],"f":"x^4/4 - x^2"}""",
    ];

    private static readonly string[] _saved =
    [
        """{"conjecture":"alignment(t=s), s < r => alignment(t=r)","functions":{"f":{"kind":"finite","dimension":1,"points":[{"x":["0"],"value":"1"},{"x":["2"],"value":"1"},{"x":["5"],"value":"0"}]}},"parameters":{"r":"2","s":"1"},"witness":null}""",
        """{"claim":"thm-4.1.iii","reading":"P","functions":{"f":{"kind":"finite","dimension":1,"points":[{"x":["0"],"value":"0"},{"x":["1"],"value":"1"}]}},"parameters":{"t":"1"},"run":{"rule":"farthest","iterates":[["1"],["0"]],"xStar":["7"]}}""",
        """{"conjecture":"convex => closed","functions":{"f":{"kind":"piecewise","pieces":[{"from":"0","to":"inf","coefficients":["0","1e1000"]}]}},"parameters":{}}""",
        """{"conjecture":"continuous => convex","functions":{"f":{"kind":"formula","variables":["x"],"f":"sin(x)"}},"parameters":{}}""",
        """{"shard":"0/2","scope":"2 points 0..1 of a line","classes":["convex"],"total":"3","functions":"1","count":"1","checksum":"00"}""",
        """{"question":"count convex; 3 points 0..2 of a line; shard 0/1","done":[[0,2]],"partial":{"count":"3","functions":"13"},"checksum":"00"}""",
    ];

    private static readonly string[] _spices =
    [
        "1e1000", "-1e-1000", "1/0", "inf", "-inf", "NaN", "\"", "\\ud800", "\\u0000", "{", "}", "[", "]", "(", ")", ",", ":", "=>", "=", "^", "*", "/", "-", "+", "x", "f", "0", "1", "99999999999999999999999999",
        "\u001b[31m", "\0", "\u202e", "\ud800", "…", "kind", "null", "true", "t", "t^2", "(t=", "^64", "^1000", "e999", "é", "\n", " ",
    ];

    private static readonly string[] _budgets = ["100ms", "300ms", "1s"];

    /// <summary>A text for one of the parsers.</summary>
    public (string Parser, string Text) Text()
    {
        var parser = Pick(_parsers);
        return (parser, Mutated(parser switch
        {
            "instance" => Pick(_instances),
            "saved" => Pick(_saved),
            "formula" => Pick(_formulas),
            "conjecture" => Pick(_conjectures),
            _ => Pick(_classes),
        }));
    }

    /// <summary>The bytes of a text, now and then damaged.</summary>
    public byte[] Bytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = random.Next(3) == 0 ? random.Next(4) : 0; i > 0 && bytes.Length > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    /// <summary>A command line, its standard input, and its budget if it has one.</summary>
    public (string[] Args, string Input, TimeSpan? Budget) Command()
    {
        var (budget, conjecture) = (Pick(_budgets), Mutated(Pick(_conjectures), 3));
        var (file, classes) = ("-", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Mutated(Pick(_classes), 3)).ToArray());
        var args = random.Next(18) switch
        {
            0 or 1 => ["check", file, .. classes, "--budget", budget, .. Maybe("--sampled"), .. Maybe("--json")],
            2 => ["classify", file, "--budget", budget, .. Maybe("--json")],
            3 => ["check", Mutated(Pick(_formulas), 3), .. classes, "--budget", budget, .. Maybe("--box", Pick(["-1..1", "0..inf", "1/3..0.3333333333333333333333", "x..y"]))],
            4 or 5 => ["refute", conjecture, "--budget", budget, .. Maybe("--family", Pick(["finite", "piecewise", "formula", "finite,formula"])), .. Maybe("--dimension", Number(4)), .. Maybe("--json"), .. Maybe("--save", "/dev/full")],
            6 => ["exhaust", conjecture, "--points", Number(5), .. Maybe("--subdomains"), .. Maybe("--json"), "--checkpoint", "/dev/null"],
            7 => ["exhaust", "--count", .. classes, "--grid", $"{Number(4)}x{Number(4)}", .. Maybe("--shard", $"{Number(3)}/{Number(3)}"), .. Maybe("--json"), "--checkpoint", "/dev/null"],
            8 => ["prove", conjecture, "--points", Number(4), "--budget", budget, .. Maybe("--dimension", Number(3)), .. Maybe("--json"), .. Maybe("--solver", Pick(["z3 -in", "cat", "true", "no-such"]))],
            9 => ["recheck", file, .. Maybe("--json")],
            10 => ["shrink", file, "--budget", budget],
            11 or 12 => ["export", file, "--format", Pick(["markdown", "latex", "svg", "csharp", "python", "coq", "pdf"])],
            13 => ["bpm", file, "--start", Mutated("1,2", 3), "--radius", Mutated("t^2=2", 3), .. Maybe("--rule", Pick(["farthest", "any-moving", "nearest"])), .. Maybe("--all"), .. Maybe("--rates"), .. Maybe("--json"), .. Maybe("--max-steps", Number(50))],
            14 => ["merge", file, .. Maybe("--json")],
            15 => ["worst", "--points", Number(7), "--radius", Mutated("1", 4), .. Maybe("--json")],
            16 => Pick<string[]>([["classes", Mutated("convex", 2)], ["verify", Pick(["ex-1", "lem-A.2", "brox-2", "nothing"]), "--tests", Number(20)], ["norms", "run", file, "--norm", Pick(["l1", "linf", "spectral", "l7"]), "--start", "0", "--radius", "1"], ["oracles", "--file", file, "--minimizer", "0"]]),
            _ => [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pick([Pick(_spices), Pick(_classes), "check", "exhaust", "--points", "--json", "refute", "-", "--budget", "1s"]))],
        };
        var input = Mutated(random.Next(3) == 0 ? Pick(_saved) : Pick(_instances), 2);
        var hasBudget = args.Length > 0 && args[0] is "check" or "classify" or "refute" or "prove" or "shrink" && args.SkipLast(1).Contains("--budget");
        return ([.. args.Select(a => a.Replace("\0", string.Empty, StringComparison.Ordinal))], input, hasBudget ? Length(args[Array.IndexOf(args, "--budget") + 1]) : null);
    }

    private static TimeSpan? Length(string budget) => budget switch
    {
        "100ms" => TimeSpan.FromMilliseconds(100),
        "300ms" => TimeSpan.FromMilliseconds(300),
        "1s" => TimeSpan.FromSeconds(1),
        _ => null,
    };

    private string Number(int most) => random.Next(10) == 0 ? Pick(_spices) : random.Next(1, most + 1).ToString(CultureInfo.InvariantCulture);

    private string[] Maybe(params string[] words) => random.Next(3) == 0 ? words : [];

    /// <summary>The text, mutated with the probability 1 in the given number, else as it is.</summary>
    private string Mutated(string text, int oneIn = 1)
    {
        if (random.Next(oneIn) != 0)
        {
            return text;
        }

        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(12, text.Length - at) + 1);
            text = random.Next(7) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pick(_spices)),
                2 => text.Insert(at, text.Substring(at, length)),
                3 => text.Remove(at, length).Insert(at, Pick(_spices)),
                4 when random.Next(40) == 0 => text.Insert(at, string.Concat(Enumerable.Repeat(Pick(_spices), random.Next(1, 30_000)))),
                5 => text.Insert(at, ((char)random.Next(0x250)).ToString()),
                _ => text.Insert(at, random.Next(-20, 20).ToString(CultureInfo.InvariantCulture)),
            };
        }

        return text;
    }

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
