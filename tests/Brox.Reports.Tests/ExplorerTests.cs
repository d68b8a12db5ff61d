using Brox.Tests.Shared;
using PuppeteerSharp.Input;

namespace Brox.Reports.Tests;

/// <summary>The explorer by mouse, by keyboard and by its fields.</summary>
[Collection(ReportTests.Name)]
public sealed class ExplorerTests(ReportPage report, ReportBrowser browser)
{
    private const string File = "document.getElementById('explorer-file').textContent";
    private const string Status = "document.getElementById('explorer-status').textContent";

    [RequiresProgramFact("chromium")]
    public async Task EveryLinkOpensItsFunction()
    {
        await using var page = await browser.Open(report.Path);
        var wrong = await page.Value<string[]>("""
            [...document.querySelectorAll('a[data-open]')].filter(link => {
                link.click();
                const item = brox.explorer.items[link.dataset.open];
                return document.getElementById('explorer-function').value !== link.dataset.open
                    || JSON.stringify(JSON.parse(document.getElementById('explorer-file').textContent).points) !== JSON.stringify((item.instance ?? item).points)
                    || document.querySelectorAll('#explorer-verdicts tr').length < 9;
            }).map(link => link.outerHTML)
            """);

        Assert.Empty(wrong);
        Assert.True(await page.Value<int>("document.querySelectorAll('a[data-open]').length") > 20);
        Assert.True(await page.Value<bool>("document.querySelectorAll('table.claims details.found a[data-open]').length > 10"));
        Assert.Empty(page.Complaints);
    }

    /// <summary>What is read of a file is what the library read of it.</summary>
    [RequiresProgramFact("chromium")]
    public async Task PiecesAreReadFromOutside()
    {
        await using var page = await browser.Open(report.Path);
        Assert.Empty(await page.Value<string[]>("""
            brox.explorer.items.filter(item => item.kind === 'piecewise').map(item => {
                const plain = c => { const all = [...(c ?? ['none'])]; while (all.length > 1 && all.at(-1) === '0') { all.pop(); } return all.length ? all : ['0']; };
                const all = f => JSON.stringify([f.knots, f.values, f.cells?.map(plain), f.minimizers]);
                const read = brox.readPiecewise(item.instance);
                return all(read) === all(item) ? null : `${JSON.stringify(item.instance)}: ${read.error ?? all(read)} and not ${all(item)}`;
            }).filter(x => x)
            """));
        Assert.True(await page.Value<int>("brox.explorer.items.filter(item => item.kind === 'piecewise').length") > 10);
        foreach (var (pieces, error) in new[]
        {
            ("[{from:'-inf',to:'0',coefficients:['0','1']}]", "the function is not bounded below"),
            ("[{from:'-inf',to:'0',coefficients:['1']},{from:'0',to:'inf',coefficients:['0','0','-1']}]", "the function is not bounded below"),
            ("[{from:'0',to:'2',coefficients:['1']},{from:'1',to:'3',coefficients:['1']}]", "two pieces overlap, or one is empty"),
            ("[{from:'0',to:'0',coefficients:['1']}]", "two pieces overlap, or one is empty"),
            ("[{from:'0',to:'2',coefficients:['1','0','0','1']}]", "pieces of degree at most 2 are shown"),
            ("[{from:'0',to:'2',coefficients:['1.5','x']}]", "a number is missing, or not written as \"3\", \"-1/2\" or \"0.25\""),
            ("[{from:'0',to:'2',coefficients:['1']}],at:[{x:'1',value:'3'}]", "the function is not closed at 1"),
            ("[{from:'0',to:'2',coefficients:['1']}],box:[['0','1']]", "\"box\" is not shown here"),
            ("[{from:'0',to:'2',coefficients:['1']}],metric:[['2']]", "another metric is not shown here"),
        })
        {
            Assert.Equal(error, await page.Value<string>($"brox.readPiecewise({{kind:'piecewise',pieces:{pieces}}}).error"));
        }
    }

