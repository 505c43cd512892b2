using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Http;

/// <summary>The schema's text as a file to download.</summary>
internal sealed class SchemaFile
{
    private readonly Schema _schema;
    private readonly DateTimeOffset _made = DateTimeOffset.UtcNow;
    private readonly Lazy<Representation> _plain;
    private readonly Lazy<Representation> _brotli;
    private readonly Lazy<Representation> _gzip;

    /// <summary>The file of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="text">Its text.</param>
    public SchemaFile(Schema schema, Lazy<byte[]> text)
    {
        _schema = schema;
        _plain = new(() => new Representation(text.Value, null));
        _brotli = new(() => _plain.Value.In(ContentCoding.Brotli));
        _gzip = new(() => _plain.Value.In(ContentCoding.Gzip));
    }

    /// <summary>Answers with the text, or tells that the client has it already. RFC 9110, section 13.1.</summary>
    /// <param name="context">The request; its <c>types</c>, where there are any, name the types whose definitions are wanted.</param>
    /// <returns>What is wrong with the request; null where it has been answered.</returns>
    public async ValueTask<HttpError?> AnswerAsync(HttpContext context)
    {
        if (RequestUrl.Find(context.Request.QueryString, "types") is { } names)
        {
            if (Print(names, out var error) is not { } definitions)
            {
                return error;
            }

            await AnswerAsync(context, new Representation(Encoding.UTF8.GetBytes(definitions), null));
            return null;
        }

        var coding = ContentCoding.Negotiate(context.Request.Headers.AcceptEncoding);
        await AnswerAsync(context, coding == ContentCoding.Brotli ? _brotli.Value : coding == ContentCoding.Gzip ? _gzip.Value : _plain.Value);
        return null;
    }

    private async ValueTask AnswerAsync(HttpContext context, Representation text)
    {
        var response = context.Response;
        response.Headers.ETag = text.Tag.Tag.Value;
        response.Headers.LastModified = HeaderUtilities.FormatDate(_made);
        response.Headers.CacheControl = "public, must-revalidate, max-age=3600";
        response.Headers.Vary = StringValues.Concat(response.Headers.Vary, HeaderNames.AcceptEncoding);
        if (HasText(context.Request, text.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/graphql; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        if (text.Coding is not null)
        {
            response.Headers.ContentEncoding = text.Coding;
        }

        response.ContentLength = text.Bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(text.Bytes, context.RequestAborted);
        }
    }

    private string? Print(string names, out HttpError? error)
    {
        error = names.Length == 0 ? HttpErrors.NoTypesNamed : null;
        var definitions = new List<string>();
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal))
        {
            error ??= IsName(name) ? null : HttpErrors.InvalidTypeName(name);
            var type = error is null ? _schema.Type(name) : null;
            if (type is null)
            {
                error ??= HttpErrors.UnknownType(name);
                return null;
            }

            definitions.Add(SchemaPrinter.Print(type));
        }

        return string.Join("\n\n", definitions) + "\n";
    }

    // Spec: Name.
    private static bool IsName(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private bool HasText(HttpRequest request, EntityTagHeaderValue tag)
    {
        if (request.Headers.IfNoneMatch.Count > 0)
        {
            return EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags)
                && tags.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
        }

        return HeaderUtilities.TryParseDate(request.Headers.IfModifiedSince.ToString(), out var since) && since >= _made.AddSeconds(-1);
    }

    /// <summary>The text in one coding; each has a strong tag of its own. RFC 9110, section 8.8.3.3.</summary>
    private sealed class Representation(byte[] bytes, string? coding)
    {
        public byte[] Bytes { get; } = bytes;

        public string? Coding { get; } = coding;

        public EntityTagHeaderValue Tag { get; } = new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");

        public Representation In(ContentCoding coding)
        {
            var coded = new ArrayBufferWriter<byte>();
            coding.Write(Bytes, coded, CompressionLevel.Optimal);
            return new Representation(coded.WrittenSpan.ToArray(), coding.Name);
        }
    }
}
