import type { z } from 'zod';
import type { Ports } from '../../ports.ts';
import type { DueDigest } from '../digest.repository.ts';
import type { DigestEdition } from '../digest.ts';
import { latestDue, nextDue, rangeBefore } from '../digest-times.ts';
import { type DigestJob, digestsQueue } from './digest-job.ts';

const batch = 100;
/** When to look again after what another node is at. */
const othersMilliseconds = 1_000;

/**
 * Issues an edition of every digest that is due, each with its job in the one transaction that moves the digest on. Every
 * node may do this at any time: a digest is one node's until it commits, and an edition is of one period and day, whoever
 * issues it. What was missed while no node was there is made up for by the latest.
 *
 * @returns milliseconds until the next is due, null when none is
 */
export async function issueDueDigests(ports: Ports): Promise<number | null> {
  for (;;) {
    const next = await ports.digests.nextDueAt();
    if (!next) return null;
    const wait = next.getTime() - (await ports.digests.now()).getTime();
    if (wait > 0) return wait;
    if ((await issueSome(ports)) === 0) return othersMilliseconds;
  }
}

/** @returns how many were due that no other node had */
function issueSome(ports: Ports): Promise<number> {
  return ports.transaction(async (bound) => {
    const now = await bound.digests.now();
    const due = await bound.digests.takeDue(now, batch);
    for (const one of due) await issue(one, now, bound);
    return due.length;
  });
}

async function issue({ digest, timeZone }: DueDigest, now: Date, ports: Ports): Promise<void> {
  const { projectId, period } = digest;
  const dueAt = latestDue(digest, timeZone, now);
  const { firstDay } = rangeBefore(dueAt, period, timeZone);
  const issued = await ports.digests.lastIssued(projectId, period);
  if (issued === undefined || firstDay > issued) {
    await record({ id: ports.ids.next(), projectId, period, firstDay, dueAt, ...begun }, ports);
  }
  const last = issued !== undefined && issued > firstDay ? issued : firstDay;
  await ports.digests.put({ ...digest, nextDueAt: nextDue(digest, timeZone, now, last) });
}

const begun = { status: 'due', reason: null, recipients: 0, content: null, completedAt: null } as const;

async function record(edition: DigestEdition, { digests, jobs }: Ports): Promise<void> {
  if (!(await digests.insertEdition(edition))) return;
  await jobs.record({
    queue: digestsQueue,
    id: edition.id,
    name: edition.period,
    data: { editionId: edition.id } satisfies z.input<typeof DigestJob>,
  });
}
