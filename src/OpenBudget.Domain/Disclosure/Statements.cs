using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads sentences that no table has a place for: that nothing is procured, by which rules the document discloses, which organs there are.</summary>
internal sealed class Statements(TextLines lines)
{
    /// <summary>That there is nothing is said in a few words.</summary>
    private const int LongestNothing = 80;

    private const int LongestBasis = 400;

    private readonly List<Statement> _read = [];

    public IReadOnlyList<Statement> InDocumentOrder => _read;

    /// <summary>Reads lines of a section.</summary>
    public void Read(SectionKind section, int first, int last)
    {
        for (var line = first; line <= last; line++)
        {
            var words = Wording.Trim(lines[line]);
            if (section is SectionKind.Responsibilities or SectionKind.Institutions)
            {
                ReadInstitutions(words, line);
            }
            else if (words.Length <= LongestBasis && (section == SectionKind.Performance || Vocabulary.AmountSections.Contains(section)))
            {
                ReadBasis(words, line);
            }
            if (ProseVocabulary.Topics.TryGetValue(section, out var topic))
            {
                ReadNothing(words, line, topic.Topic, topic.About);
            }
        }
    }

    /// <summary>Whether a line lists the institutions of the department.</summary>
    public static bool ListsInstitutions(ReadOnlySpan<char> line) => StartsWithAny(Wording.Fold(line), ProseVocabulary.InstitutionLabels);

    private void ReadInstitutions(ReadOnlySpan<char> words, int line)
    {
        if (ListsInstitutions(words))
        {
            Add(StatementTopic.Institutions, words, line);
        }
    }

    private void ReadBasis(ReadOnlySpan<char> words, int line)
    {
        var folded = Wording.Fold(words);
        if (StartsWithAny(folded, ProseVocabulary.LegalBasisBeginnings) && folded.Contains(ProseVocabulary.Disclosing, StringComparison.Ordinal))
        {
            Add(StatementTopic.LegalBasis, words, line);
        }
    }

    private void ReadNothing(ReadOnlySpan<char> words, int line, StatementTopic topic, string[] about)
    {
        while (!words.IsEmpty)
        {
            var end = words.IndexOf('。') is >= 0 and var stop ? stop + 1 : words.Length;
            var sentence = Wording.Trim(words[..end]);
            if (sentence.Length <= LongestNothing)
            {
                var folded = Wording.Fold(sentence);
                if (ContainsAny(folded, ProseVocabulary.Nothing) && ContainsAny(folded, about))
                {
                    Add(topic, sentence, line);
                }
            }
            words = words[end..];
        }
    }

    private void Add(StatementTopic topic, ReadOnlySpan<char> text, int line) =>
        _read.Add(lines.Locate(new Statement { Topic = topic, Text = text.ToString() }, line, line));

    private static bool ContainsAny(string folded, string[] words) => Array.Exists(words, word => folded.Contains(word, StringComparison.Ordinal));

    private static bool StartsWithAny(string folded, string[] words) => Array.Exists(words, word => folded.StartsWith(word, StringComparison.Ordinal));
}
