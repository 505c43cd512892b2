namespace OpenBudget.Api.Tests.Architecture;

/// <summary>One type's reference to another. Nested and compiler-made types count as the type they stand in.</summary>
/// <param name="From">The type that refers.</param>
/// <param name="Where">The part of it that does: "field _source", "body of Parse".</param>
/// <param name="To">The type referred to.</param>
internal readonly record struct Arrow(TypeReferenceName From, string Where, TypeReferenceName To)
{
    public override string ToString() => $"{From} ({Where}) -> {To}";
}

/// <summary>The name of an outermost type.</summary>
internal readonly record struct TypeReferenceName(string Namespace, string Name)
{
    /// <summary>Whether the type stands in the namespace or one below it.</summary>
    public bool IsIn(string room) =>
        Namespace == room || (Namespace.StartsWith(room, StringComparison.Ordinal) && Namespace[room.Length] == '.');

    public override string ToString() => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}
