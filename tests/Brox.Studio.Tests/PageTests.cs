using System.Text.Json.Nodes;
using Brox.Cli;
using Brox.Tests.Shared;

namespace Brox.Studio.Tests;

/// <summary>The page in headless Chromium: typing, dragging, stepping, searching, and what everyone needs to use it.</summary>
[Collection(StudioTests.Name)]
public sealed class PageTests(RunningStudio studio, StudioBrowser browser)
{
    private const string ThreePoints = "#function=0:0,+2:2,+3:1";

    [RequiresProgramFact("chromium")]
    public async Task ATypedFormulaIsDecidedAsCheckDecidesIt()
    {
        await using var tab = await browser.Open(studio.Address);
        await tab.Decided();
        await tab.Type("function", "x^2 + 3*sin(x)^2");
        await tab.Type("box", "-10..10");
        await tab.Decided();
        await AgreesWithCheck(tab, ["x^2 + 3*sin(x)^2", "--box", "-10..10"]);
        Assert.Equal(("fails", "holds"), (await tab.Verdict("convex"), await tab.Verdict("polyak-lojasiewicz")));
        Assert.True(await tab.Value<bool>("document.querySelectorAll('#stage polyline.graph').length > 0"));
        Assert.Empty(tab.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task ADraggedPointChangesTheVerdict()
    {
        await using var tab = await browser.Open(new Uri(studio.Address, ThreePoints));
        await tab.Decided();
        Assert.Equal("fails", await tab.Verdict("alignment(t=1)"));

        // The point above 2 goes down, until the function falls towards 0 from everywhere.
        await Drag(tab, "point-1", 0, 200);
        await tab.Until("document.querySelector('#rows tr[data-class=\"alignment(t=1)\"]').dataset.verdict === 'holds'");
        await tab.Decided();
        var typed = await tab.Value<string>("document.getElementById('function').value");
        Assert.Matches("^0:0, 2:-?[0-9/]+, 3:1$", typed);
        await AgreesWithCheck(tab, [typed]);
        Assert.Empty(tab.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task TheRadiusIsDraggedAndMovedByTheKeyboard()
    {
        await using var tab = await browser.Open(new Uri(studio.Address, ThreePoints));
        await tab.Decided();
        await tab.Page.FocusAsync("#stage .handle.edge");
        await tab.Page.Keyboard.PressAsync("ArrowLeft");
        await tab.Until("document.querySelector('#rows tr[data-class=\"alignment(t=1/2)\"]')?.dataset.verdict === 'holds'");
        await tab.Decided();
        await AgreesWithCheck(tab, ["0:0, 2:2, 3:1"]);
        await Drag(tab, "radius", 150, 0);
        await tab.Until("Number(document.querySelector('#stage .handle.edge').getAttribute('aria-valuenow')) > 1");
        await tab.Decided();
        await AgreesWithCheck(tab, ["0:0, 2:2, 3:1"]);
        Assert.Empty(tab.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task AKnotOfAPiecewiseLinearFunctionIsMoved()
    {
        const string Function = "{\"kind\":\"piecewise\",\"pieces\":[{\"from\":\"-inf\",\"to\":\"0\",\"coefficients\":[\"0\",\"-1\"]},{\"from\":\"0\",\"to\":\"2\",\"coefficients\":[\"0\",\"1\"]},{\"from\":\"2\",\"to\":\"inf\",\"coefficients\":[\"-2\",\"2\"]}]}";
        await using var tab = await browser.Open(new Uri(studio.Address, $"#function={Uri.EscapeDataString(Function)}"));
        await tab.Decided();
        Assert.Equal("holds", await tab.Verdict("convex"));
        await tab.Page.FocusAsync("#stage .handle[data-key='point-1']");
        for (var i = 0; i < 5; i++)
        {
            await tab.Page.Keyboard.PressAsync("ArrowUp");
        }

        await tab.Until("document.querySelector('#rows tr[data-class=\"convex\"]').dataset.verdict === 'fails'");
        await tab.Decided();
        var moved = JsonNode.Parse(await tab.Value<string>("document.getElementById('function').value"))!;
        Assert.Equal(["0", "9/4"], moved["pieces"]![1]!["coefficients"]!.AsArray().Select(c => (string)c!));
        Assert.Equal(["1/2", "2"], moved["pieces"]![2]!["coefficients"]!.AsArray().Select(c => (string)c!));
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, moved.ToJsonString());
            await AgreesWithCheck(tab, [file]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [RequiresProgramFact("chromium")]
    public async Task TheMethodIsGoneThroughStepByStep()
    {
        await using var tab = await browser.Open(new Uri(studio.Address, "#function=abs(x)&start=-3&radius=1&tab=method"));
        await tab.Until("document.getElementById('step').textContent === 'step 0 of 3'");
        await tab.Page.ClickAsync("#forward");
        Assert.Equal("x₁ = -2, f = 2; radius 1; x* = 0 serves in alignment", await tab.Value<string>("document.getElementById('picture-status').textContent"));
        await tab.Page.ClickAsync("#last");
        Assert.Equal("step 3 of 3", await tab.Value<string>("document.getElementById('step').textContent"));
        Assert.Equal("The run is at a minimizer after 3 steps.", await tab.Value<string>("document.getElementById('outcome').textContent"));
        Assert.Equal("3 0 0", await tab.Value<string>("[...document.querySelector('#iterates tr.current').cells].map(c => c.textContent).join(' ')"));
        Assert.Empty(tab.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task AConjectureIsRefutedAndItsCounterexampleOpened()
    {
        await using var tab = await browser.Open(new Uri(studio.Address, "#function=abs(x)&tab=conjecture"));
        await tab.Type("conjecture", "alignment(t=s), s < r => alignment(t=r)");
        await tab.Page.ClickAsync("#search");
        await tab.Until("document.getElementById('search-outcome').textContent === 'Refuted' && !document.getElementById('search-result').hidden");
        Assert.True(await tab.Value<bool>("document.querySelectorAll('#search-block figure.panel svg').length === 1"));
        await tab.Value<object>("[...document.querySelectorAll('#search-actions button')].find(b => b.textContent === 'Open f here').click()");
        await tab.Decided();
        Assert.Equal("0:1, 2:1, 5:0", await tab.Value<string>("document.getElementById('function').value"));
        Assert.Equal(("2", "fails"), (await tab.Value<string>("document.getElementById('radius').value"), await tab.Verdict("alignment(t=2)")));
        Assert.Empty(tab.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task AClassOfOnesOwnIsDecided()
    {
        await using var tab = await browser.Open(new Uri(studio.Address, $"{ThreePoints}&tab=classes"));
        await tab.Decided();
        await tab.Type("classes", "class near(t) \"mine\" forall x in dom: dist(x, X) <= t");
        await tab.Until("document.querySelector('#rows tr[data-class=\"near(t=1)\"]')?.dataset.verdict === 'fails'");
        await tab.Type("radius", "3");
        await tab.Until("document.querySelector('#rows tr[data-class=\"near(t=3)\"]')?.dataset.verdict === 'holds'");
        Assert.Contains("forall x in dom", await tab.Value<string>("document.getElementById('understood').textContent"), StringComparison.Ordinal);
    }

    [RequiresProgramFact("chromium")]
    public async Task WhatCannotBeReadIsSaidBesideItsField()
    {
        await using var tab = await browser.Open(new Uri(studio.Address, ThreePoints));
        await tab.Decided();
        foreach (var (field, text, line) in new[]
        {
            ("function", "sin x", "\"sin x\" is no function: as a formula: at character 5: the argument of sin stands in parentheses: sin(x)"),
            ("radius", "-1", "--radius must be positive, -1 is not"),
            ("checks", "quasiconvx", "class \"quasiconvx\": "),
        })
        {
            var before = await tab.Value<string>($"document.getElementById('{field}').value");
            await tab.Type(field, text);
            await tab.Until($"document.getElementById('{field}-error').textContent.startsWith({JsonValue.Create(line).ToJsonString()})");
            Assert.Equal("true", await tab.Value<string>($"document.getElementById('{field}').getAttribute('aria-invalid')"));
            await tab.Type(field, before);
            await tab.Until($"document.getElementById('{field}-error').textContent === ''");
        }

        Assert.Empty(tab.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task ALinkHoldsTheWholeState()
    {
        await using var first = await browser.Open(new Uri(studio.Address, $"{ThreePoints}&tab=classes"));
        await first.Decided();
        await first.Type("classes", "class mine \"a\" forall x in dom: f(x) <= 2");
        await first.Type("radius", "5/2");
        await first.Page.SelectAsync("#rule", "nearest");
        await first.Decided();
        var link = await first.Value<string>("location.href");
        await using var second = await browser.Open(new Uri(link));
        await second.Decided();
        const string Fields = "['function', 'classes', 'radius', 'rule'].map(id => document.getElementById(id).value).join('|')";
        Assert.Equal("0:0, 2:2, 3:1|class mine \"a\" forall x in dom: f(x) <= 2|5/2|nearest", await second.Value<string>(Fields));
        Assert.Equal("holds", await second.Verdict("mine"));

        // The same link, pasted into another page.
        await using var third = await browser.Open(studio.Address);
        await third.Page.ClickAsync("#open");
        await third.Value<object>($"document.getElementById('pasted').value = {JsonValue.Create(link).ToJsonString()}");
        await third.Page.ClickAsync("#open-pasted");
        await third.Decided();
        Assert.Equal("holds", await third.Verdict("mine"));
    }

    [RequiresProgramFact("chromium")]
    public async Task AKnownFunctionIsFoundAndOpened()
    {
        await using var tab = await browser.Open(studio.Address);
        await tab.Decided();
        await tab.Page.ClickAsync("#open");
        await tab.Type("find", "in quasiconvex, not in convex");
        await tab.Until("/^[1-9]\\d* of \\d+ functions$/.test(document.getElementById('found').textContent) && document.querySelector('#known button')");
        await tab.Page.ClickAsync("#known button");
        await tab.Decided();
        Assert.Equal(("holds", "fails"), (await tab.Verdict("quasiconvex"), await tab.Verdict("convex")));
        Assert.Empty(tab.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task AFormulaOfTwoVariablesIsALandscapeWithItsWitness()
    {
        await using var tab = await browser.Open(new Uri(studio.Address, "#function=(x^2-1)^2%2By^2&box=-2..2"));
        await tab.Decided();
        Assert.Equal("fails", await tab.Verdict("quasiconvex"));
        var before = await tab.Value<string>("document.querySelector('#landscape svg').outerHTML");
        await tab.Page.ClickAsync("#rows tr[data-class='quasiconvex'] .mark-button");
        await tab.Decided();
        Assert.NotEqual(before, await tab.Value<string>("document.querySelector('#landscape svg').outerHTML"));
        await tab.Page.ClickAsync("#zoom-in");
        await tab.Decided();
        Assert.True(await tab.Value<bool>("document.querySelector('#landscape svg') !== null && document.getElementById('stage').hasAttribute('hidden')"));

        // A click is a start, on the grid, and the run is drawn.
        await tab.Page.ClickAsync("#landscape svg");
        Assert.Matches("^-?[0-9]+(/2)?,-?[0-9]+(/2)?$", await tab.Value<string>("document.getElementById('start').value"));
        await tab.Decided();
        Assert.StartsWith("step 0 of ", await tab.Value<string>("document.getElementById('step').textContent"), StringComparison.Ordinal);
        var unmoved = await tab.Value<string>("document.querySelector('#landscape svg').outerHTML");
        await tab.Page.ClickAsync("#last");
        await tab.Decided();
        Assert.NotEqual(unmoved, await tab.Value<string>("document.querySelector('#landscape svg').outerHTML"));
        Assert.Empty(tab.Complaints);
    }

    /// <summary>The run that is shown is that of <c>brox bpm</c> from the place to which the start was dragged, with the radius to which the ball was.</summary>
    [RequiresProgramFact("chromium")]
    public async Task StartAndRadiusAreDraggedInALandscape()
    {
        const string Function = "(x - 1)^2 + 2*(y + 1)^2";
        await using var tab = await browser.Open(new Uri(studio.Address, $"#function={Uri.EscapeDataString(Function)}&box=-4..4&start=-2,2&radius=1&tab=method"));
        await tab.Decided();
        await Drag(tab, "start", 60, 40, "#over");
        await tab.Decided();
        var start = await tab.Value<string>("document.getElementById('start').value");
        Assert.Matches("^-?[0-9]+(/2)?,-?[0-9]+(/2)?$", start);
        Assert.NotEqual("-2,2", start);

        await Drag(tab, "radius", 45, 0, "#over");
        await tab.Decided();
        var radius = await tab.Value<string>("document.getElementById('radius').value");
        Assert.NotEqual("1", radius);
        await tab.Page.FocusAsync("#over .handle.edge");
        await tab.Page.Keyboard.PressAsync("ArrowRight");
        await tab.Decided();
        Assert.NotEqual(radius, radius = await tab.Value<string>("document.getElementById('radius').value"));
        await tab.Page.FocusAsync("#over .handle.centre");
        await tab.Page.Keyboard.PressAsync("ArrowUp");
        await tab.Decided();
        Assert.Equal("start", await tab.Value<string>("document.activeElement.dataset.key"));
        Assert.NotEqual(start, start = await tab.Value<string>("document.getElementById('start').value"));

        using var output = new StringWriter();
        using var terminal = new Terminal(TextReader.Null, output, TextWriter.Null);
        BroxCommand.Run(["bpm", Function, "--box=-4..4", $"--start={start}", "--radius", radius], terminal);
        Assert.Equal(
            output.ToString().Split('\n').Where(l => l.StartsWith("x_", StringComparison.Ordinal)).Select(l => l.Split(" = ")[1].Split(", f ")[0]),
            await tab.Value<string[]>("[...document.querySelectorAll('#iterates tr')].map(r => r.cells[1].textContent)"));
        Assert.Empty(tab.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task AnotherPageIsToldNothing()
    {
        await using var tab = await browser.Open(new Uri("about:blank"));
        Assert.Equal("TypeError", await tab.Value<string>($"fetch('{studio.Address}ask/known', {{ method: 'POST', body: '{{}}' }}).then(r => r.text()).catch(e => e.name)"));
        Assert.Equal("TypeError", await tab.Value<string>($"fetch('{studio.Address}').then(r => r.text()).catch(e => e.name)"));
    }

    /// <summary>Names and texts from files are shown, never run.</summary>
    [RequiresProgramFact("chromium")]
    public async Task AHostileFileIsText()
    {
        const string Hostile = "</textarea><img src=x onerror=alert(1)><script>alert(2)</script>";
        var function = new JsonObject { ["kind"] = "formula", ["variables"] = new JsonArray("x", "y"), ["f"] = "x^2+y^2", ["name"] = Hostile, ["note"] = Hostile }.ToJsonString();
        var classes = $"class mine \"{Hostile.Replace("\"", string.Empty, StringComparison.Ordinal)}\" forall x in dom: f(x) >= 0";
        await using var tab = await browser.Open(new Uri(studio.Address, $"#function={Uri.EscapeDataString(function)}&classes={Uri.EscapeDataString(classes)}&checks={Uri.EscapeDataString("<img src=x>")}"));
        await tab.Decided();
        Assert.Contains("<img src=x>", await tab.Value<string>("document.getElementById('checks-error').textContent"), StringComparison.Ordinal);
        await tab.Type("checks", "convex");
        await tab.Decided();
        await tab.Value<object>("document.querySelector('#rows tr[data-class=mine] button').click()");
        Assert.Contains("onerror", await tab.Value<string>("document.querySelector('#rows tr[data-class=mine]').textContent"), StringComparison.Ordinal);
        Assert.Contains("onerror", await tab.Value<string>("document.querySelector('#landscape svg title').textContent"), StringComparison.Ordinal);
        Assert.Equal(0, await tab.Value<int>("document.querySelectorAll('img, body script').length"));
        Assert.Empty(tab.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task APhoneNeedsNoSidewaysScrolling()
    {
        foreach (var name in new[] { "verdicts", "method", "conjecture", "classes" })
        {
            await using var tab = await browser.Open(new Uri(studio.Address, $"{ThreePoints}&tab={name}"), width: 360, height: 740);
            await tab.Decided();
            Assert.Equal((name, 360), (name, await tab.Value<int>("document.documentElement.scrollWidth")));
        }
    }

    [RequiresProgramFact("chromium")]
    public async Task TabsAreChosenByArrowKeys()
    {
        await using var tab = await browser.Open(studio.Address);
        await tab.Decided();
        await tab.Page.FocusAsync("#tab-verdicts");
        await tab.Page.Keyboard.PressAsync("ArrowRight");
        await tab.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("tab-conjecture conjecture-panel", await tab.Value<string>("document.activeElement.id + ' ' + [...document.querySelectorAll('[role=tabpanel]')].filter(p => !p.hidden).map(p => p.id).join()"));
        await tab.Page.Keyboard.PressAsync("End");
        Assert.Equal("tab-classes", await tab.Value<string>("document.querySelector('[role=tab][aria-selected=true]').id"));
    }

    /// <summary>Everything that can be used has a name, every reference finds its element, and all text has a contrast of 4.5 at least, in both themes.</summary>
    [RequiresProgramFact("chromium")]
    public async Task NamesReferencesAndContrastAreInOrder()
    {
        foreach (var theme in new[] { "light", "dark" })
        {
            await using var tab = await browser.Open(new Uri(studio.Address, ThreePoints), theme);
            await tab.Decided();
            Assert.Empty(await tab.Value<string[]>("""
                [...document.querySelectorAll('button, input, select, textarea, [tabindex="0"], progress, dialog')].filter(e => {
                    const named = (e.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent ?? '').join('');
                    return !(e.getAttribute('aria-label') || named || e.labels?.[0]?.textContent.trim() || (e.tagName === 'BUTTON' && e.textContent.trim()));
                }).map(e => e.outerHTML)
                """));
            Assert.Empty(await tab.Value<string[]>("""
                ['for', 'aria-controls', 'aria-labelledby', 'aria-describedby'].flatMap(name => [...document.querySelectorAll(`[${name}]`)].flatMap(e => e.getAttribute(name).split(' ')))
                    .filter(id => !document.getElementById(id)).concat([...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i))
                """));
            Assert.Empty(await tab.Value<string[]>("""
                (() => {
                    const parts = text => text.match(/[\d.]+/g).map(Number);
                    const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
                    const ground = e => { for (; e; e = e.parentElement) { const c = parts(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > 0) { return c; } } return [255, 255, 255]; };
                    return [...document.querySelectorAll('body *')].filter(e => e.offsetParent && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
                        && !e.disabled && !e.closest('.stale, .unread, .unseen')).filter(e => {
                        const [a, b] = [light(parts(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x);
                        return (a + 0.05) / (b + 0.05) < 4.5;
                    }).map(e => `${e.tagName}.${e.className}: ${e.textContent.slice(0, 40)}`);
                })()
                """));
            Assert.Empty(tab.Complaints);
        }
    }

    private static async Task Drag(StudioTab tab, string key, int dx, int dy, string stage = "#stage")
    {
        var from = await tab.Value<double[]>($"(b => [b.x + b.width / 2, b.y + b.height / 2])(document.querySelector(\"{stage} .handle[data-key='{key}'] .knob\").getBoundingClientRect())");
        await tab.Page.Mouse.MoveAsync((decimal)from[0], (decimal)from[1]);
        await tab.Page.Mouse.DownAsync();
        for (var i = 1; i <= 5; i++)
        {
            await tab.Page.Mouse.MoveAsync((decimal)(from[0] + (dx * i / 5.0)), (decimal)(from[1] + (dy * i / 5.0)));
        }

        await tab.Page.Mouse.UpAsync();
    }

    /// <summary>The table has for each class the verdict that <c>brox check</c> prints.</summary>
    private static async Task AgreesWithCheck(StudioTab tab, string[] function)
    {
        var shown = await tab.Value<string[][]>("[...document.querySelectorAll('#rows tr[data-class]')].map(r => [r.dataset.class, r.dataset.verdict])");
        using var output = new StringWriter();
        using var terminal = new Terminal(TextReader.Null, output, TextWriter.Null);
        BroxCommand.Run(["check", .. function, .. shown.Select(r => r[0]), "--json"], terminal);
        Assert.True(shown.Length >= 29);
        Assert.Equal(JsonNode.Parse(output.ToString())!["results"]!.AsArray().Select(r => $"{r!["class"]} {r["verdict"]}"), shown.Select(r => $"{r[0]} {r[1]}"));
    }
}
