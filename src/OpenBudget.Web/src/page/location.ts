import { createContext, use } from 'react';

/**
 * Where the service stands, whatever path a proxy puts before it: this script is at assets/NAME.js below it.
 * The bundler's own server serves sources from elsewhere, and always stands at the root.
 */
export const root = new URL(import.meta.env.DEV ? '/' : '../', import.meta.url);

export type Language = 'zh' | 'en';
export const languages: readonly Language[] = ['zh', 'en'];

/** A place inside the page: `zh/projects?year=2021` has the path `['projects']`. */
export interface Location {
  language: Language;
  path: readonly string[];
  params: URLSearchParams;
}

/** What a reader chose once and keeps on the way through the views. */
const kept = ['unit', 'department'] as const;

export function parse(address: URL): Location {
  const [first, ...rest] = address.pathname.slice(root.pathname.length).split('/').filter(Boolean).map(decode);
  const language = languages.find((known) => known === first);
  return { language: language ?? 'zh', path: rest, params: address.searchParams };
}

/** An address that someone mistyped may not be decodable; as it is, it names no view. */
function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

export function format({ language, path, params }: Location): string {
  const steps = [language, ...path].map((step) => encodeURIComponent(step).replaceAll('%3D', '='));
  const query = params.toString();
  return new URL(steps.join('/') + (path.length === 0 ? '/' : ''), root).href + (query === '' ? '' : `?${query}`);
}

export type Changes = Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>;

/** The same place with some parameters set, or taken away where the value is empty. */
export function change(location: Location, changes: Changes): Location {
  const params = new URLSearchParams(location.params);
  for (const [name, value] of Object.entries(changes)) {
    const text = value === true ? '1' : value === false || value == null ? '' : Array.isArray(value) ? value.join(',') : String(value);
    if (text === '') {
      params.delete(name);
    } else {
      params.set(name, text);
    }
  }

  return { ...location, params };
}

/** Another view, with what a reader keeps. */
export function go(location: Location, path: readonly string[], changes: Changes = {}): Location {
  const params = new URLSearchParams();
  for (const name of kept) {
    const value = location.params.get(name);
    if (value !== null) {
      params.set(name, value);
    }
  }

  return change({ language: location.language, path, params }, changes);
}

export interface Navigation {
  location: Location;
  /** Shows a place; `replace` where it is no step of its own, as while one types. */
  open: (location: Location, options?: { replace?: boolean }) => void;
}

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  return use(NavigationContext)!;
}

export function useLocation(): Location {
  return useNavigation().location;
}
