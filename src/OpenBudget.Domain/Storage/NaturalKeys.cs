using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage;

/// <summary>
/// The natural keys: the public identity of a row, made of what the field itself calls it by, and so the same after every import.
/// </summary>
/// <remarks>
/// A key is the year, where there is one, and 100 bits of the SHA-256 of its parts: short, fit for a URL, and not to be taken apart. Names
/// count without white space and with half-width forms, because documents print the same name in both; what that makes equal, an ordinal
/// among equals (from 1, in document order) tells apart. Changing anything here changes what clients have stored.
/// </remarks>
public static class NaturalKeys
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>A department: region and name.</summary>
    public static string Department(string region, string name) => Hash("department", Folded(region), Folded(name));

    /// <summary>A budget: department and year.</summary>
    public static string Budget(string departmentKey, int year) => Of(year, "budget", departmentKey);

    /// <summary>A document: department, year, kind and ordinal; never its bytes.</summary>
    public static string Document(string departmentKey, int year, DocumentKind kind, int ordinal) =>
        Of(year, "document", departmentKey, EnumSpelling.Of(kind), Number(ordinal));

    /// <summary>A unit: budget and name without （本级）, which says that the department itself is meant.</summary>
    public static string BudgetUnit(string budgetKey, int year, string name, int ordinal) =>
        Of(year, "unit", budgetKey, UnitName(name), Number(ordinal));

    /// <summary>A line: document, year it is about, measure, category where it is not a total, origin and ordinal.</summary>
    public static string BudgetLine(
        string documentKey, int year, Measure measure, string? classificationKey, FactOrigin origin, int ordinal) => classificationKey is null
        ? Of(year, "line", documentKey, EnumSpelling.Of(measure), EnumSpelling.Of(origin), Number(ordinal))
        : Of(year, "line", documentKey, EnumSpelling.Of(measure), classificationKey, EnumSpelling.Of(origin), Number(ordinal));

    /// <summary>A project: budget and code; where it has no code, budget, unit and name.</summary>
    public static string Project(string budgetKey, int year, string? code, string? unitKey, string name, int ordinal) => code is null
        ? Of(year, "project", budgetKey, "name", unitKey, Folded(name), Number(ordinal))
        : Of(year, "project", budgetKey, "code", Folded(code), Number(ordinal));

    /// <summary>An indicator: owner, kind (as printed where it is not a known one), name and ordinal.</summary>
    public static string Indicator(string ownerKey, int year, IndicatorKind? kind, string? kindLabel, string? name, int ordinal) =>
        Of(year, "indicator", ownerKey, kind is { } known ? EnumSpelling.Of(known) : Folded(kindLabel), Folded(name), Number(ordinal));

    /// <summary>A procurement line: budget, project as printed, item and ordinal.</summary>
    public static string ProcurementLine(string budgetKey, int year, string projectName, string item, int ordinal) =>
        Of(year, "procurement", budgetKey, Folded(projectName), Folded(item), Number(ordinal));

    /// <summary>An asset table: its budget.</summary>
    public static string AssetTable(string budgetKey, int year) => Of(year, "assets", budgetKey);

    /// <summary>An asset line: table, origin, label and ordinal.</summary>
    public static string AssetLine(string tableKey, int year, FactOrigin origin, string label, int ordinal) =>
        Of(year, "asset", tableKey, EnumSpelling.Of(origin), Folded(label), Number(ordinal));

    /// <summary>A category of expenditure: scheme and code; neither department nor year.</summary>
    public static string Classification(ClassificationScheme scheme, string code) =>
        Hash("classification", EnumSpelling.Of(scheme), Folded(code));

    /// <summary>A duty or activity: budget and number.</summary>
    public static string Activity(string budgetKey, int year, string number, int ordinal) =>
        Of(year, "activity", budgetKey, Folded(number), Number(ordinal));

    /// <summary>A responsibility: document, organ and ordinal, so that a new one of one organ leaves those of the others as they are.</summary>
    public static string Responsibility(string documentKey, int year, string? organ, int ordinal) =>
        Of(year, "responsibility", documentKey, Folded(organ), Number(ordinal));

    /// <summary>A goal of the department: document, kind, section, printed number and ordinal.</summary>
    public static string PerformanceGoal(string documentKey, int year, GoalKind kind, string? section, int? number, int ordinal) =>
        Of(year, "goal", documentKey, EnumSpelling.Of(kind), Folded(section), number is { } printed ? Number(printed) : null, Number(ordinal));

    /// <summary>A statement: document, topic and ordinal.</summary>
    public static string Statement(string documentKey, int year, StatementTopic topic, int ordinal) =>
        Of(year, "statement", documentKey, EnumSpelling.Of(topic), Number(ordinal));

    /// <summary>A term: document, term and ordinal.</summary>
    public static string GlossaryTerm(string documentKey, int year, string term, int ordinal) =>
        Of(year, "term", documentKey, Folded(term), Number(ordinal));

    /// <summary>A stated change: document, measure, base year and ordinal.</summary>
    public static string ReportedChange(string documentKey, int year, Measure measure, int baseYear, int ordinal) =>
        Of(year, "change", documentKey, EnumSpelling.Of(measure), Number(baseYear), Number(ordinal));

    /// <summary>A rule: its name.</summary>
    public static string Rule(string name) => Hash("rule", name);

    /// <summary>A check: document, rule, the row it is about, place and ordinal.</summary>
    public static string Check(string documentKey, int year, string rule, string subjectKey, string place, int ordinal) =>
        Of(year, "check", documentKey, rule, subjectKey, Folded(place), Number(ordinal));

    /// <summary>The first 100 bits of the SHA-256 of the parts, as 20 letters and digits.</summary>
    internal static string Hash(params ReadOnlySpan<string?> parts)
    {
        // Each part goes in with its length, so that no two lists of parts are the same text; a missing one is not an empty one.
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}");
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return string.Create(20, hash, static (letters, bytes) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                var bit = i * 5;
                var twoBytes = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
                letters[i] = Base32[(twoBytes >> (11 - (bit % 8))) & 31];
            }
        });
    }

    private static string Of(int year, params ReadOnlySpan<string?> parts) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}-{Hash([Number(year), .. parts])}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string UnitName(string name)
    {
        const string Itself = "(本级)";
        var folded = Folded(name);
        return folded.EndsWith(Itself, StringComparison.Ordinal) ? folded[..^Itself.Length] : folded;
    }

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Folded(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                // The full-width forms of ASCII stand in one block, in the order of ASCII.
                folded.Append(c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c);
            }
        }

        return folded.ToString();
    }
}
