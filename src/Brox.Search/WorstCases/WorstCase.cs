using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;

namespace Brox.Search.WorstCases;

/// <summary>A longest run of the method on the functions of <c>broximally-aligned(t)</c> with a given domain.</summary>
/// <param name="Steps">The number of steps, from a start of the domain to the first minimizer.</param>
/// <param name="Function">A function that forces them.</param>
/// <param name="Start">The first iterate of the run.</param>
/// <param name="XStar">A minimizer that serves in <c>alignment(t)</c>.</param>
/// <param name="NeedsChoice">Whether the run takes another of several choices of the rule than the lexicographically smallest point somewhere.</param>
internal sealed record WorstCase(int Steps, FiniteFunction Function, Point Start, Point XStar, bool NeedsChoice)
{
    /// <summary>The iterates, where they are known from the construction; empty otherwise.</summary>
    public ImmutableArray<Point> Run { get; init; } = [];
}
