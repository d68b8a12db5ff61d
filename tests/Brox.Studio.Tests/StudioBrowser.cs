using PuppeteerSharp;

namespace Brox.Studio.Tests;

/// <summary>One headless Chromium for all tests of the page; it is started when a test first asks for it.</summary>
public sealed class StudioBrowser : IAsyncLifetime
{
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }

    /// <summary>Opens an address. What the page complains of, and what it asks of others than its own server, is collected.</summary>
    internal async Task<StudioTab> Open(Uri address, string theme = "light", int width = 1440, int height = 1000)
    {
        _browser ??= await Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = Chromium(), Headless = true, Args = ["--no-sandbox", "--disable-gpu"] });
        var tab = new StudioTab(await _browser.NewPageAsync(), address.GetLeftPart(UriPartial.Authority));
        await tab.Page.SetViewportAsync(new ViewPortOptions { Width = width, Height = height });
        await tab.Page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = theme }]);
        await tab.Page.GoToAsync(address.AbsoluteUri);
        return tab;
    }

    private static string Chromium() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "chromium")).First(File.Exists);
}

/// <summary>An open page and what was observed of it.</summary>
internal sealed class StudioTab : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    public StudioTab(IPage page, string server)
    {
        Page = page;
        page.Console += (_, e) => _complaints.Add($"{e.Message.Type}: {e.Message.Text}");
        page.PageError += (_, e) => _complaints.Add($"exception: {e.Message}");
        page.Request += (_, e) =>
        {
            if (!e.Request.Url.StartsWith(server, StringComparison.Ordinal) && !e.Request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _complaints.Add($"asks for {e.Request.Url}");
            }
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    public Task<T> Value<T>(string script) => Page.EvaluateExpressionAsync<T>(script);

    /// <summary>Types a text in the place of what a field holds.</summary>
    public async Task Type(string field, string text)
    {
        await Page.EvaluateFunctionAsync("id => { const field = document.getElementById(id); field.focus(); field.select(); }", field);
        await Page.Keyboard.PressAsync("Backspace");
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Waits until a condition on the page holds.</summary>
    public Task Until(string condition) => Page.WaitForFunctionAsync($"() => {condition}", new WaitForFunctionOptions { Timeout = 30_000 });

    /// <summary>Waits until everything that was asked is answered.</summary>
    public Task Decided() => Until("document.getElementById('main').getAttribute('aria-busy') === 'false'");

    /// <summary>The verdict that the table shows for a class.</summary>
    public Task<string> Verdict(string name) => Value<string>($"document.querySelector('#rows tr[data-class=\"{name}\"]').dataset.verdict");

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
