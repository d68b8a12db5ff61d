using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Brox.Definitions.Language;
using Brox.Theory.Claims.Proofs;
using Brox.Theory.Classes;

namespace Brox.Cli;

/// <summary><c>brox --version</c>: the version, and which definitions and proofs it carries, each with a fingerprint of its text.</summary>
internal sealed class VersionText : SynchronousCommandLineAction
{
    private const int Digits = 12;

    /// <summary>Gives a tree of commands this answer.</summary>
    public static void AddTo(RootCommand root)
    {
        ArgumentNullException.ThrowIfNull(root);
        foreach (var option in root.Options.OfType<VersionOption>())
        {
            option.Action = new VersionText();
        }
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        foreach (var line in Lines())
        {
            parseResult.InvocationConfiguration.Output.WriteLine(line);
        }

        return ExitCode.Holds;
    }

    private static IEnumerable<string> Lines()
    {
        yield return typeof(VersionText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        var definitions = ClassCatalog.Known.Select(c => DefinitionCatalog.Current.Find(c.Name)!.ToString()).ToList();
        yield return $"definitions: {definitions.Count} classes ({Fingerprint(definitions)}); `brox classes --definition` prints them";
        var (facts, claims) = (ProofIndex.Facts.ToList(), ProofIndex.Claims.Order(StringComparer.Ordinal).ToList());
        var proofs = facts.Select(f => $"{f.Text}: {f.Proof.Theorems} ({f.Proof.Path})").Concat(claims.Select(c => $"{c}: {ProofIndex.OfKey(c)!.Theorems} ({ProofIndex.OfKey(c)!.Path})"));
        yield return $"proofs: {facts.Count} inclusions and {claims.Count} claims with a theorem ({Fingerprint(proofs)}), to be checked by coqc 8.16; docs/proofs.md";
    }

    private static string Fingerprint(IEnumerable<string> texts) =>
        $"sha256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts))))[..Digits]}";
}
