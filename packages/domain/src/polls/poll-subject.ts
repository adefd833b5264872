import type { Subject } from '@pulse/core';
import type { Ports } from '../ports.ts';
import { type Session, sessionResource } from '../sessions/index.ts';
import type { PollWithSession } from './poll.repository.ts';
import type { Poll } from './poll.ts';

export interface PollSubject extends Subject {
  readonly poll: Poll;
  readonly session: Session;
}

interface PollContext {
  readonly input: { readonly pollId: string };
  readonly ports: Ports;
  readonly lock: boolean;
}

/** Subject loader of every use case that names its poll. */
export async function loadPoll({ input, ports, lock }: PollContext): Promise<PollSubject | undefined> {
  return subjectOf(await ports.polls.find(input.pollId, lock));
}

/** For voting: up to 5 s old, since the flush judges everything that can change. */
export async function loadRecentPoll({ input, ports }: PollContext): Promise<PollSubject | undefined> {
  return subjectOf(await ports.polls.findRecent(input.pollId));
}

function subjectOf(found: PollWithSession | undefined): PollSubject | undefined {
  return found && { ...found, resource: sessionResource(found.session) };
}

/** A poll in draft is the staff's, until its first round has been seen. */
export function isPublished(poll: Poll): boolean {
  return poll.status !== 'draft' || poll.round > 1;
}
