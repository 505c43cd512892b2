import { Suspense, useState } from 'react';
import { useAnswer } from './graphql/useAnswer';
import { format, go, root, useLocation, type Language, type Location } from './location';
import { Select } from './parts/Field';
import { Failure } from './parts/Failure';
import { Link } from './parts/Link';
import { unitNames } from './text/numbers';
import { useTexts } from './text/useTexts';
import { isDark, setDark } from './theme';
import { start } from './views/start';
import type { ViewName } from './views/viewOf';

const views: readonly ViewName[] = ['overview', 'projects', 'compare', 'checks', 'search'];

export function Header({ view }: { view?: ViewName }) {
  const texts = useTexts();
  const location = useLocation();
  const other: Language = location.language === 'zh' ? 'en' : 'zh';
  return (
    <header>
      <div className="brand">
        <p>
          <Link to={go(location, [], { department: null })}>{texts.site}</Link> <span className="of secondary">{texts.tagline}</span>
        </p>
        <div className="settings">
          <Select label={texts.unitLabel} name="unit" options={['wan', ...unitNames.filter((name) => name !== 'wan')].map((name) => ({ value: name, label: unitLabel(name, texts) }))} />
          <Theme />
          <Link to={{ ...location, language: other }} lang={other === 'zh' ? 'zh-CN' : 'en'} hrefLang={other === 'zh' ? 'zh-CN' : 'en'}>
            {texts.otherLanguage}
          </Link>
        </div>
      </div>
      <nav className="main" aria-label={texts.navigation}>
        {views.map((name) => (
          <Link key={name} to={go(location, pathOf(name, location))} aria-current={name === view ? 'page' : undefined}>
            {texts.views[name]}
          </Link>
        ))}
      </nav>
    </header>
  );
}

/** The overview of the department one is looking at; before one has chosen, all of them. */
function pathOf(name: ViewName, { params }: Location): string[] {
  const department = params.get('department');
  return name !== 'overview' ? [name] : department === null ? [] : ['departments', department];
}

function unitLabel(name: string, texts: ReturnType<typeof useTexts>): string {
  return name === 'yuan' ? texts.units.YUAN : name === 'yi' ? texts.units.YI_YUAN : texts.units.WAN_YUAN;
}

function Theme() {
  const texts = useTexts();
  const [dark, setShown] = useState(isDark);
  return (
    <button
      type="button"
      aria-pressed={dark}
      onClick={() => {
        setDark(!dark);
        setShown(!dark);
      }}
    >
      {texts.dark}
    </button>
  );
}

export function Footer() {
  const texts = useTexts();
  return (
    <footer>
      <div>
        <section aria-label={texts.reading.title}>
          <h2>{texts.reading.title}</h2>
          <p>{texts.reading.source}</p>
          <p>{texts.reading.notPublished}</p>
          <p>{texts.reading.withheld}</p>
          <p>{texts.reading.zero}</p>
        </section>
        <section aria-label={texts.footer}>
          <h2>{texts.footer}</h2>
          <Failure texts={texts} place={format(useLocation())} quiet>
            <Suspense>
              <Dataset />
            </Suspense>
          </Failure>
          <p>
            <a href={new URL('export/', root).href}>{texts.actions.all}</a>
          </p>
          <p>
            <a href={new URL('graphql', root).href}>{texts.actions.playground}</a>
          </p>
        </section>
      </div>
    </footer>
  );
}

function Dataset() {
  const texts = useTexts();
  const { dataset } = useAnswer(start);
  const number = new Intl.NumberFormat(texts.htmlLanguage);
  const day = new Intl.DateTimeFormat(texts.htmlLanguage, { dateStyle: 'long' }).format(new Date(dataset.importedAt));
  return (
    <p>
      {texts.dataset(dataset.documents, number.format(dataset.facts), number.format(dataset.checks))}
      <br />
      {texts.importedAt(day)}
    </p>
  );
}
