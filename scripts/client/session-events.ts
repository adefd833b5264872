import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import type { EventDefinition } from '../../packages/core/src/index.ts';
import { CounterState } from '../../packages/domain/src/counters/counter.schemas.ts';
import { MessageUpvotes } from '../../packages/domain/src/messages/message.schemas.ts';
import { SessionCounts, SessionSnapshot } from '../../packages/domain/src/sessions/session-snapshot.ts';
import type { StreamEvents } from './render-client.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * What travels on a session's channel, by name: its snapshot, the states beside its log (docs/adr/0008), and every
 * event that a feature defines in its `*.events.ts`.
 */
export async function sessionEvents(): Promise<StreamEvents> {
  const files = globSync('packages/domain/src/*/*.events.ts', { cwd: root }).sort();
  const modules = await Promise.all(
    files.map((file) => import(resolve(root, file)) as Promise<Record<string, unknown>>),
  );
  const definitions = modules.flatMap((module) => Object.values(module)).flatMap(eventsIn);
  return {
    'session.snapshot': SessionSnapshot,
    'session.counts': SessionCounts,
    'counter.changed': CounterState,
    'message.upvoted': MessageUpvotes,
    ...Object.fromEntries(definitions.map(({ name, data }) => [name, data])),
  };
}

/** An exported definition, or a table of them. */
function eventsIn(exported: unknown): readonly EventDefinition[] {
  if (typeof exported !== 'object' || exported === null) return [];
  if ('audience' in exported && 'data' in exported) return [exported as EventDefinition];
  return Object.values(exported).flatMap(eventsIn);
}
