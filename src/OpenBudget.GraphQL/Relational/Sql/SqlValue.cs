namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>The value of a parameter: null, a whole number, a text, or a list of such.</summary>
internal readonly struct SqlValue
{
    private readonly object? _content;

    private SqlValue(long number, object? content, bool isNumber)
    {
        Number = number;
        _content = content;
        IsNumber = isNumber;
    }

    public static SqlValue Null => default;

    public long Number { get; }

    public string? Text => _content as string;

    /// <summary>The items of a list; null where it is none.</summary>
    public IReadOnlyList<SqlValue>? Items => _content as IReadOnlyList<SqlValue>;

    public bool IsNumber { get; }

    public bool IsNull => !IsNumber && _content is null;

    public static SqlValue Of(long number) => new(number, null, true);

    public static SqlValue Of(string text) => new(0, text, false);

    public static SqlValue Of(IReadOnlyList<SqlValue> items) => new(0, items, false);
}
