using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation;

/// <summary>Types as documents write them. Spec: sec-Type-References.</summary>
internal static class TypeReference
{
    /// <summary>The named type inside all lists and non-nulls.</summary>
    public static NamedTypeNode Named(TypeNode reference)
    {
        while (true)
        {
            switch (reference)
            {
                case ListTypeNode list:
                    reference = list.Type;
                    break;
                case NonNullTypeNode nonNull:
                    reference = nonNull.Type;
                    break;
                default:
                    return (NamedTypeNode)reference;
            }
        }
    }

    /// <summary>The schema's type; null where it has no type of that name.</summary>
    public static GraphQLType? Resolve(TypeNode reference, Schema schema) => reference switch
    {
        NonNullTypeNode nonNull => Resolve(nonNull.Type, schema) is { } type ? new NonNullType(type) : null,
        ListTypeNode list => Resolve(list.Type, schema) is { } type ? new ListType(type) : null,
        _ => schema.Type(((NamedTypeNode)reference).Name.Value),
    };

    /// <summary>Whether every value of the variable's type is one of the location's. Spec: AreTypesCompatible.</summary>
    public static bool AreCompatible(TypeNode variable, GraphQLType location)
    {
        while (true)
        {
            if (location is NonNullType nonNullLocation)
            {
                if (variable is not NonNullTypeNode nonNull)
                {
                    return false;
                }

                (variable, location) = (nonNull.Type, nonNullLocation.OfType);
            }
            else if (variable is NonNullTypeNode nonNull)
            {
                variable = nonNull.Type;
            }
            else if (location is ListType listLocation)
            {
                if (variable is not ListTypeNode list)
                {
                    return false;
                }

                (variable, location) = (list.Type, listLocation.OfType);
            }
            else
            {
                return variable is NamedTypeNode named && location is NamedType type && named.Name.Value == type.Name;
            }
        }
    }
}
