import {
  createClient,
  createOfflineQueue,
  pageStorage,
  pollsVote,
  sessionsJoin,
  sessionsWatch,
} from '@pulse/client';

/*
 * Votes for the first option of every poll that opens. Imports the operations that it uses, so that a bundle has only
 * these, and sends votes through the queue: a dead network delays them and loses none.
 */
const client = createClient({ url: process.env.PULSE_URL ?? 'http://localhost:3000' });
const { token, session } = await client.call(sessionsJoin, { code: process.env.CODE ?? '', name: 'Script' });
const voter = client.as(token);

const queue = createOfflineQueue(voter, {
  operations: [pollsVote],
  storage: pageStorage(`votes of ${session.code}`),
  onOutcome: ({ input, refusal }) =>
    console.log(refusal ? `refused: ${refusal.message}` : `voted in ${input.pollId}`),
});
queue.waiting.subscribe(() => {
  if (queue.waiting.get()) console.log('No network: the vote is kept.');
});

const voteFirst = (poll: { id: string; round: number; options: readonly { id: string }[] }) => {
  const optionIds = poll.options.slice(0, 1).map(({ id }) => id);
  queue.add(pollsVote, { pollId: poll.id, optionIds }, { replaces: `${poll.id} ${poll.round}` });
};
voter.watch(sessionsWatch, { sessionId: session.id }, (frame) => {
  if (frame.event === 'poll.opened') voteFirst(frame.data.poll);
  if (frame.event === 'session.snapshot') {
    for (const poll of frame.data.polls) if (poll.status === 'open') voteFirst(poll);
  }
});
