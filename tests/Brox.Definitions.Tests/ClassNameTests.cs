using System.Reflection;
using Brox.Definitions.Language;

namespace Brox.Definitions.Tests;

/// <summary>The names that code writes are those that the definitions have.</summary>
public class ClassNameTests
{
    private static readonly Dictionary<string, string> _members = typeof(ClassName).GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(f => f.Name, f => (string)f.GetRawConstantValue()!);

    [Fact]
    public void Every_class_of_the_library_has_a_member_and_every_member_a_class() =>
        Assert.Equal(DefinitionCatalog.BuiltIn.All.Select(d => d.Name).Order(StringComparer.Ordinal), _members.Values.Order(StringComparer.Ordinal));

    [Fact]
    public void A_member_is_called_as_its_class() =>
        Assert.All(_members, m => Assert.Equal(m.Value.Replace("-", string.Empty, StringComparison.Ordinal), m.Key, ignoreCase: true));
}
