using Brox.Definitions;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Classes;

/// <summary>The set of radii <c>t</c> for which a function is in a class with a radius; not known where <see cref="Radii"/> is <see langword="null"/>.</summary>
/// <param name="Radii">The radii, as maximal intervals.</param>
/// <param name="Reason">Why the set is what it is, or why it is not decided, in one line.</param>
public sealed record Spectrum(LengthSet? Radii, string Reason)
{
    /// <summary>The classes with a radius, broximal alignment first.</summary>
    public static IReadOnlyList<FunctionClass> Classes { get; } =
    [
        ClassCatalog.BroximallyAligned,
        ClassCatalog.Alignment,
        ClassCatalog.Progress,
        .. ClassCatalog.All.Where(c => c is UniformlyAligned or UniformlyAlignedSublevel or UniformlyAlignedInBall),
    ];

    /// <summary>The radii t for which a function is in one of <see cref="Classes"/>.</summary>
    /// <param name="radiusClass">The class.</param>
    /// <param name="f">The function.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The class has no radius.</exception>
    public static Spectrum Of(FunctionClass radiusClass, FunctionInstance f, CancellationToken cancellation = default) => radiusClass switch
    {
        Theory.Classes.BroximallyAligned => BroximallyAligned(f, cancellation),
        Theory.Classes.Alignment => Alignment(f, cancellation),
        Theory.Classes.Progress => Progress(f, cancellation),
        UniformlyAligned => Of(f, finite => new FiniteSpectrum(finite).Uniform(cancellation), line => new UniformSpectrum(line, levelIsOwnValue: false).Aligned(), null),
        UniformlyAlignedSublevel => Of(f, finite => new FiniteSpectrum(finite).Sublevel(cancellation), line => new UniformSpectrum(line, levelIsOwnValue: true).Aligned(), null),
        UniformlyAlignedInBall => Of(f, finite => new FiniteSpectrum(finite).InBall(cancellation), line => LineSpectrum.InBall(line, cancellation).Aligned(), null),
        _ => throw new ArgumentException("This class has no radius.", nameof(radiusClass)),
    };

    /// <summary>The radii t for which a function is <c>broximally-aligned(t)</c> (Definition 3.1): those of alignment that are also radii of progress.</summary>
    /// <param name="f">The function.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Spectrum BroximallyAligned(FunctionInstance f, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(f);
        var (alignment, progress) = (Alignment(f, cancellation), Progress(f, cancellation));
        if (alignment.Radii is not { } aligned || progress.Radii is not { } moving)
        {
            return alignment.Radii is null ? alignment : progress;
        }

        try
        {
            return alignment with { Radii = aligned.And(moving) };
        }
        catch (DegreeTooLargeException e)
        {
            return new Spectrum(null, e.Message);
        }
    }

    /// <summary>The radii t for which a function is in <c>alignment(t)</c> (Assumption 3.1).</summary>
    /// <param name="f">The function.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Spectrum Alignment(FunctionInstance f, CancellationToken cancellation = default) => Of(
        f,
        finite => new FiniteSpectrum(finite).Alignment(cancellation),
        line => LineSpectrum.Broximal(line, cancellation).Aligned(),
        polynomial => AlignedEverywhere(polynomial, cancellation));

    /// <summary>The radii t for which a function is in <c>progress(t)</c> (Assumption 3.2): all from the largest distance of a non-minimizer to another point that is not higher.</summary>
    /// <param name="f">The function.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Spectrum Progress(FunctionInstance f, CancellationToken cancellation = default) => Of(
        f,
        finite => new FiniteSpectrum(finite).Progress(),
        line => LineSpectrum.Stuck(line) is { } stuck ? LengthSet.Union([new LengthInterval(stuck.Distance, true, null, false)]) : LengthSet.All,
        polynomial => AlignedEverywhere(polynomial, cancellation));

    private static Spectrum Of(
        FunctionInstance function, Func<FiniteFunction, LengthSet> finite, Func<MonotoneLine, LengthSet> line, Func<FunctionInstance, string?>? theorem)
    {
        switch (function is FormulaFunction formula ? Formulas.FormulaAnalysis.Of(formula).Line ?? function : function)
        {
            case FiniteFunction f:
                return new Spectrum(finite(f), "decided between and at all distances of two points");
            case PiecewisePolynomial { IsClosed: false }:
                return new Spectrum(LengthSet.Empty, "the function is not closed");
            case PiecewisePolynomial f:
                return OfClosed(f, line, theorem);
            default:
                return theorem?.Invoke(function) is { } reason
                    ? new Spectrum(LengthSet.All, reason)
                    : new Spectrum(null, theorem is null ? "not decided for formulas" : "not decided for formulas that are not proved to be in a class that implies it for every t");
        }
    }

    private static Spectrum OfClosed(PiecewisePolynomial f, Func<MonotoneLine, LengthSet> line, Func<FunctionInstance, string?>? theorem)
    {
        if (f.Degree > 2 && theorem?.Invoke(f) is { } reason)
        {
            return new Spectrum(LengthSet.All, reason);
        }

        try
        {
            return new Spectrum(line(MonotoneLine.Of(f)).TimesRoot(f.Metric.Rows[0][0]), "exact: all radii at once, from the monotone stretches of the function");
        }
        catch (DegreeTooLargeException e)
        {
            return new Spectrum(null, $"the degree of the pieces is {f.Degree}: {e.Message}");
        }
    }

    /// <summary>A class of which every closed member with a minimizer is broximally aligned for all t, and to which the function belongs.</summary>
    internal static string? AlignedEverywhere(FunctionInstance f, CancellationToken cancellation)
    {
        foreach (var (name, theorem) in new[]
        {
            (ClassName.StrictlyStarQuasiconvex, "conj-star"),
            (ClassName.StrictlyQuasiconvex, "Theorem 5.1"),
            (ClassName.Pseudoconvex, "Theorem 5.2"),
            (ClassName.QuasarConvex, "Theorem 5.3"),
        })
        {
            if (ClassCatalog.Named(name).Decide(f, ClassArgument.None, cancellation) is Definitions.Verdicts.Holds)
            {
                return $"the function is {name}, which implies broximal alignment for every t ({theorem})";
            }
        }

        return null;
    }
}
