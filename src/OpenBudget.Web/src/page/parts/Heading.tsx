import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from '../location';
import { useTexts } from '../text/useTexts';

let shown: string | undefined;

/** The heading of a view. After a step to another view it takes the focus, so that a screen reader says where one is. */
export function Heading({ children, title, kicker }: { children: ReactNode; title: string; kicker?: ReactNode }) {
  const texts = useTexts();
  const { language, path } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const view = [language, ...path].join('/');

  useEffect(() => {
    document.title = `${title} · ${texts.site}`;
  }, [title, texts]);

  useEffect(() => {
    if (shown !== undefined && shown !== view) {
      heading.current?.focus({ preventScroll: true });
    }

    shown = view;
  }, [view]);

  return (
    <div className="heading">
      {kicker !== undefined && <p className="kicker">{kicker}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </div>
  );
}
