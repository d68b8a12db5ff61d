using System.Text.Json.Nodes;

namespace Brox.Studio;

/// <summary>What the page can ask. It runs on a thread of its own with a deep stack.</summary>
/// <param name="asked">What the page sent.</param>
/// <param name="answer">Sends one part of the answer to the page at once: its kind, and what it says.</param>
/// <param name="cancellation">Cancelled when the page no longer waits, when the time of the question is up, or when the server ends.</param>
/// <returns>Ends when all work that was begun for the question has ended, which may be after the answer.</returns>
internal delegate Task StudioQuestion(JsonObject asked, Action<string, JsonObject> answer, CancellationToken cancellation);
