using System.Linq.Expressions;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

/// <summary>Quantities, percentages and target values: stored in millionths, served as exact decimals.</summary>
internal static class DecimalFields
{
    private static readonly Scale Millionths = Scale.Fixed(6);

    /// <summary>A decimal that is not money.</summary>
    /// <param name="fields">The type's fields.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="path">The value, in millionths.</param>
    /// <param name="text">What the value is, its unit, and what its null means.</param>
    internal static Fields<T> Decimal<T>(this Fields<T> fields, string name, Expression<Func<T, long?>> path, Text text)
        where T : class => fields.Scaled(name, path, Millionths, text);

    /// <summary>A decimal that code works out.</summary>
    /// <param name="fields">The type's fields.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The value, in millionths.</param>
    /// <param name="text">What the value is, and its unit.</param>
    internal static ComputedFields<T> Decimal<T>(this ComputedFields<T> fields, string name, Func<T, long> value, Text text)
        where T : class => fields.Field(name, Shape.Scaled(Millionths), value, text);

    /// <summary>Percentages with two decimals, in hundredths.</summary>
    internal static Shape<long> Percentage { get; } = Shape.Scaled(Scale.Fixed(2));
}
