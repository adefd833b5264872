// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { StreamOperation } from '../../operation.ts';
import type { PollResults, PollsWatchInput } from '../types.ts';

/** Follow the results of a poll: the newest state, and every seal. */
export const pollsWatch: StreamOperation<'polls.watch', PollsWatchInput, Readonly<Record<string, PollResults>>> = {
  name: 'polls.watch',
  kind: 'stream',
  prefix: 'poll',
  key: 'pollId',
};
