import type { Viewer } from '@pulse/core';
import type { Ports } from '../ports.ts';
import { type PollStanding, type PollState, seesResults, viewerClass } from './results.ts';

/** Asks the database whether a participant has voted in the round that is shown; others need no question. */
export async function resultsVisibleTo(
  viewer: Viewer,
  state: PollState,
  ports: Pick<Ports, 'polls'>,
): Promise<boolean> {
  const standing: PollStanding = { votedRound: null };
  if (viewer.participantId !== undefined && state.resultVisibility === 'after_vote') {
    const ballot = await ports.polls.ballot(state.pollId, state.round, viewer.participantId);
    return seesResults(ballot ? 'voted' : 'not_voted', state);
  }
  return seesResults(viewerClass(viewer, standing, state.round), state);
}
