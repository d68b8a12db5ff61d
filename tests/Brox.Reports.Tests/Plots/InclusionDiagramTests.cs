using Brox.Reports.Plots;
using Brox.Reports.Plots.Inclusions;
using Brox.Theory.Claims.Atlas;

namespace Brox.Reports.Tests.Plots;

/// <summary>Figure 3: the covering relation, its layers, and the picture.</summary>
public sealed class InclusionDiagramTests
{
    [Fact]
    public void The_covering_relation_has_the_same_closure_and_no_edge_too_many()
    {
        var random = new Random(12);
        var merged = 0;
        for (var n = 0; n < 200; n++)
        {
            // A relation on 8 classes, closed by Warshall's algorithm; with cycles.
            var isIn = new bool[8, 8];
            for (var e = 0; e < 9; e++)
            {
                isIn[random.Next(8), random.Next(8)] = true;
            }

            Close(isIn);
            var names = Enumerable.Range(0, 8).Select(i => $"c{i}").ToList();
            var graph = InclusionGraph.Of(names, (a, b) => isIn[a[1] - '0', b[1] - '0']);
            Assert.Equal(names, graph.Nodes.SelectMany(g => g).Order());
            merged += 8 - graph.Nodes.Length;
            Assert.All(graph.Nodes, g => Assert.All(g, a => Assert.All(g, b => Assert.True(a == b || isIn[a[1] - '0', b[1] - '0']))));
            var all = Reach(graph.Nodes.Length, graph.Edges);
            for (var a = 0; a < graph.Nodes.Length; a++)
            {
                for (var b = 0; b < graph.Nodes.Length; b++)
                {
                    Assert.Equal(a != b && isIn[graph.Nodes[a][0][1] - '0', graph.Nodes[b][0][1] - '0'], all[a, b]);
                }
            }

            Assert.All(graph.Edges, edge => Assert.False(Reach(graph.Nodes.Length, graph.Edges.Where(other => other != edge))[edge.From, edge.To]));
        }

        Assert.True(merged > 50, $"{merged} classes merged");
    }

    [Fact]
    public void A_relation_that_is_not_transitive_is_refused() =>
        Assert.Throws<ArgumentException>(() => InclusionGraph.Of(["a", "b", "c"], (x, y) => (x, y) is ("a", "b") or ("b", "c")));

    [Fact]
    public void Layers_go_up_along_every_edge_and_rows_neither_overlap_nor_leave_the_page()
    {
        var random = new Random(7);
        for (var n = 0; n < 20; n++)
        {
            var edges = Enumerable.Range(0, 14).SelectMany(a => Enumerable.Range(a + 1, 13 - a).Where(_ => random.Next(6) == 0).Select(b => (a, b))).ToList();
            var widths = Enumerable.Range(0, 14).Select(_ => 20.0 + random.Next(30)).ToList();
            var layout = new LayeredLayout(widths, edges, 400, 5);
            Assert.All(edges, e => Assert.True(layout.Nodes[e.a].Layer < layout.Nodes[e.b].Layer));
            Assert.All(layout.Paths.Zip(edges), p =>
            {
                Assert.Same(layout.Nodes[p.Second.a], p.First[0]);
                Assert.Same(layout.Nodes[p.Second.b], p.First[^1]);
                Assert.All(p.First.Zip(p.First.Skip(1)), step => Assert.Equal(step.First.Layer + 1, step.Second.Layer));
            });
            foreach (var row in layout.Paths.SelectMany(p => p).Concat(layout.Nodes).Distinct().GroupBy(i => i.Layer).Select(g => g.OrderBy(i => i.X).ToList()))
            {
                Assert.All(row.Zip(row.Skip(1)), pair => Assert.True(pair.Second.X - pair.First.X >= ((pair.First.Width + pair.Second.Width) / 2) + 5 - 1e-6));
                Assert.True(row[0].X - (row[0].Width / 2) >= -1e-6);
                Assert.True(row.Sum(i => i.Width + 5) > 400 || row[^1].X + (row[^1].Width / 2) <= 400 + 1e-6);
            }
        }
    }

    [Fact]
    public void Layers_of_a_cycle_are_refused() => Assert.Throws<ArgumentException>(() => Layering.Of([1, 1], [(0, 1), (1, 0)], 10));

    [Fact]
    public void The_picture_has_every_class_once_and_an_arrow_for_every_covering_inclusion()
    {
        var atlas = new InclusionAtlas();
        var drawing = InclusionDiagram.Draw(atlas);
        Assert.Equal(drawing.ToSvg(), InclusionDiagram.Draw(atlas).ToSvg());
        Legible.Check(SvgPicture.Of(drawing));
        var svg = SvgPicture.Of(drawing);
        var names = AtlasClasses.All.Select(c => c.Expression.Class.Name).Where(n => !AtlasClasses.Setting.Contains(n)).ToList();

        // Names are cut into lines after a hyphen, never inside a word.
        Assert.Equal(string.Concat(names.Order(StringComparer.Ordinal)), string.Concat(Joined(svg).Order(StringComparer.Ordinal)));
        var boxes = svg.WithClass("class").Select(SvgPicture.Points).ToList();
        var texts = AtlasClasses.All.Where(c => !AtlasClasses.Setting.Contains(c.Text)).ToList();
        var expected = texts.SelectMany(a => texts.Where(b => a != b && atlas.Proof(a, b) is not null && !texts.Any(c => c != a && c != b && atlas.Proof(a, c) is not null && atlas.Proof(c, b) is not null))
            .Select(b => (a, b))).Count();
        Assert.Equal(expected, svg.WithClass("inclusion").Count);
        Assert.Equal(expected, svg.WithClass("inclusion-head").Count);
        Assert.All(boxes, a => Assert.DoesNotContain(boxes, b => a != b && a[0].X < b[2].X && b[0].X < a[2].X && a[0].Y < b[2].Y && b[0].Y < a[2].Y));
        Assert.All(boxes, box => Assert.All(box, p => Assert.True(p.X >= 0 && p.X <= svg.Width && p.Y >= 0 && p.Y <= svg.Height)));

        static IEnumerable<string> Joined(SvgPicture svg)
        {
            var open = string.Empty;
            foreach (var line in svg.Texts("class-name"))
            {
                open += line;
                if (!line.EndsWith('-'))
                {
                    yield return open;
                    open = string.Empty;
                }
            }
        }
    }

    private static bool[,] Reach(int count, IEnumerable<(int From, int To)> edges)
    {
        var result = new bool[count, count];
        foreach (var (from, to) in edges)
        {
            result[from, to] = true;
        }

        Close(result);
        return result;
    }

    private static void Close(bool[,] relation)
    {
        var n = relation.GetLength(0);
        for (var k = 0; k < n; k++)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    relation[i, j] |= relation[i, k] && relation[k, j];
                }
            }
        }
    }
}
