using System.Numerics;
using System.Reflection;
using Brox.Definitions;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests.Classes;

/// <summary>What a user reaches by name or by text.</summary>
public class FunctionClassesTests
{
    [Fact]
    public void Every_decided_class_is_a_property_of_its_name()
    {
        var properties = typeof(FunctionClasses).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(FunctionClass)).ToList();

        Assert.Equal(FunctionClasses.All.Select(c => c.Name).Order(StringComparer.Ordinal), properties.Select(p => ((FunctionClass)p.GetValue(null)!).Name).Order(StringComparer.Ordinal));
        Assert.All(properties, p => Assert.Equal(typeof(ClassName).GetField(p.Name)!.GetRawConstantValue(), ((FunctionClass)p.GetValue(null)!).Name));
    }

    [Fact]
    public void A_class_of_the_literature_is_found_by_its_name()
    {
        Assert.Null(FunctionClasses.Find("no-such-class"));
        Assert.Throws<ArgumentException>(() => FunctionClasses.Named("no-such-class"));
        Assert.Same(FunctionClasses.QuasarConvex, FunctionClasses.Named("quasar-convex"));
    }

    [Theory]
    [InlineData("t=3/2", "t=3/2")]
    [InlineData("t^2 = 2", "t^2=2")]
    [InlineData("t^2=4", "t=2")]
    public void A_radius_is_read(string text, string canonical) => Assert.Equal(canonical, Read<Radius>(text)!.ToString());

    [Theory]
    [InlineData("t=0")]
    [InlineData("t=-1")]
    [InlineData("s=1")]
    [InlineData("t=x")]
    [InlineData("t=1=1")]
    [InlineData("")]
    public void What_is_no_radius_is_refused(string text)
    {
        Assert.False(TryRead<Radius>(text));
        Assert.Throws<FormatException>(() => Read<Radius>(text));
    }

    [Fact]
    public void Values_are_read_through_the_standard_interface()
    {
        Assert.Equal(new Rational(1) / 3, Read<Rational>("1/3"));
        Assert.Equal("alignment(t=1/2)", Read<ClassExpression>("alignment(t=0.5)").ToString());
        Assert.Equal("alignment(t=s), s < r => alignment(t=r)", Read<Conjecture>("alignment(t=s),s<r=>alignment(t=r)").ToString());
        Assert.Equal("0 2 1", string.Join(" ", Assert.IsType<FiniteFunction>(Read<FunctionInstance>("0:0, 2:2, 3:1")).Values));
        Assert.IsType<FormulaFunction>(Read<FunctionInstance>("x^2"));
        Assert.False(TryRead<Rational>("1/0"));
        Assert.False(TryRead<ClassExpression>("alignment"));
        Assert.False(TryRead<Conjecture>("convex"));
        Assert.False(TryRead<FunctionInstance>("x^"));
    }

    [Fact]
    public void Numbers_are_added_generically()
    {
        Assert.Equal(new Rational(1), Sum([Rational.Half, new Rational(1) / 3, new Rational(1) / 6]));
        Assert.Equal(2 * Surd.SquareRoot(2), Surd.SquareRoot(2) + Surd.SquareRoot(2));
        Assert.True(Largest([Surd.SquareRoot(2), new Rational(7) / 5]) == Surd.SquareRoot(2));
        Assert.True(Largest([new Point(1, 2), new Point(1, 3)]) == new Point(1, 3));
    }

    private static T Sum<T>(IEnumerable<T> terms)
        where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T> => terms.Aggregate(T.AdditiveIdentity, (sum, term) => sum + term);

    private static T Largest<T>(IEnumerable<T> values)
        where T : IComparisonOperators<T, T, bool> => values.Aggregate((a, b) => a < b ? b : a);

    private static T Read<T>(string text)
        where T : IParsable<T> => T.Parse(text, null);

    private static bool TryRead<T>(string text)
        where T : IParsable<T> => T.TryParse(text, null, out _);
}
