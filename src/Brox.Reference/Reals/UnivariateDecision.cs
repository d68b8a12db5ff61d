using Brox.Numbers;

namespace Brox.Reference.Reals;

/// <summary>Decides whether a formula without quantifiers in one unknown holds somewhere in an open interval, exactly: between neighbouring roots of its polynomials nothing changes.</summary>
internal static class UnivariateDecision
{
    /// <summary>The samples that satisfy the formula, rational ones first.</summary>
    /// <param name="formula">The formula; its polynomials may hold one irrational constant besides the unknown.</param>
    /// <param name="unknown">The unknown.</param>
    /// <param name="interval">The interval.</param>
    /// <param name="constants">The irrational constants.</param>
    /// <param name="complete">Whether an empty answer says that there is no such number: false where a sign could not be found, or the polynomials hold several constants.</param>
    /// <exception cref="DegreeTooLargeException">A degree became too large.</exception>
    public static IEnumerable<AlgebraicNumber> Solutions(
        RealFormula formula, int unknown, OpenInterval interval, IReadOnlyDictionary<int, AlgebraicNumber> constants, out bool complete)
    {
        complete = true;
        if (formula.IsFalse)
        {
            return [];
        }

        var roots = new SortedSet<AlgebraicNumber>();
        foreach (var atom in formula.Atoms())
        {
            if (EliminateConstant(atom.Polynomial, unknown, constants) is not { } polynomial)
            {
                complete = false;
                continue;
            }

            if (polynomial.Degree > 0)
            {
                roots.UnionWith(RealRoots.Between(polynomial, interval.From, interval.To));
            }
        }

        var (places, last) = (new List<AlgebraicNumber>(), interval.From);
        foreach (var root in roots)
        {
            places.Add(AlgebraicNumber.SimplestBetween(last, root));
            last = root;
        }

        places.Add(AlgebraicNumber.SimplestBetween(last, interval.To));
        places.AddRange(roots);
        var found = new List<AlgebraicNumber>();
        foreach (var place in places)
        {
            var signs = new ExactSigns(constants).With(unknown, place);
            switch (formula.Evaluate(signs.Of))
            {
                case true:
                    found.Add(place);
                    break;
                case null:
                    complete = false;
                    break;
            }
        }

        return found.OrderByDescending(p => p.IsRational);
    }

    /// <summary>A polynomial in the unknown alone whose roots are among others those of the given one: its norm over the conjugates of the constant.</summary>
    private static Polynomial? EliminateConstant(RealPolynomial polynomial, int unknown, IReadOnlyDictionary<int, AlgebraicNumber> constants)
    {
        var others = polynomial.Occurring().Where(u => u != unknown).ToList();
        if (others.Count == 0)
        {
            return polynomial.AsUnivariate(unknown)!;
        }

        if (others.Count > 1 || !constants.TryGetValue(others[0], out var constant))
        {
            return null;
        }

        var coefficients = polynomial.CoefficientsIn(unknown).Select(c => c.AsUnivariate(others[0])!);
        // No norm: the polynomial is zero for this value of the constant.
        return ParametricPolynomial.Of(coefficients).Norm(constant) ?? Polynomial.Zero;
    }
}
