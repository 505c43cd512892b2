import { EmbeddedContext } from '../charts/embedded';
import { Functions } from '../charts/Functions';
import { Kinds } from '../charts/Kinds';
import { Largest } from '../charts/Largest';
import { Measures } from '../charts/Measures';
import { ThreePublic } from '../charts/ThreePublic';
import { Totals } from '../charts/Totals';
import { go, useLocation } from '../location';
import { Link } from '../parts/Link';
import { useTexts } from '../text/useTexts';
import { NotFound } from './NotFound';
import { Grouped } from './ProjectGroups';
import { groupOf } from './projectFilter';
import { chosenYears, useDepartment, yearsOf } from './start';

/** One chart without the page around it, for the frame of another page. */
export function Embed({ name }: { name: string }) {
  const texts = useTexts();
  const location = useLocation();
  const department = useDepartment(location.params.get('department'));
  if (department === undefined) {
    return <NotFound />;
  }

  const { id } = department;
  const year = Number(location.params.get('year')) || yearsOf(department).at(-1) || 0;
  const by = groupOf(location.params);
  const chart =
    name === 'totals' ? (
      <Totals department={id} />
    ) : name === 'three-public' ? (
      <ThreePublic department={id} />
    ) : name === 'kinds' ? (
      <Kinds department={id} year={year} />
    ) : name === 'functions' ? (
      <Functions department={id} year={year} />
    ) : name === 'largest' ? (
      <Largest department={id} year={year} />
    ) : name === 'measures' ? (
      <Measures department={id} years={chosenYears(department, location.params.get('years'))} />
    ) : name === 'groups' && by !== undefined ? (
      <Grouped by={by} />
    ) : (
      <NotFound />
    );
  return (
    <EmbeddedContext value={true}>
      {chart}
      <p className="of">
        {department.name} · <Link target="_blank" to={go(location, ['departments', id], { department: id })}>{texts.site}</Link>
      </p>
    </EmbeddedContext>
  );
}
