using System.Globalization;
using Brox.FormulaBench;

// Three jobs on formulas, none of which is part of the tests: see README.md beside this file.
static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

switch (args)
{
    case ["adversary", var count, var seed]:
        return Adversary.Run(Number(count), Number(seed)) == 0 ? 0 : 1;
    case ["list", var file, .. var rest]:
        return VerdictList.Run(file, rest is [var seconds, ..] ? double.Parse(seconds, CultureInfo.InvariantCulture) : 20) == 0 ? 0 : 1;
    case ["benchmarks", var directory, var part, var parts]:
        BenchmarkVerdicts.Decide(directory, Number(part), Number(parts));
        return 0;
    case ["document", var directory, var file]:
        BenchmarkDocument.Write(directory, file);
        return 0;
    default:
        Console.Error.WriteLine("usage: adversary COUNT SEED | list FILE [SECONDS] | benchmarks DIRECTORY PART PARTS | document DIRECTORY FILE");
        return 2;
}
