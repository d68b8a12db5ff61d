using System.Reflection;
using Brox.Definitions.Building;
using Brox.Search;

namespace Brox.Xunit;

/// <summary>
/// Classes of one's own that the statements and properties of a test, of the tests of a class, or of an assembly may name: every static field and property of a type that is a
/// <see cref="WrittenClass"/>.
/// </summary>
/// <param name="type">The type that the classes stand in.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ClassesAttribute(Type type) : Attribute
{
    /// <summary>The type that the classes stand in.</summary>
    public Type Type { get; } = type;

    /// <summary>Makes the classes known that are named at a test.</summary>
    /// <exception cref="StatementException">A type has no class in it, or a definition is not in the language.</exception>
    internal static void Define(MethodInfo method, Type testClass)
    {
        var attributes = testClass.Assembly.GetCustomAttributes<ClassesAttribute>().Concat(testClass.GetCustomAttributes<ClassesAttribute>()).Concat(method.GetCustomAttributes<ClassesAttribute>());
        foreach (var type in attributes.Select(a => a.Type).Distinct())
        {
            const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
            var values = type.GetFields(Static).Where(f => f.FieldType == typeof(WrittenClass)).Select(f => f.GetValue(null))
                .Concat(type.GetProperties(Static).Where(p => p.PropertyType == typeof(WrittenClass)).Select(p => p.GetValue(null)));
            var classes = values.OfType<WrittenClass>().DistinctBy(c => c.Name).ToList();
            if (classes.Count == 0)
            {
                throw new StatementException($"{type.Name} has no static field or property of type WrittenClass");
            }

            foreach (var written in classes)
            {
                try
                {
                    OwnClasses.Add(written);
                }
                catch (FormatException e)
                {
                    throw new StatementException($"the class {written.Name}, {written.Text.Trim().ReplaceLineEndings(" ")}: {e.Message}", e);
                }
            }
        }
    }
}
