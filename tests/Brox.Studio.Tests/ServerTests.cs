using System.Net;

namespace Brox.Studio.Tests;

/// <summary>Who is answered and who is refused, and what the server bounds; the questions are made for the test.</summary>
public sealed class ServerTests : IAsyncLifetime, IDisposable
{
    private readonly HttpClient _client = new();
    private readonly TaskCompletionSource _release = new();
    private readonly ManualResetEventSlim _gate = new();
    private readonly TaskCompletionSource _cancelled = new();
    private readonly SemaphoreSlim _begun = new(0);
    private StudioServer _server = null!;

    public async Task InitializeAsync() => _server = await StudioServer.Start(0, new Dictionary<string, StudioQuestion>
    {
        ["echo"] = (asked, answer, _) =>
        {
            answer("said", asked.DeepClone().AsObject());
            return Task.CompletedTask;
        },
        ["wait"] = (_, _, _) =>
        {
            _begun.Release();
            _gate.Wait(CancellationToken.None);
            return Task.CompletedTask;
        },
        ["left-behind"] = (_, _, _) => _release.Task,
        ["endless"] = (_, answer, cancellation) =>
        {
            answer("begun", []);
            cancellation.WaitHandle.WaitOne();
            _cancelled.SetResult();
            return Task.CompletedTask;
        },
        ["broken"] = (_, _, _) => throw new InvalidOperationException("secret"),
    });

    public async Task DisposeAsync()
    {
        _release.TrySetResult();
        _gate.Set();
        await _server.DisposeAsync();
    }

    public void Dispose()
    {
        _client.Dispose();
        _begun.Dispose();
        _gate.Dispose();
    }

