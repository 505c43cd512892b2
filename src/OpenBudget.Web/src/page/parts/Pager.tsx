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
  if (!hasNextPage && !hasPreviousPage) {
    return null;
  }

  return (
    <nav className="pager" aria-label={texts.pages}>
      {hasPreviousPage && <Link to={change(location, { before: startCursor, after: null })}>{texts.previousPage}</Link>}
      {hasNextPage && <Link to={change(location, { after: endCursor, before: null })}>{texts.nextPage}</Link>}
    </nav>
  );
}
