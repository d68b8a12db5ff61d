using System.Collections.Immutable;

namespace Brox.Search.Exhaustive;

/// <summary>The state of a run between two blocks of work, enough to go on from.</summary>
/// <param name="Question">The question, its scope and its shard, in words.</param>
/// <param name="Done">The blocks of work done: ascending ranges that do not touch.</param>
/// <param name="Partial">The partial result, by names that the run knows.</param>
internal sealed record Checkpoint(string Question, ImmutableArray<BlockRange> Done, ImmutableSortedDictionary<string, string> Partial);
