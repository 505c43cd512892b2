using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>The sections that tell in prose, each with the reader that knows it.</summary>
internal sealed class ProseSections(TextLines lines, LineUses uses, ReadingNotes notes)
{
    public Responsibilities Responsibilities { get; } = new(lines, uses);

    public PerformanceGoals Goals { get; } = new(lines, uses);

    public Glossary Glossary { get; } = new(lines, uses);

    public Statements Statements { get; } = new(lines);

    public AssetSentences Assets { get; } = new(lines, notes);

    /// <summary>Reads lines of a section.</summary>
    public void Read(SectionKind section, int first, int last)
    {
        Statements.Read(section, first, last);
        if (PerformanceGoals.KindOf(section) is { } kind)
        {
            Goals.Read(kind, first, last);
        }
        else if (section == SectionKind.Responsibilities)
        {
            Responsibilities.Read(first, last);
        }
        else if (section == SectionKind.Glossary)
        {
            Glossary.Read(first, last);
        }
        else if (section == SectionKind.Assets)
        {
            Assets.Read(first, last);
        }
    }

    /// <summary>Ends the section that is being read.</summary>
    public void End()
    {
        Responsibilities.End();
        Goals.End();
    }

    /// <summary>The facts that were read, except those of assets, which belong to their table.</summary>
    public IEnumerable<Sourced> Facts =>
        [.. Responsibilities.InDocumentOrder, .. Goals.InDocumentOrder, .. Statements.InDocumentOrder, .. Glossary.Terms, .. Glossary.Classifications];
}
