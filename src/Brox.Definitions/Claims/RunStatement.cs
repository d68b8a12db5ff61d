using Brox.Numbers;

namespace Brox.Definitions.Claims;

/// <summary>
/// What a claim says of consecutive iterates <c>x_0, x_1, ...</c> of the Ball Proximal Point Method. The claim of the catalogue, its second look and its exports are made from the same data; each evaluates
/// them with code of its own.
/// </summary>
/// <param name="Hypothesis">The name of the class that the function must be in for the radius; <see langword="null"/> where the claim names none.</param>
internal abstract record RunStatement(string? Hypothesis)
{
    /// <summary>The number of iterates of which it speaks at least.</summary>
    public abstract int Iterates { get; }

    /// <summary>How many iterates, from <c>x_0</c> on, must be far.</summary>
    public virtual int Far => 0;

    /// <summary>Lemma A.2: <c>x_2 = x_0</c> only where <c>x_1 = x_0</c>.</summary>
    /// <param name="Hypothesis">The class.</param>
    /// <param name="FarOnly">Whether <c>x_0</c> and <c>x_1</c> must be far.</param>
    public sealed record NoReturn(string? Hypothesis, bool FarOnly) : RunStatement(Hypothesis)
    {
        /// <inheritdoc/>
        public override int Iterates => 3;

        /// <inheritdoc/>
        public override int Far => FarOnly ? 2 : 0;
    }

    /// <summary>Lemma A.3: <c>x_1 != x_0</c> where <c>x_0</c> is not in X.</summary>
    /// <param name="Hypothesis">The class.</param>
    public sealed record Moves(string? Hypothesis) : RunStatement(Hypothesis)
    {
        /// <inheritdoc/>
        public override int Iterates => 2;
    }

    /// <summary>Theorem 4.1 (i): <c>x_0</c> in X implies <c>x_0</c> in <c>brox_t(x_0)</c> and <c>x_1</c> in X; else <c>x_1 != x_0</c>.</summary>
    /// <param name="Hypothesis">The class.</param>
    public sealed record Optimality(string? Hypothesis) : RunStatement(Hypothesis)
    {
        /// <inheritdoc/>
        public override int Iterates => 2;
    }

    /// <summary>Theorem 4.1 (i), reading O: <c>x_1</c> is in X exactly when <c>Ball(x_0, t)</c> meets X; or, which is another statement, exactly when <c>x_0</c> is in X.</summary>
    /// <param name="ByBall">Whether the ball is asked.</param>
    public sealed record Arrival(bool ByBall) : RunStatement((string?)null)
    {
        /// <inheritdoc/>
        public override int Iterates => 2;
    }

    /// <summary>
    /// Lemma A.4: <c>|x_2 - x_0| &gt; t</c> for far <c>x_0, x_1</c> (reading P), or that or <c>|x_3 - x_1| &gt; t</c> for far <c>x_1, x_2</c> (reading W), which makes <c>x_0</c> far too.
    /// </summary>
    /// <param name="Hypothesis">The class.</param>
    /// <param name="IsPair">Whether it is reading P.</param>
    public sealed record LongSteps(string? Hypothesis, bool IsPair) : RunStatement(Hypothesis)
    {
        /// <inheritdoc/>
        public override int Iterates => IsPair ? 3 : 4;

        /// <inheritdoc/>
        public override int Far => IsPair ? 2 : 3;
    }

    /// <summary>Theorem 4.1 (ii): <c>|x_lag - x*|^2 &lt;= |x_0 - x*|^2 - decrease</c> for every serving x*, where <c>x_0, ..., x_{lag-1}</c> are far.</summary>
    /// <param name="Hypothesis">The class.</param>
    /// <param name="Lag">The number of steps between the two iterates.</param>
    /// <param name="Share">The share of <c>t^2</c> that is the decrease; <see langword="null"/> where it is <c>|x_1 - x_0|^2</c>.</param>
    public sealed record Decrease(string? Hypothesis, int Lag, Rational? Share) : RunStatement(Hypothesis)
    {
        /// <inheritdoc/>
        public override int Iterates => Lag + 1;

        /// <inheritdoc/>
        public override int Far => Lag;
    }

    /// <summary>Theorem 4.1 (iii): a run from <c>x_0</c> is in X after the number of steps that a bound allows.</summary>
    /// <param name="Hypothesis">The class; where it asks for no alignment, x* is any minimizer.</param>
    /// <param name="Bound">The bound.</param>
    public sealed record Steps(string? Hypothesis, StepBound Bound) : RunStatement(Hypothesis)
    {
        /// <inheritdoc/>
        public override int Iterates => 2;

        /// <summary>Whether x* is a minimizer that serves in the definition of alignment; else it is any minimizer.</summary>
        public bool AsksServing => Hypothesis is ClassName.Alignment or ClassName.BroximallyAligned;
    }
}
