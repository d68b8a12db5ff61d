using Brox.Theory.Broximal;

namespace Brox.Search.WorstCases;

/// <summary>
/// Long runs on a line, <c>t = 1</c>, <c>x* = 0</c>. Rule <c>farthest</c>: steps of <c>1/2</c> and a little more by turns, since no point may see the one after the next. Rule
/// <c>any-moving</c>: a plateau of a thousandth, a step of nearly 1, a strict step of a thousandth, and so on: the plateau may be walked in two steps.
/// </summary>
internal static class LineRun
{
    private const long Short = ExactRun.Scale / 1000;

    /// <summary>The run from minus <paramref name="ratio"/> up to 0: the nearer of two choices is then the lexicographically smaller one.</summary>
    public static WorstCase Of(int ratio, SelectionRule rule)
    {
        (long Length, bool IsPlateau)[] block = rule == SelectionRule.Farthest
            ? [(ExactRun.Scale / 2, false), ((ExactRun.Scale / 2) + 1, false)]
            : [(Short, true), (ExactRun.Scale - Short + 1, false), (Short, false)];
        var run = new ExactRun([-ratio * ExactRun.Scale], rule);
        for (var i = block.Length - 1; !run.IsNear; i++)
        {
            var (length, isPlateau) = block[i % block.Length];
            long[] next = [run.Last[0] + length];
            if (next[0] >= 0 || !run.Admits(next, isPlateau))
            {
                throw new InvalidOperationException($"the pattern stops at {run.Last[0]}/{ExactRun.Scale}");
            }

            run.Add(next, isPlateau);
        }

        return run.ToWorstCase($"line, rule {SelectionRuleNames.NameOf(rule)}, d0/t = {ratio}");
    }
}
