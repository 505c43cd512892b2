const key = 'openbudget.dark';
const system = window.matchMedia('(prefers-color-scheme: dark)');

/** What the reader chose; without a choice, what the system prefers. */
export function isDark(): boolean {
  const chosen = read();
  return chosen === null ? system.matches : chosen === 'true';
}

export function setDark(dark: boolean): void {
  try {
    // A choice that is the system's own follows the system from then on.
    if (dark === system.matches) {
      window.localStorage.removeItem(key);
    } else {
      window.localStorage.setItem(key, String(dark));
    }
  } catch {
    // Without storage, as in a frame of another page, the choice holds until the page is left.
  }

  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

/** Applies an earlier choice. */
export function restore(): void {
  const chosen = read();
  if (chosen !== null) {
    document.documentElement.dataset.theme = chosen === 'true' ? 'dark' : 'light';
  }
}

function read(): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}
