using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OpenBudget.Bench.Questions;
using OpenBudget.Bench.Servers;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.Bench.ByHand;

/// <summary>A program written by hand: a minimal API with one path for each question.</summary>
internal static class ByHandServer
{
    /// <summary>The server over SQLitePCLRaw.</summary>
    public static WebApplication Limit(string url, string path)
    {
        SQLitePCL.Batteries_V2.Init();
        var pool = new Pool<LimitConnection>(() => new LimitConnection(path));
        return Create(url, pool, LimitShapes.Answer, new()
        {
            ["Q1"] = LimitAnswers.Q1,
            ["Q2"] = LimitAnswers.Q2,
            ["Q3"] = LimitAnswers.Q3,
            ["Q4"] = LimitAnswers.Q4,
            ["Q5"] = LimitAnswers.Q5,
            ["Q6"] = LimitAnswers.Q6,
            ["Q7"] = LimitAnswers.Q7,
            ["Q9"] = LimitComparison.Q9,
        });
    }

    /// <summary>The server over ADO.NET.</summary>
    public static WebApplication Ado(string url, string path) =>
        Create(url, new Pool<AdoConnection>(() => new AdoConnection(path)), AdoShapes.Answer, new()
        {
            ["Q1"] = AdoAnswers.Q1,
            ["Q2"] = AdoAnswers.Q2,
            ["Q3"] = AdoAnswers.Q3,
            ["Q4"] = AdoAnswers.Q4,
            ["Q5"] = AdoAnswers.Q5,
            ["Q6"] = AdoAnswers.Q6,
            ["Q7"] = AdoAnswers.Q7,
            ["Q9"] = AdoComparison.Q9,
        });

    private static WebApplication Create<T>(
        string url, Pool<T> pool, Action<T, Shape, Utf8Buffer> answerShape, Dictionary<string, Action<T, Variables, Utf8Buffer>> answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        app.MapCounters();
        foreach (var (name, answer) in answers)
        {
            app.MapPost("/" + name, context => AnswerAsync(context, pool, (connection, body, output) => answer(connection, Variables.Read(body), output)));
        }

        app.MapPost("/Q8", context => AnswerAsync(context, pool, (connection, body, output) =>
        {
            var reader = new Utf8JsonReader(body);
            answerShape(connection, JsonSerializer.Deserialize<Shape>(ref reader)!, output);
        }));
        return app;
    }

    private static async Task AnswerAsync<T>(HttpContext context, Pool<T> pool, Action<T, System.Buffers.ReadOnlySequence<byte>, Utf8Buffer> answer)
    {
        var body = context.Request.BodyReader;
        var read = await body.ReadAsync();
        while (!read.IsCompleted)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await body.ReadAsync();
        }

        using var output = new Utf8Buffer();
        var connection = pool.Take();
        answer(connection, read.Buffer, output);
        pool.Return(connection);
        body.AdvanceTo(read.Buffer.End);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = output.Length;
        await context.Response.BodyWriter.WriteAsync(output.WrittenMemory);
    }

    private sealed class Pool<T>(Func<T> open)
    {
        private readonly ConcurrentBag<T> _idle = [];

        public T Take() => _idle.TryTake(out var connection) ? connection : open();

        public void Return(T connection) => _idle.Add(connection);
    }
}
