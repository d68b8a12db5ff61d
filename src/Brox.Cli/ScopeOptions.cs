using System.CommandLine;
using System.Globalization;
using Brox.Functions;
using Brox.Search.Exhaustive;

namespace Brox.Cli;

/// <summary>The options that name a set of points: <c>--points N | --grid WxH[xD] | --file FILE</c>, and <c>--subdomains</c>.</summary>
internal sealed class ScopeOptions
{
    private readonly Option<string?> _points = new("--points") { Description = "The points 0..N-1 of a line." };
    private readonly Option<string?> _grid = new("--grid") { Description = "The integer points of a grid: WxH, WxHxD, ..." };
    private readonly Option<string?> _file = new("--file") { Description = "The points and the metric of an instance file, or of a typed function." };
    private readonly Option<bool> _subdomains = new("--subdomains") { Description = "Also the functions on every non-empty subset of the points." };

    public void AddTo(Command command)
    {
        command.Add(_points);
        command.Add(_grid);
        command.Add(_file);
        command.Add(_subdomains);
    }

    public PointScope Read(ParseResult parsed, Terminal terminal)
    {
        var (points, grid, file, subdomains) = (parsed.GetValue(_points), parsed.GetValue(_grid), parsed.GetValue(_file), parsed.GetValue(_subdomains));
        if (new[] { points, grid, file }.Count(o => o is not null) != 1)
        {
            throw new UnusableInputException("give one of --points N, --grid WxH[xD], --file FILE, as in --points 8");
        }

        try
        {
            return points is not null ? PointScope.Line(Whole("--points", points), subdomains)
                : grid is not null ? PointScope.Grid([.. grid.Split('x').Select(side => Whole("--grid", side))], subdomains)
                : OfFile(file!, subdomains, terminal);
        }
        catch (ArgumentException e)
        {
            throw new UnusableInputException($"{(points is not null ? "--points" : grid is not null ? "--grid" : "--file")} {OneLine.Clean(e.Message)}");
        }
    }

    /// <summary>The arguments that name the same scope to another process.</summary>
    public IEnumerable<string> Arguments(ParseResult parsed)
    {
        foreach (var option in new[] { _points, _grid, _file })
        {
            if (parsed.GetValue(option) is { } value)
            {
                yield return option.Name;
                yield return option == _file && value == "-" ? throw new UnusableInputException("--file -: several processes cannot read standard input; give the file by name") : value;
            }
        }

        if (parsed.GetValue(_subdomains))
        {
            yield return _subdomains.Name;
        }
    }

    private static PointScope OfFile(string path, bool subdomains, Terminal terminal)
    {
        return new FunctionSource(path).Load(terminal) is FiniteFunction finite
            ? PointScope.Of(finite.Points, finite.Metric, subdomains)
            : throw new UnusableInputException($"{OneLine.Path(path)}: only a function of kind \"finite\" has a point set");
    }

    private static int Whole(string option, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new UnusableInputException($"{option}: \"{OneLine.Clean(text)}\" is not a whole number");
}
