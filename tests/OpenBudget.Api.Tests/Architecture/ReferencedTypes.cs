using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace OpenBudget.Api.Tests.Architecture;

/// <summary>Collects every type that a signature or a token names, generic arguments, element types and modifiers included.</summary>
/// <remarks>A signature is decoded for what is met on the way; what it decodes to is of no interest, hence the empty tuple.</remarks>
internal sealed class ReferencedTypes(MetadataReader metadata) : ISignatureTypeProvider<ValueTuple, ValueTuple>
{
    private readonly HashSet<TypeReferenceName> _found = [];

    /// <summary>What was found since the last call.</summary>
    public TypeReferenceName[] Take()
    {
        TypeReferenceName[] found = [.. _found];
        _found.Clear();
        return found;
    }

    public void Add(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                GetTypeFromDefinition(metadata, (TypeDefinitionHandle)handle, 0);
                break;
            case HandleKind.TypeReference:
                GetTypeFromReference(metadata, (TypeReferenceHandle)handle, 0);
                break;
            case HandleKind.TypeSpecification:
                GetTypeFromSpecification(metadata, default, (TypeSpecificationHandle)handle, 0);
                break;
            case HandleKind.FieldDefinition:
                var field = metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
                Add(field.GetDeclaringType());
                field.DecodeSignature(this, default);
                break;
            case HandleKind.MethodDefinition:
                var method = metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                Add(method.GetDeclaringType());
                method.DecodeSignature(this, default);
                break;
            case HandleKind.MemberReference:
                var member = metadata.GetMemberReference((MemberReferenceHandle)handle);
                Add(member.Parent);
                if (member.GetKind() == MemberReferenceKind.Field)
                {
                    member.DecodeFieldSignature(this, default);
                }
                else
                {
                    member.DecodeMethodSignature(this, default);
                }

                break;
            case HandleKind.MethodSpecification:
                var specification = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Add(specification.Method);
                specification.DecodeSignature(this, default);
                break;
            case HandleKind.StandaloneSignature:
                var signature = metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle);
                if (signature.GetKind() == StandaloneSignatureKind.LocalVariables)
                {
                    signature.DecodeLocalSignature(this, default);
                }
                else
                {
                    signature.DecodeMethodSignature(this, default);
                }

                break;
            default:
                throw new NotSupportedException($"A token of kind {handle.Kind} where a type or member was expected.");
        }
    }

    public void AddByName(string fullName)
    {
        var dot = fullName.LastIndexOf('.');
        _found.Add(dot < 0 ? new("", fullName) : new(fullName[..dot], fullName[(dot + 1)..]));
    }

    public ValueTuple GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        _found.Add(Outermost(reader, handle));
        return default;
    }

    public ValueTuple GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            type = reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        }

        _found.Add(new(reader.GetString(type.Namespace), reader.GetString(type.Name)));
        return default;
    }

    public ValueTuple GetTypeFromSpecification(
        MetadataReader reader, ValueTuple genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public static TypeReferenceName Outermost(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
        {
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        }

        return new(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    public ValueTuple GetArrayType(ValueTuple elementType, ArrayShape shape) => default;

    public ValueTuple GetByReferenceType(ValueTuple elementType) => default;

    public ValueTuple GetFunctionPointerType(MethodSignature<ValueTuple> signature) => default;

    public ValueTuple GetGenericInstantiation(ValueTuple genericType, ImmutableArray<ValueTuple> typeArguments) => default;

    public ValueTuple GetGenericMethodParameter(ValueTuple genericContext, int index) => default;

    public ValueTuple GetGenericTypeParameter(ValueTuple genericContext, int index) => default;

    public ValueTuple GetModifiedType(ValueTuple modifier, ValueTuple unmodifiedType, bool isRequired) => default;

    public ValueTuple GetPinnedType(ValueTuple elementType) => default;

    public ValueTuple GetPointerType(ValueTuple elementType) => default;

    public ValueTuple GetPrimitiveType(PrimitiveTypeCode typeCode) => default;

    public ValueTuple GetSZArrayType(ValueTuple elementType) => default;
}
