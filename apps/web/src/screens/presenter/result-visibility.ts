import type { Poll } from '@pulse/client';

/**
 * Whether the big screen may show a poll's numbers. The host's token sees them always, but what hangs on the
 * wall is seen by everybody: it must not tell more than the poll's rule allows the room.
 */
export function roomMaySee(poll: Poll): boolean {
  switch (poll.resultVisibility) {
    case 'always':
      return true;
    case 'after_vote':
    case 'after_close':
      return poll.status === 'closed' || poll.status === 'revealed';
    case 'host':
      return false;
  }
}
