using System.Diagnostics;
using System.Text;
using Brox.Search.Smallest;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Random;

/// <summary>Tries claims on generated instances. The same seed gives the same report, time aside, whatever else is tried beside it.</summary>
/// <param name="tests">The number of instances for a claim that holds.</param>
/// <param name="seed">The seed.</param>
public sealed class ClaimRunner(int tests, ulong seed)
{
    /// <summary>The number of instances unless another is given.</summary>
    public const int DefaultTests = 300;

    /// <summary>How many instances are tried, at most, on a claim that is expected to be refuted, or an existence claim.</summary>
    public const int MostSearched = 200_000;

    /// <summary>How many instances are tried, at most, once a counterexample is found, where more are wanted.</summary>
    private const int MostAfterFind = 10_000;

    /// <summary>Tries a claim: on all tests where it holds, up to the first violation where it does not; that is made smaller.</summary>
    public ClaimReport Run(Claim claim, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var clock = Stopwatch.StartNew();
        var isSearch = claim.Expected == ClaimVerdict.Refuted || claim.Quantifier == Quantifier.ForSome;
        var most = isSearch ? Math.Max(tests, MostSearched) : Math.Min(tests, claim.MostInstances);
        var (applicable, nonTrivial, undecided) = (0, 0, (string?)null);
        var (found, smallest) = (0, (ClaimCounterexample?)null);
        for (var test = 0; test < most; test++)
        {
            cancellation.ThrowIfCancellationRequested();
            var instance = Instance(claim, test);
            switch (claim.Body.Evaluate(instance, cancellation))
            {
                case ClaimOutcome.Violated:
                    applicable++;
                    nonTrivial++;
                    var next = Shrink(claim, instance, test, cancellation);
                    smallest = smallest is null || InstanceOrder.Comparer.IsSmaller(next.Instance, smallest.Instance) ? next : smallest;
                    if (++found == claim.Finds || test >= MostAfterFind || ClaimNormalForm.Of(claim, cancellation) is not null)
                    {
                        smallest = Normal(claim, smallest, cancellation);
                        return Report(test + 1, Refuted(claim), string.Empty);
                    }

                    break;
                case ClaimOutcome.Satisfied satisfied:
                    applicable++;
                    nonTrivial += satisfied.IsNonTrivial ? 1 : 0;
                    break;
                case ClaimOutcome.Undecided reason:
                    undecided ??= reason.Reason;
                    break;
            }
        }

        if (smallest is not null)
        {
            smallest = Normal(claim, smallest, cancellation);
            return Report(most, Refuted(claim), string.Empty);
        }

        if (claim.Quantifier == Quantifier.ForSome)
        {
            return Report(most, ClaimVerdict.Undecided, "no witness was found");
        }

        if (undecided is not null)
        {
            return Report(most, ClaimVerdict.Undecided, undecided);
        }

        return nonTrivial * 100 < claim.Gate * most
            ? Report(most, ClaimVerdict.Undecided, $"only {nonTrivial} of {most} instances say something; {claim.Gate} % are asked for")
            : Report(most, ClaimVerdict.Holds, string.Empty);

        ClaimReport Report(int instances, ClaimVerdict verdict, string reason) => new(
            claim,
            instances,
            applicable,
            nonTrivial,
            verdict,
            reason,
            smallest,
            clock.Elapsed);
    }

    private static ClaimVerdict Refuted(Claim claim) => claim.Quantifier == Quantifier.ForAll ? ClaimVerdict.Refuted : ClaimVerdict.Holds;

    /// <summary>The instance of a test.</summary>
    public ConjectureInstance Instance(Claim claim, int test)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return ClaimInstances.Make(claim.Instances[test % claim.Instances.Length], claim.Body, SeedOf(claim, test));
    }

    private static ClaimCounterexample Shrink(Claim claim, ConjectureInstance instance, int test, CancellationToken cancellation)
    {
        var smallest = ClaimShrinker.Shrink(instance, i => claim.Body.Evaluate(i, cancellation) is ClaimOutcome.Violated, cancellation);
        return new ClaimCounterexample(instance, smallest, (ClaimOutcome.Violated)claim.Body.Evaluate(smallest, cancellation), test, IsNormalForm: false);
    }

    /// <summary>The normal form in the place of what shrinking reached, unless that is smaller in size: then the ordered search does not reach far enough to vouch for anything.</summary>
    private static ClaimCounterexample Normal(Claim claim, ClaimCounterexample shrunk, CancellationToken cancellation) =>
        ClaimNormalForm.Of(claim, cancellation) is { } normal && InstanceSize.Of(shrunk.Instance) >= InstanceSize.Of(normal)
            ? shrunk with { Instance = normal, Outcome = (ClaimOutcome.Violated)claim.Body.Evaluate(normal, cancellation), IsNormalForm = true }
            : shrunk;

    /// <summary>A seed of its own for each claim and test (FNV-1a over the key, then mixed with the numbers).</summary>
    private ulong SeedOf(Claim claim, int test)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var b in Encoding.UTF8.GetBytes(claim.Key))
            {
                hash = (hash ^ b) * 1099511628211UL;
            }

            hash = (hash ^ seed) * 1099511628211UL;
            return (hash ^ (ulong)test) * 0x9E3779B97F4A7C15UL;
        }
    }
}
