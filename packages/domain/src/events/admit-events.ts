import { type Actor, PulseError, RateLimited } from '@pulse/core';
import type { Ports } from '../ports.ts';
import { ProjectNotFound } from '../projects/index.ts';

/** Whose project a call by a key is about; only keys hold what these use cases ask for. */
export function projectOfKey(actor: Actor): string {
  if (actor.kind !== 'key') throw new TypeError('this is held by keys alone');
  return actor.projectId;
}

/**
 * Counts a call that was refused as a whole in the ledger of its project, as one: how many events it meant to bring is not
 * known.
 */
export function countRefusal({
  actor,
  error,
  ports,
}: {
  readonly actor: Actor;
  readonly error: PulseError;
  readonly ports: Ports;
}): void {
  ports.projectEvents.countLoss(projectOfKey(actor), { reason: 'refused', code: error.code, count: 1 });
}

/**
 * Counts what a call brings against what the project may send. What is refused is in the ledger.
 *
 * @throws PulseError RATE_LIMITED, PROJECT_NOT_FOUND
 */
export async function admitEvents(projectId: string, events: number, ports: Ports): Promise<void> {
  const project = await ports.projects.findRecent(projectId);
  if (!project) throw new PulseError(ProjectNotFound);
  const perSecond = project.ingestPerSecond ?? ports.boardSettings.ingestPerSecond;
  const wait = ports.ingestQuota.take(projectId, perSecond, events);
  if (wait === 0) return;
  ports.projectEvents.countLoss(projectId, { reason: 'limited', code: '', count: events });
  throw new PulseError(RateLimited, { retryAfterSeconds: wait });
}
