using System.Linq.Expressions;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

/// <summary>Amounts of money: stored in whole 分, served in the unit that the argument <c>unit</c> chooses.</summary>
internal static class MoneyFields
{
    private static readonly Scale Unit = Scale.ChosenBy(new ScaleArgument(
        "unit",
        "MoneyUnit",
        new("The unit of the answer. Filters and orders always speak WAN_YUAN.", "金额单位。返回金额所用的单位；筛选和排序一律以万元计。"),
        new("A unit of money (renminbi).", "金额单位。人民币的计量单位。"),
        "WAN_YUAN",
        [
            ("YUAN", new("One yuan.", "元。人民币元。"), 2),
            ("WAN_YUAN", new("10,000 yuan, the unit that budgets are printed in.", "万元。一万元，预算公开表格通用的单位。"), 6),
            ("YI_YUAN", new("100,000,000 yuan.", "亿元。一亿元。"), 10),
        ]));

    /// <summary>The sentence that ends the description of every amount.</summary>
    internal static Text UnitText { get; } = new("In 万元 (10,000 yuan) unless `unit` chooses another unit.", "默认以万元计，可用 unit 选择单位。");

    /// <summary>An amount of money.</summary>
    /// <param name="fields">The type's fields.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="path">The amount, in 分.</param>
    /// <param name="text">What the amount is and what its null means; <see cref="UnitText"/> is added.</param>
    internal static Fields<T> Money<T>(this Fields<T> fields, string name, Expression<Func<T, long?>> path, Text text)
        where T : class =>
        fields.Scaled(name, path, Unit, WithUnit(text));

    /// <summary>An amount of money that code works out.</summary>
    /// <param name="fields">The type's fields.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The amount, in 分.</param>
    /// <param name="text">What the amount is and what its null means; <see cref="UnitText"/> is added.</param>
    internal static ComputedFields<T> Money<T>(this ComputedFields<T> fields, string name, Func<T, long?> value, Text text)
        where T : class => fields.Optional(name, Shape.Scaled(Unit), value, WithUnit(text));

    private static Text WithUnit(Text text) => new($"{text.English} {UnitText.English}", text.Chinese + UnitText.Chinese);
}
