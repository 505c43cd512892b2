using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.TypeSystem;

/// <summary>The types that every schema has without defining them. Spec: sec-Scalars.Built-in-Scalars, sec-Schema-Introspection.</summary>
internal static class BuiltInTypes
{
    /// <summary>The built-in type of that name; null where there is none.</summary>
    public static NamedType? Find(string name) =>
        Scalars.BuiltIn.FirstOrDefault(type => type.Name == name) ?? Introspection.Types.FirstOrDefault(type => type.Name == name);
}
