using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Checks;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class CheckType() : EntityType<Check>(
    "Checks",
    new(
        "One rule applied to one figure, row, document or pair of years (then `document` is the later one), with its verdict. Verdicts that hold are stored, too.",
        "核对。一项规则对一个数字、一行、一份文件或前后两个年度（此时 document 为较晚的文件）的核对及其结论；相符的也予保存。"),
    NodeInterface.Name)
{
    protected override void Declare(Fields<Check> fields) => fields
        .Key(c => c.Key, Texts.Id)
        .One("rule", c => c.Rule, new(
            "The rule that was applied.",
            "核对规则。所适用的规则。"))
        .One("department", c => c.Department, Texts.Department)
        .Field("year", c => c.Year, new(
            "The fiscal year of the document; of a pair of years the later one.",
            "预算年度。文件所属的年度；涉及前后两个年度时为较晚的年度。"))
        .One("document", c => c.Document, new(
            "The document that was checked; of two documents the later one.",
            "公开文件。被核对的文件；涉及两份文件时为较晚的一份。"))
        .Field("status", c => c.Status, new(
            "The verdict.",
            "结论。核对的结论。"))
        .Field("severity", c => c.Severity, new(
            "How much a failure matters here.",
            "严重程度。此处不符时的严重程度。"))
        .Bilingual("message", c => c.MessageChinese, c => c.MessageEnglish, new(
            "The verdict in words, with the figures it compares.",
            "说明。核对结论的文字说明，包括所比较的数字。"))
        .Field("expected", c => c.Expected, new(
            "What should stand there, amounts in 万元; null where no one value is expected.",
            "应为。应有的内容，金额以万元计；没有单一应有值时为空。"))
        .Field("actual", c => c.Actual, new(
            "What stands there, amounts in 万元; null where no one value is looked at.",
            "实为。文件所印的内容，金额以万元计；不针对单一值时为空。"))
        .Money("difference", c => c.DifferenceFen, new(
            "The amount found less the amount expected; null where no amounts are compared, or one of them is not known.",
            "差额。所印金额减应有金额；不比较金额或金额不详时为空。"))
        .Money("tolerance", c => c.ToleranceFen, new(
            "The largest difference that rounding explains: half a unit of the last printed digit for each amount compared; null where `difference` is.",
            "允许差额。四舍五入所能解释的最大差额，即各金额末位单位之半的合计；difference 为空时为空。"))
        .OptionalComputed("subject", Shape.Reference(NodeInterface.Name), new(
            "The row that the verdict is about: a figure, a project, an indicator, or the document as a whole.",
            "核对对象。结论所针对的数据行，如金额、项目、指标，或文件整体。"),
            null,
            async request => (await CheckSubjects.ReadAsync(request.Connection, request.Keys, request.Cancellation).ConfigureAwait(false))
                .ToDictionary(s => s.Key, s => new EntityKey(s.Value.Type, s.Value.Key)))
        .Values("sources", c => c.Sources, s => s.Ordinal, new(
            "Every line that the verdict rests on, the one to look at first; empty only where nothing is printed.",
            "出处。结论所依据的全部行，首先应看的列在最前；仅在文件未列示时为空列表。"));
}