    [RequiresProgramFact("chromium")]
    public async Task PiecesArePastedAndTheAddressHoldsThem()
    {
        const string Saw = """{"kind":"piecewise","pieces":[{"from":"-inf","to":"0","coefficients":["0","-1"]},{"from":"0","to":"inf","coefficients":["0","2"]}]}""";
        await using var page = await browser.Open(report.Path);
        await page.Value<object>("document.querySelectorAll('#explorer details').forEach(d => { d.open = true; })");
        await page.Value<object>($"document.getElementById('explorer-paste').value = {System.Text.Json.JsonSerializer.Serialize(Saw)}");
        await page.Page.ClickAsync("#explorer-open");
        Assert.Equal(string.Empty, await page.Value<string>("document.getElementById('explorer-error').textContent"));
        Assert.Equal("x = 2 is far; t = 1; brox(x) = {1}; every u lies between x and x* = 0.", await page.Value<string>(Status));
        Assert.Equal("all classes undecided", await page.Value<string>("[...document.querySelectorAll('#explorer-verdicts tr')].map(r => r.cells[0].textContent + ' ' + r.cells[1].textContent).join()"));
        await Type(page, "#explorer-at", "-5/2");
        Assert.Equal(Saw, await page.Value<string>(File));

        var address = await page.Value<string>("location.href");
        await using var other = await browser.Open(report.Path);
        await other.Value<object>($"location.href = {System.Text.Json.JsonSerializer.Serialize(address)}");
        await other.Page.WaitForFunctionAsync($"() => {Status}.startsWith('x = -5/2 is far')");
        Assert.Equal(Saw, await other.Value<string>(File));
        Assert.Empty(page.Complaints);
    }

