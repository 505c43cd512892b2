using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Merging;

/// <summary>Compares what fields are given, as written: a variable is the same as itself only. Spec: sec-Field-Selection-Merging.</summary>
/// <param name="maxSteps">How many steps are taken at most; after that nothing is the same, and whoever asks must not believe it.</param>
/// <remarks>The order of arguments and of input fields does not matter; the order of a list does.</remarks>
internal sealed class ArgumentComparison(int maxSteps)
{
    /// <summary>How many arguments, input fields and values were ever looked at.</summary>
    public int Steps { get; private set; }

    public bool AreSame(IReadOnlyList<ArgumentNode> a, IReadOnlyList<ArgumentNode> b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        for (var i = 0; i < a.Count; i++)
        {
            if (Find(a[i].Name.Value, b, i, static argument => argument.Name) is not { } other || !AreSame(a[i].Value, other.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <remarks>As deep as values nest in the document.</remarks>
    private bool AreSame(ValueNode a, ValueNode b)
    {
        Steps++;
        return (a, b) switch
        {
            (VariableNode left, VariableNode right) => left.Name.Value == right.Name.Value,
            (IntValueNode left, IntValueNode right) => left.Value == right.Value,
            (FloatValueNode left, FloatValueNode right) => left.Value == right.Value,
            (StringValueNode left, StringValueNode right) => left.Value == right.Value,
            (BooleanValueNode left, BooleanValueNode right) => left.Value == right.Value,
            (NullValueNode, NullValueNode) => true,
            (EnumValueNode left, EnumValueNode right) => left.Value == right.Value,
            (ListValueNode left, ListValueNode right) => AreSame(left.Items, right.Items),
            (ObjectValueNode left, ObjectValueNode right) => AreSame(left.Fields, right.Fields),
            _ => false,
        };
    }

    private bool AreSame(IReadOnlyList<ValueNode> a, IReadOnlyList<ValueNode> b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        for (var i = 0; i < a.Count; i++)
        {
            if (!AreSame(a[i], b[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool AreSame(IReadOnlyList<ObjectFieldNode> a, IReadOnlyList<ObjectFieldNode> b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        for (var i = 0; i < a.Count; i++)
        {
            if (Find(a[i].Name.Value, b, i, static field => field.Name) is not { } other || !AreSame(a[i].Value, other.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The node of that name, looked for first at the place where it is when both are written alike.</summary>
    private T? Find<T>(string name, IReadOnlyList<T> nodes, int place, Func<T, NameNode> nameOf)
        where T : class
    {
        for (var i = 0; i < nodes.Count && Steps <= maxSteps; i++)
        {
            Steps++;
            var node = nodes[(place + i) % nodes.Count];
            if (nameOf(node).Value == name)
            {
                return node;
            }
        }

        return null;
    }
}
