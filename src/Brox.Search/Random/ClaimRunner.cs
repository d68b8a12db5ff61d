using System.Diagnostics;
using System.Text;
using Brox.Search.Smallest;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Random;

/// <summary>Tries claims on generated instances. The same seed gives the same report, time aside, whatever else is tried beside it.</summary>
/// <remarks>
/// An instance that cannot be decided is no evidence either way: it is counted apart. A claim holds where enough of its instances say something (<see cref="Claim.Gate"/>) and few enough are
/// undecided (<see cref="Claim.MostUndecided"/>). Both are shares of what the generator makes, and a small sample misjudges them: where a share is not met more instances are drawn, up to
/// <see cref="MostExtended"/> times as many, until it is.
/// </remarks>
/// <param name="tests">The number of instances for a claim that holds.</param>
/// <param name="seed">The seed.</param>
internal sealed class ClaimRunner(int tests, ulong seed)
{
    /// <summary>The number of instances unless another is given.</summary>
    public const int DefaultTests = 300;

    /// <summary>How many instances are tried, at most, on a claim that is expected to be refuted, or an existence claim.</summary>
    public const int MostSearched = 200_000;

    /// <summary>How many times the number of tests are tried, at most, on a claim that holds, where too few of its instances say something or too many are undecided.</summary>
    public const int MostExtended = 10;

    /// <summary>How many instances are tried, at most, once a counterexample is found, where more are wanted.</summary>
    private const int MostAfterFind = 10_000;

    /// <summary>Tries a claim: on all tests where it holds, up to the first violation where it does not; that is made smaller.</summary>
    public ClaimReport Run(Claim claim, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var clock = Stopwatch.StartNew();
        var isSearch = claim.Expected == ClaimVerdict.Refuted || claim.Quantifier == Quantifier.ForSome;
        var most = isSearch ? Math.Max(tests, MostSearched) : Math.Min(tests, claim.MostInstances);
        var (applicable, nonTrivial, undecided, firstUndecided) = (0, 0, 0, string.Empty);
        var (found, smallest) = (0, (ClaimCounterexample?)null);
        var tried = 0;
        for (; tried < most || (!isSearch && found == 0 && tried < MostExtended * (long)most && Shortfall() is not null); tried++)
        {
            var test = tried;
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
                case ClaimOutcome.Undecided open:
                    firstUndecided = undecided++ == 0 ? open.Reason : firstUndecided;
                    break;
            }
        }

        if (smallest is not null)
        {
            smallest = Normal(claim, smallest, cancellation);
            return Report(tried, Refuted(claim), string.Empty);
        }

        if (claim.Quantifier == Quantifier.ForSome)
        {
            return Report(tried, ClaimVerdict.Undecided, $"no witness was found{Open(", ")}");
        }

        return Shortfall() is { } shortfall
            ? Report(tried, ClaimVerdict.Undecided, shortfall)
            : Report(tried, ClaimVerdict.Holds, Open(string.Empty));

        string? Shortfall() =>
            nonTrivial * 100L < claim.Gate * (long)tried ? $"only {nonTrivial} of {tried} instances say something; {claim.Gate} % are asked for{Open(", ")}"
            : undecided * 100L > claim.MostUndecided * (long)tried ? $"{Open(string.Empty)}; at most {claim.MostUndecided} % are allowed"
            : null;

        string Open(string separator) => undecided == 0 ? string.Empty : $"{separator}{undecided} of {tried} instances undecided, the first: {firstUndecided}";

        ClaimReport Report(int instances, ClaimVerdict verdict, string reason) => new(
            claim,
            instances,
            applicable,
            nonTrivial,
            undecided,
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
