using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

internal sealed class CategoryIsItsSubcategories : CheckRule
{
    public override string Name => "category-is-its-subcategories";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("A category is the sum of those below it", "类、款合计等于下级科目之和");

    public override Bilingual Description => new(
        "In the tables of categories, the amount of a category is the sum of the categories right below it, column by column.",
        "分科目的预算表中，每一类（款）的金额应等于其下各款（项）之和，逐栏核对。");

    public override Bilingual Basis => new(
        "Arithmetic; 财预〔2016〕143号 publishes functions to the third level and economic categories to the second.",
        "算术关系；财预〔2016〕143号要求功能分类公开到项级、经济分类公开到款级。");

    public override Bilingual Needs => new(
        "The category and at least one category below it, in a table.",
        "表中列有该科目及至少一个下级科目。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var below = CategoryLines.Below(document);
        foreach (var parent in document.Facts.Lines)
        {
            if (parent is { Origin: FactOrigin.Table, Classification: { } category, AmountFen: not null }
                && below.TryGetValue((category.Scheme, category.Code), out var children))
            {
                var (name, column) = (CategoryLines.Name(parent), MeasureNames.Of(parent.Measure, parent.Year, document));
                yield return CategoryLines.Sum(document, parent, new($"{name.English} ({column.English})", $"{name.Chinese}（{column.Chinese}）"), children) with { Subject = parent };
            }
        }
    }
}
