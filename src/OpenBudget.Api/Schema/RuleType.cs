using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class RuleType() : EntityType<Rule>(
    "Rules",
    new(
        "What documents are held against.",
        "核对规则。据以核对公开文件的规则。"),
    NodeInterface.Name)
{
    protected override void Declare(Fields<Rule> fields) => fields
        .Key(r => r.Key, Texts.Id)
        .Field("name", r => r.Name, new(
            "The name, in English words joined by hyphens; it does not change.",
            "规则名。以连字符相连的英文名称，固定不变。"))
        .Field("severity", r => r.Severity, new(
            "How much a failure matters, unless the check itself says otherwise.",
            "严重程度。不符时的严重程度；个别核对另有标明的除外。"))
        .Bilingual("title", r => r.TitleChinese, r => r.TitleEnglish, new(
            "What should be so, in a few words.",
            "标题。规则的简要内容。"))
        .Bilingual("description", r => r.DescriptionChinese, r => r.DescriptionEnglish, new(
            "What is compared with what, the published source or the arithmetic it rests on, and what must be printed before it can be judged.",
            "说明。核对的内容、所依据的规定或算术关系，以及核对的前提。"))
        .Many("checks", r => r.Checks, Texts.Checks);
}
