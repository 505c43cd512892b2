using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Checks;

/// <summary>Keeps a row for every rule, so that rules and verdicts can be asked alike.</summary>
internal static class RuleRows
{
    /// <summary>A short form of all that the rows would hold, so that a database whose rules say something else can be told.</summary>
    public static string Fingerprint { get; } = NaturalKeys.Hash(
        [.. Rows().SelectMany(r => new[] { r.Name, r.Severity.ToString(), r.TitleChinese, r.TitleEnglish, r.DescriptionChinese, r.DescriptionEnglish })]);

    /// <summary>The row numbers of the rules by name; the rows are written where they are missing.</summary>
    public static IReadOnlyDictionary<string, int> Keep(BudgetDbContext database)
    {
        var known = database.Rules.AsNoTracking().ToDictionary(r => r.Name, r => r.Id, StringComparer.Ordinal);
        if (known.Count == 0)
        {
            var rows = Rows();
            database.AddRange(rows);
            database.SaveChanges();
            known = rows.ToDictionary(r => r.Name, r => r.Id, StringComparer.Ordinal);
        }

        return known;
    }

    private static List<Rule> Rows() => [.. CheckRules.All.Select((rule, index) => Row(rule, index + 1))];

    private static Rule Row(CheckRule rule, int id) => new()
    {
        Id = id,
        Key = NaturalKeys.Rule(rule.Name),
        Name = rule.Name,
        Severity = rule.Severity,
        TitleChinese = rule.Title.Chinese,
        TitleEnglish = rule.Title.English,
        DescriptionChinese = $"{rule.Description.Chinese}依据：{rule.Basis.Chinese}前提：{rule.Needs.Chinese}",
        DescriptionEnglish = $"{rule.Description.English} Rests on: {rule.Basis.English} Needs: {rule.Needs.English}",
    };
}
