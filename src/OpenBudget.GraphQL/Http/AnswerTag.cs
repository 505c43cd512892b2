using System.Buffers.Text;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.GraphQL.Http;

/// <summary>The ETag of an answer, known before the answer is: from the program, the version of the data, and the request. RFC 9110, section 8.8.3.</summary>
/// <remarks>
/// The tag is weak, for two reasons. A data source learns of a change a moment after it happened, so that for this moment one tag can
/// stand for answers before and after it; who finds a quarter of a second too old must not cache. And the same answer goes out plain
/// and compressed: a weak tag is that of all its codings, so that a client that has any of them is spared the transfer.
/// </remarks>
internal sealed class AnswerTag
{
    private const int HashBytes = 16;

    private readonly Lazy<byte[]> _program;

    /// <summary>The tags of an endpoint.</summary>
    /// <param name="schema">The schema's text.</param>
    public AnswerTag(Lazy<byte[]> schema) => _program = new(() =>
    {
        // Another build may answer the same request in other words.
        Guid[] builds = [.. new[] { typeof(AnswerTag).Assembly, Assembly.GetEntryAssembly() }.Select(a => a?.ManifestModule.ModuleVersionId ?? default)];
        return SHA256.HashData([.. Encoding.UTF8.GetBytes(string.Join(' ', builds)), .. schema.Value]);
    });

    /// <summary>The tag of the answer to a request.</summary>
    /// <param name="version">The version of the data.</param>
    /// <param name="contentType">The media type of the answer.</param>
    /// <param name="received">The request, its document found.</param>
    public string Of(string version, string contentType, ReceivedRequest received)
    {
        using var text = new Utf8Buffer();
        text.WriteRaw(_program.Value);
        text.WriteJsonString(version);
        text.WriteJsonString(contentType);
        text.WriteJsonString(received.OperationName ?? "");
        text.WriteBoolean(received.OperationName is null);
        text.WriteJsonString(received.AutomaticHash is not null && received.BringsDocument ? received.AutomaticHash : "");
        text.WriteInt64((int)received.Cost);
        text.WriteByte((byte)' ');
        text.WriteInt64(received.Variables.Length);
        text.WriteRaw(received.Variables.Span);
        text.WriteRaw(received.Document.Span);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text.WrittenSpan, hash);
        return $"W/\"{Base64Url.EncodeToString(hash[..HashBytes])}\"";
    }

    /// <summary>Whether a client says that it has what the tag stands for. RFC 9110, section 13.1.2.</summary>
    /// <param name="ifNoneMatch">All values of the header.</param>
    /// <param name="tag">The tag.</param>
    /// <remarks>
    /// The asterisk, which means any answer at all, is not looked at: whether there is one is only known when the request has been executed.
    /// </remarks>
    public static bool IsIn(StringValues ifNoneMatch, string tag)
    {
        if (ifNoneMatch.Count == 0)
        {
            return false;
        }

        if (ifNoneMatch.Count == 1 && ifNoneMatch[0] == tag)
        {
            return true;
        }

        var wanted = EntityTagHeaderValue.Parse(tag);
        return EntityTagHeaderValue.TryParseList(ifNoneMatch, out var known)
            && known.Any(k => k.Compare(wanted, useStrongComparison: false));
    }
}
