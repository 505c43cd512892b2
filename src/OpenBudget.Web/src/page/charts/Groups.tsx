import type { AnyQuestion } from '../graphql/ask';
import type { ProjectGroupsQuery } from '../queries/generated';
import { useTexts } from '../text/useTexts';
import type { Changes } from '../location';
import { Chart } from './Chart';

export type ProjectGroup = NonNullable<NonNullable<NonNullable<ProjectGroupsQuery['projects']>['groups']>['items']>[number];

interface GroupsProps {
  groups: readonly ProjectGroup[];
  nameOf: (group: ProjectGroup) => string;
  params: Changes;
  question: AnyQuestion;
  list: AnyQuestion;
}

/** The amounts of the projects by group. */
export function Groups({ groups, nameOf, params, question, list }: GroupsProps) {
  const texts = useTexts();
  return (
    <Chart
      name="groups"
      params={params}
      title={texts.projects.groupChart}
      question={question}
      list={list}
      model={{
        shape: 'bars',
        rowHead: texts.projects.group,
        series: [texts.projects.amount],
        rows: groups.slice(0, 20).map((group) => ({
          key: nameOf(group),
          label: nameOf(group),
          cells: [{ value: group.aggregate.counted.amount === 0 ? null : group.aggregate.sum.amount }],
        })),
      }}
    />
  );
}
