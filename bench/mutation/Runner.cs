using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;

// Runs tests in this process against an assembly into which dotnet-stryker has compiled all mutants, one mutant after the other; ended by its caller where a mutant does not end.
//   Runner FOLDER ASSEMBLY list CLASSES            the mutants of the named classes: number, class, type, method, offset, whether it changes a text
//   Runner FOLDER ASSEMBLY FILE INCLUDE EXCLUDE    the mutants whose numbers FILE lists, by the tests whose names match INCLUDE and not EXCLUDE, the quick ones first
const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
var folder = args[0];
AssemblyLoadContext.Default.Resolving += (context, name) =>
    File.Exists(Path.Combine(folder, name.Name + ".dll")) ? context.LoadFromAssemblyPath(Path.Combine(folder, name.Name + ".dll")) : null;
var mutated = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, args[1]));
var control = mutated.GetTypes().First(t => t.Name == "MutantControl");
if (args[2] == "list")
{
    List(args[3].Split(','));
    return;
}

var active = control.GetField("ActiveMutant", Any);
void Set(int id)
{
    if (active is not null)
    {
        active.SetValue(null, id);
    }
    else
    {
        control.GetProperty("ActiveMutant", Any).SetValue(null, id);
    }
}

Set(-1);
var cases = Cases(new Regex(args[3]), new Regex(args[4])).Select(c =>
{
    var clock = System.Diagnostics.Stopwatch.StartNew();
    return (Case: c, Error: Run(c), clock.Elapsed);
}).ToList();
Console.WriteLine($"# {cases.Count(c => c.Error is null)} tests, {cases.Sum(c => c.Elapsed.TotalSeconds):0.0} s");
var tests = cases.Where(c => c.Error is null).OrderBy(c => c.Elapsed).Select(c => c.Case).ToList();
foreach (var id in File.ReadAllLines(args[2]).Select(int.Parse))
{
    Console.WriteLine($"start {id}");
    Console.Out.Flush();
    Set(id);
    var index = tests.FindIndex(t => Run(t) is not null);
    Set(-1);
    Console.WriteLine(index < 0 ? $"{id} Survived" : $"{id} Killed {tests[index].Name}");
    Console.Out.Flush();
    if (index > 0)
    {
        tests.Insert(0, tests[index]);
        tests.RemoveAt(index + 1);
    }
}

IEnumerable<(string Name, MethodInfo Method, object[] Arguments)> Cases(Regex include, Regex exclude)
{
    var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, "Brox.Theory.Tests.dll"));
    foreach (var method in assembly.GetTypes().Where(t => t.IsPublic).SelectMany(t => t.GetMethods(Any)))
    {
        var attributes = method.GetCustomAttributes().ToList();
        var rows = attributes.Any(a => a.GetType().Name == "FactAttribute")
            ? [[]]
            : attributes.Where(a => a.GetType().Name == "InlineDataAttribute").Select(a => ((IEnumerable<object[]>)((dynamic)a).GetData(method)).First() ?? [null]).ToList();
        foreach (var row in rows)
        {
            var name = $"{method.DeclaringType.FullName}.{method.Name}({string.Join(",", row.Select(x => x?.ToString()))})";
            if (include.IsMatch(name) && !exclude.IsMatch(name))
            {
                yield return (name, method, row);
            }
        }
    }
}

static Exception Run((string Name, MethodInfo Method, object[] Arguments) test)
{
    try
    {
        var instance = test.Method.IsStatic ? null : Activator.CreateInstance(test.Method.DeclaringType);
        test.Method.Invoke(instance, [.. test.Method.GetParameters().Select((_, i) => i < test.Arguments.Length ? test.Arguments[i] : Type.Missing)]);
        return null;
    }
    catch (TargetInvocationException e)
    {
        return e.InnerException;
    }
}

void List(string[] classes)
{
    // Every mutant is behind a call of IsActive with its number: ldc.i4 number, call IsActive; a changed text loads a string right after it.
    var isActive = control.GetMethod("IsActive", Any).MetadataToken;
    foreach (var type in mutated.GetTypes())
    {
        var root = type;
        while (root.DeclaringType is not null)
        {
            root = root.DeclaringType;
        }

        foreach (var method in type.GetMethods(Any).Cast<MethodBase>().Concat(type.GetConstructors(Any)).Where(_ => classes.Contains(root.Name)))
        {
            var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
            for (var i = 5; i + 5 <= code.Length; i++)
            {
                if (code[i] == 0x28 && BitConverter.ToInt32(code, i + 1) == isActive && code[i - 5] == 0x20)
                {
                    var isText = i + 12 < code.Length && Enumerable.Range(5, 3).Any(k => code[i + k] == 0x72);
                    Console.WriteLine($"{BitConverter.ToInt32(code, i - 4)} {root.Name} {type.Name} {method.Name} {i} {(isText ? "text" : "code")}");
                }
            }
        }
    }
}
