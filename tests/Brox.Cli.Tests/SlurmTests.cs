using System.Diagnostics;

namespace Brox.Cli.Tests;

/// <summary>The recipes for SLURM, on a SLURM of this one machine.</summary>
public class SlurmTests
{
    [SlurmFact]
    public void Job_arrays_of_shards_and_of_layers_come_to_the_whole_result()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Brox.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("Brox.sln");
        }

        using var script = Process.Start(new ProcessStartInfo(
            Path.Combine(root, "samples", "slurm", "one-box.sh"), ["2", $"dotnet {Path.Combine(AppContext.BaseDirectory, "brox.dll")}", "refuted", "layers"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = script.StandardError.ReadToEndAsync();
        var output = script.StandardOutput.ReadToEnd();
        script.WaitForExit();
        Assert.True(script.ExitCode == 0, output + error.Result);
        Assert.Contains("2 shards merged, equal to the undivided run", output, StringComparison.Ordinal);
        Assert.Contains("10 parts of layers, equal to the undivided run", output, StringComparison.Ordinal);
    }

    /// <summary>A test that needs Debian's slurm-wlm, and root or sudo without a password.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class SlurmFactAttribute : FactAttribute
    {
        public SlurmFactAttribute()
        {
            string[] programs = ["munged", "mungekey", "slurmctld", "slurmd", "sbatch"];
            var missing = programs.Where(p => !new[] { "/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin" }.Any(d => File.Exists(Path.Combine(d, p)))).ToList();
            if (missing.Count > 0)
            {
                Skip = $"{string.Join(", ", missing)} not installed (Debian's slurm-wlm)";
            }
            else if (Environment.UserName != "root" && !File.Exists("/usr/bin/sudo"))
            {
                Skip = "SLURM daemons need root";
            }
        }
    }
}
