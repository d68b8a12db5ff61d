using Xunit.Abstractions;
using Xunit.Sdk;

namespace Brox.Xunit.Running;

/// <summary>A test whose attribute says what is checked; the attribute is read again from the method when the test runs, so nothing of it has to be carried along.</summary>
internal sealed class CheckedTestCase : XunitTestCase
{
    /// <summary>For the framework alone, which fills it from its serialized form.</summary>
    [Obsolete("Called by the deserializer.")]
    public CheckedTestCase()
    {
    }

    /// <summary>The test of a method.</summary>
    public CheckedTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    /// <inheritdoc/>
    public override Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink, IMessageBus messageBus, object[] constructorArguments, ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource) =>
        new CheckedTestCaseRunner(this, DisplayName, SkipReason, constructorArguments, messageBus, aggregator, cancellationTokenSource).RunAsync();
}

/// <summary>Runs such a test.</summary>
internal sealed class CheckedTestCaseRunner(
    IXunitTestCase testCase, string displayName, string skipReason, object[] constructorArguments, IMessageBus messageBus, ExceptionAggregator aggregator, CancellationTokenSource cancellation)
    : XunitTestCaseRunner(testCase, displayName, skipReason, constructorArguments, [], messageBus, aggregator, cancellation)
{
    /// <inheritdoc/>
    protected override XunitTestRunner CreateTestRunner(
        ITest test, IMessageBus messageBus, Type testClass, object[] constructorArguments, System.Reflection.MethodInfo testMethod, object[] testMethodArguments, string skipReason,
        IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes, ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource) =>
        new CheckedTestRunner(test, messageBus, testClass, constructorArguments, testMethod, skipReason, beforeAfterAttributes, aggregator, cancellationTokenSource);
}
