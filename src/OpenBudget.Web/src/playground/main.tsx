import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { ask } from './endpoint';
import { examples } from './examples';
import './page.css';

createRoot(document.getElementById('playground')!).render(
  <GraphiQL
    fetcher={ask}
    plugins={[HISTORY_PLUGIN]}
    defaultTabs={examples.map((query) => ({ query }))}
    inputValueDeprecation
    schemaDescription
  >
    <GraphiQL.Logo>OpenBudget</GraphiQL.Logo>
  </GraphiQL>,
);
