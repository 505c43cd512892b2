using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class GlossaryTermType() : EntityType<GlossaryTerm>(
    "GlossaryTerms",
    new(
        "A term as a document explains it to its readers.",
        "名词解释。文件对专业名词所作的解释。"),
    FactInterface.Name,
    NodeInterface.Name)
{
    protected override void Declare(Fields<GlossaryTerm> fields) => fields
        .Key(t => t.Key, Texts.Id)
        .One("department", t => t.Department, Texts.Department)
        .Field("year", t => t.Year, Texts.Year)
        .Field("term", t => t.Term, new(
            "The term that is explained.",
            "名词。所解释的名词。"))
        .Field("definition", t => t.Definition, new(
            "The explanation, in the document's words.",
            "解释。文件所印的解释。"))
        .Embed("source", SourceType.Instance, Texts.Source);
}
