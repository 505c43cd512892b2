using System.Globalization;
using System.Text;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Execution;

/// <summary>Errors to JSON. Spec: sec-Errors.Error-Result-Format.</summary>
internal static class ErrorWriter
{
    // The edition the engine implements; an error names a section of it.
    private const string Specification = "https://spec.graphql.org/September2025/#";

    /// <summary>Writes the list that is the value of <c>errors</c>.</summary>
    /// <param name="errors">The errors; at least one, for an answer without errors has no such entry.</param>
    /// <param name="output">Where the list goes.</param>
    public static void Write(IReadOnlyList<GraphQLError> errors, Utf8Buffer output)
    {
        output.WriteByte((byte)'[');
        for (var i = 0; i < errors.Count; i++)
        {
            WriteComma(i > 0, output);
            Write(errors[i], output);
        }

        output.WriteByte((byte)']');
    }

    /// <summary>Writes an object of objects: the value of a response's <c>extensions</c>.</summary>
    /// <param name="map">The entries, in order.</param>
    /// <param name="output">Where the object goes.</param>
    public static void WriteMap(IReadOnlyList<KeyValuePair<string, IReadOnlyList<KeyValuePair<string, object>>>> map, Utf8Buffer output)
    {
        output.WriteByte((byte)'{');
        for (var i = 0; i < map.Count; i++)
        {
            WriteComma(i > 0, output);
            output.WriteJsonString(map[i].Key);
            output.WriteRaw(":{"u8);
            var start = output.Length;
            WriteEntries(map[i].Value, start, output);
            output.WriteByte((byte)'}');
        }

        output.WriteByte((byte)'}');
    }

    private static void Write(GraphQLError error, Utf8Buffer output)
    {
        output.WriteRaw("{\"message\":"u8);
        output.WriteJsonString(error.Message);
        if (error.Locations.Count > 0)
        {
            WriteLocations(error.Locations, output);
        }

        if (error.Path is { } path)
        {
            WritePath(path, output);
        }

        if (error.Code is not null || error.SpecifiedBy is not null || error.Extensions.Count > 0)
        {
            WriteExtensions(error, output);
        }

        output.WriteByte((byte)'}');
    }

    private static void WriteLocations(IReadOnlyList<SourceLocation> locations, Utf8Buffer output)
    {
        output.WriteRaw(",\"locations\":["u8);
        for (var i = 0; i < locations.Count; i++)
        {
            WriteComma(i > 0, output);
            output.WriteRaw("{\"line\":"u8);
            output.WriteInt64(locations[i].Line);
            output.WriteRaw(",\"column\":"u8);
            output.WriteInt64(locations[i].Column);
            output.WriteByte((byte)'}');
        }

        output.WriteByte((byte)']');
    }

    private static void WritePath(IReadOnlyList<object> path, Utf8Buffer output)
    {
        output.WriteRaw(",\"path\":["u8);
        for (var i = 0; i < path.Count; i++)
        {
            WriteComma(i > 0, output);
            WriteValue(path[i], output);
        }

        output.WriteByte((byte)']');
    }

    private static void WriteExtensions(GraphQLError error, Utf8Buffer output)
    {
        output.WriteRaw(",\"extensions\":{"u8);
        var start = output.Length;
        if (error.Code is { } code)
        {
            output.WriteRaw("\"code\":"u8);
            output.WriteJsonString(code);
        }

        WriteEntries(error.Extensions, start, output);
        if (error.SpecifiedBy is { } section)
        {
            WriteComma(output.Length > start, output);
            output.WriteRaw("\"specifiedBy\":"u8);
            output.WriteJsonString(Specification + section);
        }

        output.WriteByte((byte)'}');
    }

    // What begins at the start has a comma before all but its first entry.
    private static void WriteEntries(IReadOnlyList<KeyValuePair<string, object>> entries, int start, Utf8Buffer output)
    {
        foreach (var (name, value) in entries)
        {
            WriteComma(output.Length > start, output);
            output.WriteJsonString(name);
            output.WriteByte((byte)':');
            WriteValue(value, output);
        }
    }

    private static void WriteValue(object value, Utf8Buffer output)
    {
        switch (value)
        {
            case string text: output.WriteJsonString(text); break;
            case int number: output.WriteInt64(number); break;
            case long number: output.WriteInt64(number); break;
            case double number: WriteNumber(number, output); break;
            case bool boolean: output.WriteBoolean(boolean); break;
            default: throw new ArgumentException($"An error cannot hold a {value.GetType().Name}.", nameof(value));
        }
    }

    // A whole number without its fraction, which a cost mostly is; JSON has no infinity.
    private static void WriteNumber(double number, Utf8Buffer output)
    {
        var finite = Math.Min(number, double.MaxValue);
        output.WriteRaw(Encoding.ASCII.GetBytes(finite.ToString(
            finite < long.MaxValue && double.IsInteger(finite) ? "F0" : "R", CultureInfo.InvariantCulture)));
    }

    private static void WriteComma(bool isNeeded, Utf8Buffer output)
    {
        if (isNeeded)
        {
            output.WriteByte((byte)',');
        }
    }
}
