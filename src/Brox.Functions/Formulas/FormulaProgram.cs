using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>A formula as a list of steps, equal subformulas once: what is evaluated over and over.</summary>
internal sealed class FormulaProgram
{
    private readonly List<Step> _steps = [];

    /// <summary>The program of a formula in the given number of variables.</summary>
    public FormulaProgram(Expression expression, int dimension)
    {
        Dimension = dimension;
        Add(Simplifier.Simplify(expression), []);
    }

    /// <summary>The number of variables.</summary>
    public int Dimension { get; }

    /// <summary>The value at a point.</summary>
    public T Value<T>(ReadOnlySpan<T> x)
        where T : struct, IScalar<T>
    {
        var values = new T[_steps.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var step = _steps[i];
            values[i] = step.Operation switch
            {
                Operation.Constant => step.ConstantAs<T>(),
                Operation.Variable => x[step.Index],
                Operation.Add => values[step.A] + values[step.B],
                Operation.Subtract => values[step.A] - values[step.B],
                Operation.Multiply => values[step.A] * values[step.B],
                Operation.Divide => values[step.A] / values[step.B],
                Operation.Negate => -values[step.A],
                Operation.Power => PowerValue(step, values[step.A], values[step.B]),
                Operation.Pi => T.Pi,
                _ => Elementary.Value(step.Operation, step.Arguments, values),
            };
        }

        return values[^1];
    }

    /// <summary>The value, the gradient and, where asked for, the Hessian at a point.</summary>
    public Jet<T> Jet<T>(ReadOnlySpan<T> x, bool second)
        where T : struct, IScalar<T>
    {
        var jets = new Jet<T>[_steps.Count];
        for (var i = 0; i < jets.Length; i++)
        {
            var step = _steps[i];
            jets[i] = step.Operation switch
            {
                Operation.Constant => Formulas.Jet<T>.Constant(step.ConstantAs<T>(), Dimension, second),
                Operation.Pi => Formulas.Jet<T>.Constant(T.Pi, Dimension, second),
                Operation.Variable => Formulas.Jet<T>.Variable(x[step.Index], step.Index, Dimension, second),
                Operation.Add => Formulas.Jet<T>.Linear(jets[step.A], jets[step.B], static (a, b) => a + b),
                Operation.Subtract => Formulas.Jet<T>.Linear(jets[step.A], jets[step.B], static (a, b) => a - b),
                Operation.Multiply => Formulas.Jet<T>.Product(jets[step.A], jets[step.B]),
                Operation.Divide => Elementary.Quotient(jets[step.A], jets[step.B]),
                Operation.Negate => jets[step.A].Map(static a => -a),
                Operation.Power => PowerJet(step, jets),
                _ => Elementary.Derivatives(step.Operation, step.Arguments, jets, second),
            };
        }

        return jets[^1];
    }

    private T PowerValue<T>(Step step, T a, T b)
        where T : struct, IScalar<T> =>
        _steps[step.B] is { Operation: Operation.Constant, Constant: var n }
            ? n.IsInteger ? T.Power(a, (int)n.Numerator) : T.Power(a, n)
            : T.Power(a, b);

    private Jet<T> PowerJet<T>(Step step, Jet<T>[] jets)
        where T : struct, IScalar<T>
    {
        var a = jets[step.A];
        if (_steps[step.B] is not { Operation: Operation.Constant, Constant: var n })
        {
            return Elementary.RealPower(a, jets[step.B], _steps[step.B].IsConstant);
        }

        // max(u, 0)^n with n > 1 has no kink where max(u, 0) has one: its derivative is n max(u, 0)^(n-1) u'.
        if (n > Rational.One && _steps[step.A] is { Operation: Operation.Max, Arguments: [var p, var q] })
        {
            var inside = _steps[q] is { Operation: Operation.Constant, Constant.IsZero: true } ? p
                : _steps[p] is { Operation: Operation.Constant, Constant.IsZero: true } ? q : -1;
            if (inside >= 0)
            {
                return Elementary.PositivePower(jets[inside], a.Value, n);
            }
        }

        // |u|^n with n > 1 has the derivative n |u|^(n-1) sign(u) u', also where u = 0.
        if (n > Rational.One && _steps[step.A] is { Operation: Operation.Abs, A: var under })
        {
            return Elementary.AbsolutePower(jets[under], a.Value, n);
        }

        return Elementary.Power(a, n);
    }

    private int Add(Expression e, Dictionary<Expression, int> seen)
    {
        if (seen.TryGetValue(e, out var known))
        {
            return known;
        }

        var arguments = e.Arguments.Select(a => Add(a, seen)).ToArray();
        _steps.Add(new Step(e, arguments));
        return seen[e] = _steps.Count - 1;
    }

    private sealed class Step
    {
        private readonly FloatInterval _enclosure;
        private readonly Approximate _near;

        public Step(Expression e, int[] arguments)
        {
            Operation = e.Operation;
            IsConstant = e.IsConstant;
            Arguments = arguments;
            Index = e.Index;
            Constant = e.Value;
            A = arguments.Length > 0 ? arguments[0] : -1;
            B = arguments.Length > 1 ? arguments[1] : -1;
            _enclosure = FloatInterval.FromRational(e.Value);
            _near = Approximate.FromRational(e.Value);
        }

        public Operation Operation { get; }

        public int[] Arguments { get; }

        public bool IsConstant { get; }

        public int Index { get; }

        public Rational Constant { get; }

        public int A { get; }

        public int B { get; }

        public T ConstantAs<T>()
            where T : struct, IScalar<T> =>
            typeof(T) == typeof(FloatInterval) ? (T)(object)_enclosure
            : typeof(T) == typeof(Approximate) ? (T)(object)_near
            : T.FromRational(Constant);
    }
}
