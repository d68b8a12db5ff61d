using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Text;
using Brox.Reference.Definitions;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests.Classes;

/// <summary>A function at the edge of a class, decided by hand: the decider of the class says so, and on finitely many points its definition, read without it, does too.</summary>
internal static class ClassCase
{
    public static void Check(string className, string argument, string function, string? box, bool isMember, string why)
    {
        DefinedClasses.AddLiterature(NaiveReader.Instance);
        Assert.True(ClassExpression.TryParse(argument.Length == 0 ? className : $"{className}({argument})", out var expression, out var error), error);
        Assert.True(TypedFunction.TryRead(function, box, null, out var f, out error), error);

        var decided = expression!.Decide(f!);
        Assert.True(isMember ? decided is Holds : decided is Fails, $"{expression} for {function}: {why}; the decider says {decided}");

        if (f is not FiniteFunction)
        {
            return;
        }

        var definition = DefinitionCatalog.Current.Find(className)!;
        var read = NaiveReader.Instance.Decide(definition, DefinitionCatalog.Current, f!, expression.Values, CancellationToken.None);
        Assert.True(isMember ? read is Holds : read is Fails, $"{expression} for {function}: {why}; its definition says {read}");
    }
}
