import { useId } from 'react';
import { useAnswer } from '../graphql/useAnswer';
import { change, go, useLocation, useNavigation, type Location } from '../location';
import { Actions } from '../parts/Actions';
import { Figure } from '../parts/Amount';
import { Heading } from '../parts/Heading';
import { Link } from '../parts/Link';
import { Pager } from '../parts/Pager';
import { SearchDocument, SearchTableDocument, type SearchKind, type SearchQuery } from '../queries/generated';
import { useTexts } from '../text/useTexts';

type Hit = NonNullable<NonNullable<NonNullable<SearchQuery['search']>['nodes']>[number]>;

const pageSize = 20;

/** Everything that is loaded, by its words. */
export function Search() {
  const texts = useTexts();
  const location = useLocation();
  const { open } = useNavigation();
  const id = useId();
  const text = location.params.get('text') ?? '';
  return (
    <>
      <Heading title={text === '' ? texts.search.title : `${text} · ${texts.search.title}`}>{texts.search.title}</Heading>
      <form
        className="search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          open(change(location, { text: String(new FormData(event.currentTarget).get('text')).trim(), after: null }));
        }}
      >
        <label htmlFor={id}>{texts.search.label}</label>
        <input id={id} key={text} type="search" name="text" defaultValue={text} placeholder={texts.search.placeholder} maxLength={200} />
        <button type="submit">{texts.search.submit}</button>
        <p className="note">{texts.search.hint}</p>
      </form>
      {text !== '' && <Hits text={text} />}
    </>
  );
}

function Hits({ text }: { text: string }) {
  const texts = useTexts();
  const location = useLocation();
  const kind = (Object.keys(texts.search.kind) as SearchKind[]).find((known) => known === location.params.get('kind'));
  const question = {
    document: SearchDocument,
    variables: { text, kinds: kind === undefined ? null : [kind], first: pageSize, after: location.params.get('after') },
  };
  const { search } = useAnswer(question);
  const hits = search?.nodes ?? [];
  const list = { document: SearchTableDocument, variables: { text, kinds: question.variables.kinds } };
  return (
    <>
      <nav className="choices" aria-label={texts.search.kinds}>
        <Link to={change(location, { kind: null, after: null })} aria-current={kind === undefined ? 'true' : undefined}>
          {texts.all}
        </Link>
        {(Object.keys(texts.search.kind) as SearchKind[]).map((choice) => (
          <Link key={choice} to={change(location, { kind: choice, after: null })} aria-current={choice === kind ? 'true' : undefined}>
            {texts.search.kind[choice]}
          </Link>
        ))}
      </nav>
      <p className="result" role="status">
        <strong>{search == null || search.totalCount === 0 ? texts.search.none(text) : texts.search.count(search.totalCount)}</strong>
      </p>
      {hits.length > 0 && <Actions of={texts.search.title} question={question} list={list} />}
      <ol className="hits">
        {hits.map((hit) => (
          <li key={hit.node.id}>
            <HitOf hit={hit} />
          </li>
        ))}
      </ol>
      {search != null && <Pager hasNextPage={search.pageInfo.hasNextPage} hasPreviousPage={false} startCursor={null} endCursor={search.pageInfo.endCursor} />}
    </>
  );
}

function HitOf({ hit }: { hit: Hit }) {
  const texts = useTexts();
  const location = useLocation();
  const { name, to } = describe(hit, location);
  const year = 'year' in hit.node ? hit.node.year : undefined;
  return (
    <>
      <p className="kicker">
        {texts.search.kind[hit.kind]}
        {year !== undefined && ` · ${texts.year(year)}`}
        {'department' in hit.node && ` · ${hit.node.department.name}`}
      </p>
      {name !== undefined && <h2>{to === undefined ? name : <Link to={to}>{name}</Link>}</h2>}
      <p lang="zh-CN">
        {hit.snippet.map((part, index) => (part.hit ? <mark key={index}>{part.text}</mark> : part.text))}
      </p>
      {hit.source != null && (
        <p className="of">
          <Figure places={[hit.source]}>{texts.lines.range(hit.source.lineStart, hit.source.lineEnd)}</Figure>
        </p>
      )}
    </>
  );
}

/** The name of what was found and the view that shows it; what has no view of its own shows its lines. */
function describe({ node }: Hit, location: Location): { name?: string; to?: Location } {
  switch (node.__typename) {
    case 'Department':
      return { name: node.name, to: go(location, ['departments', node.id], { department: node.id }) };
    case 'Project':
      return { name: node.name, to: go(location, ['projects', node.id]) };
    case 'Indicator':
      return node.project == null
        ? { name: node.label ?? undefined }
        : { name: [node.project.name, node.label].filter(Boolean).join(' / '), to: go(location, ['projects', node.project.id]) };
    case 'Document':
      return { name: node.title, to: go(location, ['documents', node.id]) };
    case 'BudgetUnit':
    case 'Activity':
      return { name: node.name };
    case 'ProcurementLine':
      return { name: node.item };
    case 'Classification':
      return { name: `${node.code} ${node.name}` };
    case 'GlossaryTerm':
      return { name: node.term };
    default:
      return {};
  }
}
