using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>The variables an operation declares, by index and by name.</summary>
internal sealed class DeclaredVariables
{
    // A longer name than this is looked up as a string; no client of flesh and blood writes one.
    private const int LongestOnStack = 128;

    private readonly IReadOnlyList<GraphQLType> _types;
    private readonly Dictionary<string, int> _indices;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _indicesBySpan;

    /// <summary>Variables in the order of declaration.</summary>
    /// <param name="names">Their names, without <c>$</c>; of equal ones, which validation forbids, the first counts.</param>
    /// <param name="types">Their types.</param>
    public DeclaredVariables(IReadOnlyList<string> names, IReadOnlyList<GraphQLType> types)
    {
        _types = types;
        _indices = new Dictionary<string, int>(names.Count, StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            _indices.TryAdd(names[i], i);
        }

        _indicesBySpan = _indices.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>No variables.</summary>
    public static DeclaredVariables None { get; } = new([], []);

    /// <summary>The type of the variable at an index.</summary>
    public GraphQLType Type(int index) => _types[index];

    /// <summary>The index of the variable of that name; -1 where it is not declared.</summary>
    public int IndexOf(string name) => _indices.TryGetValue(name, out var index) ? index : -1;

    /// <summary>The index of the variable a property of the request's <c>variables</c> is for; -1 where it is not declared.</summary>
    /// <remarks>A request may hold very many properties that nobody declared: they cost no memory.</remarks>
    public int IndexOf(JsonProperty property)
    {
        var utf8 = JsonMarshal.GetRawUtf8PropertyName(property);
        if (utf8.Length > LongestOnStack || utf8.Contains((byte)'\\'))
        {
            return JsonText.TryGetName(property, out var unescaped) ? IndexOf(unescaped) : -1;
        }

        Span<char> name = stackalloc char[LongestOnStack];
        return Ascii.ToUtf16(utf8, name, out var length) == OperationStatus.Done && _indicesBySpan.TryGetValue(name[..length], out var index)
            ? index
            : -1;
    }
}
