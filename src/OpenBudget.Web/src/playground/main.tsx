import { explorerPlugin } from '@graphiql/plugin-explorer';
import '@graphiql/plugin-explorer/style.css';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { CostLine } from './CostLine';
import { ask } from './endpoint';
import { welcome } from './gallery';
import { galleryPlugin } from './GalleryPlugin';
import { readShared } from './share';
import { ShareButton } from './ShareButton';
import './page.css';

const shared = readShared(window.location.hash);
// GraphiQL keeps the tabs; what is given to it as initial would be one more of them at every visit.
const isFirstVisit = window.localStorage.getItem('graphiql:tabState') === null;
const filled = shared ?? (isFirstVisit ? welcome : undefined);
const plugins = [galleryPlugin, explorerPlugin({ showAttribution: false }), HISTORY_PLUGIN];

// An address with another operation, opened in this tab, changes nothing but what comes after `#`.
window.addEventListener('hashchange', () => window.location.reload());

createRoot(document.getElementById('playground')!).render(
  <GraphiQL
    fetcher={ask}
    plugins={plugins}
    visiblePlugin={shared ? undefined : galleryPlugin}
    initialQuery={filled?.query}
    initialVariables={filled?.variables}
    defaultEditorToolsVisibility="variables"
    inputValueDeprecation
    schemaDescription
  >
    <GraphiQL.Logo>OpenBudget</GraphiQL.Logo>
    <GraphiQL.Toolbar>
      {({ prettify, merge, copy }) => (
        <>
          {prettify}
          {merge}
          {copy}
          <ShareButton />
        </>
      )}
    </GraphiQL.Toolbar>
    <GraphiQL.Footer>
      <CostLine />
    </GraphiQL.Footer>
  </GraphiQL>,
);
