import { readStored, removeStored, writeStored } from '../storage.ts';
import { createStore } from '../store.ts';

export type Theme = 'light' | 'dark';

/** Keep in step with public/theme.js, which sets the theme before the first paint. */
const stored = 'pulse.theme';
const groundColor: Readonly<Record<Theme, string>> = { light: '#f7f7f8', dark: '#101013' };

const system = matchMedia('(prefers-color-scheme: dark)');
const systemTheme = (): Theme => (system.matches ? 'dark' : 'light');

function chosenTheme(): Theme | undefined {
  const value = readStored(stored);
  return value === 'light' || value === 'dark' ? value : undefined;
}

export const theme = createStore<Theme>(chosenTheme() ?? systemTheme());

function show(next: Theme): void {
  document.documentElement.dataset.theme = next;
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', groundColor[next]);
  theme.set(next);
}

system.addEventListener('change', () => {
  if (chosenTheme() === undefined) show(systemTheme());
});

/** Switches; choosing what the system says anyway follows the system again. */
export function toggleTheme(): void {
  const next: Theme = theme.get() === 'dark' ? 'light' : 'dark';
  if (next === systemTheme()) removeStored(stored);
  else writeStored(stored, next);
  show(next);
}
