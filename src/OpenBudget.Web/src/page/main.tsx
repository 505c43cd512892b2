import { createRoot } from 'react-dom/client';
import { App } from './App';
import { ask } from './graphql/ask';
import './style/index.css';
import { restore } from './theme';
import { start } from './views/start';

restore();
// Asked for before the first view is drawn: every view needs it.
void ask(start);
createRoot(document.getElementById('page')!).render(<App />);
