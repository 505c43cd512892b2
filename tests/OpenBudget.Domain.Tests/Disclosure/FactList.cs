using System.Globalization;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Disclosure;

/// <summary>A document's facts as plain lines of text, so that two readings can be compared fact by fact.</summary>
internal static class FactList
{
    /// <summary>Everything that a document states, without where it stands, sorted.</summary>
    public static List<string> Of(DisclosedDocument document)
    {
        List<string> facts = [$"document {document.Title} | {document.DepartmentName} | {document.Year} | {document.Kind}"];
        facts.AddRange(document.AgencyOperatingExpenseUses.Select((use, index) => $"use {index + 1} {use}"));
        facts.AddRange(document.Lines.Select(line =>
            $"line {line.Year} {line.Measure} | {line.Label} | {Fen(line.AmountFen)} | {line.Origin} {Absent(line.Withheld, line.Absences)}"));
        facts.AddRange(document.Units.Select(unit =>
            $"unit {unit.Code} {unit.Name} | {unit.Nature} {unit.NatureLabel} | {unit.Rank} | {unit.Funding}"));
        facts.AddRange(document.Projects.SelectMany(OfProject));
        facts.AddRange(document.ProcurementLines.Select(line =>
            $"procurement {line.ProjectName} ({line.Project?.Code}; {line.BudgetUnit?.Code}) | {line.Item} | {line.CatalogueCode} | "
            + $"{line.Quantity} {line.UnitOfMeasure} x {Fen(line.UnitPriceFen)} = {Fen(line.AmountFen)} | {Fen(line.GeneralPublicBudgetFen)} "
            + $"{Fen(line.GovernmentFundFen)} {Fen(line.StateCapitalFen)} {Fen(line.SpecialAccountFen)} {Fen(line.OwnFundsFen)} "
            + Absent(line.Withheld, line.Absences)));
        if (document.AssetTable is { } table)
        {
            facts.Add($"assets {table.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {Fen(table.TotalValueFen)}");
            facts.AddRange(table.Lines.Select(line =>
                $"asset {line.Category} | {line.Label} (of {line.Parent?.Label}) | {line.Quantity} {line.QuantityUnit} | {Fen(line.ValueFen)} | "
                + $"{line.Origin} {Absent(line.Withheld, line.Absences)}"));
        }
        facts.AddRange(document.Responsibilities.Select(of => $"responsibility {of.Number} | {of.Organ} | {of.Text}"));
        facts.AddRange(document.Activities.SelectMany(OfActivity));
        facts.AddRange(document.PerformanceGoals.Select(of => $"performance goal {of.Kind} | {of.Section} | {of.Number} | {of.Text}"));
        facts.AddRange(document.Statements.Select(of => $"statement {of.Topic} | {of.Text}"));
        facts.AddRange(document.GlossaryTerms.Select(of => $"term {of.Term} | {of.Definition}"));
        facts.AddRange(document.Classifications.Select(of => $"category {of.Scheme} {of.Level} {of.Code} | {of.Name} | {of.Definition}"));
        facts.AddRange(document.ReportedChanges.Select(of =>
            $"change {of.Year} {of.Measure} | {of.BaseYear} {of.BaseYearPublished} | {of.Direction} {Fen(of.ReportedFen)} {of.ReportedPercent} | {of.Reason}"));
        facts.AddRange(document.Notes.Select(note => $"note {note.Message}"));
        facts.Sort(StringComparer.Ordinal);
        return facts;
    }

    /// <summary>Every fact of a document, those inside other facts too.</summary>
    public static IEnumerable<Sourced> Sources(DisclosedDocument document) =>
    [
        .. document.Lines,
        .. document.Units,
        .. document.Projects,
        .. document.Projects.SelectMany(project => project.Schedule),
        .. document.Projects.SelectMany(project => project.Goals),
        .. document.Projects.SelectMany(project => project.Indicators),
        .. document.ProcurementLines,
        .. document.AssetTable is { } table ? (IEnumerable<Sourced>)[table, .. table.Lines] : [],
        .. document.Responsibilities,
        .. document.Activities,
        .. document.Activities.SelectMany(activity => activity.Indicators),
        .. document.PerformanceGoals,
        .. document.Statements,
        .. document.GlossaryTerms,
        .. document.Classifications,
        .. document.ReportedChanges,
    ];

    private static IEnumerable<string> OfActivity(Activity activity)
    {
        yield return $"activity {activity.Kind} {activity.Number} (of {activity.Parent?.Number}) {activity.Name} | {Fen(activity.AmountFen)} | "
            + $"{activity.Description} | {activity.Goal} {Absent(activity.Withheld, activity.Absences)}";
        foreach (var indicator in activity.Indicators)
        {
            var standards = indicator.Standards.Select(of => $"{of.Ordinal} {of.Grade} {of.Operator} {of.Value} {of.Unit} {of.Withheld} '{of.Published}'");
            yield return $"indicator {activity.Number} {indicator.Number} {indicator.Name} | {string.Join(", ", standards)} "
                + Absent(indicator.Withheld, indicator.Absences);
        }
    }

    private static IEnumerable<string> OfProject(Project project)
    {
        var owner = $"{project.Code ?? project.Name}";
        yield return $"project {project.Code} | {project.Name} | {project.BudgetUnit?.Code} {project.BudgetUnit?.Name} | {Fen(project.AmountFen)} = "
            + $"{Fen(project.FiscalFundsFen)} + {Fen(project.OtherFundsFen)} | {project.Purpose} {Absent(project.Withheld, project.Absences)}";
        foreach (var step in project.Schedule)
        {
            yield return $"step {owner} {step.Ordinal} month {step.Month}: {step.CumulativePercent} | {step.Published}";
        }
        foreach (var goal in project.Goals)
        {
            yield return $"goal {owner} {goal.Number} {goal.Text} {goal.Withheld}";
        }
        foreach (var indicator in project.Indicators)
        {
            yield return $"indicator {owner} {indicator.Number} {indicator.Category} {indicator.Kind} | {indicator.CategoryLabel} | {indicator.KindLabel} | "
                + $"{indicator.Name} | {indicator.Description} | {indicator.TargetOperator} {indicator.TargetValue} {indicator.TargetUnit} | "
                + $"{indicator.TargetPublished} | {indicator.Basis} {Absent(indicator.Withheld, indicator.Absences)}";
        }
    }

    private static string Absent(bool withheld, List<Absence> absences) =>
        $"| {(withheld ? "withheld" : "")} {string.Join(", ", absences.Select(absence => $"{absence.Field} {absence.Reason} '{absence.Published}'").Order(StringComparer.Ordinal))}";

    private static string Fen(long? fen) => fen is { } value ? (value / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture) : "null";
}
