import type { Ports } from '../ports.ts';
import type { Digest } from './digest.ts';
import { nextDue } from './digest-times.ts';

/** The digest with the time at which it is due next, by what it says now. */
export async function scheduled(
  digest: Digest,
  timeZone: string,
  { digests }: Pick<Ports, 'digests'>,
): Promise<Digest> {
  if (!digest.enabled) return { ...digest, nextDueAt: null };
  const issued = await digests.lastIssued(digest.projectId, digest.period);
  return { ...digest, nextDueAt: nextDue(digest, timeZone, await digests.now(), issued) };
}

/** Moves the digests of a project to the clocks of another time zone. In the transaction that moves the project there. */
export async function moveDigests(
  project: { readonly id: string; readonly timeZone: string },
  ports: Pick<Ports, 'digests'>,
): Promise<void> {
  for (const { period } of await ports.digests.list(project.id)) {
    const digest = await ports.digests.find(project.id, period, true);
    if (digest) await ports.digests.put(await scheduled(digest, project.timeZone, ports));
  }
}
