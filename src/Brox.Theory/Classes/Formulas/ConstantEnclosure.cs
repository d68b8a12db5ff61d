using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// The best constant of a formula between two rationals: the class is proved with the lower one and refuted with the upper one. A few decisions by factors of 4, then by halving; the number of decisions,
/// not the time, ends the search. Where a simple number is seen to be a bound, and serves, it is the best constant.
/// </summary>
internal sealed class ConstantEnclosure
{
    private const int MostDecisions = 14;
    private const int MostUndecided = 2;
    private const int MostFactors = 6;

    private readonly FunctionClass _class;
    private readonly FormulaFunction _f;
    private readonly CancellationToken _cancellation;
    private Rational? _lower;
    private Rational? _upper;
    private int _decisions;
    private int _undecided;

    private ConstantEnclosure(FunctionClass c, FormulaFunction f, CancellationToken cancellation) => (_class, _f, _cancellation) = (c, f, cancellation);

    /// <summary>The best constant of a class with one, as far as it is known.</summary>
    public static BestConstant Of(FunctionClass c, FormulaFunction f, CancellationToken cancellation) => c.Decide(f, ClassArgument.None, cancellation) switch
    {
        Fails => new NoConstant(),
        Holds when !f.HasDoubles => new UndecidedConstant($"no constants are looked for on {f.Box}, which floating point does not resolve"),
        Holds => ExactConstants.Of(c, FormulaAnalysis.Of(f), cancellation) ?? new ConstantEnclosure(c, f, cancellation).Search(),
        _ => new UndecidedConstant($"it is not decided whether {c.Name} holds with any constant on {f.Box}"),
    };

    private BestConstant Search()
    {
        var isCapped = _class.Parameter == ParameterKind.UnitConstant;
        var first = Ask(Rational.One);
        if (first is Holds && isCapped)
        {
            return new LargestConstant(Rational.One);
        }

        for (var (c, i) = (Rational.One, 0); _lower is null && i < MostFactors && IsOpen; i++)
        {
            c /= 4;
            Ask(c);
        }

        for (var (c, i) = (Rational.Max(Rational.One, _lower ?? Rational.One), 0); _upper is null && !isCapped && i < MostFactors && IsOpen; i++)
        {
            c *= 4;
            Ask(c);
        }

        // A constant that second derivatives at one point do not allow to be passed is the best one where it serves.
        if (ExactConstants.Bound(_class, FormulaAnalysis.Of(_f), _cancellation) is { Sign: > 0 } bound && !(bound < _lower) && !(bound >= _upper) && Ask(bound) is Holds)
        {
            return new LargestConstant(AlgebraicNumber.From((Rational?)bound)!);
        }

        while (_lower is { } low && (_upper ?? (isCapped ? Rational.One : null)) is { } high && IsOpen && (high - low) * 32 > high)
        {
            Ask((low + high) / 2);
        }

        var range = (_lower, _upper) switch
        {
            (null, null) => "no constant is proved or refuted",
            ({ } low, null) => $"at least {low}{(isCapped ? string.Empty : "; no larger constant is refuted")}",
            (null, { } high) => $"at most {high}; no constant is proved",
            ({ } low, { } high) => $"between {low} and {high}",
        };
        return new EnclosedConstant(_lower, _upper, $"certified on {_f.Box}: {range}");
    }

    private bool IsOpen => _decisions < MostDecisions && _undecided < MostUndecided;

    private Verdict Ask(Rational constant)
    {
        _decisions++;
        var verdict = _class.Decide(_f, ClassArgument.Of(constant), _cancellation);
        switch (verdict)
        {
            case Holds:
                _lower = _lower is { } low ? Rational.Max(low, constant) : constant;
                break;
            case Fails:
                _upper = _upper is { } high ? Rational.Min(high, constant) : constant;
                break;
            default:
                _undecided++;
                break;
        }

        return verdict;
    }
}
