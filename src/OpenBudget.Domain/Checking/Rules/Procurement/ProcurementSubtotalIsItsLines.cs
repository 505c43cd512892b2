using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Procurement;

internal sealed class ProcurementSubtotalIsItsLines : CheckRule
{
    public override string Name => "procurement-subtotal-is-its-lines";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("A unit's procurement is the sum of its lines", "单位政府采购小计等于本单位各行之和");

    public override Bilingual Description => new(
        "Each subtotal of the procurement table is the sum of the lines of its unit.",
        "政府采购预算表中各单位的小计应等于该单位各采购项目金额之和。");

    public override Bilingual Basis => new("Arithmetic.", "算术关系。");

    public override Bilingual Needs => new("The subtotal and the amount of every line of the unit.", "小计和该单位每行金额均已列示。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var units = document.Facts.Units.DistinctBy(u => Wording.Fold(u.Name)).ToDictionary(u => Wording.Fold(u.Name), StringComparer.Ordinal);
        foreach (var section in WithLines(document))
        {
            foreach (var subtotal in ProcurementSubtotals.Read(document.Text, section.LineStart, section.LineEnd))
            {
                var unit = Phrases.Cut(subtotal.Unit);
                yield return Arithmetic.Sum(
                    Figure.Of(new($"procurement of {unit}", $"“{unit}”政府采购小计"), subtotal.Row.AmountFen, subtotal.Row, document),
                    [.. subtotal.Lines.Select(l => Figure.Of(new(Phrases.Cut(l.Item), Phrases.Cut(l.Item)), l.AmountFen, l, document))]) with
                {
                    Subject = units.GetValueOrDefault(Wording.Fold(subtotal.Unit)),
                    Place = subtotal.Unit,
                };
            }
        }
    }

    /// <summary>The sections that the lines of the procurement table stand in; both are in document order.</summary>
    private static IEnumerable<Section> WithLines(CheckedDocument document)
    {
        var (sections, at) = (document.Facts.Sections, 0);
        foreach (var line in document.Facts.ProcurementLines)
        {
            var before = at;
            while (at < sections.Count && sections[at].LineEnd < line.LineStart)
            {
                at++;
            }

            if (at < sections.Count && (at > before || line == document.Facts.ProcurementLines[0]))
            {
                yield return sections[at];
            }
        }
    }
}
