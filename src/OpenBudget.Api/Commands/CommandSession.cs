using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenBudget.Api.Operations;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Commands;

/// <summary>One run of a command: its settings, its database, and where it speaks.</summary>
/// <param name="output">Takes the result, and nothing else.</param>
/// <param name="error">Takes errors, and the progress of long work.</param>
/// <param name="settings">The settings on the command line.</param>
internal sealed class CommandSession(TextWriter output, TextWriter error, string[] settings)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lazy<IConfiguration> _settings = new(() => Settings.CreateBuilder(settings).Configuration);

    public TextWriter Output => output;

    public TextWriter Error => error;

    public string SeedFolder => Settings.SeedFolder(_settings.Value);

    /// <summary>The address at which a service with these settings is asked.</summary>
    /// <exception cref="SettingException">The settings do not tell it.</exception>
    public Uri ListenAddress => Operations.ListenAddress.Of(_settings.Value);

    /// <summary>The database of the settings, whatever its state.</summary>
    /// <exception cref="StorageException">The settings name none that is known.</exception>
    public BudgetDatabase Database() => Settings.Database(_settings.Value);

    /// <summary>The database of the settings, built if it was missing or stale, as the service would do.</summary>
    /// <exception cref="StorageException">The database or the seeds cannot be used.</exception>
    public BudgetDatabase UpToDateDatabase()
    {
        var database = Database();
        var log = new BuildLog(error);
        log.Tell(Reconnecting(database, _ => database.EnsureBuilt(SeedFolder, log.Tell)));
        return database;
    }

    /// <inheritdoc cref="BudgetDatabase.Reconnecting"/>
    public T Reconnecting<T>(BudgetDatabase database, Func<int, T> work) => database.Reconnecting(work, error.WriteLine);

    public void WriteJson<T>(T value) => output.WriteLine(JsonSerializer.Serialize(value, Json));

    /// <summary>Whether an error is of what the command was given, and not of the program.</summary>
    public static bool IsOfInput(Exception error) =>
        error is CommandException or SettingException or StorageException or DocumentReadException or DbException or IOException or UnauthorizedAccessException;

    /// <summary>At most 64 characters of what was typed.</summary>
    public static string Shortened(string text) => text.Length <= 64 ? text : string.Concat(text.AsSpan(0, 63), "…");
}
