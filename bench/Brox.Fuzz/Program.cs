using System.Diagnostics;
using System.Globalization;
using Brox.Fuzz;

// A fuzzer of the five parsers and of all commands: random and mutated input, seeded, bounded in time.
//
//   dotnet run -c Release --project bench/Brox.Fuzz -- [SECONDS] [SEED]
//
// Wrong are: an exception, an exit code other than 0, 1, 2, 3, 130, "internal error", more than one line of complaint, an answer later than twice its budget and a
// second, a command that does not stop within ten
// seconds of Ctrl-C. The last line says how many inputs were tried; the exit code is 1 where something is wrong. The work is done in a process of its own, since an overflow of the stack ends it.
const int Worker = 2;

if (args is ["--worker", var log, var seconds, var seed])
{
    return new Trials(log, ulong.Parse(seed, CultureInfo.InvariantCulture)).Run(TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));
}

var length = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 60;
var current = args.Length > 1 ? ulong.Parse(args[1], CultureInfo.InvariantCulture) : 1;
var clock = Stopwatch.StartNew();
var wrong = 0;
var file = Path.GetTempFileName();
while (clock.Elapsed.TotalSeconds < length)
{
    var left = (length - clock.Elapsed.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    using var process = Process.Start(new ProcessStartInfo(
        "dotnet", ["exec", typeof(Trials).Assembly.Location, "--worker", file, left, current.ToString(CultureInfo.InvariantCulture)]))!;
    process.WaitForExit();
    if (process.ExitCode is not (0 or 1))
    {
        Console.WriteLine($"ended with {process.ExitCode} on {File.ReadAllText(file)}");
    }

    wrong += process.ExitCode == 0 ? 0 : 1;
    current += Worker;
}

File.Delete(file);
Console.WriteLine(wrong == 0 ? $"nothing wrong in {length} s" : $"{wrong} processes of the fuzzer found something wrong");
return wrong == 0 ? 0 : 1;
