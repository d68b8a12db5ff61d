using System.Diagnostics;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Brox.Xunit.Running;

/// <summary>Checks what the attribute says; of a statement that passes the body of the method runs as well.</summary>
internal sealed class CheckedTestRunner(
    ITest test, IMessageBus messageBus, Type testClass, object[] constructorArguments, MethodInfo testMethod, string skipReason,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes, ExceptionAggregator aggregator, CancellationTokenSource cancellation)
    : XunitTestRunner(test, messageBus, testClass, constructorArguments, testMethod, [], skipReason, beforeAfterAttributes, aggregator, cancellation)
{
    private readonly object[] _constructorArguments = constructorArguments;

    /// <inheritdoc/>
    protected override async Task<Tuple<decimal, string>> InvokeTestAsync(ExceptionAggregator aggregator)
    {
        var clock = Stopwatch.StartNew();
        var said = string.Empty;
        aggregator.Run(() => ClassesAttribute.Define(TestMethod, TestClass));
        if (aggregator.HasExceptions)
        {
            return Tuple.Create(0m, said);
        }

        aggregator.Run(() => said = TestMethod.GetCustomAttribute<ForAllAttribute>() is { } property
            ? ForAllCheck.Run(property, TestClass, _constructorArguments, TestMethod)
            : StatementCheck.Run(TestMethod.GetCustomAttribute<StatementAttribute>()!, TestMethod, CancellationTokenSource.Token));
        var seconds = (decimal)clock.Elapsed.TotalSeconds;
        if (aggregator.HasExceptions || TestMethod.GetCustomAttribute<ForAllAttribute>() is not null)
        {
            return Tuple.Create(seconds, said);
        }

        var body = await base.InvokeTestAsync(aggregator).ConfigureAwait(true);
        return Tuple.Create(seconds + body.Item1, said + body.Item2);
    }
}
