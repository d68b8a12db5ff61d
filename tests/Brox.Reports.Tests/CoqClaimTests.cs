using System.Text;
using Brox.Cli;
using Brox.Functions;
using Brox.Numbers;
using Brox.Reports.Exports;
using Brox.Tests.Shared;
using Brox.Theory.Claims.Saved;

namespace Brox.Reports.Tests;

/// <summary>
/// Every finding and every variant of a claim that is refuted on finitely many points has a theorem that coqc accepts; with a value or the radius changed so that it is no counterexample any
/// more, coqc proves the contrary. One file has them all, a module each, since a start of coqc costs more than a theorem.
/// </summary>
public sealed class CoqClaimTests
{
    private static readonly Rational[] _changes = [1, -1, 3];

    private static readonly Rational[] _scales = [4, Rational.Create(1, 4), 100, Rational.Create(1, 100)];

    [RequiresProgramFact("coqc")]
    public void CoqAcceptsEveryClaimAndRefutesItsMutants()
    {
        var subjects = ExportFiles.Claims();
        Assert.True(subjects.Count >= 31);
        Assert.All(subjects, s => Assert.Null(Objection(s)));

        var text = new StringBuilder(CoqExport.Definitions(subjects));
        var (accepted, values, radii) = (0, 0, 0);
        foreach (var subject in subjects)
        {
            var (data, statement) = CoqExport.Statement(subject);
            text.Append($"\nModule M{accepted}.\n{data}Theorem counterexample :\n{statement}.\nProof. by_computation. Qed.\nPrint Assumptions counterexample.\nEnd M{accepted}.\n");
            var byValue = MutatedValue(subject);
            var byRadius = MutatedRadius(subject);
            Assert.True((byValue ?? byRadius) is not null, $"{subject.File}: no mutation spoils it");
            foreach (var (wrongData, wrongStatement) in new[] { byValue, byRadius }.OfType<(string, string)>())
            {
                text.Append($"Module N{values + radii}.\n{wrongData}Goal\n{wrongStatement}.\nProof. Fail by_computation. Abort.\n");
                text.Append($"Theorem none : ~ (\n{wrongStatement}).\nProof. by_computation. Qed.\nEnd N{values + radii}.\n");
                _ = (wrongData, wrongStatement) == byValue ? values++ : radii++;
            }

            accepted++;
        }

        Assert.True(values >= 20 && radii >= 20, $"{values} values and {radii} radii were changed");
        var (code, output) = ExportFiles.Run("coqc", ["c.v"], ("c.v", text.ToString()));

        Assert.True(code == 0, output);
        Assert.Equal(accepted, output.Split('\n').Count(line => line == "Closed under the global context"));
        Assert.DoesNotContain("Axioms", output, StringComparison.Ordinal);
    }

    /// <summary>The theorem with one value changed, where the program says that this spoils the counterexample.</summary>
    private static (string Data, string Statement)? MutatedValue(ExportSubject subject)
    {
        foreach (var (name, function) in subject.Functions.Where(f => f.Value is FiniteFunction))
        {
            var f = (FiniteFunction)function;
            foreach (var (x, change) in f.Points.SelectMany(x => _changes.Select(c => (x, c))))
            {
                var wrong = FiniteFunction.Create(f.Points, f.Values.Select((v, i) => f.Points[i] == x ? v + change : v), f.Metric);
                if (Objection(With(subject, name, wrong)) is not null)
                {
                    // In the text, as a person would: the entry of the point, wherever the file repeats it.
                    var (data, statement) = CoqExport.Statement(subject);
                    var (before, after) = (Entry(f, x), Entry(wrong, x));
                    Assert.Contains(before, data, StringComparison.Ordinal);
                    return (data.Replace(before, after, StringComparison.Ordinal), statement);
                }
            }
        }

        return null;
    }

    /// <summary>The theorem with another radius, where the program says that this spoils the counterexample.</summary>
    private static (string Data, string Statement)? MutatedRadius(ExportSubject subject)
    {
        foreach (var name in subject.Parameters.Keys.Where(k => k is "t" or "t^2" or "s" or "r"))
        {
            foreach (var scale in _scales)
            {
                var saved = subject.Saved!;
                var parameters = saved.Parameters.SetItem(name, saved.Parameters[name] * scale);
                var wrong = ExportSubject.Of(Of(saved, saved.Functions, parameters), subject.File);
                if (Objection(wrong) is null)
                {
                    continue;
                }

                if (saved is SavedCounterexample.ToConjecture)
                {
                    return CoqExport.Statement(wrong);
                }

                var (data, statement) = CoqExport.Statement(subject);
                var squared = name == "t" ? parameters[name] * parameters[name] : parameters[name];
                var lines = data.Split('\n').Select(line => line.StartsWith("Definition tt : Q := ", StringComparison.Ordinal)
                    ? $"Definition tt : Q := ({squared.Numerator} # {squared.Denominator})."
                    : line);
                return (string.Join('\n', lines), statement);
            }
        }

        return null;
    }

    private static ExportSubject With(ExportSubject subject, string name, FunctionInstance function) =>
        ExportSubject.Of(Of(subject.Saved!, subject.Saved!.Functions.SetItem(name, function), subject.Saved.Parameters), subject.File);

    private static SavedCounterexample Of(
        SavedCounterexample saved, System.Collections.Immutable.ImmutableSortedDictionary<string, FunctionInstance> functions, System.Collections.Immutable.ImmutableSortedDictionary<string, Rational> parameters) =>
        saved switch
        {
            SavedCounterexample.ToConjecture conjecture => new SavedCounterexample.ToConjecture(conjecture.Conjecture, new(functions, parameters), null),
            SavedCounterexample.ToClaim claim => claim with { Functions = functions, Parameters = parameters },
            _ => throw new ArgumentException("a saved counterexample is of one of two forms", nameof(saved)),
        };

    private static string Entry(FiniteFunction f, Functions.Geometry.Point x) => $"([{string.Join("; ", x.Coordinates.Select(Number))}], {Number(f.Values[f.IndexOf(x)])})";

    private static string Number(Rational value) => !value.IsInteger ? $"({value.Numerator} # {value.Denominator})" : value.Sign < 0 ? $"({value})" : value.ToString();

    private static string? Objection(ExportSubject subject) =>
        subject.Objection ?? (subject.Saved is SavedCounterexample.ToClaim claim && ClaimRecheck.Recheck(claim) is (false, var reason) ? reason : null);
}
