using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenBudget.GraphQL.Relational.Declaration;
using static OpenBudget.GraphQL.Tests.Relational.Reference.ReferenceValues;

namespace OpenBudget.GraphQL.Tests.Relational.Reference;

/// <summary>An order of the dialect over rows of a type, and the cursors of a field that is ordered so.</summary>
internal sealed class ReferenceOrder
{
    private readonly ReferenceRows _rows;
    private readonly List<(string Name, bool Descending, Func<object, object?> Key)> _keys = [];
    private readonly string _mark;

    /// <summary>An order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="type">The type that is ordered.</param>
    /// <param name="order">The argument; null where it was not given.</param>
    /// <param name="coordinate">The field the cursors belong to.</param>
    public ReferenceOrder(ReferenceRows rows, RowType type, object? order, string coordinate)
    {
        _rows = rows;
        foreach (var sort in order is null ? [] : List(order))
        {
            Add(type, (InputFields)sort!, row => row, "");
        }

        _keys.Add(("", false, row => rows.Number(row)));
        var names = string.Join(",", _keys.Select(k => $"{k.Name} {(k.Descending ? "DESC" : "ASC")}"));
        _mark = "{" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{coordinate}({names})")))[..8] + "}";
    }

    /// <summary>Which of two rows comes first.</summary>
    public int Compare(object left, object right)
    {
        foreach (var (_, descending, key) in _keys)
        {
            var difference = CompareStored(Stored(_rows, key(left)), Stored(_rows, key(right)));
            if (difference != 0)
            {
                return descending ? -difference : difference;
            }
        }

        return 0;
    }

    /// <summary>The cursor of a row.</summary>
    public string Cursor(object row) => Convert.ToBase64String(Encoding.UTF8.GetBytes(_mark + string.Join(":", _keys.Select(k => Text(Stored(_rows, k.Key(row)))))));

    private void Add(RowType type, InputFields sort, Func<object, object?> way, string prefix)
    {
        foreach (var (name, value) in sort.Fields.Where(f => f.Value is not null))
        {
            switch (_rows.Field(type, name))
            {
                case OneDeclaration one:
                    var target = _rows.TypeOf(one.Path.Aggregate(type.ClrType, (clrType, property) => clrType.GetProperty(property)!.PropertyType));
                    Add(target, (InputFields)value!, row => _rows.Get(way(row), one.Path), prefix + name + ".");
                    break;
                case EmbedDeclaration embed:
                    Add(embed.Type, (InputFields)value!, way, prefix + name + ".");
                    break;
                case var leaf:
                    IReadOnlyList<string> path = leaf is KeyDeclaration key ? key.Path
                        : leaf is ScaledDeclaration scaled ? scaled.Path
                        : ((ScalarDeclaration)leaf).Path;
                    var descending = value is EnumName { Name: "DESC" } or "DESC";
                    _keys.Add((prefix + name, descending, row => _rows.Get(way(row), path)));
                    break;
            }
        }
    }

    /// <summary>What is stored: whole numbers and texts, which is what is ordered and what cursors hold.</summary>
    public static object? Stored(ReferenceRows rows, object? value) => value switch
    {
        null => null,
        int number => (long)number,
        bool boolean => boolean ? 1L : 0L,
        DateTime instant => new DateTimeOffset(instant, TimeSpan.Zero).ToUnixTimeMilliseconds(),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum member => rows.Leaf(member),
        _ => value,
    };

    /// <summary>Null first; texts by their bytes.</summary>
    public static int CompareStored(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)),
        _ => ((long)left).CompareTo((long)right),
    };

    private static string Text(object? stored) => stored switch
    {
        null => @"\null",
        string text => text.Replace(@"\", @"\\").Replace(":", @"\:"),
        _ => ((long)stored).ToString(CultureInfo.InvariantCulture),
    };
}