    [Fact]
    public async Task ThePageAndItsFilesAreServedWithoutACache()
    {
        using var page = await _client.GetAsync(_server.Address);
        Assert.Equal((HttpStatusCode.OK, "text/html", "no-store"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType, page.Headers.CacheControl!.ToString()));
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        foreach (var name in PageFiles.All.Keys)
        {
            using var file = await _client.GetAsync(new Uri(_server.Address, name));
            Assert.Equal((HttpStatusCode.OK, "nosniff"), (file.StatusCode, file.Headers.GetValues("X-Content-Type-Options").Single()));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef/")]
    [InlineData("/TOKEN")]
    [InlineData("//TOKEN/")]
    [InlineData("/?TOKEN")]
    public async Task WithoutTheTokenNobodyIsAnswered(string path)
    {
        // Behind a second stroke stands the whole token, elsewhere all of it but the last digit.
        var token = _server.Address.AbsolutePath.Trim('/');
        var almost = path.Replace("TOKEN", path.StartsWith("//", StringComparison.Ordinal) ? token : token[..^1], StringComparison.Ordinal);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Options })
        {
            using var request = new HttpRequestMessage(method, new Uri(_server.Address.GetLeftPart(UriPartial.Authority) + almost));
            using var response = await _client.SendAsync(request);
            Assert.Equal((HttpStatusCode.Forbidden, "brox studio: refused: the address has no valid token\n"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        }
    }

    [Theory]
    [InlineData("Origin", "http://example.org")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "https://SELF")]
    [InlineData("Origin", "http://SELF.example.org")]
    [InlineData("Host", "example.org")]
    [InlineData("Host", "example.org:PORT")]
    [InlineData("Host", "127.0.0.1")]
    [InlineData("Host", "127.0.0.1.example.org:PORT")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task AForeignOriginOrHostIsRefusedThoughItKnowsTheToken(string header, string value)
    {
        using var response = await Post("echo", "{}", (header, value.Replace("SELF", _server.Address.Authority, StringComparison.Ordinal).Replace("PORT", $"{_server.Address.Port}", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain("Access-Control-Allow-Origin", response.Headers.Select(h => h.Key));
    }

    [Fact]
    public async Task ItsOwnPageIsAnswered()
    {
        using var response = await Post("echo", "{\"a\":\"b\"}", ("Origin", $"http://{_server.Address.Authority}"), ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal((HttpStatusCode.OK, "event: said\ndata: {\"a\":\"b\"}\n\n"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("echo", "[]", HttpStatusCode.BadRequest)]
    [InlineData("echo", "{", HttpStatusCode.BadRequest)]
    [InlineData("echo", "", HttpStatusCode.BadRequest)]
    [InlineData("echo", "{\"a\":1,\"a\":2}", HttpStatusCode.BadRequest)]
    [InlineData("nothing", "{}", HttpStatusCode.NotFound)]
    public async Task WhatIsNoQuestionIsSaidToBeNone(string name, string body, HttpStatusCode status)
    {
        using var response = await Post(name, body);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task DeepOrLongQuestionsAndOtherTypesAreRefused()
    {
        using var deep = await Post("echo", string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100));
        using var longer = await Post("echo", $"{{\"a\":\"{new string('x', StudioServer.MostBytes)}\"}}");
        using var chunks = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.Address, "ask/echo")) { Content = RunningStudio.Json($"{{\"a\":\"{new string('x', StudioServer.MostBytes)}\"}}") };
        chunks.Headers.TransferEncodingChunked = true;
        using var unsaid = await _client.SendAsync(chunks);
        using var form = new StringContent("a=b", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        using var other = await _client.PostAsync(new Uri(_server.Address, "ask/echo"), form);
        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType],
            new[] { deep.StatusCode, longer.StatusCode, unsaid.StatusCode, other.StatusCode });
    }

    [Fact]
    public async Task AQuestionThatBreaksTellsNothingOfTheInside()
    {
        using var response = await Post("broken", "{}");
        var said = await response.Content.ReadAsStringAsync();
        Assert.Contains("internal error", said, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
    }

    /// <summary>Four questions are worked on, sixteen wait, the next one is told so; and all are answered once the work ends.</summary>
    [Fact]
    public async Task TheWorkAtOnceIsBounded()
    {
        var working = Enumerable.Range(0, 4).Select(_ => Post("wait", "{}")).ToList();
        for (var i = 0; i < working.Count; i++)
        {
            Assert.True(await _begun.WaitAsync(TimeSpan.FromMinutes(2)));
        }

        var more = Enumerable.Range(0, 17).Select(_ => Post("wait", "{}")).ToList();
        using var refused = await (await Task.WhenAny(more));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(0, _begun.CurrentCount);
        _gate.Set();
        foreach (var response in await Task.WhenAll(working.Concat(more)))
        {
            Assert.Contains(response.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable });
            response.Dispose();
        }
    }

    [Fact]
    public async Task WorkThatIsLeftBehindKeepsItsPlaceUntilItEnds()
    {
        foreach (var response in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Post("left-behind", "{}"))))
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            response.Dispose();
        }

        var next = Post("echo", "{}");
        Assert.NotSame(next, await Task.WhenAny(next, Task.Delay(200)));
        _release.SetResult();
        using var answered = await next;
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    [Fact]
    public async Task WorkEndsWhenThePageNoLongerWaits()
    {
        using var leaving = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.Address, "ask/endless")) { Content = RunningStudio.Json("{}") };
        using (var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead))
        {
            await using var stream = await response.Content.ReadAsStreamAsync();
            Assert.Equal('e', stream.ReadByte());
        }

        await _cancelled.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task TheServerEndsThoughAQuestionIsOpen()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.Address, "ask/endless")) { Content = RunningStudio.Json("{}") };
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await _server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(2));
        await _cancelled.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task ATokenIsNeverUsedTwice()
    {
        await using var other = await StudioServer.Start(0, new Dictionary<string, StudioQuestion>());
        Assert.NotEqual(_server.Address.AbsolutePath, other.Address.AbsolutePath);
        Assert.Equal(64, other.Address.AbsolutePath.Trim('/').Length);
    }

    private async Task<HttpResponseMessage> Post(string name, string body, params (string Header, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.Address, $"ask/{name}")) { Content = RunningStudio.Json(body) };
        foreach (var (header, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(header, value));
        }

        return await _client.SendAsync(request);
    }
}
