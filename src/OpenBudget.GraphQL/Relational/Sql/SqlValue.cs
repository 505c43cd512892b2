namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>The value of a parameter: null, a whole number, or a text.</summary>
internal readonly struct SqlValue
{
    private SqlValue(long number, string? text, bool isNumber)
    {
        Number = number;
        Text = text;
        IsNumber = isNumber;
    }

    public static SqlValue Null => default;

    public long Number { get; }

    public string? Text { get; }

    public bool IsNumber { get; }

    public bool IsNull => !IsNumber && Text is null;

    public static SqlValue Of(long number) => new(number, null, true);

    public static SqlValue Of(string text) => new(0, text, false);
}
