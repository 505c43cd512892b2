using System.Text;
using System.Text.RegularExpressions;

namespace OpenBudget.Domain.Comparing;

/// <summary>The name of a project in the forms in which names of different years are compared.</summary>
/// <remarks>
/// Chinese names have no words between spaces, so their likeness is told by pairs of neighbouring characters. What nearly every project is
/// called by (专项, 经费, 工作 …) says nothing about which one it is, and is left out first.
/// </remarks>
internal sealed partial class ProjectName
{
    // A name is a line or two; what is longer is no name, and its beginning is enough.
    private const int MaxLength = 200;

    private static readonly string[] WordsOfEveryProject = ["专项", "经费", "工作", "项目", "资金", "费用", "支出", "预算"];

    private readonly string _numbers;

    public ProjectName(string published)
    {
        Same = Unified(published.Length > MaxLength ? published[..MaxLength] : published);
        Bare = BareOf(Same);
        Pairs = PairsOf(Bare);
        _numbers = string.Join(' ', Number().Matches(Bare).Select(m => m.Value).Order(StringComparer.Ordinal));
    }

    /// <summary>Whether two names are the same in the form of <see cref="Same"/>.</summary>
    public static bool AreSame(string one, string other) => one == other || Unified(one) == Unified(other);

    /// <summary>The name without white space, in half-width forms, with one kind of brackets and quotation marks.</summary>
    public string Same { get; }

    /// <summary>What is left of it without years, punctuation and the words of every project; may be empty.</summary>
    public string Bare { get; }

    /// <summary>The pairs of neighbouring characters of <see cref="Bare"/>; the character itself where there is but one.</summary>
    public IReadOnlySet<string> Pairs { get; }

    /// <summary>Whether two names count the same: 二期 is not 一期, however alike the rest.</summary>
    public bool HasNumbersOf(ProjectName other) => _numbers == other._numbers;

    /// <summary>How alike two names are, from 0 to 100: twice the pairs they share, of all the pairs they have.</summary>
    /// <param name="other">The other name.</param>
    /// <param name="shared">How many pairs they share.</param>
    public int Likeness(ProjectName other, int shared)
    {
        if (Bare == other.Bare)
        {
            return 100;
        }

        var all = Pairs.Count + other.Pairs.Count;
        var likeness = ((400 * shared) + all) / (2 * all);

        // A name that was cut to its core or grew by a few words: 法律顾问 in 管委法律顾问服务.
        var (shorter, longer) = Bare.Length < other.Bare.Length ? (Bare, other.Bare) : (other.Bare, Bare);
        return shorter.Length >= 4 && 2 * shorter.Length >= longer.Length && longer.Contains(shorter, StringComparison.Ordinal)
            ? Math.Max(likeness, 60)
            : likeness;
    }

    private static string Unified(string name)
    {
        var unified = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (!char.IsWhiteSpace(c))
            {
                unified.Append(c switch
                {
                    '【' or '〔' or '［' or '[' or '{' or '｛' or '〈' or '《' or '（' => '(',
                    '】' or '〕' or '］' or ']' or '}' or '｝' or '〉' or '》' or '）' => ')',
                    '“' or '”' or '„' or '「' or '」' or '『' or '』' or '＂' or '‘' or '’' or '＇' or '\'' => '"',
                    >= '！' and <= '～' => (char)(c - '！' + '!'),
                    _ => c,
                });
            }
        }

        return unified.ToString();
    }

    private static string BareOf(string same)
    {
        var bare = new StringBuilder(YearOfBudget().Replace(same, ""));
        foreach (var word in WordsOfEveryProject)
        {
            bare.Replace(word, "");
        }

        var letters = string.Concat(bare.ToString().Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return letters.EndsWith('费') ? letters[..^1] : letters;
    }

    private static HashSet<string> PairsOf(string bare)
    {
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < bare.Length; i++)
        {
            pairs.Add(bare.Substring(i, 2));
        }

        if (bare.Length == 1)
        {
            pairs.Add(bare);
        }

        return pairs;
    }

    [GeneratedRegex("(19|20)[0-9]{2}年?度?")]
    private static partial Regex YearOfBudget();

    [GeneratedRegex("[0-9]+|[一二三四五六七八九十]+(?=期|批|标段|阶段|号)")]
    private static partial Regex Number();
}
