using Brox.Tests.Shared;
using Brox.Theory.Claims.Atlas;

namespace Brox.Reports.Tests;

/// <summary>The page in headless Chromium, from the file system.</summary>
[Collection(ReportTests.Name)]
public sealed class ReportBrowserTests(ReportPage report, ReportBrowser browser)
{
    [RequiresProgramFact("chromium")]
    public async Task BothThemesOpenWithoutAComplaint()
    {
        var grounds = new List<string>();
        foreach (var theme in new[] { "light", "dark" })
        {
            await using var page = await browser.Open(report.Path, theme);
            grounds.Add(await page.Value<string>("getComputedStyle(document.body).backgroundColor"));
            Assert.Empty(page.Complaints);
        }

        Assert.Equal(["rgb(252, 252, 251)", "rgb(20, 23, 27)"], grounds);
    }

    [RequiresProgramFact("chromium")]
    public async Task TheButtonChoosesATheme()
    {
        await using var page = await browser.Open(report.Path, "light");
        var seen = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            await page.Page.ClickAsync("#theme");
            seen.Add(await page.Value<string>("document.getElementById('theme').textContent + ' ' + getComputedStyle(document.body).backgroundColor"));
        }

        Assert.Equal(["Theme: light rgb(252, 252, 251)", "Theme: dark rgb(20, 23, 27)", "Theme: system rgb(252, 252, 251)"], seen);
        Assert.Empty(page.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task APhoneNeedsNoSidewaysScrolling()
    {
        await using var page = await browser.Open(report.Path, width: 360, height: 740);
        await page.Value<object>("document.querySelectorAll('details').forEach(d => { d.open = true; })");

        Assert.Equal(360, await page.Value<int>("document.documentElement.scrollWidth"));
        Assert.Empty(page.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task AWitnessOpensByMouse()
    {
        await using var page = await browser.Open(report.Path);
        await page.Page.ClickAsync("#matrix td.out a");

        Assert.True(await page.Value<bool>("document.getElementById('dialog').open"));
        Assert.Equal(
            "alignment(t=1) holds, progress(t=1) fails",
            await page.Value<string>("[...document.querySelectorAll('#dialog tr.asked')].map(r => r.cells[0].textContent + ' ' + r.cells[1].textContent).join(', ')"));
        await page.Page.ClickAsync("#dialog-close");
        Assert.False(await page.Value<bool>("document.getElementById('dialog').open"));
        Assert.Empty(page.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task TheMatrixIsReadByKeyboard()
    {
        await using var page = await browser.Open(report.Path);
        Assert.Equal(1, await page.Value<int>("[...document.querySelectorAll('#matrix a')].filter(a => a.tabIndex === 0).length"));
        await page.Page.FocusAsync("#matrix a[tabindex='0']");
        foreach (var key in new[] { "ArrowDown", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowDown", "Enter" })
        {
            await page.Page.Keyboard.PressAsync(key);
        }

        Assert.Equal("broximally-aligned(t=1) lies in progress(t=1)", await page.Value<string>("document.getElementById('dialog-title').textContent"));
        await page.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("(false) broximally-aligned(t=1) lies in progress(t=1)", await page.Value<string>("`(${document.getElementById('dialog').open}) ${document.activeElement.getAttribute('aria-label')}`"));
        Assert.Empty(page.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task TheFilterShowsWhatIsRefutedAndALinkBringsBackWhatItHid()
    {
        await using var page = await browser.Open(report.Path);
        await page.Page.SelectAsync("#claim-filter", "refuted");

        Assert.Equal(0, await page.Value<int>("[...document.querySelectorAll('table.claims tr.holds')].filter(r => r.offsetParent).length"));
        Assert.True(await page.Value<bool>("[...document.querySelectorAll('table.claims tr.refuted')].every(r => r.offsetParent)"));
        await page.Value<object>("document.querySelector('.see a[href=\"#claim-lem-A.4-reading-W\"]').click()");
        await page.Page.WaitForFunctionAsync("() => document.getElementById('claim-lem-A.4-reading-W').offsetParent");
        Assert.Empty(page.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task TheSearchShowsTheFunctionsThatFitAndKeepsTheQuestionInTheAddress()
    {
        await using var page = await browser.Open(report.Path);
        await page.Value<object>("document.getElementById('find').value = 'in quasiconvex, not in pseudoconvex, one vari'");
        await page.Page.TypeAsync("#find", "able");

        var shown = await page.Value<string[]>(Shown);
        Assert.NotEmpty(shown);
        Assert.Equal(
            report.Document.QuerySelectorAll("article.function").Where(a => Has(a, "data-in", "quasiconvex") && Has(a, "data-out", "pseudoconvex") && a.GetAttribute("data-dimension") == "1").Select(a => a.Id), shown);
        Assert.StartsWith($"{shown.Length} of ", await page.Value<string>("document.getElementById('find-count').textContent"), StringComparison.Ordinal);
        Assert.Equal("#find=in quasiconvex, not in pseudoconvex, one variable", await page.Value<string>("decodeURIComponent(location.hash)"));

        if (report.Document.QuerySelector(".open-questions a") is { } question)
        {
            await page.Value<object>("document.querySelector('.open-questions a').click()");
            await page.Page.WaitForFunctionAsync("text => `${parseInt(document.getElementById('find-count').textContent)} known functions` === text", null, question.TextContent);
        }

        await page.Value<object>("location.hash = 'find=' + encodeURIComponent('in convex, not in convex')");
        await page.Page.WaitForFunctionAsync("() => document.getElementById('find-count').textContent.startsWith('0 of')");
        await page.Value<object>("location.hash = 'find=in%20nonsense'");
        await page.Page.WaitForFunctionAsync("() => document.getElementById('find-count').textContent === 'no class \"nonsense\"'");
        Assert.Empty(page.Complaints);

        static bool Has(AngleSharp.Dom.IElement article, string list, string name) => article.GetAttribute(list)!.Split(' ').Contains(name);
    }

    [RequiresProgramFact("chromium")]
    public async Task AnAddressOfAFunctionShowsItWhateverWasSearched()
    {
        await using var page = await browser.Open(report.Path);
        await page.Value<object>("document.getElementById('find').value = 'no such wo'");
        await page.Page.TypeAsync("#find", "rd");
        Assert.Empty(await page.Value<string[]>(Shown));
        await page.Value<object>("location.hash = 'function-x-2'");
        await page.Page.WaitForFunctionAsync("() => document.getElementById('function-x-2').offsetParent");
        Assert.Empty(page.Complaints);
    }

    [RequiresProgramFact("chromium")]
    public async Task TheAtlasOfOneClassSaysItsReasonsAndFigure3LeadsThere()
    {
        await using var page = await browser.Open(report.Path);
        await page.Page.SelectAsync("#atlas-class", "convex");
        Assert.False(await page.Value<bool>("!!document.getElementById('matrix').offsetParent"));
        Assert.Equal("convex lies in quasiconvex", await page.Value<string>("[...document.querySelectorAll('#atlas-of tbody tr')].find(r => r.cells[0].textContent === 'quasiconvex').cells[1].querySelector('a').getAttribute('aria-label')"));
        Assert.Equal(AtlasClasses.All.Length - 1, await page.Value<int>("[...document.querySelectorAll('#atlas-of tbody tr')].filter(r => r.cells[1].querySelector('span').textContent && r.cells[2].querySelector('span').textContent).length"));

        await page.Page.FocusAsync("#figures [role=link].of-alignment");
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("alignment(t=1)", await page.Value<string>("document.getElementById('atlas-class').value"));
        await page.Page.SelectAsync("#atlas-class", "all");
        Assert.True(await page.Value<bool>("!!document.getElementById('matrix').offsetParent"));
        Assert.Empty(page.Complaints);
    }

    /// <summary>Names for everything that is operated, no identifier twice, nothing referred to that is not there.</summary>
    [RequiresProgramFact("chromium")]
    public async Task EveryControlHasAName()
    {
        await using var page = await browser.Open(report.Path);
        Assert.Empty(await page.Value<string[]>("[...document.querySelectorAll('input, select')].filter(e => !e.labels.length && !e.getAttribute('aria-label')).map(e => e.id)"));
        Assert.Empty(await page.Value<string[]>("[...document.querySelectorAll('a, button, summary, [role=link], [role=slider], [role=button]')].filter(e => !(e.getAttribute('aria-label') ?? e.textContent).trim()).map(e => e.outerHTML.slice(0, 80))"));
        Assert.Empty(await page.Value<string[]>("(ids => ids.filter((id, i) => ids.indexOf(id) !== i))([...document.querySelectorAll('[id]')].map(e => e.id))"));
        Assert.Empty(await page.Value<string[]>("[...document.querySelectorAll('[aria-labelledby], [for], [list]')].flatMap(e => ['aria-labelledby', 'for', 'list'].map(a => e.getAttribute(a)).filter(v => v && !document.getElementById(v)))"));
    }

    /// <summary>Less than 30 pages, with the margins of the page, and no text that has to be read is smaller than 6.5 points.</summary>
    [RequiresProgramFact("chromium")]
    public async Task OnPaperItIsABooklet()
    {
        await using var page = await browser.Open(report.Path);
        var paper = System.Text.Encoding.Latin1.GetString(await page.Page.PdfDataAsync(new PuppeteerSharp.PdfOptions { Format = PuppeteerSharp.Media.PaperFormat.A4, PreferCSSPageSize = true }));
        Assert.InRange(paper.Split("/Type /Page\n").Length - 1, 5, 29);

        await page.Page.EmulateMediaTypeAsync(PuppeteerSharp.Media.MediaType.Print);
        Assert.Empty(await page.Value<string[]>("[...document.querySelectorAll('main :not(svg, svg *)')].filter(e => e.checkVisibility({ contentVisibilityAuto: true }) && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && parseFloat(getComputedStyle(e).fontSize) < 6.5 * 4 / 3 - 0.1 && !e.closest('sub, sup')).slice(0, 5).map(e => e.outerHTML.slice(0, 90))"));
        var known = report.Document.QuerySelectorAll("article.function").Length;
        Assert.Equal(known, await page.Value<int>("[...document.querySelectorAll('table.glance tbody tr')].filter(r => r.checkVisibility() && r.textContent.includes('●')).length"));
    }

    [RequiresProgramFact("chromium")]
    public async Task AllMembershipsAtAGlanceAreThoseOfThePages()
    {
        await using var page = await browser.Open(report.Path);
        Assert.Empty(await page.Value<string[]>("""
            (names => [...document.querySelectorAll('table.glance tbody tr')].flatMap(row => {
                const article = document.querySelector(row.querySelector('a').getAttribute('href'));
                return names.map((name, i) => {
                    const verdict = article.querySelector(`tr[data-class="${name}"] .verdict`)?.textContent;
                    const sign = { holds: '●', fails: '·' }[verdict] ?? '?';
                    return sign === row.cells[i + 1].textContent ? null : `${article.id}: ${name}`;
                });
            }).filter(x => x))([...document.querySelectorAll('table.glance thead th')].slice(1).map(h => h.textContent))
            """));
    }

    private const string Shown = "[...document.querySelectorAll('article.function')].filter(a => a.offsetParent).map(a => a.id)";
}
