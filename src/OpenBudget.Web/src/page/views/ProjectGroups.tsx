import { use } from 'react';
import { EmbeddedContext } from '../charts/embedded';
import { Groups, type ProjectGroup } from '../charts/Groups';
import { useAnswer } from '../graphql/useAnswer';
import { change, useLocation } from '../location';
import { Link } from '../parts/Link';
import { Table } from '../parts/Table';
import { ProjectGroupsDocument, ProjectGroupTableDocument } from '../queries/generated';
import { useNumbers } from '../text/numbers';
import { useTexts, type Texts } from '../text/useTexts';
import { filters, whereOf, type GroupField } from './projectFilter';

/** The sums by group, drawn and as a table whose rows narrow the projects down to the group. */
export function Grouped({ by }: { by: GroupField }) {
  const texts = useTexts();
  const location = useLocation();
  const embedded = use(EmbeddedContext);
  const { money, plain, unit, unitLabel } = useNumbers();
  const where = whereOf(location.params);
  const question = { document: ProjectGroupsDocument, variables: { where, by: [by], order: [{ sum: { amount: 'DESC' as const } }], unit } };
  const found = useAnswer(question).projects?.groups;
  const groups = found?.items ?? [];
  const nameOf = (group: ProjectGroup) => nameOfGroup(group, by, texts);
  const numberOf = (group: ProjectGroup, field: 'amount' | 'fiscalFunds' | 'otherFunds') =>
    group.aggregate.counted.amount === 0 ? <span className="absent">{texts.figure.notPublished}</span> : money(group.aggregate.sum[field]!);
  // The chart alone needs what narrows the projects down, not the sort and page of their table.
  const params = Object.fromEntries(['group', ...filters].map((name) => [name, location.params.get(name)]));
  const chart = (
    <Groups groups={groups} nameOf={nameOf} params={params} question={question} list={{ document: ProjectGroupTableDocument, variables: { where, by: [by], unit } }} />
  );
  if (embedded) {
    return chart;
  }

  if (groups.length === 0) {
    return null;
  }

  return (
    <div className="charts">
      {chart}
      <div>
        <Table
          caption={`${texts.projects.groupCaption} (${unitLabel})`}
          rows={groups}
          rowKey={nameOf}
          columns={[
            {
              key: 'group',
              head: texts.projects.groups[by],
              names: true,
              cell: (group) => {
                const narrowed = narrow(group, by);
                return narrowed === undefined ? nameOf(group) : <Link to={change(location, { ...narrowed, group: null, after: null, before: null })}>{nameOf(group)}</Link>;
              },
            },
            { key: 'count', head: texts.projects.items, number: true, cell: (group) => plain(group.aggregate.count) },
            { key: 'amount', head: texts.projects.amount, number: true, cell: (group) => numberOf(group, 'amount') },
            { key: 'fiscal', head: texts.projects.fiscalFunds, number: true, secondary: true, cell: (group) => numberOf(group, 'fiscalFunds') },
          ]}
        />
        {found != null && found.totalCount > groups.length && <p className="note">{texts.projects.groupsCut(groups.length, found.totalCount)}</p>}
      </div>
    </div>
  );
}

function nameOfGroup({ key }: ProjectGroup, by: GroupField, texts: Texts): string {
  switch (by) {
    case 'YEAR':
      return texts.year(key.year!);
    case 'BUDGET_UNIT_NAME':
      return key.budgetUnitName ?? texts.projects.noUnit;
    case 'WITHHELD':
      return key.withheld ? texts.projects.withheldOnly : texts.projects.openOnly;
    case 'DEPARTMENT_NAME':
      return key.departmentName!;
  }
}

function narrow({ key }: ProjectGroup, by: GroupField): Record<string, string | number> | undefined {
  switch (by) {
    case 'YEAR':
      return { year: key.year! };
    case 'BUDGET_UNIT_NAME':
      return key.budgetUnitName == null ? undefined : { budgetUnit: key.budgetUnitName };
    case 'WITHHELD':
      return { withheld: key.withheld ? 'yes' : 'no' };
    case 'DEPARTMENT_NAME':
      return undefined;
  }
}
