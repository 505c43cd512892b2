using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>
/// A type has the fields of the interfaces it implements: of the same type or a narrower one, with the same arguments, without others that
/// must be given, and not deprecated where the interface's is not. Spec: IsValidImplementation.
/// </summary>
internal sealed class ImplementedFields() : TypeSystemRule("sec-Objects.Type-Validation")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var type in context.Types)
        {
            var interfaces = type.Interfaces.Select(node => context.Type(node.Name.Value)).OfType<DefinedType>();
            foreach (var implemented in interfaces.Where(i => i.IsInterface && i != type).Distinct())
            {
                foreach (var expected in implemented.Fields)
                {
                    if (type.Field(expected.Name.Value) is { } field)
                    {
                        CheckField((implemented, expected), (type, field), context);
                    }
                    else
                    {
                        var coordinate = $"{implemented.Name}.{expected.Name}";
                        context.Report(this, TypeSystemErrors.FieldNotImplemented(type.Name, coordinate), [expected, .. type.Parts]);
                    }
                }
            }
        }
    }

    private void CheckField(
        (DefinedType Type, FieldDefinitionNode Node) expected,
        (DefinedType Type, FieldDefinitionNode Node) field,
        TypeSystemContext context)
    {
        var (theirs, ours) = ($"{expected.Type.Name}.{expected.Node.Name}", $"{field.Type.Name}.{field.Node.Name}");
        if (!IsSubtype(field.Node.Type, expected.Node.Type, context))
        {
            context.Report(
                this,
                TypeSystemErrors.ImplementedAsAnotherType(ours, field.Node.Type, theirs, expected.Node.Type),
                expected.Node.Type,
                field.Node.Type);
        }

        foreach (var argument in expected.Node.Arguments)
        {
            var given = field.Node.Arguments.FirstOrDefault(a => a.Name.Value == argument.Name.Value);
            if (given is null)
            {
                context.Report(this, TypeSystemErrors.ArgumentNotImplemented(ours, $"{theirs}({argument.Name}:)"), argument, field.Node);
            }
            else if (argument.Type.ToString() != given.Type.ToString())
            {
                var message = TypeSystemErrors.ImplementedAsAnotherType(
                    $"{ours}({given.Name}:)", given.Type, $"{theirs}({argument.Name}:)", argument.Type);
                context.Report(this, message, argument.Type, given.Type);
            }
        }

        foreach (var added in field.Node.Arguments.Where(TypeSystemSyntax.IsRequired))
        {
            if (expected.Node.Arguments.All(argument => argument.Name.Value != added.Name.Value))
            {
                context.Report(this, TypeSystemErrors.RequiredArgumentAdded($"{ours}({added.Name}:)", theirs), added, expected.Node);
            }
        }

        if (TypeSystemSyntax.Find(field.Node.Directives, "deprecated") is { } deprecated
            && TypeSystemSyntax.Find(expected.Node.Directives, "deprecated") is null)
        {
            context.Report(this, TypeSystemErrors.OnlyImplementationIsDeprecated(ours, theirs), deprecated, field.Node.Type);
        }
    }

    /// <summary>Spec: IsValidImplementationFieldType.</summary>
    private static bool IsSubtype(TypeNode type, TypeNode expected, TypeSystemContext context)
    {
        while (true)
        {
            switch (type, expected)
            {
                case (NonNullTypeNode ours, NonNullTypeNode theirs):
                    (type, expected) = (ours.Type, theirs.Type);
                    break;
                case (NonNullTypeNode ours, _):
                    type = ours.Type;
                    break;
                case (ListTypeNode ours, ListTypeNode theirs):
                    (type, expected) = (ours.Type, theirs.Type);
                    break;
                case (NamedTypeNode ours, NamedTypeNode theirs):
                    return ours.Name.Value == theirs.Name.Value || IsPartOf(ours.Name.Value, theirs.Name.Value, context);
                default:
                    return false;
            }
        }
    }

    private static bool IsPartOf(string type, string expected, TypeSystemContext context) =>
        context.Type(type)?.Implements(expected) == true
        || context.Type(expected)?.Members.Any(member => member.Name.Value == type) == true;
}
