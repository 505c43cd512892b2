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
    private readonly List<int> _itemHoles = [];

    /// <summary>The items, those of one parent separated by commas.</summary>
    public Utf8Buffer Buffer { get; } = run.RentBuffer();

    /// <summary>Where each item starts, in the order written.</summary>
    public List<int> ItemStarts { get; } = [];

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

        ItemStarts.Add(Buffer.Length);
        _itemHoles.Add(Holes.Count);
    }

    /// <summary>The offset after the last of some items.</summary>
    public int EndOf(int firstItem, int count) =>
        firstItem + count < ItemStarts.Count ? ItemStarts[firstItem + count] : Buffer.Length;

    /// <summary>The index of the first place to fill in an item or after it.</summary>
    /// <remarks>Not told by offsets: an item may be nothing but such a place, and has no bytes of its own then.</remarks>
    public int FirstHole(int item) => item < _itemHoles.Count ? _itemHoles[item] : Holes.Count;
}

/// <summary>The distinct keys of the rows whose children are asked for, in the order met.</summary>
internal sealed class KeySet
{
    private readonly HashSet<long> _known = [];
    private readonly List<long> _keys = [];

    public IReadOnlyList<long> Keys => _keys;

    public void Add(long key)
    {
        if (_known.Add(key))
        {
            _keys.Add(key);
        }
    }

    /// <summary>The keys as the value of a list parameter.</summary>
    public SqlValue ToList() => SqlValue.Of(_keys.ConvertAll(SqlValue.Of));
}
