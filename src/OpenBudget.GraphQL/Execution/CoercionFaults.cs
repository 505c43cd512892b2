using System.Text.Json;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>What was wrong at one place inside a value.</summary>
/// <param name="code">The dialect's code.</param>
/// <param name="reason">What was wrong, as the end of a sentence whose subject is the place ("must not be null …").</param>
internal sealed class CoercionFault(string code, string reason)
{
    /// <summary>The dialect's code.</summary>
    public string Code { get; } = code;

    /// <summary>The end of a sentence whose subject is the place.</summary>
    public string Reason { get; } = reason;

    /// <summary>The place inside the value, written as it is read: <c>.year.in[2]</c>; empty for the value itself.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Moves the place into an enclosing value. Called on the way out, so that values without faults build no paths.</summary>
    public void Enclose(string segment) => Place = segment + Place;
}

/// <summary>The faults of one coercion, and the texts of all of them. No more than a limit are kept: the first tell enough.</summary>
/// <param name="limit">The most faults to keep.</param>
internal sealed class CoercionFaults(int limit)
{
    private const int MaxEchoed = 64;

    // Most values have none.
    private List<CoercionFault>? _faults;

    /// <summary>The faults, in the order found.</summary>
    public IReadOnlyList<CoercionFault> All => _faults ?? (IReadOnlyList<CoercionFault>)[];

    /// <summary>How many there are.</summary>
    public int Count => _faults?.Count ?? 0;

    /// <summary>Whether looking for more is of no use.</summary>
    public bool IsFull => Count >= limit;

    /// <summary>Moves the faults found since there were <paramref name="before"/> of them into a field or item of the enclosing value.</summary>
    public void EncloseSince(int before, string segment)
    {
        for (var i = before; i < Count; i++)
        {
            _faults![i].Enclose(segment);
        }
    }

    public InputValue? Mismatch(GraphQLType expected, string found) => Add(
        ErrorCodes.InvalidValue,
        expected switch
        {
            EnumType => $"must be a value of the enum `{expected}`, but is {found}.",
            InputObjectType => $"must be an input object of type `{expected}`, but is {found}.",
            _ => $"must be of type `{expected}`, but is {found}.",
        });

    public InputValue? Null(GraphQLType expected) =>
        Add(ErrorCodes.NonNullViolation, $"must not be null: its type is `{expected}`.");

    public InputValue? AbsentVariable(string variable, GraphQLType expected) =>
        Add(ErrorCodes.NonNullViolation, $"is the variable `${Echo(variable)}`, which was not given: the type `{expected}` needs a value.");

    public InputValue? NullVariable(string variable, GraphQLType expected) =>
        Add(ErrorCodes.NonNullViolation, $"is the variable `${Echo(variable)}`, which is null: the type `{expected}` needs a value.");

    public InputValue? MissingField(InputObjectType type, InputValueDefinition field) =>
        Add(ErrorCodes.NonNullViolation, $"lacks the field `{field.Name}`, which `{type}` requires: its type is `{field.Type}`.");

    public InputValue? UnknownField(InputObjectType type, string field) =>
        Add(ErrorCodes.InvalidValue, $"has a field `{Echo(field)}`, which `{type}` does not have.");

    public InputValue? MalformedField(InputObjectType type) =>
        Add(ErrorCodes.InvalidValue, $"has a field whose name is no text, which `{type}` does not have.");

    public InputValue? RepeatedField(string field) => Add(ErrorCodes.InvalidValue, $"has the field `{Echo(field)}` more than once.");

    public InputValue? NoneOfOne(InputObjectType type) =>
        Add(ErrorCodes.OneOfNoField, $"has no field: `{type}` takes exactly one.");

    public InputValue? SeveralOfOne(InputObjectType type, int count) =>
        Add(ErrorCodes.OneOfSeveralFields, $"has {count} fields: `{type}` takes exactly one.");

    public InputValue? NullOfOne(InputObjectType type, string field) =>
        Add(ErrorCodes.OneOfFieldIsNull, $"has null as its field `{Echo(field)}`: the one field of `{type}` must have a value.");

    public InputValue? NullVariableOfOne(InputObjectType type, string field, string variable) => Add(
        ErrorCodes.OneOfFieldMustBeNonNull,
        $"has as its field `{Echo(field)}` the variable `${Echo(variable)}`, which has no value: the one field of `{type}` must have one.");

    public InputValue? TooDeep(int depth) => Add(ErrorCodes.InvalidValue, $"is nested more than {depth} levels deep.");

    /// <summary>A JSON value as errors show it: its text, cut where it is long.</summary>
    public static string Describe(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => $"`{Echo(json.GetRawText())}`",
    };

    /// <summary>A literal, neither null nor a variable, as errors show it: its text, cut where it is long.</summary>
    public static string Describe(ValueNode literal) => literal switch
    {
        IntValueNode value => $"`{Echo(value.Value)}`",
        FloatValueNode value => $"`{Echo(value.Value)}`",
        StringValueNode value => $"the string `{Echo(value.Value)}`",
        BooleanValueNode value => value.Value ? "`true`" : "`false`",
        EnumValueNode value => $"`{Echo(value.Value)}`",
        ObjectValueNode => "an object",
        ListValueNode => "a list",
        _ => throw new ArgumentOutOfRangeException(nameof(literal), literal, "Null and variables do not fail to match a type."),
    };

    /// <summary>What a client wrote, cut to 64 characters: an error must not be as long as what caused it.</summary>
    public static string Echo(string text)
    {
        if (text.Length <= MaxEchoed)
        {
            return text;
        }

        // Half a surrogate pair is no character.
        var end = char.IsHighSurrogate(text[MaxEchoed - 2]) ? MaxEchoed - 2 : MaxEchoed - 1;
        return $"{text.AsSpan(0, end)}…";
    }

    // Null, so that a coercion can end in "return faults.Mismatch(…)".
    private InputValue? Add(string code, string reason)
    {
        if (!IsFull)
        {
            (_faults ??= []).Add(new CoercionFault(code, reason));
        }

        return null;
    }
}
