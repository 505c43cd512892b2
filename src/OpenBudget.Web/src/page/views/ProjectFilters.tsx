import { useAnswer } from '../graphql/useAnswer';
import { change, useLocation } from '../location';
import { Input, Select } from '../parts/Field';
import { Link } from '../parts/Link';
import { ProjectChoicesDocument } from '../queries/generated';
import { useTexts } from '../text/useTexts';
import { filters, groups } from './projectFilter';
import { useDepartments } from './start';

/** Narrows the projects down; every choice stands in the address. */
export function ProjectFilters() {
  const texts = useTexts();
  const location = useLocation();
  const department = location.params.get('department');
  const departments = useDepartments();
  const { projects } = useAnswer({
    document: ProjectChoicesDocument,
    variables: { where: department === null ? {} : { department: { id: { eq: department } } } },
  });
  const years = projects?.years?.items?.map(({ key }) => String(key.year)) ?? [];
  const units = projects?.units?.items?.flatMap(({ key }) => key.budgetUnitName ?? []) ?? [];
  const any = { value: '', label: texts.all };
  const chosen = filters.some((name) => location.params.has(name));
  return (
    <form className="filters" role="search" aria-label={texts.projects.filters} onSubmit={(event) => event.preventDefault()}>
      <Input label={texts.projects.nameContains} name="text" />
      {departments.length > 1 && (
        <Select
          label={texts.department}
          name="department"
          options={[{ value: '', label: texts.allDepartments }, ...departments.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <Select label={texts.projects.year} name="year" options={[any, ...years.map((year) => ({ value: year, label: texts.year(Number(year)) }))]} />
      <Select label={texts.projects.unit} name="budgetUnit" options={[any, ...units.map((unit) => ({ value: unit, label: unit }))]} />
      <Select
        label={texts.projects.printed}
        name="amount"
        options={[any, { value: 'yes', label: texts.projects.withAmount }, { value: 'no', label: texts.projects.withoutAmount }]}
      />
      <Select
        label={texts.projects.secret}
        name="withheld"
        options={[any, { value: 'yes', label: texts.projects.withheldOnly }, { value: 'no', label: texts.projects.openOnly }]}
      />
      <Input label={texts.projects.minimum} name="minimum" decimal />
      <Input label={texts.projects.maximum} name="maximum" decimal />
      <Select
        label={texts.projects.group}
        name="group"
        options={[
          { value: '', label: texts.projects.noGroup },
          ...groups
            .filter((field) => field !== 'DEPARTMENT_NAME' || departments.length > 1)
            .map((field) => ({ value: field, label: texts.projects.groups[field] })),
        ]}
      />
      <p className="field clear">
        {chosen && <Link to={change(location, Object.fromEntries([...filters, 'after', 'before'].map((name) => [name, null])))}>{texts.clear}</Link>}
      </p>
    </form>
  );
}
