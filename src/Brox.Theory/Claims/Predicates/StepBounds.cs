using System.Collections.Immutable;
using Brox.Definitions.Claims;
using Brox.Functions.Text;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Bounds on the number of steps to a minimizer, asked of the longest run from every start.</summary>
internal static class StepBounds
{
    /// <summary>The claim <c>x_K ∈ X</c> once K is at least what the bound allows from <c>x_0</c>.</summary>
    /// <param name="hypothesis">The class that the function must be in for the radius.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="bound">The bound.</param>
    public static ClaimBody Reached(FunctionClass hypothesis, SelectionRule rule, StepBound bound) =>
        RunClaims.OnFinite(hypothesis, (f, radius, cancellation) =>
        {
            // Where alignment is not among the hypotheses no x* serves; every minimizer is then tried.
            var serving = Alignment.Serving(f, radius, cancellation) is { Count: > 0 } known ? known : f.Minimizers;
            var graph = new MoveGraph(f, radius);
            var longest = new LongestRuns(graph, rule);
            var isLong = false;
            for (var x = 0; x < f.Points.Length; x++)
            {
                cancellation.ThrowIfCancellationRequested();
                isLong |= longest.Steps(x) is null or > 1;
                foreach (var xStar in serving)
                {
                    var squared = graph.Square(x, xStar);
                    var allowed = bound.Allowed(squared / radius.Squared);
                    if (longest.Steps(x) is not { } steps || steps > allowed)
                    {
                        return new ClaimOutcome.Violated(
                            $"{radius}, rule {SelectionRuleNames.NameOf(rule)}, x_0 = {f.Points[x]}, x* = {xStar}: d0^2/t^2 = {squared / radius.Squared} allows {Counted.Of(allowed, "step")}, "
                            + (longest.Steps(x) is { } taken ? $"the method takes {taken}" : "the method never arrives"),
                            new ViolatingRun(SelectionRuleNames.NameOf(rule), graph.Points(longest.Run(x)), xStar));
                    }
                }
            }

            return new ClaimOutcome.Satisfied(isLong);

            // From a point that is not far the first step ends in X (Theorem A.1).
        }, needsFarPoint: true);

    /// <summary>The longest runs from each point to the minimizers.</summary>
    private sealed class LongestRuns
    {
        private readonly MoveGraph _graph;
        private readonly SelectionRule _rule;
        private readonly int?[] _steps;
        private readonly int[] _next;
        private readonly int[] _state;

        public LongestRuns(MoveGraph graph, SelectionRule rule)
        {
            (_graph, _rule) = (graph, rule);
            var n = graph.F.Points.Length;
            (_steps, _next, _state) = (new int?[n], new int[n], new int[n]);
            for (var x = 0; x < n; x++)
            {
                Visit(x);
            }
        }

        /// <summary>The number of steps of the longest run; <see langword="null"/> where a run never arrives.</summary>
        public int? Steps(int x) => _steps[x];

        /// <summary>The longest run; one that never arrives ends where it comes back to a point.</summary>
        public ImmutableArray<int> Run(int x)
        {
            var run = ImmutableArray.CreateBuilder<int>();
            run.Add(x);
            while (!_graph.F.IsMinimizer(run[^1]))
            {
                var next = _next[run[^1]];
                var closes = run.Contains(next);
                run.Add(next);
                if (closes)
                {
                    break;
                }
            }

            return run.ToImmutable();
        }

        private void Visit(int x)
        {
            if (_state[x] != 0)
            {
                return;
            }

            _state[x] = 1;
            _steps[x] = 0;
            if (!_graph.F.IsMinimizer(x))
            {
                foreach (var u in _graph.Next(x, _rule))
                {
                    Visit(u);
                    if (_state[u] == 1 || _steps[u] is null)
                    {
                        // A point on the current path, or one from which the method need not arrive.
                        (_steps[x], _next[x]) = (null, u);
                        break;
                    }

                    if (_steps[u] + 1 > _steps[x])
                    {
                        (_steps[x], _next[x]) = (_steps[u] + 1, u);
                    }
                }
            }

            _state[x] = 2;
        }
    }
}
