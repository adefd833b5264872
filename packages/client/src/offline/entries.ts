import type { Operation } from '../operation.ts';

/** A command that the server has not answered yet. */
export interface QueueEntry {
  /** The operation's name. */
  readonly name: string;
  readonly input: object;
  /** Idempotency key: however often the command is sent, it has one effect. */
  readonly key: string;
  /** A newer entry of the same lane may take its place. */
  readonly lane: string | undefined;
  /** Sent at least once, so the server may have it already. */
  readonly attempted: boolean;
}

/**
 * Adds an entry. Entries are sent in order, one at a time; a newer one replaces an older of its lane only while the
 * older has never left the device, since otherwise both may arrive and the last must win.
 */
export function addEntry(entries: readonly QueueEntry[], entry: QueueEntry): readonly QueueEntry[] {
  const kept = entries.filter(
    (other) => other.attempted || other.lane === undefined || other.lane !== entry.lane,
  );
  return [...kept, entry];
}

export function markAttempted(entries: readonly QueueEntry[], key: string): readonly QueueEntry[] {
  return entries.map((entry) => (entry.key === key ? { ...entry, attempted: true } : entry));
}

export function removeEntry(entries: readonly QueueEntry[], key: string): readonly QueueEntry[] {
  return entries.filter((entry) => entry.key !== key);
}

/** Reads what an earlier visit stored; what is unreadable, or of another operation, is no entry. */
export function parseEntries(stored: string | null, operations: readonly Operation[]): readonly QueueEntry[] {
  if (stored === null) return [];
  try {
    const value: unknown = JSON.parse(stored);
    if (!Array.isArray(value)) return [];
    return value.filter(isEntry).filter((entry) => operations.some(({ name }) => name === entry.name));
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is QueueEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { input, key } = value as Partial<Record<keyof QueueEntry, unknown>>;
  return typeof input === 'object' && input !== null && typeof key === 'string';
}
