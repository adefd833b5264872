import type { Clock } from '@pulse/core';

/** Remembers what verified tokens stand for, each until it expires. */
export interface VerifiedTokens<Access> {
  get(token: string): Access | undefined;
  add(token: string, access: Access): void;
}

/** @param capacity beyond it, what was not used for longest is forgotten */
export function createVerifiedTokens<Access extends { readonly expiresAt: Date }>(
  capacity: number,
  clock: Clock,
): VerifiedTokens<Access> {
  // A Map iterates in order of insertion, so the least recently used is the first.
  const entries = new Map<string, Access>();
  return {
    get(token) {
      const access = entries.get(token);
      if (!access) return undefined;
      entries.delete(token);
      if (access.expiresAt <= clock.now()) return undefined;
      entries.set(token, access);
      return access;
    },
    add(token, access) {
      if (access.expiresAt <= clock.now()) return; // in its leeway: verified each time
      entries.set(token, access);
      if (entries.size <= capacity) return;
      const oldest = entries.keys().next();
      if (!oldest.done) entries.delete(oldest.value);
    },
  };
}
