import { PulseError } from '@pulse/core';
import { useCase } from '../../use-case.ts';
import { viewerOf } from '../../viewer.ts';
import { PollNotFound } from '../poll.errors.ts';
import { PollReference, PollResults } from '../poll.schemas.ts';
import { pollChannel } from '../poll.ts';
import { isPublished, loadPoll } from '../poll-subject.ts';

export const watchPoll = useCase({
  name: 'polls.watch',
  kind: 'stream',
  summary: 'Follow the results of a poll: the newest state, and every seal.',
  input: PollReference,
  output: PollResults,
  errors: [PollNotFound],
  permission: 'poll:watch',
  absent: PollNotFound,
  subject: loadPoll,
  channel: { prefix: 'poll', inputKey: 'pollId' },
  async handle({ subject: { poll }, actor }) {
    if (actor.kind !== 'user' && !isPublished(poll)) throw new PulseError(PollNotFound);
    return { channel: pollChannel(poll.id), viewer: viewerOf(actor) };
  },
});
