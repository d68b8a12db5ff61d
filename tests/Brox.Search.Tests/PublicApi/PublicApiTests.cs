using System.Reflection;
using PublicApiGenerator;

namespace Brox.Search.Tests.PublicApi;

/// <summary>
/// The public members of the packages are those of the approved lists beside this file. <c>BROX_API=approve dotnet test tests/Brox.Search.Tests --filter PublicApi</c> writes the lists again.
/// </summary>
public class PublicApiTests
{
    private static readonly ApiGeneratorOptions _options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes = ["System.Runtime.CompilerServices.CompilerGeneratedAttribute", "System.Runtime.CompilerServices.NullableContextAttribute"],
    };

    public static TheoryData<string> Packages => ["Brox.Numbers", "Brox.Functions", "Brox.Definitions", "Brox.Reference", "Brox.Theory", "Brox.Generators", "Brox.Search", "Brox.Xunit"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_has_the_approved_members(string package)
    {
        var list = Path.Combine(Folder(), $"{package}.txt");
        var found = Assembly.Load(package).GeneratePublicApi(_options).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("BROX_API") == "approve")
        {
            File.WriteAllText(list, found);
        }

        var approved = File.Exists(list) ? File.ReadAllText(list).ReplaceLineEndings("\n") : string.Empty;
        Assert.True(found == approved, $"{package} differs from {list}:\n{Differences(approved, found)}approve it with BROX_API=approve dotnet test tests/Brox.Search.Tests --filter PublicApi");
    }

    [Fact]
    public void A_change_is_noticed()
    {
        var approved = File.ReadAllText(Path.Combine(Folder(), "Brox.Functions.txt")).ReplaceLineEndings("\n");

        Assert.Contains("public sealed class FiniteFunction", approved, StringComparison.Ordinal);
        Assert.Equal("- b\n+ c\n", Differences("a\nb\n", "a\nc\n"));
    }

    private static string Differences(string approved, string found)
    {
        var (old, now) = (approved.Split('\n'), found.Split('\n'));
        return string.Concat(old.Except(now).Select(line => $"- {line}\n").Concat(now.Except(old).Select(line => $"+ {line}\n")).Take(40));
    }

    private static string Folder()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Brox.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("no Brox.sln stands above these tests");
        }

        return Path.Combine(root, "tests", "Brox.Search.Tests", "PublicApi");
    }
}
