using Brox.Tests.Shared;

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
    public async Task OnPaperTheCounterexamplesAreOpen()
    {
        await using var page = await browser.Open(report.Path);
        await page.Value<object>("addEventListener('beforeprint', () => { window.openOnPaper = document.querySelectorAll('details.found[open]').length; })");
        var paper = await page.Page.PdfDataAsync();

        Assert.True(paper.Length > 100_000);
        Assert.Equal(await page.Value<int>("document.querySelectorAll('details.found').length"), await page.Value<int>("window.openOnPaper"));
        Assert.Equal(0, await page.Value<int>("document.querySelectorAll('details.found[open]').length"));
    }
}
