import { Figure, reasonOf } from '../parts/Amount';
import { Table } from '../parts/Table';
import { useTexts } from '../text/useTexts';
import type { ProjectDetails } from './Project';

type Indicator = NonNullable<NonNullable<NonNullable<ProjectDetails['indicators']>['nodes']>[number]>;

/** What a project promises, as printed. */
export function Indicators({ indicators }: { indicators: readonly Indicator[] }) {
  const texts = useTexts();
  if (indicators.length === 0) {
    return <p className="absent">{texts.project.none}</p>;
  }

  const absent = (indicator: Indicator, field: string) => {
    const reason = reasonOf(indicator.absences, field) ?? (indicator.withheld ? 'WITHHELD' : undefined);
    return <span className="absent">{reason === undefined ? texts.figure.notPublished : texts.absence[reason]}</span>;
  };
  const graded = indicators.some(({ standards }) => standards.length > 0);
  return (
    <Table
      caption={texts.project.indicators}
      hiddenCaption
      rows={indicators}
      rowKey={(indicator) => indicator.id}
      columns={[
        { key: 'category', head: texts.project.category, cell: (row) => row.categoryLabel },
        { key: 'kind', head: texts.project.kind, cell: (row) => row.kindLabel },
        { key: 'name', head: texts.project.name, names: true, cell: (row) => row.name ?? absent(row, 'name') },
        { key: 'description', head: texts.project.description, cell: (row) => row.description ?? absent(row, 'description') },
        {
          key: 'target',
          head: texts.project.target,
          cell: (row) => <Figure places={[row.source]}>{row.target?.published ?? absent(row, 'target')}</Figure>,
        },
        ...(graded
          ? [
              {
                key: 'standards',
                head: texts.project.standards,
               
                cell: (row: Indicator) => texts.list(row.standards.map(({ grade, published }) => `${texts.project.grades[grade]} ${published}`)),
              },
            ]
          : []),
        { key: 'basis', head: texts.project.basis, cell: (row) => row.basis ?? absent(row, 'basis') },
      ]}
    />
  );
}
