import { castVote } from './cast-vote.ts';
import { closePoll } from './close-poll.ts';
import { createPoll } from './create-poll.ts';
import { deletePoll } from './delete-poll.ts';
import { getPoll } from './get-poll.ts';
import { getResults } from './get-results.ts';
import { listPolls } from './list-polls.ts';
import { listRounds } from './list-rounds.ts';
import { startNextRound } from './next-round.ts';
import { openPoll } from './open-poll.ts';
import { recountPoll } from './recount-poll.ts';
import { revealPoll } from './reveal-poll.ts';
import { updatePoll } from './update-poll.ts';
import { watchPoll } from './watch-poll.ts';

export const pollUseCases = [
  createPoll,
  listPolls,
  getPoll,
  updatePoll,
  deletePoll,
  openPoll,
  closePoll,
  revealPoll,
  startNextRound,
  castVote,
  getResults,
  listRounds,
  recountPoll,
  watchPoll,
] as const;
