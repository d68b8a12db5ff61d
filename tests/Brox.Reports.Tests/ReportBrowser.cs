using PuppeteerSharp;

namespace Brox.Reports.Tests;

/// <summary>One headless Chromium for all tests of the page; it is started when a test first asks for it.</summary>
public sealed class ReportBrowser : IAsyncLifetime
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

    /// <summary>Opens a file. What the page complains of, and what it asks for besides the file, is collected.</summary>
    internal async Task<OpenPage> Open(string file, string theme = "light", int width = 1280, int height = 900)
    {
        _browser ??= await Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = Chromium(), Headless = true, Args = ["--no-sandbox", "--disable-gpu"] });
        var page = new OpenPage(await _browser.NewPageAsync());
        await page.Page.SetViewportAsync(new ViewPortOptions { Width = width, Height = height });
        await page.Page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = theme }]);
        await page.Page.GoToAsync(new Uri(file).AbsoluteUri);
        return page;
    }

    private static string Chromium() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "chromium")).First(File.Exists);
}

/// <summary>An open page and what was observed of it.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    public OpenPage(IPage page)
    {
        Page = page;
        page.Console += (_, e) => _complaints.Add($"{e.Message.Type}: {e.Message.Text}");
        page.PageError += (_, e) => _complaints.Add($"exception: {e.Message}");
        page.Request += (_, e) =>
        {
            if (!e.Request.Url.StartsWith("file:", StringComparison.Ordinal))
            {
                _complaints.Add($"asks for {e.Request.Url}");
            }
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    public Task<T> Value<T>(string script) => Page.EvaluateExpressionAsync<T>(script);

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
