using System.Globalization;
using System.Text.RegularExpressions;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>What a document says of itself: its title, whose it is, of which year, and of which kind.</summary>
internal sealed partial record DocumentIdentity(string? Title, string? DepartmentName, int? Year, DocumentKind Kind)
{
    /// <summary>A title stands on the first page.</summary>
    private const int FirstPage = 40;

    private const int LongestTitle = 60;

    private static readonly string[] DepartmentLabels = ["预算主管部门:", "主管部门:", "部门名称:", "公开部门:", "编报部门:"];

    /// <summary>A name that ends so is a place's, and the title says 部门预算 of a place.</summary>
    private const string EndsOfPlaces = "省市区县乡镇";

    public static DocumentIdentity Of(TextLines lines)
    {
        string? title = null;
        string? labelled = null;
        var isPublicTitle = false;
        for (int line = 1, seen = 0; line <= lines.Count && seen < FirstPage; line++)
        {
            if (Wording.IsBlank(lines[line]))
            {
                continue;
            }
            seen++;
            var words = Wording.Trim(Sections.WithoutFieldCodes(lines[line]));
            if (words.Length > LongestTitle)
            {
                continue;
            }
            var folded = Wording.Fold(words);
            labelled ??= DepartmentIn(words, folded);
            if (!isPublicTitle && IsTitle(folded) && (title is null || folded.Contains("公开", StringComparison.Ordinal)))
            {
                title = words.ToString();
                isPublicTitle = folded.Contains("公开", StringComparison.Ordinal);
            }
        }
        var year = YearIn(title is null ? null : Wording.Fold(title)) ?? YearOfBudget(lines);
        return new DocumentIdentity(title, labelled ?? DepartmentInTitle(title), year, KindOf(title));
    }

    /// <summary>The department, where only its own unit (本级) tells it.</summary>
    public static string? DepartmentOf(IReadOnlyList<BudgetUnit> units)
    {
        var head = units.FirstOrDefault(unit => UnitNames.IsHead(unit.Name)) ?? (units.Count == 1 ? units[0] : null);
        return head is null ? null : UnitNames.WithoutHead(head.Name);
    }

    private static bool IsTitle(string folded) =>
        (folded.Contains("预算", StringComparison.Ordinal) || folded.Contains("决算", StringComparison.Ordinal))
        && YearIn(folded) is not null
        && !folded.AsSpan().ContainsAny(",。;:…");

    private static string? DepartmentIn(ReadOnlySpan<char> words, string folded)
    {
        foreach (var label in DepartmentLabels)
        {
            if (folded.Length > label.Length && folded.StartsWith(label, StringComparison.Ordinal))
            {
                return Wording.Trim(words[(words.IndexOfAny(':', '：') + 1)..]).ToString();
            }
        }
        return null;
    }

    private static string? DepartmentInTitle(string? title)
    {
        if (title is null || YearPattern().Match(title) is not { Success: true, Index: > 0 } year)
        {
            return null;
        }
        var name = Sections.WithoutNumbering(title.AsSpan(0, year.Index), out _).ToString();
        return name.Length > 1 && !EndsOfPlaces.Contains(name[^1]) ? name : null;
    }

    private static DocumentKind KindOf(string? title) =>
        title is not null && title.Contains("决算", StringComparison.Ordinal) && !title.Contains("预算", StringComparison.Ordinal)
            && !title.Contains("预决算", StringComparison.Ordinal)
            ? DocumentKind.FinalAccounts
            : DocumentKind.Budget;

    private static int? YearIn(string? words) =>
        words is not null && YearPattern().Match(words) is { Success: true } match ? YearOf(match.Groups[1].ValueSpan) : null;

    /// <summary>The first year whose budget the text speaks of, where no title tells the year.</summary>
    private static int? YearOfBudget(TextLines lines)
    {
        foreach (var match in YearOfBudgetPattern().EnumerateMatches(lines.All))
        {
            return YearOf(lines.All.Slice(match.Index, 4));
        }
        return null;
    }

    private static int YearOf(ReadOnlySpan<char> digits)
    {
        Span<char> folded = stackalloc char[4];
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Wording.Fold(digits[i]);
        }
        return int.Parse(folded, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("((?:19|20|１９|２０)[0-9０-９]{2}) *年")]
    private static partial Regex YearPattern();

    [GeneratedRegex("(?:19|20|１９|２０)[0-9０-９]{2}年度?(?:部门|单位|区级部门)?(?:预算|收入|支出)")]
    private static partial Regex YearOfBudgetPattern();
}
