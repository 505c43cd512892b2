import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { addressOf } from './share';

const shownMilliseconds = 2000;

/** Puts the operation that is open into the page's address, and the address into the clipboard. */
export function ShareButton() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const [shared, setShared] = useState<'' | 'copied' | 'in the address'>('');

  useEffect(() => {
    const timer = shared && window.setTimeout(() => setShared(''), shownMilliseconds);
    return () => window.clearTimeout(timer || undefined);
  }, [shared]);

  async function share() {
    const address = addressOf({ query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue() });
    window.history.replaceState(null, '', address);
    try {
      await navigator.clipboard.writeText(address);
      setShared('copied');
    } catch {
      // A page without HTTPS has no clipboard; the address bar has the link all the same.
      setShared('in the address');
    }
  }

  return (
    <>
      <ToolbarButton label="Share this query 分享 (copies a link)" onClick={share}>
        <svg className="graphiql-toolbar-icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
          <circle cx="6" cy="12" r="2.5" />
          <circle cx="17.5" cy="6" r="2.5" />
          <circle cx="17.5" cy="18" r="2.5" />
          <path d="M8.3 10.8l7-3.6M8.3 13.2l7 3.6" />
        </svg>
      </ToolbarButton>
      <span className="shared" role="status">
        {shared && (shared === 'copied' ? '已复制 Link copied' : '链接在地址栏 Link in the address bar')}
      </span>
    </>
  );
}
