using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenBudget.Bench.Questions;

/// <summary>A question that is asked of every server, many times with other values.</summary>
/// <param name="Name">Q1 to Q9; the path at the programs written by hand.</param>
/// <param name="About">What is asked, for people.</param>
/// <param name="Bodies">The bodies of the requests in a dialect, in the order they are sent.</param>
/// <param name="IsWalk">Whether each answer brings the cursor of the next request, so that the bodies are only known after a walk.</param>
/// <param name="IsOwn">Whether it asks for what only our service works out, so that the peers have nothing to be asked.</param>
internal sealed record Question(
    string Name, string About, Func<Dialect, IReadOnlyList<byte[]>> Bodies, bool IsWalk = false, bool IsOwn = false)
{
    /// <summary>A question with variables.</summary>
    /// <param name="name">Its name, which its documents begin with.</param>
    /// <param name="about">What is asked.</param>
    /// <param name="variables">The values, one object for each request.</param>
    /// <param name="isWalk">Whether the values are those of a walk's first step.</param>
    /// <param name="isOwn">Whether the peers are not asked.</param>
    public static Question WithVariables(
        string name, string about, IReadOnlyList<JsonObject> variables, bool isWalk = false, bool isOwn = false) =>
        new(name, about, dialect => [.. variables.Select(values => Body(name, dialect, values))], isWalk, isOwn);

    /// <summary>Whether it can be asked in a dialect.</summary>
    public bool IsAskedIn(Dialect dialect) => !IsOwn || dialect is Dialect.OpenBudget or Dialect.ByHand;

    /// <summary>The body of a request with variables.</summary>
    public static byte[] Body(string name, Dialect dialect, JsonObject variables) => dialect == Dialect.ByHand
        ? JsonSerializer.SerializeToUtf8Bytes(variables)
        : JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["query"] = Document(name, dialect), ["variables"] = Variables(dialect, variables) });

    // PostGraphile serves the columns as they are: amounts in 分, as texts.
    private static JsonObject Variables(Dialect dialect, JsonObject variables)
    {
        var own = (JsonObject)variables.DeepClone();
        if (dialect == Dialect.PostGraphile && own.Remove("above", out var above))
        {
            own["aboveFen"] = (above!.GetValue<decimal>() * 1_000_000).ToString("F0", CultureInfo.InvariantCulture);
        }

        return own;
    }

    private static string Document(string name, Dialect dialect)
    {
        var ending = dialect == Dialect.OpenBudget ? "" : $".{dialect.ToString().ToLowerInvariant()}";
        return File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Questions", $"{name}{ending}.graphql"));
    }
}
