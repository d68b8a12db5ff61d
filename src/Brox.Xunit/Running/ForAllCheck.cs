using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Generators;
using Brox.Search;
using Brox.Search.Shrinking;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;
using FsCheck;
using FsCheck.Fluent;

namespace Brox.Xunit.Running;

/// <summary>Draws functions for the parameters of a method, and calls it.</summary>
internal static class ForAllCheck
{
    /// <summary>The functions that are drawn for one member of a class of one's own.</summary>
    private const int MostDraws = 300;

    /// <summary>Nothing, where all draws pass.</summary>
    /// <exception cref="StatementException">The method has a parameter that no function is drawn for, or the seed is none.</exception>
    public static string Run(ForAllAttribute attribute, Type testClass, object[] constructorArguments, MethodInfo method)
    {
        var parameters = method.GetParameters();
        var generators = parameters.Select(Generator).ToList();
        var drawn = generators.Aggregate(
            Gen.Constant<IReadOnlyList<FunctionInstance>>([]), (all, next) => from others in all from f in next select (IReadOnlyList<FunctionInstance>)[.. others, f]);
        var arguments = Arb.From(drawn.Select(functions => new Arguments(parameters, functions)), Shrinks);
        var target = method.IsStatic ? null : Activator.CreateInstance(testClass, constructorArguments);
        var property = Prop.ForAll(arguments, a => Call(method, target, a));
        var config = Config.QuickThrowOnFailure.WithMaxTest(attribute.MaxTest);
        Check.One(attribute.Replay is { } replay ? config.WithReplay(Seed(replay)) : config, property);
        return string.Empty;
    }

    private static bool Call(MethodInfo method, object? target, Arguments arguments)
    {
        try
        {
            return method.Invoke(target, [.. arguments.Functions]) is not false;
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    /// <summary>The arguments with one function made smaller, and still in its class.</summary>
    private static IEnumerable<Arguments> Shrinks(Arguments arguments) =>
        from i in Enumerable.Range(0, arguments.Functions.Count)
        from smaller in Smaller(arguments.Functions[i])
        where arguments.Parameters[i].GetCustomAttribute<MembersAttribute>() is not { } members || smaller.IsInOrUndecided(members.Expression) == true
        select new Arguments(arguments.Parameters, [.. arguments.Functions.Select((f, k) => k == i ? smaller : f)]);

    /// <summary>Functions of the same kind that are smaller in the published order, so that shrinking ends. A formula stays: of a smaller one it may be undecided whether it is in its class.</summary>
    private static IEnumerable<FunctionInstance> Smaller(FunctionInstance f)
    {
        var whole = ConjectureInstance.Of(f);
        return f is FormulaFunction ? []
            : InstanceCandidates.Of(whole).Where(i => InstanceOrder.Comparer.IsSmaller(i, whole)).Select(i => i.Functions["f"]).Where(g => g.GetType() == f.GetType());
    }

    private static Gen<FunctionInstance> Generator(ParameterInfo parameter)
    {
        if (!parameter.ParameterType.IsAssignableFrom(typeof(FunctionInstance)) && !typeof(FunctionInstance).IsAssignableFrom(parameter.ParameterType))
        {
            throw new StatementException($"no function is drawn for the parameter {parameter.Name} of type {parameter.ParameterType.Name}; a property has parameters of type FunctionInstance");
        }

        var members = parameter.GetCustomAttribute<MembersAttribute>() ?? new MembersAttribute(string.Empty);
        var families = members.Families.Split(',', StringSplitOptions.TrimEntries).Select(Family).Where(f => Fits(f, members.Dimension) && Makes(f, parameter.ParameterType));
        List<Gen<FunctionInstance>> generators = members.Expression.Length == 0
            ? [.. families.Select(f => GeneratorCatalog.Any(f, members.Dimension))]
            : [.. families.Select(f => GeneratorCatalog.Members(Class(members.Expression), f, members.Dimension)).OfType<Gen<FunctionInstance>>()];
        return generators.Count > 0 ? Gen.OneOf(generators)
            : members.Expression.Length > 0 && Class(members.Expression) is var own && OwnClasses.Contains(own.Class.Name)
                ? Filtered(Gen.OneOf(families.Select(f => GeneratorCatalog.Any(f, members.Dimension))), own, parameter.Name)
            : throw new StatementException($"no construction makes members of {members.Expression} for the parameter {parameter.Name} (families {members.Families}, dimension {members.Dimension})");
    }

    /// <summary>The members among functions of any kind, for a class that no construction is known for.</summary>
    private static Gen<FunctionInstance> Filtered(Gen<FunctionInstance> any, ClassExpression expression, string? name) => any.ListOf(MostDraws).Select(drawn =>
        drawn.FirstOrDefault(f => expression.Decide(f) is Holds)
        ?? throw new StatementException($"none of {MostDraws} functions that were drawn for the parameter {name} is known to be in {expression}; no construction makes its members"));

    private static ClassExpression Class(string text) => ClassExpression.TryParse(text, out var expression, out var error) ? expression! : throw new StatementException($"class {error}");

    private static FunctionFamily Family(string name) => Enum.TryParse<FunctionFamily>(name, ignoreCase: true, out var family) && Enum.IsDefined(family)
        ? family
        : throw new StatementException($"family \"{name}\" is none of finite, piecewise, spline, formula");

    private static bool Fits(FunctionFamily family, int dimension) => family switch
    {
        FunctionFamily.Finite => true,
        FunctionFamily.Formula => dimension > 1,
        _ => dimension == 1,
    };

    private static bool Makes(FunctionFamily family, Type type) => type.IsAssignableFrom(family switch
    {
        FunctionFamily.Finite => typeof(FiniteFunction),
        FunctionFamily.Formula => typeof(FormulaFunction),
        _ => typeof(PiecewisePolynomial),
    });

    private static Replay Seed(string text) =>
        text.Split(',') is [var first, var second] && ulong.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
        && ulong.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var gamma) && gamma % 2 == 1
            ? new Replay(new Rnd(seed, gamma), default)
            : throw new StatementException($"Replay = \"{text}\" is no seed: two whole numbers joined by a comma, the second odd, as a failure prints them");

    /// <summary>The functions of one call, printed by the names of the parameters.</summary>
    private sealed record Arguments(ParameterInfo[] Parameters, IReadOnlyList<FunctionInstance> Functions)
    {
        public override string ToString() => string.Join(", ", Parameters.Zip(Functions, (p, f) => $"{p.Name} = {f}"));
    }
}
