using System.Collections.Frozen;

namespace Brox.Cli;

/// <summary>One line to try for each command: in its help, and in the manual page.</summary>
internal static class CommandExamples
{
    /// <summary>The examples by the names of the commands.</summary>
    public static FrozenDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["check"] = "brox check \"x^2 + abs(y)\" convex \"quadratic-growth(mu=1)\" --box \"-1..1\"",
        ["classify"] = "brox classify \"0:0, 2:2, 3:1\"",
        ["bpm"] = "brox bpm \"0:0, 1:1, 2:3\" --start 2 --radius 1",
        ["plot"] = "brox plot \"(x^2 + y - 11)^2 + (x + y^2 - 7)^2\" --box \"-5..5\" --out himmelblau.svg",
        ["classes"] = "brox classes alignment --definition",
        ["atlas"] = "brox atlas --plot inclusions.svg",
        ["implications"] = "brox implications pseudoconvex --given quasiconvex",
        ["report"] = "brox report --out out",
        ["studio"] = "brox studio \"x^2 + 3*sin(x)^2\"",
        ["exhaust"] = "brox exhaust \"alignment(t=1) => alignment(t=2)\" --points 8",
        ["merge"] = "brox merge part1.json part2.json",
        ["verify"] = "brox verify thm-5.1 --tests 200",
        ["prove"] = "brox prove \"progress(t=s), s < r => progress(t=r)\" --points 4",
        ["refute"] = "brox refute \"quasiconvex => broximally-aligned(t=1)\" --save c.json",
        ["shrink"] = "brox shrink c.json",
        ["recheck"] = "brox recheck c.json",
        ["export"] = "brox export c.json --format latex",
        ["worst"] = "brox worst --points 6",
        ["oracles"] = "brox oracles --functions rosenbrock",
        ["norms"] = "brox norms smallest --norm linf",
        ["completion"] = "source <(brox completion bash)",
        ["man"] = "brox man | man -l -",
    }.ToFrozenDictionary();
}
