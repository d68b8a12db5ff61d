using Xunit;

namespace Brox.Xunit;

/// <summary>A statement about classes of functions that is a test. What <c>brox refute</c> does with it is done, then the body of the method runs.</summary>
public abstract class StatementAttribute : FactAttribute
{
    private protected StatementAttribute(string statement) => Statement = statement;

    /// <summary>The statement in the language of conjectures, such as <c>progress(t=s), s &lt; r =&gt; progress(t=r)</c>.</summary>
    public string Statement { get; }

    /// <summary>The time for the search, in seconds; 10 when it is not given.</summary>
    public double Seconds { get; set; } = 10;

    /// <summary>The seed of the random part of the search; 1 when it is not given, so that a test says the same every time.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>The families of functions that are searched, joined by commas: <c>finite</c>, <c>piecewise</c>, <c>formula</c>; all when it is not given.</summary>
    public string Families { get; set; } = "finite,piecewise,formula";

    /// <summary>The dimension of finite functions and formulas; 0, the default, is 1 to 3.</summary>
    public int Dimension { get; set; }
}
