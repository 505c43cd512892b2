import { createRoot } from 'react-dom/client';
import { App } from './App';
import { ask } from './graphql/ask';
import './style/index.css';
import { restore } from './theme';
import { start } from './views/start';

restore();
// The address changes without the document being loaded again, and would take relative addresses with it.
for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel=icon]')) {
  icon.href = new URL(icon.href).href;
}

// Asked for before the first view is drawn: every view needs it.
void ask(start);
createRoot(document.getElementById('page')!).render(<App />);
