/**
 * What this tab keeps over a reload and nobody else sees: sessionStorage that never throws. Where the browser blocks
 * it, it lasts as long as the page.
 */
const memory = new Map<string, string>();

export function readKept(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? memory.get(key);
  } catch {
    return memory.get(key);
  }
}

export function keep(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
    memory.delete(key);
  } catch {
    memory.set(key, value);
  }
}

export function forgetKept(key: string): void {
  memory.delete(key);
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was stored either.
  }
}
