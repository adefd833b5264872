import { PulseError } from '@pulse/core';
import { sessionChannel } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { viewerOf } from '../../viewer.ts';
import { PollNotFound } from '../poll.errors.ts';
import { PollReference, PollResults } from '../poll.schemas.ts';
import { pollChannel } from '../poll.ts';
import { isPublished, loadPoll, loadRecentPoll } from '../poll-subject.ts';

export const watchPoll = useCase({
  name: 'polls.watch',
  kind: 'stream',
  summary: 'Follow the results of a poll: the newest state, and every seal.',
  input: PollReference,
  output: PollResults,
  errors: [PollNotFound],
  permission: 'poll:watch',
  absent: PollNotFound,
  // A crowd that reconnects together asks for one poll. Only one that was opened a moment ago may look unopened in
  // what is recent: then it is read afresh.
  async subject(context) {
    const recent = await loadRecentPoll(context);
    return recent && isPublished(recent.poll) ? recent : loadPoll(context);
  },
  channel: { prefix: 'poll', inputKey: 'pollId' },
  async handle({ subject: { poll }, actor, may }) {
    const viewer = viewerOf(actor, may);
    if (viewer.role !== 'staff' && !isPublished(poll)) throw new PulseError(PollNotFound);
    return { channel: pollChannel(poll.id), viewer, resource: sessionChannel(poll.sessionId) };
  },
});
