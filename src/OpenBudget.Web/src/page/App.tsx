import { Suspense, useCallback, useEffect, useMemo, useState, useTransition } from 'react';
import { format, NavigationContext, parse, type Location, type Navigation } from './location';
import { Failure } from './parts/Failure';
import { Lines } from './parts/Lines';
import { Footer, Header } from './Frame';
import { textsOf } from './text/useTexts';
import { viewOf } from './views/viewOf';

/** The page: the view of the address, and the way from one to the next. */
export function App() {
  const [location, setLocation] = useState(() => parse(new URL(window.location.href)));
  const [pending, startTransition] = useTransition();
  const texts = textsOf(location.language);

  const open = useCallback((next: Location, options?: { replace?: boolean }) => {
    const address = format(next);
    const sameView = parse(new URL(window.location.href)).path.join('/') === next.path.join('/');
    window.history[options?.replace || address === window.location.href ? 'replaceState' : 'pushState'](null, '', address);
    // What is shown stays until the next view has its data: nothing flashes.
    startTransition(() => setLocation(next));
    if (!sameView) {
      window.scrollTo({ top: 0, behavior: 'instant' });
    }
  }, []);

  useEffect(() => {
    const back = () => startTransition(() => setLocation(parse(new URL(window.location.href))));
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);

  useEffect(() => {
    document.documentElement.lang = texts.htmlLanguage;
  }, [texts]);

  const navigation = useMemo<Navigation>(() => ({ location, open }), [location, open]);
  const view = viewOf(location.path);
  const content = (
    <Failure texts={texts} place={format(location)}>
      <Suspense fallback={<p className="loading" role="status">{texts.loading}</p>}>{view.element}</Suspense>
    </Failure>
  );
  return (
    <NavigationContext value={navigation}>
      {view.alone ? (
        <main className="alone">{content}</main>
      ) : (
        <>
          <a className="skip" href="#content">
            {texts.skip}
          </a>
          <Header view={view.name} />
          <div className="progress" data-pending={pending} aria-hidden="true" />
          <main id="content" tabIndex={-1} aria-busy={pending}>
            {content}
          </main>
          <Footer />
          <Lines />
        </>
      )}
    </NavigationContext>
  );
}

