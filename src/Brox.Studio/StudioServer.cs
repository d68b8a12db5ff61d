using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Brox.Studio;

/// <summary>
/// The web server of the studio. It listens on the loopback interface alone, answers nobody who does not know its token, keeps nothing and
/// writes nothing. <c>GET /TOKEN/</c> is the page, <c>GET /TOKEN/NAME</c> one of its files, <c>POST /TOKEN/ask/NAME</c> a question, answered
/// by server-sent events as the parts of the answer come.
/// </summary>
internal sealed class StudioServer : IAsyncDisposable
{
    /// <summary>The most bytes of a question.</summary>
    public const int MostBytes = 1 << 20;

    // What is longer by its own word is read to its end up to here, and dropped: who is cut off while sending does not see the answer.
    private const int MostDrained = 8 * MostBytes;
    private const string TooLong = "a question has at most 1 MiB";
    private const int MostConnections = 64;
    private const int MostWorking = 4;
    private const int MostWaiting = 16;
    private const int DeepestJson = 64;

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>No question may take longer, whatever it asks for.</summary>
    private static readonly TimeSpan _mostTime = TimeSpan.FromMinutes(3);

    private static readonly JsonDocumentOptions _json = new() { MaxDepth = DeepestJson, AllowDuplicateProperties = false };

    private readonly WebApplication _app;
    private readonly IReadOnlyDictionary<string, StudioQuestion> _questions;
    private readonly WorkSlots _slots = new(MostWorking, MostWaiting);
    private readonly CancellationTokenSource _ending = new();
    private StudioGuard _guard = new(0);

    private StudioServer(WebApplication app, IReadOnlyDictionary<string, StudioQuestion> questions) => (_app, _questions) = (app, questions);

    /// <summary>The address of the page, with its token.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Starts a server on 127.0.0.1.</summary>
    /// <param name="port">The port; 0 for one that is free.</param>
    /// <param name="questions">What can be asked, by name.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The port may not be used.</exception>
    public static async Task<StudioServer> Start(int port, IReadOnlyDictionary<string, StudioQuestion> questions)
    {
        // An empty builder reads no settings: neither files of the folder that it is started in nor variables can open another address.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.MaxRequestBodySize = MostDrained;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var server = new StudioServer(builder.Build(), questions);
        server._app.Run(server.Answer);
        try
        {
            await server._app.StartAsync();
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        var bound = new Uri(server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        server._guard = new StudioGuard(bound.Port);
        server.Address = new Uri(bound, $"{server._guard.Token}/");
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_ending.IsCancellationRequested)
        {
            return;
        }

        await _ending.CancelAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        _ending.Dispose();
    }

    private async Task Answer(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        var path = (request.Path.Value ?? string.Empty).Split('/');
        if (_guard.Objection(request, path.Length > 1 ? path[1] : string.Empty) is { } objection)
        {
            await Say(response, StatusCodes.Status403Forbidden, $"refused: {objection}");
            return;
        }

        switch (path)
        {
            case [_, _, "ask", var name] when HttpMethods.IsPost(request.Method) && _questions.TryGetValue(name, out var question):
                await Ask(context, question);
                break;
            case [_, _, var name] when HttpMethods.IsGet(request.Method) && PageFiles.All.TryGetValue(name.Length == 0 ? PageFiles.Start : name, out var file):
                response.ContentType = file.Type;
                response.ContentLength = file.Bytes.Length;
                await response.Body.WriteAsync(file.Bytes, context.RequestAborted);
                break;
            default:
                await Say(response, StatusCodes.Status404NotFound, "there is nothing here");
                break;
        }
    }

    private async Task Ask(HttpContext context, StudioQuestion question)
    {
        var (request, response) = (context.Request, context.Response);
        if (!request.HasJsonContentType())
        {
            await Say(response, StatusCodes.Status415UnsupportedMediaType, "a question is application/json");
            return;
        }

        if (request.ContentLength > MostBytes)
        {
            await Say(response, StatusCodes.Status413PayloadTooLarge, TooLong);
            return;
        }

        if (request.ContentLength is null)
        {
            context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MostBytes;
        }

        JsonObject asked;
        try
        {
            asked = await JsonNode.ParseAsync(request.Body, documentOptions: _json, cancellationToken: context.RequestAborted) as JsonObject
                ?? throw new JsonException();
        }
        catch (JsonException)
        {
            await Say(response, StatusCodes.Status400BadRequest, "a question is one JSON object");
            return;
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException e)
        {
            var isLong = e.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await Say(response, e.StatusCode, isLong ? TooLong : "the request is not complete");
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _ending.Token);
        try
        {
            if (!await _slots.TryTake(stop.Token))
            {
                await Say(response, StatusCodes.Status503ServiceUnavailable, "too many questions wait already");
                return;
            }

            stop.CancelAfter(_mostTime);
            response.ContentType = "text/event-stream; charset=utf-8";
            await foreach (var (kind, said) in QuestionThread.Ask(question, asked, _slots.Free, stop.Token).ReadAllAsync(stop.Token))
            {
                await response.WriteAsync($"event: {kind}\ndata: {said}\n\n", Encoding.UTF8, stop.Token);
                await response.Body.FlushAsync(stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page no longer waits, or the server ends: the work has been told.
        }
    }

    private static Task Say(HttpResponse response, int status, string line)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync($"brox studio: {line}\n");
    }

    /// <summary>Signals belong to the command, which ends the server.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
