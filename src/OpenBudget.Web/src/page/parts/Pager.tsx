import { change, useLocation } from '../location';
import { useTexts } from '../text/useTexts';
import { Link } from './Link';

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null | undefined;
  endCursor: string | null | undefined;
}

export function Pager({ hasNextPage, hasPreviousPage, startCursor, endCursor }: PageInfo) {
  const location = useLocation();
  const texts = useTexts();
  const first = location.params.has('after') || location.params.has('before');
  if (!hasNextPage && !hasPreviousPage && !first) {
    return null;
  }

  return (
    <nav className="pager" aria-label={texts.pages}>
      {first && <Link to={change(location, { after: null, before: null })}>{texts.firstPage}</Link>}
      {hasPreviousPage && <Link to={change(location, { before: startCursor, after: null })}>{texts.previousPage}</Link>}
      {hasNextPage && <Link to={change(location, { after: endCursor, before: null })}>{texts.nextPage}</Link>}
    </nav>
  );
}
