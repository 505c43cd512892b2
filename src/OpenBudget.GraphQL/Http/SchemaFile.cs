using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Http;

/// <summary>The schema's text as a file to download.</summary>
internal sealed class SchemaFile
{
    private readonly byte[] _text;
    private readonly EntityTagHeaderValue _tag;

    public SchemaFile(Schema schema)
    {
        _text = Encoding.UTF8.GetBytes(SchemaPrinter.Print(schema));
        _tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(_text))}\"");
    }

    /// <summary>Answers with the text, or tells that the client has it already. RFC 9110, section 13.1.2.</summary>
    public async ValueTask AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.ETag = _tag.Tag.Value;
        response.Headers.CacheControl = "public, must-revalidate, max-age=3600";
        if (HasText(context.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/graphql; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        response.ContentLength = _text.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(_text, context.RequestAborted);
        }
    }

    private bool HasText(HttpRequest request)
    {
        if (!EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags))
        {
            return false;
        }

        foreach (var tag in tags)
        {
            if (tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(_tag, useStrongComparison: false))
            {
                return true;
            }
        }

        return false;
    }
}
