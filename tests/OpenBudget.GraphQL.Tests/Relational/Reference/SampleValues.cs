using System.Globalization;
using System.Text;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.GraphQL.Tests.Relational.Reference;

/// <summary>Input values near those that are stored, so that filters let some rows through and others not.</summary>
internal sealed class SampleValues
{
    private static readonly string[] OddTexts = ["", " ", "%", "_", "\\", "\"", ":", "'", "。", "𠮷", "😀", "\0", "null"];

    private readonly ReferenceRows _rows;
    private readonly Random _random;
    private readonly Dictionary<(string Type, string Field), List<object>> _stored = [];

    public SampleValues(ReferenceRows rows, Random random)
    {
        _rows = rows;
        _random = random;
        foreach (var entity in rows.Declaration.Entities)
        {
            foreach (var row in rows.All(entity.ClrType))
            {
                Collect(entity, row);
            }
        }
    }

    /// <summary>The global id of some row, or one like it of none.</summary>
    public string Id(string type) => _random.Next(8) == 0 || !_stored.TryGetValue((type, "id"), out var ids)
        ? Convert.ToBase64String(Encoding.UTF8.GetBytes(type + ":none"))
        : (string)Any(ids);

    /// <summary>A value for a scalar or enum, near one of a field; of any field of that type's rows where there is none of that name.</summary>
    /// <param name="scalar">The scalar's or enum's name.</param>
    /// <param name="type">The type the field is of.</param>
    /// <param name="field">The field.</param>
    /// <param name="enumValues">The values, for an enum.</param>
    public object Near(string scalar, string type, string field, IReadOnlyList<string>? enumValues)
    {
        var stored = _stored.TryGetValue((type, field), out var values) ? Any(values) : null;
        return scalar switch
        {
            _ when enumValues is not null => new EnumName(enumValues[_random.Next(enumValues.Count)]),
            "Boolean" => _random.Next(2) == 0,
            "ID" => Id(type),
            "Int" => (stored as decimal? ?? 0) + _random.Next(-1, 2),
            "Decimal" => NearDecimal(stored as decimal? ?? 0),
            "LocalDate" => (stored as DateOnly? ?? new DateOnly(2021, 1, 1)).AddDays(_random.Next(-1, 2)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "DateTime" => NearInstant(stored as DateTime? ?? new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
            _ => NearText(stored as string ?? ""),
        };
    }

    public object Any(IReadOnlyList<object> values) => values[_random.Next(values.Count)];

    private void Collect(RowType type, object row)
    {
        foreach (var declared in type.DeclaredFields())
        {
            switch (declared)
            {
                case KeyDeclaration or ScalarDeclaration or ScaledDeclaration:
                    Add(type, declared, _rows.Leaf(type, declared, row));
                    break;
                case EmbedDeclaration embed:
                    Collect(embed.Type, row);
                    break;
                case ValuesDeclaration values:
                    foreach (var item in _rows.Values(row, values.Navigation, values.Order))
                    {
                        Collect(_rows.TypeOf(item.GetType()), item);
                    }

                    break;
                case ScalarsDeclaration scalars:
                    foreach (var item in _rows.Values(row, scalars.Navigation, scalars.Order))
                    {
                        Add(type, declared, _rows.Leaf(_rows.Get(item, scalars.Element)));
                    }

                    break;
            }
        }
    }

    private void Add(RowType type, FieldDeclaration field, object? value)
    {
        if (value is null)
        {
            return;
        }

        if (!_stored.TryGetValue((type.Name, field.Name), out var values))
        {
            _stored[(type.Name, field.Name)] = values = [];
        }

        values.Add(value);
    }

    private decimal NearDecimal(decimal stored) => _random.Next(8) switch
    {
        0 => stored + 0.0000001m,
        1 => stored - 0.005m,
        2 => stored + 1,
        3 => 100_000_000_000_000_000_000m * (_random.Next(2) == 0 ? 1 : -1),
        _ => stored,
    };

    private string NearInstant(DateTime stored)
    {
        var near = new DateTimeOffset(stored).AddTicks(_random.Next(4) switch { 0 => 1, 1 => -1, 2 => TimeSpan.TicksPerDay, _ => 0 });
        return near.ToOffset(TimeSpan.FromHours(_random.Next(-8, 9))).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);
    }

    private string NearText(string stored)
    {
        var runes = stored.EnumerateRunes().ToArray();
        var start = _random.Next(runes.Length + 1);
        var length = _random.Next(runes.Length - start + 1);
        return _random.Next(10) switch
        {
            0 => OddTexts[_random.Next(OddTexts.Length)],
            1 => stored + "x",
            2 => stored.ToUpperInvariant(),
            < 6 => string.Concat(runes.Skip(start).Take(length)),
            6 => string.Concat(runes.Take(length)),
            7 => string.Concat(runes.TakeLast(length)),
            _ => stored,
        };
    }
}
