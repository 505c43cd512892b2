using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational.Derivation;

/// <summary>The types of a schema that is being derived, each made once, when it is first referred to.</summary>
internal sealed class TypeRegistry
{
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly Queue<NamedType> _unseen = new();

    /// <summary>The type of that name; made where there is none yet.</summary>
    public T Get<T>(string name, Func<T> make)
        where T : NamedType
    {
        if (!_types.TryGetValue(name, out var type))
        {
            type = make();
            _types.Add(name, type);
            _unseen.Enqueue(type);
        }

        return (T)type;
    }

    /// <summary>Makes every type that a known type refers to, and gives them all.</summary>
    public IReadOnlyCollection<NamedType> Complete()
    {
        while (_unseen.TryDequeue(out var type))
        {
            switch (type)
            {
                case FieldsType fields:
                    _ = fields.Fields;
                    _ = fields.Interfaces;
                    break;
                case InputObjectType input:
                    _ = input.Fields;
                    break;
            }
        }

        return _types.Values;
    }
}
