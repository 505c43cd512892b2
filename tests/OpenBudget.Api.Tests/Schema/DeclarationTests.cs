using System.Reflection;
using OpenBudget.Api.Schema;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Tests.Schema;

public sealed class DeclarationTests
{
    private static readonly SchemaDeclaration Declaration = BudgetSchema.Declaration;

    private static readonly PropertyInfo[] SharedTexts = typeof(Texts).GetProperties(BindingFlags.Static | BindingFlags.NonPublic);

    [Fact]
    public void Descriptions_are_an_English_sentence_and_a_Chinese_one()
    {
        var others = Descriptions().Where(d => !IsEnglish(d.Text.English) || !IsChinese(d.Text.Chinese));

        Assert.Equal([], others.Select(d => $"{d.Name}: {d.Text}"));
    }

    [Fact]
    public void A_Chinese_description_starts_with_the_published_term_and_goes_on_with_a_sentence()
    {
        // The schema itself and the sentence about units are no published terms.
        var named = Descriptions().Where(d => d.Name is not ("schema" or "MoneyFields.UnitText"));
        var others = named.Where(d => d.Text.Chinese.TrimEnd('。').Split('。').Length != 2);

        Assert.Equal([], others.Select(d => $"{d.Name}: {d.Text.Chinese}"));
    }

    [Fact]
    public void Entities_have_the_names_plurals_and_interfaces_of_the_contract()
    {
        Assert.Equal(
            [
                "Department Departments: Node",
                "FiscalYear FiscalYears: Node",
                "Budget Budgets: Node",
                "BudgetLine BudgetLines: Fact & Node",
                "BudgetUnit BudgetUnits: Fact & Node",
                "Project Projects: Fact & Node",
                "Indicator Indicators: Fact & Node",
                "Activity Activities: Fact & Node",
                "ProcurementLine ProcurementLines: Fact & Node",
                "AssetTable AssetTables: Fact & Node",
                "AssetLine AssetLines: Fact & Node",
                "Classification Classifications: Node",
                "GlossaryTerm GlossaryTerms: Fact & Node",
                "Responsibility Responsibilities: Fact & Node",
                "PerformanceGoal PerformanceGoals: Fact & Node",
                "Statement Statements: Fact & Node",
                "ReportedChange ReportedChanges: Fact & Node",
                "Document Documents: Node",
                "Check Checks: Node",
                "Rule Rules: Node",
            ],
            Declaration.Entities.Select(e => $"{e.Name} {e.Plural}: {string.Join(" & ", e.Interfaces)}"));
    }

    [Fact]
    public void Values_enums_and_interfaces_have_the_names_of_the_contract()
    {
        Assert.Equal(
            ["Source", "Absence", "ScheduleStep", "ProjectGoal", "IndicatorTarget", "GradeStandard", "ClassificationWording", "Section", "Dataset"],
            Declaration.Values.Select(v => v.Name));
        Assert.Equal(
            [
                "AbsenceReason", "FactOrigin", "Measure", "UnitNature", "IndicatorCategory", "IndicatorKind", "TargetOperator",
                "Grade", "ActivityKind", "AssetCategory", "ClassificationScheme", "ClassificationLevel", "GoalKind", "StatementTopic",
                "ChangeDirection", "DocumentKind", "SearchKind", "CheckStatus", "Severity", "Language",
            ],
            Declaration.Enums.Select(e => e.ClrType.Name));
        Assert.Equal(
            ["Node(id)", "Fact(id, department, year, source) & Node"],
            Declaration.Interfaces.Select(i =>
                $"{i.Name}({string.Join(", ", i.Fields.Select(f => f.Name))}){string.Concat(i.Implements.Select(name => $" & {name}"))}"));
    }

    /// <summary>What the declaration shows of itself; the texts of fields, arguments and enum values show in the SDL.</summary>
    private static IEnumerable<(string Name, Text Text)> Descriptions() =>
    [
        ("schema", Declaration.Text),
        ("Query", Declaration.QueryText),
        .. Declaration.Interfaces.Select(i => (i.Name, i.Text)),
        .. Declaration.Interfaces.SelectMany(i => i.Fields.Select(f => ($"{i.Name}.{f.Name}", f.Text))),
        .. Declaration.Entities.Select(e => (e.Name, e.Text)),
        .. Declaration.Values.Select(v => (v.Name, v.Text)),
        .. Declaration.Enums.Select(e => (e.ClrType.Name, e.Text)),
        .. SharedTexts.Select(p => ($"Texts.{p.Name}", (Text)p.GetValue(null)!)),
        ("MoneyFields.UnitText", MoneyFields.UnitText),
    ];

    private static bool IsEnglish(string text) => text.Length > 1 && char.IsAsciiLetterUpper(text[0]) && text[^1] == '.';

    private static bool IsChinese(string text) => text.Length > 1 && text.Any(c => c is >= '\u4E00' and <= '\u9FFF') && text[^1] == '。';
}
