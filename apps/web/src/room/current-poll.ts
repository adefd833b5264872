import type { Poll } from '@pulse/client';

/** The polls that take votes now, the latest opened first. */
export function openPolls(polls: readonly Poll[]): readonly Poll[] {
  return polls.filter((poll) => poll.status === 'open').sort(byLatest((poll) => poll.openedAt));
}

/** What a room looks at: the poll opened last, or after its close the one closed last. */
export function currentPoll(polls: readonly Poll[]): Poll | undefined {
  const [open] = openPolls(polls);
  if (open) return open;
  return polls
    .filter((poll) => poll.status === 'closed' || poll.status === 'revealed')
    .sort(byLatest((poll) => poll.closedAt))[0];
}

/** The next poll of the run sheet that has not been asked. */
export function nextDraft(polls: readonly Poll[], after?: Poll): Poll | undefined {
  const drafts = polls.filter((poll) => poll.status === 'draft');
  return drafts.find((poll) => after === undefined || poll.position > after.position) ?? drafts[0];
}

function byLatest(stamp: (poll: Poll) => string | null): (one: Poll, other: Poll) => number {
  return (one, other) => (stamp(other) ?? '').localeCompare(stamp(one) ?? '');
}
