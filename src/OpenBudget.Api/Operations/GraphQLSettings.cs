using System.Reflection;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Http;
using OpenBudget.GraphQL.Relational;

namespace OpenBudget.Api.Operations;

/// <summary>The limits of the endpoint: the configuration section <c>GraphQL</c>. Each has a paragraph in <c>docs/limits.md</c>.</summary>
internal sealed record GraphQLSettings
{
    /// <summary>The configuration section.</summary>
    public const string Section = "GraphQL";

    /// <summary>What the endpoint takes from a client, and what it tells caches.</summary>
    public GraphQLHttpOptions Http { get; init; } = new();

    /// <summary>The limits of a request.</summary>
    public ExecutorOptions Execution { get; init; } = new();

    /// <summary>The limits of what one field reads.</summary>
    public RelationalOptions Relational { get; init; } = new();

    /// <summary>The limits as configured.</summary>
    /// <exception cref="SettingException">A key is unknown, or a value cannot be used.</exception>
    public static GraphQLSettings From(IConfiguration configuration)
    {
        GraphQLSettings settings;
        try
        {
            settings = configuration.GetSection(Section).Get<GraphQLSettings>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new();
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or TargetInvocationException)
        {
            var cause = failure.InnerException as ArgumentException ?? failure;
            throw new SettingException($"The settings `{Section}` cannot be used: {cause.Message} See docs/limits.md for what there is.", failure);
        }

        Check(settings, Section);
        return settings;
    }

    // The sections nest two deep.
    private static void Check(object section, string key)
    {
        foreach (var property in section.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = $"{key}:{property.Name}";
            switch (property.GetValue(section))
            {
                case int and < 0 or double and not >= 0:
                    throw new SettingException($"The setting `{name}` is a limit and cannot be negative.");
                case TimeSpan time when time <= TimeSpan.Zero || time > TimeSpan.FromDays(1):
                    throw new SettingException($"The setting `{name}` must be longer than nothing and at most a day.");
                case { } inner when property.PropertyType.Namespace!.StartsWith(nameof(OpenBudget), StringComparison.Ordinal):
                    Check(inner, name);
                    break;
            }
        }
    }
}

/// <summary>A setting that cannot be used.</summary>
internal sealed class SettingException(string message, Exception? cause = null) : Exception(message, cause);
