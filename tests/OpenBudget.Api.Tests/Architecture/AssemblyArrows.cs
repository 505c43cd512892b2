using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenBudget.Api.Tests.Architecture;

/// <summary>Reads a compiled assembly: which of its types refer to which types, and which assemblies it stands on.</summary>
/// <remarks>Constants are invisible here: the compiler writes their value and forgets where it came from.</remarks>
internal sealed partial class AssemblyArrows
{
    private readonly HashSet<Arrow> _arrows = [];
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly ReferencedTypes _types;

    private AssemblyArrows(PEReader file)
    {
        _file = file;
        _metadata = file.GetMetadataReader();
        _types = new ReferencedTypes(_metadata);
    }

    /// <summary>The outermost types that the assembly declares.</summary>
    public required IReadOnlyList<TypeReferenceName> Types { get; init; }

    /// <summary>The simple names of the assemblies it refers to.</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>Every reference from one of its types to another type, each place once.</summary>
    public IReadOnlyCollection<Arrow> Arrows => _arrows;

    public static AssemblyArrows Read(Stream assembly)
    {
        using var file = new PEReader(assembly);
        var metadata = file.GetMetadataReader();
        var arrows = new AssemblyArrows(file)
        {
            Types = [.. metadata.TypeDefinitions.Select(type => ReferencedTypes.Outermost(metadata, type)).Distinct()],
            References = [.. metadata.AssemblyReferences.Select(a => metadata.GetString(metadata.GetAssemblyReference(a).Name))],
        };
        foreach (var type in metadata.TypeDefinitions)
        {
            arrows.ReadType(type);
        }

        return arrows;
    }

    private void ReadType(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        var from = ReferencedTypes.Outermost(_metadata, handle);
        var nested = type.GetDeclaringType().IsNil ? "" : $"{_metadata.GetString(type.Name)}.";

        AddAttributes(type.GetCustomAttributes());
        if (!type.BaseType.IsNil)
        {
            _types.Add(type.BaseType);
        }

        foreach (var implementation in type.GetInterfaceImplementations().Select(_metadata.GetInterfaceImplementation))
        {
            _types.Add(implementation.Interface);
            AddAttributes(implementation.GetCustomAttributes());
        }

        foreach (var implementation in type.GetMethodImplementations().Select(_metadata.GetMethodImplementation))
        {
            _types.Add(implementation.MethodDeclaration);
        }

        AddGenericParameters(type.GetGenericParameters());
        Flush($"declaration of {nested}{_metadata.GetString(type.Name)}");

        foreach (var field in type.GetFields().Select(_metadata.GetFieldDefinition))
        {
            field.DecodeSignature(_types, default);
            AddAttributes(field.GetCustomAttributes());
            Flush($"field {nested}{_metadata.GetString(field.Name)}");
        }

        foreach (var property in type.GetProperties().Select(_metadata.GetPropertyDefinition))
        {
            property.DecodeSignature(_types, default);
            AddAttributes(property.GetCustomAttributes());
            Flush($"property {nested}{_metadata.GetString(property.Name)}");
        }

        foreach (var @event in type.GetEvents().Select(_metadata.GetEventDefinition))
        {
            _types.Add(@event.Type);
            AddAttributes(@event.GetCustomAttributes());
            Flush($"event {nested}{_metadata.GetString(@event.Name)}");
        }

        foreach (var method in type.GetMethods().Select(_metadata.GetMethodDefinition))
        {
            ReadMethod(method, nested + _metadata.GetString(method.Name), Flush);
        }

        void Flush(string where)
        {
            foreach (var to in _types.Take())
            {
                if (to != from)
                {
                    _arrows.Add(new Arrow(from, where, to));
                }
            }
        }
    }

    private void ReadMethod(MethodDefinition method, string name, Action<string> flush)
    {
        method.DecodeSignature(_types, default);
        AddAttributes(method.GetCustomAttributes());
        AddGenericParameters(method.GetGenericParameters());
        foreach (var parameter in method.GetParameters().Select(_metadata.GetParameter))
        {
            AddAttributes(parameter.GetCustomAttributes());
        }

        flush($"signature of {name}");

        if (method.RelativeVirtualAddress != 0)
        {
            foreach (var token in MethodTokens.Of(_file.GetMethodBody(method.RelativeVirtualAddress)))
            {
                _types.Add(token);
            }

            flush($"body of {name}");
        }
    }

    private void AddGenericParameters(GenericParameterHandleCollection parameters)
    {
        foreach (var parameter in parameters.Select(_metadata.GetGenericParameter))
        {
            AddAttributes(parameter.GetCustomAttributes());
            foreach (var constraint in parameter.GetConstraints().Select(_metadata.GetGenericParameterConstraint))
            {
                _types.Add(constraint.Type);
                AddAttributes(constraint.GetCustomAttributes());
            }
        }
    }

    private void AddAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes.Select(_metadata.GetCustomAttribute))
        {
            _types.Add(attribute.Constructor);

            // An attribute keeps typeof(X) as X's name. Decoding needs the size of every enum used in one; looking for names does not,
            // and a type that is only spelled out in a string is a reference, too. The byte before a name is its length, which may
            // itself look like a letter: hence once with and once without the first character.
            var value = Encoding.UTF8.GetString(_metadata.GetBlobBytes(attribute.Value));
            foreach (Match name in DottedName().Matches(value))
            {
                _types.AddByName(name.Value);
                _types.AddByName(name.Value[1..]);
            }
        }
    }

    [GeneratedRegex(@"[A-Za-z_]\w*(\.[A-Za-z_]\w*)+")]
    private static partial Regex DottedName();
}
