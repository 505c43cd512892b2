using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Planning;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Running;

/// <summary>A place in an output that another level fills.</summary>
/// <param name="Offset">Where in the buffer.</param>
/// <param name="Node">What fills it.</param>
/// <param name="Key">The key of the row it belongs to.</param>
internal readonly record struct Hole(int Offset, ChildNode Node, long Key);

/// <summary>The JSON of a level's items, one after the other, with the places that other levels fill.</summary>
internal sealed class OutputState(RelationalRun run)
{
    private readonly List<ItemStart> _items = [];

    /// <summary>The items, those of one parent separated by commas.</summary>
    public Utf8Buffer Buffer { get; } = run.RentBuffer();

    /// <summary>How many items there are.</summary>
    public int ItemCount => _items.Count;

    /// <summary>The places to fill, in the order of their offsets.</summary>
    public List<Hole> Holes { get; } = [];

    public void AddHole(ChildNode node, long key)
    {
        Holes.Add(new Hole(Buffer.Length, node, key));
        run.KeysOf(node).Add(key);
    }

    /// <summary>Begins an item.</summary>
    /// <param name="isSeparated">Whether it follows another in a list.</param>
    public void BeginItem(bool isSeparated)
    {
        if (isSeparated)
        {
            Buffer.WriteByte((byte)',');
        }

        _items.Add(new ItemStart(Buffer.Length, Holes.Count));
    }

    /// <summary>Where an item starts; the end of the buffer for the one after the last.</summary>
    public int StartOf(int item) => item < _items.Count ? _items[item].Offset : Buffer.Length;

    /// <summary>The index of the first place to fill in an item or after it.</summary>
    /// <remarks>Not told by offsets: an item may be nothing but such a place, and has no bytes of its own then.</remarks>
    public int FirstHole(int item) => item < _items.Count ? _items[item].Hole : Holes.Count;

    private readonly record struct ItemStart(int Offset, int Hole);
}

/// <summary>The distinct keys of the rows whose children are asked for, in the order met.</summary>
internal sealed class KeySet
{
    // To look through a few is faster than to make a set of them, and most are a few.
    private const int Few = 8;

    private readonly List<SqlValue> _keys = [];
    private HashSet<long>? _known;

    public IReadOnlyList<long> Keys => _keys.ConvertAll(key => key.Number);

    public void Add(long key)
    {
        if (!IsKnown(key))
        {
            _keys.Add(SqlValue.Of(key));
        }
    }

    /// <summary>The keys as the value of a list parameter.</summary>
    public SqlValue ToList() => SqlValue.Of(_keys);

    private bool IsKnown(long key)
    {
        if (_keys.Count < Few)
        {
            foreach (var known in _keys)
            {
                if (known.Number == key)
                {
                    return true;
                }
            }

            return false;
        }

        _known ??= [.. Keys];
        return !_known.Add(key);
    }
}
