import type { Settings } from '../archive/contract.ts';

const key = 'backfile-theme';

/** Shows a theme, and remembers it where it can be read before the first paint. */
export function applyTheme(theme: Settings['theme']): void {
  document.documentElement.dataset.theme = theme;
  localStorage.setItem(key, theme);
}

/** The theme of last time, at once: the settings themselves take a moment to read. */
export function applyKnownTheme(): void {
  document.documentElement.dataset.theme = localStorage.getItem(key) ?? 'system';
}
