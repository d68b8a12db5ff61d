namespace Brox.Reports.Exports.Printed;

/// <summary>A number of a definition on finitely many points, as far as it is known before the function is.</summary>
internal abstract record ScriptNumber
{
    private ScriptNumber()
    {
    }

    /// <summary>The real number <c>Plain + Factor sqrt(Radicand)</c>; without a root where <c>Factor</c> is <see langword="null"/>.</summary>
    public sealed record Real(ScriptTerm Plain, ScriptTerm? Factor = null, ScriptTerm? Radicand = null) : ScriptNumber
    {
        /// <summary>What must not be 0 for the number to be defined.</summary>
        public IReadOnlyList<ScriptTerm> Divisors { get; init; } = [];

        /// <summary>Whether it is known to be positive.</summary>
        public bool IsPositive { get; init; }

        /// <summary>The square of a number that is a multiple of a root, or has no root.</summary>
        public ScriptTerm? Squared(ScriptLanguage language) => Factor is null
            ? Plain.Times(Plain, language)
            : Plain.IsZero ? Factor.Times(Factor, language).Times(Radicand!, language) : null;
    }

    /// <summary><c>+inf</c> or <c>-inf</c>.</summary>
    public sealed record Infinite(int Sign) : ScriptNumber;

    /// <summary>What has no value: a comparison with it is false.</summary>
    public sealed record Undefined : ScriptNumber;

    /// <summary>Some real number, of which nothing else is known.</summary>
    public sealed record SomeReal(bool IsPositive = false) : ScriptNumber;
}
