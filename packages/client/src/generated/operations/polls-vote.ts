// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { PollsVoteInput, VoteReceipt } from '../types.ts';

/** Cast or change a vote in an open poll. */
export const pollsVote: Operation<'polls.vote', PollsVoteInput, VoteReceipt, 'POLL_NOT_FOUND' | 'POLL_CLOSED' | 'ALREADY_VOTED' | 'SESSION_NOT_LIVE' | 'OPTION_NOT_FOUND' | 'CHOICE_COUNT_INVALID' | 'PARTICIPANT_BANNED' | 'PARTICIPANT_KICKED'> = {
  name: 'polls.vote',
  kind: 'command',
  method: 'POST',
  path: '/polls/:pollId/votes',
  keyed: true,
};
