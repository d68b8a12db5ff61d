using System.Reflection;

namespace Brox.Xunit.Running;

/// <summary>The counterexample of a test as it was approved: a text file in <c>__counterexamples__</c> beside the source.</summary>
internal static class KeptCounterexample
{
    /// <summary>Compares a counterexample with the kept one; writes it where there is none yet.</summary>
    /// <exception cref="StatementException">It differs, or there is none where <c>CI</c> is set, or the folder of the source is not there.</exception>
    public static void Compare(string source, MethodInfo method, string text)
    {
        var beside = Path.GetDirectoryName(source);
        if (string.IsNullOrEmpty(beside) || !Directory.Exists(beside))
        {
            throw new StatementException($"the folder of {source} is not there, so its kept counterexample cannot be read; build the tests where they run, without mapped paths");
        }

        var file = Path.Combine(beside, "__counterexamples__", $"{method.DeclaringType!.Name}.{method.Name}.txt");
        if (File.Exists(file))
        {
            var kept = File.ReadAllText(file).ReplaceLineEndings("\n");
            if (kept != text)
            {
                throw new StatementException($"the counterexample differs from the kept one, {file}\nkept:\n{kept}\nfound:\n{text}\ndelete the file to keep this one");
            }

            return;
        }

        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
        {
            throw new StatementException($"no counterexample is kept for this test; run it outside of CI once, and commit {file}\nfound:\n{text}");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
