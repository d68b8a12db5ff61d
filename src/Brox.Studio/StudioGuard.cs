using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Brox.Studio;

/// <summary>
/// Who may ask: whoever knows the token in the address, from a page of this server alone. The token keeps out other users and programs of
/// the machine; the check of <c>Host</c> a foreign name that was made to resolve to this machine (DNS rebinding); that of <c>Origin</c> and
/// <c>Sec-Fetch-Site</c> a foreign page that guesses the address.
/// </summary>
/// <param name="port">The port of the server.</param>
internal sealed class StudioGuard(int port)
{
    private const int TokenBytes = 32;

    private readonly byte[] _token = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)));

    /// <summary>The token: 64 hexadecimal digits, new for each server.</summary>
    public string Token => Encoding.ASCII.GetString(_token);

    /// <summary>Why a request is refused, in one line; <see langword="null"/> where it is not.</summary>
    /// <param name="request">The request.</param>
    /// <param name="token">The first part of its path.</param>
    public string? Objection(HttpRequest request, string token)
    {
        var host = request.Host.Value ?? string.Empty;
        if (host != $"127.0.0.1:{port}" && host != $"localhost:{port}")
        {
            return "the Host is not this server";
        }

        if (request.Headers.Origin.Any(origin => origin != $"http://{host}"))
        {
            return "the Origin is not this server";
        }

        // A navigation from elsewhere shows the page to its user and tells the other page nothing; a question from elsewhere is refused.
        if (!HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Site"].Any(site => site != "same-origin"))
        {
            return "the request comes from another site";
        }

        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), _token) ? null : "the address has no valid token";
    }
}
