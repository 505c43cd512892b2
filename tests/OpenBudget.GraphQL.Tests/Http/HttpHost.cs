using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Http;

namespace OpenBudget.GraphQL.Tests.Http;

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string? ContentType, string Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    /// <summary>The body as it came.</summary>
    public required byte[] Bytes { get; init; }
}

/// <summary>The endpoint on a socket of its own.</summary>
internal sealed class HttpHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private HttpHost(WebApplication app)
    {
        _app = app;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _client = new HttpClient { BaseAddress = new Uri(address) };
    }

    /// <summary>What the server would have answered 500 for, and logged.</summary>
    public ConcurrentQueue<Exception> Failures { get; } = new();

    /// <summary>One for every request whose head has been read.</summary>
    public SemaphoreSlim Begun { get; } = new(0);

    /// <summary>One for every request that is done with.</summary>
    public SemaphoreSlim Finished { get; } = new(0);

    public static async Task<HttpHost> StartAsync(
        TestQuery? query = null,
        GraphQLHttpOptions? options = null,
        ExecutorOptions? limits = null,
        Action<KestrelServerOptions>? server = null,
        RequestExecutor? executor = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => server?.Invoke(kestrel));
        var app = builder.Build();
        HttpHost? host = null;
        app.Use(async (context, next) =>
        {
            host!.Begun.Release();
            try
            {
                await next(context);
            }
            catch (Exception failure)
            {
                host!.Failures.Enqueue(failure);
                throw;
            }
            finally
            {
                host!.Finished.Release();
            }
        });
        executor ??= new RequestExecutor((query ?? new TestQuery()).Schema, NullLogger<RequestExecutor>.Instance, limits);
        app.MapGraphQL("/graphql", executor, options);
        await app.StartAsync();
        host = new HttpHost(app);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>A POST with these headers and this body.</summary>
    public Task<Answer> PostAsync(string body, string? accept = null, string? contentType = "application/json") =>
        PostAsync(Encoding.UTF8.GetBytes(body), accept, contentType);

    /// <summary>A POST with these headers and this body.</summary>
    public Task<Answer> PostAsync(byte[] body, string? accept = null, string? contentType = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return SendAsync(request, accept);
    }

    /// <summary>A request without a body; what follows the path is given as it goes over the wire.</summary>
    public Task<Answer> SendAsync(string method, string afterPath, string? accept = null, string? ifNoneMatch = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), $"/graphql{afterPath}");
        if (ifNoneMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        }

        return SendAsync(request, accept);
    }

    /// <summary>A request with a body or none, and with these headers.</summary>
    public Task<Answer> SendAsync(string method, string afterPath, (string Name, string Value)[] headers, string? body = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), $"/graphql{afterPath}");
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return SendAsync(request, accept: null);
    }

    /// <summary>A POST whose body is sent without its length.</summary>
    public Task<Answer> PostChunkedAsync(string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(body, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.TransferEncodingChunked = true;
        return SendAsync(request, accept: null);
    }

    /// <summary>Sends these pieces one after the other, and reads what comes back until the server closes the connection.</summary>
    public async Task<string> ExchangeAsync(params string[] pieces)
    {
        using var socket = Connect();
        foreach (var piece in pieces)
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(piece));
            await Task.Delay(50);
        }

        using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    /// <summary>A connection over which anything can be sent.</summary>
    public Socket Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { LingerState = new LingerOption(true, 0) };
        socket.Connect(IPAddress.Loopback, _client.BaseAddress!.Port);
        return socket;
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request, string? accept)
    {
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using (request)
        {
            using var response = await _client.SendAsync(request);
            var bytes = await response.Content.ReadAsByteArrayAsync();
            return new Answer(
                (int)response.StatusCode,
                response.Content.Headers.ContentType?.ToString(),
                Encoding.UTF8.GetString(bytes),
                response.Headers,
                response.Content.Headers)
            {
                Bytes = bytes,
            };
        }
    }
}