    /// <summary>A formula, or pieces of higher degree: the picture by samples, the verdicts as the library decided them.</summary>
    [RequiresProgramFact("chromium")]
    public async Task FunctionsWithoutExactRunsAreShownBySamples()
    {
        await using var page = await browser.Open(report.Path);
        await page.Value<object>("document.querySelector('#function-x-4-5x-3-9x-2 a[data-open]').click()");
        await page.Value<object>("location.hash = '#explorer'");
        Assert.Equal("fails", await Verdict(page, "convex"));
        Assert.Equal("holds", await Verdict(page, "quasiconvex"));
        await Type(page, "#explorer-at", "2");
        await Type(page, "#explorer-radius", "t^2=2");
        Assert.Matches("^x = 2; t\u00b2 = 2; brox\\(x\\) \u2248 0\\.[0-9]+, by samples of the graph\\.$", await page.Value<string>(Status));
        Assert.Matches("^2 \u2192 \u2248 0.* \u2192 .*: at the lowest samples after 2 steps, by samples of the graph\\.$", await page.Value<string>("document.getElementById('explorer-path').textContent"));
        Assert.True(await page.Value<bool>("document.querySelectorAll('#explorer-stage .graph').length > 0 && !document.getElementById('explorer-star').offsetParent"));

        // Dragged, and by its address.
        await page.Value<object>("document.getElementById('explorer-stage').scrollIntoView()");
        await Drag(page, "centre", -2, 0);
        Assert.StartsWith("x = 1;", await page.Value<string>(Status), StringComparison.Ordinal);
        var address = await page.Value<string>("location.href");
        await using var other = await browser.Open(report.Path);
        await other.Value<object>($"location.href = {System.Text.Json.JsonSerializer.Serialize(address)}");
        await other.Page.WaitForFunctionAsync($"() => {Status}.startsWith('x = 1; t\u00b2 = 2;')");
        Assert.Empty(page.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task ACounterexampleShowsItsRun()
    {
        await using var page = await browser.Open(report.Path);
        await page.Value<object>("document.querySelector('#findings a[data-open]').click()");

        Assert.Equal("x = (0, 0) is far; t² = 2; brox(x) = {(0, 1), (1, 0)}; every u is in the disc of x* = (1, 2).", await page.Value<string>(Status));
        Assert.Equal("(0, 0) → (1, 0) → (0, 1) → (1, 2): at a minimizer after 3 steps. The rule leaves a choice on the way.", await page.Value<string>("document.getElementById('explorer-path').textContent"));
    }

    [RequiresProgramFact("chromium")]
    public async Task APointIsDraggedOnTheGrid()
    {
        await using var page = await Proposition3(browser, report);
        await Drag(page, "point-1", 1, 0.04);

        Assert.Contains("""{"x":["5/2"],"value":"2"}""", await page.Value<string>(File), StringComparison.Ordinal);
        Assert.StartsWith("x = 5/2 is far; t = 1; brox(x) = {3}; u = 3 is outside the disc of x* = 0: ⟨x-u, u-x*⟩ = -3/2 < 0", await page.Value<string>(Status), StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task TheRadiusIsDraggedAndTheVerdictsFollow()
    {
        await using var page = await Proposition3(browser, report);
        Assert.Equal("fails", await Verdict(page, "alignment"));
        await Drag(page, "radius", 2, 0);

        Assert.Equal("2", await page.Value<string>("document.getElementById('explorer-radius').value"));
        Assert.Equal(("holds", "fails"), (await Verdict(page, "alignment"), await Verdict(page, "progress")));
        Assert.Empty(page.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task AllIsReachedByKeyboard()
    {
        await using var page = await Proposition3(browser, report);
        await page.Page.FocusAsync("#explorer-stage [data-key='point-2']");
        await Press(page, "ArrowRight", "ArrowUp", "ArrowUp", "Enter");
        Assert.Contains("""{"x":["7/2"],"value":"2"}""", await page.Value<string>(File), StringComparison.Ordinal);
        Assert.Equal("point-2", await page.Value<string>("document.activeElement.dataset.key"));
        Assert.StartsWith("x = 7/2 is far; t = 1; brox(x) = {7/2}", await page.Value<string>(Status), StringComparison.Ordinal);

        await Press(page, "Tab", "ArrowRight");
        Assert.Equal("t = 3/2", await page.Value<string>("document.activeElement.getAttribute('aria-valuetext')"));
        Assert.StartsWith("x = 7/2 is far; t = 3/2; brox(x) = {2, 7/2}", await page.Value<string>(Status), StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task FieldsTakeFractionsAndRefuseAllElse()
    {
        await using var page = await Proposition3(browser, report);
        await Type(page, "#explorer-radius", "t^2=2");
        Assert.StartsWith("x = 2 is far; t² = 2;", await page.Value<string>(Status), StringComparison.Ordinal);
        foreach (var wrong in new[] { "-1", "0", "1/0", "x", "t^2=" })
        {
            await Type(page, "#explorer-radius", wrong);
            Assert.Equal("true", await page.Value<string>("document.getElementById('explorer-radius').getAttribute('aria-invalid')"));
            Assert.StartsWith("x = 2 is far; t² = 2;", await page.Value<string>(Status), StringComparison.Ordinal);
        }

        await page.Value<object>("document.querySelectorAll('#explorer details').forEach(d => { d.open = true; })");
        await Type(page, "#explorer-points tr:nth-child(2) input", "3");
        Assert.Equal("true", await page.Value<string>("document.querySelector('#explorer-points tr:nth-child(2) input').getAttribute('aria-invalid')"));
        await Type(page, "#explorer-points tr:nth-child(2) input", "-7/3");
        Assert.Contains("""{"x":["-7/3"],"value":"2"}""", await page.Value<string>(File), StringComparison.Ordinal);
        await page.Page.ClickAsync("#explorer-add");
        await page.Page.ClickAsync("#explorer-points tr:nth-child(1) button");
        Assert.Equal("""{"kind":"finite","dimension":1,"points":[{"x":["-7/3"],"value":"2"},{"x":["3"],"value":"1"},{"x":["4"],"value":"2"}]}""", await page.Value<string>(File));
        Assert.Empty(page.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task AFingerDragsOnAPhone()
    {
        await using var page = await Proposition3(browser, report, width: 360);
        await Drag(page, "radius", 2, 0);

        Assert.Equal("2", await page.Value<string>("document.getElementById('explorer-radius').value"));
        Assert.Equal(360, await page.Value<int>("document.documentElement.scrollWidth"));
    }

    [RequiresProgramFact("chromium")]
    public async Task OnTheLineTheCentreIsDraggedAndVerdictsAreLookedUp()
    {
        await using var page = await Choose(browser, report, "Example 2 with b = 5", 1280);
        Assert.Equal("x = 2 is far; t = 1; brox(x) = {1}; every u lies between x and x* = 0.", await page.Value<string>(Status));
        await Drag(page, "centre", 4, 0);
        Assert.Equal("x = 4 is not far: a minimizer is in the ball; t = 1; brox(x) = {5}.", await page.Value<string>(Status));
        await page.Page.FocusAsync("#explorer-stage [data-key='centre']");
        await Press(page, "ArrowLeft", "ArrowLeft", "Tab", "ArrowRight", "ArrowRight");
        Assert.Equal("x = 3 is not far: a minimizer is in the ball; t = 2; brox(x) = {5}.", await page.Value<string>(Status));
        Assert.Equal("holds", await Verdict(page, "broximally-aligned"));
        Assert.Equal("for every radius", await page.Value<string>("document.querySelector('#explorer-verdicts tr').cells[2].textContent"));
        await Type(page, "#explorer-radius", "t^2=2");
        Assert.Equal("true", await page.Value<string>("document.getElementById('explorer-radius').getAttribute('aria-invalid')"));
        await Type(page, "#explorer-at", "-7/3");
        Assert.StartsWith("x = -7/3 is far; t = 2; brox(x) = {-1/3}", await page.Value<string>(Status), StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }

    private static async Task<OpenPage> Proposition3(ReportBrowser browser, ReportPage report, int width = 1280)
    {
        var page = await Choose(browser, report, "Proposition 3", width);
        Assert.StartsWith("x = 2 is far; t = 1; brox(x) = {3};", await page.Value<string>(Status), StringComparison.Ordinal);
        return page;
    }

    private static async Task<OpenPage> Choose(ReportBrowser browser, ReportPage report, string title, int width)
    {
        var page = await browser.Open(report.Path, width: width);
        await page.Page.EvaluateFunctionAsync(
            """
            title => {
                const choice = document.getElementById('explorer-function');
                choice.value = [...choice.options].find(o => o.textContent === title).value;
                choice.dispatchEvent(new Event('change'));
                document.getElementById('explorer-stage').scrollIntoView({ block: 'center' });
            }
            """,
            title);
        return page;
    }

    [RequiresProgramFact("chromium")]
    public async Task TheAddressHoldsTheState()
    {
        await using var page = await browser.Open(report.Path);
        await Paste(page, """{"kind":"finite","dimension":1,"points":[{"x":["0"],"value":"1"},{"x":["2"],"value":"1"},{"x":["5"],"value":"0"}]}""");
        await Type(page, "#explorer-radius", "2");
        Assert.Equal("fails", await Verdict(page, "alignment"));
        var (status, hash) = (await page.Value<string>(Status), await page.Value<string>("location.hash"));
        Assert.StartsWith("#explore=", hash, StringComparison.Ordinal);

        await using var other = await browser.Open(report.Path);
        Assert.NotEqual(status, await other.Value<string>(Status));
        await other.Value<object>($"location.hash = '{hash}'");
        await other.Page.WaitForFunctionAsync("() => document.getElementById('explorer-radius').value === '2'");
        Assert.Equal(status, await other.Value<string>(Status));
        await other.Value<object>("location.hash = '#explore=%7Bdamaged'");
        Assert.Equal(status, await other.Value<string>(Status));
        Assert.Empty(page.Complaints);
        Assert.Empty(other.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task WhatIsPastedIsReadOrRefusedInWords()
    {
        await using var page = await browser.Open(report.Path);
        var before = await page.Value<string>(File);
        foreach (var (text, reason) in new[]
        {
            ("{", "this is no JSON"),
            ("""{"kind":"formula"}""", "a formula that this page does not have is looked at with brox studio"),
            ("""{"kind":"function"}""", "no instance of kind"),
            ("""{"kind":"finite","points":[{"x":["a"],"value":"1"}]}""", "a number is missing"),
            ("""{"kind":"finite","points":[{"x":["1"],"value":"1"},{"x":["2/2"],"value":"0"}]}""", "a point is repeated"),
            ("""{"kind":"finite","points":[{"x":["1","2","3"],"value":"1"}]}""", "the line or of the plane"),
            ("""{"kind":"finite","metric":[["1","2"],["2","1"]],"points":[{"x":["1","2"],"value":"1"}]}""", "positive definite"),
        })
        {
            await Paste(page, text);
            Assert.Contains(reason, await page.Value<string>("document.getElementById('explorer-error').textContent"), StringComparison.Ordinal);
            Assert.Equal(before, await page.Value<string>(File));
        }

        await Paste(page, """{"kind":"finite","dimension":2,"points":[{"x":["0","1/2"],"value":"3"},{"x":["1","0"],"value":"0"}]}""");
        Assert.Equal("""{"kind":"finite","dimension":2,"points":[{"x":["0","1/2"],"value":"3"},{"x":["1","0"],"value":"0"}]}""", await page.Value<string>(File));
        Assert.Equal(string.Empty, await page.Value<string>("document.getElementById('explorer-error').textContent"));
        Assert.Empty(page.Complaints);
    }

    private static async Task Paste(OpenPage page, string text)
    {
        await page.Page.EvaluateFunctionAsync("text => { document.getElementById('explorer-paste').value = text; document.getElementById('explorer-open').click(); }", text);
    }

    private static Task<string> Verdict(OpenPage page, string name) => page.Value<string>($"document.querySelector('#explorer-verdicts tr[data-class=\"{name}\"] .verdict').textContent");

    /// <summary>Drags a handle to the right by a distance in the coordinates of the picture, in steps, and a little upwards.</summary>
    private static async Task Drag(OpenPage page, string key, double distance, double up)
    {
        var place = await page.Value<decimal[]>($"(() => {{ const b = document.querySelector(\"#explorer-stage [data-key='{key}'] .knob\").getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2, brox.explorer.stage.scale[0], brox.explorer.stage.scale[1]]; }})()");
        var shift = (decimal)distance * place[2] / 2;
        await page.Page.Mouse.MoveAsync(place[0], place[1]);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(place[0] + shift, place[1] - ((decimal)up * place[3]), new MoveOptions { Steps = 6 });
        await page.Page.Mouse.UpAsync();
    }

    private static async Task Press(OpenPage page, params string[] keys)
    {
        foreach (var key in keys)
        {
            await page.Page.Keyboard.PressAsync(key);
        }
    }

    private static async Task Type(OpenPage page, string selector, string text)
    {
        await page.Value<object>($"(() => {{ const field = document.querySelector('{selector}'); field.focus(); field.value = ''; }})()");
        await page.Page.Keyboard.TypeAsync(text);
        await page.Page.Keyboard.PressAsync("Enter");
    }
}
