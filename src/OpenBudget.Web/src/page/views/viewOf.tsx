import type { ReactElement } from 'react';
import { Checks } from './Checks';
import { Compare } from './Compare';
import { DocumentText } from './DocumentText';
import { Embed } from './Embed';
import { Departments, Home } from './Home';
import { NotFound } from './NotFound';
import { Overview } from './Overview';
import { Project } from './Project';
import { Projects } from './Projects';
import { Search } from './Search';

/** The entries of the main navigation. */
export type ViewName = 'overview' | 'projects' | 'compare' | 'checks' | 'search';

interface View {
  element: ReactElement;
  name?: ViewName;
  /** Without the page's frame around it. */
  alone?: boolean;
}

/** The view of an address. The service answers the same addresses and no others: `Page.IsView` in src/OpenBudget.Api. */
export function viewOf(path: readonly string[]): View {
  const [first, second] = path;
  if (path.length === 0) {
    return { element: <Home />, name: 'overview' };
  }

  if (path.length === 1) {
    switch (first) {
      case 'departments':
        return { element: <Departments />, name: 'overview' };
      case 'projects':
        return { element: <Projects />, name: 'projects' };
      case 'compare':
        return { element: <Compare />, name: 'compare' };
      case 'checks':
        return { element: <Checks />, name: 'checks' };
      case 'search':
        return { element: <Search />, name: 'search' };
    }
  }

  if (path.length === 2 && second !== undefined) {
    switch (first) {
      case 'departments':
        return { element: <Overview id={second} />, name: 'overview' };
      case 'projects':
        return { element: <Project id={second} />, name: 'projects' };
      case 'documents':
        return { element: <DocumentText id={second} /> };
      case 'charts':
        return { element: <Embed name={second} />, alone: true };
    }
  }

  return { element: <NotFound /> };
}
