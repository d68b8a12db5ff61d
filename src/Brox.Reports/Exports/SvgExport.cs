using Brox.Reports.Plots;

namespace Brox.Reports.Exports;

/// <summary>The pictures of what is exported as one SVG that needs nothing else, with a title and a description for those who do not see it.</summary>
internal static class SvgExport
{
    /// <summary>The SVG.</summary>
    /// <exception cref="NotExportableException">Nothing of it is drawn.</exception>
    public static string Write(ExportSubject subject) => Draw(subject).ToSvg();

    /// <summary>The same as a drawing.</summary>
    /// <exception cref="NotExportableException">Nothing of it is drawn.</exception>
    public static Drawing Draw(ExportSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var drawings = SubjectPictures.Of(subject);
        if (drawings.Count == 0)
        {
            throw new NotExportableException(SubjectPictures.Refusal);
        }

        return Stack.Of(subject.Saved is null ? subject.Title : $"Counterexample to {subject.Title}", drawings);
    }
}
