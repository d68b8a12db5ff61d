using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Knowledge;
using Brox.Theory.Classes;
using Brox.Theory.Classes.Formulas;

namespace Brox.Cli;

/// <summary>
/// Classes of the literature on one function. On the line and on finitely many points they have deciders; on a formula on all of R^d the facts are asked first, since the definition alone can only refute.
/// </summary>
internal sealed class LiteratureVerdicts
{
    private readonly FunctionInstance _function;
    private readonly CancellationToken _cancellation;
    private readonly FactVerdicts? _facts;

    /// <summary>The verdicts on a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="cancellation">Stops what is asked of the function's other classes.</param>
    public LiteratureVerdicts(FunctionInstance function, CancellationToken cancellation)
    {
        (_function, _cancellation) = (function, cancellation);
        _facts = function is FormulaFunction { Box.IsWholeSpace: true } f && LineDeciders.Exact(f) is null ? new FactVerdicts(KnowledgeBase.Default, Other) : null;
    }

    /// <summary>The verdict by the facts; <see langword="null"/> where they are not asked or nothing follows.</summary>
    public Verdict? Of(ClassExpression expression) =>
        expression.Class is DefinedClass { IsOfLiterature: true } c && _facts?.Of(c.Name, expression.Argument) is { } verdict ? verdict : null;

    private Verdict Other(string name) => ClassCatalog.Named(name).Decide(_function, ClassArgument.None, _cancellation);
}
